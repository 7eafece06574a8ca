// SPDX-License-Identifier: MIT
#pragma once

#include "app/userimport.h"

namespace mandat::app
{

/// An import whose changes have been staged: what each line was to do, and for whom.
struct ImportRecord {
    QString file; ///< its name, without its folder
    QDateTime at;
    QList<ImportLine> lines; ///< every one, in the file's order
    bool operator==(const ImportRecord &) const = default;
};

/// What has become of a line.
enum class ImportState {
    Refused, ///< by the dry run
    Nothing, ///< there was nothing to do
    Staged, ///< not reviewed yet
    OnItsWay, ///< in an order that has not reached the portal
    AwaitingApproval,
    Done, ///< applied or in effect
    Returned, ///< rejected, withdrawn, stale or failed
    TakenBack, ///< discarded before it was submitted
};
inline constexpr int importStateCount = 8;

struct ImportOutcome {
    ImportState state = ImportState::Nothing;
    QString order; ///< number; empty: none, or the portal has not given it one
    QString reason; ///< raw words of whoever returned it
    bool operator==(const ImportOutcome &) const = default;
};

/// One for each line, as the cache knows it. `subject`: who imported.
[[nodiscard]] Result<QList<ImportOutcome>> outcomesOf(cache::Reader &reader, const ImportRecord &record,
                                                      const QString &subject);
/// "In effect", as lists show it.
[[nodiscard]] QString importStateText(ImportState state);

} // namespace mandat::app
