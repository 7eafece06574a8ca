// SPDX-License-Identifier: MIT
#pragma once

#include "domain/changeorder.h"

namespace mandat::cache
{

/// A second copy of every order that the service has not got yet, a file each, in a folder beside the cache: whatever
/// happens to the database, they are not lost with it. Written through to the disk; readable by their owner only.
class KeptOrders
{
public:
    /// `cacheFile` ":memory:": nothing is kept.
    explicit KeptOrders(const QString &cacheFile);

    [[nodiscard]] static QString folderOf(const QString &cacheFile);

    [[nodiscard]] Result<void> keep(const ChangeOrder &order) const;
    void drop(const ChangeOrderId &order) const;
    [[nodiscard]] QList<ChangeOrderId> ids() const;
    /// NotADatabase: the file is damaged; NotFound.
    [[nodiscard]] Result<ChangeOrder> order(const ChangeOrderId &order) const;
    /// A damaged one is put aside, so that it is not found again.
    void setAside(const ChangeOrderId &order) const;

private:
    [[nodiscard]] QString path(const ChangeOrderId &order) const;

    QString m_folder; ///< empty: none
};

} // namespace mandat::cache
