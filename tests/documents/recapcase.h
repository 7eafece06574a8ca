// SPDX-License-Identifier: MIT
#pragma once

#include "documents/recap.h"

namespace recapcase
{

using namespace mandat;
using namespace Qt::StringLiterals;

template<class IdType> IdType id(ushort number)
{
    return IdType(QUuid(0x0192'0000, 0, number, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

inline QDateTime utc(int hour, int minute, int day = 24)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), Qt::UTC);
}

const auto company = id<CompanyId>(1);
const auto otherCompany = id<CompanyId>(2);
const auto works = id<RelationshipId>(10);
const auto payroll = id<RelationshipId>(11);
const auto aya = id<UserId>(30);
const auto jean = id<UserId>(31);
const auto clerk = id<ProfileId>(40);
const auto everything = id<ProfileId>(41);
const auto ayaOnWorks = id<GrantId>(50);
const auto jeanOnWorks = id<GrantId>(51);
const auto ayaOnPayroll = id<GrantId>(52);

struct FunctionSeed {
    QString code;
    QString en;
    QString fr;
    bool sensitive = false;
    bool given = false; ///< to Aya
};
struct MenuSeed {
    QString code;
    QString en;
    QString fr;
    QList<FunctionSeed> functions;
};

inline QList<MenuSeed> menus()
{
    return {
        {u"accounts"_s,
         u"Accounts"_s,
         u"Comptes"_s,
         {{u"accounts.view"_s, u"View balances and movements"_s, u"Consulter les soldes et mouvements"_s, false, true},
          {u"accounts.search"_s, u"Search a transaction"_s, u"Rechercher une opération"_s, false, true},
          {u"accounts.download"_s, u"Download statements"_s, u"Télécharger les relevés"_s, false, true},
          {u"accounts.identity"_s, u"Print bank details"_s, u"Éditer un relevé d’identité bancaire"_s, false, true}}},
        {u"transfers"_s,
         u"Transfers"_s,
         u"Virements"_s,
         {{u"transfers.enter"_s, u"Enter a transfer"_s, u"Saisir un virement ordinaire"_s, false, true},
          {u"transfers.sign"_s, u"Sign a transfer"_s, u"Signer un virement ordinaire"_s, true, true},
          {u"transfers.upload"_s, u"Upload a SEPA file"_s, u"Déposer un fichier de virements SEPA"_s, false, true},
          {u"transfers.signFile"_s, u"Sign a SEPA file"_s, u"Signer un fichier de virements SEPA"_s, true, true},
          {u"transfers.instant"_s, u"Enter an instant transfer"_s, u"Saisir un virement instantané"_s, false, false}}},
        {u"beneficiaries"_s,
         u"Beneficiaries"_s,
         u"Bénéficiaires"_s,
         {{u"beneficiaries.view"_s, u"View beneficiaries"_s, u"Consulter la liste des bénéficiaires"_s, false, true},
          {u"beneficiaries.manage"_s, u"Manage beneficiaries"_s, u"Gérer les bénéficiaires"_s, true, false}}},
        {u"collections"_s,
         u"Direct debits"_s,
         u"Encaissements"_s,
         {{u"collections.upload"_s, u"Upload a file"_s, u"Déposer un fichier de prélèvements"_s, false, false}}},
        {u"cards"_s,
         u"Cards"_s,
         u"Cartes"_s,
         {{u"cards.balances"_s, u"View card balances"_s, u"Consulter les encours des cartes"_s, false, true},
          {u"cards.limits"_s, u"View limits"_s, u"Consulter les plafonds"_s, false, true}}},
        {u"documents"_s,
         u"Documents"_s,
         u"Documents"_s,
         {{u"documents.statements"_s, u"Electronic statements"_s, u"Relevés électroniques"_s, false, true},
          {u"documents.advices"_s, u"Transaction advices"_s, u"Avis d’opéré"_s, false, true},
          {u"documents.contracts"_s, u"Contracts and terms"_s, u"Contrats et conditions"_s, false, true},
          {u"documents.certificates"_s, u"Certificates"_s, u"Attestations"_s, false, true},
          {u"documents.interest"_s, u"Interest statements"_s, u"Échelles d’intérêts"_s, false, true}}},
        {u"administration"_s,
         u"Administration"_s,
         u"Administration"_s,
         {{u"administration.delegates"_s, u"Manage delegates"_s, u"Gérer les délégués"_s, false, false}}},
    };
}

inline Catalogue catalogueOf(const QList<MenuSeed> &seeds)
{
    QList<Menu> menuList;
    QList<Function> functions;
    for (const MenuSeed &seed : seeds) {
        menuList.append({MenuCode(seed.code), {seed.en, seed.fr}});
        for (const FunctionSeed &one : seed.functions) {
            Function function;
            function.code = FunctionCode(one.code);
            function.menu = MenuCode(seed.code);
            function.label = {one.en, one.fr};
            function.sensitive = one.sensitive;
            function.onAccounts = one.code.startsWith(u"transfers"_s);
            function.administration = one.code == u"administration.delegates";
            functions.append(function);
        }
    }
    return Catalogue(u"1"_s, menuList, {}, functions);
}

inline Portal portalOf(const QList<MenuSeed> &seeds)
{
    Portal portal;
    portal.id = u"bank-delegates"_s;
    portal.name = {u"Banking portal"_s, u"Portail bancaire"_s};
    portal.catalogue = catalogueOf(seeds);
    Policy &policy = portal.policy;
    policy.userNoun = {{u"delegate"_s, u"délégué"_s}, {u"delegates"_s, u"délégués"_s}};
    policy.relationshipNoun = {{u"subscription"_s, u"abonnement"_s}, {u"subscriptions"_s, u"abonnements"_s}};
    policy.termsVersion = u"4.2"_s;
    policy.accountScope = AccountScope::Granted;
    policy.strongAuthentication = StrongAuthenticationRule::ForSensitive;
    policy.device = {u"the signing app"_s, u"l’application de signature"_s};
    policy.effectDelay = std::chrono::minutes(5);
    policy.support = {u"+33 2 99 00 11 22"_s,
                      u"aide@portail.example"_s,
                      u"https://portail.example/aide"_s,
                      {u"Monday to Friday, 8 am to 6 pm"_s, u"du lundi au vendredi, de 8 h à 18 h"_s}};
    QList<FunctionCode> codes;
    for (const Function &function : portal.catalogue.functions())
        codes.append(function.code);
    policy.configurations = {{ConfigurationCode(u"complete"_s), {}, SortedSet(codes)}};
    return portal;
}

/// Aya Kouassi, clerk at a joiner's, on one subscription: created by an order that takes effect in three minutes.
class Case
{
public:
    Case()
        : Case(menus())
    {
    }
    explicit Case(const QList<MenuSeed> &seeds)
        : portal(portalOf(seeds))
    {
        addCompany();
        addPeople(seeds);
        addOrder();
        letterhead.name = u"Cabinet Lestienne & Aubriot"_s;
        letterhead.line = u"Société d’expertise comptable"_s;
        letterhead.address = u"8, quai des Salorges-Neuves, 56370 Sarzeau"_s;
        letterhead.phone = u"02 61 91 04 18"_s;
        letterhead.email = u"acces@lestienne-aubriot.example"_s;
        letterhead.logo = QImage(60, 60, QImage::Format_RGB32);
        letterhead.logo.fill(Qt::darkGray);
    }

    [[nodiscard]] documents::RecapSource source() const
    {
        return {portal, snapshot, aya, orders, letterhead, u"Sophie Aubriot"_s, utc(9, 47), utc(9, 47), redaction};
    }
    [[nodiscard]] documents::RecapData recap(Language language = Language::English) const
    {
        return documents::makeRecap(source(), language).value();
    }
    void add(const User &user) { snapshot.users.insert(user.id, user); }
    void add(const Grant &grant) { snapshot.grants.insert(grant.id, grant); }
    User &person() { return snapshot.users[aya]; }
    void change(const GrantId &which, const std::function<void(Grant &)> &how)
    {
        Grant grant = snapshot.grants.value(which);
        how(grant);
        snapshot.grants.insert(which, grant);
    }
    /// A second subscription, of another company.
    void addSecondRelationship()
    {
        Company other = snapshot.companies.value(company);
        other.id = otherCompany;
        other.name = u"Dupré Immobilier SCI"_s;
        snapshot.companies.insert(other.id, other);
        Relationship second = snapshot.relationships.value(works);
        second.id = payroll;
        second.reference = u"40218-B"_s;
        second.label = u"paie"_s;
        second.company = otherCompany;
        second.accounts.clear();
        snapshot.relationships.insert(second.id, second);
        Grant grant = snapshot.grants.value(ayaOnWorks);
        grant.id = ayaOnPayroll;
        grant.relationship = payroll;
        grant.accounts.clear();
        add(grant);
    }

    Portal portal;
    Snapshot snapshot;
    QList<ChangeOrder> orders;
    documents::Letterhead letterhead;
    documents::Redaction redaction;

private:
    void addCompany()
    {
        Company client;
        client.id = company;
        client.name = u"Menuiserie Dupré SA"_s;
        client.country = u"FR"_s;
        client.identifier = u"662408715"_s;
        client.address = {u"14, rue du Puits-Salé"_s, u"56370"_s, u"Sarzeau"_s, u"FR"_s};
        snapshot.companies.insert(client.id, client);
        Relationship relationship;
        relationship.id = works;
        relationship.reference = u"40217-A"_s;
        relationship.company = company;
        relationship.configuration = ConfigurationCode(u"complete"_s);
        relationship.accounts = {
            {id<AccountId>(20), u"Compte courant principal"_s, client.name, u"FR7699071004120002781546304"_s},
            {id<AccountId>(21), u"Compte courant travaux"_s, client.name, u"FR7699071004120003194022605"_s},
            {id<AccountId>(22), u"Compte sur livret"_s, client.name, u"FR7699071004120003999999999"_s}};
        snapshot.relationships.insert(relationship.id, relationship);
    }

    void addPeople(const QList<MenuSeed> &seeds)
    {
        Profile profile;
        profile.id = clerk;
        profile.kind = ProfileKind::Personal;
        Profile all;
        all.id = everything;
        for (const MenuSeed &menu : seeds) {
            for (const FunctionSeed &function : menu.functions) {
                all.functions.insert(FunctionCode(function.code));
                if (function.given)
                    profile.functions.insert(FunctionCode(function.code));
            }
        }
        snapshot.profiles.insert(profile.id, profile);
        snapshot.profiles.insert(all.id, all);
        User user;
        user.id = aya;
        user.userName = u"44711019"_s;
        user.title = Title::Madam;
        user.lastName = u"Kouassi"_s;
        user.firstName = u"Aya"_s;
        user.capacity = u"Comptable"_s;
        user.email = u"aya.kouassi@dupre.example"_s;
        user.mobile = u"+33612345617"_s;
        user.company = company;
        user.profile = clerk;
        user.termsVersion = u"4.2"_s;
        user.termsAcceptedAt = utc(9, 44);
        add(user);
        Grant grant;
        grant.id = ayaOnWorks;
        grant.user = aya;
        grant.relationship = works;
        grant.accounts = {id<AccountId>(20), id<AccountId>(21)};
        add(grant);
        user = User();
        user.id = jean;
        user.lastName = u"Dupré"_s;
        user.firstName = u"Jean-Baptiste"_s;
        user.capacity = u"Président-directeur général"_s;
        user.company = company;
        user.profile = everything;
        user.strongAuthentication = true;
        user.secureMobile = u"+33611111111"_s;
        add(user);
        grant = Grant();
        grant.id = jeanOnWorks;
        grant.user = jean;
        grant.relationship = works;
        add(grant);
        Contact contact;
        contact.id = id<ContactId>(60);
        contact.company = company;
        contact.lastName = u"Dupré"_s;
        contact.firstName = u"Jean-Baptiste"_s;
        contact.capacity = u"Président-directeur général"_s;
        snapshot.contacts.insert(contact.id, contact);
    }

    void addOrder()
    {
        ChangeOrder order;
        order.id = id<ChangeOrderId>(70);
        order.number = u"BM-2026-0413"_s;
        order.status = OrderStatus::Applied;
        order.company = company;
        order.mandate = {u"DUPRÉ Jean-Baptiste"_s, QDate(2026, 11, 20), u"courriel, pièce 118"_s};
        order.changes = {Change::create(snapshot.users.value(aya))};
        order.authorName = u"Sophie Aubriot"_s;
        order.created = utc(9, 40);
        order.submitted = utc(9, 44);
        order.applied = utc(9, 45);
        order.effectiveAt = utc(9, 50);
        orders = {order};
    }
};

} // namespace recapcase
