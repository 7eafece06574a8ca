// SPDX-License-Identifier: MIT
#include "domain/snapshot.h"

#include "firm.h"

#include <QTest>

using namespace firm;

class TestSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void grantsAreFoundByPair();
    void grantsAreSorted();
    void indexFollowsWrites();
    void unknownIdsAreNothing();
    void appliedCreatesModifiesDeletes();
    void deletedUserTakesGrantsAndPersonalProfile();
    void sharedOrUsedProfilesStay();
    void deletionSaysAllThatGoes();
    void aChangeStrikesPendingOnesOfItsFields();
    void stateAtFoldsWhatIsDue_data();
    void stateAtFoldsWhatIsDue();
    void S1_10_deletedUserIsReadableUntilDue();
    void changeKnowsItsKind();
};

void TestSnapshot::grantsAreFoundByPair()
{
    const Snapshot state = snapshot();
    QCOMPARE(state.grantOf(marie, works)->id, marieOnWorks);
    QCOMPARE(state.grantOf(jean, payroll)->id, jeanOnPayroll);
    QVERIFY(!state.grantOf(marie, payroll));
}

void TestSnapshot::grantsAreSorted()
{
    Snapshot state = snapshot();
    QList<GrantId> ids;
    for (const Grant *grant : state.grantsOfUser(jean))
        ids.append(grant->id);
    QCOMPARE(ids, (QList<GrantId> {jeanOnWorks, jeanOnPayroll})); // 40217-A before 40217-B
    ids.clear();
    for (const Grant *grant : state.grantsOn(works))
        ids.append(grant->id);
    QCOMPARE(ids, (QList<GrantId> {jeanOnWorks, marieOnWorks})); // Dupré before Lefèvre

    User renamed = *state.user(jean);
    renamed.lastName = u"Martin"_s;
    state.put(renamed);
    QCOMPARE(state.grantsOn(works).first()->id, marieOnWorks);
}

void TestSnapshot::indexFollowsWrites()
{
    Snapshot state = snapshot();
    const Snapshot copy = state;
    state.remove(ResourceKind::Grant, marieOnWorks.uuid());
    QVERIFY(!state.grantOf(marie, works));
    QVERIFY(state.grantsOfUser(marie).isEmpty());
    QVERIFY(!state.grants.remove(marieOnWorks));

    Grant moved = *state.grant(jeanOnWorks);
    moved.user = marie;
    state.put(moved);
    QCOMPARE(state.grantOf(marie, works)->id, jeanOnWorks);
    QVERIFY(!state.grantOf(jean, works));
    QCOMPARE(state.grantsOn(works).size(), 1);

    QVERIFY(state != copy);
    QCOMPARE(copy.grantOf(marie, works)->id, marieOnWorks); // a copy is a value
    state.grants.clear();
    QVERIFY(state.grants.isEmpty());
    QVERIFY(state.grantsOn(works).isEmpty());
}

void TestSnapshot::unknownIdsAreNothing()
{
    const Snapshot state = snapshot();
    QVERIFY(!state.user(UserId()));
    QVERIFY(!state.company(id<CompanyId>(99)));
    QVERIFY(!state.relationship(RelationshipId()));
    QVERIFY(!state.contact(ContactId()));
    QVERIFY(!state.profile(ProfileId()));
    QVERIFY(!state.grant(GrantId()));
    QVERIFY(!state.grantOf(UserId(), RelationshipId()));
    QVERIFY(!state.relationship(works)->account(AccountId()));
    QCOMPARE(state.relationship(works)->account(savings)->label, u"Savings"_s);
}

void TestSnapshot::appliedCreatesModifiesDeletes()
{
    const Snapshot before = snapshot();
    Contact added;
    added.id = id<ContactId>(61);
    const Snapshot after =
        applied(before,
                {Change::create(added), edited(before.user(marie), [](User &user) { user.language = u"en"_s; }),
                 Change::remove(*before.grant(jeanOnPayroll))});
    QVERIFY(after.contact(added.id));
    QCOMPARE(after.user(marie)->language, u"en"_s);
    QVERIFY(!after.grant(jeanOnPayroll));
    QVERIFY(after.grant(jeanOnWorks));
    QVERIFY(before.grant(jeanOnPayroll));
}

void TestSnapshot::deletedUserTakesGrantsAndPersonalProfile()
{
    const Snapshot before = snapshot();
    const Snapshot after = applied(before, {Change::remove(*before.user(marie))});
    QVERIFY(!after.user(marie));
    QVERIFY(!after.grant(marieOnWorks));
    QVERIFY(!after.profile(clerk));
    QVERIFY(after.profile(all));
    QVERIFY(after.grant(jeanOnWorks));
}

void TestSnapshot::sharedOrUsedProfilesStay()
{
    Snapshot before = snapshot();
    QVERIFY(applied(before, {Change::remove(*before.user(jean))}).profile(all));

    Grant other = *before.grant(jeanOnWorks);
    other.profile = clerk; // somebody else has it too
    before.put(other);
    QVERIFY(applied(before, {Change::remove(*before.user(marie))}).profile(clerk));
}

void TestSnapshot::deletionSaysAllThatGoes()
{
    const Snapshot before = snapshot();
    const QList<Change> changes = deletionOf(before, marie);
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes.at(0).resourceKind(), ResourceKind::Grant);
    QCOMPARE(changes.at(1).resourceId(), marie.uuid());
    QCOMPARE(changes.at(2).resourceId(), clerk.uuid());
    QCOMPARE(applied(before, changes), applied(before, {Change::remove(*before.user(marie))}));
    QVERIFY(deletionOf(before, UserId()).isEmpty());
}

void TestSnapshot::aChangeStrikesPendingOnesOfItsFields()
{
    Snapshot before = snapshot();
    User user = *before.user(marie);
    user.pending = {pendingActive(utc(2026, 11, 20), false),
                    {utc(2026, 11, 21), {}, false, {{Field::Active, true}, {Field::Language, u"en"_s}}}};
    before.put(user);
    const Snapshot after = applied(before, {edited(before.user(marie), [](User &edited) { edited.active = false; })});
    QCOMPARE(after.user(marie)->pending.size(), 1);
    QCOMPARE(after.user(marie)->pending.first().fields, (QList<FieldChange> {{Field::Language, u"en"_s}}));

    Grant grant = *before.grant(marieOnWorks);
    grant.pending = {pendingActive(utc(2026, 11, 20), false)};
    before.put(grant);
    const Snapshot kept = applied(
        before, {edited(before.grant(marieOnWorks), [](Grant &edited) { edited.lastDay = QDate(2027, 1, 1); })});
    QCOMPARE(kept.grant(marieOnWorks)->pending.size(), 1);
}

void TestSnapshot::stateAtFoldsWhatIsDue_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<bool>("active");
    QTest::addColumn<int>("left");
    QTest::newRow("before") << utc(2026, 11, 20, 14, 4, 59) << true << 2;
    QTest::newRow("on the dot") << utc(2026, 11, 20, 14, 5) << false << 1;
    QTest::newRow("between") << utc(2026, 11, 20, 14, 6) << false << 1;
    QTest::newRow("after both") << utc(2026, 11, 20, 14, 7) << true << 0;
    QTest::newRow("in another zone") << utc(2026, 11, 20, 14, 6).toTimeZone(QTimeZone(3600)) << false << 1;
}

void TestSnapshot::stateAtFoldsWhatIsDue()
{
    QFETCH(QDateTime, at);
    Snapshot state = snapshot();
    User user = *state.user(marie);
    user.pending = {pendingActive(utc(2026, 11, 20, 14, 5), false), pendingActive(utc(2026, 11, 20, 14, 7), true)};
    state.put(user);
    const Snapshot then = stateAt(state, at);
    QTEST(then.user(marie)->active, "active");
    QTEST(int(then.user(marie)->pending.size()), "left");
    QCOMPARE(*stateAt(user, at), *then.user(marie));
    QCOMPARE(finalState(state).user(marie)->active, true);
    QCOMPARE(state.user(marie)->pending.size(), 2);
}

void TestSnapshot::S1_10_deletedUserIsReadableUntilDue()
{
    Snapshot state = snapshot();
    User user = *state.user(marie);
    user.pending = {{utc(2026, 11, 20, 14, 5), {}, true, {}}};
    state.put(user);
    Grant grant = *state.grant(jeanOnWorks);
    grant.pending = {{utc(2026, 11, 20, 14, 5), {}, true, {}}};
    state.put(grant);

    const Snapshot earlier = stateAt(state, utc(2026, 11, 20, 14, 4));
    QVERIFY(earlier.user(marie));
    QVERIFY(earlier.grant(jeanOnWorks));
    const Snapshot later = stateAt(state, utc(2026, 11, 20, 14, 5));
    QVERIFY(!later.user(marie));
    QVERIFY(!later.grant(marieOnWorks));
    QVERIFY(!later.grant(jeanOnWorks));
    QVERIFY(!finalState(user));
    QVERIFY(!finalState(grant));
    QCOMPARE(finalState(state), later);
}

void TestSnapshot::changeKnowsItsKind()
{
    const Snapshot state = snapshot();
    const Change creation = Change::create(*state.profile(all));
    QCOMPARE(creation.kind(), ChangeKind::Create);
    QCOMPARE(creation.resourceKind(), ResourceKind::Profile);
    QCOMPARE(creation.version(), QString());
    const Change removal = Change::remove(*state.user(marie));
    QCOMPARE(removal.kind(), ChangeKind::Delete);
    QCOMPARE(removal.resourceId(), marie.uuid());
    QCOMPARE(removal.version(), u"3"_s);
    const Change edit = edited(state.relationship(works), [](Relationship &there) { there.active = false; });
    QCOMPARE(edit.kind(), ChangeKind::Modify);
    QCOMPARE(edit.resourceKind(), ResourceKind::Relationship);
    QVERIFY(Change().resourceId().isNull()); // neither side: nothing, and no crash
}

QTEST_GUILESS_MAIN(TestSnapshot)
#include "test_snapshot.moc"
