// SPDX-License-Identifier: MIT
#pragma once

#include "documents/sheet.h"

#include <functional>

namespace mandat::documents
{

/// Margins of every document, mm.
namespace margins
{
constexpr qreal top = 15;
constexpr qreal right = 15;
constexpr qreal bottom = 18;
constexpr qreal left = 20;
} // namespace margins

constexpr qreal strongRule = 0.25; ///< mm
constexpr qreal rowRule = 0.15;
constexpr int rowRuleGrey = 153; ///< 40 % grey
constexpr int headGrey = 235; ///< 8 % grey
constexpr qreal rowHeight = 6; ///< at least

/// Sets marks from the top of a page to its bottom, and goes on on the next one.
class Flow
{
public:
    explicit Flow(Paper paper);

    /// What stands at the top of every page but the first; moves `y` on by itself.
    std::function<void(Flow &)> runningHead;

    qreal y = margins::top; ///< where the next thing goes
    [[nodiscard]] qreal left() const { return margins::left; }
    [[nodiscard]] qreal right() const { return m_size.width() - margins::right; }
    [[nodiscard]] qreal width() const { return right() - left(); }
    [[nodiscard]] qreal bottom() const { return m_size.height() - margins::bottom; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] qreal room() const { return bottom() - y; }
    /// What fits on a page that has nothing but its running head.
    [[nodiscard]] qreal wholePage() const;

    void newPage();
    /// Begins a page if less than this is left; true if it did.
    bool need(qreal height);

    void add(Mark mark) { m_pages.last().marks.append(std::move(mark)); }
    /// One line; `top`: of the line's box. Returns its width.
    qreal text(qreal x, qreal top, const QString &text, Face face = Face::Body);
    void textRight(qreal rightEdge, qreal top, const QString &text, Face face = Face::Body);
    /// Several lines, one under the other; returns their height.
    qreal lines(qreal x, qreal top, const QStringList &lines, Face face);
    void rule(qreal x1, qreal x2, qreal atY, qreal width = strongRule, int grey = 0);
    void rowLine(qreal x1, qreal x2, qreal atY) { rule(x1, x2, atY, rowRule, rowRuleGrey); }
    void blank(qreal x1, qreal x2, qreal atY); ///< dotted, to be written on

    [[nodiscard]] QList<Page> &pages() { return m_pages; }

private:
    QSizeF m_size;
    QList<Page> m_pages {Page()};
};

/// A cell of a table: text that wraps, optionally with something after it.
struct Cell {
    QString text;
    Face face = Face::Body;
    QString aside;
    bool label = false; ///< stands on grey
};

/// Columns of a table from left to right; each is as wide as it is said, the last one takes the rest.
struct Columns {
    QList<qreal> widths;
    qreal left = 0;
    qreal right = 0;
    [[nodiscard]] QRectF cell(qsizetype column, qreal top, qreal height) const;
};

constexpr qreal cellPadding = 1.6;

/// How high a row will be; at least rowHeight.
[[nodiscard]] qreal heightOfRow(const Columns &columns, const QList<Cell> &cells);
/// Sets the row at flow.y, grey where cells are labels or the whole row is a `head`; moves y on.
void setRow(Flow &flow, const Columns &columns, const QList<Cell> &cells, bool head = false);

} // namespace mandat::documents
