// SPDX-License-Identifier: MIT
#pragma once

#include "service/store.h"

#include <QJsonObject>

namespace mandat::service
{

/// `W/"3"`, as in meta.version and the ETag header.
[[nodiscard]] QString etagOf(qint64 version);

/// The bytes to store for what is built as JSON (orders, policy, catalogue): meta first, without `location`.
[[nodiscard]] QByteArray storedDocument(QJsonObject body, const QString &resourceType, const QString &etag,
                                        const QDateTime &created, const QDateTime &modified);

/// The bytes to serve at the end of a buffer that may hold others already: meta.location is put in, without parsing.
/// `location`: the resource's whole URL, in ASCII.
void appendServed(QByteArray &out, const QByteArray &document, const QByteArray &location);
[[nodiscard]] QByteArray served(const QByteArray &document, const QByteArray &location);

/// A stored document, parsed. Internal: it is damaged.
[[nodiscard]] Result<QJsonObject> parsed(const QByteArray &document);

} // namespace mandat::service
