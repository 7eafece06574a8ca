// SPDX-License-Identifier: MIT
#include "desktop/theme/glyphs.h"
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
constexpr int arrowWidth = 28;
constexpr int stepWidth = 22;
constexpr int textInset = 8;
constexpr int editInset = 6; // the line edit inside keeps two pixels of its own
} // namespace

void fieldFrame(QPainter *painter, const QStyleOption &option, const QWidget *widget)
{
    const Tokens &t = currentTokens();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool readOnly = option.state.testFlag(QStyle::State_ReadOnly);
    const bool focus = enabled && (option.state.testFlag(QStyle::State_HasFocus) || (widget && widget->hasFocus()));
    const bool invalid = isInvalid(widget);
    const QColor fill = enabled && !readOnly ? t.base : t.window;
    if (!enabled)
        roundedBox(painter, option.rect, fill, t.hairline);
    else if (focus)
        roundedBox(painter, option.rect, fill, t.accent, metrics::focusWidth);
    else if (invalid)
        roundedBox(painter, option.rect, fill, t.danger(), metrics::focusWidth);
    else
        roundedBox(painter, option.rect, fill, t.controlEdge);
    if (focus && invalid)
        roundedBox(painter, option.rect.adjusted(2, 2, -2, -2), QColor(), t.danger());
}

void comboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget)
{
    const Tokens &t = currentTokens();
    if (option.frame)
        fieldFrame(painter, option, widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QRect arrow = comboBoxPart(option, QStyle::SC_ComboBoxArrow);
    if (enabled && option.state.testFlag(QStyle::State_MouseOver)
        && (!option.editable || option.activeSubControls.testFlag(QStyle::SC_ComboBoxArrow)))
        roundedBox(painter, arrow.adjusted(3, 3, -3, -3), t.hover, QColor());
    paintChevron(painter, arrow, Chevron::Down, enabled ? t.text : t.disabledText);
}

void comboBoxLabel(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *)
{
    const Tokens &t = currentTokens();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    QRect rect = comboBoxPart(option, QStyle::SC_ComboBoxEditField);
    painter->save();
    if (!option.currentIcon.isNull()) {
        const QRect place(rect.left(), rect.top() + (rect.height() - option.iconSize.height()) / 2,
                          option.iconSize.width(), option.iconSize.height());
        option.currentIcon.paint(painter, QStyle::visualRect(option.direction, rect, place), Qt::AlignCenter,
                                 enabled ? QIcon::Normal : QIcon::Disabled);
        rect = QStyle::visualRect(option.direction, rect,
                                  rect.adjusted(option.iconSize.width() + metrics::iconText + 2, 0, 0, 0));
    }
    if (!option.editable) {
        // A combo box without choice shows its placeholder text in the palette's placeholder colour.
        const QColor given = option.palette.color(QPalette::ButtonText);
        painter->setPen(enabled ? given : t.disabledText);
        const Qt::Alignment align = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
        painter->drawText(rect, static_cast<int>(align) | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(singleLine(option.currentText), Qt::ElideRight, rect.width()));
    }
    painter->restore();
}

QRect comboBoxPart(const QStyleOptionComplex &option, QStyle::SubControl part)
{
    const QRect &rect = option.rect;
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    const bool editable = combo && combo->editable;
    QRect result = rect;
    if (part == QStyle::SC_ComboBoxArrow)
        result = QRect(rect.right() - arrowWidth + 1, rect.top(), arrowWidth, rect.height());
    else if (part == QStyle::SC_ComboBoxEditField)
        result = rect.adjusted(editable ? editInset : textInset, 2, -arrowWidth, -2);
    return QStyle::visualRect(option.direction, rect, result);
}

void spinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QWidget *widget)
{
    const Tokens &t = currentTokens();
    if (option.frame)
        fieldFrame(painter, option, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const auto step = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag flag, Chevron direction) {
        const QRect rect = spinBoxPart(option, part);
        const bool can = enabled && option.stepEnabled.testFlag(flag);
        if (can && option.activeSubControls.testFlag(part))
            roundedBox(painter, rect.adjusted(1, 2, -2, -1), t.hover, QColor());
        paintChevron(painter, rect, direction, can ? t.text : t.disabledText);
    };
    step(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Chevron::Up);
    step(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Chevron::Down);
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect &rect = option.rect;
    const int steps = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : stepWidth;
    const int half = rect.height() / 2;
    QRect result = rect;
    if (part == QStyle::SC_SpinBoxUp)
        result = QRect(rect.right() - steps + 1, rect.top(), steps, half);
    else if (part == QStyle::SC_SpinBoxDown)
        result = QRect(rect.right() - steps + 1, rect.top() + half, steps, rect.height() - half);
    else if (part == QStyle::SC_SpinBoxEditField)
        result = rect.adjusted(editInset, 2, -steps - 2, -2);
    return QStyle::visualRect(option.direction, rect, result);
}

} // namespace mandat::desktop::paint
