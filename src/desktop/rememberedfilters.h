// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

namespace mandat::desktop
{

/// Under which name the settings keep what a screen shows of this connection; what one portal knows means nothing on
/// another.
[[nodiscard]] inline QString rememberedKey(const Workspace &workspace, const QString &what)
{
    return QStringLiteral("filters/%1/%2")
        .arg(workspace.session().connection().id.toString(QUuid::WithoutBraces), what);
}

[[nodiscard]] inline QVariant remembered(const Workspace &workspace, const QString &what,
                                         const QVariant &otherwise = {})
{
    return workspace.settings().value(rememberedKey(workspace, what), otherwise);
}

inline void remember(const Workspace &workspace, const QString &what, const QVariant &value)
{
    workspace.settings().setValue(rememberedKey(workspace, what), value);
}

} // namespace mandat::desktop
