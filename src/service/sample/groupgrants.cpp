// SPDX-License-Identifier: MIT
#include "service/sample/groupaccess.h"

#include <algorithm>

namespace mandat::service::sample
{

namespace
{

/// Pairs in the order in which they are wanted, each once, until there are enough.
class PairList
{
public:
    PairList(qsizetype seats, qsizetype relationships, qsizetype wanted)
        : m_taken(static_cast<size_t>(seats * relationships), false)
        , m_width(relationships)
        , m_wanted(wanted)
    {
        m_pairs.reserve(wanted);
    }
    void add(qsizetype seat, qsizetype relationship)
    {
        auto taken = m_taken[static_cast<size_t>(seat * m_width + relationship)];
        if (taken || m_pairs.size() >= m_wanted)
            return;
        taken = true;
        m_pairs.append({seat, relationship});
    }
    [[nodiscard]] bool isFull() const { return m_pairs.size() >= m_wanted; }
    [[nodiscard]] const QList<std::pair<qsizetype, qsizetype>> &pairs() const { return m_pairs; }

private:
    std::vector<bool> m_taken;
    qsizetype m_width;
    qsizetype m_wanted;
    QList<std::pair<qsizetype, qsizetype>> m_pairs;
};

} // namespace

QList<GroupAccess::Pair> GroupAccess::choosePairs(Random &random, qint64 count, const Batch &batch) const
{
    const qsizetype relationships = batch.relationships.size();
    PairList list(m_seats.size(), relationships, count);
    QList<qsizetype> serving;
    QList<bool> peopled(batch.companies.size(), false);
    for (qsizetype i = 0; i < m_seats.size(); ++i) {
        if (!m_seats[i].serves)
            continue;
        serving.append(i);
        peopled[m_seats[i].person.company] = true;
    }
    // Some that nobody works in, nobody has been given.
    QList<bool> served(batch.companies.size(), true);
    for (qsizetype company = 1; company < batch.companies.size(); ++company)
        served[company] = peopled[company] || !random.chance(350);

    const auto addOwn = [&](qsizetype seat) {
        for (qsizetype r = 0; r < relationships; ++r) {
            if (m_companyOf[r] == m_seats[seat].person.company)
                list.add(seat, r);
        }
    };
    const auto addServed = [&](qsizetype seat) {
        for (qsizetype r = 0; r < relationships; ++r) {
            if (served[m_companyOf[r]])
                list.add(seat, r);
        }
    };
    addServed(0);
    for (const qsizetype seat : std::as_const(serving)) {
        if (m_seats[seat].person.leads)
            addOwn(seat);
    }
    for (const qsizetype seat : std::as_const(serving))
        list.add(seat, m_firstOf[m_seats[seat].person.company]);
    for (const qsizetype seat : std::as_const(serving)) {
        if (m_seats[seat].facts.administers)
            addServed(seat);
    }
    QList<qsizetype> shuffled = serving;
    random.shuffle(shuffled);
    for (const qsizetype seat : std::as_const(shuffled))
        addOwn(seat);

    QList<Pair> rest;
    for (const bool wantServed : {true, false}) {
        if (list.isFull())
            break;
        rest.clear();
        for (const qsizetype seat : std::as_const(serving)) {
            for (qsizetype r = 0; r < relationships; ++r) {
                if (served[m_companyOf[r]] == wantServed)
                    rest.append({seat, r});
            }
        }
        random.shuffle(rest);
        for (const Pair &pair : std::as_const(rest))
            list.add(pair.seat, pair.relationship);
    }
    QList<Pair> out;
    out.reserve(list.pairs().size());
    for (const auto &[seat, relationship] : list.pairs())
        out.append({seat, relationship});
    return out;
}

void GroupAccess::addGrants(Random &random, const QList<Pair> &pairs, Batch &batch)
{
    batch.grants.reserve(pairs.size());
    const bool profilesHere = policy().profileScope == ProfileScope::Relationship;
    for (const Pair &pair : pairs) {
        const Seat &seat = m_seats[pair.seat];
        const Relationship &relationship = batch.relationships[pair.relationship];
        const Moment earliest = std::max(seat.facts.created, bornAt(relationship.id.uuid()));
        const Moment created =
            random.chance(650) ? earliest : workingMoment(random, earliest, m_maker.now() - dayLength / 8);
        const Profile *profile = seat.facts.profile;
        if (profilesHere && profile && !seat.personal && !seat.facts.administers && random.chance(200))
            profile = &m_shelf.forCareer(random, seat.person.career);
        Grant grant = m_maker.grant(batch.users[pair.seat], relationship, profile, created);
        bound(random, seat, created, grant);
        restrictAccounts(random, seat, grant);
        batch.grants.append(std::move(grant));
    }
}

void GroupAccess::bound(Random &random, const Seat &seat, Moment created, Grant &grant) const
{
    if (seat.sure)
        return;
    const QDate today = day(m_maker.now());
    const QDate begun = day(created);
    const auto ended = [&] { return std::max(begun, today.addDays(-random.between(2, 300))); };
    if (seat.facts.standing == Standing::Left) {
        if (policy().grantDates && random.chance(400))
            grant.lastDay = std::min(ended(), today.addDays(-1));
        else
            grant.active = !random.chance(700);
        return;
    }
    const int drawn = random.between(0, 999);
    if (drawn < 35)
        grant.active = false;
    else if (!policy().grantDates)
        return;
    else if (drawn < 55)
        grant.lastDay = today.addDays(random.between(1, 30));
    else if (drawn < 90)
        grant.lastDay = today.addDays(random.between(31, 700));
    else if (drawn < 110 && begun < today)
        grant.lastDay = std::min(ended(), today.addDays(-1));
    else if (drawn < 125)
        grant.firstDay = today.addDays(random.between(2, 60));
}

void GroupAccess::restrictAccounts(Random &random, const Seat &seat, Grant &grant) const
{
    if (grant.accounts.size() < 2 || seat.facts.administers || random.chance(550))
        return;
    QList<AccountId> some = grant.accounts.values();
    random.shuffle(some);
    some.resize(random.between(1, static_cast<int>(some.size()) - 1));
    grant.accounts = SortedSet<AccountId>(std::move(some));
}

} // namespace mandat::service::sample
