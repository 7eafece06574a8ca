// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace mandat::scim
{

/// What a page says about itself (RFC 7644 §3.4.2, RFC 9865 §2). None of it is to be trusted when it comes from
/// elsewhere: itemsPerPage may echo the request, totalResults may drift.
struct PageInfo {
    std::optional<qint64> totalResults;
    std::optional<qint64> startIndex;
    std::optional<qint64> itemsPerPage;
    QString nextCursor; ///< empty: this is the last page, or there are no cursors
    QString previousCursor;
    bool operator==(const PageInfo &) const = default;
};

/// A page with its resources parsed; for pages of some size use PageReader and ListWriter.
struct ListResponse {
    PageInfo page;
    QJsonArray resources;
    bool operator==(const ListResponse &) const = default;
};

[[nodiscard]] QJsonObject toJson(const ListResponse &response);
/// Members are found whatever their case, numbers may be texts, `Resources` may be missing. Protocol for anything that
/// is not a list.
[[nodiscard]] Result<ListResponse> parseListResponse(const QJsonObject &body);

/// Writes a page from documents that are stored as bytes, without parsing them.
class ListWriter
{
public:
    /// `expected`: about how many bytes will come.
    explicit ListWriter(qsizetype expected = 0);
    /// One resource, as valid JSON.
    void add(QByteArrayView resource);
    [[nodiscard]] qsizetype count() const { return m_count; }
    /// The whole page; itemsPerPage is the number of resources that were added, unless `page` says so.
    [[nodiscard]] QByteArray finish(const PageInfo &page);

private:
    QByteArray m_out;
    qsizetype m_count = 0;
};

} // namespace mandat::scim
