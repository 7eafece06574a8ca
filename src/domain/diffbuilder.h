// SPDX-License-Identifier: MIT
#pragma once

#include "domain/diff.h"

#include <QSet>

namespace mandat
{

/// Makes the groups of a diff from the two states.
class DiffBuilder
{
public:
    DiffBuilder(const Portal &portal, const Snapshot &before, const Snapshot &after);
    Q_DISABLE_COPY_MOVE(DiffBuilder)

    /// People by name, each with its own lines first, then relationship by relationship.
    void addPeople(const QList<Change> &changes);
    /// Profiles that are not one person's, contacts, relationships.
    void addOthers(const QList<Change> &changes);
    [[nodiscard]] QList<DiffGroup> take();

private:
    [[nodiscard]] QList<DiffLine> userLines(const UserId &id) const;
    [[nodiscard]] QList<DiffLine> grantLines(const UserId &user, const RelationshipId &relationship) const;
    /// The profile that somebody has, and what it holds: `field` for a named one, functions where it is personal or
    /// was exchanged.
    void addProfileLines(QList<DiffLine> &lines, Field field, const ProfileId &was, const ProfileId &is,
                         bool created) const;
    void addFunctionLines(QList<DiffLine> &lines, const SortedSet<FunctionCode> &was,
                          const SortedSet<FunctionCode> &is) const;
    void addFunctionLines(QList<DiffLine> &lines, Sign sign, const SortedSet<FunctionCode> &functions) const;
    void addAdministration(QList<DiffLine> &lines, const UserId &user, const RelationshipId &relationship) const;
    [[nodiscard]] DiffLine accessLine(Sign sign, const Snapshot &snapshot, const Grant &grant) const;
    [[nodiscard]] DiffGroup profileGroup(const Change &change) const;
    [[nodiscard]] DiffGroup plainGroup(const Change &change) const;
    /// Users and grants that have a personal profile which the changes touch.
    [[nodiscard]] QSet<ProfileId> heldPersonalProfiles(const QList<Change> &changes, QSet<UserId> &holders) const;
    void append(DiffGroup group);

    const Portal &m_portal;
    const Snapshot &m_before;
    const Snapshot &m_after;
    QSet<ProfileId> m_shownWithPeople;
    QList<DiffGroup> m_groups;
};

} // namespace mandat
