// SPDX-License-Identifier: MIT
// Rows of the profile tree and of effective rights, for TreeView. Column 0: arrow, box (CheckStateRole) or glyph, text,
// sensitive mark, smaller lines under it. Other columns stand at the end: count, chip, toned words, reason with a lock.
// A row that has a CheckStateRole but not Qt::ItemIsUserCheckable is shown as out of reach and does not toggle; leave
// it enabled, or the keyboard and screen readers skip it and nobody hears the reason.
#pragma once

#include <QStyledItemDelegate>

namespace mandat::desktop
{

class TreeRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TreeRowDelegate(QObject *parent = nullptr);

    // Menus of a profile are 30 high, groups of a list 36.
    void setGroupHeight(int height) { m_groupHeight = height; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    [[nodiscard]] QRect boxRect(const QStyleOptionViewItem &option) const;

private:
    void paintFirst(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintOther(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    int m_groupHeight;
};

} // namespace mandat::desktop
