// SPDX-License-Identifier: MIT
#pragma once

#include "documents/report.h"

namespace mandat::documents
{

/// The report's content as one HTML page for those who cannot read the PDF. UTF-8.
[[nodiscard]] QByteArray htmlOf(const Report &report);

} // namespace mandat::documents
