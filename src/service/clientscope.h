// SPDX-License-Identifier: MIT
#pragma once

#include "domain/rules.h"
#include "service/store.h"

namespace mandat::service
{

/// The subject under which a user of the portal writes orders: "user:<id>".
[[nodiscard]] QString subjectOf(const QString &user);
/// The user's id of such a subject; empty for a member of the staff.
[[nodiscard]] QString userOfSubject(const QString &subject);

/// What a user administers now; without relationships where it is nothing (any more).
[[nodiscard]] Result<ClientScope> clientScope(Reader &reader, const Portal &portal, const QString &user,
                                              const QDateTime &now);

/// Is this user one of those that the person looks after: somebody with access to a relationship that the person
/// administers, or without any access yet and made by an order of that person?
[[nodiscard]] Result<bool> isOwnUser(Reader &reader, const ClientScope &client, const User &user);

/// Blocks what an order of that person says about people without access whom somebody else has made.
[[nodiscard]] Result<void> checkOwnUsers(Reader &reader, const ClientScope &client, const ChangeOrder &order,
                                         const Snapshot &before, QList<Finding> &findings);

/// May that person see this resource? Only what belongs to relationships that the person administers.
[[nodiscard]] Result<bool> clientSees(Reader &reader, const ClientScope &client, const Stored &stored);

} // namespace mandat::service
