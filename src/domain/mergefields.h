// SPDX-License-Identifier: MIT
// The merge of one thing, field by field.
#pragma once

#include "domain/merge.h"

namespace mandat
{

/// The thing with all that is pending folded in; nullopt: gone, or going.
[[nodiscard]] std::optional<Resource> settled(const Resource &resource);

/// Fields that either side has changed. `base` nullopt: both sides made it.
[[nodiscard]] QList<MergedField> mergeFields(const std::optional<Resource> &base, const Resource &mine,
                                             const Resource &theirs, const Portal &portal, const Snapshot &present);

/// Whether the value `to` of a field gives nothing that `from` does not, whatever else is so.
[[nodiscard]] bool onlyNarrows(Field field, const QVariant &from, const QVariant &to);

/// Elements of sets, sorted; other values as they are.
[[nodiscard]] QVariant keptBack(const QVariant &merged, const QVariant &theirs);

/// `theirs` with these values; nullopt: it has them already.
[[nodiscard]] std::optional<Change> changeTo(const Resource &theirs, const QList<MergedField> &fields);

} // namespace mandat
