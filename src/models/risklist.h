// SPDX-License-Identifier: MIT
#pragma once

#include "cache/riskrows.h"
#include "domain/wording.h"
#include "models/pagedlist.h"

#include <QCache>

namespace mandat::models
{

/// Relationships at risk, worst first: which ones by the cache's kept counts, why and how serious by the domain, asked
/// for the rows that are looked at.
class RiskList : public PagedList
{
    Q_OBJECT

public:
    enum Column { Risk, Reference, Company, Cause, Responsible, ColumnCount };

    RiskList(cache::Reader &reader, const QString &cacheFile, QObject *parent = nullptr);

    /// The wording has to live as long as the list.
    void setQuery(const cache::RiskQuery &query, const Wording &wording);
    [[nodiscard]] const cache::RiskQuery &query() const { return m_query; }

    [[nodiscard]] const cache::RelationshipRow *relationshipAt(int position) const;
    [[nodiscard]] int positionOfRelationship(const RelationshipId &relationship) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void forget(const QList<qint64> &rows) override;
    QList<qint64> rowsOf(const QList<cache::Changed> &changed) override;

private:
    /// What a row says, made when it is first looked at.
    struct Line {
        cache::RelationshipRow relationship;
        Severity severity = Severity::Watch;
        QString cause;
        QString who;
        QString sentences;
    };
    [[nodiscard]] const Line *lineAt(int position) const;
    void explain(Line &line) const;
    [[nodiscard]] QString cause(const mandat::Risk &risk) const;
    [[nodiscard]] QString who(const mandat::Risk &risk, const Snapshot &snapshot) const;
    [[nodiscard]] QString text(const Line &line, int column) const;

    cache::RiskQuery m_query;
    const Wording *m_wording = nullptr;
    mutable QCache<qint64, Line> m_known {2000};
};

/// The snapshot that risks of a relationship follow from: its own, or its company's where the portal counts by company.
[[nodiscard]] Result<Snapshot> riskSnapshot(cache::Reader &reader, const Policy &policy, const RelationshipId &id,
                                            const CompanyId &company);

} // namespace mandat::models
