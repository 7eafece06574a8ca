// SPDX-License-Identifier: MIT
#include "desktop/parts/textlabel.h"

#include "desktop/theme/theme.h"

#include <QEvent>

namespace mandat::desktop
{

TextLabel::TextLabel(Kind kind, const QString &text, QWidget *parent)
    : QLabel(parent)
    , m_kind(kind)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    dress();
}

void TextLabel::setKind(Kind kind)
{
    m_kind = kind;
    dress();
}

void TextLabel::setStruck(bool struck)
{
    m_struck = struck;
    dress();
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    QLabel::changeEvent(event);
}

void TextLabel::dress()
{
    const Fonts &fonts = currentFonts();
    QFont font = fonts.body;
    QPalette::ColorRole role = QPalette::WindowText;
    switch (m_kind) {
    case Kind::Title:
        font = fonts.title;
        break;
    case Kind::Section:
        font = fonts.section;
        break;
    case Kind::Strong:
        font = fonts.strong;
        break;
    case Kind::Secondary:
        role = QPalette::PlaceholderText;
        break;
    case Kind::Caption:
        font = fonts.caption;
        role = QPalette::PlaceholderText;
        break;
    case Kind::Identifier:
        font = fonts.identifier;
        break;
    case Kind::Danger:
        font = fonts.caption;
        role = QPalette::BrightText;
        break;
    case Kind::Body:
        break;
    }
    font.setStrikeOut(m_struck);
    setFont(font);
    setForegroundRole(role);
}

} // namespace mandat::desktop

#include "moc_textlabel.cpp"
