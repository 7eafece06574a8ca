// SPDX-License-Identifier: MIT
// A change order on its way: POST /ChangeOrders carries Operations in the form of a bulk request (RFC 7644 §3.7), and
// its answer the order as the service sees it. The client makes operations of typed changes, the service typed changes
// of operations.
#pragma once

#include "domain/rules.h"
#include "scim/bulk.h"
#include "scim/mapping.h"

#include <functional>

namespace mandat::scim
{

using Operation = BulkOperation;

/// The body of POST /ChangeOrders. Ids are the service's own.
struct OrderRequest {
    QString externalId; ///< made by the client: what makes a lost answer safe
    QString company; ///< empty: several
    QString reason;
    Mandate mandate;
    QString replaces; ///< id of a change order; empty: none
    QString reverses;
    QString answers; ///< id of an access request; empty: none
    QList<BasedOn> basedOn;
    QStringList acknowledged;
    QString termsVersion;
    QList<Operation> operations;

    [[nodiscard]] CompanyId companyId() const;
    [[nodiscard]] std::optional<ChangeOrderId> replacesId() const;
    [[nodiscard]] std::optional<ChangeOrderId> reversesId() const;
    [[nodiscard]] std::optional<AccessRequestId> answersId() const;
    bool operator==(const OrderRequest &) const = default;
};

/// The same request gives the same document: its bytes can be compared.
[[nodiscard]] QJsonObject toJson(const OrderRequest &request);
/// As a service reads it. Invalid with the path in `field` for anything that is not as it should be, a bulkId given
/// twice included; TooLarge above `maxOperations`.
[[nodiscard]] Result<OrderRequest> orderRequestFromJson(const QJsonObject &body, qsizetype maxOperations);

// ---- the client's side

/// What the service calls things that have a local id. Where a function is not set, it is that id.
struct RequestContext {
    std::function<QString(ResourceKind, const QUuid &)> resourceId;
    std::function<QString(const QUuid &)> companyId;
    std::function<QString(const QUuid &)> orderId; ///< for `replaces` and `reverses`
};

/// What is sent for an order: creations first (what others refer to before them), then modifications, then deletions.
/// A creation is a POST whose bulkId and externalId are the local id, and references to it read "bulkId:<local id>"; a
/// modification is a PATCH with one explicit path per changed leaf, where sets change by element; a deletion is a
/// DELETE. A modification that changes nothing is left out. NotFound, with the resource in `detail`, where the
/// service's id of something is not known.
[[nodiscard]] Result<OrderRequest> requestFor(const ChangeOrder &order, const RequestContext &context);

/// The PATCH alone: the operations that make `after` of `before`. `reference` gives the text for a referred-to id.
using ReferenceText = std::function<QString(QLatin1StringView typeName, const QUuid &)>;
[[nodiscard]] QJsonArray patchOperations(const Resource &before, const Resource &after, const ReferenceText &reference);

// ---- the service's side

struct OperationContext {
    /// A resource by the service's id; nullopt: there is none. Required.
    std::function<Result<std::optional<Resource>>(ResourceKind, const QString &id)> lookup;
    /// The id of a new resource; by default a new UUID.
    std::function<QUuid(ResourceKind, const QString &bulkId, const QString &externalId)> newId;
    bool versionsRequired = true; ///< PATCH, PUT and DELETE must say which version they were based on
    bool secureMobileWritable = true;
    bool strongAuthenticationWritable = false; ///< enrolling the device is the portal's, not a staff member's
    bool goneIsOff = false; ///< a PATCH that only deactivates what is not there (any more) is done already
};

struct TypedOperation {
    QString method;
    ResourceKind kind = ResourceKind::User;
    QUuid id; ///< of the resource; of the new one for a POST
    QString bulkId;
    QString version; ///< opaque; empty if none was given
    qsizetype change = -1; ///< index into `changes`; -1: it takes away what is not there (any more)
    bool operator==(const TypedOperation &) const = default;
};

struct TypedOperations {
    QList<Change> changes; ///< one per resource, in an order in which they can be made
    QList<TypedOperation> operations; ///< as they were given
};

/// What operations ask for, as changes of what `lookup` finds. bulkIds are resolved forwards and backwards, in paths
/// too; several operations on one resource make one change. Errors have `field` "Operations[3].…":
/// - Invalid: invalidPath (an endpoint or a path of a PATCH that does not exist), mutability (an attribute that is
///   read-only, or that no order can change), invalidValue, noTarget, a missing version, …
/// - Conflict: a bulkId that is not known, or references in a circle
/// - NotFound: a PATCH or PUT of what is not there (but see goneIsOff)
/// Rules of the domain and whether versions match are not looked at.
[[nodiscard]] Result<TypedOperations> changesFrom(const QList<Operation> &operations, const OperationContext &context);

// ---- the answer

struct OperationResult : BulkResult {
    QString id; ///< of the resource; from the location where it was not given
    bool operator==(const OperationResult &) const = default;
};

/// The order as it stands on the service: the document of a ChangeOrder with what is not part of the domain's value.
struct OrderAnswer {
    ChangeOrder order; ///< its id is the service's
    QString id;
    QString externalId;
    QList<OperationResult> results;
    QList<Finding> findings;
    bool operator==(const OrderAnswer &) const = default;
};

[[nodiscard]] QJsonObject toJson(const OrderAnswer &answer, const ResourceMeta &meta = {});
/// Protocol, with the path in `field`, for what cannot be understood.
[[nodiscard]] Result<OrderAnswer> orderAnswerFromJson(const QJsonObject &document);

[[nodiscard]] QJsonObject toJson(const OperationResult &result);
[[nodiscard]] QJsonObject toJson(const Finding &finding);
[[nodiscard]] Result<Finding> findingFromJson(const QJsonObject &document);

} // namespace mandat::scim
