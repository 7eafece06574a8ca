// SPDX-License-Identifier: MIT
#include "desktop/parts/searchfield.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace mandat::desktop
{

namespace
{
constexpr int iconRoom = 26;
constexpr int capPadding = 6;
} // namespace

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    setPlaceholder(placeholder);
    makeRoom();
}

void SearchField::setPlaceholder(const QString &placeholder)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
}

void SearchField::setShortcutHint(const QKeySequence &sequence)
{
    m_hint = sequence;
    setAccessibleDescription(sequence.isEmpty() ? QString() : sequence.toString(QKeySequence::NativeText));
    update();
}

void SearchField::makeRoom()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(mirrored ? 0 : iconRoom - 2, 0, mirrored ? iconRoom - 2 : 0, 0);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Tokens &t = currentTokens();
    QPainter painter(this);
    const QSize size(metrics::icon, metrics::icon);
    const QRect glass(metrics::within + 1, (height() - size.height()) / 2, size.width(), size.height());
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), glass).topLeft(),
                       tinted(icon(QStringLiteral("search")), size, devicePixelRatioF(), t.secondary));
    if (m_hint.isEmpty() || !text().isEmpty())
        return;
    const QString cap = m_hint.toString(QKeySequence::NativeText);
    const QFont &font = currentFonts().caption;
    const QFontMetrics measure(font);
    const int capHeight = measure.height() + 2;
    const int capWidth = measure.horizontalAdvance(cap) + 2 * capPadding;
    if (width() < capWidth + 160)
        return;
    const QRect place = QStyle::visualRect(
        layoutDirection(), rect(),
        QRect(width() - capWidth - metrics::within, (height() - capHeight) / 2, capWidth, capHeight));
    paint::roundedBox(&painter, place, t.base, t.hairline);
    painter.setFont(font);
    painter.setPen(t.secondary);
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, cap);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        // A second Escape goes to whoever holds the field.
        if (!text().isEmpty()) {
            clear();
            return;
        }
        break;
    case Qt::Key_Down:
        Q_EMIT downPressed();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        makeRoom();
    QLineEdit::changeEvent(event);
}

} // namespace mandat::desktop

#include "moc_searchfield.cpp"
