// SPDX-License-Identifier: MIT
#pragma once

#include "documents/letterhead.h"
#include "documents/sheet.h"
#include "domain/accessmatrix.h"

namespace mandat::documents
{

/// What a printed matrix of who can do what is made from.
struct AccessSheetSource {
    const Portal &portal;
    const Snapshot &snapshot; ///< what the matrix was made from
    const AccessMatrix &matrix;
    QList<qsizetype> functions; ///< positions in the matrix, of those that are printed
    Letterhead letterhead;
    QString printedBy;
    QDateTime now;
    QDateTime lastSync; ///< invalid: never
};

struct AccessSheetRow {
    QString text;
    bool menu = false; ///< heads the functions that follow; has no cells
    bool sensitive = false;
    QList<AccessCell> cells;
    QList<AccessCell> others; ///< of a comparison
    bool operator==(const AccessSheetRow &) const = default;
};

/// What it says, in its reader's language.
struct AccessSheetData {
    Language language = Language::English;
    Letterhead letterhead;
    QString title;
    QString portal;
    QString subject; ///< whom or what it is about
    QStringList facts; ///< as of, compared with, synchronised
    QStringList columns;
    QList<AccessSheetRow> rows;
    QString counted; ///< how many functions are left out; empty: none
    QString footer;
    QString printed;
    bool operator==(const AccessSheetData &) const = default;
};

[[nodiscard]] AccessSheetData makeAccessSheet(const AccessSheetSource &source, Language language);

/// Upright paper is turned: the sheet is landscape. As many columns as fit stand side by side, the others on pages of
/// their own; the heads of columns and rows are on each.
[[nodiscard]] Printout layOut(const AccessSheetData &sheet, Paper paper);

} // namespace mandat::documents
