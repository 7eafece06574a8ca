// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace mandat::cli
{

/// Rows as lines of text, in columns as wide as what they hold. A cell of more than `widest` characters is cut and ends
/// in an ellipsis, so that it never runs into the next one; the last column is left whole. Control characters, which a
/// terminal would act upon, become spaces.
[[nodiscard]] QStringList tableLines(const QList<QStringList> &rows, qsizetype widest = 48);

} // namespace mandat::cli
