// SPDX-License-Identifier: MIT
#pragma once

#include "cache/rows.h"
#include "domain/portal.h"

namespace mandat::cache
{

/// Why a relationship stands in the list of those at risk: the worst of its reasons, worst first. What else there is to
/// say about one (who, what only they can do) follows from the domain's risksOf, on demand.
enum class RiskGroup {
    NoAdministrator,
    FewAdministrators, ///< fewer than the policy warns below (S3.2, S4.9)
    NotSeen, ///< enough, but one not seen for longer than the policy's days
    OnlyHolder, ///< nothing of that, but somebody alone holds a function (S3.3)
};
inline constexpr int riskGroups = 4;

struct RiskQuery {
    Portal portal;
    QDateTime now;
    Scope scope;
    QString text; ///< as in RelationshipQuery
    std::optional<RiskGroup> group; ///< nullopt: all
};

struct RiskCounts {
    qint64 none = 0;
    qint64 few = 0;
    qint64 notSeen = 0;
    qint64 onlyHolder = 0;
    [[nodiscard]] qint64 administration() const { return none + few + notSeen; } ///< what is about administrators
    [[nodiscard]] qint64 total() const { return administration() + onlyHolder; }
    bool operator==(const RiskCounts &) const = default;
};

} // namespace mandat::cache
