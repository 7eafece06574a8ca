// SPDX-License-Identifier: MIT
#include "documents/reportlayout.h"

#include "documents/addresswindow.h"
#include "documents/furniture.h"
#include "documents/signatures.h"

#include <algorithm>

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qreal boxSide = 3.4;
constexpr qreal dashWidth = 4;
constexpr qreal labelColumn = 48;

class ReportLayout
{
public:
    ReportLayout(const Report &report, Paper paper)
        : m_report(report)
        , m_phrases(report.language)
        , m_flow(paper)
    {
        m_flow.runningHead = [this](Flow &flow) { setRunningHead(flow); };
    }

    QList<Page> make()
    {
        if (m_report.recipient.isEmpty())
            setHead();
        else
            setOpening();
        for (const ReportBlock &block : m_report.blocks) {
            std::visit([this](const auto &one) { set(one); }, block);
        }
        setFooters(m_flow, m_report.footer, m_report.printed, m_report.language);
        return std::move(m_flow.pages());
    }

private:
    /// What tells page 2 of one report from another's.
    void setRunningHead(Flow &flow) const
    {
        QStringList words {m_report.title, m_report.about, m_report.subtitle};
        words.removeAll(QString());
        const qreal noticeWidth = widthOf(m_report.notice, Face::Strong);
        flow.text(flow.left(), flow.y, elided(words.join(u" – "_s), Face::Caption, flow.width() - noticeWidth - 4),
                  Face::Caption);
        flow.textRight(flow.right(), flow.y - 0.5, m_report.notice, Face::Strong);
        flow.rule(flow.left(), flow.right(), flow.y + lineHeight(Face::Caption) + 1.5, rowRule, 0);
    }

    void setHead()
    {
        const qreal top = m_flow.y;
        const qreal letterheadEnd = setLetterhead(m_flow, m_report.letterhead);
        const qreal room = m_flow.width() * 0.4;
        qreal y = top - 0.4;
        const auto right = [&](const QString &text, Face face) {
            for (const QString &line : wrapped(text, face, room).mid(0, 2)) {
                m_flow.textRight(m_flow.right(), y, line, face);
                y += lineHeight(face);
            }
        };
        if (!m_report.client.isEmpty())
            right(m_report.client, Face::Section);
        for (const QString &line : m_report.clientLines)
            right(line, Face::Caption);
        m_flow.y = std::max({letterheadEnd, y, top + 15}) + 3;
        m_flow.rule(m_flow.left(), m_flow.right(), m_flow.y);
        m_flow.y += 3.9;
        setTitle();
        setSituation();
    }

    void setTitle()
    {
        const qreal noticeWidth = m_report.notice.isEmpty() ? 0 : widthOf(m_report.notice, Face::Strong) + 4;
        const QStringList lines = wrapped(m_report.title, Face::Title, m_flow.width() - noticeWidth).mid(0, 3);
        const qreal down = baselineOffset(Face::Title) - baselineOffset(Face::Body);
        m_flow.textRight(m_flow.right(), m_flow.y + down, m_report.notice, Face::Strong);
        const qreal x = m_flow.left() + widthOf(lines.constFirst(), Face::Title) + 4;
        const qreal room = m_flow.right() - noticeWidth - x;
        const bool beside = lines.size() == 1 && widthOf(m_report.subtitle, Face::Body) <= room;
        if (beside)
            m_flow.text(x, m_flow.y + down, m_report.subtitle);
        m_flow.y += m_flow.lines(m_flow.left(), m_flow.y, lines, Face::Title);
        if (!beside) {
            m_flow.text(m_flow.left(), m_flow.y, elided(m_report.subtitle, Face::Body, m_flow.width()));
            m_flow.y += lineHeight(Face::Body);
        }
        m_flow.y += 2.5;
    }

    void setSituation()
    {
        if (m_report.situation.isEmpty())
            return;
        const qreal padding = 2.3;
        const qreal top = m_flow.y;
        const qsizetype rows = (m_report.situation.size() + 1) / 2;
        qreal end = top;
        const auto column = [&](qsizetype from, qsizetype to, qreal x, qreal rightEdge) {
            qreal labels = 0;
            for (qsizetype i = from; i < to; ++i)
                labels = std::max(labels, widthOf(m_report.situation[i].label, Face::Body));
            qreal y = top + 1.7;
            for (qsizetype i = from; i < to; ++i) {
                const RecapValue &value = m_report.situation[i];
                m_flow.text(x, y, value.label);
                const qreal valueX = x + labels + 3;
                for (const QString &line : wrapped(value.text, value.face, rightEdge - valueX)) {
                    m_flow.text(valueX, y, line, value.face);
                    y += lineHeight(Face::Body) + 0.6;
                }
            }
            end = std::max(end, y);
        };
        const qreal half = m_flow.left() + m_flow.width() / 2;
        column(0, rows, m_flow.left() + padding, half - 2);
        column(rows, m_report.situation.size(), half, m_flow.right() - padding);
        const qreal height = end + 1.2 - top;
        m_flow.add(FrameMark {QRectF(m_flow.left(), top, m_flow.width(), height), strongRule});
        m_flow.y = top + height;
    }

    void setOpening()
    {
        setLetterhead(m_flow, m_report.letterhead);
        setRecipient(m_flow, m_report.recipient);
        m_flow.y = belowAddressWindow;
        m_flow.text(m_flow.left(), m_flow.y, m_report.notice, Face::Strong);
        m_flow.textRight(m_flow.right(), m_flow.y, m_report.date);
        m_flow.y += 8;
        m_flow.y += m_flow.lines(m_flow.left(), m_flow.y,
                                 wrapped(m_report.title, Face::Title, m_flow.width()).mid(0, 3), Face::Title);
        m_flow.y += 1;
    }

    void set(const ReportHeading &heading)
    {
        m_flow.need(headingHeight + 3 * rowHeight);
        setHeading(m_flow, heading.text, heading.right);
    }

    void set(const ReportParagraph &paragraph)
    {
        m_flow.y += 2;
        for (const QString &line : wrapped(paragraph.text, paragraph.face, m_flow.width())) {
            m_flow.need(lineHeight(paragraph.face));
            m_flow.y += m_flow.lines(m_flow.left(), m_flow.y, {line}, paragraph.face);
        }
        m_flow.y += 1;
    }

    void set(const ReportItems &items)
    {
        for (const QString &item : items.items) {
            const QStringList lines = wrapped(item, Face::Body, m_flow.width() - dashWidth);
            m_flow.need(lineHeight(Face::Body) * static_cast<qreal>(std::min<qsizetype>(lines.size(), 3)) + 1);
            m_flow.text(m_flow.left(), m_flow.y, u"–"_s);
            for (const QString &line : lines) {
                m_flow.need(lineHeight(Face::Body));
                m_flow.text(m_flow.left() + dashWidth, m_flow.y, line);
                m_flow.y += lineHeight(Face::Body);
            }
            m_flow.y += 1;
        }
    }

    void set(const ReportFacts &facts)
    {
        const Columns columns {{labelColumn, 0}, m_flow.left(), m_flow.right()};
        m_flow.y += 3;
        bool first = true;
        for (const RecapValue &value : facts.values) {
            const QList<Cell> cells {{value.label, Face::Body, {}, true}, {value.text, value.face, value.aside, false}};
            const bool broken = m_flow.need(heightOfRow(columns, cells));
            m_flow.rule(columns.left, columns.right, m_flow.y, first || broken ? strongRule : rowRule,
                        first || broken ? 0 : rowRuleGrey);
            setRow(m_flow, columns, cells);
            first = false;
        }
        m_flow.rule(columns.left, columns.right, m_flow.y);
        m_flow.y += 1.5;
    }

    void set(const ReportTable &table)
    {
        const Columns columns {table.widths, m_flow.left(), m_flow.right()};
        QList<Cell> head;
        for (const QString &title : table.head)
            head.append({title, Face::Strong, {}, false});
        const auto begin = [&] {
            m_flow.rule(columns.left, columns.right, m_flow.y);
            setRow(m_flow, columns, head, true);
        };
        const qreal headHeight = heightOfRow(columns, head);
        m_flow.need(headHeight + 2 * rowHeight);
        begin();
        const ReportRow *group = nullptr;
        for (qsizetype i = 0; i < table.rows.size(); ++i) {
            const ReportRow &row = table.rows[i];
            qreal height = heightOf(columns, row);
            if (row.group && i + 1 < table.rows.size())
                height += heightOf(columns, table.rows[i + 1]); // a group is never the last thing on a page
            if (m_flow.room() < height) {
                m_flow.rule(columns.left, columns.right, m_flow.y);
                m_flow.newPage();
                begin();
                if (group && !row.group)
                    setGroup(columns, m_phrases.continued(group->cells.constFirst().text));
            } else {
                m_flow.rowLine(columns.left, columns.right, m_flow.y);
            }
            if (row.group) {
                group = &row;
                setGroup(columns, row.cells.constFirst().text);
            } else {
                setCells(columns, row);
            }
        }
        m_flow.rule(columns.left, columns.right, m_flow.y);
    }

    static QList<Cell> cellsOf(const ReportRow &row)
    {
        QList<Cell> out;
        for (const ReportCell &cell : row.cells)
            out.append({cell.box ? QString() : cell.text, cell.face, {}, false});
        return out;
    }

    static Columns whole(const Columns &columns)
    {
        return {{columns.right - columns.left}, columns.left, columns.right};
    }

    static qreal heightOf(const Columns &columns, const ReportRow &row)
    {
        return heightOfRow(row.group ? whole(columns) : columns, cellsOf(row));
    }

    void setGroup(const Columns &columns, const QString &text)
    {
        m_flow.rule(columns.left, columns.right, m_flow.y, rowRule, rowRuleGrey);
        setRow(m_flow, whole(columns), {{text, Face::Strong, {}, true}});
        m_flow.rowLine(columns.left, columns.right, m_flow.y);
    }

    void setCells(const Columns &columns, const ReportRow &row)
    {
        const qreal top = m_flow.y;
        setRow(m_flow, columns, cellsOf(row));
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            if (!row.cells[i].box)
                continue;
            const QRectF box = columns.cell(i, top, rowHeight);
            const QPointF corner(box.center().x() - boxSide / 2, box.center().y() - boxSide / 2);
            m_flow.add(FrameMark {QRectF(corner, QSizeF(boxSide, boxSide)), strongRule});
            const QString mark = row.cells[i].text;
            m_flow.text(box.center().x() - widthOf(mark, Face::Strong) / 2,
                        box.center().y() - lineHeight(Face::Strong) / 2, mark, Face::Strong);
        }
    }

    void set(const ReportSignatures &signatures) { setSignatures(m_flow, signatures.boxes, m_phrases); }

    const Report &m_report;
    Phrases m_phrases;
    Flow m_flow;
};

} // namespace

Printout layOut(const Report &report, Paper paper)
{
    const QString title = report.about.isEmpty() ? report.title : report.title + u" – "_s + report.about;
    return {title, paper, ReportLayout(report, paper).make()};
}

} // namespace mandat::documents
