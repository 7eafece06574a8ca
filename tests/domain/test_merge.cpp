// SPDX-License-Identifier: MIT
// An order merged with what others have done since.
#include "domain/fields.h"
#include "domain/merge.h"
#include "moves.h"
#include "support/seed.h"

#include <QTest>

using namespace firm;

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void disjointFieldsAreBothKept();
    void whatIsSoAlreadyDropsOut();
    void ofTwoDaysTheNarrowerStays();
    void ofTwoProfilesTheSmallerStays();
    void setsAreMergedElementByElement();
    void aNameThatBothChangedStaysAsItIs();
    void somebodyPicksMine();
    void aDeletedPersonIsAConflictOfItsOwn();
    void accessOfADeletedPersonIsNotGiven();
    void anAccessThatExistsByNowIsModified();
    void deletingWhatWasChangedSinceIsAsked();
    void aDeletionTakesAccessGivenSinceAlong();
    void aProfileThatIsGoneIsNotGiven();
    void whatOnlyBothTogetherWouldGiveIsKeptBack();
    void whatOnlyBothTogetherWouldGiveCanBePicked();
    void nothingKnownOfTheBaseGivesNothingNew();
    void anOrderMergedWithItselfIsDone();
    void noMergeAllowsWhatNeitherSideAllowed();
};

namespace
{

WasThere thereIn(const Snapshot &base)
{
    return [&base](const Resource &resource) {
        const QUuid id = idOf(resource);
        switch (kindOf(resource)) {
        case ResourceKind::User:
            return base.user(UserId(id)) && Resource(*base.user(UserId(id))) == resource;
        case ResourceKind::Grant:
            return base.grant(GrantId(id)) && Resource(*base.grant(GrantId(id))) == resource;
        case ResourceKind::Profile:
            return base.profile(ProfileId(id)) && Resource(*base.profile(ProfileId(id))) == resource;
        case ResourceKind::Contact:
            return base.contact(ContactId(id)) && Resource(*base.contact(ContactId(id))) == resource;
        case ResourceKind::Relationship:
            break;
        }
        const Relationship *there = base.relationship(RelationshipId(id));
        return there && Resource(*there) == resource;
    };
}

/// What others did is made on the small firm, then `mine` is merged with it.
OrderMerge mergedWith(const QList<Change> &theirs, const QList<Change> &mine, const QList<MergePick> &picks = {})
{
    const Snapshot base = snapshot();
    return mergeOrder(portal(), applied(base, theirs), mine, thereIn(base), today, picks);
}

Change ofMarie(auto edit)
{
    static const Snapshot base = snapshot();
    return edited(base.user(marie), edit);
}

Change ofMariesAccess(auto edit)
{
    static const Snapshot base = snapshot();
    return edited(base.grant(marieOnWorks), edit);
}

const MergedField *fieldOf(const MergedChange &change, Field field)
{
    for (const MergedField &one : change.fields) {
        if (one.field == field)
            return &one;
    }
    return nullptr;
}

} // namespace

void TestMerge::disjointFieldsAreBothKept()
{
    const OrderMerge merge = mergedWith({ofMarie([](User &user) { user.telephone = u"+33140000000"_s; })},
                                        {ofMarie([](User &user) { user.email = u"m@dupre.example"_s; })});
    QVERIFY(!merge.conflicts());
    QCOMPARE(merge.left().size(), 1);
    const User after = std::get<User>(*merge.left().constFirst().after);
    QCOMPARE(after.email, u"m@dupre.example"_s);
    QCOMPARE(after.telephone, u"+33140000000"_s);
    // The other side's change is shown, too.
    QCOMPARE(merge.changes.constFirst().fields.size(), 2);
}

void TestMerge::whatIsSoAlreadyDropsOut()
{
    const Change off = ofMarie([](User &user) { user.active = false; });
    const OrderMerge merge = mergedWith({off}, {off, ofMariesAccess([](Grant &grant) { grant.accounts = {}; })});
    QCOMPARE(merge.changes.at(0).matter, MergeMatter::Done);
    QCOMPARE(merge.left().size(), 1);
    QCOMPARE(merge.left().constFirst().resourceKind(), ResourceKind::Grant);
    QVERIFY(!merge.conflicts());
}

void TestMerge::ofTwoDaysTheNarrowerStays()
{
    const auto until = [](const QDate &day) { return ofMariesAccess([&](Grant &grant) { grant.lastDay = day; }); };
    const QDate near(2026, 12, 1);
    const QDate far(2027, 12, 1);
    for (const auto &[mine, theirs] : {std::pair(near, far), std::pair(far, near)}) {
        const OrderMerge merge = mergedWith({until(theirs)}, {until(mine)});
        const MergedField *field = fieldOf(merge.changes.constFirst(), Field::LastDay);
        QVERIFY(field && field->contradicts);
        QCOMPARE(field->merged.toDate(), near);
        QCOMPARE(merge.left().isEmpty(), theirs == near);
    }
}

void TestMerge::ofTwoProfilesTheSmallerStays()
{
    const auto profile = [](const ProfileId &id) { return ofMarie([&](User &user) { user.profile = id; }); };
    const OrderMerge widens = mergedWith({profile(viewer)}, {profile(all)});
    QVERIFY(widens.conflicts());
    QVERIFY(widens.left().isEmpty());
    const OrderMerge narrows = mergedWith({profile(all)}, {profile(viewer)});
    QCOMPARE(std::get<User>(*narrows.left().constFirst().after).profile, viewer);
}

void TestMerge::setsAreMergedElementByElement()
{
    const OrderMerge merge = mergedWith({ofMariesAccess([](Grant &grant) { grant.accounts = {}; })},
                                        {ofMariesAccess([](Grant &grant) { grant.accounts = {current, savings}; })});
    // They took one away, the order gave the other.
    QVERIFY(!merge.conflicts());
    QCOMPARE(std::get<Grant>(*merge.left().constFirst().after).accounts, SortedSet<AccountId> {savings});
}

void TestMerge::aNameThatBothChangedStaysAsItIs()
{
    const auto named = [](const QString &name) { return ofMarie([&](User &user) { user.lastName = name; }); };
    const OrderMerge merge = mergedWith({named(u"Dupont"_s)}, {named(u"Durand"_s)});
    QVERIFY(merge.changes.constFirst().fields.constFirst().contradicts);
    QCOMPARE(merge.changes.constFirst().fields.constFirst().base.toString(), u"Lefèvre"_s);
    QVERIFY(merge.left().isEmpty());
}

void TestMerge::somebodyPicksMine()
{
    const auto named = [](const QString &name) { return ofMarie([&](User &user) { user.lastName = name; }); };
    const MergePick pick {ResourceKind::User, marie.uuid(), Field::LastName, MergeSide::Mine};
    const OrderMerge merge = mergedWith({named(u"Dupont"_s)}, {named(u"Durand"_s)}, {pick});
    QCOMPARE(merge.left().size(), 1);
    QCOMPARE(std::get<User>(*merge.left().constFirst().before).lastName, u"Dupont"_s);
    QCOMPARE(std::get<User>(*merge.left().constFirst().after).lastName, u"Durand"_s);
    QVERIFY2(merge.conflicts(), "what was picked can be looked at again");
}

void TestMerge::aDeletedPersonIsAConflictOfItsOwn()
{
    const Snapshot base = snapshot();
    const OrderMerge merge =
        mergedWith(deletionOf(base, marie), {ofMarie([](User &user) { user.email = u"m@dupre.example"_s; })});
    QCOMPARE(merge.changes.constFirst().matter, MergeMatter::Gone);
    QVERIFY(merge.conflicts());
    QVERIFY(merge.left().isEmpty());
}

void TestMerge::accessOfADeletedPersonIsNotGiven()
{
    const Snapshot base = snapshot();
    Grant added;
    added.id = id<GrantId>(77);
    added.user = marie;
    added.relationship = payroll;
    const OrderMerge merge = mergedWith(deletionOf(base, marie), {Change::create(added)});
    QCOMPARE(merge.changes.constFirst().matter, MergeMatter::Bereft);
    QVERIFY(merge.left().isEmpty());
}

void TestMerge::anAccessThatExistsByNowIsModified()
{
    Grant mine;
    mine.id = id<GrantId>(77);
    mine.user = marie;
    mine.relationship = payroll;
    mine.accounts = {salaries};
    mine.lastDay = QDate(2027, 1, 31);
    Grant theirs = mine;
    theirs.id = id<GrantId>(78);
    theirs.version = u"9"_s;
    theirs.lastDay = QDate();
    const OrderMerge merge = mergedWith({Change::create(theirs)}, {Change::create(mine)});
    QVERIFY(merge.conflicts());
    QCOMPARE(merge.left().size(), 1);
    const Change left = merge.left().constFirst();
    QCOMPARE(left.kind(), ChangeKind::Modify);
    QCOMPARE(left.resourceId(), theirs.id.uuid());
    QCOMPARE(left.version(), u"9"_s);
    QCOMPARE(std::get<Grant>(*left.after).lastDay, mine.lastDay);
}

void TestMerge::deletingWhatWasChangedSinceIsAsked()
{
    const Snapshot base = snapshot();
    const Change removal = Change::remove(*base.grant(marieOnWorks));
    const Change moved = ofMariesAccess([](Grant &grant) { grant.accounts = {current, savings}; });
    const OrderMerge merge = mergedWith({moved}, {removal});
    QCOMPARE(merge.changes.constFirst().matter, MergeMatter::Moved);
    QCOMPARE(merge.left().constFirst().kind(), ChangeKind::Delete);
    const OrderMerge kept =
        mergedWith({moved}, {removal}, {{ResourceKind::Grant, marieOnWorks.uuid(), std::nullopt, MergeSide::Theirs}});
    QVERIFY(kept.left().isEmpty());
}

void TestMerge::aDeletionTakesAccessGivenSinceAlong()
{
    const Snapshot base = snapshot();
    Grant since;
    since.id = id<GrantId>(78);
    since.user = marie;
    since.relationship = payroll;
    const OrderMerge merge = mergedWith({Change::create(since)}, deletionOf(base, marie));
    const QList<Change> left = merge.left();
    QVERIFY(std::ranges::any_of(left, [&](const Change &change) { return change.resourceId() == since.id.uuid(); }));
    QVERIFY(std::ranges::all_of(left, [](const Change &change) { return change.kind() == ChangeKind::Delete; }));
    QVERIFY(merge.conflicts());
}

void TestMerge::aProfileThatIsGoneIsNotGiven()
{
    const Snapshot base = snapshot();
    const OrderMerge merge =
        mergedWith({Change::remove(*base.profile(viewer))}, {ofMarie([](User &user) { user.profile = viewer; })});
    const MergedField *field = fieldOf(merge.changes.constFirst(), Field::UserProfile);
    QVERIFY(field && field->missing);
    QVERIFY(merge.left().isEmpty());
}

/// They gave somebody inactive an access; the order makes that person active. Neither alone opens it.
void TestMerge::whatOnlyBothTogetherWouldGiveIsKeptBack()
{
    Snapshot base = snapshot();
    User off = *base.user(marie);
    off.active = false;
    base.put(off);
    Grant given;
    given.id = id<GrantId>(78);
    given.user = marie;
    given.relationship = payroll;
    given.accounts = {salaries};
    const Change mine = edited(base.user(marie), [](User &user) { user.active = true; });
    const Snapshot present = applied(base, {Change::create(given)});
    const OrderMerge merge = mergeOrder(portal(), present, {mine}, thereIn(base), today);
    const MergedField *field = fieldOf(merge.changes.constFirst(), Field::Active);
    QVERIFY(field && field->together && !field->contradicts);
    QVERIFY(merge.left().isEmpty());
    // Without that access, nothing stands in the way.
    QVERIFY(!mergeOrder(portal(), base, {mine}, thereIn(base), today).conflicts());
}

void TestMerge::whatOnlyBothTogetherWouldGiveCanBePicked()
{
    const Snapshot base = snapshot();
    Profile wider = *base.profile(viewer);
    wider.functions.insert(prepare);
    Grant added;
    added.id = id<GrantId>(77);
    added.user = id<UserId>(90);
    added.relationship = works;
    added.accounts = {current};
    User made = *base.user(marie);
    made.id = added.user;
    made.version.clear();
    made.profile = viewer;
    const QList<Change> mine {Change::create(made), Change::create(added)};
    const QList<Change> theirs {Change::modify(*base.profile(viewer), wider)};
    const OrderMerge merge = mergedWith(theirs, mine);
    QCOMPARE(merge.changes.at(1).matter, MergeMatter::Together);
    QVERIFY(merge.changes.at(1).hasChoice());
    QCOMPARE(merge.left().size(), 1);
    const OrderMerge picked =
        mergedWith(theirs, mine, {{ResourceKind::Grant, added.id.uuid(), std::nullopt, MergeSide::Mine}});
    QCOMPARE(picked.left(), mine);
}

void TestMerge::nothingKnownOfTheBaseGivesNothingNew()
{
    const Snapshot base = snapshot();
    Grant added;
    added.id = id<GrantId>(77);
    added.user = marie;
    added.relationship = payroll;
    added.accounts = {salaries};
    const auto nothing = [](const Resource &) { return false; };
    const OrderMerge merge = mergeOrder(portal(), base, {Change::create(added)}, nothing, today);
    QCOMPARE(merge.changes.constFirst().matter, MergeMatter::Together);
    QVERIFY(!mergeOrder(portal(), base, {Change::create(added)}, thereIn(base), today).conflicts());
}

void TestMerge::anOrderMergedWithItselfIsDone()
{
    Dice dice(testing::seed(20261122));
    for (int round = 0; round < 200; ++round) {
        const Snapshot base = randomSnapshot(dice, false);
        QList<Change> changes = randomChanges(dice, base, true);
        // A personal profile goes with its person, whatever else becomes of it.
        changes.removeIf([](const Change &change) { return change.resourceKind() == ResourceKind::Profile; });
        const Snapshot after = applied(base, changes);
        QVERIFY(isDone(changes, after));
        const OrderMerge merge = mergeOrder(randomPortal(dice), after, changes, thereIn(base), today);
        QVERIFY(merge.left().isEmpty());
        QVERIFY(!merge.conflicts());
    }
}

/// For everybody, everywhere, at every time, on every account.
void TestMerge::noMergeAllowsWhatNeitherSideAllowed()
{
    Dice dice(testing::seed(4042));
    int allowedBoth = 0;
    int keptBack = 0;
    int contradictions = 0;
    QList<std::optional<AccountId>> accounts {std::nullopt};
    for (const AccountId &account : accountIds)
        accounts.append(account);
    for (int round = 0; round < 1000; ++round) {
        const Portal where = randomPortal(dice);
        const Snapshot base = randomSnapshot(dice, round % 2 == 0);
        const QList<Change> changes = randomChanges(dice, base, true);
        QList<Change> others = randomChanges(dice, base, true);
        ushort number = 900;
        for (Change &change : others) {
            if (change.kind() == ChangeKind::Create)
                std::get<Grant>(*change.after).id = id<GrantId>(number++);
        }
        const Snapshot theirs = applied(base, others);
        const Snapshot mine = applied(base, changes);
        const OrderMerge merge = mergeOrder(where, theirs, changes, thereIn(base), today);
        const Snapshot merged = applied(theirs, merge.left());
        QList<QDateTime> instants = instantsOf(where.policy, mine, theirs) + instantsOf(where.policy, merged, merged);
        std::ranges::sort(instants);
        instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
        for (const MergedChange &change : merge.changes) {
            keptBack += change.matter == MergeMatter::Together ? 1 : 0;
            for (const MergedField &field : change.fields) {
                keptBack += field.together ? 1 : 0;
                contradictions += field.contradicts ? 1 : 0;
            }
        }
        for (const QDateTime &at : std::as_const(instants)) {
            for (const UserId &user : userIds) {
                for (const RelationshipId &there : relationshipIds) {
                    if (!merged.grantOf(user, there))
                        continue;
                    for (const FunctionCode &code : functionCodes) {
                        for (const auto &account : accounts) {
                            if (!effective(where, merged, user, there, code, account, at).allowed)
                                continue;
                            ++allowedBoth;
                            const bool either = effective(where, mine, user, there, code, account, at).allowed
                                || effective(where, theirs, user, there, code, account, at).allowed;
                            QVERIFY2(either,
                                     qPrintable(u"round %1, %2 on %3 at %4"_s.arg(round).arg(
                                         code.text(), there.toString(), at.toString(Qt::ISODate))));
                        }
                    }
                }
            }
        }
    }
    QVERIFY2(allowedBoth > 20000, qPrintable(QString::number(allowedBoth)));
    QVERIFY2(keptBack > 20, qPrintable(QString::number(keptBack)));
    QVERIFY2(contradictions > 20, qPrintable(QString::number(contradictions)));
}

QTEST_GUILESS_MAIN(TestMerge)
#include "test_merge.moc"
