// SPDX-License-Identifier: MIT
#include "service/sample/clients.h"

#include "service/sample/identifiers.h"
#include "service/sample/moments.h"
#include "service/sample/words.h"

using namespace Qt::StringLiterals;

namespace mandat::service::sample
{

namespace
{

constexpr int ownersBornFrom = 1950;
constexpr int ownersBornTo = 1990;

QString languageFrom(Random &random, Region region)
{
    return random.chance(speaksGermanic(region) ? 350 : 25) ? u"en"_s : u"fr"_s;
}

int othersFrom(Random &random, bool naturalPerson)
{
    if (naturalPerson)
        return random.chance(200) ? 1 : 0;
    constexpr std::array shares {180, 380, 280, 160};
    return static_cast<int>(random.weighted(shares));
}

} // namespace

ClientMaker::ClientMaker(quint64 seed, Audience audience, const Firm &firm)
    : m_seed(seed)
    , m_audience(audience)
    , m_firm(firm)
{
}

ClientGroup ClientMaker::make(quint64 number, const GroupPlan &plan)
{
    Random random = Random::keyed({m_seed, static_cast<quint64>(m_audience), 2, number});
    ClientGroup group;
    group.number = number;
    group.office = m_firm.officeFor(random);
    const Region region = regionFrom(random, group.office);
    const PersonName owner = personFrom(random, region, ownersBornFrom, ownersBornTo);
    if (plan.companies > 1)
        group.name = owner.last.text;
    m_owners.clear();
    m_regions.clear();
    addCompanies(random, group.office, owner, plan.companies, group);
    if (m_audience == Audience::Public && !group.name.isEmpty())
        group.name = towns()[group.office.town].name;
    addUsers(random, owner, plan.users, group);
    addOthers(random, group);
    return group;
}

Region ClientMaker::regionFrom(Random &random, const Office &office) const
{
    return random.chance(930) ? office.region : static_cast<Region>(random.below(regionCount));
}

/// Of another company of the group: the same person, or somebody of the family; public bodies have nothing of either.
PersonName ClientMaker::ownerFrom(Random &random, const PersonName &owner, Region region) const
{
    if (m_audience == Audience::Public)
        return personFrom(random, region, ownersBornFrom, ownersBornTo);
    if (!random.chance(m_audience == Audience::Wealth ? 450 : 250))
        return owner;
    return relativeOf(random, owner, owner.born - 8, 2001, random.chance(500));
}

void ClientMaker::addCompanies(Random &random, const Office &office, const PersonName &owner, int count,
                               ClientGroup &group)
{
    for (int i = 0; i < count; ++i) {
        const Region region = i == 0 ? office.region : regionFrom(random, office);
        const Town &town = towns()[i == 0 && random.chance(350) ? office.town : random.pick(townsOf(region))];
        m_regions.append(town.region);
        m_owners.append(i == 0 ? owner : ownerFrom(random, owner, town.region));
        const bool first = i == 0 || m_owners.last().first.slug != owner.first.slug;
        ClientCompany company;
        company.name = companyNameFrom(random, m_audience, town, m_owners.last(), first);
        company.identifier = companyIdentifierFrom(random, countryOf(town.region), company.name.publicBody);
        if (company.name.naturalPerson && (m_audience == Audience::Wealth || random.chance(80)))
            company.identifier.clear(); // no business of their own
        company.address = addressIn(town, random);
        company.zone = town.zone;
        company.mailStyle = mailStyleFrom(random);
        const bool own = !company.name.slug.isEmpty() && (i == 0 || random.chance(450));
        if (own)
            company.domain = m_mail.domain(company.name.slug, slugOf(town.name));
        else if (i > 0)
            company.domain = group.companies.first().domain;
        group.companies.append(company);
    }
}

void ClientMaker::addUsers(Random &random, const PersonName &owner, qsizetype count, ClientGroup &group)
{
    group.users.append(person(random, group, owner, 0, Career::Management));
    group.users.last().leads = true;
    const bool couple = random.chance(m_audience == Audience::Wealth         ? 450
                                          : m_audience == Audience::Business ? 260
                                                                             : 0);
    if (couple && group.users.size() < count) {
        const PersonName spouse = relativeOf(random, owner, owner.born - 6, owner.born + 8, !owner.female);
        group.users.append(person(random, group, spouse, 0, Career::Management));
    }
    for (qsizetype i = 1; i < group.companies.size() && group.users.size() < count; ++i) {
        const bool other = m_owners[i].first.slug != owner.first.slug;
        const PersonName name = other ? m_owners[i] : personFrom(random, m_regions[i], ownersBornFrom, ownersBornTo);
        group.users.append(
            person(random, group, name, i, other || random.chance(400) ? Career::Management : Career::Finance));
        group.users.last().leads = true;
    }
    while (group.users.size() < count) {
        const bool main = random.chance(450);
        group.users.append(
            employee(random, group, main ? 0 : random.below(static_cast<quint32>(group.companies.size()))));
    }
    if (count >= 8 && random.chance(120)) {
        ClientPerson &twin = group.users.last();
        const qsizetype of = random.between(1, static_cast<int>(count) - 2);
        if (!group.users[of].leads && !twin.leads) {
            twin = group.users[of];
            twin.twinOf = of;
            twin.email = m_mail.privateAddress(random, twin.name);
        }
    }
}

void ClientMaker::addOthers(Random &random, ClientGroup &group)
{
    for (qsizetype i = 0; i < group.companies.size(); ++i) {
        for (int n = othersFrom(random, group.companies[i].name.naturalPerson); n > 0; --n)
            group.others.append(employee(random, group, i));
    }
}

ClientPerson ClientMaker::employee(Random &random, const ClientGroup &group, qsizetype company)
{
    const PersonName name = personFrom(random, m_regions[company], 1958, 2004);
    return person(random, group, name, company, careerFrom(random));
}

ClientPerson ClientMaker::person(Random &random, const ClientGroup &group, const PersonName &name, qsizetype company,
                                 Career career)
{
    const ClientCompany &of = group.companies[company];
    ClientPerson out;
    out.name = name;
    out.company = company;
    out.career = career;
    out.capacity = capacityFrom(random, m_audience, career, name.female);
    if (!of.domain.isEmpty() && random.chance(25))
        out.email = m_mail.genericAddress(random, of.domain);
    if (out.email.isEmpty())
        out.email =
            of.domain.isEmpty() ? m_mail.privateAddress(random, name) : m_mail.address(name, of.mailStyle, of.domain);
    if (random.chance(850))
        out.telephone = telephoneFrom(random, of.address.country, of.zone);
    if (random.chance(700))
        out.mobile = mobileFrom(random, of.address.country);
    if (m_audience == Audience::Wealth) {
        const Town &town = towns()[random.pick(townsOf(m_regions[company]))];
        out.home = addressIn(town, random);
    }
    out.language = languageFrom(random, m_regions[company]);
    return out;
}

} // namespace mandat::service::sample
