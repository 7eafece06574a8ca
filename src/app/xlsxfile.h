// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>
#include <QVariant>

#include <memory>

namespace mandat::app
{

/// A table as an Excel workbook of one sheet: the first row is its head and stays in sight, dates are dates and numbers
/// numbers, and a text is a text whatever it begins with: nothing in it is ever a formula. Rows go to the disk as they
/// come. The file is there once `finish` has said so, whole or not at all. Errors: Storage, TooLarge (more rows than a
/// sheet has).
class XlsxFile
{
public:
    explicit XlsxFile(QString path);
    ~XlsxFile();
    Q_DISABLE_COPY_MOVE(XlsxFile)

    [[nodiscard]] Result<void> open(const QString &sheetName);
    /// QDate, QDateTime (as it reads, without a zone), numbers, booleans; everything else is text.
    void addRow(const QList<QVariant> &cells);
    [[nodiscard]] Result<void> finish();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace mandat::app
