// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace mandat::scim
{

/// One operation of a bulk request (RFC 7644 §3.7), and of a change order.
struct BulkOperation {
    QString method; ///< "POST", "PUT", "PATCH" or "DELETE"
    QString path; ///< "/Users" or "/Users/2819c223"; the second segment may be "bulkId:…"
    QString bulkId;
    QString version; ///< the ETag that it was based on; empty: any
    QJsonValue data = QJsonValue(QJsonValue::Undefined); ///< the body; undefined for DELETE
    bool operator==(const BulkOperation &) const = default;
};

struct BulkRequest {
    std::optional<int> failOnErrors; ///< stop after so many; nullopt: never
    QList<BulkOperation> operations;
    bool operator==(const BulkRequest &) const = default;
};

struct BulkLimits {
    qsizetype operations = 1000;
};

[[nodiscard]] QJsonObject toJson(const BulkOperation &operation);
[[nodiscard]] QJsonObject toJson(const BulkRequest &request);

/// One operation on its own. invalidSyntax, with the member in `field`: unknown method, no path, a POST without bulkId,
/// a POST, PUT or PATCH without an object as data. Methods are read whatever their case.
[[nodiscard]] Result<BulkOperation> parseBulkOperation(const QJsonObject &object);
/// TooLarge (413) above the limit; invalidSyntax, also for a bulkId that occurs twice.
[[nodiscard]] Result<BulkRequest> parseBulkRequest(const QJsonObject &body, const BulkLimits &limits = {});
/// The same for a list of operations alone.
[[nodiscard]] Result<QList<BulkOperation>> parseBulkOperations(const QJsonArray &operations,
                                                               const BulkLimits &limits = {});

/// The answer to one operation.
struct BulkResult {
    QString method;
    QString bulkId;
    QString version;
    QString location;
    int status = 0; ///< HTTP status; 0: it was not said
    QJsonObject response; ///< the error, or the resource
    bool operator==(const BulkResult &) const = default;

    [[nodiscard]] bool succeeded() const { return status >= 200 && status < 300; }
    /// What went wrong; meaningful only if it did not succeed.
    [[nodiscard]] Error error() const;
};

struct BulkResponse {
    QList<BulkResult> results;
    bool operator==(const BulkResponse &) const = default;
};

[[nodiscard]] QJsonObject toJson(const BulkResult &result);
[[nodiscard]] QJsonObject toJson(const BulkResponse &response);
/// `status` as a text, a number, or {"code": …}; members that are missing are empty. Protocol if there is no list.
[[nodiscard]] Result<BulkResponse> parseBulkResponse(const QJsonObject &body);

/// For each operation its result: by bulkId, else by position, if the method there is the same or missing. nullopt:
/// there is none, and what became of the operation is not known (after `failOnErrors`, or a partial answer).
[[nodiscard]] QList<std::optional<BulkResult>> matchResults(const QList<BulkOperation> &operations,
                                                            const BulkResponse &response);

/// The bulkIds that an operation refers to: in its path, as whole texts anywhere in its data ("bulkId:qwerty"), at the
/// end of a reference ("../Users/bulkId:qwerty") and, in the paths of a PATCH, inside filters.
[[nodiscard]] QStringList bulkReferences(const BulkOperation &operation);

/// The order in which to apply them, as indexes: what is referred to comes first, otherwise the order given is kept,
/// always among operations on one path. Conflict (409) for circular references and for unknown bulkIds.
[[nodiscard]] Result<QList<qsizetype>> bulkOrder(const QList<BulkOperation> &operations);

/// With the ids in place of the bulkIds, wherever `bulkReferences` finds them. Conflict if one is not known.
[[nodiscard]] Result<BulkOperation> resolveBulkIds(const BulkOperation &operation, const QHash<QString, QString> &ids);

} // namespace mandat::scim
