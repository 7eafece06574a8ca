// SPDX-License-Identifier: MIT
// How each kind of control is painted; the style calls these, and delegates that paint controls themselves do too.
#pragma once

#include "desktop/theme/controlstate.h"
#include "desktop/theme/tokens.h"

#include <QStyle>

class QPainter;
class QRectF;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionComplex;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;

namespace mandat::desktop::paint
{

// Basics (paint.cpp)
void roundedBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge, int edgeWidth = 1);
void focusRing(QPainter *painter, const QRect &rect, const QColor &colour);
void hairline(QPainter *painter, const QRect &rect, Qt::Edge edge, const QColor &colour);
// The 3 px bar at the leading side.
void leadingBar(QPainter *painter, const QRect &rect, Qt::LayoutDirection direction, const QColor &colour);
[[nodiscard]] QFont strong(const QFont &font);
// On one line, without control characters and never longer than can be of use; safe for any text.
[[nodiscard]] QString singleLine(const QString &text);

// Boxes and buttons (paintbuttons.cpp)
void checkBox(QPainter *painter, const QRect &rect, Qt::CheckState state, bool enabled, bool focus, bool hover = false);
void radioButton(QPainter *painter, const QRect &rect, bool on, bool enabled, bool focus);
void buttonFace(QPainter *painter, const QRect &rect, ButtonTone tone, QStyle::State state);
[[nodiscard]] QColor buttonText(ButtonTone tone, QStyle::State state);
void pushButtonLabel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget);
void toolButton(QPainter *painter, const QStyleOptionToolButton &option, const QWidget *widget);

// Fields (paintfields.cpp)
void fieldFrame(QPainter *painter, const QStyleOption &option, const QWidget *widget);
void comboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget);
void comboBoxLabel(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget);
void spinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QWidget *widget);
[[nodiscard]] QRect comboBoxPart(const QStyleOptionComplex &option, QStyle::SubControl part);
[[nodiscard]] QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part);

// Views (paintviews.cpp)
void rowBackground(QPainter *painter, const QRect &rect, QStyle::State state);
void tabShape(QPainter *painter, const QStyleOptionTab &option);
void tabLabel(QPainter *painter, const QStyleOptionTab &option, const QWidget *widget);
void headerSection(QPainter *painter, const QStyleOptionHeader &option);
void headerLabel(QPainter *painter, const QStyleOptionHeader &option, const QWidget *widget);

// Menus (paintmenus.cpp)
void menuItem(QPainter *painter, const QStyleOptionMenuItem &option, const QWidget *widget);
void menuBarItem(QPainter *painter, const QStyleOptionMenuItem &option);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents);

// Ranges (paintranges.cpp)
void scrollBar(QPainter *painter, const QStyleOptionSlider &option, const QWidget *widget);
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);
void progressGroove(QPainter *painter, const QRect &rect);
void progressContents(QPainter *painter, const QStyleOptionProgressBar &option);
[[nodiscard]] QColor surroundings(const QWidget *widget);

} // namespace mandat::desktop::paint
