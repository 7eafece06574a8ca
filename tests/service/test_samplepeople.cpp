// SPDX-License-Identifier: MIT
// Who is in the sample firm: people as real firms have them, the company that everybody knows, the staff.
#include "base/fold.h"
#include "domain/continuity.h"
#include "domain/names.h"
#include "samplefirm.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::sample;
using namespace Qt::StringLiterals;

namespace
{

const User *userNamed(const Sampled &made, const QString &lastName, const QString &firstName)
{
    for (const User &user : made.all().users) {
        if (user.lastName == lastName && user.firstName == firstName)
            return &user;
    }
    return nullptr;
}

const Contact *contactNamed(const Sampled &made, const QString &lastName, const QString &firstName)
{
    for (const Contact &contact : made.all().contacts) {
        if (contact.lastName == lastName && contact.firstName == firstName)
            return &contact;
    }
    return nullptr;
}

const Relationship *relationshipNumbered(const Sampled &made, const QString &reference)
{
    for (const Relationship &relationship : made.all().relationships) {
        if (relationship.reference == reference)
            return &relationship;
    }
    return nullptr;
}

template<class Has> qsizetype countUsers(const Sampled &made, Has has)
{
    return std::ranges::count_if(made.all().users, has);
}

} // namespace

class TestSamplePeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleAreAsInRealFirms_data() { addPortalRows(); }
    void peopleAreAsInRealFirms()
    {
        QFETCH(QString, portal);
        const Sampled made = sampled(portal);
        QHash<QString, QSet<CompanyId>> fullNames;
        QHash<std::pair<CompanyId, QString>, int> families;
        QSet<QString> lastNames;
        QSet<QString> firstNames;
        QSet<QString> countries;
        qsizetype accented = 0;
        for (const User &user : made.all().users) {
            fullNames[user.lastName + u' ' + user.firstName].insert(user.company);
            ++families[{user.company, user.lastName}];
            lastNames.insert(user.lastName);
            firstNames.insert(user.firstName);
            accented += folded(user.lastName) != user.lastName.toLower() ? 1 : 0;
        }
        for (const Company &company : made.all().companies)
            countries.insert(company.country);
        QVERIFY2(lastNames.size() > 220, qPrintable(QString::number(lastNames.size())));
        QVERIFY(firstNames.size() > 150);
        QVERIFY(accented > 40);
        QCOMPARE(countries, (QSet<QString> {u"FR"_s, u"BE"_s, u"CH"_s}));
        QVERIFY(std::ranges::any_of(families, [](int count) { return count > 1; }));
        QVERIFY(std::ranges::any_of(made.all().companies, &Company::naturalPerson) || made.policy().selfRegistration);
        QVERIFY(countUsers(made, [](const User &user) { return displayName(user).front().isLower(); }) > 2);
        const auto named = [&](const QString &lastName, const QString &firstName) {
            return countUsers(
                made, [&](const User &user) { return user.lastName == lastName && user.firstName == firstName; });
        };
        QCOMPARE(named(u"Martin"_s, u"Nathalie"_s), 2);
        QCOMPARE(named(u"Roussel"_s, u"Léa 🌻"_s), 1);
        QCOMPARE(named(u"الحدّاد"_s, u"ليلى"_s), 1);
        QVERIFY(countUsers(made, [](const User &user) { return user.lastName.size() > 60; }) == 1);
        QVERIFY(std::ranges::any_of(made.all().companies,
                                    [](const Company &company) { return company.name.size() > 180; }));
    }

    /// S4.11
    void onePersonMayBeTwoUsers()
    {
        const Sampled made = sampled(u"document-portal"_s);
        QHash<QString, QList<User>> persons;
        for (const User &user : made.all().users) {
            if (!user.person.isEmpty())
                persons[user.person].append(user);
        }
        QVERIFY(!persons.isEmpty());
        for (const QList<User> &users : std::as_const(persons)) {
            QCOMPARE(users.size(), 2);
            QCOMPARE(displayName(users[0]), displayName(users[1]));
            QVERIFY(users[0].email != users[1].email);
        }
    }

    void theCompanyThatEverybodyKnows_data() { addPortalRows(); }
    void theCompanyThatEverybodyKnows()
    {
        QFETCH(QString, portal);
        const Sampled made = sampled(portal);
        const Snapshot snapshot = made.sink.snapshot();
        const Relationship *operations = relationshipNumbered(made, u"40217-A"_s);
        const Relationship *payroll = relationshipNumbered(made, u"40217-B"_s);
        QVERIFY(operations && payroll);
        QCOMPARE(operations->label, u"exploitation"_s);
        QCOMPARE(payroll->label, u"paie"_s);
        const Company *company = snapshot.company(operations->company);
        QCOMPARE(company->name, u"Menuiserie Dupré SA"_s);
        QCOMPARE(company->identifier, u"662408715"_s);
        QCOMPARE(operations->responsible.code, u"sophie.aubriot"_s);
        QVERIFY(
            std::ranges::any_of(made.all().companies, [](const Company &c) { return c.name == u"SCI Dupré-Lacaze"; }));

        const Contact *aya = contactNamed(made, u"Kouassi"_s, u"Aya"_s);
        QVERIFY(aya);
        QCOMPARE(aya->company, company->id);
        QCOMPARE(aya->capacity, u"Comptable"_s);
        QVERIFY(!aya->email.isEmpty() && !aya->mobile.isEmpty() && !aya->telephone.isEmpty());
        QVERIFY(!userNamed(made, u"Kouassi"_s, u"Aya"_s));
        const auto undelegated = std::ranges::count_if(made.all().contacts, [&](const Contact &contact) {
            return contact.company == company->id
                && countUsers(made, [&](const User &user) { return user.contact == contact.id; }) == 0;
        });
        QVERIFY(undelegated >= 3);

        const User *dupre = userNamed(made, u"Dupré"_s, u"Jean-Baptiste"_s);
        const User *kervella = userNamed(made, u"Kervella"_s, u"Goulven"_s);
        QVERIFY(dupre && kervella && userNamed(made, u"Lefèvre"_s, u"Marie"_s));
        for (const Relationship *relationship : {operations, payroll}) {
            const QList<UserId> administrators = administratorsOf(made.portal, snapshot, relationship->id, sampleDay);
            QCOMPARE(QSet<UserId>(administrators.begin(), administrators.end()),
                     (QSet<UserId> {dupre->id, kervella->id}));
        }
    }

    void theBankAsInTheMockups()
    {
        const Sampled made = sampled(u"bank-delegates"_s);
        const Snapshot snapshot = made.sink.snapshot();
        const Relationship *operations = relationshipNumbered(made, u"40217-A"_s);
        QCOMPARE(operations->accounts.size(), 3);
        QCOMPARE(operations->accounts.first().iban, u"FR7699071004120002781546304"_s);
        QCOMPARE(snapshot.grantsOn(operations->id).size(), 5);
        const User *marie = userNamed(made, u"Lefèvre"_s, u"Marie"_s);
        QCOMPARE(displaySignInId(marie->userName), u"4471 0928"_s);
        QCOMPARE(snapshot.profile(marie->profile)->code, u"accountant"_s);
        QVERIFY(std::ranges::any_of(made.all().profiles, [](const Profile &p) {
            return p.kind == ProfileKind::Personal && p.label.fr == u"Copie de Dupré, achats";
        }));
    }

    void theStaff()
    {
        const Sampled made = sampled(u"client-portal"_s);
        const auto rolesOf = [&](const QString &subject) {
            const auto found = std::ranges::find(made.sink.staff(), subject, &Staff::subject);
            return found == made.sink.staff().end() ? SortedSet<Role>() : found->roles;
        };
        QCOMPARE(rolesOf(u"sophie.aubriot"_s), (SortedSet<Role> {Role::Administrator, Role::Preparer}));
        QVERIFY(rolesOf(u"paul.lestienne"_s).contains(Role::Approver));
        QVERIFY(!rolesOf(u"paul.lestienne"_s).contains(Role::Preparer));
        const auto has = [&](Role role) {
            return std::ranges::count_if(made.sink.staff(), [role](const Staff &staff) { return staff.has(role); });
        };
        QCOMPARE(has(Role::Operator), 1);
        QVERIFY(has(Role::Reader) >= 2);
        QVERIFY(has(Role::Preparer) >= 3);
        // Whoever looks after a relationship is there, and may write.
        QHash<ResponsibleKind, int> kinds;
        for (const Relationship &relationship : made.all().relationships) {
            ++kinds[relationship.responsible.kind];
            QVERIFY(!relationship.responsible.name.isEmpty());
            if (relationship.responsible.kind == ResponsibleKind::Staff)
                QVERIFY2(rolesOf(relationship.responsible.code).contains(Role::Preparer),
                         qPrintable(relationship.responsible.code));
        }
        QCOMPARE(kinds.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestSamplePeople)
#include "test_samplepeople.moc"
