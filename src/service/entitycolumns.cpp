// SPDX-License-Identifier: MIT
#include "service/entitycolumns.h"

#include "scim/filter.h"
#include "service/entities.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

/// "INSERT … ON CONFLICT (portal, id) DO UPDATE …" for the given columns after the common ones.
QByteArray upsert(QByteArrayView table, std::initializer_list<QByteArrayView> columns)
{
    QByteArray names = "portal, id, version, created, modified, document";
    QByteArray marks = "?, ?, ?, ?, ?, ?";
    QByteArray updates = "version = excluded.version, modified = excluded.modified, document = excluded.document";
    for (const QByteArrayView column : columns) {
        names += ", " + column.toByteArray();
        marks += ", ?";
        updates += ", " + column.toByteArray() + " = excluded." + column.toByteArray();
    }
    return "INSERT INTO " + table.toByteArray() + " (" + names + ") VALUES (" + marks
        + ") ON CONFLICT (portal, id) DO UPDATE SET " + updates;
}

template<class Id> QString textOf(const Id &id)
{
    return id.isNull() ? QString() : id.toString();
}

class Put
{
public:
    Put(db::Connection &connection, qint64 portal, const Entity &entity, const Meta &meta)
        : m_connection(connection)
        , m_portal(portal)
        , m_meta(meta)
        , m_document(documentOf(entity, meta))
    {
    }

    Result<void> operator()(const Company &company) const
    {
        static const QByteArray sql = upsert("company", {"name", "identifier", "country"});
        return run(sql, company.id, scim::caseKey(company.name), company.identifier, company.country);
    }
    Result<void> operator()(const Relationship &relationship) const
    {
        static const QByteArray sql =
            upsert("relationship", {"reference", "company", "configuration", "responsible", "active"});
        return run(sql, relationship.id, relationship.reference, textOf(relationship.company),
                   relationship.configuration, relationship.responsible.code, relationship.active);
    }
    Result<void> operator()(const Contact &contact) const
    {
        static const QByteArray sql = upsert("contact", {"company", "family_name", "given_name", "email"});
        return run(sql, contact.id, textOf(contact.company), scim::caseKey(contact.lastName),
                   scim::caseKey(contact.firstName), scim::caseKey(contact.email));
    }
    Result<void> operator()(const User &user) const
    {
        static const QByteArray sql = upsert("user",
                                             {"external_id", "user_name", "family_name", "given_name", "email",
                                              "active", "user_type", "company", "contact", "profile", "person"});
        const std::optional<QString> externalId =
            user.externalId.isEmpty() ? std::nullopt : std::optional(user.externalId);
        return run(sql, user.id, externalId, scim::caseKey(user.userName), scim::caseKey(user.lastName),
                   scim::caseKey(user.firstName), scim::caseKey(user.email), user.active, user.userType,
                   textOf(user.company), textOf(user.contact), textOf(user.profile), user.person);
    }
    Result<void> operator()(const Profile &profile) const
    {
        static const QByteArray sql = upsert("profile", {"kind", "code"});
        static constexpr std::array kinds {"predefined"_L1, "shared"_L1, "personal"_L1};
        return run(sql, profile.id, QString(kinds[static_cast<size_t>(profile.kind)]), profile.code);
    }
    Result<void> operator()(const Grant &grant) const
    {
        static const QByteArray sql =
            upsert("\"grant\"", {"user", "relationship", "profile", "active", "first_day", "last_day"});
        return run(sql, grant.id, textOf(grant.user), textOf(grant.relationship), textOf(grant.profile), grant.active,
                   grant.firstDay, grant.lastDay);
    }

private:
    template<class Id, class... Columns>
    Result<void> run(const QByteArray &sql, const Id &id, const Columns &...columns) const
    {
        MANDAT_ASSIGN(auto statement, m_connection.prepare(sql));
        statement.bind(1, m_portal).bind(2, id.toString()).bind(3, m_meta.version);
        statement.bind(4, m_meta.created).bind(5, m_meta.modified).bindUtf8(6, m_document);
        int index = 6;
        (statement.bind(++index, columns), ...);
        return statement.run();
    }

    db::Connection &m_connection;
    qint64 m_portal;
    Meta m_meta;
    QByteArray m_document;
};

} // namespace

Result<void> putEntity(db::Connection &connection, qint64 portal, const Entity &entity, const Meta &meta)
{
    return std::visit(Put(connection, portal, entity, meta), entity);
}

} // namespace mandat::service
