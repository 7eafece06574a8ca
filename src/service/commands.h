// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QCommandLineParser>

namespace mandat::service
{

// One function per command of mandatd. `parser` holds the options of the command; a missing or wrong one is
// ErrorKind::Invalid, anything else could not be done.

void addServeOptions(QCommandLineParser &parser);
/// Returns when a signal or standard events ask it to stop.
[[nodiscard]] Result<void> serve(const QCommandLineParser &parser);

void addSampleOptions(QCommandLineParser &parser);
[[nodiscard]] Result<void> makeSampleCommand(const QCommandLineParser &parser);

void addStaffOptions(QCommandLineParser &parser);
[[nodiscard]] Result<void> addStaffCommand(const QCommandLineParser &parser);

void addStaffRemovalOptions(QCommandLineParser &parser);
/// Every token of theirs is refused from now on; what they did stays in the trail. NotFound: nobody is known so.
[[nodiscard]] Result<void> removeStaffCommand(const QCommandLineParser &parser);

void addTokenOptions(QCommandLineParser &parser);
[[nodiscard]] Result<void> addTokenCommand(const QCommandLineParser &parser);

void addAuditOptions(QCommandLineParser &parser);
/// Conflict: an entry was changed, removed, inserted or cut off.
[[nodiscard]] Result<void> verifyAuditCommand(const QCommandLineParser &parser);

/// The value of an option that must be there.
[[nodiscard]] Result<QString> needed(const QCommandLineParser &parser, const QString &option);

} // namespace mandat::service
