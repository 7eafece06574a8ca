// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

namespace mandat::desktop
{

/// A list that is known as a whole, as it goes into a file: its filters and order are those of the page.
struct ExportedList {
    QString title; ///< of the question and of the sheet: "Export orders"
    QString name; ///< of the file, without its ending
    QStringList heads;
    QList<QVariantList> rows; ///< QDate, QDateTime and numbers stay what they are in a workbook
};

/// Asks for a file and writes the list there, as an Excel workbook or a CSV table by the name that is chosen; says at
/// the end how many rows there are. Nothing happens where no file is chosen.
void exportList(Workspace &workspace, const ExportedList &list, QWidget *parent);

/// A moment as a table has it: in the portal's zone; invalid: an empty cell.
[[nodiscard]] QVariant exportedMoment(const Workspace &workspace, const QDateTime &at);

} // namespace mandat::desktop
