// SPDX-License-Identifier: MIT
// The matrix of who can do what: cells of one size with a symbol each, function names and column heads that stay in
// sight, headers that wrap and never rotate.
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace mandat::desktop
{

/// Paints one cell: a disc, half a disc or a ring; two of them side by side where two things are compared, in a frame
/// with a sign where they differ.
class MatrixDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A header whose texts wrap; the section of the current cell is strong.
class MatrixHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit MatrixHeader(Qt::Orientation orientation, QWidget *parent = nullptr);
    void setCurrent(int section);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    void paintColumn(QPainter *painter, const QRect &rect, int section) const;
    void paintRow(QPainter *painter, const QRect &rect, int section) const;

    int m_current = -1;
};

class MatrixView : public QTableView
{
    Q_OBJECT

public:
    explicit MatrixView(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    void cellChanged(const QModelIndex &current);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    MatrixHeader *m_columns;
    MatrixHeader *m_rows;
};

} // namespace mandat::desktop
