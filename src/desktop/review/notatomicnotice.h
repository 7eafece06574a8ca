// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/parts/banner.h"
#include "desktop/workspace.h"

namespace mandat::desktop
{

/// Above an order for a plain SCIM service: it is carried out there piece by piece, and may stop in the middle.
class NotAtomicNotice : public Banner
{
    Q_OBJECT

public:
    explicit NotAtomicNotice(Workspace &workspace, QWidget *parent = nullptr);

private:
    void retranslate();

    Workspace &m_workspace;
};

} // namespace mandat::desktop
