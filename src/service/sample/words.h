// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <string_view>

namespace mandat::service::sample
{

[[nodiscard]] inline QString textOf(std::u16string_view text)
{
    return QString::fromUtf16(text.data(), static_cast<qsizetype>(text.size()));
}

/// The entries of a list that is written as one literal: u"Vannes|Auray|Lorient".
[[nodiscard]] inline QStringList entriesOf(std::u16string_view list)
{
    return textOf(list).split(u'|', Qt::SkipEmptyParts);
}

/// As it stands in an address: "Lefèvre" → "lefevre", "d’Arbeilh" → "darbeilh", "Le Goff-Tanguy" → "legoff-tanguy".
[[nodiscard]] QString slugOf(QStringView text);

} // namespace mandat::service::sample
