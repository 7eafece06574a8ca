// SPDX-License-Identifier: MIT
#pragma once

#include "scim/discovery.h"

namespace mandat::sync
{

/// What a plain SCIM service can do, as far as it says so (RFC 7643 section 5, RFC 7644 section 4). Each of the three
/// documents may be missing by itself; what is not described is tried, and found out by being refused.
struct PlainCapability {
    bool patch = true;
    bool filter = true;
    bool bulk = false;
    qint64 bulkOperations = 0; ///< 0: no limit was said
    qint64 bulkPayload = 0; ///< bytes; 0: no limit was said
    bool etag = false;
    bool cursor = false;
    qint64 mostOnPage = 0; ///< 0: not said
    QString users = QStringLiteral("Users"); ///< first segment of the path
    QString groups = QStringLiteral("Groups"); ///< empty: there are none
    bool active = true;
    bool roles = true;
    bool entitlements = true;
    bool externalId = true; ///< keeps the id that a client gives
    QString provider; ///< what it says about itself; for the quirks of its kind

    bool operator==(const PlainCapability &) const = default;
};

[[nodiscard]] QJsonObject toJson(const PlainCapability &capability);
[[nodiscard]] PlainCapability plainCapability(const QJsonObject &stored);

/// From the discovery documents; undefined for one that is not there.
[[nodiscard]] PlainCapability plainCapability(const QJsonValue &config, const QJsonValue &resourceTypes,
                                              const QJsonValue &schemas);

/// Does this describe a service of the standard (and not a portal of ours, nor any JSON)?
[[nodiscard]] bool isPlainConfig(const QJsonObject &config);

} // namespace mandat::sync
