// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"

namespace mandat
{

/// The compiled catalogue of a language, inside the program; to be given to QTranslator::load.
[[nodiscard]] QString translationFile(Language language);

} // namespace mandat
