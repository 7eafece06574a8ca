// SPDX-License-Identifier: MIT
#include "documents/departureletter.h"

#include "documents/departurewords.h"
#include "documents/recapparts.h"
#include "domain/names.h"

#include <algorithm>

namespace mandat::documents
{

using namespace Qt::StringLiterals;

class DepartureLetterMaker : ReportMaker
{
public:
    DepartureLetterMaker(const DepartureLetterSource &source, const User &user, const Company &company,
                         Language language)
        : ReportMaker("mandat::documents::DepartureLetterMaker", source.frame, language)
        , m_source(source)
        , m_user(user)
        , m_company(company)
        , m_after(applied(source.before, departureOf(source.before, source.user, source.way)))
    {
    }

    Report make() const
    {
        Report out = begin(tr("Departure of %1: access withdrawn").arg(displayName(m_user)));
        out.about = m_company.name;
        address(out, m_company);
        if (isDraft())
            out.notice = m_phrases.text(Term::Draft);
        out.blocks.append(ReportParagraph {m_phrases.text(Term::Dear), Face::Body});
        out.blocks.append(ReportParagraph {opening(), isDraft() ? Face::Strong : Face::Body});
        addFacts(out);
        addWithdrawn(out);
        addAdministrators(out);
        addRemaining(out);
        out.blocks.append(ReportParagraph {tr("We remain at your disposal."), Face::Body});
        out.blocks.append(ReportParagraph {printedBy(), Face::Strong});
        return out;
    }

private:
    /// Somebody whose account is off already has left, whoever wrote the order.
    bool isDraft() const { return m_source.order ? isOnItsWay(m_source.order->status) : m_user.active; }

    QString opening() const
    {
        const QString name = displayName(m_user);
        const QString where = portal().name.in(language());
        //: %1: a person; %2: a portal
        return isDraft() ? tr("We are preparing to withdraw the access of %1 to %2 on your behalf. Nothing has been "
                              "withdrawn yet.")
                               .arg(name, where)
                         : tr("We have withdrawn the access of %1 to %2 on your behalf.").arg(name, where);
    }

    void addFacts(Report &out) const
    {
        QList<RecapValue> values {{m_phrases.text(Term::Name), displayName(m_user), Face::Body, {}}};
        if (!m_user.capacity.isEmpty())
            values.append({m_phrases.text(Term::Capacity), cutText(m_user.capacity), Face::Body, {}});
        if (!m_user.userName.isEmpty())
            values.append({m_phrases.text(Term::SignInId), displaySignInId(m_user.userName), Face::Identifier, {}});
        values.append({tr("Account"),
                       m_source.way == DepartureWay::Delete ? tr("deleted: it can never be used again")
                                                            : tr("deactivated: nobody can sign in with it"),
                       Face::Body,
                       {}});
        if (m_source.order && !m_source.order->number.isEmpty())
            values.append({m_phrases.text(Term::OrderNumber), m_source.order->number, Face::Identifier, {}});
        values.append(effect());
        out.blocks.append(ReportFacts {values});
    }

    RecapValue effect() const
    {
        if (isDraft())
            return {tr("In effect"), tr("not yet: the order has not been applied"), Face::Strong, {}};
        if (!m_source.order)
            return {tr("In effect"), m_phrases.text(Term::NotKnownHere), Face::Body, {}};
        const QDateTime at =
            m_source.order->effectiveAt.isValid() ? m_source.order->effectiveAt : m_source.order->applied;
        return {
            m_phrases.text(at > now() ? Term::TakesEffectAbout : Term::InEffectSince), dayAndTime(at), Face::Body, {}};
    }

    void addWithdrawn(Report &out) const
    {
        const QList<const Grant *> grants = grantsInCompany(m_source.before, m_source.user, m_company.id);
        out.blocks.append(ReportHeading {tr("Access withdrawn"), m_wording.locale().toString(grants.size())});
        if (grants.isEmpty()) {
            out.blocks.append(ReportParagraph {tr("None: this person had no access of its own here."), Face::Body});
            return;
        }
        ReportTable table {
            {m_phrases.heading(policy().relationshipNoun.one), tr("Profile"), tr("Last day")}, {70, 70, 0}, {}};
        for (const Grant *grant : grants) {
            const Relationship *relationship = m_source.before.relationship(grant->relationship);
            const Profile *profile = profileThatApplies(policy(), m_source.before, m_user, grant);
            table.rows.append(
                {{cell(placeName(*relationship)),
                  cell(profile ? m_wording.profileName(*profile) : m_phrases.text(Term::ProfileToDefine)),
                  cell(grant->lastDay.isValid() ? m_wording.date(grant->lastDay) : m_phrases.text(Term::WithoutEnd))},
                 false});
        }
        out.blocks.append(table);
    }

    QList<const Relationship *> places() const
    {
        QList<const Relationship *> out;
        for (const Relationship &relationship : m_source.before.relationships) {
            if (relationship.company == m_company.id && relationship.active)
                out.append(&relationship);
        }
        std::ranges::sort(out, {}, [](const Relationship *one) { return one->reference; });
        return out;
    }

    void addAdministrators(Report &out) const
    {
        if (!portal().catalogue.administration())
            return;
        out.blocks.append(ReportHeading {tr("Who administers your access now"), {}});
        ReportTable table {
            {m_phrases.heading(policy().relationshipNoun.one), m_phrases.text(Term::Administrator)}, {70, 0}, {}};
        for (const Relationship *relationship : places()) {
            const QList<UserId> left = administratorsOf(portal(), m_after, relationship->id, now());
            table.rows.append({{cell(placeName(*relationship)),
                                left.isEmpty() ? cell(tr("nobody"), Face::Strong) : cell(names(left, m_after))},
                               false});
        }
        out.blocks.append(table);
    }

    void addRemaining(Report &out) const
    {
        QStringList items;
        for (const AbsenceEffect &effect : effectsOf(portal(), m_source.before, {m_source.user, now(), {}})) {
            const Relationship *relationship = m_source.before.relationship(effect.relationship);
            if (!relationship || relationship->company != m_company.id || effect.isCovered())
                continue;
            if (effect.needsSuccessor && effect.left.isEmpty())
                items.append(tr("%1: name an administrator, there is none any more.").arg(placeName(*relationship)));
            else if (effect.needsSuccessor)
                items.append(tr("%1: name another administrator, too few are left.").arg(placeName(*relationship)));
            if (!effect.lost.isEmpty())
                items.append(
                    tr("%1: decide who takes over what nobody else can do: %2.")
                        .arg(placeName(*relationship), m_wording.functionList(effect.lost, portal().catalogue)));
        }
        const DepartureWords words(language());
        for (const BeyondReach &beyond : m_source.beyond) {
            // What other companies' portals hold is not this company's to read.
            if (beyond.kind == BeyondReachKind::OtherPortal || beyond.kind == BeyondReachKind::PendingOrder
                || beyond.kind == BeyondReachKind::UnreadPortals)
                continue;
            //: %1: what a departure does not take away; %2: why, and what to do, as a sentence
            items.append(tr("%1. %2").arg(words.what(beyond, policy()), words.why(beyond, policy())));
        }
        out.blocks.append(ReportHeading {tr("What remains to be done"), {}});
        out.blocks.append(ReportItems {items});
    }

    const DepartureLetterSource &m_source;
    const User &m_user;
    const Company &m_company;
    Snapshot m_after;
};

Result<Report> makeDepartureLetter(const DepartureLetterSource &source, Language language)
{
    const User *user = source.before.user(source.user);
    const Company *company = source.before.company(source.company);
    if (!user || !company)
        return fail(ErrorKind::NotFound, u"nobody left, or no company to write to"_s);
    return DepartureLetterMaker(source, *user, *company, language).make();
}

} // namespace mandat::documents
