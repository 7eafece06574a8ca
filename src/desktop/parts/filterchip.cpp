// SPDX-License-Identifier: MIT
#include "desktop/parts/filterchip.h"

#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace mandat::desktop
{

FilterChip::FilterChip(const QString &name, const QString &value, QWidget *parent)
    : QFrame(parent)
    , m_name(name)
    , m_value(value)
    , m_edit(new QToolButton(this))
    , m_clear(new QToolButton(this))
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_edit);
    layout->addWidget(m_clear);
    for (QToolButton *button : {m_edit, m_clear}) {
        setCompact(button);
        button->setFocusPolicy(Qt::StrongFocus);
        button->installEventFilter(this);
    }
    m_edit->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_clear->setIcon(glyphIcon(Glyph::Cross));
    m_clear->setIconSize(QSize(metrics::glyph, metrics::glyph));
    m_clear->setMinimumWidth(metrics::target);
    connect(m_edit, &QToolButton::clicked, this, &FilterChip::editRequested);
    connect(m_clear, &QToolButton::clicked, this, &FilterChip::cleared);
    say();
}

void FilterChip::setValue(const QString &value)
{
    m_value = value;
    say();
}

void FilterChip::setClearable(bool clearable)
{
    m_clear->setVisible(clearable);
}

void FilterChip::say()
{
    const QString sentence = tr("%1: %2", "a filter: what is filtered, and by what").arg(m_name, m_value);
    // An ampersand in a name is no mnemonic.
    m_edit->setText(QString(sentence).replace(u'&', QStringLiteral("&&")));
    m_edit->setAccessibleName(tr("Filter %1").arg(sentence));
    m_edit->setToolTip(tr("Change this filter"));
    m_clear->setAccessibleName(tr("Remove the filter %1").arg(sentence));
    m_clear->setToolTip(tr("Remove this filter"));
    setAccessibleName(sentence);
    updateGeometry();
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Tokens &t = currentTokens();
    QPainter painter(this);
    paint::roundedBox(&painter, rect(), t.buttonFace, t.controlEdge);
}

void FilterChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    QFrame::changeEvent(event);
}

bool FilterChip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_clear->isVisibleTo(this)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            Q_EMIT cleared();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace mandat::desktop

#include "moc_filterchip.cpp"
