// SPDX-License-Identifier: MIT
#pragma once

#include "domain/changeorder.h"
#include "sync/plain/mirror.h"

#include <functional>

namespace mandat::sync
{

/// Who comes into a group or leaves it: known by the service's id, or not yet.
struct PlainMember {
    QString id; ///< the service's; empty: the order creates this user
    QUuid created;
    bool operator==(const PlainMember &) const = default;
};

/// One thing of an order to do on one resource of a plain service.
struct PlainStep {
    enum class What { Create, ModifyUser, ModifyGroup, Delete };
    What what = What::ModifyUser;
    QString key; ///< tells it from the order's others, the same at every try
    QString id; ///< the service's; empty for a creation
    QUuid local; ///< of a creation: what the order calls it
    User before; ///< of a user: what the change is made against …
    User after; ///< … and makes of it
    Rights rightsBefore; ///< of a user: roles and entitlements
    Rights rightsAfter;
    QString version; ///< of the user when the order was written; empty: any
    QList<PlainMember> joins; ///< of a group
    QList<PlainMember> leaves;
};

/// The version of a user as the engine knows it: what the service says of the user, and what the user's rights all told
/// were, which the service does not count as the user's.
[[nodiscard]] QString versionWith(const QString &version, const QUuid &profile);
struct SplitVersion {
    QString service;
    QUuid profile;
};
[[nodiscard]] SplitVersion splitVersion(const QString &version);

/// What changes mean on a service of users and groups, in an order in which it can be done. `chosen`: rights of
/// profiles, by id. Unsupported for what such a service has no place for; Stale where a user's rights have moved since.
[[nodiscard]] Result<QList<PlainStep>> stepsFor(const QList<Change> &changes, const QHash<QUuid, QString> &versions,
                                                const std::function<Result<Rights>(const QUuid &)> &rightsOf,
                                                const std::function<Result<Mirror::Entry>(const QUuid &)> &userEntry,
                                                const PlainCapability &capability);

/// A user's document with what the step changes of it; all else in it stays as it is.
[[nodiscard]] QJsonObject withChanges(const QJsonObject &document, const PlainStep &step);
[[nodiscard]] QJsonObject withMembers(const QJsonObject &group, const QStringList &joins, const QStringList &leaves);

/// Do these two ways of going on from one document touch the same leaf?
[[nodiscard]] bool collide(Mirror::Kind kind, const QJsonObject &base, const QJsonObject &mine,
                           const QJsonObject &theirs);

} // namespace mandat::sync
