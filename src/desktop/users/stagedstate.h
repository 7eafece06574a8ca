// SPDX-License-Identifier: MIT
// What is staged about one person. An edit starts from it, so that a second edit does not lose the first.
#pragma once

#include "cache/reader.h"
#include "domain/snapshot.h"

namespace mandat::desktop
{

class StagedState
{
public:
    StagedState() = default;
    /// Of everything staged, what is about this person, their grants, or a profile made for them.
    StagedState(cache::Reader &reader, const UserId &user);

    [[nodiscard]] const QList<Change> &changes() const { return m_changes; }
    [[nodiscard]] const Change *changeOf(const UserId &user) const;
    [[nodiscard]] const Change *changeOf(const GrantId &grant) const;
    /// As it will be: with what is staged; the thing itself where nothing is, or where it is to be deleted.
    [[nodiscard]] User withStaged(const User &user) const;
    [[nodiscard]] Grant withStaged(const Grant &grant) const;

private:
    [[nodiscard]] const Change *changeOf(ResourceKind kind, const QUuid &id) const;

    QList<Change> m_changes;
};

/// How many changes people see in these: a field each; a creation or a deletion counts one.
[[nodiscard]] int countOf(const QList<Change> &changes);

} // namespace mandat::desktop
