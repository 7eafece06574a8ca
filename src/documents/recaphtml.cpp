// SPDX-License-Identifier: MIT
#include "documents/recaphtml.h"

#include "documents/htmlwriter.h"
#include "documents/phrases.h"

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

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
        m_html.begin(m_recap.language, m_recap.title + u" – "_s + m_recap.signerName);
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
        return m_html.end();
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
    HtmlWriter m_html;
};

} // namespace

QByteArray htmlOf(const RecapData &recap)
{
    return RecapHtml(recap).make();
}

} // namespace mandat::documents
