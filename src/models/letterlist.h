// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QAbstractTableModel>
#include <QList>

namespace mandat::models
{

/// Letters that credentials leave with: who gets one, where it goes, since when it waits or when it was printed. Each
/// row has a box; what waits is ticked from the start, what was printed is not. Roles: models/roles.h.
class LetterList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Address, When, ColumnCount };

    struct Row {
        UserId user;
        QString name;
        QString address; ///< in one line; empty: there is none to send it to
        QString when; ///< as people read it
        bool printed = false;
        bool operator==(const Row &) const = default;
    };

    explicit LetterList(QObject *parent = nullptr);

    /// What has been ticked or not by hand stays so.
    void setRows(const QList<Row> &rows);
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    /// In the order of the rows.
    [[nodiscard]] QList<Row> ticked() const;
    void tickOnly(const UserId &user);
    [[nodiscard]] QModelIndex indexOf(const UserId &user) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    [[nodiscard]] bool isTicked(const Row &row) const { return m_ticked.value(row.user, !row.printed); }

    QList<Row> m_rows;
    QHash<UserId, bool> m_ticked; ///< by hand
};

} // namespace mandat::models
