// SPDX-License-Identifier: MIT
// Rows of To do, for TreeView: texts in columns, and in the last one the remedy as a painted button. The keyboard uses
// Enter on the row instead, and Tab does not enter the buttons.
#pragma once

#include <QStyledItemDelegate>

namespace mandat::desktop
{

class TodoRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TodoRowDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    // In a cell of the last column.
    [[nodiscard]] QRect buttonRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

Q_SIGNALS:
    void remedyRequested(const QModelIndex &index);
};

} // namespace mandat::desktop
