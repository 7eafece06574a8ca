// SPDX-License-Identifier: MIT
#pragma once

#include "domain/portal.h"
#include "service/sample/sample.h"
#include "service/sample/sink.h"

namespace mandat::service::sample
{

/// Makes a portal's part of the sample firm, one group of clients at a time: staff, then the profiles that everybody
/// may have, then the groups. The same portal and options make the same values, on every platform. Believes the
/// policy; never asks which portal it is.
[[nodiscard]] Result<void> generate(const Portal &portal, const SampleOptions &options, Sink &sink);

} // namespace mandat::service::sample
