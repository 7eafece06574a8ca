// SPDX-License-Identifier: MIT
// Grants, and what can be said of contacts, profiles and relationships by themselves.
#include "rulescase.h"

#include <QTest>

using namespace firm;

class TestRulesGrant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneGrantForEachPair()
    {
        Case order;
        Grant second = newGrant();
        second.user = marie;
        order.add(Change::create(second));
        const std::optional<Finding> finding = order.finding(FindingKind::DuplicateGrant);
        QVERIFY(finding && finding->blocks);
        QCOMPARE(finding->user, marie);
        QCOMPARE(finding->relationship, works);
        order.order.changes.prepend(Change::remove(*order.before.grant(marieOnWorks)));
        QVERIFY2(!order.says(FindingKind::DuplicateGrant), "the first one goes with the same order");
    }

    void accountsBelongToTheRelationship()
    {
        Case order = creation();
        createdGrant(order).accounts = {current, salaries};
        QVERIFY(order.blocks(FindingKind::AccountUnknown));
        createdGrant(order).accounts = {current, savings};
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
    }

    void accountsAreGrantedOnlyWhereThePolicySaysSo_data()
    {
        QTest::addColumn<int>("scope");
        QTest::addColumn<bool>("fine");
        QTest::newRow("granted") << static_cast<int>(AccountScope::Granted) << true;
        QTest::newRow("relationship") << static_cast<int>(AccountScope::Relationship) << false;
        QTest::newRow("none") << static_cast<int>(AccountScope::None) << false;
    }
    void accountsAreGrantedOnlyWhereThePolicySaysSo()
    {
        QFETCH(int, scope);
        Case order = creation();
        order.portal.policy.accountScope = static_cast<AccountScope>(scope);
        QTEST(!order.blocks(FindingKind::AccountsNotUsed), "fine");
        createdGrant(order).accounts = {};
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
    }

    void dates_data()
    {
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::addColumn<bool>("order"); ///< they are in order
        const QDate day(2026, 12, 1);
        QTest::newRow("none") << QDate() << QDate() << true;
        QTest::newRow("first") << day << QDate() << true;
        QTest::newRow("last") << QDate() << day << true;
        QTest::newRow("one day") << day << day << true;
        QTest::newRow("upside down") << day << day.addDays(-1) << false;
    }
    void dates()
    {
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        QFETCH(bool, order);
        Case created = creation();
        createdGrant(created).firstDay = first;
        createdGrant(created).lastDay = last;
        QCOMPARE(created.blocks(FindingKind::GrantDatesNotUsed), !first.isNull() || !last.isNull());
        created.portal.policy.grantDates = true;
        QVERIFY(!created.says(FindingKind::GrantDatesNotUsed));
        QCOMPARE(!created.blocks(FindingKind::GrantDatesOrder), order);
    }

    void unknownReferences()
    {
        Case order = creation();
        createdGrant(order).user = id<UserId>(99);
        QCOMPARE(order.finding(FindingKind::UnknownReference).value_or(Finding()).field, Field::GrantUser);
        order = creation();
        createdGrant(order).relationship = id<RelationshipId>(99);
        QCOMPARE(order.finding(FindingKind::UnknownReference).value_or(Finding()).field, Field::GrantRelationship);
        order = creation();
        order.portal.policy.profileScope = ProfileScope::Relationship;
        createdUser(order).profile = {};
        createdGrant(order).profile = id<ProfileId>(99);
        QCOMPARE(order.finding(FindingKind::UnknownReference).value_or(Finding()).field, Field::GrantProfile);
    }

    void predefinedProfilesAreThePortals()
    {
        Case order;
        Profile predefined = *order.before.profile(viewer);
        predefined.kind = ProfileKind::Predefined;
        order.before.put(predefined);
        const auto fixed = [&](const Change &change) {
            Case one = order;
            one.add(change);
            return one.blocks(FindingKind::PredefinedProfileFixed);
        };
        QVERIFY(fixed(edited(&predefined, [](Profile &profile) { profile.functions.insert(sign); })));
        QVERIFY(fixed(edited(&predefined, [](Profile &profile) { profile.kind = ProfileKind::Shared; })));
        QVERIFY(fixed(Change::remove(predefined)));
        predefined.id = id<ProfileId>(49);
        QVERIFY(fixed(Change::create(predefined)));
        QVERIFY(!fixed(edited(order.before.profile(all), [](Profile &profile) { profile.functions.remove(sign); })));
    }

    void profilesInUseStay()
    {
        Case order;
        order.add(Change::remove(*order.before.profile(all)));
        const std::optional<Finding> finding = order.finding(FindingKind::ProfileInUse);
        QVERIFY(finding && finding->blocks);
        QCOMPARE(finding->users, QList {jean});
        Case unused;
        unused.add(Change::remove(*unused.before.profile(viewer)));
        QVERIFY2(unused.findings().isEmpty(), qPrintable(unused.codes()));
    }

    void profilesAreNamedAndKnowTheirFunctions()
    {
        Case order;
        Profile shared = *order.before.profile(viewer);
        shared.id = id<ProfileId>(49);
        order.add(Change::create(shared));
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        auto &created = std::get<Profile>(*order.order.changes[0].after);
        created.label = {};
        QCOMPARE(order.finding(FindingKind::FieldInvalid).value_or(Finding()).field, Field::ProfileLabel);
        created.kind = ProfileKind::Personal;
        QVERIFY2(order.findings().isEmpty(), "a personal profile needs no name");
        created.functions.insert(fn("no.such"));
        const Finding finding = order.finding(FindingKind::FieldInvalid).value_or(Finding());
        QCOMPARE(finding.field, Field::ProfileFunctions);
        QCOMPARE(finding.functions, QList {fn("no.such")});
    }

    void contactsAreChecked()
    {
        Case order;
        order.add(Change::create(*order.before.contact(contact)));
        auto &declared = std::get<Contact>(*order.order.changes[0].after);
        declared.id = id<ContactId>(61);
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        declared.email = u"nobody"_s;
        const Finding finding = order.finding(FindingKind::FieldInvalid).value_or(Finding());
        QCOMPARE(finding.field, Field::Email);
        QCOMPARE(finding.contact, declared.id);
        declared.email.clear();
        declared.lastName.clear();
        QCOMPARE(order.finding(FindingKind::FieldInvalid).value_or(Finding()).field, Field::LastName);
        declared.lastName = u"Kervella"_s;
        declared.company = id<CompanyId>(99);
        QVERIFY(order.blocks(FindingKind::UnknownReference));
    }

    void contactsOfUsersStay()
    {
        Case order;
        order.add(Change::remove(*order.before.contact(contact)));
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        User user = *order.before.user(marie);
        user.contact = contact;
        order.before.put(user);
        QCOMPARE(order.finding(FindingKind::ContactInUse).value_or(Finding()).users, QList {marie});
    }

    void ceilingsAreTheOperators()
    {
        const auto written = [](auto edit, std::initializer_list<Role> roles) {
            Case order;
            order.author.roles = roles;
            order.edit(order.before.relationship(works), edit);
            return !order.blocks(FindingKind::RoleMayNotWrite);
        };
        const auto configuration = [](Relationship &there) { there.configuration = ConfigurationCode(u"view"_s); };
        const auto modules = [](Relationship &there) { there.modules.clear(); };
        const auto active = [](Relationship &there) { there.active = false; };
        QVERIFY(!written(configuration, {Role::Administrator}));
        QVERIFY(written(configuration, {Role::Operator}));
        QVERIFY(!written(modules, {Role::Preparer}));
        QVERIFY(written(modules, {Role::Operator}));
        QVERIFY(written(active, {Role::Preparer}));
    }

    void codesOfRelationshipsAreThePortals()
    {
        Case order;
        order.author.roles = {Role::Operator};
        order.edit(order.before.relationship(works), [](Relationship &there) {
            there.configuration = ConfigurationCode(u"everything"_s);
            there.modules.insert(ModuleCode(u"magic"_s));
        });
        const QList<Finding> findings = order.findings();
        QCOMPARE(findings.size(), 2);
        for (const Finding &finding : findings) {
            QCOMPARE(finding.kind, FindingKind::FieldInvalid);
            QCOMPARE(finding.problem, FieldProblem::NotOffered);
            QCOMPARE(finding.relationship, works);
        }
    }
};

QTEST_GUILESS_MAIN(TestRulesGrant)
#include "test_rulesgrant.moc"
