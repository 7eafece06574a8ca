// SPDX-License-Identifier: MIT
// Rows of a change order shown as a difference, for TreeView. Three columns: sign (DiffSignRole; painted with its word
// on its tint), label, value (OldTextRole struck → text strong). Rows with GroupRowRole (a person) and SubgroupRowRole
// (a relationship) span all of them.
#pragma once

#include "models/roles.h"

#include <QStyledItemDelegate>

namespace mandat::desktop
{

class TreeView;

class DiffRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit DiffRowDelegate(QObject *parent = nullptr);

    // Sets itself, the widths of the columns and the tinted groups; call after the view has its model.
    void equip(TreeView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// The sign cell by itself, for other layouts.
void paintDiffSign(QPainter *painter, const QRect &rect, models::DiffSign sign, Qt::LayoutDirection direction);

} // namespace mandat::desktop
