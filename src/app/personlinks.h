// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <QUuid>

namespace mandat::app
{

/// Somebody's account on one of the connected portals.
struct AccountRef {
    QUuid connection;
    UserId user;
    bool operator==(const AccountRef &) const = default;
};

/// Which accounts on different portals staff have said to be of the same person. No portal knows it: it is kept in the
/// data folder, readable by its owner only. For the one program that writes there.
class PersonLinks
{
public:
    explicit PersonLinks(const QString &dataFolder);

    /// The accounts that this one is linked with, itself left out. A damaged file links nothing.
    [[nodiscard]] QList<AccountRef> linkedWith(const AccountRef &account) const;
    /// All of both are one person from now on. Storage, StorageFull.
    [[nodiscard]] Result<void> link(const AccountRef &one, const AccountRef &other) const;
    /// This account is nobody else's any more. Storage, StorageFull.
    [[nodiscard]] Result<void> unlink(const AccountRef &account) const;
    /// What was said of a connection that is not there any more. Storage, StorageFull.
    [[nodiscard]] Result<void> forget(const QUuid &connection) const;

private:
    using Person = QList<AccountRef>;
    [[nodiscard]] QList<Person> read() const;
    [[nodiscard]] Result<void> write(const QList<Person> &people) const;

    QString m_file;
};

} // namespace mandat::app
