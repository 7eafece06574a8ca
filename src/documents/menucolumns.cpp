// SPDX-License-Identifier: MIT
#include "documents/menucolumns.h"

#include "documents/phrases.h"

#include <algorithm>
#include <cmath>

namespace mandat::documents
{

namespace
{

constexpr qreal gap = 5;
constexpr qreal symbolX = 3.2;
constexpr qreal labelX = 7.6;
constexpr qreal sensitiveX = 3.3; ///< from the right
constexpr qreal fitsWhole = 4 * rowHeight; ///< how uneven columns may be for the sake of whole menus

struct Row {
    const RecapMenu *menu = nullptr;
    const RecapFunction *function = nullptr; ///< nullptr: the menu's head
    QStringList lines;
    qreal height = rowHeight;
};

/// What goes into one column: rows from `begin` to `end`, the head of the first one's menu repeated if it lacks it.
struct Portion {
    qsizetype begin = 0;
    qsizetype end = 0;
    qreal height = 0;
};

class MenuColumns
{
public:
    MenuColumns(Flow &flow, const QList<RecapMenu> &menus, Language language);
    void set();
    [[nodiscard]] bool fit(qreal room) const { return wholeMenuSplit(0, room) >= 0 || rowSplit(0, room) >= 0; }

private:
    [[nodiscard]] Portion fill(qsizetype begin, qreal limit) const;
    [[nodiscard]] qreal heightOf(qsizetype begin, qsizetype end) const;
    [[nodiscard]] qsizetype wholeMenuSplit(qsizetype begin, qreal room) const;
    [[nodiscard]] qsizetype rowSplit(qsizetype begin, qreal room) const;
    [[nodiscard]] bool repeatsHead(qsizetype begin) const;
    void setPortion(const Portion &portion, qreal x);
    qreal setHead(const RecapMenu &menu, qreal x, qreal y, bool again);
    void setFunction(const Row &row, qreal x, qreal y);

    Flow &m_flow;
    Phrases m_phrases;
    qreal m_width;
    QList<Row> m_rows;
};

MenuColumns::MenuColumns(Flow &flow, const QList<RecapMenu> &menus, Language language)
    : m_flow(flow)
    , m_phrases(language)
    , m_width((flow.width() - gap) / 2)
{
    const qreal room = m_width - labelX - 2 * sensitiveX;
    for (const RecapMenu &menu : menus) {
        m_rows.append({&menu, nullptr, {}, rowHeight});
        for (const RecapFunction &function : menu.functions) {
            const QStringList lines = wrapped(function.label, Face::Body, room);
            const auto extra = static_cast<qreal>(lines.size() - 1);
            m_rows.append({&menu, &function, lines, rowHeight + extra * lineHeight(Face::Body)});
        }
    }
}

bool MenuColumns::repeatsHead(qsizetype begin) const
{
    return begin < m_rows.size() && m_rows[begin].function;
}

qreal MenuColumns::heightOf(qsizetype begin, qsizetype end) const
{
    qreal height = repeatsHead(begin) && begin < end ? rowHeight : 0;
    for (qsizetype i = begin; i < end; ++i)
        height += m_rows[i].height;
    return height;
}

/// As many rows as fit; a head never stands last.
Portion MenuColumns::fill(qsizetype begin, qreal limit) const
{
    Portion out {begin, begin, repeatsHead(begin) ? rowHeight : 0};
    while (out.end < m_rows.size() && out.height + m_rows[out.end].height <= limit + 0.001) {
        out.height += m_rows[out.end].height;
        ++out.end;
    }
    if (out.end < m_rows.size() && out.end > begin + 1 && !m_rows[out.end - 1].function) {
        --out.end;
        out.height -= rowHeight;
    }
    return out;
}

/// Where the right column begins so that menus stay whole; -1 if the columns would be too uneven or too long.
qsizetype MenuColumns::wholeMenuSplit(qsizetype begin, qreal room) const
{
    const qreal all = heightOf(begin, m_rows.size());
    qsizetype best = -1;
    qreal bestHeight = 0;
    for (qsizetype i = begin + 1; i <= m_rows.size(); ++i) {
        if (i < m_rows.size() && m_rows[i].function)
            continue;
        const qreal left = heightOf(begin, i);
        const qreal taller = std::max(left, all - left);
        if (best < 0 || taller < bestHeight) {
            best = i;
            bestHeight = taller;
        }
    }
    return bestHeight <= room && 2 * bestHeight - all <= fitsWhole ? best : -1;
}

/// Where the right column begins so that both are as even as rows allow; -1: they do not fit.
qsizetype MenuColumns::rowSplit(qsizetype begin, qreal room) const
{
    for (qreal limit = std::ceil(heightOf(begin, m_rows.size()) / 2); limit <= room; limit += 1) {
        const Portion left = fill(begin, limit);
        if (left.end > begin && heightOf(left.end, m_rows.size()) <= limit)
            return left.end;
    }
    return -1;
}

void MenuColumns::set()
{
    const qreal rightX = m_flow.left() + m_width + gap;
    qsizetype at = 0;
    while (at < m_rows.size()) {
        const qreal room = m_flow.room();
        qsizetype split = wholeMenuSplit(at, room);
        if (split < 0)
            split = rowSplit(at, room);
        Portion left;
        Portion right;
        if (split >= 0) {
            left = {at, split, heightOf(at, split)};
            right = {split, m_rows.size(), heightOf(split, m_rows.size())};
        } else {
            left = fill(at, room);
            if (left.end == at) // not even one row: only on a page that has something else already
                left.end = at + (room >= m_flow.wholePage() - 1 ? 1 : 0);
            right = fill(left.end, room);
        }
        if (left.end > at) {
            setPortion(left, m_flow.left());
            setPortion(right, rightX);
            m_flow.y += std::max(left.height, right.height);
            at = std::max(left.end, right.end);
        }
        if (at < m_rows.size())
            m_flow.newPage();
    }
}

void MenuColumns::setPortion(const Portion &portion, qreal x)
{
    if (portion.begin >= portion.end)
        return;
    qreal y = m_flow.y;
    m_flow.rule(x, x + m_width, y);
    if (repeatsHead(portion.begin))
        y += setHead(*m_rows[portion.begin].menu, x, y, true);
    for (qsizetype i = portion.begin; i < portion.end; ++i) {
        const Row &row = m_rows[i];
        if (row.function)
            setFunction(row, x, y);
        else
            setHead(*row.menu, x, y, false);
        y += row.height;
        const bool last = i + 1 == portion.end;
        if (last)
            m_flow.rule(x, x + m_width, y);
        else
            m_flow.rowLine(x, x + m_width, y);
    }
}

qreal MenuColumns::setHead(const RecapMenu &menu, qreal x, qreal y, bool again)
{
    const qreal inset = (rowHeight - lineHeight(Face::Body)) / 2;
    m_flow.add(FillMark {QRectF(x, y + strongRule / 2, m_width, rowHeight - strongRule / 2), headGrey});
    const qreal countWidth = widthOf(menu.count, Face::Body);
    const QString label = again ? m_phrases.continued(menu.label) : menu.label;
    m_flow.text(x + cellPadding, y + inset, elided(label, Face::Strong, m_width - countWidth - 3 * cellPadding),
                Face::Strong);
    m_flow.textRight(x + m_width - cellPadding, y + inset, menu.count);
    return rowHeight;
}

void MenuColumns::setFunction(const Row &row, qreal x, qreal y)
{
    const qreal inset = (rowHeight - lineHeight(Face::Body)) / 2;
    const qreal middle = y + rowHeight / 2;
    m_flow.add(SymbolMark {QPointF(x + symbolX, middle), row.function->awaiting ? Symbol::Awaiting : Symbol::Allowed});
    m_flow.lines(x + labelX, y + inset, row.lines, Face::Body);
    if (row.function->sensitive)
        m_flow.add(SymbolMark {QPointF(x + m_width - sensitiveX, middle), Symbol::Sensitive});
}

} // namespace

bool menusFit(Flow &flow, const QList<RecapMenu> &menus, Language language, qreal height)
{
    return MenuColumns(flow, menus, language).fit(height);
}

void setMenus(Flow &flow, const QList<RecapMenu> &menus, Language language)
{
    MenuColumns(flow, menus, language).set();
}

} // namespace mandat::documents
