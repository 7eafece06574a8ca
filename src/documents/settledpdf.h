// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace mandat::documents
{

/// What QPdfWriter wrote, made independent of the process that wrote it: its embedded fonts come in the order of a
/// randomly seeded hash, which shows in object numbers, file order and subset tags, and its date is the clock's of the
/// machine. Objects are numbered anew as they are reached from the catalogue, and written in that order.
/// A file that is not of that shape (classic cross-reference table, one revision) comes back as it is.
[[nodiscard]] QByteArray settledPdf(const QByteArray &pdf, const QDateTime &created);

} // namespace mandat::documents
