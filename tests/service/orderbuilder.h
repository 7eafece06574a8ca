// SPDX-License-Identifier: MIT
// Bodies of POST /ChangeOrders, as a client writes them.
#pragma once

#include "service/servicefixture.h"

namespace mandat::service::testing
{

inline QJsonObject operation(const QString &method, const QString &path, const QJsonObject &data = {},
                             const QString &bulkId = {}, const QString &version = {})
{
    QJsonObject out {{u"method"_s, method}, {u"path"_s, path}};
    if (method != "DELETE"_L1)
        out.insert(u"data"_s, data);
    if (!bulkId.isEmpty())
        out.insert(u"bulkId"_s, bulkId);
    if (!version.isEmpty())
        out.insert(u"version"_s, version);
    return out;
}

inline QJsonObject orderOf(const QJsonArray &operations, const QString &externalId = newId())
{
    return {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:schemas:mandat:2.0:ChangeOrder"_s}},
            {u"externalId"_s, externalId},
            {u"reason"_s, u"Asked for by the company"_s},
            {u"termsVersion"_s, u"4.2"_s},
            {u"Operations"_s, operations}};
}

inline QJsonObject patch(const QString &path, const QJsonValue &value)
{
    return {
        {u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:api:messages:2.0:PatchOp"_s}},
        {u"Operations"_s, QJsonArray {QJsonObject {{u"op"_s, u"replace"_s}, {u"path"_s, path}, {u"value"_s, value}}}}};
}

inline const QString userExtension = u"urn:ietf:params:scim:schemas:extension:mandat:2.0:User"_s;

/// A new delegate from a declared contact, with a personal profile and a grant: the main job.
struct NewDelegate {
    explicit NewDelegate(const ServiceFixture &service, const Contact &contact)
        : user(newId())
        , profile(newId())
        , grant(newId())
    {
        const QJsonObject userData {
            {u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:schemas:core:2.0:User"_s, userExtension}},
            {u"externalId"_s, user},
            {u"name"_s, QJsonObject {{u"familyName"_s, contact.lastName}, {u"givenName"_s, contact.firstName}}},
            {u"emails"_s,
             QJsonArray {QJsonObject {{u"value"_s, contact.email}, {u"type"_s, u"work"_s}, {u"primary"_s, true}}}},
            {u"preferredLanguage"_s, u"fr"_s},
            {u"active"_s, true},
            {userExtension,
             QJsonObject {{u"company"_s, service.company.id.toString()},
                          {u"contact"_s, contact.id.toString()},
                          {u"profile"_s, u"bulkId:"_s + profile}}}};
        const QJsonObject profileData {
            {u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:schemas:mandat:2.0:Profile"_s}},
            {u"kind"_s, u"personal"_s},
            {u"label"_s, QJsonObject {{u"en"_s, u"Accounts"_s}, {u"fr"_s, u"Comptes"_s}}},
            {u"functions"_s, QJsonArray {u"accounts.view"_s, u"transfers.enter"_s}}};
        const QJsonObject grantData {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:schemas:mandat:2.0:Grant"_s}},
                                     {u"user"_s, u"bulkId:"_s + user},
                                     {u"relationship"_s, service.relationship.id.toString()},
                                     {u"accounts"_s, QJsonArray {service.relationship.accounts[0].id.toString()}},
                                     {u"active"_s, true}};
        operations = {operation(u"POST"_s, u"/Grants"_s, grantData, grant),
                      operation(u"POST"_s, u"/Users"_s, userData, user),
                      operation(u"POST"_s, u"/Profiles"_s, profileData, profile)};
    }

    QString user;
    QString profile;
    QString grant;
    QJsonArray operations; ///< with references forwards
};

} // namespace mandat::service::testing
