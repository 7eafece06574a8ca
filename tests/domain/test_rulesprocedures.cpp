// SPDX-License-Identifier: MIT
// Steps of the source systems' procedures that rules decide together.
#include "rulescase.h"

#include "base/uuid.h"
#include "domain/classification.h"
#include "domain/continuity.h"
#include "domain/impact.h"
#include "domain/status.h"

#include <QTest>

using namespace firm;

class RulesProceduresTest : public QObject
{
    Q_OBJECT

private:
    static bool may(const Portal &portal, const Snapshot &snapshot, const UserId &user, const FunctionCode &function,
                    const RelationshipId &relationship = works)
    {
        return effective(portal, snapshot, user, relationship, function, std::nullopt, utc(2026, 11, 24)).allowed;
    }
    static Snapshot after(const Case &order) { return applied(order.before, order.order.changes); }

private Q_SLOTS:
    void S0_3_createdModifiedTerminated()
    {
        Case order = creation();
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        const Snapshot created = after(order);
        QVERIFY(may(order.portal, created, aya, view));
        const Snapshot gone = applied(created, deletionOf(created, aya));
        QVERIFY(!gone.user(aya));
        QVERIFY(!gone.grantOf(aya, works));
        QVERIFY(!may(order.portal, gone, aya, view));
    }
    void S0_6_functionsOfTheirOwn()
    {
        const Case order = creation();
        const Snapshot created = after(order);
        QVERIFY(may(order.portal, created, marie, prepare));
        QVERIFY(!may(order.portal, created, aya, prepare));
    }
    void S0_7_aCopyIsASnapshot()
    {
        Case order = creation();
        Profile copy = *order.before.profile(clerk);
        copy.id = id<ProfileId>(43);
        order.add(Change::create(copy));
        createdUser(order).profile = copy.id;
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        Snapshot state = after(order);
        QVERIFY(may(order.portal, state, aya, prepare));
        // What happens to the original later is not the copy's business.
        Profile original = *state.profile(clerk);
        original.functions = {view};
        state.put(original);
        QVERIFY(may(order.portal, state, aya, prepare));
        QVERIFY(!may(order.portal, state, marie, prepare));
    }
    void S1_2_S1_11_rightsFollowTheUser()
    {
        Case order = creation();
        const Change grant = order.order.changes.takeLast();
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        const Snapshot created = after(order);
        QVERIFY(!may(order.portal, created, aya, view));
        order.before = created;
        order.order.changes = {grant};
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        QVERIFY(may(order.portal, after(order), aya, view));
        QCOMPARE(classify(order.portal, order.before, order.order.changes, order.now), Effect::Widening);
    }
    void S1_4_severalRelationshipsInOneOrder()
    {
        Case order = creation();
        Grant second = newGrant();
        second.id = id<GrantId>(58);
        second.relationship = payroll;
        second.accounts = {salaries};
        order.add(Change::create(second));
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        const Snapshot state = after(order);
        QVERIFY(may(order.portal, state, aya, view));
        QVERIFY(may(order.portal, state, aya, view, payroll));
    }
    void S2_12_whatWidensIsClassifiedAsSuch()
    {
        const Case order = creation();
        QCOMPARE(classify(order.portal, order.before, order.order.changes, order.now), Effect::Widening);
        Case off;
        off.edit(off.before.user(marie), [](User &user) { user.active = false; });
        QCOMPARE(classify(off.portal, off.before, off.order.changes, off.now), Effect::Narrowing);
    }
    void S3_4_theSuccessorAdministers()
    {
        Case order;
        order.portal.policy.administratorsBlock = 1;
        order.edit(order.before.user(marie), [](User &user) { user.profile = all; });
        QVERIFY(!order.says(FindingKind::AdministratorsBelowMinimum));
        const Snapshot state = after(order);
        QVERIFY(may(order.portal, state, marie, administration));
        // With a successor there, the former one may go.
        Case leaving;
        leaving.portal = order.portal;
        leaving.before = state;
        for (const Change &change : deletionOf(state, jean))
            leaving.add(change);
        QVERIFY(!leaving.before.grantOf(marie, payroll));
        leaving.portal.policy.administratorPer = AdministratorPer::Company;
        QVERIFY2(!leaving.says(FindingKind::AdministratorsBelowMinimum), qPrintable(leaving.codes()));
    }
    void S3_5_registeredUsersWaitInactive()
    {
        User user = newUser();
        user.active = false;
        user.selfRegistered = true;
        const Policy policy = portal().policy;
        const QDateTime now = utc(2026, 11, 24);
        QCOMPARE(standingOf(policy, user, false, false, std::nullopt, now).status, UserStatus::SelfRegistered);
        user.active = true;
        QCOMPARE(standingOf(policy, user, true, false, std::nullopt, now).status, UserStatus::Active);
    }
    void S3_6_theOperatorMayAppointWhereOnlyAdministratorsWrite()
    {
        Case order;
        order.portal.policy.authors = Authors::Administrator;
        order.author.roles = {Role::Preparer};
        order.edit(order.before.user(marie), [](User &user) { user.profile = all; });
        QVERIFY(order.blocks(FindingKind::RoleMayNotWrite));
        order.author.roles = {Role::Operator};
        QVERIFY2(order.blocks(FindingKind::RoleMayNotWrite), "nobody registers on this portal");
        order.portal.policy.selfRegistration = true;
        QVERIFY2(!order.says(FindingKind::RoleMayNotWrite), qPrintable(order.codes()));
    }
    void S3_6_theOperatorDoesNothingElseOfTheFirms_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<bool>("may");
        QTest::newRow("gives the role to somebody registered") << 0 << true;
        QTest::newRow("gives another profile") << 1 << false;
        QTest::newRow("gives the role, and another address") << 2 << false;
        QTest::newRow("deactivates") << 3 << false;
        QTest::newRow("deletes") << 4 << false;
        QTest::newRow("creates an administrator") << 5 << false;
        QTest::newRow("gives access to the one appointed") << 6 << true;
        QTest::newRow("gives access to somebody else") << 7 << false;
        QTest::newRow("declares a contact") << 8 << false;
        QTest::newRow("a personal profile with the role") << 9 << true;
        QTest::newRow("changes a shared profile") << 10 << false;
        QTest::newRow("a ceiling") << 11 << true;
        QTest::newRow("a ceiling, and somebody's name") << 12 << false;
    }
    void S3_6_theOperatorDoesNothingElseOfTheFirms()
    {
        QFETCH(const int, what);
        Case order;
        order.portal.policy.selfRegistration = true;
        order.author.roles = {Role::Operator};
        User waiting = newUser();
        waiting.active = false;
        waiting.selfRegistered = true;
        waiting.profile = {};
        if (what != 5)
            order.before.put(waiting);
        const auto appoint = [&] {
            order.edit(order.before.user(waiting.id), [](User &user) {
                user.active = true;
                user.profile = all;
            });
        };
        const auto give = [&](const UserId &user, const RelationshipId &there) {
            Grant grant;
            grant.id = GrantId(newUuid());
            grant.user = user;
            grant.relationship = there;
            order.order.changes.append(Change::create(grant));
        };
        switch (what) {
        case 0:
            appoint();
            break;
        case 1:
            order.edit(order.before.user(waiting.id), [](User &user) { user.profile = viewer; });
            break;
        case 2:
            order.edit(order.before.user(waiting.id), [](User &user) {
                user.profile = all;
                user.email = u"other@dupre.example"_s;
            });
            break;
        case 3:
            order.edit(order.before.user(jean), [](User &user) { user.active = false; });
            break;
        case 4:
            order.order.changes.append(Change::remove(*order.before.user(marie)));
            break;
        case 5:
            waiting.profile = all;
            order.order.changes.append(Change::create(waiting));
            break;
        case 6:
            appoint();
            give(waiting.id, works);
            break;
        case 7:
            appoint();
            give(marie, payroll);
            break;
        case 8: {
            Contact declared = *order.before.contact(contact);
            declared.id = ContactId(newUuid());
            order.order.changes.append(Change::create(declared));
            break;
        }
        case 9: {
            Profile own;
            own.id = ProfileId(newUuid());
            own.kind = ProfileKind::Personal;
            own.functions = {view, administration};
            order.order.changes.append(Change::create(own));
            order.edit(order.before.user(waiting.id), [&](User &user) { user.profile = own.id; });
            break;
        }
        case 10:
            order.edit(order.before.profile(viewer),
                       [](Profile &profile) { profile.functions.insert(administration); });
            break;
        default:
            order.edit(order.before.relationship(works),
                       [](Relationship &there) { there.configuration = ConfigurationCode(u"view"_s); });
            if (what == 12)
                order.edit(order.before.user(marie), [](User &user) { user.lastName = u"Autre"_s; });
        }
        const bool refused = std::ranges::any_of(order.findings(), [](const Finding &finding) {
            return finding.kind == FindingKind::RoleMayNotWrite && finding.relationship.isNull();
        });
        QTEST(!refused, "may");
    }
    void S4_4_settingsAreTheAdministrators()
    {
        const Portal documents = shippedPortal(u"document-portal"_s);
        for (const PredefinedProfile &profile : documents.policy.predefinedProfiles) {
            for (const char *function : {"settings.transmission", "settings.approvalRules", "settings.users"})
                QCOMPARE(profile.functions.contains(fn(function)), profile.code == u"administrator"_s);
        }
    }
    void S4_6_deliverySeesOwnDocuments()
    {
        const Portal documents = shippedPortal(u"document-portal"_s);
        const PredefinedProfile *delivery = documents.policy.predefinedProfile(u"delivery"_s);
        QVERIFY(delivery);
        QVERIFY(delivery->functions.contains(fn("documents.own")));
        QVERIFY(delivery->functions.contains(fn("documents.awaiting")));
        for (const char *function : {"processing.view", "archive.view", "feedback.figures", "feedback.history"})
            QVERIFY(!delivery->functions.contains(fn(function)));
    }
    void S4_11_asASecondUserWithAnotherEmail()
    {
        Case order = creation();
        createdUser(order).person = u"person-1"_s;
        order.edit(order.before.user(marie), [](User &user) { user.person = u"person-1"_s; });
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        // With the same one it would be the same user.
        Case same = creation();
        same.portal.policy.signInId = SignInIdKind::Email;
        same.before.users[marie].userName = same.before.user(marie)->email;
        createdUser(same).email = same.before.user(marie)->email.toUpper();
        createdUser(same).userName.clear();
        QVERIFY(same.blocks(FindingKind::SignInIdTaken));
    }
    void S4_12_noneOneOrSeveralUsers()
    {
        Case order;
        order.edit(order.before.grant(marieOnWorks), [](Grant &grant) { grant.active = false; });
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        const Snapshot state = applied(order.before, deletionOf(order.before, jean));
        QCOMPARE(state.grantsOn(payroll).size(), 0);
        QCOMPARE(state.grantsOn(works).size(), 1);
        QCOMPARE(order.before.grantsOn(works).size(), 2);
    }
};

QTEST_GUILESS_MAIN(RulesProceduresTest)
#include "test_rulesprocedures.moc"
