// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "sync/transport.h"

namespace mandat::sync
{

/// After these, whether the order arrived is not known, or it certainly did not; it stays and is sent again.
[[nodiscard]] bool isPassing(const Error &error);

/// Begins as a document, and does not end as one.
[[nodiscard]] bool isCutJson(QByteArrayView body);
/// Made for people to read: a captive portal, a proxy's complaint.
[[nodiscard]] bool isWebPage(const HttpResponse &response);

} // namespace mandat::sync
