// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QUuid>

namespace mandat
{

/// A UUID version 7 (RFC 9562 §5.7): sorts by the time of its making, random otherwise (CSPRNG).
[[nodiscard]] QUuid newUuid(const QDateTime &now);
[[nodiscard]] QUuid newUuid();

} // namespace mandat
