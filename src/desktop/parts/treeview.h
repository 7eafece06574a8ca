// SPDX-License-Identifier: MIT
// A tree of menus and functions, of rights, of differences: the arrow, the boxes and the rows are painted by us, over
// the whole width. Left and Right fold, Space ticks, Tab leaves.
#pragma once

#include <QTreeView>

namespace mandat::desktop
{

class TreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit TreeView(const QString &accessibleName, QWidget *parent = nullptr);

    // Rows with GroupRowRole stand on the window's colour.
    void setGroupsTinted(bool tinted);
    // A cell that spans the row in every group (GroupRowRole, SubgroupRowRole); call after the model has its rows.
    void spanGroups(const QModelIndex &parent = {});
    [[nodiscard]] QRect arrowRect(const QModelIndex &index) const;

Q_SIGNALS:
    // A right click, the menu key or Shift+F10; the position is global.
    void contextRequested(const QModelIndex &index, const QPoint &position);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    bool m_groupsTinted = false;
};

} // namespace mandat::desktop
