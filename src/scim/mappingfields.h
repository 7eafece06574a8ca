// SPDX-License-Identifier: MIT
// The fields that an order can change (domain/fields.h) as attributes of documents: where each is, and what it holds.
#pragma once

#include "base/result.h"
#include "domain/changeorder.h"
#include "domain/fieldvalue.h"

#include <QJsonValue>

namespace mandat::scim
{

/// What a field holds, which decides how it travels.
enum class FieldShape {
    Text,
    Flag,
    Day,
    Prefix, ///< a Title as "Ms." or "Mr."
    TitleWord, ///< a Title as "madam" or "sir"
    ProfileKindWord,
    Reference, ///< the id of a resource
    References, ///< a set of ids
    Codes, ///< a set of texts
    Address,
    Bilingual,
};

struct FieldPath {
    ResourceKind kind;
    Field field;
    FieldShape shape;
    QLatin1StringView path; ///< as RFC 7644 §3.5.2 writes it: `emails[type eq "work"].value`
    QLatin1StringView refersTo; ///< for references: "Profile"
};

/// Every field of every kind.
[[nodiscard]] const QList<FieldPath> &fieldPaths();
/// nullptr for a field that this kind does not have.
[[nodiscard]] const FieldPath *fieldPath(ResourceKind kind, Field field);
/// The field at a path written exactly so, but in any case; nullopt if there is none.
[[nodiscard]] std::optional<Field> fieldAt(ResourceKind kind, const QString &path);

/// A field's value (as domain/fields.h has it) as it travels; undefined where it is empty, and thus absent.
[[nodiscard]] QJsonValue fieldToWire(ResourceKind kind, Field field, const QVariant &value);
/// The reverse; null or undefined gives the empty value. ErrorKind::Protocol for what the field cannot hold.
[[nodiscard]] Result<QVariant> fieldFromWire(ResourceKind kind, Field field, const QJsonValue &value);

} // namespace mandat::scim
