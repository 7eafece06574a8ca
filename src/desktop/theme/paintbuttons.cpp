// SPDX-License-Identifier: MIT
#include "desktop/theme/glyphs.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace mandat::desktop::paint
{

namespace
{
constexpr double hoverShare = 0.07;
constexpr double pressedShare = 0.14;
constexpr int labelGap = 6;
constexpr int chevronRoom = 18;

bool has(QStyle::State state, QStyle::StateFlag flag)
{
    return state.testFlag(flag);
}

QColor plainFace(const Tokens &t, QStyle::State state)
{
    if (has(state, QStyle::State_On))
        return t.selectedRow;
    if (t.highContrast)
        return t.buttonFace;
    if (has(state, QStyle::State_Sunken))
        return blend(t.text, t.buttonFace, pressedShare);
    return has(state, QStyle::State_MouseOver) ? blend(t.text, t.buttonFace, hoverShare) : t.buttonFace;
}

QColor primaryFace(const Tokens &t, QStyle::State state)
{
    if (has(state, QStyle::State_Sunken))
        return t.highContrast ? t.accent : blend(t.text, t.accentHover, pressedShare);
    return has(state, QStyle::State_MouseOver) ? t.accentHover : t.accent;
}

void flatFace(QPainter *painter, const QRect &rect, const Tokens &t, QStyle::State state)
{
    if (has(state, QStyle::State_On))
        roundedBox(painter, rect, t.selectedRow, QColor());
    else if (has(state, QStyle::State_Sunken))
        roundedBox(painter, rect, blend(t.text, t.hover, hoverShare), QColor());
    else if (has(state, QStyle::State_MouseOver))
        roundedBox(painter, rect, t.hover, t.highContrast ? t.text : QColor());
}

void disabledFace(QPainter *painter, const QRect &rect, const Tokens &t, ButtonTone tone)
{
    if (tone == ButtonTone::Primary)
        roundedBox(painter, rect, t.tone(Tone::Inactive).background, t.hairline);
    else if (tone != ButtonTone::Flat && tone != ButtonTone::Segment && tone != ButtonTone::Link)
        roundedBox(painter, rect, QColor(), t.hairline);
}

void dashedEdge(QPainter *painter, const QRect &rect, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(colour, 1.0);
    pen.setDashPattern({3.0, 2.0});
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
    painter->restore();
}

int textFlags(const QWidget *widget)
{
    const QStyle *style = widget ? widget->style() : nullptr;
    const bool underline = !style || style->styleHint(QStyle::SH_UnderlineShortcut, nullptr, widget);
    return Qt::AlignCenter | Qt::TextSingleLine | (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
}

// Icon and text as one block in the middle of the rectangle.
void iconAndText(QPainter *painter, const QRect &rect, const QIcon &icon, const QSize &iconSize, const QString &text,
                 const QColor &colour, Qt::LayoutDirection direction, int flags)
{
    const QFontMetrics metrics(painter->font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width(), Qt::TextShowMnemonic);
    const int textWidth = shown.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, shown).width();
    const int iconRoom = icon.isNull() ? 0 : iconSize.width() + (shown.isEmpty() ? 0 : labelGap);
    const int whole = std::min(rect.width(), textWidth + iconRoom);
    const QRect block(rect.left() + (rect.width() - whole) / 2, rect.top(), whole, rect.height());
    if (!icon.isNull()) {
        const QRect place(block.left(), block.top() + (block.height() - iconSize.height()) / 2, iconSize.width(),
                          iconSize.height());
        painter->drawPixmap(QStyle::visualRect(direction, block, place).topLeft(),
                            tinted(icon, iconSize, painter->device()->devicePixelRatio(), colour));
    }
    painter->setPen(colour);
    const QRect textRect = block.adjusted(iconRoom, 0, 0, 0);
    // One pixel more than measured: some fonts draw a little beyond their advance.
    painter->drawText(QStyle::visualRect(direction, block, textRect).adjusted(-1, 0, 1, 0), flags, shown);
}
} // namespace

void checkBox(QPainter *painter, const QRect &rect, Qt::CheckState state, bool enabled, bool focus, bool hover)
{
    const Tokens &t = currentTokens();
    const bool marked = state != Qt::Unchecked;
    if (!enabled)
        roundedBox(painter, rect, t.tone(Tone::Inactive).background, t.hairline);
    else if (marked)
        roundedBox(painter, rect, hover ? t.accentHover : t.accent, hover ? t.accentHover : t.accent);
    else
        roundedBox(painter, rect, hover ? t.hover : t.base, t.controlEdge);
    if (focus && enabled) {
        focusRing(painter, rect, t.accent);
        if (marked)
            roundedBox(painter, rect.adjusted(2, 2, -2, -2), QColor(), t.base, 1);
    }
    if (!marked)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(rect).center());
    painter->scale(rect.width() / 16.0, rect.height() / 16.0);
    painter->setPen(QPen(enabled ? t.accentText : t.disabledText, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (state == Qt::PartiallyChecked) {
        painter->drawLine(QPointF(-3.25, 0), QPointF(3.25, 0));
    } else {
        const std::array<QPointF, 3> tick {QPointF(-3.6, 0.2), QPointF(-1.1, 2.7), QPointF(3.7, -2.7)};
        painter->drawPolyline(tick.data(), static_cast<int>(tick.size()));
    }
    painter->restore();
}

void radioButton(QPainter *painter, const QRect &rect, bool on, bool enabled, bool focus)
{
    const Tokens &t = currentTokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double width = focus && enabled ? 2.0 : on && enabled ? 1.5 : 1.0;
    const QColor edge = !enabled ? t.hairline : on || focus ? t.accent : t.controlEdge;
    painter->setPen(QPen(edge, width));
    painter->setBrush(enabled ? t.base : t.tone(Tone::Inactive).background);
    painter->drawEllipse(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2));
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(enabled ? t.accent : t.disabledText);
        const double inset = rect.width() * 0.27;
        painter->drawEllipse(QRectF(rect).adjusted(inset, inset, -inset, -inset));
    }
    painter->restore();
}

void buttonFace(QPainter *painter, const QRect &rect, ButtonTone tone, QStyle::State state)
{
    const Tokens &t = currentTokens();
    if (!has(state, QStyle::State_Enabled)) {
        disabledFace(painter, rect, t, tone);
        return;
    }
    switch (tone) {
    case ButtonTone::Primary:
        roundedBox(painter, rect, primaryFace(t, state), QColor());
        break;
    case ButtonTone::Danger:
        if (has(state, QStyle::State_MouseOver) || has(state, QStyle::State_Sunken))
            roundedBox(painter, rect, t.tone(Tone::Refused).background, t.danger());
        else
            roundedBox(painter, rect, t.buttonFace, t.controlEdge);
        break;
    case ButtonTone::Plain:
        roundedBox(painter, rect, plainFace(t, state), t.controlEdge);
        break;
    case ButtonTone::Dashed:
        flatFace(painter, rect, t, state);
        dashedEdge(painter, rect, t.controlEdge);
        break;
    case ButtonTone::Flat:
    case ButtonTone::Segment:
    case ButtonTone::Link:
        flatFace(painter, rect, t, state);
        break;
    }
    if (!has(state, QStyle::State_HasFocus))
        return;
    if (tone == ButtonTone::Primary)
        focusRing(painter, rect.adjusted(2, 2, -2, -2), t.base);
    focusRing(painter, rect, t.accent);
}

QColor buttonText(ButtonTone tone, QStyle::State state)
{
    const Tokens &t = currentTokens();
    if (!has(state, QStyle::State_Enabled))
        return tone == ButtonTone::Primary ? t.secondary : t.disabledText;
    if (tone == ButtonTone::Primary)
        return t.accentText;
    if (tone == ButtonTone::Danger)
        return t.danger();
    if (tone == ButtonTone::Link)
        return has(state, QStyle::State_MouseOver) ? t.accentHover : t.accent;
    return has(state, QStyle::State_On) ? t.selectedText : t.text;
}

void pushButtonLabel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const ButtonTone tone = buttonTone(widget);
    const QColor colour = buttonText(tone, option.state);
    QRect rect = option.rect;
    painter->save();
    if (tone == ButtonTone::Primary)
        painter->setFont(strong(painter->font()));
    if (option.features.testFlag(QStyleOptionButton::HasMenu)) {
        const QRect arrow(rect.right() - chevronRoom, rect.top(), chevronRoom - 4, rect.height());
        paintChevron(painter, QStyle::visualRect(option.direction, rect, arrow), Chevron::Down, colour);
        rect = QStyle::visualRect(option.direction, rect, rect.adjusted(0, 0, -chevronRoom, 0));
    }
    iconAndText(painter, rect, option.icon, option.iconSize, option.text, colour, option.direction, textFlags(widget));
    painter->restore();
}

void toolButton(QPainter *painter, const QStyleOptionToolButton &option, const QWidget *widget)
{
    const ButtonTone tone = buttonTone(widget);
    QStyle::State state = option.state;
    if (option.activeSubControls == QStyle::SC_None)
        state &= ~QStyle::State_Sunken;
    painter->save();
    buttonFace(painter, option.rect, tone, state);
    const QColor colour = buttonText(tone, state);
    const bool showsText = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    QRect rect = option.rect.adjusted(4, 0, -4, 0);
    const bool menu = option.features.testFlag(QStyleOptionToolButton::HasMenu)
        && (showsText || option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup));
    if (menu) {
        const QRect arrow(rect.right() - chevronRoom + 2, rect.top(), chevronRoom, rect.height());
        paintChevron(painter, QStyle::visualRect(option.direction, option.rect, arrow), Chevron::Down, colour);
        rect = QStyle::visualRect(option.direction, option.rect, rect.adjusted(0, 0, -chevronRoom, 0));
    }
    painter->setFont(option.font);
    if (tone == ButtonTone::Primary || (tone == ButtonTone::Segment && has(state, QStyle::State_On)))
        painter->setFont(strong(option.font));
    if (option.features.testFlag(QStyleOptionToolButton::Arrow) && option.arrowType != Qt::NoArrow) {
        const Chevron direction = option.arrowType == Qt::UpArrow ? Chevron::Up
            : option.arrowType == Qt::LeftArrow                   ? Chevron::Left
            : option.arrowType == Qt::RightArrow                  ? Chevron::Right
                                                                  : Chevron::Down;
        paintChevron(painter, rect, direction, colour);
    } else {
        const bool showsIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly;
        iconAndText(painter, rect, showsIcon ? option.icon : QIcon(), option.iconSize,
                    showsText || option.icon.isNull() ? option.text : QString(), colour, option.direction,
                    textFlags(widget));
    }
    painter->restore();
}

} // namespace mandat::desktop::paint
