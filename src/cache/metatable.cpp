// SPDX-License-Identifier: MIT
#include "cache/metatable.h"

#include "scim/mapping.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

template<class T> Result<T> readDocument(db::Connection &connection, const QString &key)
{
    MANDAT_ASSIGN(const QByteArray json, readMeta(connection, key));
    if (json.isEmpty())
        return T();
    return scim::fromJson<T>(QJsonDocument::fromJson(json).object());
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Result<QByteArray> readMeta(db::Connection &connection, const QString &key)
{
    MANDAT_ASSIGN(const std::optional<QByteArray> value,
                  connection.value<QByteArray>("SELECT value FROM meta WHERE key = ?", key));
    return value.value_or(QByteArray());
}

Result<void> writeMeta(db::Connection &connection, const QString &key, const QByteArray &value)
{
    return connection.run("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)", key, value);
}

Result<Portal> readPortal(db::Connection &connection)
{
    Portal portal;
    MANDAT_ASSIGN(const QByteArray id, readMeta(connection, metakey::portalId));
    MANDAT_ASSIGN(const QByteArray name, readMeta(connection, metakey::portalName));
    MANDAT_ASSIGN(portal.policy, readDocument<Policy>(connection, metakey::policy));
    MANDAT_ASSIGN(portal.catalogue, readDocument<Catalogue>(connection, metakey::catalogue));
    const QJsonObject names = QJsonDocument::fromJson(name).object();
    portal.id = QString::fromUtf8(id);
    portal.name = {names["en"_L1].toString(), names["fr"_L1].toString()};
    return portal;
}

Result<void> writePortal(db::Connection &connection, const Portal &portal)
{
    MANDAT_TRY(writeMeta(connection, metakey::portalId, portal.id.toUtf8()));
    MANDAT_TRY(writeMeta(connection, metakey::portalName,
                         compact(QJsonObject {{u"en"_s, portal.name.en}, {u"fr"_s, portal.name.fr}})));
    MANDAT_TRY(writeMeta(connection, metakey::policy, compact(scim::toJson(portal.policy))));
    return writeMeta(connection, metakey::catalogue, compact(scim::toJson(portal.catalogue)));
}

Result<Staff> readMe(db::Connection &connection)
{
    return readDocument<Staff>(connection, metakey::me);
}

Result<void> writeMe(db::Connection &connection, const Staff &staff)
{
    return writeMeta(connection, metakey::me, compact(scim::toJson(staff)));
}

Result<QList<PassState>> readPasses(db::Connection &connection)
{
    MANDAT_ASSIGN(db::Statement all, connection.prepare("SELECT resource, cursor, received, total, done FROM pass"));
    QList<PassState> passes;
    MANDAT_TRY(all.forEach(
        [&] { passes.append({all.text(0), all.text(1), all.integer(2), all.integer(3), all.boolean(4)}); }));
    return passes;
}

Result<void> writePass(db::Connection &connection, const PassState &state)
{
    return connection.run("INSERT OR REPLACE INTO pass(resource, cursor, received, total, done) VALUES(?, ?, ?, ?, ?)",
                          state.resource, state.cursor, state.received, state.total, state.done);
}

} // namespace mandat::cache
