// SPDX-License-Identifier: MIT
// Orders as a careless, hurried or hostile client writes them, from what it knew of the portal a while ago.
#pragma once

#include "domain/randomfirm.h"
#include "service/portalstate.h"

namespace mandat::service::testing
{

/// What an order is, as far as that is certain from how it was made.
enum class Plainly { Unknown, Narrows, Widens };

class RandomOrders
{
public:
    RandomOrders(const RulesFixture &service, const Portal &portal, quint32 seed)
        : dice(seed)
        , m_service(service)
        , m_portal(portal)
    {
    }

    void learn(const PortalState &state)
    {
        m_state = state.snapshot;
        m_users = m_state.users.values();
        m_grants.clear();
        for (const Grant &grant : m_state.grants)
            m_grants.append(grant);
        m_relationships = m_state.relationships.values();
        m_profiles = m_state.profiles.values();
        m_contacts = m_state.contacts.values();
        m_companies = m_state.companies.keys();
        m_orders.clear();
        for (const OrderRecord &order : state.orders)
            m_orders.append(order.stored.id);
    }

    QJsonObject order(Plainly *plainly)
    {
        QJsonArray operations;
        *plainly = Plainly::Unknown;
        if (dice.chance(18)) {
            operations = narrowing();
            *plainly = operations.isEmpty() ? Plainly::Unknown : Plainly::Narrows;
        }
        if (operations.isEmpty()) {
            const int count = dice.chance(75) ? 1 : 2 + dice.below(3);
            for (int i = 0; i < count; ++i)
                append(operations, plainly);
        }
        QJsonObject out = orderOf(operations);
        if (dice.chance(10))
            out.insert(u"replaces"_s, m_orders.isEmpty() ? newId() : dice.oneOf(m_orders));
        if (dice.chance(20)) {
            const QString version = dice.chance(70) ? m_portal.policy.version : u"0"_s;
            out.insert(u"basedOn"_s, QJsonArray {QJsonObject {{u"ref"_s, u"Policy"_s}, {u"version"_s, version}}});
        }
        if (dice.chance(3))
            out.remove(u"termsVersion"_s);
        return out;
    }

    [[nodiscard]] QString someUser() { return m_users.isEmpty() ? newId() : dice.oneOf(m_users).id.toString(); }

    firm::Dice dice;

private:
    static QString wrongOr(const QString &right, bool wrong) { return wrong ? newId() : right; }

    QString version(const QString &known)
    {
        return dice.chance(85) ? u"W/\"%1\""_s.arg(known) : dice.chance(50) ? QString() : u"W/\"1\""_s;
    }

    QString email()
    {
        if (dice.chance(5))
            return u"somebody@%1"_s.arg(m_portal.policy.bannedEmailDomains.value(0, u"firm.example"_s));
        if (dice.chance(5))
            return u"no address"_s;
        const QString local = dice.chance(80) ? u"person%1"_s.arg(dice.below(40)) : u"info"_s;
        return (dice.chance(15) ? local.toUpper() : local) + u"@guerin.example"_s;
    }

    QString profileFor(QJsonArray &operations)
    {
        if (dice.chance(60) || m_profiles.isEmpty()) {
            const QString id = newId();
            QJsonArray functions;
            for (const Function &function : m_portal.catalogue.functions()) {
                if (dice.chance(function.administration ? 30 : 50))
                    functions.append(function.code.text());
            }
            operations.append(
                operation(u"POST"_s, u"/Profiles"_s,
                          {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:schemas:mandat:2.0:Profile"_s}},
                           {u"kind"_s, dice.chance(80) ? u"personal"_s : u"shared"_s},
                           {u"label"_s, QJsonObject {{u"en"_s, u"Own"_s}, {u"fr"_s, u"Propre"_s}}},
                           {u"functions"_s, functions}},
                          id));
            return u"bulkId:"_s + id;
        }
        return wrongOr(dice.oneOf(m_profiles).id.toString(), dice.chance(4));
    }

    QJsonObject grantData(const QString &user, QJsonArray &operations)
    {
        const Relationship &there = dice.oneOf(m_relationships);
        QJsonObject out {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:schemas:mandat:2.0:Grant"_s}},
                         {u"user"_s, user},
                         {u"relationship"_s, wrongOr(there.id.toString(), dice.chance(3))},
                         {u"active"_s, dice.chance(90)}};
        const bool perGrant = m_portal.policy.profileScope == ProfileScope::Relationship;
        if (perGrant != dice.chance(4))
            out.insert(u"profile"_s, profileFor(operations));
        if ((m_portal.policy.accountScope == AccountScope::Granted) != dice.chance(4))
            out.insert(u"accounts"_s, accounts(there));
        if (dice.chance(20))
            out.insert(u"firstDay"_s, day());
        if (dice.chance(20))
            out.insert(u"lastDay"_s, day());
        return out;
    }

    QJsonArray accounts(const Relationship &there)
    {
        QJsonArray out;
        for (const Account &account : (dice.chance(95) ? there : dice.oneOf(m_relationships)).accounts) {
            if (dice.chance(70))
                out.append(account.id.toString());
        }
        return out;
    }

    QString day() { return QDate(2026, 4, 13).addDays(dice.below(14) - 3).toString(Qt::ISODate); }

    void createUser(QJsonArray &operations)
    {
        const QString id = newId();
        QJsonObject extension {{u"company"_s, wrongOr(dice.oneOf(m_companies).toString(), dice.chance(3))}};
        if (m_portal.policy.profileScope == ProfileScope::User && dice.chance(90))
            extension.insert(u"profile"_s, profileFor(operations));
        if (m_portal.policy.identityDocument == IdentityDocumentRule::Required && dice.chance(95))
            extension.insert(u"identityDocument"_s,
                             QJsonObject {{u"type"_s, u"passport"_s},
                                          {u"number"_s, u"12AB34567"_s},
                                          {u"expires"_s, dice.chance(90) ? u"2031-06-30"_s : u"2020-01-01"_s}});
        if (m_portal.policy.contactRequired && dice.chance(95) && !m_contacts.isEmpty()) {
            const Contact &contact = dice.oneOf(m_contacts);
            extension.insert(u"contact"_s, contact.id.toString());
            extension.insert(u"company"_s, contact.company.toString());
        }
        QJsonObject user = m_service.userData(id, email(), extension);
        if (!m_portal.policy.userTypes.isEmpty())
            user.insert(u"userType"_s, dice.oneOf(m_portal.policy.userTypes).code);
        if (m_portal.policy.credentialDelivery == CredentialDelivery::Post && dice.chance(95))
            user.insert(u"addresses"_s,
                        QJsonArray {QJsonObject {{u"type"_s, u"work"_s},
                                                 {u"streetAddress"_s, u"3 quai du Port"_s},
                                                 {u"postalCode"_s, u"56370"_s},
                                                 {u"locality"_s, u"Sarzeau"_s},
                                                 {u"country"_s, u"FR"_s}}});
        operations.append(RulesFixture::create(id, user));
        for (int grants = dice.below(3); grants > 0; --grants)
            operations.append(operation(u"POST"_s, u"/Grants"_s, grantData(u"bulkId:"_s + id, operations), newId()));
    }

    void change(QJsonArray &operations, const QString &path, const QString &known, const QString &attribute,
                const QJsonValue &value)
    {
        operations.append(operation(u"PATCH"_s, path, patch(attribute, value), {}, version(known)));
    }

    void changeUser(QJsonArray &operations, Plainly *plainly)
    {
        const User user = dice.oneOf(m_users);
        const QString path = pathOf(user);
        switch (dice.below(5)) {
        case 0:
            return change(operations, path, user.version, u"active"_s, dice.chance(60));
        case 1:
            return change(operations, path, user.version, u"name.familyName"_s, u"Name %1"_s.arg(dice.below(99)));
        case 2:
            *plainly = Plainly::Unknown;
            return change(operations, path, user.version, userExtension + u":profile"_s, profileFor(operations));
        case 3:
            return change(operations, path, user.version, u"emails[type eq \"work\"].value"_s, email());
        default:
            return change(operations, path, user.version, u"userName"_s, email());
        }
    }

    void changeGrant(QJsonArray &operations)
    {
        const Grant grant = dice.oneOf(m_grants);
        const QString path = pathOf(grant);
        const Relationship *there = m_state.relationship(grant.relationship);
        switch (dice.below(5)) {
        case 0:
            return change(operations, path, grant.version, u"active"_s, dice.chance(60));
        case 1:
            return change(operations, path, grant.version, u"lastDay"_s, day());
        case 2:
            return change(operations, path, grant.version, u"firstDay"_s, day());
        case 3:
            return change(operations, path, grant.version, u"accounts"_s, there ? accounts(*there) : QJsonArray());
        default:
            return change(operations, path, grant.version, u"profile"_s, profileFor(operations));
        }
    }

    void append(QJsonArray &operations, Plainly *plainly)
    {
        const int kind = dice.below(100);
        if (kind < 35) {
            createUser(operations);
            *plainly = Plainly::Widens;
        } else if (kind < 55 && !m_users.isEmpty()) {
            changeUser(operations, plainly);
        } else if (kind < 70 && !m_grants.isEmpty()) {
            changeGrant(operations);
        } else if (kind < 82) {
            const QString user = wrongOr(someUser(), dice.chance(3));
            operations.append(operation(u"POST"_s, u"/Grants"_s, grantData(user, operations), newId()));
        } else if (kind < 86) {
            const Relationship there = dice.oneOf(m_relationships);
            const QString code = dice.oneOf(m_portal.policy.configurations).code.text();
            change(operations, u"/Relationships/"_s + there.id.toString(), there.version, u"configuration"_s, code);
        } else if (kind < 91) {
            const Profile profile = dice.oneOf(m_profiles);
            QJsonArray functions;
            for (const Function &function : m_portal.catalogue.functions()) {
                if (dice.chance(70))
                    functions.append(function.code.text());
            }
            change(operations, u"/Profiles/"_s + profile.id.toString(), profile.version, u"functions"_s, functions);
        } else if (kind < 96) {
            for (const QJsonValue &each : narrowing())
                operations.append(each);
        } else {
            operations.append(operation(u"POST"_s, dice.chance(50) ? u"/Users"_s : u"/Nothing"_s,
                                        {{u"userName"_s, dice.below(9)}}, newId()));
        }
    }

    /// Only takes away, and carries no version, or a wrong one.
    QJsonArray narrowing()
    {
        QJsonArray out;
        const QString some = dice.chance(50) ? u"W/\"1\""_s : QString();
        for (int count = 1 + dice.below(2); count > 0; --count) {
            if (dice.chance(50) && !m_users.isEmpty()) {
                const QString path = pathOf(dice.oneOf(m_users));
                out.append(dice.chance(20) ? operation(u"DELETE"_s, path, {}, {}, some)
                                           : operation(u"PATCH"_s, path, patch(u"active"_s, false), {}, some));
            } else if (!m_grants.isEmpty()) {
                const QString path = pathOf(dice.oneOf(m_grants));
                out.append(dice.chance(20) ? operation(u"DELETE"_s, path, {}, {}, some)
                                           : operation(u"PATCH"_s, path, patch(u"active"_s, false), {}, some));
            }
        }
        return out;
    }

    const RulesFixture &m_service;
    const Portal &m_portal;
    Snapshot m_state;
    QList<User> m_users;
    QList<Grant> m_grants;
    QList<Relationship> m_relationships;
    QList<Profile> m_profiles;
    QList<Contact> m_contacts;
    QList<CompanyId> m_companies;
    QStringList m_orders;
};

} // namespace mandat::service::testing
