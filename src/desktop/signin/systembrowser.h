// SPDX-License-Identifier: MIT
#pragma once

#include <QDesktopServices>
#include <QUrl>

namespace mandat::desktop
{

/// Shows a page in the person's own browser, where their password and second factor belong.
[[nodiscard]] inline bool showInBrowser(const QUrl &page)
{
    return QDesktopServices::openUrl(page);
}

} // namespace mandat::desktop
