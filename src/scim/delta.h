// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <chrono>

namespace mandat::scim
{

/// The change feed, in the wire shapes of draft-sehgal-scim-delta-query.
///
/// `GET /.deltaToken` answers {"deltaToken": …}: where the feed stands now.
/// `POST /.delta` with a DeltaRequest answers {"items": [{resourceType, changeType, changedResourceId, data}],
/// "nextDeltaToken": …}; PageReader::readChanges reads it. Without changes it waits for one, up to `wait`.
enum class DeltaChange { Created, Updated, Deleted };

/// "created", "updated", "deleted".
[[nodiscard]] QLatin1StringView nameOf(DeltaChange change);
/// Whatever its case; what is not known is an update, so that nothing is missed.
[[nodiscard]] DeltaChange deltaChangeNamed(QStringView name);

struct DeltaRequest {
    QString deltaToken;
    qint64 count = 0; ///< at most so many items; 0: as many as the service likes
    std::chrono::seconds wait {0};
    bool operator==(const DeltaRequest &) const = default;
};

[[nodiscard]] QJsonObject toJson(const DeltaRequest &request);
/// invalidSyntax without a token; negative numbers mean 0, and nothing waits longer than `longest`.
[[nodiscard]] Result<DeltaRequest> parseDeltaRequest(const QJsonObject &body, std::chrono::seconds longest);

[[nodiscard]] QJsonObject deltaTokenBody(const QString &token);
/// Protocol if there is none.
[[nodiscard]] Result<QString> parseDeltaToken(const QJsonObject &body);

/// Writes an answer of the feed from documents that are stored as bytes.
class DeltaWriter
{
public:
    explicit DeltaWriter(qsizetype expected = 0);
    /// `data` is the resource as it is now, as valid JSON; empty for a deletion.
    void add(QStringView resourceType, DeltaChange change, QStringView id, QByteArrayView data);
    [[nodiscard]] qsizetype count() const { return m_count; }
    [[nodiscard]] qsizetype size() const { return m_out.size(); }
    [[nodiscard]] QByteArray finish(const QString &nextDeltaToken);

private:
    QByteArray m_out;
    qsizetype m_count = 0;
};

} // namespace mandat::scim
