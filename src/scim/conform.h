// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "scim/schema.h"

#include <QJsonObject>

namespace mandat::scim
{

/// A document as the schema has it: names in the schema's case, values of the right types, nothing read-only.
struct Conformed {
    QJsonObject resource;
    QStringList ignored; ///< paths of what the schema does not know; left out
};

/// What a POST asks for (RFC 7644 §3.3): read-only attributes are left out, required ones must be there (invalidValue).
/// `schemas` may be missing; if it is there, it names the type's schema (invalidSyntax).
[[nodiscard]] Result<Conformed> conformCreation(const QJsonObject &submitted, const ResourceType &type);

/// What a PUT asks for (RFC 7644 §3.5.1): read-only attributes stay as stored, an immutable one that has a value may
/// only be repeated or left out (mutability), what is missing otherwise loses its value.
[[nodiscard]] Result<Conformed> conformReplacement(const QJsonObject &stored, const QJsonObject &submitted,
                                                   const ResourceType &type);

/// One attribute's value; undefined for null and []. A single value for a multi-valued attribute is taken as a list of
/// one, "True" as true, and a bare value as {"value": …} where the attribute has such a sub-attribute. `ignored`
/// receives the paths of unknown sub-attributes. invalidValue with the path for everything that does not fit.
/// Read-only sub-attributes are left out, except when `keepReadOnly`.
[[nodiscard]] Result<QJsonValue> conformValue(const Attribute &attribute, const QJsonValue &value, const QString &path,
                                              QStringList &ignored, bool keepReadOnly = false);

/// One of the values of a multi-valued attribute, or the value of a single-valued one.
[[nodiscard]] Result<QJsonValue> conformSingleValue(const Attribute &attribute, const QJsonValue &value,
                                                    const QString &path, QStringList &ignored,
                                                    bool keepReadOnly = false);

/// `schemas`: the type's own, then the extensions that the document has.
[[nodiscard]] QJsonArray schemasOf(const QJsonObject &resource, const ResourceType &type);

} // namespace mandat::scim
