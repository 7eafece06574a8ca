// SPDX-License-Identifier: MIT
#include "service/sample/castaccess.h"

#include "service/sample/identifiers.h"
#include "service/sample/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::service::sample
{

namespace
{

constexpr int founded = 3800; ///< days ago
constexpr int opened = 3200;

QString zoneOf(const CastCompany &company)
{
    const qsizetype town = townNamed(company.locality);
    return town < 0 ? u"2"_s : towns()[town].zone;
}

} // namespace

CastAccess::CastAccess(ResourceMaker &maker, RelationshipPlanner &relationships, const ProfileShelf &shelf,
                       const Firm &firm)
    : m_maker(maker)
    , m_relationships(relationships)
    , m_shelf(shelf)
    , m_firm(firm)
    , m_random(Random::keyed({keyOf(u"cast"), static_cast<quint64>(maker.audience())}))
{
}

Batch CastAccess::give(MailBook &mail)
{
    addCompanies(mail);
    addRelationships();
    for (const CastPerson &person : castPeople()) {
        if (isHere(person.company))
            addPerson(person);
    }
    for (const Contact &contact : std::as_const(m_batch.contacts))
        mail.take(contact.email);
    return std::move(m_batch);
}

bool CastAccess::isHere(int company) const
{
    return m_maker.audience() == Audience::Business || castCompanies()[static_cast<size_t>(company)].everywhere;
}

void CastAccess::addCompanies(MailBook &mail)
{
    QSet<QStringView> domains;
    for (int i = 0; i < std::ssize(castCompanies()); ++i) {
        const CastCompany &cast = castCompanies()[static_cast<size_t>(i)];
        m_companies.append(isHere(i) ? m_batch.companies.size() : -1);
        if (!isHere(i))
            continue;
        ClientCompany client;
        client.name.name = cast.name.toString();
        client.identifier = cast.identifier.isEmpty() ? companyIdentifierFrom(m_random, cast.country.toString(), false)
                                                      : cast.identifier.toString();
        client.address = {cast.street.toString(), cast.postalCode.toString(), cast.locality.toString(),
                          cast.country.toString()};
        client.zone = zoneOf(cast);
        const bool first = !domains.contains(cast.domain);
        domains.insert(cast.domain);
        client.domain = first ? mail.domain(cast.domain.toString(), {}) : cast.domain.toString() + u".example"_s;
        m_batch.companies.append(m_maker.company(client, m_maker.now() - (founded - i) * dayLength));
        m_clients.append(client);
    }
}

void CastAccess::addRelationships()
{
    const bool granted = policy().accountScope == AccountScope::Granted;
    for (const CastRelationship &cast : castRelationships()) {
        const qsizetype company = m_companies[cast.company];
        if (company < 0)
            continue;
        RelationshipFacts facts;
        facts.reference = (granted || cast.dossier.isEmpty() ? cast.reference : cast.dossier).toString();
        facts.label = cast.label.toString();
        facts.configuration = m_relationships.configurationNamed(cast.configurations.toString().split(u'|'));
        const QStringList off = cast.modulesOff.toString().split(u'|');
        for (const Module &module : m_maker.portal().catalogue.modules()) {
            if (!off.contains(module.code.text()))
                facts.modules.insert(module.code);
        }
        facts.responsible =
            m_firm.responsible(castCompanies()[static_cast<size_t>(cast.company)].responsible.toString());
        facts.accounts = m_relationships.accountsFrom(m_random);
        const Moment created = m_maker.now() - (opened - m_batch.relationships.size()) * dayLength;
        Relationship relationship = m_maker.relationship(m_random, m_batch.companies[company], facts, created);
        const auto isFixed = [&](const CastAccount &account) { return account.reference == cast.reference; };
        if (facts.accounts > 0 && std::ranges::any_of(castAccounts(), isFixed)) {
            relationship.accounts.clear();
            for (const CastAccount &account : castAccounts()) {
                if (isFixed(account))
                    relationship.accounts.append(m_maker.account(m_batch.companies[company], account.label.toString(),
                                                                 account.iban.toString(), created));
            }
            const QString third = ibanFrom(m_random, m_batch.companies[company].country, true);
            relationship.accounts.append(
                m_maker.account(m_batch.companies[company], u"Compte à terme"_s, third, created));
        }
        m_byReference.insert(cast.reference.toString(), m_batch.relationships.size());
        m_batch.relationships.append(relationship);
    }
}

ClientPerson CastAccess::personOf(const CastPerson &cast)
{
    const ClientCompany &company = m_clients[m_companies[cast.company]];
    ClientPerson person;
    person.name.female = cast.female;
    person.name.last.text = cast.lastName.toString();
    person.name.first.text = cast.firstName.toString();
    person.career = cast.career;
    person.capacity = cast.capacity.toString();
    person.email = cast.mail.toString() + u'@' + company.domain;
    person.telephone = telephoneFrom(m_random, company.address.country, company.zone);
    person.mobile = cast.mobile.isEmpty() ? mobileFrom(m_random, company.address.country) : cast.mobile.toString();
    person.language = u"fr"_s;
    return person;
}

void CastAccess::addPerson(const CastPerson &cast)
{
    const Company &company = m_batch.companies[m_companies[cast.company]];
    const ClientPerson person = personOf(cast);
    const Moment declared = m_maker.now() - (cast.age + 30) * dayLength;
    m_batch.contacts.append(
        m_maker.contact(person, company.id, workingMoment(m_random, declared, declared + dayLength)));
    if (!cast.signInId.isEmpty())
        addUser(cast, person, m_batch.contacts.last());
}

void CastAccess::addUser(const CastPerson &cast, const ClientPerson &person, const Contact &contact)
{
    const bool inCharge = cast.standing != Standing::Left && !m_led.contains(cast.company);
    if (inCharge)
        m_led.insert(cast.company);
    UserFacts facts;
    facts.person = &person;
    facts.standing = cast.standing;
    facts.administers = cast.profile == CastProfile::Administrator || cast.profile == CastProfile::AdministratorOfOne
        || (inCharge && policy().administratorsBlock > 0);
    const Moment created = m_maker.now() - cast.age * dayLength;
    facts.created = workingMoment(m_random, created, created + dayLength - 1);
    facts.profile = profileFor(cast, facts.administers, facts.created);
    facts.equipped = cast.equipped && facts.profile && m_shelf.needsEquipment(*facts.profile);
    facts.signInId = cast.signInId.toString();
    User user = m_maker.user(m_random, facts, m_batch.companies[m_companies[cast.company]], &contact);
    if (cast.twin && policy().profileScope == ProfileScope::User && policy().signInId == SignInIdKind::Email) {
        user.person = m_maker.personMark(facts.created);
        m_batch.users.last().person = user.person;
    }
    if (policy().clientAdministratorsCreate && cast.standing == Standing::NeverSeen && !facts.administers)
        user.createdByClient = true;
    m_batch.users.append(user);
    addGrants(cast, user, facts.profile, facts.created);
}

const Profile *CastAccess::careerProfile(const CastPerson &cast)
{
    const Profile *wanted = m_shelf.predefined(cast.profileCode.toString());
    if (wanted && !m_shelf.administers(*wanted))
        return wanted;
    for (const QString &code : profilesFor(cast.career)) {
        const Profile *fitting = m_shelf.predefined(code);
        if (fitting && !m_shelf.administers(*fitting))
            return fitting;
    }
    return &m_shelf.forCareer(m_random, cast.career);
}

const Profile *CastAccess::profileFor(const CastPerson &cast, bool administers, Moment created)
{
    const Function *administration = m_maker.portal().catalogue.administration();
    switch (cast.profile) {
    case CastProfile::ToDefine:
        if (policy().profileLater)
            return nullptr;
        break;
    case CastProfile::AdministratorOfOne: {
        Profile profile = *careerProfile(cast);
        profile.label = {profile.label.in(Language::English) + u", modified"_s,
                         profile.label.in(Language::French) + u", modifié"_s};
        for (const Function *function :
             m_maker.portal().catalogue.functionsOf(administration ? administration->menu : MenuCode()))
            profile.functions.insert(function->code);
        return keepPersonal(cast, profile, created);
    }
    case CastProfile::Purchases: {
        Profile profile = m_shelf.administrator() ? *m_shelf.administrator() : m_shelf.all().first();
        profile.label = {u"Copie de Dupré, achats"_s, u"Copie de Dupré, achats"_s};
        for (const Function &function : m_maker.portal().catalogue.functions()) {
            const bool managed = administration && function.menu == administration->menu;
            const bool signs = function.sensitive && policy().rightsBy == RightsBy::Functions;
            if (managed || signs || function.menu.text() == u"payroll")
                profile.functions.remove(function.code);
        }
        return keepPersonal(cast, profile, created);
    }
    case CastProfile::Administrator:
    case CastProfile::Predefined:
        break;
    }
    return administers && m_shelf.administrator() ? m_shelf.administrator() : careerProfile(cast);
}

/// Within what the relationships hold (S0.1).
const Profile *CastAccess::keepPersonal(const CastPerson &cast, Profile profile, Moment created)
{
    SortedSet<FunctionCode> ceiling;
    for (const QString &reference : cast.grants.toString().split(u' ')) {
        const Relationship &relationship = m_batch.relationships[m_byReference.value(reference)];
        if (const Configuration *configuration = policy().configuration(relationship.configuration))
            ceiling = ceiling.united(configuration->functions);
    }
    profile.functions = profile.functions.intersected(ceiling);
    profile.id = ProfileId(m_maker.ids().make(IdKind::Profile, created));
    profile.kind = ProfileKind::Personal;
    profile.code.clear();
    profile.typicalUse = {};
    m_batch.profiles.append(profile);
    return &m_batch.profiles.last();
}

void CastAccess::addGrants(const CastPerson &cast, const User &user, const Profile *profile, Moment created)
{
    for (const QString &text : cast.grants.toString().split(u' ', Qt::SkipEmptyParts))
        addGrant(user, profile, text, created);
}

void CastAccess::addGrant(const User &user, const Profile *profile, QStringView text, Moment created)
{
    const auto mark = std::ranges::find_if(text, [](QChar c) { return c == u'!' || c == u'>' || c == u'<'; });
    const qsizetype length = mark - text.begin();
    const auto at = m_byReference.constFind(text.first(length).toString());
    if (at == m_byReference.cend())
        return;
    Grant grant = m_maker.grant(user, m_batch.relationships[*at], profile, created);
    if (mark != text.end()) {
        const QDate today = day(m_maker.now());
        const int days = text.mid(length + 1).toInt();
        grant.active = *mark != u'!';
        if (*mark == u'>' && policy().grantDates)
            grant.lastDay = today.addDays(days);
        if (*mark == u'<' && policy().grantDates)
            grant.firstDay = today.addDays(days);
    }
    m_batch.grants.append(grant);
}

} // namespace mandat::service::sample
