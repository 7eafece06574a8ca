// SPDX-License-Identifier: MIT
#include "service/sample/plan.h"

#include <algorithm>
#include <numeric>

namespace mandat::service::sample
{

namespace
{

/// Shares `total` out by weight: whole numbers that add up to it, none above its weight if total ≤ sum of weights.
template<class Take> void distribute(qint64 total, const QList<qint64> &weights, Take take)
{
    const qint64 sum = std::accumulate(weights.begin(), weights.end(), qint64(0));
    qint64 passed = 0;
    qint64 given = 0;
    for (qsizetype i = 0; i < weights.size(); ++i) {
        passed += weights[i];
        const qint64 due = sum > 0 ? total * passed / sum : 0;
        take(i, due - given);
        given = due;
    }
}

int companiesFrom(Random &random)
{
    constexpr std::array shares {370, 220, 150, 100, 60, 36, 22, 14, 10, 8, 6, 4};
    return 1 + static_cast<int>(random.weighted(shares));
}

GroupPlan groupFrom(Random &random, qint64 relationshipsLeft)
{
    constexpr std::array relationshipShares {550, 300, 150};
    GroupPlan group;
    const int companies = companiesFrom(random);
    for (int i = 0; i < companies && group.relationships < relationshipsLeft; ++i) {
        const qint64 wanted = 1 + random.weighted(relationshipShares);
        const qint64 count = std::min(wanted, relationshipsLeft - group.relationships);
        group.relationshipsOf[group.companies++] = static_cast<quint8>(count);
        group.relationships = static_cast<quint16>(group.relationships + count);
    }
    return group;
}

void planUsers(Random &random, qint64 users, QList<GroupPlan> &groups)
{
    QList<qint64> weights;
    for (const GroupPlan &group : std::as_const(groups))
        weights.append(qint64(group.relationships) * random.between(3, 9));
    distribute(users - groups.size(), weights,
               [&](qsizetype i, qint64 share) { groups[i].users = static_cast<quint16>(1 + share); });
}

/// Up to about seven for each user where that is enough, so that large groups do not take all.
void planGrants(qint64 grants, QList<GroupPlan> &groups)
{
    QList<qint64> room;
    QList<qint64> usual;
    qint64 least = 0;
    for (const GroupPlan &group : std::as_const(groups)) {
        least += group.leastGrants();
        room.append(group.mostGrants() - group.leastGrants());
        usual.append(std::min(room.last(), qint64(6) * group.users));
    }
    const qint64 rest = grants - least;
    const bool usualIsEnough = std::accumulate(usual.begin(), usual.end(), qint64(0)) >= rest;
    distribute(rest, usualIsEnough ? usual : room, [&](qsizetype i, qint64 share) {
        groups[i].grants = static_cast<quint32>(groups[i].leastGrants() + share);
    });
}

} // namespace

Totals totalsOf(SampleSize size)
{
    switch (size) {
    case SampleSize::Small:
        return {9, 250, 500, 1'500};
    case SampleSize::Mid:
        return {120, 3'200, 7'000, 25'000};
    case SampleSize::Network:
        return {7'300, 200'000, 300'000, 1'000'000};
    }
    return {};
}

qint64 GroupPlan::leastGrants() const
{
    return std::min(mostGrants(), qint64(2) * relationships + users);
}

qint64 GroupPlan::mostGrants() const
{
    return servingUsers() * relationships;
}

QList<GroupPlan> planGroups(Random random, const Totals &totals)
{
    QList<GroupPlan> groups;
    for (qint64 left = totals.relationships; left > 0; left -= groups.last().relationships)
        groups.append(groupFrom(random, left));
    planUsers(random, totals.users, groups);
    planGrants(totals.grants, groups);
    return groups;
}

} // namespace mandat::service::sample
