// SPDX-License-Identifier: MIT
#include "documents/recaphtml.h"

#include "documents/phrases.h"

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

const QString style = u"body{font:16px/1.5 Inter,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
                      "table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}"
                      "th,td{border-bottom:1px solid #999;padding:.3rem .5rem;text-align:start;vertical-align:top}"
                      "thead th,tbody th{background:#ebebeb}.id{font-family:monospace}"_s;

class Html
{
public:
    void open(const QString &tag) { m_text += u'<' + tag + u">\n"_s; }
    void close(const QString &tag) { m_text += u"</"_s + tag + u">\n"_s; }
    /// `tag` may carry attributes of ours; the text is escaped.
    void element(const QString &tag, const QString &text)
    {
        m_text += u'<' + tag + u'>' + text.toHtmlEscaped() + u"</"_s + tag.section(u' ', 0, 0) + u">\n"_s;
    }
    void unlessEmpty(const QString &tag, const QString &text)
    {
        if (!text.isEmpty())
            element(tag, text);
    }
    void pair(const RecapValue &value)
    {
        const QString text = value.aside.isEmpty() ? value.text : value.text + u' ' + value.aside;
        open(u"tr"_s);
        element(u"th scope=\"row\""_s, value.label);
        element(value.face == Face::Identifier ? u"td class=\"id\""_s : u"td"_s, text);
        close(u"tr"_s);
    }
    void pairs(const QString &caption, const QList<RecapValue> &values)
    {
        open(u"table"_s);
        unlessEmpty(u"caption"_s, caption);
        open(u"tbody"_s);
        for (const RecapValue &value : values)
            pair(value);
        close(u"tbody"_s);
        close(u"table"_s);
    }
    void head(const QStringList &columns)
    {
        open(u"thead"_s);
        open(u"tr"_s);
        for (const QString &column : columns)
            element(u"th scope=\"col\""_s, column);
        close(u"tr"_s);
        close(u"thead"_s);
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

class RecapHtml
{
public:
    explicit RecapHtml(const RecapData &recap)
        : m_recap(recap)
        , m_phrases(recap.language)
    {
    }

    QByteArray make()
    {
        m_html.open(u"!DOCTYPE html"_s);
        m_html.open(u"html lang=\"%1\""_s.arg(languageCode(m_recap.language)));
        m_html.open(u"head"_s);
        m_html.open(u"meta charset=\"utf-8\""_s);
        m_html.element(u"title"_s, m_recap.title + u" – "_s + m_recap.signerName);
        m_html.element(u"style"_s, style);
        m_html.close(u"head"_s);
        m_html.open(u"body"_s);
        addHead();
        m_html.element(u"h2"_s, m_recap.personHeading);
        m_html.pairs({}, m_recap.person);
        for (const RecapSection &section : m_recap.sections)
            addSection(section);
        m_html.unlessEmpty(u"p"_s, m_recap.heldBack);
        m_html.element(u"h2"_s, m_phrases.text(Term::Trail));
        m_html.pairs({}, m_recap.trail);
        addSignatures();
        m_html.open(u"footer"_s);
        m_html.element(u"p"_s, m_recap.footer);
        m_html.element(u"p"_s, m_recap.printed);
        m_html.close(u"footer"_s);
        m_html.close(u"body"_s);
        m_html.close(u"html"_s);
        return m_html.text().toUtf8();
    }

private:
    void addHead()
    {
        m_html.open(u"header"_s);
        const Letterhead &firm = m_recap.letterhead;
        for (const QString &line : {firm.name, firm.line, firm.address, firm.phone, firm.email})
            m_html.unlessEmpty(u"p"_s, line);
        m_html.close(u"header"_s);
        m_html.element(u"h1"_s, m_recap.title);
        m_html.unlessEmpty(u"p"_s, m_recap.portal);
        m_html.unlessEmpty(u"p"_s, m_recap.draftNotice);
        m_html.unlessEmpty(u"p"_s, m_recap.client);
        for (const QString &line : m_recap.clientLines)
            m_html.unlessEmpty(u"p"_s, line);
        QList<RecapValue> values = m_recap.situation + m_recap.effect;
        if (!m_recap.order.text.isEmpty())
            values.prepend(m_recap.order);
        if (!m_recap.reference.text.isEmpty())
            values.prepend(m_recap.reference);
        m_html.pairs({}, values);
    }

    void addSection(const RecapSection &section)
    {
        if (!section.noun.isEmpty()) {
            m_html.element(u"h2"_s, QString(section.noun + u' ' + section.reference + u' ' + section.aside).trimmed());
            m_html.pairs({}, section.values);
        }
        const QString level = section.noun.isEmpty() ? u"h2"_s : u"h3"_s;
        if (section.hasAccounts)
            addAccounts(section, level);
        m_html.element(level, m_phrases.text(Term::MenusAndFunctions));
        m_html.element(u"p"_s, section.functionCount);
        m_html.unlessEmpty(u"p"_s, section.noFunctions);
        for (const RecapMenu &menu : section.menus)
            addMenu(menu, section.noun.isEmpty() ? u"h3"_s : u"h4"_s);
        m_html.unlessEmpty(u"p"_s, section.menusWithout);
    }

    void addAccounts(const RecapSection &section, const QString &level)
    {
        m_html.element(level, m_phrases.text(Term::AuthorisedAccounts));
        m_html.element(u"p"_s, section.accountCount);
        if (section.accounts.isEmpty()) {
            m_html.element(u"p"_s, section.noAccounts);
            return;
        }
        m_html.open(u"table"_s);
        m_html.head(
            {m_phrases.text(Term::AccountLabel), m_phrases.text(Term::AccountHolder), m_phrases.text(Term::Iban)});
        m_html.open(u"tbody"_s);
        for (const RecapAccount &account : section.accounts) {
            m_html.open(u"tr"_s);
            m_html.element(u"th scope=\"row\""_s, account.label);
            m_html.element(u"td"_s, account.holder);
            m_html.element(u"td class=\"id\""_s, account.iban);
            m_html.close(u"tr"_s);
        }
        m_html.close(u"tbody"_s);
        m_html.close(u"table"_s);
    }

    void addMenu(const RecapMenu &menu, const QString &level)
    {
        m_html.element(level, menu.label);
        m_html.element(u"p"_s, menu.count);
        m_html.open(u"ul"_s);
        for (const RecapFunction &function : menu.functions) {
            QStringList marks {m_phrases.text(function.awaiting ? Term::AwaitingEquipment : Term::Allowed)};
            if (function.sensitive)
                marks.append(m_phrases.text(Term::Sensitive));
            m_html.element(u"li"_s, function.label + u" – "_s + marks.join(u", "_s));
        }
        m_html.close(u"ul"_s);
    }

    void addSignatures()
    {
        const QString blanks = m_phrases.doneAt().arg(u"………………"_s, u"…………"_s, u"……"_s);
        m_html.element(u"p"_s, blanks);
        for (const RecapSignature &signature : m_recap.signatures) {
            QStringList lines {signature.heading};
            for (const QString &line : {signature.name, signature.capacity, signature.statement}) {
                if (!line.isEmpty())
                    lines.append(line);
            }
            m_html.element(u"p"_s, lines.join(u" – "_s));
        }
    }

    const RecapData &m_recap;
    Phrases m_phrases;
    Html m_html;
};

} // namespace

QByteArray htmlOf(const RecapData &recap)
{
    return RecapHtml(recap).make();
}

} // namespace mandat::documents
