// SPDX-License-Identifier: MIT
#include "desktop/shell/connectionbutton.h"

#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QMenu>
#include <QPainter>

namespace mandat::desktop
{

ConnectionButton::ConnectionButton(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("connection"));
    setPopupMode(QToolButton::InstantPopup);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMenu(new QMenu(this));
}

void ConnectionButton::setConnection(const QString &portal, const QString &person, const QString &role)
{
    m_portal = portal;
    m_name = person;
    m_role = role;
    m_person = person.isEmpty() ? role : role.isEmpty() ? person : tr("%1, %2", "person, role").arg(person, role);
    setAccessibleName(tr("Portal: %1").arg(portal));
    setAccessibleDescription(m_person);
    updateGeometry();
    update();
}

/// The role is what must not be lost: a given name is shortened before it.
QString ConnectionButton::fittingPerson(const QFontMetrics &metrics, int width) const
{
    const qsizetype blank = m_name.indexOf(QLatin1Char(' '));
    if (metrics.elidedText(m_person, Qt::ElideRight, width) == m_person || blank < 2 || m_role.isEmpty())
        return m_person;
    const QString initial = m_name.left(1) + QStringLiteral(".\u00a0") + m_name.mid(blank + 1);
    return tr("%1, %2", "person, role").arg(initial, m_role);
}

QSize ConnectionButton::sizeHint() const
{
    const int lines = QFontMetrics(currentFonts().strong).height() + QFontMetrics(currentFonts().caption).height();
    return {metrics::navigationWidth, std::max(48, lines + 10)};
}

void ConnectionButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = currentTokens();
    QPainter painter(this);
    if (underMouse() || isDown())
        painter.fillRect(rect(), tokens.hover);
    const QRect area = rect().adjusted(12, 5, -30, -5);
    const auto line = [&](const QString &text, const QFont &font, const QColor &colour, const QRect &at) {
        painter.setFont(font);
        painter.setPen(colour);
        const QString elided = QFontMetrics(font).elidedText(text, Qt::ElideRight, at.width());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), at),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, elided);
    };
    const int first = m_person.isEmpty() ? area.height() : area.height() * 55 / 100;
    line(m_portal, currentFonts().strong, tokens.text, QRect(area.left(), area.top(), area.width(), first));
    if (!m_person.isEmpty())
        line(fittingPerson(QFontMetrics(currentFonts().caption), area.width()), currentFonts().caption,
             tokens.secondary, QRect(area.left(), area.top() + first, area.width(), area.height() - first));
    const QRect arrow = QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 26, height() / 2 - 8, 16, 16));
    paintChevron(&painter, arrow, Chevron::Down, tokens.secondary);
    if (hasFocus())
        paint::focusRing(&painter, rect(), tokens.accent);
}

} // namespace mandat::desktop
