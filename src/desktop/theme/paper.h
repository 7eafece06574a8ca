// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

namespace mandat::desktop
{

/// A page in a preview is as white as the paper, in the dark too.
[[nodiscard]] inline QColor paperColour()
{
    return Qt::white;
}

} // namespace mandat::desktop
