// SPDX-License-Identifier: MIT
// A table as visual.md wants it: no grid, no frame, whole rows, hover, columns that move and hide, Tab that leaves.
#pragma once

#include <QTableView>

class QMenu;

namespace mandat::desktop
{

class RowDelegate;

class TableView : public QTableView
{
    Q_OBJECT

public:
    enum class RowKind { Compact, Regular, TwoLines };

    // The accessible name says what the table lists.
    explicit TableView(const QString &accessibleName, QWidget *parent = nullptr);

    void setRowKind(RowKind kind);
    [[nodiscard]] RowDelegate *rowDelegate() const { return m_delegate; }

    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    [[nodiscard]] QPoint hoverPosition() const { return m_hoverPosition; }
    // By place on the screen, hidden columns left aside.
    [[nodiscard]] bool isLeadingColumn(int column) const;
    [[nodiscard]] bool isTrailingColumn(int column) const;

    // Show or hide each column, move the given one; for the header's context menu and the View menu.
    void fillColumnMenu(QMenu *menu, int column);

Q_SIGNALS:
    // ⋮, a right click, the menu key or Shift+F10; the position is global.
    void contextRequested(const QModelIndex &index, const QPoint &position);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitRows();
    void hover(const QPoint &position);
    void updateRow(int row);
    void moveColumn(int column, int by);

    RowDelegate *m_delegate;
    RowKind m_kind = RowKind::Regular;
    int m_hoveredRow = -1;
    QPoint m_hoverPosition;
};

} // namespace mandat::desktop
