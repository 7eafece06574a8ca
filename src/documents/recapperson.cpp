// SPDX-License-Identifier: MIT
#include "documents/recapparts.h"

#include "domain/checks.h"
#include "domain/names.h"

namespace mandat::documents
{

using namespace Qt::StringLiterals;

QString RecapMaker::capacityOf(const User &user) const
{
    if (!user.capacity.isEmpty())
        return user.capacity;
    const Contact *contact = m_source.snapshot.contact(user.contact);
    return contact ? contact->capacity : QString();
}

QString RecapMaker::status() const
{
    const User *stored = m_source.snapshot.user(m_source.user);
    bool hasProfile = false;
    bool holdsSensitive = false;
    const QList<const Grant *> grants = m_source.snapshot.grantsOfUser(m_source.user);
    const auto look = [&](const Grant *grant) {
        const Profile *profile = profileThatApplies(m_source.portal.policy, m_source.snapshot, *stored, grant);
        hasProfile = hasProfile || profile;
        if (!profile)
            return;
        for (const FunctionCode &code : profile->functions) {
            const Function *function = m_source.portal.catalogue.function(code);
            holdsSensitive = holdsSensitive || (function && function->sensitive);
        }
    };
    look(nullptr);
    for (const Grant *grant : grants)
        look(grant);
    std::optional<OrderStatus> origin;
    for (const ChangeOrder &order : m_source.orders) {
        for (const Change &change : order.changes) {
            if (isOnItsWay(order.status) && change.kind() == ChangeKind::Create
                && change.resourceKind() == ResourceKind::User && change.resourceId() == m_source.user.uuid())
                origin = order.status;
        }
    }
    const Policy &policy = m_source.portal.policy;
    const UserStanding standing = standingOf(policy, *stored, hasProfile, holdsSensitive, origin, m_source.now);
    return m_wording.status(standing, policy.zone());
}

QString RecapMaker::equipment() const
{
    if (m_source.portal.policy.strongAuthentication == StrongAuthenticationRule::None)
        return m_phrases.text(Term::EquipmentNotNeeded);
    const bool mobileThere = !m_user.secureMobile.isEmpty();
    if (m_user.strongAuthentication)
        return m_phrases.text(mobileThere ? Term::EquipmentInPlace : Term::MobileAwaited);
    return m_phrases.text(mobileThere ? Term::DeviceAwaited : Term::EquipmentAwaited);
}

QString RecapMaker::mobile() const
{
    const QString &number = m_user.secureMobile.isEmpty() ? m_user.mobile : m_user.secureMobile;
    if (number.isEmpty())
        return m_phrases.text(Term::NotGiven);
    return m_source.redaction.contactDetails ? m_phrases.withheld(1) : maskedTelephone(number);
}

QList<RecapValue> RecapMaker::person() const
{
    const auto value = [this](Term label, const QString &text, Face face = Face::Body) {
        return RecapValue {m_phrases.text(label), text, face, {}};
    };
    QString email = orNotGiven(m_user.email);
    QString signInId =
        m_user.userName.isEmpty() ? m_phrases.text(Term::GivenWhenApplied) : displaySignInId(m_user.userName);
    if (m_source.redaction.contactDetails) {
        // Where the email is the sign-in ID, hiding the one and printing the other would hide nothing.
        if (!m_user.email.isEmpty())
            email = m_phrases.withheld(1);
        if (m_user.userName.contains(u'@'))
            signInId = m_phrases.withheld(1);
    }
    const QString name = QString(m_wording.title(m_user.title) + u' ' + displayName(m_user)).trimmed();
    const QList<const Grant *> grants = m_state.grantsOfUser(m_user.id);
    return {
        value(Term::Name, orNotGiven(name), Face::Strong),
        value(Term::Capacity, orNotGiven(capacityOf(m_user))),
        value(Term::SignInId, signInId, m_user.userName.isEmpty() ? Face::Body : Face::Identifier),
        value(Term::Email, email),
        value(Term::Status, status()),
        value(Term::Validity, validity(grants.size() == 1 ? grants.constFirst() : nullptr)),
        value(Term::Mobile, mobile()),
        value(Term::Equipment, equipment()),
    };
}

} // namespace mandat::documents
