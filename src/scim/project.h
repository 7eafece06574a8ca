// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "scim/path.h"

#include <QJsonObject>
#include <QStringList>

namespace mandat::scim
{

/// Which attributes an answer holds (RFC 7644 §3.4.2.5, §3.9).
struct Projection {
    QList<ResolvedPath> attributes; ///< asked for, instead of those returned by default
    QList<ResolvedPath> excluded; ///< taken away from those returned by default
    bool narrowed = false; ///< `attributes` was given, even if it named nothing known

    [[nodiscard]] bool isDefault() const { return !narrowed && excluded.isEmpty(); }
    bool operator==(const Projection &) const = default;
};

/// `attributes` and `excludedAttributes` as lists of names; unknown names are passed over. invalidValue if both are
/// given. The projection points into `type`.
[[nodiscard]] Result<Projection> makeProjection(const QStringList &attributes, const QStringList &excludedAttributes,
                                                const ResourceType &type);

/// "userName,emails.value" in its parts, blanks around them removed.
[[nodiscard]] QStringList splitNames(const QString &list);

/// What of a resource is to be returned. `returned: never` is left out and `always` kept whatever is asked, `request`
/// only where it is asked for. What the schema does not know is treated as returned by default.
[[nodiscard]] QJsonObject project(const QJsonObject &resource, const Projection &projection, const ResourceType &type);

/// Whether the default projection leaves out anything of the type: if not, a stored document can be sent as it is.
[[nodiscard]] bool hidesByDefault(const ResourceType &type);

} // namespace mandat::scim
