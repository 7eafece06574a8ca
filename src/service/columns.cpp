// SPDX-License-Identifier: MIT
#include "service/columns.h"

#include "scim/urns.h"

#include <map>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

using scim::ColumnType;

struct Named {
    QLatin1StringView attribute;
    QLatin1StringView column;
    ColumnType type = ColumnType::Text;
};

QList<Named> namedOf(Kind kind)
{
    switch (kind) {
    case Kind::Company:
        return {{"name"_L1, "name"_L1, ColumnType::CaseKey}};
    case Kind::Relationship:
        return {{"company"_L1, "company"_L1}, {"active"_L1, "active"_L1, ColumnType::Boolean}};
    case Kind::Contact:
        return {{"company"_L1, "company"_L1},
                {"lastName"_L1, "family_name"_L1, ColumnType::CaseKey},
                {"firstName"_L1, "given_name"_L1, ColumnType::CaseKey},
                {"email"_L1, "email"_L1, ColumnType::CaseKey}};
    case Kind::User:
        return {{"externalId"_L1, "external_id"_L1},
                {"userName"_L1, "user_name"_L1, ColumnType::CaseKey},
                {"name.familyName"_L1, "family_name"_L1, ColumnType::CaseKey},
                {"name.givenName"_L1, "given_name"_L1, ColumnType::CaseKey},
                {"emails.value"_L1, "email"_L1, ColumnType::CaseKey},
                {"active"_L1, "active"_L1, ColumnType::Boolean},
                {"urn:ietf:params:scim:schemas:extension:mandat:2.0:User:company"_L1, "company"_L1},
                {"urn:ietf:params:scim:schemas:extension:mandat:2.0:User:contact"_L1, "contact"_L1},
                {"urn:ietf:params:scim:schemas:extension:mandat:2.0:User:profile"_L1, "profile"_L1}};
    case Kind::Profile:
        return {{"kind"_L1, "kind"_L1}};
    case Kind::Grant:
        return {{"user"_L1, "user"_L1},
                {"relationship"_L1, "relationship"_L1},
                {"profile"_L1, "profile"_L1},
                {"active"_L1, "active"_L1, ColumnType::Boolean}};
    case Kind::ChangeOrder:
        return {{"externalId"_L1, "external_id"_L1},
                {"status"_L1, "status"_L1},
                {"company"_L1, "company"_L1},
                {"replaces"_L1, "replaces"_L1}};
    case Kind::AccessRequest:
        return {{"kind"_L1, "kind"_L1}, {"status"_L1, "status"_L1}, {"company"_L1, "company"_L1}};
    case Kind::AuditEntry:
        return {{"sequence"_L1, "sequence"_L1, ColumnType::Integer},
                {"at"_L1, "at"_L1, ColumnType::InstantMilliseconds},
                {"subject"_L1, "subject"_L1},
                {"action"_L1, "action"_L1},
                {"resourceType"_L1, "resource_type"_L1},
                {"resourceId"_L1, "resource_id"_L1}};
    case Kind::Staff:
        return {{"active"_L1, "active"_L1, ColumnType::Boolean}};
    }
    return {};
}

/// A column of texts answers for an attribute only in the comparison that its schema names.
bool answers(const scim::ColumnMap &map, const Named &named)
{
    const auto path = scim::parseAttributePath(QString(named.attribute));
    const auto resolved = path ? scim::resolve(*path, map.type()) : std::nullopt;
    if (!resolved || !resolved->leaf())
        return false;
    if (named.type == ColumnType::Text)
        return resolved->leaf()->comparesCase();
    return named.type != ColumnType::CaseKey || !resolved->leaf()->comparesCase();
}

scim::ColumnMap makeColumns(Kind kind)
{
    scim::ColumnMap map(*scim::mandatRegistry().type(typeName(kind)));
    QList<Named> all = namedOf(kind);
    all.append({"id"_L1, "id"_L1});
    const bool chain = kind == Kind::AuditEntry;
    all.append({"meta.lastModified"_L1, chain ? "at"_L1 : "modified"_L1, ColumnType::InstantMilliseconds});
    all.append({"meta.created"_L1, chain ? "at"_L1 : "created"_L1, ColumnType::InstantMilliseconds});
    for (const Named &named : std::as_const(all)) {
        if (answers(map, named))
            map.add(QString(named.attribute), {QString(named.column), named.type, {}});
    }
    return map;
}

} // namespace

const scim::ColumnMap &columnsOf(Kind kind)
{
    static const std::map<Kind, scim::ColumnMap> maps = [] {
        std::map<Kind, scim::ColumnMap> all;
        for (const Kind each : allKinds)
            all.emplace(each, makeColumns(each));
        return all;
    }();
    return maps.at(kind);
}

} // namespace mandat::service
