// SPDX-License-Identifier: MIT
// A small cache filled as a first pass fills it. Header only: what it needs is linked by the tests that use it.
#pragma once

#include "base/uuid.h"
#include "cache/writer.h"
#include "scim/mapping.h"
#include "scim/portalfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mandat::testing
{

struct CacheFirm {
    Portal portal;
    QList<Company> companies;
    QList<Relationship> relationships;
    QList<Profile> profiles;
    QList<User> users;
    QList<Grant> grants;

    /// `people` users of two companies, every one with a grant.
    static CacheFirm make(int people)
    {
        using namespace Qt::StringLiterals;
        CacheFirm firm;
        firm.portal =
            *scim::readPortalFile(QString::fromUtf8(MANDAT_SOURCE_DIR) + u"/resources/portals/bank-delegates.json"_s);
        for (int i = 0; i < 2; ++i) {
            Company company;
            company.id = CompanyId(newUuid());
            company.version = u"1"_s;
            company.name = i == 0 ? u"Menuiserie Dupré SA"_s : u"Hôtel de l’Écluse"_s;
            company.country = u"FR"_s;
            firm.companies.append(company);
            Relationship relationship;
            relationship.id = RelationshipId(newUuid());
            relationship.version = u"1"_s;
            relationship.reference = i == 0 ? u"40217-A"_s : u"40300-A"_s;
            relationship.company = company.id;
            relationship.configuration = firm.portal.policy.configurations.constLast().code;
            firm.relationships.append(relationship);
        }
        Profile profile;
        profile.id = ProfileId(newUuid());
        profile.version = u"1"_s;
        profile.kind = ProfileKind::Shared;
        profile.label = {u"Shared"_s, u"Partagé"_s};
        profile.functions.insert(firm.portal.catalogue.functions().constFirst().code);
        firm.profiles.append(profile);
        for (int i = 0; i < people; ++i) {
            User user;
            user.id = UserId(newUuid());
            user.version = u"1"_s;
            user.userName = QString::number(44710000 + i);
            user.lastName = u"NOM%1"_s.arg(i, 4, 10, QLatin1Char('0'));
            user.firstName = i % 2 == 0 ? u"Hélène"_s : u"Jean"_s;
            user.email = u"p%1@dupre.example"_s.arg(i);
            user.company = firm.companies.at(i % 2).id;
            user.profile = profile.id;
            firm.users.append(user);
            Grant grant;
            grant.id = GrantId(newUuid());
            grant.version = u"1"_s;
            grant.user = user.id;
            grant.relationship = firm.relationships.at(i % 2).id;
            firm.grants.append(grant);
        }
        return firm;
    }

    template<class T> static QByteArray page(const QList<T> &values)
    {
        using namespace Qt::StringLiterals;
        QJsonArray resources;
        for (const T &value : values)
            resources.append(scim::toJson(value));
        return QJsonDocument(
                   QJsonObject {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:api:messages:2.0:ListResponse"_s}},
                                {u"totalResults"_s, values.size()},
                                {u"Resources"_s, resources}})
            .toJson(QJsonDocument::Compact);
    }

    [[nodiscard]] Result<void> fill(cache::Writer &writer) const
    {
        using namespace Qt::StringLiterals;
        MANDAT_TRY(writer.setPortal(portal));
        MANDAT_TRY(writer.storePage(page(companies), {u"Companies"_s, {}, 0, companies.size(), true}));
        MANDAT_TRY(writer.storePage(page(profiles), {u"Profiles"_s, {}, 0, 1, true}));
        MANDAT_TRY(writer.storePage(page(relationships), {u"Relationships"_s, {}, 0, 2, true}));
        MANDAT_TRY(writer.storePage(page(users), {u"Users"_s, {}, 0, users.size(), true}));
        MANDAT_TRY(writer.storePage(page(grants), {u"Grants"_s, {}, 0, grants.size(), true}));
        return writer.finishPass();
    }
};

} // namespace mandat::testing
