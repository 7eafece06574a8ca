// SPDX-License-Identifier: MIT
#pragma once

#include "domain/portal.h"
#include "models/pagedlist.h"

#include <QCache>

namespace mandat
{
class Wording;
}

namespace mandat::models
{

/// The users of a portal, as the Users screen shows them. Roles: models/roles.h.
class UserList : public PagedList
{
    Q_OBJECT

public:
    enum Column {
        Name,
        SignInId,
        Email,
        Type,
        Company,
        ProfileColumn,
        Access,
        Status,
        LastSignIn,
        LastModified,
        ColumnCount
    };

    UserList(cache::Reader &reader, const QString &cacheFile, QObject *parent = nullptr);
    ~UserList() override;

    /// Portal and language in which rows are worded; before the first query, and whenever one of them changes.
    void setPortal(const Portal &portal, Language language);
    void setQuery(const cache::UserQuery &query);
    [[nodiscard]] const cache::UserQuery &query() const { return m_query; }

    /// nullptr for a row that is no longer there.
    [[nodiscard]] const cache::UserRow *userAt(int position) const;
    /// The cache's rows of these positions, without reading them.
    [[nodiscard]] QList<qint64> cacheRows(int first, int count) const { return rows().mid(first, count); }
    [[nodiscard]] int positionOfUser(const UserId &user) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

protected:
    void forget(const QList<qint64> &rows) override;
    QList<qint64> rowsOf(const QList<cache::Changed> &changed) override;

private:
    [[nodiscard]] QString text(const cache::UserRow &row, int column) const;
    [[nodiscard]] QVariant plainValue(const cache::UserRow &row, int column) const;
    [[nodiscard]] QVariant chip(const cache::UserRow &row, int role) const;

    cache::UserQuery m_query;
    Portal m_portal;
    std::unique_ptr<Wording> m_wording;
    mutable QCache<qint64, cache::UserRow> m_known {2000};
};

} // namespace mandat::models
