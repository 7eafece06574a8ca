// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "base/result.h"

#include <QSaveFile>

namespace mandat::app
{

/// A cell as CSV has it (RFC 4180): in quotation marks where it must be. One that a spreadsheet would take for a
/// formula (it begins with = + - @, a tab or a line break) gets an apostrophe before it and stays text.
[[nodiscard]] QString csvCell(const QString &text, QChar separator);

/// A table as a file that Excel and others open with a double click: UTF-8 with its mark, CRLF, and the separator that
/// they expect in the language (a semicolon in French). The file is there once `finish` has said so, whole or not at
/// all.
class CsvFile
{
public:
    CsvFile(const QString &path, Language language);

    [[nodiscard]] Result<void> open();
    void addRow(const QStringList &cells);
    [[nodiscard]] Result<void> finish();

private:
    QSaveFile m_file;
    QChar m_separator;
};

} // namespace mandat::app
