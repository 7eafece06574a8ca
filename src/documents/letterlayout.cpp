// SPDX-License-Identifier: MIT
#include "documents/accessletter.h"

#include "documents/addresswindow.h"
#include "documents/furniture.h"
#include "documents/phrases.h"

#include <algorithm>

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qreal slipHeight = 52;

class LetterLayout
{
public:
    LetterLayout(const AccessLetterData &letter, Paper paper, PasswordShown shown)
        : m_letter(letter)
        , m_phrases(letter.language)
        , m_shown(shown)
        , m_flow(paper)
    {
    }

    QList<Page> make()
    {
        const bool apart = m_letter.letterhead.separateSheets;
        setOpening();
        setParagraph(m_phrases.text(Term::AccessIntroduction));
        setFact(m_phrases.text(Term::Address), m_letter.portalAddress, Face::Identifier);
        setFact(m_phrases.text(Term::SignInId), m_letter.signInId, Face::Secret);
        if (apart)
            setParagraph(m_phrases.text(Term::PasswordSeparately));
        else
            setPassword();
        setClosing();
        setSlip();
        if (apart) {
            m_flow.newPage();
            setOpening();
            setParagraph(m_phrases.text(Term::PasswordIntroduction));
            setPassword();
            setParagraph(m_phrases.text(Term::SignInIdSeparately));
            setClosing();
        }
        setFooters(m_flow, m_letter.footer, m_letter.printed, m_letter.language);
        return std::move(m_flow.pages());
    }

private:
    void setOpening()
    {
        setLetterhead(m_flow, m_letter.letterhead);
        setRecipient(m_flow, m_letter.recipient);
        m_flow.y = belowAddressWindow;
        m_flow.textRight(m_flow.right(), m_flow.y, m_letter.date);
        m_flow.y += 8;
        m_flow.y += m_flow.lines(m_flow.left(), m_flow.y,
                                 wrapped(m_letter.title, Face::Title, m_flow.width()).mid(0, 3), Face::Title);
        m_flow.y += 3;
        setParagraph(m_letter.dear);
    }

    void setParagraph(const QString &text)
    {
        if (m_afterFacts)
            m_flow.y += 3;
        m_afterFacts = false;
        m_flow.y += m_flow.lines(m_flow.left(), m_flow.y, wrapped(text, Face::Body, m_flow.width()), Face::Body) + 3;
    }

    void setFact(const QString &label, const QString &value, Face face, const QString &note = {})
    {
        const qreal valueX = m_flow.left() + 48;
        const QStringList lines = wrapped(value, face, m_flow.right() - valueX - cellPadding);
        const qreal height =
            static_cast<qreal>(lines.size()) * lineHeight(face) + (note.isEmpty() ? 0 : lineHeight(Face::Body)) + 3;
        m_flow.add(FillMark {QRectF(m_flow.left(), m_flow.y, 46, height), headGrey});
        m_flow.rule(m_flow.left(), m_flow.right(), m_flow.y);
        const qreal down = baselineOffset(face) - baselineOffset(Face::Body);
        m_flow.text(m_flow.left() + cellPadding, m_flow.y + 1.5 + down, label);
        qreal y = m_flow.y + 1.5;
        y += m_flow.lines(valueX, y, lines, face);
        m_flow.text(valueX, y, note);
        m_flow.y += height;
        m_afterFacts = true;
        m_flow.rule(m_flow.left(), m_flow.right(), m_flow.y);
    }

    void setPassword()
    {
        const QString hidden(std::max<qsizetype>(m_letter.temporaryPassword.size(), 8), u'•');
        setFact(m_phrases.text(Term::TemporaryPassword),
                m_shown == PasswordShown::Clear ? m_letter.temporaryPassword : hidden, Face::Secret,
                m_letter.validUntil);
    }

    void setClosing()
    {
        setParagraph(m_phrases.text(Term::MayBeChanged));
        if (!m_letter.support.isEmpty())
            setFact(m_phrases.text(Term::Support), m_letter.support.join(u'\n'), Face::Body);
        m_flow.y += m_afterFacts ? 4 : 1;
        m_afterFacts = false;
        m_flow.y += m_flow.lines(m_flow.left(), m_flow.y,
                                 wrapped(m_phrases.text(Term::NeverAsk), Face::Strong, m_flow.width()), Face::Strong);
    }

    /// At the foot of the first sheet, to be cut off; the password is not on it.
    void setSlip()
    {
        m_flow.y += 6;
        m_flow.need(slipHeight);
        m_flow.y = std::max(m_flow.y, m_flow.bottom() - slipHeight);
        m_flow.blank(m_flow.left(), m_flow.right(), m_flow.y);
        m_flow.y += 3;
        m_flow.text(m_flow.left(), m_flow.y, m_phrases.text(Term::ReceiptSlip), Face::Section);
        m_flow.textRight(m_flow.right(), m_flow.y, m_phrases.text(Term::ToReturn));
        m_flow.y += 6;
        setParagraph(m_letter.title);
        setParagraph(m_phrases.text(Term::ReceiptStatement));
        const qreal top = m_flow.y;
        m_flow.text(m_flow.left(), top, elided(m_letter.recipientName, Face::Strong, 80), Face::Strong);
        m_flow.text(m_flow.left(), top + 5, m_phrases.text(Term::SignInId) + u' ');
        m_flow.text(m_flow.left() + widthOf(m_phrases.text(Term::SignInId), Face::Body) + 2, top + 5,
                    elided(m_letter.signInId, Face::Identifier, 60), Face::Identifier);
        const qreal x = m_flow.left() + m_flow.width() / 2;
        m_flow.text(x, top, m_phrases.text(Term::SignatureDate));
        m_flow.text(x, top + 7, m_phrases.text(Term::Signature));
        m_flow.y = m_flow.bottom();
    }

    const AccessLetterData &m_letter;
    Phrases m_phrases;
    PasswordShown m_shown;
    Flow m_flow;
    bool m_afterFacts = false; ///< the next paragraph keeps its distance from the table above it
};

} // namespace

Printout layOut(const AccessLetterData &letter, Paper paper, PasswordShown shown)
{
    return {letter.title, paper, LetterLayout(letter, paper, shown).make()};
}

} // namespace mandat::documents
