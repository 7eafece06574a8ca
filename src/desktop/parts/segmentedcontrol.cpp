// SPDX-License-Identifier: MIT
#include "desktop/parts/segmentedcontrol.h"

#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace mandat::desktop
{

SegmentedControl::SegmentedControl(const QString &accessibleName, QWidget *parent)
    : QFrame(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(1);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT currentIndexChanged(id);
    });
}

int SegmentedControl::addSegment(const QString &text)
{
    auto *button = new QToolButton(this);
    setButtonTone(button, ButtonTone::Segment);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setText(text);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(metrics::control - 2);
    button->setMaximumHeight(std::max(metrics::control - 2, button->sizeHint().height() - 2));
    const int index = count();
    if (index == 0) {
        const QSignalBlocker quiet(m_group);
        button->setChecked(true);
    }
    m_group->addButton(button, index);
    layout()->addWidget(button);
    return index;
}

void SegmentedControl::setSegmentText(int index, const QString &text)
{
    if (QToolButton *button = segment(index))
        button->setText(text);
}

int SegmentedControl::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (QToolButton *button = segment(index))
        button->setChecked(true);
}

QToolButton *SegmentedControl::segment(int index) const
{
    return qobject_cast<QToolButton *>(m_group->button(index));
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Tokens &t = currentTokens();
    QPainter painter(this);
    paint::roundedBox(&painter, rect(), isEnabled() ? t.buttonFace : t.window,
                      isEnabled() ? t.controlEdge : t.hairline);
    for (int i = 1; i < count(); ++i) {
        const QRect r = segment(i)->geometry();
        const int x = layoutDirection() == Qt::RightToLeft ? r.right() + 1 : r.left() - 1;
        painter.fillRect(x, 1, 1, height() - 2, isEnabled() ? t.controlEdge : t.hairline);
    }
}

} // namespace mandat::desktop

#include "moc_segmentedcontrol.cpp"
