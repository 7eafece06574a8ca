// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

class QStackedWidget;

namespace mandat::desktop
{

class SegmentedControl;
class StaffPane;
class WhatIfPane;

/// Of whom one asks “what if”: somebody of a client's, or somebody of the firm.
class WhatIfChoice : public QWidget
{
    Q_OBJECT

public:
    explicit WhatIfChoice(Workspace &workspace, QWidget *parent = nullptr);

    void setRelationship(const RelationshipId &relationship);
    void refresh();
    void retranslate();

private:
    Workspace &m_workspace;
    SegmentedControl *m_who;
    QStackedWidget *m_stack;
    WhatIfPane *m_users;
    StaffPane *m_staff;
};

} // namespace mandat::desktop
