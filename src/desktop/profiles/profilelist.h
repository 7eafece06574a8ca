// SPDX-License-Identifier: MIT
// The profiles at the left of their screen, in two groups: shared by the firm, predefined by the portal. Group rows are
// rows among the others; the keyboard passes over them.
#pragma once

#include "cache/rows.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace mandat
{
class Wording;
}

namespace mandat::desktop
{

class ProfileList : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Entry {
        cache::ProfileRow row;
        bool edited = false; ///< a change of it is staged, or being made
        bool operator==(const Entry &) const = default;
    };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<Entry> &entries, const Wording &wording);
    /// Null on a group row.
    [[nodiscard]] ProfileId profileAt(int row) const;
    [[nodiscard]] int rowOf(const ProfileId &profile) const; ///< -1: not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        bool group = false;
        ProfileId profile;
        QString text;
        QString second;
        QString count;
        QString spokenCount;
        bool edited = false;
        bool operator==(const Row &) const = default;
    };
    QList<Row> m_rows;
};

class ProfileListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace mandat::desktop
