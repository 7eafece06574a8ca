// SPDX-License-Identifier: MIT
#include "service/sample/groupaccess.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::service::sample
{

namespace
{

constexpr qint64 firstSignInId = 44'711'100;
constexpr int signInIdStep = 17;

/// Companies came over the years, more of them lately.
Moment foundedFrom(Random &random, Moment now)
{
    const int longest = random.chance(400) ? 900 : 4400;
    return workingMoment(random, now - longest * dayLength, now - 40 * dayLength);
}

} // namespace

GroupAccess::GroupAccess(ResourceMaker &maker, RelationshipPlanner &relationships, const ProfileShelf &shelf,
                         const Firm &firm, quint64 seed)
    : m_maker(maker)
    , m_relationships(relationships)
    , m_shelf(shelf)
    , m_firm(firm)
    , m_seed(seed)
    , m_portalKey(keyOf(maker.portal().id))
{
}

Batch GroupAccess::give(const ClientGroup &group, const GroupPlan &plan)
{
    Random random = Random::keyed({m_seed, m_portalKey, 3, group.number});
    Batch batch;
    addCompanies(random, group, plan, batch);
    seatPeople(random, group);
    chooseAdministrators(random);
    chooseStandings(random);
    const QList<Pair> pairs = choosePairs(random, plan.grants, batch);
    chooseProfiles(random, pairs, batch);
    addContactsAndUsers(random, batch);
    addGrants(random, pairs, batch);
    return batch;
}

void GroupAccess::addCompanies(Random &random, const ClientGroup &group, const GroupPlan &plan, Batch &batch)
{
    m_companyOf.clear();
    m_firstOf.clear();
    const ResponsibleParty party = m_firm.responsibleFrom(random, group.office, group.name, group.number);
    for (qsizetype i = 0; i < group.companies.size(); ++i) {
        const Moment founded = foundedFrom(random, m_maker.now());
        batch.companies.append(m_maker.company(group.companies[i], founded));
        const Town &establishment = towns()[random.pick(townsOf(group.office.region))];
        const int count = plan.relationshipsOf[static_cast<size_t>(i)];
        m_firstOf.append(batch.relationships.size());
        for (RelationshipFacts &facts : m_relationships.plan(random, &establishment, count)) {
            facts.responsible = party;
            facts.active = batch.relationships.size() == m_firstOf.last() || !random.chance(50);
            const Moment opened =
                workingMoment(random, founded, std::min(founded + 500 * dayLength, m_maker.now() - 30 * dayLength));
            batch.relationships.append(m_maker.relationship(random, batch.companies.last(), facts, opened));
            m_companyOf.append(i);
        }
    }
}

void GroupAccess::seatPeople(Random &random, const ClientGroup &group)
{
    m_seats.clear();
    for (const ClientPerson &person : group.users) {
        m_seats.append(Seat {});
        m_seats.last().person = person;
        m_seats.last().twinOf = person.twinOf;
    }
    m_others = group.others;
    swapSome(random, m_others);
}

/// Who is a user on one portal is a mere contact on another.
void GroupAccess::swapSome(Random &random, QList<ClientPerson> &others)
{
    const auto hasTwin = [this](qsizetype seat) {
        return m_seats[seat].twinOf
            || std::ranges::any_of(m_seats, [&](const Seat &other) { return other.twinOf == seat; });
    };
    for (ClientPerson &other : others) {
        if (m_seats.size() < 2 || !random.chance(300))
            continue;
        const qsizetype seat = 1 + random.below(static_cast<quint32>(m_seats.size() - 1));
        ClientPerson &person = m_seats[seat].person;
        if (!person.leads && person.company == other.company && !hasTwin(seat))
            std::swap(person, other);
    }
}

void GroupAccess::chooseAdministrators(Random &random)
{
    if (!m_shelf.administrator())
        return;
    const bool must = policy().administratorsBlock > 0;
    const int drawn = random.between(0, 999);
    const bool none = !must && drawn < 60;
    const bool sole = !must && drawn >= 60 && drawn < 300;
    const bool second = !none && !sole && random.chance(policy().administratorsWarn > 1 ? 820 : 550);
    for (qsizetype i = 0; i < m_seats.size(); ++i) {
        Seat &seat = m_seats[i];
        const bool leads = seat.person.leads && (must || random.chance(600));
        seat.facts.administers = !none && (i == 0 || (i == 1 && second) || (!sole && leads));
        seat.sure = must && seat.person.leads;
    }
}

Standing GroupAccess::standingFrom(Random &random) const
{
    const int drawn = random.between(0, 999);
    if (drawn < 80)
        return Standing::Left;
    if (drawn < 155)
        return Standing::Dormant;
    return drawn < 215 ? Standing::NeverSeen : Standing::Seen;
}

void GroupAccess::chooseStandings(Random &random)
{
    for (qsizetype i = 0; i < m_seats.size(); ++i) {
        UserFacts &facts = m_seats[i].facts;
        facts.standing = standingFrom(random);
        const bool settled = m_seats[i].sure || (i == 0 && random.chance(900));
        if (settled && facts.standing != Standing::Dormant)
            facts.standing = Standing::Seen;
    }
    // The last of many may be somebody who has nothing yet.
    Seat &last = m_seats.last();
    if (m_seats.size() < 6 || last.sure || last.facts.administers || last.twinOf)
        return;
    if (policy().selfRegistration && random.chance(600)) {
        last.facts.standing = Standing::SelfRegistered;
        last.serves = false;
    } else if (random.chance(120)) {
        last.facts.standing = Standing::NeverSeen;
        last.serves = false;
    }
}

const Profile *GroupAccess::profileFor(Random &random, const Seat &seat) const
{
    if (seat.facts.standing == Standing::SelfRegistered)
        return nullptr;
    if (seat.facts.administers)
        return m_shelf.administrator();
    const Profile *published = m_shelf.predefined(policy().defaultProfile);
    if (published && !m_shelf.administers(*published) && random.chance(300))
        return published;
    return &m_shelf.forCareer(random, seat.person.career);
}

QList<SortedSet<FunctionCode>> GroupAccess::ceilings(const QList<Pair> &pairs, const Batch &batch) const
{
    QList<SortedSet<FunctionCode>> out(m_seats.size());
    for (const Pair &pair : pairs) {
        const Configuration *configuration =
            policy().configuration(batch.relationships[pair.relationship].configuration);
        if (m_seats[pair.seat].wantsPersonal && configuration)
            out[pair.seat] = out[pair.seat].united(configuration->functions);
    }
    return out;
}

void GroupAccess::chooseProfiles(Random &random, const QList<Pair> &pairs, Batch &batch)
{
    for (Seat &seat : m_seats)
        seat.wantsPersonal = random.chance(55);
    const QList<SortedSet<FunctionCode>> ceiling = ceilings(pairs, batch);
    for (qsizetype i = 0; i < m_seats.size(); ++i) {
        Seat &seat = m_seats[i];
        UserFacts &facts = seat.facts;
        facts.person = &seat.person; // they stay where they are from here on
        facts.profile = profileFor(random, seat);
        const bool toDefine =
            policy().profileLater && !facts.administers && facts.standing == Standing::NeverSeen && random.chance(350);
        if (toDefine)
            facts.profile = nullptr;
        const Moment earliest = bornAt(batch.relationships[m_firstOf[seat.person.company]].id.uuid());
        facts.created = createdFor(random, facts.standing, earliest);
        if (facts.profile && seat.wantsPersonal)
            seat.personal = m_shelf.personalFrom(random, *facts.profile, ceiling[i], m_maker.ids(), facts.created);
        if (seat.personal) {
            facts.profile = &*seat.personal;
            batch.profiles.append(*seat.personal);
        }
        const bool needed = facts.profile && m_shelf.needsEquipment(*facts.profile);
        facts.equipped = needed && facts.standing != Standing::NeverSeen && random.chance(860);
    }
}

Moment GroupAccess::createdFor(Random &random, Standing standing, Moment notBefore) const
{
    const Moment now = m_maker.now();
    const bool lately = (standing == Standing::NeverSeen && random.chance(650)) || standing == Standing::SelfRegistered;
    if (lately)
        return workingMoment(random, std::max(notBefore, now - 35 * dayLength), now - dayLength / 8);
    const int settled = standing == Standing::Dormant ? 480 : standing == Standing::Left ? 60 : 15;
    return workingMoment(random, notBefore, std::max(notBefore, now - settled * dayLength));
}

void GroupAccess::addContactsAndUsers(Random &random, Batch &batch)
{
    const auto declaredBefore = [&](qsizetype company, Moment moment) {
        return workingMoment(random, bornAt(batch.companies[company].id.uuid()), moment - dayLength / 24);
    };
    for (Seat &seat : m_seats) {
        const Company &company = batch.companies[seat.person.company];
        UserFacts &facts = seat.facts;
        const bool contact =
            policy().contactRequired || (facts.standing != Standing::SelfRegistered && random.chance(600));
        if (contact)
            batch.contacts.append(
                m_maker.contact(seat.person, company.id, declaredBefore(seat.person.company, facts.created)));
        if (policy().signInId == SignInIdKind::Generated)
            facts.signInId =
                QString::number(firstSignInId + signInIdStep * m_signIns++ + random.between(0, signInIdStep - 1));
        User user = m_maker.user(random, facts, company, contact ? &batch.contacts.last() : nullptr);
        user.createdByClient = policy().clientAdministratorsCreate && !facts.administers && random.chance(70);
        batch.users.append(user);
    }
    if (policy().profileScope == ProfileScope::User && policy().signInId == SignInIdKind::Email) {
        for (qsizetype i = 0; i < m_seats.size(); ++i) {
            if (const auto &twinOf = m_seats[i].twinOf) {
                batch.users[i].person = m_maker.personMark(m_seats[i].facts.created);
                batch.users[*twinOf].person = batch.users[i].person;
            }
        }
    }
    for (const ClientPerson &other : std::as_const(m_others)) {
        const Moment declared = declaredBefore(other.company, m_maker.now() - dayLength);
        batch.contacts.append(m_maker.contact(other, batch.companies[other.company].id, declared));
    }
}

} // namespace mandat::service::sample
