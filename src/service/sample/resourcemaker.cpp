// SPDX-License-Identifier: MIT
#include "service/sample/resourcemaker.h"

#include "service/sample/identifiers.h"
#include "service/sample/words.h"

using namespace Qt::StringLiterals;

namespace mandat::service::sample
{

namespace
{

constexpr std::u16string_view accountLabels =
    u"Compte courant principal|Compte courant travaux|Compte salaires|Compte de recettes|Compte sur livret|Compte à "
    u"terme|Compte de séquestre|"
    u"Compte courant d’exploitation|Compte TVA|Compte courant investissement|Compte d’agence|Compte en devises";
constexpr std::u16string_view wealthLabels =
    u"Compte espèces|Dépôt titres|Mandat de gestion|Compte courant privé|Dépôt titres, nue-propriété|Compte "
    u"épargne|Plan d’épargne en actions|"
    u"Crédit lombard|Compte espèces, euros|Compte espèces, francs suisses";

const QStringList &labelsOf(Audience audience)
{
    static const QStringList business = entriesOf(accountLabels);
    static const QStringList wealth = entriesOf(wealthLabels);
    return audience == Audience::Wealth ? wealth : business;
}

} // namespace

ResourceMaker::ResourceMaker(const Portal &portal, const Firm &firm, quint64 seed, Moment now)
    : m_portal(portal)
    , m_firm(firm)
    , m_ids(seed, portal.id)
    , m_now(now)
    , m_audience(audienceOf(portal.policy))
{
}

Company ResourceMaker::company(const ClientCompany &client, Moment created)
{
    Company company;
    company.id = CompanyId(m_ids.make(IdKind::Company, created));
    company.name = client.name.name;
    company.naturalPerson = client.name.naturalPerson;
    company.country = client.address.country;
    company.identifier = client.identifier;
    company.address = client.address;
    return company;
}

Relationship ResourceMaker::relationship(Random &random, const Company &company, const RelationshipFacts &facts,
                                         Moment created)
{
    Relationship relationship;
    relationship.id = RelationshipId(m_ids.make(IdKind::Relationship, created));
    relationship.reference = facts.reference;
    relationship.label = facts.label;
    relationship.company = company.id;
    relationship.configuration = facts.configuration;
    relationship.modules = facts.modules;
    relationship.responsible = facts.responsible;
    relationship.active = facts.active;
    const QStringList &labels = labelsOf(m_audience);
    const qsizetype start = facts.accounts > 1 ? random.below(static_cast<quint32>(labels.size())) : 0;
    const bool home = m_portal.policy.accountScope == AccountScope::Granted;
    for (int i = 0; i < facts.accounts; ++i) {
        const QString &label = labels[i == 0 ? 0 : (start + i) % labels.size()];
        const bool repeated = i > 0 && label == labels.first();
        relationship.accounts.append(
            account(company, repeated ? label + u" 2"_s : label, ibanFrom(random, company.country, home), created));
    }
    return relationship;
}

Account ResourceMaker::account(const Company &company, const QString &label, const QString &iban, Moment created)
{
    return {AccountId(m_ids.make(IdKind::Account, created)), label, company.name, iban};
}

Contact ResourceMaker::contact(const ClientPerson &person, const CompanyId &company, Moment declared)
{
    Contact contact;
    contact.id = ContactId(m_ids.make(IdKind::Contact, declared));
    contact.company = company;
    contact.title = titleOf(person.name);
    contact.lastName = person.name.last.text;
    contact.firstName = person.name.first.text;
    contact.capacity = person.capacity;
    contact.email = person.email;
    contact.telephone = person.telephone;
    contact.mobile = person.mobile;
    contact.declared = day(declared);
    return contact;
}

User ResourceMaker::user(Random &random, const UserFacts &facts, const Company &company, const Contact *contact)
{
    const Policy &policy = m_portal.policy;
    const ClientPerson &person = *facts.person;
    User user;
    user.id = UserId(m_ids.make(IdKind::User, facts.created));
    user.userName = policy.signInId == SignInIdKind::Email ? person.email : facts.signInId;
    user.title = titleOf(person.name);
    user.lastName = person.name.last.text;
    user.firstName = person.name.first.text;
    user.capacity = person.capacity;
    user.email = person.email;
    user.telephone = person.telephone;
    user.mobile = person.mobile;
    user.address = addressFor(random, person, company);
    user.language = person.language;
    user.userType = userTypeFor(facts.administers);
    user.company = company.id;
    if (contact)
        user.contact = contact->id;
    if (policy.profileScope == ProfileScope::User && facts.profile)
        user.profile = facts.profile->id;
    user.active = facts.standing != Standing::Left && facts.standing != Standing::SelfRegistered;
    user.selfRegistered = facts.standing == Standing::SelfRegistered;
    user.created = instant(facts.created);
    putSignIns(random, facts, user);
    putEquipment(random, facts, company, user);
    if (policy.identityDocument == IdentityDocumentRule::Required)
        user.identityDocument = identityDocument(random, person.name, facts.created);
    if (!policy.termsVersion.isEmpty()) {
        user.termsVersion = policy.termsVersion;
        user.termsAcceptedAt = user.created;
    }
    return user;
}

void ResourceMaker::putSignIns(Random &random, const UserFacts &facts, User &user) const
{
    const Moment created = facts.created;
    Moment modified = random.chance(450) ? created : workingMoment(random, created, m_now - dayLength / 4);
    Moment seen = 0;
    switch (facts.standing) {
    case Standing::Seen: {
        // Most were here this week.
        const int longest = random.chance(750) ? 40 : m_portal.policy.unseenDays - 5;
        const int daysAgo = random.chance(680) ? random.between(0, 6) : random.between(7, longest);
        seen = workingMoment(random, std::max(created, m_now - (daysAgo + 1) * dayLength), m_now - daysAgo * dayLength);
        seen = std::max(created, seen);
        break;
    }
    case Standing::Dormant: {
        const int daysAgo = std::max(100, m_portal.policy.unseenDays + 5) + random.between(0, 260);
        seen = std::max(created, m_now - daysAgo * dayLength - random.between64(0, dayLength / 3));
        break;
    }
    case Standing::Left: {
        modified = workingMoment(random, created, m_now - 3 * dayLength);
        seen = workingMoment(random, created, modified);
        break;
    }
    case Standing::NeverSeen:
    case Standing::SelfRegistered:
        modified = created;
        break;
    }
    user.lastModified = instant(modified);
    if (seen > 0)
        user.lastSignIn = instant(seen);
    const bool waits =
        m_portal.policy.credentialDelivery == CredentialDelivery::Screen && m_now - created < 6 * dayLength;
    if (facts.standing == Standing::NeverSeen)
        user.credentials = waits ? CredentialState::Issued : CredentialState::HandedOver;
    else
        user.credentials = CredentialState::Changed;
}

void ResourceMaker::putEquipment(Random &random, const UserFacts &facts, const Company &company, User &user) const
{
    const bool asked = m_portal.policy.strongAuthentication == StrongAuthenticationRule::ForSensitive;
    if (!asked) {
        user.strongAuthentication = facts.standing == Standing::Seen && random.chance(300);
        return;
    }
    const QString mobile = user.mobile.isEmpty() ? mobileFrom(random, company.country) : user.mobile;
    if (facts.equipped) {
        user.strongAuthentication = true;
        user.secureMobile = mobile;
    } else if (random.chance(350)) { // halfway there
        if (random.chance(500))
            user.strongAuthentication = true;
        else
            user.secureMobile = mobile;
    }
}

PostalAddress ResourceMaker::addressFor(Random &random, const ClientPerson &person, const Company &company) const
{
    if (!person.home.isEmpty())
        return person.home;
    const bool needed = m_portal.policy.credentialDelivery != CredentialDelivery::Email;
    return needed || random.chance(350) ? company.address : PostalAddress();
}

IdentityDocument ResourceMaker::identityDocument(Random &random, const PersonName &name, Moment created) const
{
    constexpr std::array shares {430, 500, 70};
    static const QStringList types {u"passport"_s, u"identityCard"_s, u"residencePermit"_s};
    static const QStringList letters {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"F"_s, u"H"_s, u"K"_s, u"P"_s, u"T"_s, u"X"_s};
    IdentityDocument document;
    const bool settled =
        name.origin == Origin::French || name.origin == Origin::Breton || name.origin == Origin::Romand;
    document.type = settled ? types[random.between(0, 1)] : types[random.weighted(shares)];
    const auto figures = [&](int count) {
        return QString::number(random.between64(0, 999'999'999) + 1'000'000'000).right(count);
    };
    document.number = document.type == u"passport"
        ? figures(2) + random.pick(letters) + random.pick(letters) + figures(5)
        : random.pick(letters) + figures(2) + random.pick(letters) + random.pick(letters) + figures(4);
    // It was valid when the user was created; those of some have run out since.
    document.expires = day(std::max(created, m_now - 200 * dayLength)).addDays(random.between(30, 3400));
    if (m_now - created > 2 * dayLength || random.chance(400)) {
        document.verifiedBy = m_firm.checkerFrom(random);
        document.verifiedAt = instant(std::min(m_now, workingMoment(random, created, created + 2 * dayLength)));
    }
    return document;
}

QString ResourceMaker::userTypeFor(bool administers) const
{
    for (const UserType &type : m_portal.policy.userTypes) {
        if (type.administrator == administers)
            return type.code;
    }
    return m_portal.policy.userTypes.isEmpty() ? QString() : m_portal.policy.userTypes.last().code;
}

Grant ResourceMaker::grant(const User &user, const Relationship &relationship, const Profile *profile, Moment created)
{
    Grant grant;
    grant.id = GrantId(m_ids.make(IdKind::Grant, created));
    grant.user = user.id;
    grant.relationship = relationship.id;
    if (m_portal.policy.profileScope == ProfileScope::Relationship && profile)
        grant.profile = profile->id;
    if (m_portal.policy.accountScope == AccountScope::Granted) {
        QList<AccountId> accounts;
        for (const Account &account : relationship.accounts)
            accounts.append(account.id);
        grant.accounts = SortedSet<AccountId>(std::move(accounts));
    }
    return grant;
}

QString ResourceMaker::personMark(Moment created)
{
    return m_ids.make(IdKind::Person, created).toString(QUuid::WithoutBraces);
}

} // namespace mandat::service::sample
