// SPDX-License-Identifier: MIT
// The style's measures: sizes, places and hints.
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/style.h"
#include "desktop/theme/theme.h"

#include <QAbstractItemView>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace mandat::desktop
{

namespace
{
constexpr int buttonPadding = 14;
constexpr int compactPadding = 10;
constexpr int iconGap = 2; // Qt reckons four pixels between icon and text, we paint six
constexpr int menuChevron = 18;
constexpr int focusRoom = 10;
constexpr int leastItemHeight = 28;
constexpr int leastButtonWidth = 72;

int controlHeight(const QWidget *widget, const QFontMetrics &font)
{
    return metrics::atLeast(isCompact(widget) ? metrics::compactControl : metrics::control, font);
}

// The metrics of an option, or of the widget, or of the theme.
QFontMetrics fontOf(const QStyleOption *option, const QWidget *widget)
{
    if (option)
        return option->fontMetrics;
    return widget ? widget->fontMetrics() : QFontMetrics(currentFonts().body);
}

QSize pushButtonSize(const QStyleOptionButton &option, const QSize &contents, const QWidget *widget)
{
    QSize size = contents;
    const bool textless = option.text.isEmpty();
    size.rwidth() += 2 * (isCompact(widget) ? compactPadding : buttonPadding);
    if (!option.icon.isNull() && !textless)
        size.rwidth() += iconGap;
    if (buttonTone(widget) == ButtonTone::Primary && widget) {
        const QFontMetrics heavy(paint::strong(widget->font()));
        size.rwidth() += heavy.horizontalAdvance(option.text) - widget->fontMetrics().horizontalAdvance(option.text);
    }
    if (option.features.testFlag(QStyleOptionButton::HasMenu))
        size.rwidth() += menuChevron;
    size.setHeight(controlHeight(widget, option.fontMetrics));
    if (!textless && !isCompact(widget))
        size.setWidth(std::max(size.width(), leastButtonWidth));
    return size;
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QSize &contents, const QWidget *widget)
{
    const int height = controlHeight(widget, option.fontMetrics);
    const bool showsText = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    if (!showsText && option.toolButtonStyle != Qt::ToolButtonTextUnderIcon)
        return {std::max(height,
                         option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup)
                             ? contents.width() + menuChevron
                             : option.iconSize.width() + metrics::within),
                height};
    // Qt has already added two spaces' width around a text without an icon.
    const bool alone = option.icon.isNull() || option.toolButtonStyle == Qt::ToolButtonTextOnly;
    int width = contents.width() + (alone ? compactPadding : 2 * compactPadding + iconGap);
    const ButtonTone tone = buttonTone(widget);
    if (tone == ButtonTone::Primary || tone == ButtonTone::Segment) {
        const QFontMetrics heavy(paint::strong(option.font));
        width += heavy.horizontalAdvance(option.text) - option.fontMetrics.horizontalAdvance(option.text);
    }
    if (option.features.testFlag(QStyleOptionToolButton::HasMenu))
        width += menuChevron;
    return {width, std::max(height, option.toolButtonStyle == Qt::ToolButtonTextUnderIcon ? contents.height() : 0)};
}

QSize tabSize(const QStyleOptionTab &option, const QSize &contents, const QWidget *widget)
{
    QSize size = contents;
    if (widget) {
        const QFontMetrics heavy(paint::strong(widget->font()));
        size.rwidth() += heavy.horizontalAdvance(option.text) - widget->fontMetrics().horizontalAdvance(option.text);
    }
    size.setHeight(metrics::atLeast(metrics::tab, option.fontMetrics, 8));
    return size;
}
} // namespace

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return pushButtonSize(*button, size, widget);
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return toolButtonSize(*button, size, widget);
        break;
    case CT_LineEdit: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0)
            return base;
        return {base.width() + 10, std::max(base.height(), controlHeight(widget, fontOf(option, widget)))};
    }
    case CT_ComboBox:
        return {size.width() + 8 + 32, controlHeight(widget, fontOf(option, widget))};
    case CT_SpinBox:
        return {size.width() + 6 + 28, controlHeight(widget, fontOf(option, widget))};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + focusRoom, std::max(base.height(), metrics::target)};
    }
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return tabSize(*tab, size, widget);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return paint::menuItemSize(*item, size);
        break;
    case CT_MenuBarItem:
        return {size.width() + 20, metrics::atLeast(28, fontOf(option, widget), 5)};
    case CT_ItemViewItem: {
        QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        base.setHeight(std::max(base.height(), metrics::atLeast(leastItemHeight, fontOf(option, widget))));
        return base;
    }
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 24, metrics::atLeast(metrics::header, fontOf(option, widget))};
    }
    case CT_ProgressBar:
        return {size.width(), 16};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        return paint::comboBoxPart(*option, part);
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return paint::spinBoxPart(*spin, part);
        break;
    case CC_ScrollBar:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paint::scrollBarPart(*slider, part);
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_PushButtonContents: {
        const int side = isCompact(widget) ? compactPadding - 4 : buttonPadding - 6;
        return option->rect.adjusted(side, 0, -side, 0);
    }
    case SE_PushButtonFocusRect:
    case SE_ItemViewItemFocusRect:
        return option->rect;
    case SE_LineEditContents: {
        const QRect base = QProxyStyle::subElementRect(element, option, widget);
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? base.adjusted(5, 0, -5, 0) : base;
    }
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!button || button->text.isEmpty())
            return {};
        const QRect contents = QProxyStyle::subElementRect(
            element == SE_CheckBoxFocusRect ? SE_CheckBoxContents : SE_RadioButtonContents, option, widget);
        const int text = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width()
            + (button->icon.isNull() ? 0 : button->iconSize.width() + 4);
        QRect ring = visualRect(option->direction, contents, contents);
        ring.setWidth(std::min(contents.width(), text + 6));
        ring.setLeft(ring.left() - 6);
        return visualRect(option->direction, contents, ring);
    }
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget))
            return 2;
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metrics::box;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics::within + 1;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
    case PM_TabBarIconSize:
        return metrics::icon;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuHMargin:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_MenuBarHMargin:
        return 4;
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarBaseHeight:
        return 1;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return 5;
    case PM_HeaderMargin:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return metrics::between;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::within;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_Widget_Animation_Duration:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_Menu_SloppySubMenus:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_ArrowKeysNavigateIntoChildren:
    case SH_UnderlineShortcut:
    case SH_MenuBar_AltKeyNavigation:
    case SH_Menu_Scrollable:
        return 1;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    case SH_Table_GridLineColor:
        return static_cast<int>(currentTokens().hairline.rgb());
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

} // namespace mandat::desktop
