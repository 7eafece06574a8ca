// SPDX-License-Identifier: MIT
#include "desktop/continuity/whatifchoice.h"

#include "desktop/continuity/staffpane.h"
#include "desktop/continuity/whatifpane.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/theme/metrics.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

WhatIfChoice::WhatIfChoice(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_who(new SegmentedControl(QString()))
    , m_stack(new QStackedWidget)
    , m_users(new WhatIfPane(workspace))
    , m_staff(new StaffPane(workspace))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::within, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(20, metrics::iconText, metrics::between, 0);
    m_who->setObjectName(u"whatIfWho"_s);
    m_who->addSegment(QString());
    m_who->addSegment(QString());
    row->addWidget(m_who);
    row->addStretch(1);
    column->addLayout(row);
    m_stack->addWidget(m_users);
    m_stack->addWidget(m_staff);
    column->addWidget(m_stack, 1);
    connect(m_who, &SegmentedControl::currentIndexChanged, m_stack, &QStackedWidget::setCurrentIndex);
}

void WhatIfChoice::setRelationship(const RelationshipId &relationship)
{
    m_users->setRelationship(relationship);
}

void WhatIfChoice::refresh()
{
    m_users->refresh();
    m_staff->refresh();
}

void WhatIfChoice::retranslate()
{
    m_who->setAccessibleName(tr("Of whom"));
    m_who->setSegmentText(0, m_workspace.userNoun(false));
    m_who->setSegmentText(1, tr("Member of staff"));
    m_users->retranslate();
    m_staff->retranslate();
}

} // namespace mandat::desktop

#include "moc_whatifchoice.cpp"
