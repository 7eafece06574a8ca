// SPDX-License-Identifier: MIT
#include "rulescase.h"

#include <QTest>

using namespace firm;

class TestRulesOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksComeFirst()
    {
        Case order = creation();
        order.portal.policy.warnGenericEmail = true;
        createdUser(order).email = u"contact@dupre.example"_s;
        createdUser(order).lastName.clear();
        const QList<Finding> findings = order.findings();
        QCOMPARE(findings.size(), 2);
        QVERIFY(findings[0].blocks);
        QVERIFY(!findings[1].blocks);
    }

    void emptyOrder()
    {
        Case order;
        QVERIFY(order.blocks(FindingKind::Empty));
        order.edit(order.before.user(marie), [](User &) { });
        QVERIFY(order.blocks(FindingKind::Empty));
        order.edit(order.before.user(marie), [](User &user) { user.capacity = u"Accountant"_s; });
        QVERIFY(!order.says(FindingKind::Empty));
    }

    void tooManyOperations()
    {
        Case order = creation();
        order.portal.policy.maxOperations = 2;
        QVERIFY(!order.says(FindingKind::TooManyOperations));
        order.portal.policy.maxOperations = 1;
        const Finding finding = order.findings().value(0);
        QCOMPARE(finding.kind, FindingKind::TooManyOperations);
        QVERIFY(finding.blocks);
        QCOMPARE(finding.count, 2);
        QCOMPARE(finding.minimum, 1);
    }

    void S1_1_S3_1_whoMayWrite_data()
    {
        QTest::addColumn<QList<int>>("roles");
        QTest::addColumn<bool>("active");
        QTest::addColumn<bool>("preparersMay"); ///< may write where the policy says "preparer"
        QTest::addColumn<bool>("administratorsMay");
        const auto row = [](const char *name, std::initializer_list<Role> roles, bool active, bool first, bool second) {
            QList<int> numbers;
            for (const Role role : roles)
                numbers.append(static_cast<int>(role));
            QTest::newRow(name) << numbers << active << first << second;
        };
        row("nobody", {}, true, false, false);
        row("reader", {Role::Reader}, true, false, false);
        row("approver", {Role::Approver}, true, false, false);
        row("preparer", {Role::Preparer}, true, true, false);
        row("administrator", {Role::Administrator}, true, true, true);
        row("operator", {Role::Operator}, true, false, false);
        row("operator and preparer", {Role::Operator, Role::Preparer}, true, true, false);
        row("left the firm", {Role::Preparer, Role::Administrator}, false, false, false);
    }
    void S1_1_S3_1_whoMayWrite()
    {
        QFETCH(QList<int>, roles);
        QFETCH(bool, active);
        Case order = creation();
        order.author.roles.clear();
        for (const int role : roles)
            order.author.roles.insert(static_cast<Role>(role));
        order.author.active = active;
        order.portal.policy.authors = Authors::Preparer;
        QTEST(!order.blocks(FindingKind::RoleMayNotWrite), "preparersMay");
        order.portal.policy.authors = Authors::Administrator;
        QTEST(!order.blocks(FindingKind::RoleMayNotWrite), "administratorsMay");
    }

    void S0_4_termsAreAccepted()
    {
        Case order = creation();
        order.portal.policy.termsVersion = u"4.2"_s;
        QVERIFY(order.blocks(FindingKind::TermsNotAccepted));
        order.order.termsVersion = u"4.1"_s;
        QVERIFY(order.blocks(FindingKind::TermsNotAccepted));
        order.order.termsVersion = u"4.2"_s;
        QVERIFY(!order.says(FindingKind::TermsNotAccepted));
        Case change;
        change.portal.policy.termsVersion = u"4.2"_s;
        change.edit(change.before.user(marie), [](User &user) { user.capacity = u"Clerk"_s; });
        QVERIFY2(!change.says(FindingKind::TermsNotAccepted), "only a creation asks");
    }
};

QTEST_GUILESS_MAIN(TestRulesOrder)
#include "test_rulesorder.moc"
