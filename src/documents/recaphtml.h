// SPDX-License-Identifier: MIT
#pragma once

#include "documents/recap.h"

namespace mandat::documents
{

/// The recap's content as one HTML page for those who cannot read the PDF: headings, tables with headers, its language
/// declared, symbols in words, everything escaped. UTF-8.
[[nodiscard]] QByteArray htmlOf(const RecapData &recap);

} // namespace mandat::documents
