// SPDX-License-Identifier: MIT
#include "documents/flow.h"

#include <algorithm>

namespace mandat::documents
{

namespace
{

constexpr qreal runningHeadHeight = 10;

QStringList linesOf(const Cell &cell, qreal width)
{
    return wrapped(cell.text, cell.face, width - 2 * cellPadding);
}

qreal asideRoom(const Cell &cell)
{
    return cell.aside.isEmpty() ? 0 : widthOf(cell.aside, Face::Body) + 1;
}

} // namespace

Flow::Flow(Paper paper)
    : m_size(sizeOf(paper))
{
}

qreal Flow::wholePage() const
{
    return bottom() - margins::top - (runningHead ? runningHeadHeight : 0);
}

void Flow::newPage()
{
    m_pages.append(Page());
    y = margins::top;
    if (runningHead) {
        runningHead(*this);
        y = margins::top + runningHeadHeight;
    }
}

bool Flow::need(qreal height)
{
    if (height <= room() + 0.001)
        return false;
    newPage();
    return true;
}

qreal Flow::text(qreal x, qreal top, const QString &text, Face face)
{
    if (text.isEmpty())
        return 0;
    add(TextMark {QPointF(x, top + baselineOffset(face)), text, face});
    return widthOf(text, face);
}

void Flow::textRight(qreal rightEdge, qreal top, const QString &words, Face face)
{
    text(rightEdge - widthOf(words, face), top, words, face);
}

qreal Flow::lines(qreal x, qreal top, const QStringList &all, Face face)
{
    qreal at = top;
    for (const QString &line : all) {
        text(x, at, line, face);
        at += lineHeight(face);
    }
    return at - top;
}

void Flow::rule(qreal x1, qreal x2, qreal atY, qreal width, int grey)
{
    add(LineMark {QLineF(x1, atY, x2, atY), width, grey, false});
}

void Flow::blank(qreal x1, qreal x2, qreal atY)
{
    add(LineMark {QLineF(x1, atY, x2, atY), rowRule, 0, true});
}

QRectF Columns::cell(qsizetype column, qreal top, qreal height) const
{
    qreal x = left;
    for (qsizetype i = 0; i < column; ++i)
        x += widths[i];
    const bool last = column + 1 >= widths.size();
    return {x, top, last ? right - x : widths[column], height};
}

qreal heightOfRow(const Columns &columns, const QList<Cell> &cells)
{
    qreal tallest = rowHeight;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const qreal width = columns.cell(i, 0, 0).width() - asideRoom(cells[i]);
        const auto count = static_cast<qreal>(linesOf(cells[i], width).size());
        tallest = std::max(tallest, count * lineHeight(cells[i].face) + rowHeight - lineHeight(Face::Body));
    }
    return tallest;
}

void setRow(Flow &flow, const Columns &columns, const QList<Cell> &cells, bool head)
{
    const qreal height = heightOfRow(columns, cells);
    const qreal inset = (rowHeight - lineHeight(Face::Body)) / 2;
    if (head)
        flow.add(FillMark {QRectF(columns.left, flow.y, columns.right - columns.left, height), headGrey});
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const Cell &cell = cells[i];
        const QRectF box = columns.cell(i, flow.y, height);
        if (cell.label && !head)
            flow.add(FillMark {box, headGrey});
        const QStringList lines = linesOf(cell, box.width() - asideRoom(cell));
        // Every face is centred on a line of body text.
        const qreal shift = (lineHeight(Face::Body) - lineHeight(cell.face)) / 2;
        flow.lines(box.left() + cellPadding, flow.y + inset + shift, lines, cell.face);
        if (!cell.aside.isEmpty()) {
            const qreal after = box.left() + cellPadding + widthOf(lines.constLast(), cell.face) + 1;
            const auto above = static_cast<qreal>(lines.size() - 1);
            flow.text(after, flow.y + inset + above * lineHeight(cell.face), cell.aside);
        }
    }
    flow.y += height;
}

} // namespace mandat::documents
