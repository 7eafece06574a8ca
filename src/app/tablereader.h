// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace mandat::app
{

/// Why a file cannot be imported; stands in Error::field.
namespace tableproblem
{
inline constexpr QLatin1String unreadable("unreadable"); ///< the system refuses it
inline constexpr QLatin1String empty("empty");
inline constexpr QLatin1String notText("notText"); ///< binary, as CSV
inline constexpr QLatin1String quotes("quotes"); ///< a quotation mark is never closed
inline constexpr QLatin1String tooLong("tooLong"); ///< a cell, a line or the table is longer than any table of people
inline constexpr QLatin1String protectedOrOld("protectedOrOld"); ///< with a password, or an .xls
inline constexpr QLatin1String notAWorkbook("notAWorkbook");
inline constexpr QLatin1String bomb("bomb"); ///< unpacks to far more than a table of people
} // namespace tableproblem

/// Limits that no honest table reaches.
inline constexpr qsizetype longestImportedCell = 1024 * 1024; ///< characters
inline constexpr qsizetype mostImportedColumns = 1000;
inline constexpr qint64 mostImportedLines = 1'000'000;

/// A table, line by line. One thread.
class TableReader
{
public:
    virtual ~TableReader() = default;
    /// The next line that is not blank; false: there is none. Errors: Invalid or TooLarge, with a tableproblem.
    [[nodiscard]] virtual Result<bool> next(QStringList &cells) = 0;
    /// Of the line that `next` has given, from 1, as a spreadsheet numbers it.
    [[nodiscard]] virtual qint64 line() const = 0;
    /// How much of the file has been read, of how much.
    [[nodiscard]] virtual qint64 position() const = 0;
    [[nodiscard]] virtual qint64 size() const = 0;
};

/// By what the file holds, not by its name: a workbook (.xlsx), else CSV.
[[nodiscard]] Result<std::unique_ptr<TableReader>> openTable(const QString &path);

/// UTF-8, with or without its mark, UTF-16 with its mark, else Windows-1252. Separator: whichever of ; , tab and | the
/// first line has most of. Quotation as RFC 4180.
[[nodiscard]] Result<std::unique_ptr<TableReader>> openCsv(const QString &path);
/// The first visible sheet. Dates come as 2026-11-24, formulas as the values that the workbook has for them.
[[nodiscard]] Result<std::unique_ptr<TableReader>> openXlsx(const QString &path);

/// What happened and what to do, for a person.
[[nodiscard]] QString tableErrorText(const Error &error);

} // namespace mandat::app
