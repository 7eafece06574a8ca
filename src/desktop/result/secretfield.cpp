// SPDX-License-Identifier: MIT
#include "desktop/result/secretfield.h"

#include "desktop/theme/theme.h"

#include <QEvent>

namespace mandat::desktop
{

namespace
{
const QString dots(12, QChar(0x2022));
} // namespace

SecretField::SecretField(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setFrame(false);
    setContextMenuPolicy(Qt::NoContextMenu);
    setTextMargins(0, 0, 0, 0);
    mask();
}

void SecretField::reveal(const QString &secret)
{
    m_revealed = true;
    m_words = false;
    setText(secret);
    setCursorPosition(0);
    // Readable, selectable, and in the tab order: a screen reader can spell it on demand.
    setFocusPolicy(Qt::StrongFocus);
    dress();
}

void SecretField::mask()
{
    m_revealed = false;
    m_words = false;
    setText(dots);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleDescription(tr("Hidden"));
    dress();
}

void SecretField::replaceBy(const QString &words)
{
    m_revealed = false;
    m_words = true;
    setText(words);
    setFocusPolicy(Qt::NoFocus);
    dress();
}

void SecretField::dress()
{
    if (m_revealed || m_words)
        setAccessibleDescription({});
    setFont(m_words ? currentFonts().body : currentFonts().identifier);
    QPalette look = palette();
    look.setBrush(QPalette::Base, Qt::NoBrush);
    look.setColor(QPalette::Text, m_words ? currentTokens().secondary : currentTokens().text);
    if (look != palette())
        setPalette(look);
}

QSize SecretField::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("WWWW-WWWW-WWWW")), QLineEdit::sizeHint().height()};
}

void SecretField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationPaletteChange)
        dress();
}

} // namespace mandat::desktop
