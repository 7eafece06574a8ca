// SPDX-License-Identifier: MIT
#pragma once

#include "domain/snapshot.h"
#include "domain/wording.h"
#include "models/roles.h"

#include <QAbstractTableModel>

namespace mandat::models
{

/// Grants: those of one person (rows are relationships) or those on one relationship (rows are people).
class AccessList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Of { User, Relationship };
    enum Column { Who, ProfileColumn, Accounts, Status, ColumnCount };

    explicit AccessList(Of of, QObject *parent = nullptr);

    /// `staged`: grants that something is staged for, and what; `snapshot` has it made, removals excepted.
    void setGrants(const Portal &portal, const Snapshot &snapshot, const QList<GrantId> &grants, const QDateTime &now,
                   Language language, const QHash<GrantId, DiffSign> &staged = {});
    [[nodiscard]] const Grant *grantAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Grant grant;
        QString lead;
        QString who;
        QString second;
        QString profile;
        QString accounts;
        QString status;
        int tone = 0;
        int glyph = 0;
        bool inactive = false;
        bool staged = false;
    };
    [[nodiscard]] Row rowOf(const Portal &portal, const Snapshot &snapshot, const Grant &grant, const QDateTime &now,
                            const Wording &wording) const;
    void addStaged(Row &row, DiffSign sign) const;
    void addStatus(Row &row, const Policy &policy, const QDate &today, const Wording &wording) const;

    Of m_of;
    QList<Row> m_rows;
};

} // namespace mandat::models
