// SPDX-License-Identifier: MIT
#include "cache/ordertable.h"

#include "cache/outboxtable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

QDateTime movedAt(const ChangeOrder &order)
{
    for (const QDateTime &at : {order.decided, order.applied, order.submitted, order.created}) {
        if (at.isValid())
            return at;
    }
    return QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
}

void localise(const Aliases &aliases, ChangeOrder &order)
{
    order.company = CompanyId(aliases.local(order.company.uuid()));
    for (Change &change : order.changes) {
        for (std::optional<Resource> *side : {&change.before, &change.after}) {
            if (*side)
                std::visit([&](auto &value) { aliases.localise(value); }, **side);
        }
    }
}

} // namespace

OrderExtent extentOf(const ChangeOrder &order)
{
    OrderExtent out;
    for (const Change &change : order.changes) {
        const Resource &resource = change.after ? *change.after : *change.before;
        if (const User *user = std::get_if<User>(&resource)) {
            out.people.insert(user->id.uuid());
            if (change.kind() == ChangeKind::Create)
                out.created.insert(user->id.uuid());
        } else if (const Grant *grant = std::get_if<Grant>(&resource)) {
            out.people.insert(grant->user.uuid());
            out.places.insert(grant->relationship.uuid());
        } else if (const Relationship *relationship = std::get_if<Relationship>(&resource)) {
            out.places.insert(relationship->id.uuid());
        }
    }
    return out;
}

Result<void> putOrder(db::Connection &connection, const Aliases &aliases, const ChangeOrderId &id,
                      scim::OrderAnswer answer)
{
    const QString remote = answer.id;
    localise(aliases, answer.order);
    answer.order.id = id;
    answer.results.clear();
    const ChangeOrder &order = answer.order;
    const OrderExtent extent = extentOf(order);
    const QString doc = QString::fromUtf8(QJsonDocument(scim::toJson(answer, {})).toJson(QJsonDocument::Compact));
    const QUuid replaces = order.replaces ? order.replaces->uuid() : QUuid();
    MANDAT_TRY(connection.run(
        "INSERT INTO change_order(id, remote, version, number, status, company, author, author_name, replaces,"
        " submitted, decided, moved, people, places, changes, doc, decided_by, reason)"
        " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)"
        " ON CONFLICT(id) DO UPDATE SET remote = ?2, version = ?3, number = ?4, status = ?5, company = ?6, author = ?7,"
        " author_name = ?8, replaces = ?9, submitted = ?10, decided = ?11, moved = ?12, people = ?13, places = ?14,"
        " changes = ?15, doc = ?16, decided_by = ?17, reason = ?18",
        id, remote, order.version, order.number, static_cast<int>(order.status), order.company, order.author,
        order.authorName, replaces, order.submitted, order.decided, movedAt(order), extent.people.size(),
        extent.places.size(), order.changes.size(), doc, order.decidedByName, order.decisionReason));
    MANDAT_TRY(connection.run("DELETE FROM order_user WHERE change_order = ?", id));
    for (const QUuid &user : extent.people)
        MANDAT_TRY(connection.run("INSERT INTO order_user(change_order, user, created) VALUES(?, ?, ?)", id, user,
                                  extent.created.contains(user)));
    return {};
}

Result<ChangeOrderId> localOrderId(db::Connection &connection, const scim::OrderAnswer &answer)
{
    MANDAT_ASSIGN(const std::optional<ChangeOrderId> known,
                  connection.value<ChangeOrderId>("SELECT id FROM outbox WHERE remote = ?1 OR id = ?2", answer.id,
                                                  QUuid::fromString(answer.externalId)));
    return known.value_or(answer.order.id);
}

Result<qint64> putOrderPage(db::Connection &connection, const Aliases &aliases, const QByteArray &page)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(page, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorKind::Protocol, u"the list of orders cannot be read: "_s + problem.errorString());
    const QJsonValue list = document.object()["Resources"_L1];
    if (!list.isUndefined() && !list.isArray())
        return fail(ErrorKind::Protocol, u"the list of orders is none"_s);
    const QJsonArray resources = list.toArray();
    for (const QJsonValue &resource : resources) {
        MANDAT_ASSIGN(scim::OrderAnswer answer, scim::orderAnswerFromJson(resource.toObject()));
        MANDAT_ASSIGN(const ChangeOrderId id, localOrderId(connection, answer));
        MANDAT_TRY(putOrder(connection, aliases, id, std::move(answer)));
    }
    return resources.size();
}

Result<std::optional<StoredOrder>> readOrder(db::Connection &connection, const ChangeOrderId &id)
{
    MANDAT_ASSIGN(db::Statement find, connection.prepare("SELECT remote, doc FROM change_order WHERE id = ?"));
    find.bindAll(id);
    MANDAT_ASSIGN(const bool found, find.step());
    StoredOrder out;
    if (found) {
        out.remote = find.text(0);
        const QJsonDocument document = QJsonDocument::fromJson(find.bytes(1));
        find.reset();
        MANDAT_ASSIGN(scim::OrderAnswer answer, scim::orderAnswerFromJson(document.object()));
        out.order = std::move(answer.order);
        out.order.id = id;
        out.findings = std::move(answer.findings);
        return std::optional(std::move(out));
    }
    MANDAT_ASSIGN(const std::optional<OutboxEntry> entry, readOutboxEntry(connection, id));
    if (!entry)
        return std::optional<StoredOrder>();
    out.order = entry->order;
    out.outbox = entry->state;
    out.detail = entry->detail;
    out.remote = entry->remote;
    return std::optional(std::move(out));
}

} // namespace mandat::cache
