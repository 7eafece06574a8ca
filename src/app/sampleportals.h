// SPDX-License-Identifier: MIT
#pragma once

#include "app/connections.h"

#include <QFuture>
#include <QObject>

namespace mandat::app
{

/// Makes the sample firm in the data folder (once), starts mandatd on it, on this computer only and for as long as this
/// program runs, and connects to its five portals. The answer: the connection to the first of them. NotFound: mandatd
/// does not stand beside this program.
[[nodiscard]] QFuture<Result<QUuid>> startSamplePortals(DataFolder &folder, QObject *context);

/// Where connections to sample portals are known already: their mandatd has to run before they can be used. False if
/// there are none.
[[nodiscard]] bool hasSamplePortals(const DataFolder &folder);

} // namespace mandat::app
