// SPDX-License-Identifier: MIT
#pragma once

#include "domain/effective.h"

namespace mandat
{

/// The facts of a pair as they are at one instant: what is due is folded in. Points into the snapshot where nothing is
/// pending, and keeps the folded copies otherwise.
class FoldedFacts
{
public:
    FoldedFacts(const Portal &portal, const Snapshot &snapshot, const UserId &user, const RelationshipId &relationship,
                const QDateTime &at);
    Q_DISABLE_COPY_MOVE(FoldedFacts)

    [[nodiscard]] const AccessFacts &facts() const { return m_facts; }

private:
    std::optional<User> m_user;
    std::optional<Grant> m_grant;
    AccessFacts m_facts;
};

} // namespace mandat
