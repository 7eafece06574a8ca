// SPDX-License-Identifier: MIT
#pragma once

#include "cli/context.h"

namespace mandat::cli
{

[[nodiscard]] Exit connectCommand(Context &context);
[[nodiscard]] Exit syncCommand(Context &context);
[[nodiscard]] Exit usersCommand(Context &context);
[[nodiscard]] Exit explainCommand(Context &context);
[[nodiscard]] Exit continuityCommand(Context &context);
[[nodiscard]] Exit recapCommand(Context &context);

} // namespace mandat::cli
