// SPDX-License-Identifier: MIT
// Paints the rows of tables from the roles of models/roles.h: chips, badges, strong names, second lines, identifiers,
// the staged pencil, and ⋮ at the end of the row that the pointer or the keyboard is on.
#pragma once

#include <QStyledItemDelegate>

namespace mandat::desktop
{

class TableView;

class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(QObject *parent = nullptr);

    // Whether rows offer ⋮; they do unless told otherwise.
    void setRowMenu(bool offered) { m_rowMenu = offered; }
    [[nodiscard]] bool rowMenu() const { return m_rowMenu; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    // Where ⋮ stands in the given cell, or nothing when it is not the row's last one.
    [[nodiscard]] QRect menuRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

Q_SIGNALS:
    // The position is global: where a menu may open.
    void contextRequested(const QModelIndex &index, const QPoint &position);

private:
    struct Cell;
    [[nodiscard]] Cell read(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintContents(QPainter *painter, const Cell &cell, const QRect &area,
                       const QStyleOptionViewItem &option) const;
    void paintMenu(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    bool m_rowMenu = true;
};

} // namespace mandat::desktop
