// SPDX-License-Identifier: MIT
#pragma once

#include "app/background.h"
#include "app/importmapping.h"
#include "base/language.h"

namespace mandat::app
{

struct ImportRequest {
    QString path;
    ImportMapping mapping; ///< the first line is the head
    Language language = Language::English;
    QDateTime now;
};

/// One line of the file and what becomes of it.
struct ImportLine {
    qint64 line = 0; ///< as a spreadsheet numbers it
    ImportVerdict verdict = ImportVerdict::Nothing;
    QString name;
    QString company;
    QString text; ///< what changes, or why it is refused; sentences
    UserId user; ///< whom it creates or is about; null: nobody, or it is not known who
    bool operator==(const ImportLine &) const = default;
};

struct ImportPlan {
    QList<ImportLine> lines; ///< every one, in the file's order
    QList<Change> changes; ///< ready to be staged; what belongs to one person stands together
    qint64 created = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 refused = 0;
    bool needsTerms = false; ///< people are created, and the portal has terms (S0.4)
};

/// The dry run: reads the whole table, looks everybody up and asks every rule, line by line, each on top of those
/// before; nothing is written. For any thread that owns the reader. Errors: as TableReader's; Cancelled.
[[nodiscard]] Result<ImportPlan> planImport(cache::Reader &reader, const ImportRequest &request,
                                            const Progress &progress);

} // namespace mandat::app
