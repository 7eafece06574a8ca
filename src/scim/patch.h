// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "scim/schema.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>

namespace mandat::scim
{

enum class PatchKind { Add, Remove, Replace };

/// One operation of a PATCH (RFC 7644 §3.5.2).
struct PatchOperation {
    PatchKind kind = PatchKind::Replace;
    QString path; ///< empty: `value` is an object of attributes
    QJsonValue value = QJsonValue(QJsonValue::Undefined);
    bool operator==(const PatchOperation &) const = default;
};

/// The body of a PATCH. `schemas` may be missing, member names and operations are found whatever their case
/// ("Replace"). invalidSyntax for anything else that is not as it should be.
[[nodiscard]] Result<QList<PatchOperation>> parsePatch(const QJsonObject &body);
[[nodiscard]] QJsonObject toJson(const QList<PatchOperation> &operations);

struct PatchOutcome {
    QJsonObject resource;
    bool changed = false; ///< false: nothing to store, and lastModified stays
    QStringList emptied; ///< multi-valued attributes that lost all their values without a filter saying which
    QStringList ignored; ///< names, in values without a path, that the schema does not know
};

/// Applies all operations or none. Errors as in RFC 7644 §3.5.2 and §3.12: noTarget (remove without path, replace with
/// a filter that selects nothing), mutability, invalidPath, invalidFilter, invalidValue; `field` is the path.
///
/// Where the RFC leaves a choice:
/// - removing what is not there, or what a filter does not select, changes nothing and is no error;
/// - adding with a filter that selects nothing makes the value that the filter describes, if it consists of `eq` and
///   `and` only (Entra relies on it), else noTarget;
/// - removing with a path and values removes those values only (Entra's "remove members");
/// - a read-only or immutable attribute may be given the value that it has;
/// - a sub-attribute of a multi-valued attribute without a filter means its only value; with several, invalidPath;
/// - a filter that selects a value to replace without a sub-attribute replaces the value as a whole.
[[nodiscard]] Result<PatchOutcome> applyPatch(const QJsonObject &resource, const QList<PatchOperation> &operations,
                                              const ResourceType &type);

/// The operations that make `after` of `before`, one explicit path per changed leaf. Values of multi-valued attributes
/// are told apart by `id`, `code`, `ref`, `type` or `value`, whichever is there and unique; where none is, and for
/// lists of simple values, the whole list is replaced. Read-only attributes are left out, immutable ones are only
/// added.
[[nodiscard]] QList<PatchOperation> makePatch(const QJsonObject &before, const QJsonObject &after,
                                              const ResourceType &type);

} // namespace mandat::scim
