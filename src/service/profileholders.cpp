// SPDX-License-Identifier: MIT
#include "service/profileholders.h"

#include "service/entities.h"
#include "service/orderdocument.h"

#include <QSet>

namespace mandat::service
{

namespace
{

template<class T> Result<void> addLinked(Reader &reader, Kind kind, const ProfileId &id, QList<T> &out)
{
    MANDAT_ASSIGN(const auto stored, reader.linked(kind, Link::Profile, id.toString()));
    for (const Stored &each : stored) {
        MANDAT_ASSIGN(T value, valueOf<T>(each.document));
        out.append(std::move(value));
    }
    return {};
}

/// Those who do not have it yet, and whose pending changes name it.
template<class T>
Result<void> addPending(Reader &reader, Kind kind, Field field, const QSet<QString> &touched, const ProfileId &id,
                        QList<T> &out)
{
    for (const QString &one : touched) {
        MANDAT_ASSIGN(const auto stored, reader.find(kind, one));
        if (!stored)
            continue;
        MANDAT_ASSIGN(T value, valueOf<T>(stored->document));
        const auto names = [&](const FieldChange &change) {
            return change.field == field && change.value.toString() == id.toString();
        };
        const bool will = std::ranges::any_of(
            value.pending, [&](const PendingChange &each) { return std::ranges::any_of(each.fields, names); });
        if (will && value.profile != id)
            out.append(std::move(value));
    }
    return {};
}

} // namespace

Result<ProfileHolders> holdersOf(Reader &reader, const ProfileId &id)
{
    ProfileHolders out;
    MANDAT_TRY(addLinked(reader, Kind::User, id, out.users));
    MANDAT_TRY(addLinked(reader, Kind::Grant, id, out.grants));
    MANDAT_ASSIGN(const auto applied, reader.ordersWithStatus(statusName(OrderStatus::Applied)));
    QSet<QString> users;
    QSet<QString> grants;
    for (const OrderRecord &record : applied) {
        MANDAT_ASSIGN(const scim::OrderAnswer answer, answerOf(record));
        for (const Change &change : answer.order.changes) {
            const QString touched = change.resourceId().toString(QUuid::WithoutBraces);
            if (change.resourceKind() == ResourceKind::User)
                users.insert(touched);
            else if (change.resourceKind() == ResourceKind::Grant)
                grants.insert(touched);
        }
    }
    MANDAT_TRY(addPending(reader, Kind::User, Field::UserProfile, users, id, out.users));
    MANDAT_TRY(addPending(reader, Kind::Grant, Field::GrantProfile, grants, id, out.grants));
    return out;
}

} // namespace mandat::service
