// SPDX-License-Identifier: MIT
#pragma once

#include "domain/changeorder.h"
#include "domain/fieldvalue.h"

namespace mandat
{

/// The fields of each kind of resource that an order can change, in the order in which people read them.
/// Variants hold: QString for texts, ids and codes (ids as text), bool, QDate, int for enums, QStringList (sorted)
/// for sets, PostalAddress and LocalizedText as themselves.
[[nodiscard]] const QList<Field> &fieldsOf(ResourceKind kind);

[[nodiscard]] QVariant fieldValue(const Resource &resource, Field field);
/// A field that the resource's kind does not have is left alone, here and below.
void setFieldValue(Resource &resource, Field field, const QVariant &value);
void setFieldValue(User &user, Field field, const QVariant &value);
void setFieldValue(Grant &grant, Field field, const QVariant &value);

template<class T> [[nodiscard]] QVariant fieldValueOf(const T &resource, Field field)
{
    return fieldValue(Resource(resource), field);
}

/// Fields in which two resources of the same kind differ.
[[nodiscard]] QList<Field> changedFields(const Resource &before, const Resource &after);

} // namespace mandat
