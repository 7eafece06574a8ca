// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

namespace mandat::sync
{

enum class Verdict { Approve, Reject, Withdraw };

/// What a person decides about a held order, as it stood when they read it.
struct Decision {
    ChangeOrderId order;
    QString version; ///< of what was read: another one is not decided on
    Verdict verdict = Verdict::Approve;
    QString reason; ///< of a rejection
    bool operator==(const Decision &) const = default;
};

} // namespace mandat::sync
