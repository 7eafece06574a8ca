// SPDX-License-Identifier: MIT
#include "documents/reporthtml.h"

#include "documents/htmlwriter.h"

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

class ReportHtml
{
public:
    explicit ReportHtml(const Report &report)
        : m_report(report)
        , m_phrases(report.language)
    {
    }

    QByteArray make()
    {
        const QString title = m_report.about.isEmpty() ? m_report.title : m_report.title + u" – "_s + m_report.about;
        m_html.begin(m_report.language, title);
        m_html.open(u"header"_s);
        const Letterhead &firm = m_report.letterhead;
        for (const QString &line : {firm.name, firm.line, firm.address, firm.phone, firm.email})
            m_html.unlessEmpty(u"p"_s, line);
        m_html.close(u"header"_s);
        m_html.unlessEmpty(u"p"_s, m_report.recipient.join(u", "_s));
        m_html.element(u"h1"_s, m_report.title);
        for (const QString &line :
             QStringList {m_report.subtitle, m_report.notice, m_report.client} + m_report.clientLines)
            m_html.unlessEmpty(u"p"_s, line);
        if (!m_report.situation.isEmpty())
            m_html.pairs({}, m_report.situation);
        else
            m_html.unlessEmpty(u"p"_s, m_report.date);
        for (const ReportBlock &block : m_report.blocks)
            std::visit([this](const auto &one) { add(one); }, block);
        m_html.open(u"footer"_s);
        m_html.element(u"p"_s, m_report.footer);
        m_html.element(u"p"_s, m_report.printed);
        m_html.close(u"footer"_s);
        return m_html.end();
    }

private:
    void add(const ReportHeading &heading)
    {
        m_html.element(u"h2"_s, heading.text);
        m_html.unlessEmpty(u"p"_s, heading.right);
    }
    void add(const ReportParagraph &paragraph) { m_html.element(u"p"_s, paragraph.text); }
    void add(const ReportItems &items)
    {
        m_html.open(u"ul"_s);
        for (const QString &item : items.items)
            m_html.element(u"li"_s, item);
        m_html.close(u"ul"_s);
    }
    void add(const ReportFacts &facts) { m_html.pairs({}, facts.values); }
    void add(const ReportTable &table)
    {
        m_html.open(u"table"_s);
        m_html.head(table.head);
        m_html.open(u"tbody"_s);
        for (const ReportRow &row : table.rows) {
            m_html.open(u"tr"_s);
            if (row.group)
                m_html.element(u"th scope=\"rowgroup\" colspan=\"%1\""_s.arg(table.head.size()),
                               row.cells.constFirst().text);
            else
                for (const ReportCell &cell : row.cells)
                    m_html.element(cell.face == Face::Identifier ? u"td class=\"id\""_s : u"td"_s, cell.text);
            m_html.close(u"tr"_s);
        }
        m_html.close(u"tbody"_s);
        m_html.close(u"table"_s);
    }
    void add(const ReportSignatures &signatures)
    {
        m_html.element(u"p"_s, m_phrases.doneAt().arg(u"………………"_s, u"…………"_s, u"……"_s));
        for (const RecapSignature &signature : signatures.boxes) {
            QStringList lines {signature.heading, signature.name, signature.capacity, signature.statement};
            lines.removeAll(QString());
            m_html.element(u"p"_s, lines.join(u" – "_s));
        }
    }

    const Report &m_report;
    Phrases m_phrases;
    HtmlWriter m_html;
};

} // namespace

QByteArray htmlOf(const Report &report)
{
    return ReportHtml(report).make();
}

} // namespace mandat::documents
