// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "scim/schema.h"

#include <QString>

namespace mandat::scim
{

/// The name of an attribute as people write it (RFC 7644 §3.10): "userName", "name.familyName",
/// "urn:ietf:params:scim:schemas:core:2.0:User:name.familyName".
struct AttributePath {
    QString urn; ///< what stands before the last colon; empty where the name is not qualified
    QString attribute;
    QString subAttribute; ///< empty: the whole attribute

    [[nodiscard]] QString toString() const;
    bool operator==(const AttributePath &) const = default;
};

/// invalidPath for anything that is not the name of an attribute.
[[nodiscard]] Result<AttributePath> parseAttributePath(QStringView text);

/// How many characters of `text`, from its beginning, can belong to an attribute's name.
[[nodiscard]] qsizetype attributePathLength(QStringView text);

/// What a name means for a resource type.
struct ResolvedPath {
    const Schema *extension = nullptr; ///< the extension in which the attribute is; nullptr: in the resource itself
    const Attribute *attribute = nullptr; ///< nullptr: the extension as a whole
    const Attribute *subAttribute = nullptr;

    /// The descriptor of what the path ends in; nullptr for a whole extension.
    [[nodiscard]] const Attribute *leaf() const { return subAttribute ? subAttribute : attribute; }
    /// The one way to write it: qualified only in extensions, in the schema's own case.
    [[nodiscard]] QString toString() const;
    bool operator==(const ResolvedPath &) const = default;
};

/// Names are found whatever their case (RFC 7643 §2.1); nullopt if the type has no such attribute.
[[nodiscard]] std::optional<ResolvedPath> resolve(const AttributePath &path, const ResourceType &type);

} // namespace mandat::scim
