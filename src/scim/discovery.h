// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "base/result.h"
#include "domain/signinoffer.h"
#include "scim/schema.h"

#include <QJsonObject>

namespace mandat::scim
{

/// What a provider can do (RFC 7643 §5, RFC 9865 §4, and this program's extension). What a document does not say is as
/// here: nothing supported, no limit known.
struct ServiceProviderConfig {
    bool patch = false;
    bool bulk = false;
    qint64 bulkMaxOperations = 0; ///< 0: not said
    qint64 bulkMaxPayloadSize = 0; ///< bytes; 0: not said
    bool filter = false;
    qint64 filterMaxResults = 0; ///< 0: not said. Not always kept to: count what comes
    bool changePassword = false;
    bool sort = false;
    bool etag = false;
    bool cursorPaging = false;
    bool indexPaging = true;
    bool cursorByDefault = false; ///< pagination.defaultPaginationMethod
    qint64 defaultPageSize = 0; ///< 0: not said
    qint64 maxPageSize = 0; ///< 0: not said
    qint64 cursorTimeout = 0; ///< seconds; 0: not said
    QStringList authenticationSchemes; ///< types: "oauthbearertoken"
    QString documentationUri;

    // urn:ietf:params:scim:schemas:extension:mandat:2.0:ServiceProviderConfig
    bool changeOrders = false;
    bool changeFeed = false;
    bool longPoll = false;
    bool policy = false; ///< Policy and Catalogue are there
    QString portal; ///< the portal's id; empty elsewhere
    LocalizedText portalName;
    SignInOffer signIn; ///< in the browser; empty: not offered

    bool operator==(const ServiceProviderConfig &) const = default;
};

/// `base`: "https://HOST/PORTAL/scim/v2", for meta.location; empty: no meta.
[[nodiscard]] QJsonObject toJson(const ServiceProviderConfig &config, const QString &base = {});
/// Never fails: parts that are missing or wrong are as if they had not been said.
[[nodiscard]] ServiceProviderConfig parseServiceProviderConfig(const QJsonObject &body);

[[nodiscard]] QJsonObject toJson(const Attribute &attribute);
[[nodiscard]] QJsonObject toJson(const Schema &schema, const QString &base = {});
[[nodiscard]] QJsonObject toJson(const ResourceType &type, const QString &base = {});

/// The lists at /Schemas and /ResourceTypes, as ListResponses (RFC 7644 §4).
[[nodiscard]] QJsonObject schemasDocument(const SchemaRegistry &registry, const QString &base);
[[nodiscard]] QJsonObject resourceTypesDocument(const SchemaRegistry &registry, const QString &base);

/// Unknown characteristics are as RFC 7643 §2.2 sets them by default; attributes without a name are passed over. What
/// nests deeper than `depth` levels is cut off.
[[nodiscard]] Attribute parseAttribute(const QJsonObject &body, int depth = 4);
[[nodiscard]] Schema parseSchema(const QJsonObject &body);

/// The resource types of a provider from what it has at /ResourceTypes and /Schemas: ListResponses, bare arrays, or a
/// single document. A type whose schema is not described gets the standard one of that URN, if there is one; without
/// any types at all they are the standard ones.
[[nodiscard]] SchemaRegistry parseRegistry(const QJsonValue &resourceTypes, const QJsonValue &schemas);

} // namespace mandat::scim
