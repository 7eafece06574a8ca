// SPDX-License-Identifier: MIT
#include "documents/recaplayout.h"

#include "documents/furniture.h"
#include "documents/menucolumns.h"
#include "documents/phrases.h"
#include "documents/signatures.h"

#include <algorithm>

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

class RecapLayout
{
public:
    RecapLayout(const RecapData &recap, Paper paper)
        : m_recap(recap)
        , m_phrases(recap.language)
        , m_flow(paper)
    {
        m_flow.runningHead = [this](Flow &flow) { setRunningHead(flow); };
    }

    QList<Page> make()
    {
        setHead();
        setTitle();
        setSituation();
        setPerson();
        for (const RecapSection &section : m_recap.sections)
            setSection(section);
        if (!m_recap.heldBack.isEmpty())
            setNotice(m_recap.heldBack);
        setTrail();
        setSignatures();
        setFooters(m_flow, m_recap.footer, m_recap.printed, m_recap.language);
        return std::move(m_flow.pages());
    }

private:
    void setHead();
    void setTitle();
    void setSituation();
    void setPerson();
    void setGrid(const QList<RecapValue> &values, const QList<qreal> &widths);
    void setSection(const RecapSection &section);
    void setSectionHead(const RecapSection &section);
    void setAccounts(const RecapSection &section);
    void setFunctions(const RecapSection &section);
    void setLegend(const RecapSection &section);
    void setTrail();
    void setSignatures();
    void setNotice(const QString &text);
    void setRunningHead(Flow &flow) const;
    qreal setPair(const RecapValue &value, qreal x, qreal valueX, qreal right, qreal top);

    const RecapData &m_recap;
    Phrases m_phrases;
    Flow m_flow;
};

/// What tells page 2 of one person's recap from another's.
void RecapLayout::setRunningHead(Flow &flow) const
{
    const qreal step = lineHeight(Face::Caption);
    QStringList words {m_recap.title, m_recap.signerName};
    if (!m_recap.reference.text.isEmpty())
        words.append(m_recap.reference.text);
    if (!m_recap.order.text.isEmpty())
        words.append(m_recap.order.text);
    const qreal noticeWidth = widthOf(m_recap.draftNotice, Face::Strong);
    flow.text(flow.left(), flow.y, elided(words.join(u" – "_s), Face::Caption, flow.width() - noticeWidth - 4),
              Face::Caption);
    flow.textRight(flow.right(), flow.y - 0.5, m_recap.draftNotice, Face::Strong);
    flow.rule(flow.left(), flow.right(), flow.y + step + 1.5, rowRule, 0);
}

void RecapLayout::setHead()
{
    const qreal top = m_flow.y;
    const qreal letterheadEnd = setLetterhead(m_flow, m_recap.letterhead);
    const qreal room = m_flow.width() * 0.4;
    qreal y = top - 0.4;
    const auto right = [&](const QString &text, Face face) {
        for (const QString &line : wrapped(text, face, room).mid(0, 2)) {
            m_flow.textRight(m_flow.right(), y, line, face);
            y += lineHeight(face);
        }
    };
    if (!m_recap.client.isEmpty())
        right(m_recap.client, Face::Section);
    for (const QString &line : m_recap.clientLines)
        right(line, Face::Caption);
    if (!m_recap.reference.text.isEmpty()) {
        const QString number = elided(m_recap.reference.text, Face::Identifier, room);
        const qreal numberWidth = widthOf(number, Face::Identifier);
        m_flow.textRight(m_flow.right(), y, number, Face::Identifier);
        m_flow.textRight(m_flow.right() - numberWidth - 1, y, m_recap.reference.label, Face::Body);
        y += lineHeight(Face::Body);
    }
    m_flow.y = std::max({letterheadEnd, y, top + 15}) + 3;
    m_flow.rule(m_flow.left(), m_flow.right(), m_flow.y);
    m_flow.y += 3.9;
}

void RecapLayout::setTitle()
{
    const qreal titleWidth = m_flow.text(m_flow.left(), m_flow.y, m_recap.title, Face::Title);
    const qreal down = baselineOffset(Face::Title) - baselineOffset(Face::Body);
    qreal right = m_flow.right();
    if (!m_recap.order.text.isEmpty()) {
        const qreal numberWidth = widthOf(m_recap.order.text, Face::Identifier);
        m_flow.textRight(right, m_flow.y + down, m_recap.order.text, Face::Identifier);
        const qreal labelWidth = widthOf(m_recap.order.label, Face::Body);
        m_flow.textRight(right - numberWidth - 1, m_flow.y + down, m_recap.order.label);
        right -= numberWidth + labelWidth + 4;
    }
    const qreal x = m_flow.left() + titleWidth + 4;
    m_flow.text(x, m_flow.y + down, elided(m_recap.portal, Face::Body, right - x), Face::Body);
    m_flow.y += lineHeight(Face::Title) + 2.5;
}

/// A label and a value beside it; returns how high they are.
qreal RecapLayout::setPair(const RecapValue &value, qreal x, qreal valueX, qreal right, qreal top)
{
    const qreal step = lineHeight(Face::Body) + 0.6;
    m_flow.text(x, top, value.label);
    const qreal asideWidth = value.aside.isEmpty() ? 0 : widthOf(value.aside, Face::Body) + 1;
    const QStringList lines = wrapped(value.text, value.face, right - valueX - asideWidth);
    qreal y = top;
    for (const QString &line : lines) {
        const qreal width = m_flow.text(valueX, y, line, value.face);
        if (!value.aside.isEmpty() && &line == &lines.constLast())
            m_flow.text(valueX + width + 1, y, value.aside);
        y += step;
    }
    return y - top;
}

void RecapLayout::setSituation()
{
    const qreal top = m_flow.y;
    const qreal padding = 2.3;
    const qreal half = m_flow.left() + 89.5;
    const auto column = [&](const QList<RecapValue> &values, qreal x, qreal right) {
        qreal labelWidth = 0;
        for (const RecapValue &value : values)
            labelWidth = std::max(labelWidth, widthOf(value.label, Face::Body));
        qreal y = top + 1.7;
        if (&values == &m_recap.effect && m_recap.draft) {
            m_flow.text(x, y, m_recap.draftNotice, Face::Strong);
            y += lineHeight(Face::Body) + 0.6;
        }
        for (const RecapValue &value : values)
            y += setPair(value, x, x + std::max(labelWidth + 3, 26.0), right, y);
        return y;
    };
    const qreal leftEnd = column(m_recap.situation, m_flow.left() + padding, half - 2);
    const qreal rightEnd = column(m_recap.effect, half, m_flow.right() - padding);
    const qreal height = std::max({leftEnd, rightEnd, top + 12.0}) + 1.5 - top;
    m_flow.add(FrameMark {QRectF(m_flow.left(), top, m_flow.width(), height), strongRule});
    m_flow.y = top + height;
}

/// Two columns of label and value; the first half of the values stands on the left.
void RecapLayout::setGrid(const QList<RecapValue> &values, const QList<qreal> &widths)
{
    const Columns columns {widths, m_flow.left(), m_flow.right()};
    const qsizetype rows = (values.size() + 1) / 2;
    m_flow.rule(columns.left, columns.right, m_flow.y);
    for (qsizetype i = 0; i < rows; ++i) {
        QList<Cell> cells;
        for (const qsizetype at : {i, i + rows}) {
            if (at < values.size()) {
                cells.append({values[at].label, Face::Body, {}, true});
                cells.append({values[at].text, values[at].face, values[at].aside, false});
            }
        }
        if (m_flow.need(heightOfRow(columns, cells)))
            m_flow.rule(columns.left, columns.right, m_flow.y);
        setRow(m_flow, columns, cells);
        if (i + 1 < rows)
            m_flow.rowLine(columns.left, columns.right, m_flow.y);
        else
            m_flow.rule(columns.left, columns.right, m_flow.y);
    }
}

void RecapLayout::setPerson()
{
    setHeading(m_flow, m_recap.personHeading);
    // Labels take what they need: an email is not to be broken.
    const auto labelWidth = [this](qsizetype from, qsizetype to) {
        qreal widest = 0;
        for (qsizetype i = from; i < to; ++i)
            widest = std::max(widest, widthOf(m_recap.person[i].label, Face::Body));
        return widest + 2 * cellPadding + 0.5; // measured to the tenth of a millimetre
    };
    const qsizetype rows = (m_recap.person.size() + 1) / 2;
    const qreal left = labelWidth(0, rows);
    setGrid(m_recap.person, {left, m_flow.width() * 0.585 - left, labelWidth(rows, m_recap.person.size()), 0});
}

void RecapLayout::setNotice(const QString &text)
{
    const QStringList lines = wrapped(text, Face::Body, m_flow.width() - 2 * cellPadding);
    const qreal height = static_cast<qreal>(lines.size()) * lineHeight(Face::Body) + 3;
    m_flow.need(height);
    m_flow.y += 1.5;
    m_flow.y += m_flow.lines(m_flow.left() + cellPadding, m_flow.y, lines, Face::Body) + 1.5;
}

void RecapLayout::setSectionHead(const RecapSection &section)
{
    m_flow.need(headingHeight + 4 * rowHeight);
    m_flow.y += 4;
    const qreal top = m_flow.y;
    m_flow.add(FillMark {QRectF(m_flow.left(), top, m_flow.width(), 8), headGrey});
    m_flow.rule(m_flow.left(), m_flow.right(), top);
    const qreal line = top + 1.5;
    qreal x = m_flow.left() + cellPadding;
    x += m_flow.text(x, line, section.noun, Face::Section) + 1.5;
    const qreal down = baselineOffset(Face::Section) - baselineOffset(Face::Body);
    const qreal fixedDown = baselineOffset(Face::Section) - baselineOffset(Face::Identifier);
    const QString reference = elided(section.reference, Face::Identifier, 60);
    x += m_flow.text(x, line + fixedDown, reference, Face::Identifier) + 3;
    qreal right = m_flow.right() - cellPadding;
    for (const RecapValue &value : section.values) {
        const QString text = value.label + u" : "_s + value.text;
        const QString pair = m_recap.language == Language::French ? text : value.label + u": "_s + value.text;
        m_flow.textRight(right, line + down, pair);
        right -= widthOf(pair, Face::Body) + 3;
    }
    m_flow.text(x, line + down, elided(section.aside, Face::Body, right - x));
    m_flow.y = top + 8;
}

void RecapLayout::setSection(const RecapSection &section)
{
    if (!section.noun.isEmpty())
        setSectionHead(section);
    if (section.hasAccounts)
        setAccounts(section);
    setFunctions(section);
}

void RecapLayout::setAccounts(const RecapSection &section)
{
    const Columns columns {{52, 52, 0}, m_flow.left(), m_flow.right()};
    const QList<Cell> head {{m_phrases.text(Term::AccountLabel), Face::Strong, {}, false},
                            {m_phrases.text(Term::AccountHolder), Face::Strong, {}, false},
                            {m_phrases.text(Term::Iban), Face::Strong, {}, false}};
    m_flow.need(headingHeight + 2 * rowHeight);
    const QString heading = m_phrases.text(Term::AuthorisedAccounts);
    setHeading(m_flow, heading, section.accountCount);
    const auto begin = [&] {
        m_flow.rule(columns.left, columns.right, m_flow.y);
        setRow(m_flow, columns, head, true);
    };
    if (section.accounts.isEmpty()) {
        m_flow.rule(columns.left, columns.right, m_flow.y);
        setRow(m_flow, {{m_flow.width()}, columns.left, columns.right}, {{section.noAccounts, Face::Body, {}, false}});
        m_flow.rule(columns.left, columns.right, m_flow.y);
        return;
    }
    begin();
    for (const RecapAccount &account : section.accounts) {
        const QList<Cell> row {{account.label, Face::Body, {}, false},
                               {account.holder, Face::Body, {}, false},
                               {account.iban, Face::Identifier, {}, false}};
        if (m_flow.room() < heightOfRow(columns, row)) {
            m_flow.rule(columns.left, columns.right, m_flow.y);
            m_flow.newPage();
            begin();
        } else {
            m_flow.rowLine(columns.left, columns.right, m_flow.y);
        }
        setRow(m_flow, columns, row);
    }
    m_flow.rule(columns.left, columns.right, m_flow.y);
}

void RecapLayout::setFunctions(const RecapSection &section)
{
    // What little is left of a page is no place to begin a table that has to go on elsewhere.
    const bool fits = menusFit(m_flow, section.menus, m_recap.language, m_flow.room() - headingHeight);
    m_flow.need(headingHeight + (fits ? menusStart : m_flow.wholePage() * 0.3));
    setHeading(m_flow, m_phrases.text(Term::MenusAndFunctions), section.functionCount);
    if (section.menus.isEmpty()) {
        m_flow.rule(m_flow.left(), m_flow.right(), m_flow.y);
        setRow(m_flow, {{m_flow.width()}, m_flow.left(), m_flow.right()},
               {{section.noFunctions, Face::Body, {}, false}});
        m_flow.rule(m_flow.left(), m_flow.right(), m_flow.y);
    } else {
        setMenus(m_flow, section.menus, m_recap.language);
    }
    setLegend(section);
}

void RecapLayout::setLegend(const RecapSection &section)
{
    const qreal step = lineHeight(Face::Caption);
    QStringList without;
    if (!section.menusWithout.isEmpty())
        without = wrapped(section.menusWithout, Face::Caption, m_flow.width());
    m_flow.need(1.4 + step * static_cast<qreal>(1 + without.size()));
    m_flow.y += 1.4;
    qreal x = m_flow.left();
    if (!section.menus.isEmpty()) {
        const auto entry = [&](Symbol symbol, Term term, qreal symbolWidth) {
            m_flow.add(SymbolMark {QPointF(x + symbolWidth / 2, m_flow.y + step / 2), symbol});
            x += symbolWidth + 1.2;
            x += m_flow.text(x, m_flow.y, m_phrases.text(term), Face::Caption) + 5;
        };
        entry(Symbol::Allowed, Term::Allowed, 2.3);
        entry(Symbol::Awaiting, Term::AwaitingEquipment, 2.3);
        entry(Symbol::Sensitive, Term::Sensitive, 3.1);
    }
    if (without.size() == 1 && x + widthOf(without.constFirst(), Face::Caption) <= m_flow.right()) {
        m_flow.text(x, m_flow.y, without.constFirst(), Face::Caption);
        m_flow.y += step;
        return;
    }
    if (!section.menus.isEmpty())
        m_flow.y += step;
    m_flow.y += m_flow.lines(m_flow.left(), m_flow.y, without, Face::Caption);
}

void RecapLayout::setTrail()
{
    m_flow.need(headingHeight + 3 * rowHeight);
    setHeading(m_flow, m_phrases.text(Term::Trail));
    const qreal half = m_flow.width() / 2;
    setGrid(m_recap.trail, {22, half - 22, 22, 0});
}

void RecapLayout::setSignatures()
{
    documents::setSignatures(m_flow, m_recap.signatures, m_phrases);
}

} // namespace

Printout layOut(const RecapData &recap, Paper paper)
{
    const QString title = recap.signerName.isEmpty() ? recap.title : recap.title + u" – "_s + recap.signerName;
    return {title, paper, RecapLayout(recap, paper).make()};
}

Printout joined(const QList<Printout> &printouts, const QString &title)
{
    Printout out {title, printouts.isEmpty() ? Paper::A4 : printouts.constFirst().paper, {}};
    for (const Printout &printout : printouts)
        out.pages += printout.pages;
    return out;
}

} // namespace mandat::documents
