// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"

namespace mandat
{

/// "the subscription", « l’abonnement », « la relation client »: portals publish their nouns bare, sentences need them
/// with the article. French gender and elision follow from the first word.
[[nodiscard]] QString withArticle(const LocalizedText &noun, Language language);
/// At the beginning of a sentence.
[[nodiscard]] QString capitalised(const QString &text);

} // namespace mandat
