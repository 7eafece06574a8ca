// SPDX-License-Identifier: MIT
// Rows of a list of orders, for TreeView: company and chip, what it is about and when, number and author; under it, in
// a box behind a lock, why this person may not decide. Groups stand above with their counts.
#pragma once

#include <QStyledItemDelegate>

namespace mandat::desktop
{

class OrderRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit OrderRowDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace mandat::desktop
