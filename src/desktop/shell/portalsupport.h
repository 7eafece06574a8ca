// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

#include <QDialog>

namespace mandat::desktop
{

/// Whom to call when the portal does not do what it should, and when (S3.8): as the portal publishes it.
class PortalSupport : public QDialog
{
    Q_OBJECT

public:
    PortalSupport(Workspace &workspace, QWidget *parent);
};

} // namespace mandat::desktop
