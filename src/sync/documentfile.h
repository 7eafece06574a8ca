// SPDX-License-Identifier: MIT
// The person's own file that is sent as a copy of an identity document (S1.3). It is read where it lies: nothing of it
// is kept here.
#pragma once

#include "domain/changeorder.h"
#include "domain/identitycopy.h"

#include <expected>

namespace mandat::sync
{

struct DocumentFile {
    QByteArray content;
    QByteArray digest; ///< SHA-256
};

[[nodiscard]] std::expected<DocumentFile, CopyProblem> readDocumentFile(const QString &path);
/// The same, and the bytes have to be those that were chosen.
[[nodiscard]] std::expected<DocumentFile, CopyProblem> readDocumentFile(const DocumentCopy &document);

} // namespace mandat::sync
