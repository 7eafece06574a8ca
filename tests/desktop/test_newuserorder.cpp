// SPDX-License-Identifier: MIT
// What the New user wizard sends, and what it keeps of a draft: on the portals that ship.
#include "desktop/newuser/neworder.h"
#include "desktop/newuser/newuserdraft.h"
#include "domain/rules.h"
#include "scim/portalfile.h"

#include <QtTest>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;

namespace
{

template<class IdType> IdType id(ushort number)
{
    return IdType(QUuid(0x0192'0000, 0, number, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

const auto company = id<CompanyId>(1);
const auto works = id<RelationshipId>(10);
const auto payroll = id<RelationshipId>(11);
const auto current = id<AccountId>(20);
const auto savings = id<AccountId>(21);
const auto salaries = id<AccountId>(22);
const auto contactId = id<ContactId>(30);
const auto jean = id<UserId>(40);
const QDateTime now(QDate(2026, 11, 24), QTime(10, 41), Qt::UTC);

FunctionCode fn(const char *code)
{
    return FunctionCode(QString::fromLatin1(code));
}

Portal shipped(const QString &name)
{
    const Result<Portal> portal =
        scim::readPortalFile(QStringLiteral(MANDAT_SOURCE_DIR "/resources/portals/%1.json").arg(name));
    return portal ? *portal : Portal();
}

ProfileId predefinedId(const Portal &portal, const QString &code)
{
    for (ushort i = 0; i < portal.policy.predefinedProfiles.size(); ++i) {
        if (portal.policy.predefinedProfiles.at(i).code == code)
            return id<ProfileId>(static_cast<ushort>(100 + i));
    }
    return {};
}

/// Dupré with two relationships, one contact, and every predefined profile.
Snapshot firmOn(const Portal &portal)
{
    Snapshot out;
    Company dupre;
    dupre.id = company;
    dupre.name = u"Menuiserie Dupré SA"_s;
    dupre.country = u"FR"_s;
    out.companies.insert(company, dupre);
    Relationship one;
    one.id = works;
    one.version = u"7"_s;
    one.reference = u"40217-A"_s;
    one.company = company;
    one.configuration =
        portal.id == u"bank-delegates"_s ? ConfigurationCode(u"business"_s) : portal.policy.configurations.last().code;
    for (const Module &module : portal.catalogue.modules())
        one.modules.insert(module.code);
    one.modules.remove(ModuleCode(u"collections"_s));
    one.accounts = {{current, u"Courant"_s, {}, {}}, {savings, u"Épargne"_s, {}, {}}};
    out.put(one);
    one.id = payroll;
    one.version = u"3"_s;
    one.reference = u"40217-B"_s;
    one.configuration = portal.policy.configurations.first().code;
    one.accounts = {{salaries, u"Salaires"_s, {}, {}}};
    out.put(one);
    Contact contact;
    contact.id = contactId;
    contact.company = company;
    contact.title = Title::Madam;
    contact.lastName = u"Kouassi"_s;
    contact.firstName = u"Aya"_s;
    contact.email = u"aya.kouassi@dupre.example"_s;
    contact.mobile = u"+33612345678"_s;
    out.put(contact);
    for (ushort i = 0; i < portal.policy.predefinedProfiles.size(); ++i) {
        const PredefinedProfile &predefined = portal.policy.predefinedProfiles.at(i);
        Profile profile;
        profile.id = id<ProfileId>(static_cast<ushort>(100 + i));
        profile.version = u"2"_s;
        profile.kind = ProfileKind::Predefined;
        profile.code = predefined.code;
        profile.functions = predefined.functions;
        out.put(profile);
    }
    return out;
}

Staff sophie()
{
    Staff out;
    out.subject = u"sophie.aubriot"_s;
    out.name = u"Sophie Aubriot"_s;
    out.roles = {mandat::Role::Preparer, mandat::Role::Administrator};
    return out;
}

QList<FindingKind> blocksOf(const ChangeOrder &order, const Portal &portal, const Snapshot &before)
{
    CheckContext context;
    context.portal = &portal;
    context.before = &before;
    context.author = sophie();
    context.now = now;
    QList<FindingKind> out;
    for (const Finding &finding : check(order, context)) {
        if (finding.blocks)
            out.append(finding.kind);
    }
    return out;
}

template<class T> QList<T> created(const ChangeOrder &order)
{
    QList<T> out;
    for (const Change &change : order.changes) {
        if (change.after && !change.before && std::holds_alternative<T>(*change.after))
            out.append(std::get<T>(*change.after));
    }
    return out;
}

} // namespace

class TestNewUserOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bank = shipped(u"bank-delegates"_s);
        m_client = shipped(u"client-portal"_s);
        m_wealth = shipped(u"wealth-users"_s);
        QVERIFY(!m_bank.id.isEmpty() && !m_client.id.isEmpty() && !m_wealth.id.isEmpty());
    }

    // S0.2, S0.4, S0.8
    void aDelegateFromAContact()
    {
        const Snapshot before = firmOn(m_bank);
        NewUserForm form = delegate(before);
        form.rights.functions = {fn("accounts.view"), fn("transfers.enter")};
        form.accessOn(works)->accounts = {current};
        form.termsAccepted = true;
        form.reason = u"  Arrivée  "_s;
        form.mandate = {u"DUPRÉ Jean-Baptiste"_s, QDate(2026, 11, 20), u"Courriel, pièce 118"_s};
        const ChangeOrder order = buildOrder(form, m_bank, before, sophie(), now);

        QCOMPARE(blocksOf(order, m_bank, before), QList<FindingKind>());
        QCOMPARE(order.company, company);
        QCOMPARE(order.status, OrderStatus::Draft);
        QCOMPARE(order.author, u"sophie.aubriot"_s);
        QCOMPARE(order.reason, u"Arrivée"_s);
        QCOMPARE(order.mandate.reference, u"Courriel, pièce 118"_s);
        QCOMPARE(order.termsVersion, m_bank.policy.termsVersion);
        QCOMPARE(order.changes.size(), 3);
        const User user = created<User>(order).value(0);
        QCOMPARE(user.id, form.user.id);
        QCOMPARE(user.externalId, user.id.toString()); // what makes a lost answer safe
        QVERIFY(user.userName.isEmpty()); // the service generates it
        QCOMPARE(user.contact, contactId);
        QCOMPARE(user.company, company);
        QCOMPARE(user.lastName, u"Kouassi"_s);
        QCOMPARE(user.termsVersion, m_bank.policy.termsVersion);
        const Profile profile = created<Profile>(order).value(0);
        QCOMPARE(profile.kind, ProfileKind::Personal);
        QCOMPARE(profile.id, user.profile);
        QCOMPARE(profile.functions, form.rights.functions);
        const Grant grant = created<Grant>(order).value(0);
        QCOMPARE(grant.user, user.id);
        QCOMPARE(grant.relationship, works);
        QVERIFY(grant.profile.isNull());
        QCOMPARE(grant.accounts, SortedSet<AccountId> {current});
        QVERIFY(order.basedOn.contains(BasedOn {u"Policy"_s, m_bank.policy.version}));
        QVERIFY(order.basedOn.contains(BasedOn {u"Catalogue"_s, m_bank.catalogue.version()}));
        QVERIFY(order.basedOn.contains(BasedOn {u"Relationships/"_s + works.toString(), u"7"_s}));
    }

    void anUnchangedProfileIsGivenNotCopied()
    {
        const Snapshot before = firmOn(m_bank);
        NewUserForm form = delegate(before);
        form.rights.base = predefinedId(m_bank, u"accountant"_s);
        const ChangeOrder order = buildOrder(form, m_bank, before, sophie(), now);
        QVERIFY(created<Profile>(order).isEmpty());
        QCOMPARE(created<User>(order).value(0).profile, form.rights.base);
        QVERIFY(order.basedOn.contains(BasedOn {u"Profiles/"_s + form.rights.base.toString(), u"2"_s}));
    }

    // S0.1: nothing that the relationship does not hold, whatever was ticked before another one was chosen
    void aPersonalProfileStaysWithinReach()
    {
        const Snapshot before = firmOn(m_bank);
        NewUserForm form = delegate(before);
        form.termsAccepted = true;
        form.rights.base = predefinedId(m_bank, u"administrator"_s);
        form.rights.changed = true;
        form.rights.functions = {fn("accounts.view"), fn("transfers.signInternational"), fn("collections.signFile"),
                                 fn("gone.function")};
        const ChangeOrder order = buildOrder(form, m_bank, before, sophie(), now);
        QCOMPARE(created<Profile>(order).value(0).functions, SortedSet<FunctionCode> {fn("accounts.view")});
        QCOMPARE(blocksOf(order, m_bank, before), QList<FindingKind>());
    }

    void theProfileCanComeLater()
    {
        const Snapshot before = firmOn(m_bank);
        NewUserForm form = delegate(before);
        form.termsAccepted = true;
        form.rights.later = true;
        form.rights.functions = {fn("accounts.view")};
        const ChangeOrder order = buildOrder(form, m_bank, before, sophie(), now);
        QVERIFY(created<Profile>(order).isEmpty());
        QVERIFY(created<User>(order).value(0).profile.isNull());
        QCOMPARE(blocksOf(order, m_bank, before), QList<FindingKind>());
        QVERIFY(!needsAccounts(form, m_bank, before));
    }

    void termsAreNotAcceptedByThemselves()
    {
        const Snapshot before = firmOn(m_bank);
        NewUserForm form = delegate(before);
        form.rights.functions = {fn("accounts.view")};
        const ChangeOrder order = buildOrder(form, m_bank, before, sophie(), now);
        QVERIFY(order.termsVersion.isEmpty());
        QCOMPARE(blocksOf(order, m_bank, before), QList<FindingKind> {FindingKind::TermsNotAccepted});
    }

    // S0.2: declared with the order, and only if the person is the one chosen
    void aContactDeclaredOnTheWay()
    {
        const Snapshot before = firmOn(m_bank);
        NewUserForm form = delegate(before);
        Contact declared;
        declared.id = id<ContactId>(31);
        declared.company = company;
        declared.lastName = u"Özdemir"_s;
        declared.firstName = u"Selim"_s;
        form.declared = declared;
        form.termsAccepted = true;
        form.rights.functions = {fn("accounts.view")};
        QVERIFY(created<Contact>(buildOrder(form, m_bank, before, sophie(), now)).isEmpty());
        takeContact(form, declared);
        QCOMPARE(form.user.email, QString()); // nothing of the other person stays
        const ChangeOrder order = buildOrder(form, m_bank, before, sophie(), now);
        QCOMPARE(created<Contact>(order), QList<Contact> {declared});
        QVERIFY(std::holds_alternative<Contact>(*order.changes.first().after)); // before the user who refers to it
        QCOMPARE(blocksOf(order, m_bank, before), QList<FindingKind>());
    }

    // S2.2 to S2.5, S2.10
    void aClientUser()
    {
        const Snapshot before = firmOn(m_client);
        NewUserForm form = beginForm(m_client, now);
        chooseCompany(form, company);
        chooseRelationships(form, {works, payroll}, before, now);
        form.user.lastName = u"Kouassi"_s;
        form.user.firstName = u"Aya"_s;
        form.user.email = u"Aya.Kouassi@dupre.example"_s;
        form.user.userType = u"clientAdministrator"_s;
        form.rights.base = predefinedId(m_client, u"administration"_s);
        QVERIFY(mustAdminister(m_client, before, company));
        QCOMPARE(administrationByType(m_client.policy, form.user.userType), std::optional<bool>(true));
        QCOMPARE(administrationByType(m_client.policy, u"clientUser"_s), std::optional<bool>(false));
        QCOMPARE(administrationByType(m_bank.policy, {}), std::nullopt);
        const ChangeOrder order = buildOrder(form, m_client, before, sophie(), now);
        QCOMPARE(blocksOf(order, m_client, before), QList<FindingKind>());
        const User user = created<User>(order).value(0);
        QCOMPARE(user.userName, user.email);
        QVERIFY(order.termsVersion.isEmpty());
        const QList<Grant> grants = created<Grant>(order);
        QCOMPARE(grants.size(), 2);
        for (const Grant &grant : grants)
            QVERIFY(grant.accounts.isEmpty()); // the policy does not grant accounts
    }

    void aFirstUserWhoDoesNotAdministerIsRefused()
    {
        const Snapshot before = firmOn(m_client);
        NewUserForm form = beginForm(m_client, now);
        chooseCompany(form, company);
        chooseRelationships(form, {works}, before, now);
        form.user.lastName = u"Kouassi"_s;
        form.user.firstName = u"Aya"_s;
        form.user.email = u"aya@dupre.example"_s;
        form.user.userType = u"clientUser"_s;
        form.rights.functions = {fn("messages.exchange"), fn("messages.appointment")};
        QVERIFY(blocksOf(buildOrder(form, m_client, before, sophie(), now), m_client, before)
                    .contains(FindingKind::FirstUserMustAdminister));
    }

    // S1.5: rights for each relationship, or the same for all
    void rightsPerRelationship()
    {
        const Snapshot before = firmOn(m_wealth);
        NewUserForm form = beginForm(m_wealth, now);
        chooseCompany(form, company);
        chooseRelationships(form, {works, payroll}, before, now);
        form.rights.functions = {m_wealth.policy.configurations.first().functions.values().first()};
        form.rights.functions.insert(m_wealth.policy.configurations.last().functions.values().last());
        ChangeOrder order = buildOrder(form, m_wealth, before, sophie(), now);
        QVERIFY(created<User>(order).value(0).profile.isNull());
        QList<Grant> grants = created<Grant>(order);
        QCOMPARE(grants.size(), 2);
        QVERIFY(!grants.at(0).profile.isNull()
                && grants.at(0).profile != grants.at(1).profile); // independent from then on
        form.sameRights = false;
        form.accessOn(works)->rights =
            RightsChoice {false, predefinedId(m_wealth, m_wealth.policy.predefinedProfiles.first().code), false, {}};
        form.accessOn(payroll)->rights = RightsChoice {true, {}, false, {}};
        order = buildOrder(form, m_wealth, before, sophie(), now);
        grants = created<Grant>(order);
        QCOMPARE(grants.at(0).profile, form.accessOn(works)->rights.base);
        QVERIFY(grants.at(1).profile.isNull());
        QVERIFY(created<Profile>(order).isEmpty());
    }

    // S1.11, S2.5: somebody who is there already only gets more
    void moreForAnExistingPerson()
    {
        Snapshot before = firmOn(m_bank);
        User user;
        user.id = jean;
        user.company = company;
        user.lastName = u"Dupré"_s;
        user.firstName = u"Jean"_s;
        user.profile = predefinedId(m_bank, u"accountant"_s);
        before.put(user);
        NewUserForm form = delegate(before);
        takeExisting(form, user);
        form.accessOn(works)->accounts = {current};
        QVERIFY(needsAccounts(form, m_bank, before)); // by the profile that the person has
        const ChangeOrder order = buildOrder(form, m_bank, before, sophie(), now);
        QCOMPARE(order.changes.size(), 1);
        QCOMPARE(created<Grant>(order).value(0).user, jean);
        QCOMPARE(blocksOf(order, m_bank, before), QList<FindingKind>());
    }

    void choosingRelationshipsKeepsWhatWasChosenOnThem()
    {
        const Snapshot before = firmOn(m_bank);
        NewUserForm form = beginForm(m_bank, now);
        chooseCompany(form, company);
        chooseRelationships(form, {works, payroll}, before, now);
        QVERIFY(form.accessOn(works)->accounts.isEmpty());
        QCOMPARE(form.accessOn(payroll)->accounts, SortedSet<AccountId> {salaries}); // its only one
        form.accessOn(works)->accounts = {savings};
        const GrantId grant = form.accessOn(works)->grant;
        chooseRelationships(form, {works}, before, now);
        QCOMPARE(form.relationships(), QList<RelationshipId> {works});
        QCOMPARE(form.accessOn(works)->accounts, SortedSet<AccountId> {savings});
        QCOMPARE(form.accessOn(works)->grant, grant);
        QCOMPARE(form.accessOn(payroll), nullptr);
        chooseCompany(form, id<CompanyId>(99));
        QVERIFY(form.access.isEmpty());
    }

    void accountsAreAskedForWhereTheyMatter()
    {
        const Snapshot before = firmOn(m_bank);
        NewUserForm form = delegate(before);
        form.rights.functions = {fn("messages.read")};
        QVERIFY(!needsAccounts(form, m_bank, before));
        form.rights.functions.insert(fn("transfers.signInternational")); // out of reach there
        QVERIFY(!needsAccounts(form, m_bank, before));
        form.rights.functions.insert(fn("accounts.view"));
        QVERIFY(needsAccounts(form, m_bank, before));
        QVERIFY(!needsAccounts(form, m_client, firmOn(m_client)));
    }

    void eachOrderHasAnIdOfItsOwn()
    {
        const Snapshot before = firmOn(m_bank);
        const NewUserForm form = delegate(before);
        const ChangeOrder first = buildOrder(form, m_bank, before, sophie(), now);
        const ChangeOrder second = buildOrder(form, m_bank, before, sophie(), now);
        QVERIFY(first.id != second.id); // a refused one is another order
        QCOMPARE(first.changes, second.changes); // about the same person
    }

    void aDraftComesBackWhole()
    {
        const Snapshot before = firmOn(m_bank);
        NewUserDraft draft {delegate(before), u"rights"_s};
        NewUserForm &form = draft.form;
        form.declared = before.contacts.value(contactId);
        form.declared->declared = QDate(2026, 11, 24);
        form.declared->capacity = u"Comptable 😀 "_s + QChar(0x05D0);
        form.user.address = {u"4 rue du Port\nBât. B"_s, u"56370"_s, u"Sarzeau"_s, u"FR"_s};
        form.user.identityDocument = IdentityDocument {u"passport"_s, u"12AB"_s, QDate(2030, 1, 1), {}, {}};
        form.user.userType = u"clientUser"_s;
        form.rights = RightsChoice {false, predefinedId(m_bank, u"accountant"_s), true, {fn("accounts.view")}};
        form.accessOn(works)->accounts = {current, savings};
        form.accessOn(works)->rights.later = true;
        form.sameRights = false;
        form.firstDay = QDate(2026, 12, 1);
        form.reason = u"Arrivée"_s;
        form.mandate = {u"DUPRÉ"_s, QDate(2026, 11, 20), u"118"_s};
        const Result<NewUserDraft> back = draftFromBytes(toBytes(draft));
        QVERIFY(back);
        QVERIFY(*back == draft);
        QVERIFY(back->form.isWorthKeeping());
        QVERIFY(!beginForm(m_bank, now).isWorthKeeping());
    }

    void acceptanceIsNotKept()
    {
        const Snapshot before = firmOn(m_bank);
        NewUserForm form = delegate(before);
        form.termsAccepted = true;
        form.acknowledged = {u"SensitiveFunctions"_s};
        const Result<NewUserDraft> back = draftFromBytes(toBytes({form, {}}));
        QVERIFY(back);
        QVERIFY(!back->form.termsAccepted); // is given anew, on what is then read
        QVERIFY(back->form.acknowledged.isEmpty());
    }

    void whatIsNoDraftIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("\xff\x00{");
        QTest::newRow("a list") << QByteArray("[1,2]");
        QTest::newRow("a later version") << QByteArray(R"({"version":2,"user":{"id":"0192-"}})");
        QTest::newRow("no ids") << QByteArray(R"({"version":1,"page":"rights"})");
        QTest::newRow("wrong types") << QByteArray(
            R"({"version":1,"user":3,"personal":[],"access":{"a":1},"rights":"x"})");
    }
    void whatIsNoDraftIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const Result<NewUserDraft> back = draftFromBytes(bytes);
        QVERIFY(!back);
        QCOMPARE(back.error().kind, ErrorKind::Protocol);
    }

private:
    [[nodiscard]] NewUserForm delegate(const Snapshot &before) const
    {
        NewUserForm form = beginForm(m_bank, now);
        chooseCompany(form, company);
        chooseRelationships(form, {works}, before, now);
        takeContact(form, *before.contact(contactId));
        return form;
    }

    Portal m_bank;
    Portal m_client;
    Portal m_wealth;
};

QTEST_GUILESS_MAIN(TestNewUserOrder)
#include "test_newuserorder.moc"
