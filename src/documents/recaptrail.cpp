// SPDX-License-Identifier: MIT
#include "documents/recapparts.h"

#include "domain/names.h"

#include <algorithm>

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

/// Capacities that make somebody the legal representative of a company, by law: no mandate has to be asked for.
bool representsByLaw(const QString &capacity)
{
    static const QStringList capacities {u"gérant"_s,
                                         u"gérante"_s,
                                         u"cogérant"_s,
                                         u"cogérante"_s,
                                         u"associé gérant"_s,
                                         u"associée gérante"_s,
                                         u"président"_s,
                                         u"présidente"_s,
                                         u"président-directeur général"_s,
                                         u"présidente-directrice générale"_s,
                                         u"directeur général"_s,
                                         u"directrice générale"_s,
                                         u"administrateur délégué"_s,
                                         u"administratrice déléguée"_s,
                                         u"managing director"_s,
                                         u"chief executive officer"_s};
    return capacities.contains(capacity.trimmed(), Qt::CaseInsensitive);
}

} // namespace

QList<RecapValue> RecapMaker::situation() const
{
    const QString zone = QString::fromUtf8(m_source.portal.policy.timeZone);
    const QString synchronised = m_source.lastSync.isValid() ? when(m_source.lastSync) : m_phrases.text(Term::Never);
    return {{m_phrases.text(Term::AsOf), when(m_source.now), Face::Strong, u'(' + zone + u')'},
            {m_phrases.text(Term::Synchronised), synchronised, Face::Body, {}}};
}

/// When what is shown takes effect, and which recap it replaces: every applied order made one out of date.
QList<RecapValue> RecapMaker::effect() const
{
    QList<RecapValue> out;
    if (m_order && !isDraft()) {
        const QDateTime at = m_order->effectiveAt.isValid() ? m_order->effectiveAt : m_order->applied;
        out.append({m_phrases.text(at > m_source.now ? Term::TakesEffectAbout : Term::InEffectSince),
                    when(at),
                    Face::Strong,
                    {}});
    }
    const User &stored = *m_source.snapshot.user(m_source.user);
    QString superseded = m_phrases.text(Term::NotKnownHere);
    bool reached = false;
    for (const ChangeOrder &order : m_source.orders) {
        if (!concerns(order, stored, m_source.snapshot))
            continue;
        if (reached && order.applied.isValid()) {
            superseded = when(order.applied);
            break;
        }
        reached = reached || &order == m_order;
        const bool creates = std::ranges::any_of(order.changes, [&](const Change &change) {
            return change.kind() == ChangeKind::Create && change.resourceId() == m_source.user.uuid();
        });
        if (reached && creates) {
            superseded = m_phrases.text(Term::FirstRecap);
            break;
        }
    }
    out.append({m_phrases.text(Term::Supersedes), superseded, Face::Body, {}});
    return out;
}

RecapValue RecapMaker::approved() const
{
    const QString label = m_phrases.text(Term::Approved);
    if (!m_order)
        return {label, m_phrases.text(Term::NotKnownHere), Face::Body, {}};
    if (m_order->decided.isValid()) {
        const QString &who = m_order->decidedByName.isEmpty() ? m_order->decidedBy : m_order->decidedByName;
        return {label, m_phrases.whenAndWho(when(m_order->decided), who), Face::Body, {}};
    }
    switch (m_order->status) {
    case OrderStatus::AwaitingApproval:
        return {label, m_phrases.text(Term::AwaitingApproval), Face::Body, {}};
    case OrderStatus::Applied:
    case OrderStatus::InEffect:
        return {label, m_phrases.text(Term::NoApprovalNeeded), Face::Body, {}};
    default:
        return {label, m_phrases.text(Term::NotYet), Face::Body, {}};
    }
}

RecapValue RecapMaker::terms() const
{
    const QString label = m_phrases.text(Term::Terms);
    if (!m_user.termsVersion.isEmpty()) {
        const QTimeZone zone = m_source.portal.policy.zone();
        const QString day = m_user.termsAcceptedAt.isValid()
            ? m_wording.date(m_user.termsAcceptedAt.toTimeZone(zone).date())
            : m_phrases.text(Term::NotKnownHere);
        return {label, m_phrases.termsAccepted(m_user.termsVersion, day), Face::Body, {}};
    }
    const bool any = !m_source.portal.policy.termsVersion.isEmpty();
    return {label, m_phrases.text(any ? Term::NotAccepted : Term::NoTerms), Face::Body, {}};
}

QList<RecapValue> RecapMaker::trail() const
{
    const auto value = [this](Term label, const QString &text) {
        return RecapValue {m_phrases.text(label), text, Face::Body, {}};
    };
    const QString unknown = m_phrases.text(Term::NotKnownHere);
    const QString none = m_phrases.text(Term::NoMandate);
    QString prepared = unknown;
    QString applied = unknown;
    QString mandate = none;
    QString reference = none;
    if (m_order) {
        const QDateTime at = m_order->submitted.isValid() ? m_order->submitted : m_order->created;
        const QString &author = m_order->authorName.isEmpty() ? m_order->author : m_order->authorName;
        prepared = author.isEmpty() ? when(at) : m_phrases.whenAndWho(when(at), author);
        applied = m_order->applied.isValid() ? when(m_order->applied) : m_phrases.text(Term::NotYet);
        const Mandate &given = m_order->mandate;
        if (const QString name = giver().name; !name.isEmpty())
            mandate = given.date.isNull() ? name : m_phrases.whenAndWho(name, m_wording.date(given.date));
        if (!given.reference.isEmpty())
            reference = given.reference;
    }
    return {value(Term::Prepared, prepared),   approved(),
            value(Term::Applied, applied),     value(Term::MandateGiven, mandate),
            value(Term::Reference, reference), terms()};
}

/// Who gave the mandate. It is written freely; where it begins with the name of somebody whom the company has declared,
/// it is that person, in that capacity: "DUPRÉ Jean-Baptiste, Président".
RecapSignature RecapMaker::giver() const
{
    RecapSignature out;
    if (!m_order)
        return out;
    const QString &written = m_order->mandate.givenBy;
    out.name = written;
    for (const Contact &contact : m_source.snapshot.contacts) {
        const QString name = displayName(contact);
        if (!name.isEmpty() && (written == name || written.startsWith(name + u","_s))) {
            out.name = name;
            out.capacity = contact.capacity;
        }
    }
    return out;
}

/// Whoever gave the mandate signs for the holder, if it is known; a natural person signs in person; otherwise the legal
/// representative, where the company has declared one and no other.
RecapSignature RecapMaker::holder() const
{
    RecapSignature out = giver();
    out.heading = m_phrases.text(Term::HolderOrRepresentative);
    if (!out.name.isEmpty())
        return out;
    const Company *company = client();
    if (!company)
        return out;
    if (company->naturalPerson) {
        out.name = company->name;
        return out;
    }
    QMap<QString, QString> found; // name, capacity
    for (const Contact &contact : m_source.snapshot.contacts) {
        if (contact.company == company->id && representsByLaw(contact.capacity))
            found.insert(displayName(contact), contact.capacity);
    }
    if (found.size() == 1) {
        out.name = found.firstKey();
        out.capacity = found.first();
    }
    return out;
}

/// Named where there is no doubt who it is: the relationships shown have one administrator and no other, or one of
/// several gave the mandate. Where the client has none, the firm administers: whoever made the order signs.
RecapSignature RecapMaker::administrator() const
{
    RecapSignature out {m_phrases.text(Term::Administrator), {}, {}, {}};
    const Function *administration = m_source.portal.catalogue.administration();
    if (!administration)
        return out;
    SortedSet<UserId> found;
    for (const Grant *grant : shownGrants()) {
        for (const UserId &user :
             whoCan(m_source.portal, m_state, grant->relationship, administration->code, instantFor(*grant)))
            found.insert(user);
    }
    if (found.isEmpty() && m_order) {
        out.name = m_order->authorName;
        out.capacity = out.name.isEmpty() ? QString() : m_source.letterhead.name;
        return out;
    }
    const QString mandated = giver().name;
    for (const UserId &id : found) {
        const User *one = m_state.user(id);
        if (one && (found.size() == 1 || displayName(*one) == mandated)) {
            out.name = displayName(*one);
            out.capacity = capacityOf(*one);
        }
    }
    return out;
}

QList<RecapSignature> RecapMaker::signatures() const
{
    return {holder(),
            administrator(),
            {m_phrases.heading(m_source.portal.policy.userNoun.one), displayName(m_user), capacityOf(m_user),
             m_phrases.text(Term::Acknowledges)}};
}

} // namespace mandat::documents
