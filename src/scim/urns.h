// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1StringView>
#include <QString>

/// The names that documents carry in `schemas`.
namespace mandat::scim::urn
{

// RFC 7643 §10
inline constexpr QLatin1StringView user {"urn:ietf:params:scim:schemas:core:2.0:User"};
inline constexpr QLatin1StringView group {"urn:ietf:params:scim:schemas:core:2.0:Group"};
inline constexpr QLatin1StringView enterpriseUser {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"};
inline constexpr QLatin1StringView schema {"urn:ietf:params:scim:schemas:core:2.0:Schema"};
inline constexpr QLatin1StringView resourceType {"urn:ietf:params:scim:schemas:core:2.0:ResourceType"};
inline constexpr QLatin1StringView serviceProviderConfig {
    "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"};

// RFC 7644 §8.2
inline constexpr QLatin1StringView listResponse {"urn:ietf:params:scim:api:messages:2.0:ListResponse"};
inline constexpr QLatin1StringView searchRequest {"urn:ietf:params:scim:api:messages:2.0:SearchRequest"};
inline constexpr QLatin1StringView patchOp {"urn:ietf:params:scim:api:messages:2.0:PatchOp"};
inline constexpr QLatin1StringView bulkRequest {"urn:ietf:params:scim:api:messages:2.0:BulkRequest"};
inline constexpr QLatin1StringView bulkResponse {"urn:ietf:params:scim:api:messages:2.0:BulkResponse"};
inline constexpr QLatin1StringView error {"urn:ietf:params:scim:api:messages:2.0:Error"};

// This program's own
inline constexpr QLatin1StringView mandatUser {"urn:ietf:params:scim:schemas:extension:mandat:2.0:User"};
inline constexpr QLatin1StringView mandatServiceProviderConfig {
    "urn:ietf:params:scim:schemas:extension:mandat:2.0:ServiceProviderConfig"};
inline constexpr QLatin1StringView mandatError {"urn:ietf:params:scim:schemas:extension:mandat:2.0:Error"};
inline constexpr QLatin1StringView mandatPrefix {"urn:ietf:params:scim:schemas:mandat:2.0:"};
inline constexpr QLatin1StringView deltaRequest {"urn:ietf:params:scim:api:messages:2.0:DeltaRequest"};
inline constexpr QLatin1StringView deltaResponse {"urn:ietf:params:scim:api:messages:2.0:DeltaResponse"};

/// "urn:ietf:params:scim:schemas:mandat:2.0:Company" for "Company".
[[nodiscard]] inline QString ofMandat(const QString &name)
{
    return QString(mandatPrefix) + name;
}

} // namespace mandat::scim::urn
