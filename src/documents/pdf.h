// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "documents/sheet.h"

#include <QDateTime>

class QPagedPaintDevice;

namespace mandat::documents
{

/// Who may read a file once it is written.
enum class Privacy {
    AsUsual, ///< whom the folder's settings allow
    OwnerOnly, ///< it holds a password
};

/// The document as a PDF file. Same pages and same `created`, same bytes, in every process.
[[nodiscard]] QByteArray pdfOf(const Printout &printout, const QDateTime &created);
/// Whole or not at all. Errors: Storage, StorageFull; Invalid for a document without pages.
[[nodiscard]] Result<void> writePdf(const QString &path, const Printout &printout, const QDateTime &created,
                                    Privacy privacy = Privacy::AsUsual);

/// Paints all pages on a device whose paper has already been chosen: a printer, for instance.
[[nodiscard]] Result<void> paintPages(QPagedPaintDevice &device, const Printout &printout);

} // namespace mandat::documents
