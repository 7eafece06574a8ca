// SPDX-License-Identifier: MIT
#include "documents/recap.h"

#include "documents/recapparts.h"
#include "domain/checks.h"
#include "domain/names.h"

#include <algorithm>

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

/// Beyond this a text is cut, visibly: fields hold 256 characters, and a page holds more than one field.
constexpr qsizetype longest = 600;

QString cut(const QString &text)
{
    return text.size() <= longest ? text : text.left(longest) + u'…';
}

void cutValues(QList<RecapValue> &values)
{
    for (RecapValue &value : values)
        value.text = cut(value.text);
}

void cutLongTexts(RecapData &data)
{
    data.client = cut(data.client);
    data.portal = cut(data.portal);
    data.signerName = cut(data.signerName);
    cutValues(data.person);
    cutValues(data.trail);
    for (RecapSection &section : data.sections) {
        section.aside = cut(section.aside);
        for (RecapAccount &account : section.accounts) {
            account.label = cut(account.label);
            account.holder = cut(account.holder);
        }
    }
    for (RecapSignature &signature : data.signatures) {
        signature.name = cut(signature.name);
        signature.capacity = cut(signature.capacity);
    }
}

bool touches(const Change &change, const User &user, const Snapshot &snapshot)
{
    const Resource &resource = change.after ? *change.after : *change.before;
    if (const User *changed = std::get_if<User>(&resource))
        return changed->id == user.id;
    if (const Grant *grant = std::get_if<Grant>(&resource))
        return grant->user == user.id;
    if (const Profile *profile = std::get_if<Profile>(&resource)) {
        const QList<const Grant *> grants = snapshot.grantsOfUser(user.id);
        return profile->id == user.profile
            || std::ranges::any_of(grants, [&](const Grant *grant) { return grant->profile == profile->id; });
    }
    return false;
}

QString language(const LocalizedText &own, Language in, const QString &usual)
{
    return own.isEmpty() ? usual : own.in(in);
}

} // namespace

bool isOnItsWay(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Draft:
    case OrderStatus::Submitted:
    case OrderStatus::AwaitingApproval:
    case OrderStatus::Approved:
        return true;
    default:
        return false;
    }
}

bool concerns(const ChangeOrder &order, const User &user, const Snapshot &snapshot)
{
    return std::ranges::any_of(order.changes, [&](const Change &change) { return touches(change, user, snapshot); });
}

const ChangeOrder *orderOf(const RecapSource &source)
{
    const User *user = source.snapshot.user(source.user);
    if (!user)
        return nullptr;
    for (const ChangeOrder &order : source.orders) {
        const bool counts =
            isOnItsWay(order.status) || order.status == OrderStatus::Applied || order.status == OrderStatus::InEffect;
        if (counts && concerns(order, *user, source.snapshot))
            return &order;
    }
    return nullptr;
}

RecapMaker::RecapMaker(const RecapSource &source, const User &user, Language language)
    : m_source(source)
    , m_user(user)
    , m_order(orderOf(source))
    , m_at(source.now)
    , m_phrases(language)
    , m_wording(language)
{
    if (m_order && m_order->effectiveAt.isValid())
        m_at = std::max(m_at, m_order->effectiveAt);
    m_state = stateAt(source.snapshot, m_at);
}

bool RecapMaker::isDraft() const
{
    return m_order && isOnItsWay(m_order->status);
}

QString RecapMaker::when(const QDateTime &at) const
{
    return at.isValid() ? m_wording.dateTime(at, m_source.portal.policy.zone()) : m_phrases.text(Term::NotKnownHere);
}

QString RecapMaker::orNotGiven(const QString &text) const
{
    return text.trimmed().isEmpty() ? m_phrases.text(Term::NotGiven) : text;
}

const Relationship *RecapMaker::onlyRelationship() const
{
    const QList<const Grant *> grants = m_state.grantsOfUser(m_user.id);
    return grants.size() == 1 ? m_state.relationship(grants.constFirst()->relationship) : nullptr;
}

/// The company that the document is addressed to.
const Company *RecapMaker::client() const
{
    if (!m_source.redaction.onlyCompany.isNull())
        return m_source.snapshot.company(m_source.redaction.onlyCompany);
    if (const Company *own = m_source.snapshot.company(m_user.company))
        return own;
    const Relationship *only = onlyRelationship();
    return only ? m_source.snapshot.company(only->company) : nullptr;
}

void RecapMaker::addHead(RecapData &data) const
{
    data.letterhead = m_source.letterhead;
    if (data.letterhead.name.isEmpty())
        data.letterhead.name = m_source.printedBy;
    data.title = m_phrases.text(Term::ProfileRecap);
    data.portal = m_source.portal.name.in(m_phrases.language());
    if (const Company *company = client()) {
        data.client = company->name;
        if (!company->identifier.isEmpty()) {
            const QString kind = company->country == u"FR" && company->identifier.size() == 9 ? u"SIREN "_s
                : company->country == u"FR" && company->identifier.size() == 14               ? u"SIRET "_s
                                                                                              : QString();
            data.clientLines.append(kind + groupedCompanyIdentifier(company->country, company->identifier));
        }
        const QStringList address = company->address.lines(u"FR"_s);
        if (!address.isEmpty())
            data.clientLines.append(address.join(u", "_s));
    }
    if (const Relationship *only = onlyRelationship()) {
        data.reference = {
            m_phrases.numberOf(m_source.portal.policy.relationshipNoun.one), only->reference, Face::Identifier, {}};
    }
    if (m_order && !m_order->number.isEmpty())
        data.order = {m_phrases.text(Term::OrderNumber), m_order->number, Face::Identifier, {}};
}

RecapData RecapMaker::make() const
{
    RecapData data;
    data.language = m_phrases.language();
    addHead(data);
    data.draft = isDraft();
    data.draftNotice = data.draft ? m_phrases.text(Term::Draft) : QString();
    data.situation = situation();
    data.effect = effect();
    data.personHeading = m_phrases.heading(m_source.portal.policy.userNoun.one);
    data.person = person();
    const QList<const Grant *> all = m_state.grantsOfUser(m_user.id);
    const QList<const Grant *> shown = shownGrants();
    for (const Grant *grant : shown)
        data.sections.append(section(*grant, all.size() == 1));
    if (shown.size() < all.size()) {
        data.heldBack = m_phrases.others(m_source.portal.policy.relationshipNoun.many) + u" – "_s
            + m_phrases.withheld(static_cast<int>(all.size() - shown.size()));
    } else if (all.isEmpty()) {
        data.heldBack = m_phrases.text(Term::NoAccess);
    }
    data.trail = trail();
    data.signatures = signatures();
    data.signerName = displayName(m_user);
    data.footer = language(m_source.letterhead.confidentiality, m_phrases.language(),
                           m_phrases.confidentiality(m_source.letterhead.contact()));
    const QTimeZone zone = m_source.portal.policy.zone();
    data.printed = m_phrases.printedBy(m_source.printedBy, m_wording.date(m_source.now.toTimeZone(zone).date()),
                                       m_wording.time(m_source.now, zone));
    cutLongTexts(data);
    return data;
}

Result<RecapData> makeRecap(const RecapSource &source, Language language)
{
    const User *user = source.snapshot.user(source.user);
    if (!user)
        return fail(ErrorKind::NotFound, u"user "_s + source.user.toString());
    const User final = finalState(*user).value_or(*user);
    return RecapMaker(source, final, language).make();
}

} // namespace mandat::documents
