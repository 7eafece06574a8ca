// SPDX-License-Identifier: MIT
// One portal over HTTP, and short words for what a rule's test sends to it.
#pragma once

#include "scim/orders.h"
#include "service/orderbuilder.h"

namespace mandat::service::testing
{

inline const QString errorExtension = u"urn:ietf:params:scim:schemas:extension:mandat:2.0:Error"_s;

inline QJsonObject merged(QJsonObject object, const QJsonObject &more)
{
    for (auto member = more.begin(); member != more.end(); ++member)
        object.insert(member.key(), member.value());
    return object;
}

/// What the rules said, in an order's document or in a refusal.
inline QList<Finding> findingsOf(const Answer &answer)
{
    const QJsonObject json = answer.json();
    const QJsonValue list = json.contains("findings"_L1) ? json.value("findings"_L1)
                                                         : json.value(errorExtension).toObject().value("findings"_L1);
    QList<Finding> out;
    for (const QJsonValue &each : list.toArray()) {
        if (const auto finding = scim::findingFromJson(each.toObject()))
            out.append(*finding);
    }
    return out;
}

inline bool says(const Answer &answer, FindingKind kind)
{
    return std::ranges::any_of(findingsOf(answer), [&](const Finding &finding) { return finding.kind == kind; });
}

inline QJsonArray codesOf(const Answer &answer)
{
    QJsonArray out;
    for (const Finding &finding : findingsOf(answer))
        out.append(finding.code());
    return out;
}

inline QString statusOf(const Answer &answer)
{
    return answer.json().value("status"_L1).toString();
}

inline QString pathOf(const User &user)
{
    return u"/Users/"_s + user.id.toString();
}

inline QString pathOf(const Grant &grant)
{
    return u"/Grants/"_s + grant.id.toString();
}

inline QString pathOf(const Profile &profile)
{
    return u"/Profiles/"_s + profile.id.toString();
}

class RulesFixture : public ServiceFixture
{
public:
    using ServiceFixture::ServiceFixture;

    /// A new user of the fixture's company as POST /Users wants it. `id` becomes its id.
    QJsonObject userData(const QString &id, const QString &email, const QJsonObject &extension = {}) const
    {
        const QJsonObject own =
            merged({{u"company"_s, company.id.toString()}, {u"termsVersion"_s, u"4.2"_s}}, extension);
        return {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:schemas:core:2.0:User"_s, userExtension}},
                {u"externalId"_s, id},
                {u"name"_s, QJsonObject {{u"familyName"_s, u"Noël"_s}, {u"givenName"_s, u"Éva"_s}}},
                {u"emails"_s, QJsonArray {QJsonObject {{u"value"_s, email}, {u"type"_s, u"work"_s}}}},
                {u"active"_s, true},
                {userExtension, own}};
    }
    /// With a predefined profile.
    QJsonObject userWith(const QString &id, const QString &email, const QString &profile,
                         const QJsonObject &extension = {}) const
    {
        const QString profileId = predefined.value(profile).id.toString();
        return userData(id, email, merged({{u"profile"_s, profileId}}, extension));
    }
    static QJsonObject create(const QString &id, const QJsonObject &user)
    {
        return operation(u"POST"_s, u"/Users"_s, user, id);
    }
    QJsonObject grantTo(const QString &user, const QJsonObject &more = {}, const QString &id = newId()) const
    {
        const QJsonObject data {
            {u"user"_s, user}, {u"relationship"_s, relationship.id.toString()}, {u"active"_s, true}};
        return operation(u"POST"_s, u"/Grants"_s, merged(data, more), id);
    }
    static QString newOne(const QString &bulkId) { return u"bulkId:"_s + bulkId; }

    Answer submit(const QJsonArray &operations, const QByteArray &token = {}, const QJsonObject &more = {})
    {
        return post(u"/ChangeOrders"_s, merged(orderOf(operations), more), token);
    }
    /// Ticks what was warned of, and sends again.
    Answer submitTicked(const QJsonArray &operations, const QByteArray &token = {})
    {
        const Answer first = submit(operations, token);
        return first.status == 400 ? submit(operations, token, {{u"acknowledged"_s, codesOf(first)}}) : first;
    }
    Answer change(const QString &path, const QString &attribute, const QJsonValue &value, const QByteArray &token = {},
                  const QJsonObject &more = {})
    {
        return submit({operation(u"PATCH"_s, path, patch(attribute, value), {}, tag(path))}, token, more);
    }
    Answer decide(const Answer &order, const QString &verb, const QByteArray &token)
    {
        return request("POST", u"/ChangeOrders/%1/.%2"_s.arg(order.json().value("id"_L1).toString(), verb),
                       "{\"reason\":\"Checked\"}", token, {{"If-Match", order.header("ETag")}});
    }
    /// Without a token.
    Answer open(const QString &name, const QJsonObject &body) { return post(u'/' + name, body, QByteArray("")); }
    Answer signIn(const QString &userName, const QString &password)
    {
        return open(u".signIn"_s, {{u"userName"_s, userName}, {u"password"_s, password}});
    }
    /// The session's token of a user who gets a password and changes it.
    QByteArray sessionOf(const User &user)
    {
        const Answer issued = request("POST", u"/Users/%1/.credentials"_s.arg(user.id.toString()), "{}");
        const QString own = u"une phrase à moi seule"_s;
        open(u".changeCredentials"_s,
             {{u"userName"_s, user.userName},
              {u"password"_s, issued.json().value("temporaryPassword"_L1)},
              {u"newPassword"_s, own}});
        return signIn(user.userName, own).json().value("token"_L1).toString().toLatin1();
    }
    QString tag(const QString &path) { return QString::fromLatin1(get(path).header("ETag")); }
    QJsonObject extensionOf(const QString &user)
    {
        return get(u"/Users/"_s + user).json().value(userExtension).toObject();
    }

    /// What .decide says; `condition`: the first reason, empty where it is allowed.
    Answer ask(const QString &user, const QString &function, const QJsonObject &more = {})
    {
        return post(
            u"/.decide"_s,
            merged({{u"user"_s, user}, {u"relationship"_s, relationship.id.toString()}, {u"function"_s, function}},
                   more));
    }
    bool may(const QString &user, const QString &function, const QJsonObject &more = {})
    {
        return ask(user, function, more).json().value("allowed"_L1).toBool();
    }
    QStringList reasons(const QString &user, const QString &function, const QJsonObject &more = {})
    {
        QStringList out;
        for (const QJsonValue &reason : ask(user, function, more).json().value("reasons"_L1).toArray())
            out.append(reason[u"condition"_s].toString());
        return out;
    }

    QStringList actionsOn(const QString &resource)
    {
        QStringList out;
        const Answer audit = get(u"/AuditEntries?filter=resourceId eq \"%1\"&sortBy=sequence"_s.arg(resource));
        for (const QJsonValue &entry : audit.resources())
            out.append(entry[u"action"_s].toString());
        return out;
    }

    /// Puts something on the portal without an order, as its operator does.
    void put(const Entity &entity)
    {
        const QDateTime now = clock().now();
        check(store().write(portalId(), [&](Writer &writer) { return writer.put(entity, {1, now, now}); }));
    }
    Relationship addRelationship(const QString &reference, const QString &configuration = {},
                                 const SortedSet<ModuleCode> &modules = {})
    {
        Relationship added = relationship;
        added.id = RelationshipId(newUuid());
        added.reference = reference;
        if (!configuration.isEmpty()) {
            added.configuration = ConfigurationCode(configuration);
            added.modules = modules;
        }
        for (Account &account : added.accounts)
            account.id = AccountId(newUuid());
        put(added);
        return added;
    }
    /// A user with a predefined profile, put there at once, with a grant on the fixture's relationship.
    User addUser(const QString &email, const QString &profile, bool active = true)
    {
        User user;
        user.id = UserId(newUuid());
        user.externalId = user.id.toString();
        user.email = email;
        user.userName = email;
        user.lastName = u"Ünal"_s;
        user.firstName = u"Elif"_s;
        user.company = company.id;
        user.userType = holder.userType.isEmpty() ? QString() : u"clientUser"_s;
        user.active = active;
        const ProfileId id = predefined.value(profile).id;
        const bool perUser = store().portal(portalId())->policy.profileScope == ProfileScope::User;
        if (perUser)
            user.profile = id;
        put(user);
        Grant grant;
        grant.id = GrantId(newUuid());
        grant.user = user.id;
        grant.relationship = relationship.id;
        if (!perUser)
            grant.profile = id;
        put(grant);
        return user;
    }
};

} // namespace mandat::service::testing
