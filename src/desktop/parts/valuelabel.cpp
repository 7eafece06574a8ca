// SPDX-License-Identifier: MIT
#include "desktop/parts/valuelabel.h"

#include "desktop/theme/icons.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

constexpr int fewestCharacters = 8;

/// Lays the lines out and says how high they are.
qreal layOut(QTextLayout &layout, const QFont &font, QString text, qreal width)
{
    text.replace(u'\n', QChar::LineSeparator);
    layout.setText(text);
    layout.setFont(font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

ValueLabel::ValueLabel(Kind kind, const QString &text, QWidget *parent)
    : TextLabel(kind, text, parent)
{
    setWordWrap(true); // has a height for each width
}

QSize ValueLabel::sizeHint() const
{
    const QSize natural = fontMetrics().size(0, text());
    return {natural.width() + 1, std::max(natural.height(), fontMetrics().height())};
}

QSize ValueLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * fewestCharacters), fontMetrics().height()};
}

int ValueLabel::heightForWidth(int width) const
{
    QTextLayout layout;
    const qreal height = layOut(layout, font(), text(), width);
    return std::max(fontMetrics().height(), static_cast<int>(std::ceil(height)));
}

void ValueLabel::paintEvent(QPaintEvent *)
{
    QTextLayout layout;
    const qreal needed = layOut(layout, font(), text(), width());
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    layout.draw(&painter, {0, std::max(0.0, (height() - needed) / 2)});
}

void ValueLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (text().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon(u"edit-copy"_s), tr("&Copy")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    menu->popup(event->globalPos());
}

} // namespace mandat::desktop

#include "moc_valuelabel.cpp"
