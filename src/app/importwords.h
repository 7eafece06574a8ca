// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"
#include "domain/userimport.h"

namespace mandat::app
{

/// How a column is called in the window, in the program's language.
[[nodiscard]] QString importFieldText(ImportField field, const Policy &policy);
[[nodiscard]] QString importVerdictText(ImportVerdict verdict);
/// Why a line cannot be understood, and what to do.
[[nodiscard]] QString importProblemText(const ImportRow &row, const Policy &policy);

} // namespace mandat::app
