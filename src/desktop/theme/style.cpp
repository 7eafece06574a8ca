// SPDX-License-Identifier: MIT
#include "desktop/theme/style.h"

#include "desktop/theme/glyphs.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCalendarWidget>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTextCharFormat>
#include <QTextEdit>

namespace mandat::desktop
{
using namespace Qt::StringLiterals;

namespace
{
bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

// The line edit of a combo, spin or date box has no frame of its own: the box around it shows the focus.
bool isInsideBox(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent);
}

void drawFrame(QPainter *painter, const QStyleOption &option, const QWidget *widget)
{
    const Tokens &t = currentTokens();
    if (isTextArea(widget))
        paint::fieldFrame(painter, option, widget);
    else if (widget && widget->isWindow())
        painter->fillRect(option.rect, t.controlEdge);
    else if (qobject_cast<const QAbstractItemView *>(widget))
        paint::fieldFrame(painter, option, widget);
    else
        paint::roundedBox(painter, option.rect, QColor(), t.hairline);
}

void drawLineEditPanel(QPainter *painter, const QStyleOptionFrame &option, const QWidget *widget)
{
    if (option.lineWidth > 0)
        paint::fieldFrame(painter, option, widget);
    else if (!isInsideBox(widget))
        painter->fillRect(option.rect, option.palette.brush(QPalette::Base));
}

void drawCheckBox(QPainter *painter, const QStyleOption &option, const QWidget *widget)
{
    const bool inView = qobject_cast<const QAbstractItemView *>(widget);
    const Qt::CheckState state = option.state.testFlag(QStyle::State_NoChange) ? Qt::PartiallyChecked
        : option.state.testFlag(QStyle::State_On)                              ? Qt::Checked
                                                                               : Qt::Unchecked;
    paint::checkBox(painter, option.rect, state, option.state.testFlag(QStyle::State_Enabled),
                    !inView && option.state.testFlag(QStyle::State_HasFocus),
                    !inView && option.state.testFlag(QStyle::State_MouseOver));
}

void drawPanel(QPainter *painter, const QRect &rect, const QColor &fill)
{
    painter->fillRect(rect, currentTokens().controlEdge);
    painter->fillRect(rect.adjusted(1, 1, -1, -1), fill);
}
} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Tokens &t = currentTokens();
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
        return paint::buttonFace(painter, option->rect, buttonTone(widget), option->state);
    case PE_FrameDefaultButton:
    case PE_FrameGroupBox:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
    case PE_FrameButtonTool:
    case PE_FrameMenu:
        return;
    case PE_FrameFocusRect:
        return paint::focusRing(painter, option->rect, t.accent);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckBox(painter, *option, widget);
    case PE_IndicatorRadioButton:
        return paint::radioButton(painter, option->rect, option->state.testFlag(State_On),
                                  option->state.testFlag(State_Enabled), option->state.testFlag(State_HasFocus));
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option))
            return drawLineEditPanel(painter, *frame, widget);
        break;
    case PE_FrameLineEdit:
        return paint::fieldFrame(painter, *option, widget);
    case PE_Frame:
        return drawFrame(painter, *option, widget);
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (!item->state.testFlag(State_Selected))
                painter->fillRect(item->rect, item->backgroundBrush);
            return paint::rowBackground(painter, item->rect, item->state);
        }
        break;
    case PE_PanelItemViewRow:
        return paint::rowBackground(painter, option->rect, option->state & ~State(State_MouseOver));
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children)) {
            const bool open = option->state.testFlag(State_Open);
            const Chevron closed = option->direction == Qt::RightToLeft ? Chevron::Left : Chevron::Right;
            paintChevron(painter, option->rect, open ? Chevron::Down : closed, t.secondary);
        }
        return;
    case PE_IndicatorArrowDown:
        return paintChevron(painter, option->rect, Chevron::Down, option->palette.color(QPalette::Text));
    case PE_IndicatorArrowUp:
        return paintChevron(painter, option->rect, Chevron::Up, option->palette.color(QPalette::Text));
    case PE_IndicatorArrowLeft:
        return paintChevron(painter, option->rect, Chevron::Left, option->palette.color(QPalette::Text));
    case PE_IndicatorArrowRight:
        return paintChevron(painter, option->rect, Chevron::Right, option->palette.color(QPalette::Text));
    case PE_FrameTabBarBase:
        return paint::hairline(painter, option->rect, Qt::BottomEdge, t.hairline);
    case PE_FrameTabWidget:
        return paint::hairline(painter, option->rect, Qt::TopEdge, t.hairline);
    case PE_PanelMenu:
        return drawPanel(painter, option->rect, t.base);
    case PE_PanelTipLabel:
        return drawPanel(painter, option->rect, t.base);
    case PE_PanelScrollAreaCorner:
        return painter->fillRect(option->rect, paint::surroundings(widget));
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Tokens &t = currentTokens();
    switch (element) {
    case CE_PushButtonBevel:
        return paint::buttonFace(painter, option->rect, buttonTone(widget), option->state);
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return paint::pushButtonLabel(painter, *button, widget);
        break;
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            proxy()->drawControl(CE_PushButtonBevel, button, painter, widget);
            QStyleOptionButton label = *button;
            label.rect = subElementRect(SE_PushButtonContents, button, widget);
            return proxy()->drawControl(CE_PushButtonLabel, &label, painter, widget);
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return paint::comboBoxLabel(painter, *combo, widget);
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return paint::tabShape(painter, *tab);
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return paint::tabLabel(painter, *tab, widget);
        break;
    case CE_Header:
        // The label has the whole section: it places the sort mark itself.
        proxy()->drawControl(CE_HeaderSection, option, painter, widget);
        return proxy()->drawControl(CE_HeaderLabel, option, painter, widget);
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return paint::headerSection(painter, *header);
        break;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return paint::headerLabel(painter, *header, widget);
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.window);
        return paint::hairline(painter, option->rect, Qt::BottomEdge, t.hairline);
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return paint::menuItem(painter, *item, widget);
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return paint::menuBarItem(painter, *item);
        break;
    case CE_MenuBarEmptyArea:
        return painter->fillRect(option->rect, t.window);
    case CE_MenuEmptyArea:
        return;
    case CE_Splitter:
        return painter->fillRect(option->rect, t.hairline);
    case CE_ProgressBarGroove:
        return paint::progressGroove(painter, option->rect);
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return paint::progressContents(painter, *bar);
        break;
    case CE_ProgressBarLabel:
        return; // the bar is slim: its words stand beside it
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            const QRect &r = frame->rect;
            if (frame->frameShape == QFrame::HLine)
                return painter->fillRect(r.left(), r.center().y(), r.width(), 1, t.hairline);
            if (frame->frameShape == QFrame::VLine)
                return painter->fillRect(r.center().x(), r.top(), 1, r.height(), t.hairline);
            if (frame->frameShape == QFrame::Box || frame->frameShape == QFrame::Panel)
                return paint::roundedBox(painter, r, QColor(), t.hairline);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return paint::comboBox(painter, *combo, widget);
    } else if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return paint::spinBox(painter, *spin, widget);
    } else if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paint::scrollBar(painter, *slider, widget);
    } else if (control == CC_ToolButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button && button->toolButtonStyle != Qt::ToolButtonTextUnderIcon)
            return paint::toolButton(painter, *button, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    const auto large = [](Glyph glyph, const QColor &colour) {
        constexpr int side = 32;
        constexpr int ratio = 2;
        QPixmap image(side * ratio, side * ratio);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintGlyph(&painter, QRectF(0, 0, side, side), glyph, colour);
        painter.end();
        return QIcon(image);
    };
    const Tokens &t = currentTokens();
    switch (pixmap) {
    case SP_LineEditClearButton:
        return glyphIcon(Glyph::Cross);
    case SP_MessageBoxWarning:
        return large(Glyph::Warning, t.tone(Tone::Waiting).foreground);
    case SP_MessageBoxCritical:
        return large(Glyph::Cross, t.danger());
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return large(Glyph::Information, t.tone(Tone::Pending).foreground);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

QPalette Style::standardPalette() const
{
    return paletteFor(currentTokens());
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QTabBar *>(widget) || qobject_cast<QHeaderView *>(widget) || qobject_cast<QLineEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QLineEdit *>(widget) && isInsideBox(widget))
        widget->installEventFilter(this);
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget)) {
        // Its own red for the weekend is too pale on either ground.
        for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
            calendar->setWeekdayTextFormat(day, QTextCharFormat());
        calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    }
    if (auto *combo = qobject_cast<QComboBox *>(widget)) {
        // The delegate that a combo box comes with paints without the style.
        if (combo->itemDelegate() && combo->itemDelegate()->inherits("QComboBoxDelegate"))
            combo->setItemDelegate(new QStyledItemDelegate(combo));
    }
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        auto *edit = qobject_cast<QLineEdit *>(watched);
        if (edit && edit->parentWidget())
            edit->parentWidget()->update();
    }
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace mandat::desktop

#include "moc_style.cpp"
