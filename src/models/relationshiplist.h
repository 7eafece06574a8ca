// SPDX-License-Identifier: MIT
#pragma once

#include "domain/portal.h"
#include "models/pagedlist.h"

#include <QCache>

namespace mandat::models
{

/// The relationships of a portal (subscriptions, dossiers…), as their screen shows them.
class RelationshipList : public PagedList
{
    Q_OBJECT

public:
    enum Column {
        Reference,
        Label,
        Company,
        ConfigurationColumn,
        Users,
        Administrators,
        Responsible,
        Status,
        ColumnCount
    };

    RelationshipList(cache::Reader &reader, const QString &cacheFile, QObject *parent = nullptr);

    void setPortal(const Portal &portal, Language language);
    void setQuery(const cache::RelationshipQuery &query);
    [[nodiscard]] const cache::RelationshipQuery &query() const { return m_query; }

    [[nodiscard]] const cache::RelationshipRow *relationshipAt(int position) const;
    [[nodiscard]] int positionOfRelationship(const RelationshipId &relationship) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

protected:
    void forget(const QList<qint64> &rows) override;
    QList<qint64> rowsOf(const QList<cache::Changed> &changed) override;

private:
    [[nodiscard]] QString text(const cache::RelationshipRow &row, int column) const;
    [[nodiscard]] bool atRisk(const cache::RelationshipRow &row) const;

    cache::RelationshipQuery m_query;
    Portal m_portal;
    Language m_language = Language::English;
    mutable QCache<qint64, cache::RelationshipRow> m_known {2000};
};

} // namespace mandat::models
