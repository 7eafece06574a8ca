// SPDX-License-Identifier: MIT
#include "documents/accesssheet.h"

#include "documents/furniture.h"
#include "documents/phrases.h"

#include <algorithm>

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qreal namesWidth = 72;
constexpr qreal narrowest = 15;
constexpr qreal widest = 30;
constexpr qsizetype headLines = 4;
constexpr qreal symbolShift = 3; ///< of each side of a comparison, from the middle

class SheetLayout
{
public:
    SheetLayout(const AccessSheetData &sheet, Paper paper)
        : m_sheet(sheet)
        , m_phrases(sheet.language)
        , m_flow(paper)
    {
        m_flow.runningHead = [this](Flow &flow) { setRunningHead(flow); };
    }

    QList<Page> make()
    {
        setHead();
        const auto room = m_flow.width() - namesWidth;
        const auto most = std::max<qsizetype>(1, static_cast<qsizetype>(room / narrowest));
        for (qsizetype from = 0; from < m_sheet.columns.size() || from == 0; from += most) {
            if (from > 0)
                m_flow.newPage();
            m_from = from;
            m_count = std::min(most, m_sheet.columns.size() - from);
            m_width = std::clamp(room / static_cast<qreal>(std::max<qsizetype>(1, m_count)), narrowest, widest);
            setBand();
        }
        if (!m_sheet.counted.isEmpty()) {
            m_flow.y += 2;
            m_flow.need(lineHeight(Face::Body));
            m_flow.text(m_flow.left(), m_flow.y, m_sheet.counted);
        }
        setFooters(m_flow, m_sheet.footer, m_sheet.printed, m_sheet.language);
        return std::move(m_flow.pages());
    }

private:
    void setRunningHead(Flow &flow) const
    {
        const QStringList words {m_sheet.title, m_sheet.subject, m_sheet.facts.value(0)};
        flow.text(flow.left(), flow.y, elided(words.join(u" – "_s), Face::Caption, flow.width()), Face::Caption);
        flow.rule(flow.left(), flow.right(), flow.y + lineHeight(Face::Caption) + 1.5, rowRule, 0);
    }

    void setHead()
    {
        const qreal top = m_flow.y;
        const qreal letterheadEnd = setLetterhead(m_flow, m_sheet.letterhead);
        qreal y = top;
        m_flow.textRight(m_flow.right(), y, elided(m_sheet.portal, Face::Strong, m_flow.width() * 0.4), Face::Strong);
        y += lineHeight(Face::Strong);
        for (const QString &fact : m_sheet.facts) {
            m_flow.textRight(m_flow.right(), y, elided(fact, Face::Caption, m_flow.width() * 0.4), Face::Caption);
            y += lineHeight(Face::Caption);
        }
        m_flow.y = std::max({letterheadEnd, y, top + 10}) + 2;
        m_flow.rule(m_flow.left(), m_flow.right(), m_flow.y);
        m_flow.y += 3;
        m_flow.y += m_flow.lines(m_flow.left(), m_flow.y, {m_sheet.title}, Face::Title);
        m_flow.y += m_flow.lines(m_flow.left(), m_flow.y,
                                 wrapped(m_sheet.subject, Face::Section, m_flow.width()).mid(0, 2), Face::Section);
        m_flow.y += 1.5;
        setLegend();
        m_flow.y += 2.5;
    }

    void setLegend()
    {
        qreal x = m_flow.left();
        const qreal middle = m_flow.y + lineHeight(Face::Caption) / 2;
        const auto add = [&](Symbol symbol, const QString &word) {
            m_flow.add(SymbolMark {QPointF(x + 1.6, middle), symbol});
            x += 4.4;
            x += m_flow.text(x, m_flow.y, word, Face::Caption) + 5;
        };
        add(Symbol::Allowed, m_phrases.text(Term::Allowed));
        add(Symbol::Awaiting, m_phrases.text(Term::AwaitingEquipment));
        add(Symbol::AboveCeiling, m_phrases.matrixText(MatrixTerm::AboveCeiling));
        add(Symbol::Sensitive, m_phrases.text(Term::Sensitive));
        x += m_flow.text(x, m_flow.y, m_phrases.matrixText(MatrixTerm::NotAllowed), Face::Caption) + 5;
        if (isComparison())
            m_flow.text(x, m_flow.y, u"≠ "_s + m_phrases.matrixText(MatrixTerm::Different), Face::Caption);
        m_flow.y += lineHeight(Face::Caption);
    }

    [[nodiscard]] bool isComparison() const
    {
        return std::ranges::any_of(m_sheet.rows, [](const AccessSheetRow &row) { return !row.others.isEmpty(); });
    }

    [[nodiscard]] qreal columnLeft(qsizetype column) const
    {
        return m_flow.left() + namesWidth + m_width * static_cast<qreal>(column - m_from);
    }
    [[nodiscard]] qreal tableRight() const { return columnLeft(m_from + m_count); }

    void setBand()
    {
        setTableHead();
        for (qsizetype i = 0; i < m_sheet.rows.size(); ++i) {
            const AccessSheetRow &row = m_sheet.rows.at(i);
            // A menu is not left alone at the foot of a page.
            if (m_flow.need(row.menu ? 2 * rowHeight : rowHeight))
                setTableHead();
            setTableRow(row);
        }
    }

    void setTableHead()
    {
        qsizetype lines = 1;
        for (qsizetype column = m_from; column < m_from + m_count; ++column)
            lines = std::max(lines, headOf(column).size());
        const qreal height = static_cast<qreal>(lines) * lineHeight(Face::Caption) + 2.4;
        m_flow.add(FillMark {QRectF(m_flow.left(), m_flow.y, tableRight() - m_flow.left(), height), headGrey});
        m_flow.text(m_flow.left() + cellPadding, m_flow.y + height - lineHeight(Face::Body) - 0.6,
                    m_phrases.matrixText(MatrixTerm::Function), Face::Strong);
        for (qsizetype column = m_from; column < m_from + m_count; ++column) {
            const QStringList words = headOf(column);
            qreal y = m_flow.y + height - 1.2 - static_cast<qreal>(words.size()) * lineHeight(Face::Caption);
            for (const QString &word : words) {
                const qreal x = columnLeft(column) + (m_width - widthOf(word, Face::Caption)) / 2;
                m_flow.text(x, y, word, Face::Caption);
                y += lineHeight(Face::Caption);
            }
        }
        m_flow.y += height;
        m_flow.rule(m_flow.left(), tableRight(), m_flow.y);
    }

    [[nodiscard]] QStringList headOf(qsizetype column) const
    {
        QStringList out = wrapped(m_sheet.columns.at(column), Face::Caption, m_width - 1.6);
        if (out.size() > headLines) {
            out = out.mid(0, headLines);
            out.last() = elided(out.last() + u'…', Face::Caption, m_width - 1.6);
        }
        return out;
    }

    void setTableRow(const AccessSheetRow &row)
    {
        const qreal inset = (rowHeight - lineHeight(Face::Body)) / 2;
        const qreal middle = m_flow.y + rowHeight / 2;
        const Face face = row.menu ? Face::Strong : Face::Body;
        const qreal x = m_flow.left() + cellPadding + (row.menu ? 0 : 2.4);
        const qreal signs = row.sensitive ? 5 : 0;
        m_flow.text(x, m_flow.y + inset, elided(row.text, face, m_flow.left() + namesWidth - x - signs - 1), face);
        if (row.sensitive)
            m_flow.add(SymbolMark {QPointF(m_flow.left() + namesWidth - 3, middle), Symbol::Sensitive});
        for (qsizetype column = m_from; !row.menu && column < m_from + m_count; ++column) {
            const qreal centre = columnLeft(column) + m_width / 2;
            if (row.others.isEmpty()) {
                setCell(row.cells.at(column), centre, middle);
                continue;
            }
            setSide(row.cells.at(column), centre - symbolShift, middle);
            setSide(row.others.at(column), centre + symbolShift, middle);
            if (row.cells.at(column) != row.others.at(column)) {
                const QString sign = u"≠"_s;
                m_flow.text(centre - widthOf(sign, Face::Strong) / 2, m_flow.y + inset, sign, Face::Strong);
                m_flow.add(FrameMark {QRectF(columnLeft(column) + 0.8, m_flow.y + 0.7, m_width - 1.6, rowHeight - 1.4),
                                      rowRule});
            }
        }
        m_flow.y += rowHeight;
        m_flow.rowLine(m_flow.left(), tableRight(), m_flow.y);
    }

    void setCell(AccessCell cell, qreal x, qreal y)
    {
        if (cell == AccessCell::None)
            return;
        const Symbol symbol = cell == AccessCell::Allowed ? Symbol::Allowed
            : cell == AccessCell::Awaiting                ? Symbol::Awaiting
                                                          : Symbol::AboveCeiling;
        m_flow.add(SymbolMark {QPointF(x, y), symbol});
    }

    /// Of a comparison: where there is nothing, a stroke says so.
    void setSide(AccessCell cell, qreal x, qreal y)
    {
        if (cell == AccessCell::None)
            m_flow.add(LineMark {QLineF(x - 0.9, y, x + 0.9, y), strongRule, 0, false});
        else
            setCell(cell, x, y);
    }

    const AccessSheetData &m_sheet;
    Phrases m_phrases;
    Flow m_flow;
    qsizetype m_from = 0; ///< the columns of the band
    qsizetype m_count = 0;
    qreal m_width = widest;
};

} // namespace

Printout layOut(const AccessSheetData &sheet, Paper paper)
{
    const Paper turned = landscape(paper);
    return {sheet.title + u" – "_s + sheet.subject, turned, SheetLayout(sheet, turned).make()};
}

} // namespace mandat::documents
