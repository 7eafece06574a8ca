// SPDX-License-Identifier: MIT
#include "sync/documentfile.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace mandat::sync
{

std::expected<DocumentFile, CopyProblem> readDocumentFile(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return std::unexpected(CopyProblem::Missing);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(CopyProblem::Unreadable);
    // Looked at before all of it is read: somebody may choose a film.
    if (const auto problem = checkCopy(file.size(), file.peek(identityCopyHead)))
        return std::unexpected(*problem);
    DocumentFile out;
    out.content = file.read(identityCopyMost + 1);
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(CopyProblem::Unreadable);
    if (const auto problem = checkCopy(out.content.size(), out.content))
        return std::unexpected(*problem);
    out.digest = QCryptographicHash::hash(out.content, QCryptographicHash::Sha256);
    return out;
}

std::expected<DocumentFile, CopyProblem> readDocumentFile(const DocumentCopy &document)
{
    auto file = readDocumentFile(document.path);
    if (file && file->digest != document.digest)
        return std::unexpected(CopyProblem::Changed);
    return file;
}

} // namespace mandat::sync
