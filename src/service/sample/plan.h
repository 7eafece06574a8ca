// SPDX-License-Identifier: MIT
#pragma once

#include "service/sample/random.h"
#include "service/sample/sample.h"

#include <QList>

#include <array>

namespace mandat::service::sample
{

/// How much there is of each, per portal.
struct Totals {
    qint64 staff = 0;
    qint64 relationships = 0;
    qint64 users = 0;
    qint64 grants = 0;
};
[[nodiscard]] Totals totalsOf(SampleSize size);

/// A group of clients: companies that belong together (an owner's businesses, a holding and its parts) and whose
/// people work for several of them. Most groups are one company.
struct GroupPlan {
    static constexpr int maxCompanies = 12;

    quint8 companies = 0;
    std::array<quint8, maxCompanies> relationshipsOf {};
    quint16 relationships = 0;
    quint16 users = 0;
    quint32 grants = 0;

    /// The leader everywhere, somebody for each company, and each user somewhere.
    [[nodiscard]] qint64 leastGrants() const;
    /// One for each pair; from six users on, one of them may have none.
    [[nodiscard]] qint64 mostGrants() const;
    [[nodiscard]] qint64 servingUsers() const { return users >= 6 ? users - 1 : users; }
};

/// Groups that have, all together, exactly these totals (staff left aside).
[[nodiscard]] QList<GroupPlan> planGroups(Random random, const Totals &totals);

} // namespace mandat::service::sample
