// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QDateTime>

namespace mandat::sync
{

/// A letter that credentials leave with, in the portal's queue (S1.7). It holds no password: one is made as the letter
/// is printed.
struct Letter {
    UserId user;
    QDateTime queued;
    QDateTime printed; ///< invalid: not yet
    bool operator==(const Letter &) const = default;
};

} // namespace mandat::sync
