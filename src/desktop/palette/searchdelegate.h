// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace mandat::models
{
class SearchResults;
}

namespace mandat::desktop
{

/// Rows of the search: headings, and results of two lines with what matched underlined.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SearchDelegate(const models::SearchResults &results, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintResult(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] int paintTrailing(QPainter *painter, const QRect &area, const QModelIndex &index,
                                    Qt::LayoutDirection direction) const;
    void paintMatched(QPainter *painter, const QRect &area, const QString &text, const QFont &font) const;

    const models::SearchResults &m_results;
};

} // namespace mandat::desktop
