// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrlQuery>

#include <optional>

namespace mandat::scim
{

/// Which part of a list (RFC 7644 §3.4.2.4; by cursor: RFC 9865 §2).
struct PageRequest {
    qint64 startIndex = 1; ///< the first resource is 1; smaller values mean 1
    std::optional<qint64> count; ///< nullopt: as many as the service likes; 0: totals only; negative values mean 0
    std::optional<QString> cursor; ///< paging by cursor; empty: the first page. startIndex then means nothing
    bool operator==(const PageRequest &) const = default;
};

/// The parameters of GET on an endpoint, or the body of POST /.search (RFC 7644 §3.4.2, §3.4.3).
struct ListRequest {
    QString filter; ///< empty: all
    QString sortBy; ///< empty: in the service's own order
    bool descending = false;
    QStringList attributes;
    QStringList excludedAttributes;
    PageRequest page;
    bool operator==(const ListRequest &) const = default;
};

/// Parameter names are found whatever their case. invalidValue for what is no number, or no order; invalidCount for a
/// negative count with a cursor.
[[nodiscard]] Result<ListRequest> parseListRequest(const QUrlQuery &query);
[[nodiscard]] Result<ListRequest> parseSearchRequest(const QJsonObject &body);

/// Only what differs from the default; values are encoded, "+" too, which some services take for a blank.
[[nodiscard]] QUrlQuery toQuery(const ListRequest &request);
[[nodiscard]] QJsonObject toJson(const ListRequest &request);

} // namespace mandat::scim
