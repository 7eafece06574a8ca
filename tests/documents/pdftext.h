// SPDX-License-Identifier: MIT
#pragma once

#include "documents/pdf.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace pdftext
{

/// What a reader's program finds in the file, ligatures and presentation forms undone.
inline QString of(const mandat::documents::Printout &printout, const QStringList &options = {QStringLiteral("-layout")})
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("document.pdf"));
    const QDateTime created(QDate(2026, 11, 24), QTime(9, 47), Qt::UTC);
    if (!mandat::documents::writePdf(path, printout, created))
        return {};
    QProcess process;
    process.start(QStringLiteral("pdftotext"), options + QStringList {path, QStringLiteral("-")});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
}

/// As `of`, runs of white space as one blank: sentences that were broken into lines read as one.
inline QString flat(const mandat::documents::Printout &printout)
{
    return of(printout, {}).simplified();
}

} // namespace pdftext
