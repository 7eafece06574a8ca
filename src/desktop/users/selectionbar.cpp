// SPDX-License-Identifier: MIT
#include "desktop/users/selectionbar.h"

#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent)
    , m_selected(new TextLabel(TextLabel::Kind::Strong))
    , m_all(new QPushButton)
    , m_actions(new QToolButton)
{
    auto *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, metrics::bottomBar);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(bar);
    auto *line = qobject_cast<QHBoxLayout *>(bar->layout());
    m_selected->setObjectName(u"selectedCount"_s);
    m_all->setObjectName(u"selectAll"_s);
    setButtonTone(m_all, ButtonTone::Flat);
    m_actions->setObjectName(u"bulkActions"_s);
    m_actions->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_actions->setPopupMode(QToolButton::InstantPopup);
    m_actions->setMenu(new QMenu(m_actions));
    line->addWidget(m_selected);
    line->addWidget(m_all);
    line->addStretch(1);
    line->addWidget(m_actions);
    hide();
    connect(m_all, &QPushButton::clicked, this, &SelectionBar::allWanted);
    connect(m_actions->menu(), &QMenu::aboutToShow, this, [this] {
        m_actions->menu()->clear();
        Q_EMIT menuWanted(m_actions->menu());
    });
}

void SelectionBar::setCounts(qsizetype selected, qint64 total, const QLocale &locale)
{
    setVisible(selected > 1);
    if (selected < 2)
        return;
    m_selected->setText(tr("%n selected", nullptr, static_cast<int>(selected)));
    m_all->setVisible(total > selected);
    m_all->setText(tr("&Select all %1").arg(locale.toString(std::max<qint64>(total, 0))));
}

void SelectionBar::showMenu()
{
    if (isVisible())
        m_actions->showMenu();
}

void SelectionBar::retranslate()
{
    m_actions->setText(tr("&Actions"));
    m_actions->setAccessibleName(tr("Actions for the selected rows"));
}

} // namespace mandat::desktop
