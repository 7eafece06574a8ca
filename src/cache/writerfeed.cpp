// SPDX-License-Identifier: MIT
#include "cache/auditanchor.h"
#include "cache/derived.h"
#include "cache/metatable.h"
#include "cache/outboxtable.h"
#include "cache/requesttable.h"
#include "cache/rowwriter.h"
#include "cache/writerparts.h"
#include "db/transaction.h"
#include "scim/mapping.h"
#include "scim/mappingwire.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

template<class T> Result<T> parse(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorKind::Protocol, problem.errorString());
    return scim::fromJson<T>(document.object());
}

std::optional<ResourceKind> resourceKind(const QString &type)
{
    return scim::kindAt(QString(u'/' + type + u's'));
}

} // namespace

/// A user that one of our orders made, and whose answer was lost: known again by its externalId.
Result<void> Writer::Parts::adopt(const User &user)
{
    const QUuid external = QUuid::fromString(user.externalId);
    if (external.isNull() || external == user.id.uuid())
        return {};
    MANDAT_ASSIGN(const std::optional<int> ours,
                  connection.value<int>("SELECT 1 FROM user WHERE id = ? AND origin <> 0", external));
    return ours ? aliases.add(connection, user.id.uuid(), external) : Result<void>();
}

Result<void> Writer::Parts::storeItem(Projection &target, const FeedItem &item)
{
    if (item.resourceType == "ChangeOrder"_L1)
        return item.deleted ? Result<void>() : storeOrderDocument(target, item.data, true);
    if (item.resourceType == "AccessRequest"_L1) {
        AccessRequestId id(scim::uuidFor("AccessRequest"_L1, item.remoteId));
        if (item.deleted) {
            MANDAT_TRY(removeRequest(connection, id));
        } else {
            MANDAT_ASSIGN(id, putRequest(connection, aliases, item.data));
        }
        changed.append(Changed::ofRequest(id));
        return {};
    }
    if (item.resourceType == "Company"_L1) {
        if (item.deleted)
            return removeCompany(connection, CompanyId(aliases.local(scim::uuidFor("Company"_L1, item.remoteId))));
        MANDAT_ASSIGN(Company company, parse<Company>(item.data));
        aliases.localise(company);
        return putRow(connection, company);
    }
    const std::optional<ResourceKind> kind = resourceKind(item.resourceType);
    if (!kind)
        return {}; // audit entries, staff and what a later service may publish: not kept here
    if (item.deleted) {
        const QUuid remote = scim::uuidFor(scim::typeName(*kind), item.remoteId);
        return target.storeBase(*kind, aliases.local(remote), std::nullopt);
    }
    MANDAT_ASSIGN(Resource resource, resourceFrom(*kind, item.data));
    if (const User *user = std::get_if<User>(&resource))
        MANDAT_TRY(adopt(*user));
    std::visit([&](auto &value) { aliases.localise(value); }, resource);
    return target.storeBase(*kind, idOf(resource), resource);
}

Result<void> Writer::storeFeed(const QList<FeedItem> &items, const QByteArray &nextToken)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    Projection target = m_parts->projection();
    bool portalMoved = false;
    for (const FeedItem &item : items) {
        if (item.resourceType == "Policy"_L1 && !item.deleted) {
            MANDAT_ASSIGN(m_parts->portal.policy, parse<Policy>(item.data));
            portalMoved = true;
        } else if (item.resourceType == "Catalogue"_L1 && !item.deleted) {
            MANDAT_ASSIGN(m_parts->portal.catalogue, parse<Catalogue>(item.data));
            portalMoved = true;
        } else {
            MANDAT_TRY(m_parts->storeItem(target, item));
        }
    }
    MANDAT_ASSIGN(const QList<Changed> moved, target.finish());
    if (portalMoved) {
        MANDAT_TRY(writePortal(m_parts->connection, m_parts->portal));
        MANDAT_TRY(deriveAll(m_parts->connection, m_parts->portal, m_parts->clock.now()));
    }
    MANDAT_ASSIGN(const QByteArray formerToken, readMeta(m_parts->connection, metakey::deltaToken));
    MANDAT_TRY(followAnchor(m_parts->connection, formerToken, nextToken));
    MANDAT_TRY(writeMeta(m_parts->connection, metakey::deltaToken, nextToken));
    MANDAT_TRY(transaction.commit());
    m_parts->changed += moved;
    return {};
}

} // namespace mandat::cache
