// SPDX-License-Identifier: MIT
#pragma once

#include "cache/damage.h"
#include "cache/writer.h"

namespace mandat::cache
{

/// Opens a cache as Writer::open does. One that is damaged is set aside beside itself, and a new one takes its place,
/// with all that could be read of what cannot be fetched again; the rest comes with the next synchronisation. An end in
/// the middle of this leaves either the damaged file or the finished new one. Errors of Writer::open but NotADatabase.
[[nodiscard]] Result<Writer> openOrRebuild(const QString &file, const Clock &clock,
                                           const db::ConnectionOptions &options = {});

} // namespace mandat::cache
