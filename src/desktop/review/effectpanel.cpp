// SPDX-License-Identifier: MIT
#include "desktop/review/effectpanel.h"

#include "desktop/parts/textlabel.h"
#include "desktop/review/factline.h"
#include "desktop/review/phrases.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"
#include "domain/snapshot.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using models::Glyph;
using models::Tone;

namespace
{
constexpr qsizetype mostSentences = 6;
constexpr qsizetype mostFunctionsNamed = 3;
} // namespace

struct EffectPanel::State {
    const Workspace &workspace;
    const Impact &impact;
    const Snapshot &before;
    const Snapshot &after;

    [[nodiscard]] QString person(const UserId &id) const
    {
        const User *user = after.user(id) ? after.user(id) : before.user(id);
        return user ? displayName(*user) : workspace.userNoun(false);
    }
    [[nodiscard]] QString place(const RelationshipId &id) const
    {
        const Relationship *found = after.relationship(id) ? after.relationship(id) : before.relationship(id);
        return found ? found->reference : workspace.relationshipNoun(false);
    }
    [[nodiscard]] QString functions(const QList<FunctionCode> &codes) const
    {
        return workspace.wording().functionList(codes, workspace.portal().catalogue);
    }

    /// What one person gains or loses over all places.
    struct Person {
        UserId user;
        QStringList allAccess; ///< where all access is lost
        QStringList places;
        QList<FunctionCode> functions;
        QStringList accountPlaces;
        qsizetype accounts = 0;
    };
    /// In the order in which the impact has them. `functions`, `accounts`: which side of a row is meant.
    [[nodiscard]] QList<Person> byPerson(QList<FunctionCode> ImpactRow::*functions,
                                         QList<AccountId> ImpactRow::*accounts) const
    {
        QList<Person> out;
        for (const ImpactRow &row : impact.rows) {
            const bool losesAll = row.losesAllAccess && functions == &ImpactRow::lost;
            if (!losesAll && (row.*functions).isEmpty() && (!accounts || (row.*accounts).isEmpty()))
                continue;
            auto person = std::ranges::find(out, row.user, &Person::user);
            if (person == out.end())
                person = out.insert(out.end(), Person {.user = row.user});
            if (losesAll)
                person->allAccess.append(place(row.relationship));
            else
                addTo(*person, row, row.*functions, accounts ? (row.*accounts).size() : 0);
        }
        return out;
    }

private:
    void addTo(Person &person, const ImpactRow &row, const QList<FunctionCode> &functions, qsizetype accounts) const
    {
        if (!functions.isEmpty())
            person.places.append(place(row.relationship));
        for (const FunctionCode &code : functions) {
            if (!person.functions.contains(code))
                person.functions.append(code);
        }
        if (accounts > 0)
            person.accountPlaces.append(place(row.relationship));
        person.accounts += accounts;
    }
};

EffectPanel::EffectPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(new TextLabel(TextLabel::Kind::Section))
    , m_facts(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::within);
    layout->addWidget(m_title);
    m_facts->setSpacing(metrics::within);
    layout->addLayout(m_facts);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void EffectPanel::retranslate()
{
    m_title->setText(tr("Effect"));
}

void EffectPanel::clear()
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void EffectPanel::add(Glyph glyph, Tone tone, const QString &fact, const QStringList &details, bool quiet)
{
    auto *line = new FactLine(glyph, tone, fact, shortened(details, mostSentences));
    if (quiet)
        line->setQuiet();
    m_facts->addWidget(line);
}

void EffectPanel::showImpact(const Impact &impact, const Snapshot &before, const Snapshot &after, bool submitted)
{
    clear();
    const State state {m_workspace, impact, before, after};
    addLosses(state);
    addGains(state);
    addAwaiting(state);
    if (impact.rows.isEmpty())
        add(Glyph::Information, Tone::Pending, tr("Nobody’s rights change."));
    addAdministrators(state);
    if (!submitted)
        addWhen(state);
}

void EffectPanel::addLosses(const State &state)
{
    const auto people = static_cast<int>(state.impact.usersWhoLose());
    if (people == 0)
        return;
    QStringList details;
    for (const State::Person &one : state.byPerson(&ImpactRow::lost, &ImpactRow::accountsLost)) {
        const QString person = state.person(one.user);
        const QString places = placesPhrase(m_workspace, one.places);
        if (!one.allAccess.isEmpty())
            details.append(tr("%1 loses all access to %2.").arg(person, placesPhrase(m_workspace, one.allAccess)));
        if (one.functions.size() > mostFunctionsNamed)
            details.append(tr("%1 loses %n function(s) on %2.", nullptr, static_cast<int>(one.functions.size()))
                               .arg(person, places));
        else if (!one.functions.isEmpty())
            details.append(tr("%1 loses on %2: %3.").arg(person, places, state.functions(one.functions)));
        if (one.accounts > 0)
            details.append(tr("%1 loses %n account(s) on %2.", nullptr, static_cast<int>(one.accounts))
                               .arg(person, placesPhrase(m_workspace, one.accountPlaces)));
    }
    const auto lost = static_cast<int>(state.impact.functionsLost());
    const QString functions = tr("%n function(s)", nullptr, lost);
    //: %1: "22 functions"
    const QString fact = lost > 0 ? tr("%n person(s) lose(s) %1.", nullptr, people).arg(functions)
                                  : tr("%n person(s) lose(s) accounts.", nullptr, people);
    add(Glyph::Minus, Tone::Refused, fact, details);
}

void EffectPanel::addGains(const State &state)
{
    const auto people = static_cast<int>(state.impact.usersWhoGain());
    if (people == 0)
        return;
    QStringList details;
    for (const State::Person &one : state.byPerson(&ImpactRow::gained, &ImpactRow::accountsGained)) {
        const QString person = state.person(one.user);
        const QString places = placesPhrase(m_workspace, one.places);
        if (one.functions.size() > mostFunctionsNamed)
            details.append(tr("%1 gains %n function(s) on %2.", nullptr, static_cast<int>(one.functions.size()))
                               .arg(person, places));
        else if (!one.functions.isEmpty())
            details.append(tr("%1 gains on %2: %3.").arg(person, places, state.functions(one.functions)));
        if (one.accounts > 0)
            details.append(tr("%1 gains %n account(s) on %2.", nullptr, static_cast<int>(one.accounts))
                               .arg(person, placesPhrase(m_workspace, one.accountPlaces)));
    }
    const auto gained = static_cast<int>(state.impact.functionsGained());
    const QString functions = tr("%n function(s)", nullptr, gained);
    //: %1: "22 functions"
    const QString fact = gained > 0 ? tr("%n person(s) gain(s) %1.", nullptr, people).arg(functions)
                                    : tr("%n person(s) gain(s) accounts.", nullptr, people);
    add(Glyph::Plus, Tone::Active, fact, details);
}

void EffectPanel::addAwaiting(const State &state)
{
    const QList<State::Person> waiting = state.byPerson(&ImpactRow::awaiting, nullptr);
    QStringList details;
    for (const State::Person &one : waiting) {
        const QString person = state.person(one.user);
        const QString places = placesPhrase(m_workspace, one.places);
        if (one.functions.size() > mostFunctionsNamed)
            details.append(
                tr("%1: %n function(s) on %2 stay(s) off until then.", nullptr, static_cast<int>(one.functions.size()))
                    .arg(person, places));
        else
            details.append(tr("%1, on %2, off until then: %3.").arg(person, places, state.functions(one.functions)));
    }
    if (!waiting.isEmpty())
        add(Glyph::Shield, Tone::Sensitive,
            tr("%n person(s) still need(s) equipment.", nullptr, static_cast<int>(waiting.size())), details);
}

void EffectPanel::addAdministrators(const State &state)
{
    QList<NamedMove> moves;
    for (const AdministratorMove &move : state.impact.administrators)
        moves.append({state.place(move.relationship), move.before, move.after});
    for (FactLine *fact : administratorFacts(m_workspace, moves))
        m_facts->addWidget(fact);
}

namespace
{

/// When what is under way takes it out of use, though all that is pending and the order together leave it in use;
/// invalid: it does not.
template<class T> QDateTime offFrom(const T *before, const T *after)
{
    const std::optional<T> is = after ? finalState(*after) : std::nullopt;
    if (!before || !is || !is->active)
        return {};
    for (const PendingChange &pending : before->pending) {
        const std::optional<T> then = stateAt(*before, pending.effectiveAt);
        if (!then || !then->active)
            return pending.effectiveAt;
    }
    return {};
}

} // namespace

/// Somebody is put in use again before a deactivation under way is due: it takes effect all the same, and the order
/// only after it. `effective`: when the order does; invalid: once it is approved.
void EffectPanel::addPending(const State &state, const QDateTime &effective)
{
    const QTimeZone zone = m_workspace.policy().zone();
    QStringList details;
    const auto note = [&](const QString &what, const QDateTime &from) {
        if (!from.isValid() || (effective.isValid() && effective <= from))
            return;
        const QString begin = m_workspace.wording().time(from, zone);
        //: %1: a person, or an access: “LEFÈVRE Marie on 40217-A”; %2, %3: times of day
        details.append(effective.isValid()
                           ? tr("%1: off from %2 to %3.").arg(what, begin, m_workspace.wording().time(effective, zone))
                           : tr("%1: off from %2 until the order is approved.").arg(what, begin));
    };
    for (const User &user : state.before.users)
        note(state.person(user.id), offFrom(&user, state.after.user(user.id)));
    for (const Grant &grant : state.before.grants)
        //: %1: a person; %2: a relationship
        note(tr("%1 on %2").arg(state.person(grant.user), state.place(grant.relationship)),
             offFrom(&grant, state.after.grant(grant.id)));
    details.sort();
    if (!details.isEmpty())
        add(Glyph::Clock, Tone::Waiting, tr("A deactivation under way takes effect before this order."), details);
}

void EffectPanel::addWhen(const State &state)
{
    const Policy &policy = m_workspace.policy();
    const Effect effect = state.impact.effect;
    const bool widens = effect == Effect::Widening || effect == Effect::Mixed;
    const bool held = policy.approval == ApprovalRule::All || (policy.approval == ApprovalRule::Widening && widens);
    const QDateTime effective = m_workspace.now().addSecs(policy.effectDelay.count());
    addPending(state, held ? QDateTime() : effective);
    if (held) {
        add(Glyph::Hourglass, Tone::Waiting,
            tr("Holds until somebody else of your firm, with the approver role, approves it."), {}, true);
        return;
    }
    if (policy.effectDelay.count() == 0) {
        add(Glyph::Clock, Tone::Pending, tr("In effect as soon as it is submitted."), {}, true);
        return;
    }
    const auto minutes = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(policy.effectDelay).count());
    add(Glyph::Clock, Tone::Pending,
        tr("In effect about %n minute(s) after it is submitted, towards %1.", nullptr, minutes)
            .arg(m_workspace.wording().time(effective, policy.zone())),
        {}, true);
}

} // namespace mandat::desktop
