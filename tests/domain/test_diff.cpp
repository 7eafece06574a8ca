// SPDX-License-Identifier: MIT
#include "domain/diff.h"

#include "firm.h"

#include <QTest>

using namespace firm;

class TestDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S0_4_newDelegateIsReadInOrder();
    void aFieldIsOldToNew();
    void personalFunctionsAreShownUnderTheirUser();
    void personalProfilePerRelationshipIsShownThere();
    void exchangedProfileSaysWhatItHolds();
    void sharedProfileHasAGroupOfItsOwn();
    void S0_11_deletedUserLosesEachAccess();
    void accountsAndDates();
    void administrationFollowsWhateverMovesIt();
    void peopleByNameThenRelationships();
    void contactsAndRelationships();
    void readsTheSameOnceApplied();
    void functionsOutsideTheCatalogueAreNotLost();
    void nothingIsNothing();
};

namespace
{

QList<DiffGroup> diffOf(const Snapshot &state, const QList<Change> &changes)
{
    return diff(portal(), state, changes);
}

/// "+User", "-Access 3/1", "~Field:5", "+Function accounts: accounts.view": a line in short.
QString brief(const DiffLine &line)
{
    const QString sign(line.sign == Sign::Removed ? u'-' : line.sign == Sign::Added ? u'+' : u'~');
    switch (line.subject) {
    case Subject::User:
        return sign + u"User"_s;
    case Subject::Field:
        return sign + u"Field:"_s + QString::number(static_cast<int>(line.field));
    case Subject::Access:
        return sign + u"Access %1/%2"_s.arg(line.count).arg(line.accountCount);
    case Subject::Function: {
        QStringList codes;
        for (const FunctionCode &code : line.functions)
            codes.append(code.text());
        return sign + line.menu.text() + u':' + codes.join(u',');
    }
    case Subject::Account:
        return sign + u"Account "_s + line.account.label;
    case Subject::Administration:
        return sign + u"Administration"_s;
    case Subject::Profile:
        return sign + u"Profile"_s;
    case Subject::Contact:
        return sign + u"Contact"_s;
    }
    return {};
}

QStringList briefs(const DiffGroup &group)
{
    QStringList out;
    for (const DiffLine &line : group.lines)
        out.append(brief(line));
    return out;
}

QString field(const char *sign, Field field)
{
    return QString::fromLatin1(sign) + u"Field:"_s + QString::number(static_cast<int>(field));
}

} // namespace

void TestDiff::S0_4_newDelegateIsReadInOrder()
{
    Profile personal;
    personal.id = id<ProfileId>(48);
    personal.kind = ProfileKind::Personal;
    personal.functions = {prepare, sign, view, administration};
    User user;
    user.id = id<UserId>(35);
    user.lastName = u"Kervella"_s;
    user.firstName = u"Goulven"_s;
    user.email = u"gk@dupre.example"_s;
    user.profile = personal.id;
    Grant grant;
    grant.id = id<GrantId>(55);
    grant.user = user.id;
    grant.relationship = payroll;
    grant.accounts = {salaries};
    grant.lastDay = QDate(2027, 12, 31);
    const QList<DiffGroup> groups =
        diffOf(snapshot(), {Change::create(personal), Change::create(user), Change::create(grant)});
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.first().user, user.id);
    QVERIFY(groups.first().relationship.isNull());
    QCOMPARE(briefs(groups.first()),
             (QStringList {u"+User"_s, field("+", Field::LastName), field("+", Field::FirstName),
                           field("+", Field::Email), u"+accounts:accounts.view"_s,
                           u"+transfers:transfers.prepare,transfers.sign"_s, u"+admin:admin.users"_s}));
    QCOMPARE(groups.first().lines.at(1).after, QVariant(u"Kervella"_s));
    QVERIFY(!groups.first().lines.at(1).before.isValid());
    QCOMPARE(groups.last().relationship, payroll);
    QCOMPARE(briefs(groups.last()), // two of the four functions are within this ceiling
             (QStringList {u"+Access 2/1"_s, field("+", Field::LastDay), u"+Administration"_s}));
    QCOMPARE(countSigns(groups), (DiffCounts {0, 10, 0}));
}

void TestDiff::aFieldIsOldToNew()
{
    const Snapshot state = snapshot();
    const QList<DiffGroup> groups = diffOf(state, {edited(state.user(marie), [](User &user) {
                                               user.email = u"m@dupre.example"_s;
                                               user.active = false;
                                           })});
    QCOMPARE(groups.size(), 1);
    QCOMPARE(briefs(groups.first()), (QStringList {field("~", Field::Email), field("~", Field::Active)}));
    QCOMPARE(groups.first().lines.first().before, QVariant(u"marie@dupre.example"_s));
    QCOMPARE(groups.first().lines.first().after, QVariant(u"m@dupre.example"_s));
    QCOMPARE(countSigns(groups), (DiffCounts {0, 0, 2}));
}

void TestDiff::personalFunctionsAreShownUnderTheirUser()
{
    Snapshot state = snapshot();
    state.grants.remove(marieOnWorks); // also without any access yet
    const QList<DiffGroup> groups = diffOf(
        state, {edited(state.profile(clerk), [](Profile &profile) { profile.functions = {view, sign, letters}; })});
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().user, marie);
    QVERIFY(groups.first().profile.isNull());
    QCOMPARE(briefs(groups.first()),
             (QStringList {u"-accounts:statements.view"_s, u"-transfers:transfers.prepare"_s,
                           u"+transfers:transfers.sign"_s, u"+trade:trade.letters"_s}));
}

void TestDiff::personalProfilePerRelationshipIsShownThere()
{
    Portal where = portal();
    where.policy.profileScope = ProfileScope::Relationship;
    Snapshot state = snapshot();
    Grant grant = *state.grant(marieOnWorks);
    grant.profile = clerk;
    state.put(grant);
    const QList<DiffGroup> groups =
        diff(where, state, {edited(state.profile(clerk), [](Profile &profile) { profile.functions.remove(prepare); })});
    QVERIFY(!groups.isEmpty());
    QCOMPARE(groups.last().relationship, works);
    QCOMPARE(briefs(groups.last()), (QStringList {u"-transfers:transfers.prepare"_s}));
}

void TestDiff::exchangedProfileSaysWhatItHolds()
{
    const Snapshot state = snapshot();
    const QList<DiffGroup> groups =
        diffOf(state, {edited(state.user(marie), [](User &user) { user.profile = viewer; })});
    QCOMPARE(groups.size(), 1);
    QCOMPARE(briefs(groups.first()), (QStringList {u"-transfers:transfers.prepare"_s, field("~", Field::UserProfile)}));
    QCOMPARE(groups.first().lines.last().before, QVariant(clerk.toString()));
    QCOMPARE(groups.first().lines.last().after, QVariant(viewer.toString()));
}

void TestDiff::sharedProfileHasAGroupOfItsOwn()
{
    const Snapshot state = snapshot();
    const QList<DiffGroup> groups = diffOf(state, {edited(state.profile(all), [](Profile &profile) {
                                               profile.functions.remove(administration);
                                               profile.label = text(u"Nearly all"_s);
                                           })});
    QCOMPARE(groups.size(), 3);
    QCOMPARE(briefs(groups.at(0)), (QStringList {u"-Administration"_s})); // its holder, on both relationships
    QCOMPARE(groups.at(0).user, jean);
    QCOMPARE(groups.at(1).relationship, payroll);
    QCOMPARE(groups.at(2).profile, all);
    QVERIFY(groups.at(2).user.isNull());
    QCOMPARE(briefs(groups.at(2)), (QStringList {u"-admin:admin.users"_s, field("~", Field::ProfileLabel)}));

    Profile added;
    added.id = id<ProfileId>(47);
    added.functions = {view};
    QCOMPARE(briefs(diffOf(state, {Change::create(added)}).first()),
             (QStringList {u"+Profile"_s, u"+accounts:accounts.view"_s}));
    QCOMPARE(briefs(diffOf(state, {Change::remove(*state.profile(viewer))}).first()), (QStringList {u"-Profile"_s}));
}

void TestDiff::S0_11_deletedUserLosesEachAccess()
{
    const Snapshot state = snapshot();
    for (const QList<Change> &changes : {deletionOf(state, jean), QList<Change> {Change::remove(*state.user(jean))}}) {
        const QList<DiffGroup> groups = diffOf(state, changes);
        QCOMPARE(groups.size(), 3);
        QCOMPARE(briefs(groups.at(0)), (QStringList {u"-User"_s}));
        QCOMPARE(briefs(groups.at(1)), (QStringList {u"-Access 6/2"_s, u"-Administration"_s}));
        QCOMPARE(briefs(groups.at(2)), (QStringList {u"-Access 3/1"_s, u"-Administration"_s}));
    }
    QCOMPARE(diffOf(state, deletionOf(state, marie)).size(), 2); // her personal profile goes with her, silently
}

void TestDiff::accountsAndDates()
{
    const Snapshot state = snapshot();
    const QList<DiffGroup> groups = diffOf(state, {edited(state.grant(marieOnWorks), [](Grant &grant) {
                                               grant.accounts = {savings};
                                               grant.lastDay = QDate(2027, 12, 31);
                                           })});
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().relationship, works);
    QCOMPARE(briefs(groups.first()),
             (QStringList {u"-Account Current"_s, u"+Account Savings"_s, field("~", Field::LastDay)}));
    QCOMPARE(groups.first().lines.last().before, QVariant(QDate()));
}

void TestDiff::administrationFollowsWhateverMovesIt()
{
    const Snapshot state = snapshot();
    const auto lastLine = [&](const Change &change) { return brief(diffOf(state, {change}).last().lines.first()); };
    QCOMPARE(lastLine(edited(state.user(jean), [](User &user) { user.active = false; })), u"-Administration"_s);
    QCOMPARE(lastLine(edited(state.grant(jeanOnWorks), [](Grant &grant) { grant.active = false; })),
             u"-Administration"_s);
    QCOMPARE(lastLine(edited(state.user(marie), [](User &user) { user.profile = all; })), u"+Administration"_s);
    Snapshot pending = state;
    User off = *state.user(jean);
    off.pending = {pendingActive(utc(2026, 11, 20), false)};
    pending.put(off);
    User on = *finalState(off);
    on.active = true;
    QCOMPARE(brief(diffOf(pending, {Change::modify(*finalState(off), on)}).last().lines.first()), u"+Administration"_s);
}

void TestDiff::peopleByNameThenRelationships()
{
    const Snapshot state = snapshot();
    const QList<DiffGroup> groups =
        diffOf(state,
               {edited(state.user(marie), [](User &user) { user.language = u"en"_s; }),
                Change::remove(*state.grant(marieOnWorks)), Change::remove(*state.grant(jeanOnPayroll)),
                Change::remove(*state.grant(jeanOnWorks))});
    QList<std::pair<UserId, RelationshipId>> order;
    for (const DiffGroup &group : groups)
        order.append({group.user, group.relationship});
    QCOMPARE(order,
             (QList<std::pair<UserId, RelationshipId>> {{jean, works}, {jean, payroll}, {marie, {}}, {marie, works}}));
}

void TestDiff::contactsAndRelationships()
{
    const Snapshot state = snapshot();
    Contact declared;
    declared.id = id<ContactId>(61);
    declared.lastName = u"Martin"_s;
    const QList<DiffGroup> groups =
        diffOf(state,
               {edited(state.relationship(works), [](Relationship &there) { there.modules = {}; }),
                Change::create(declared), Change::remove(*state.contact(contact))});
    QCOMPARE(groups.size(), 3);
    QCOMPARE(groups.at(0).contact, declared.id);
    QCOMPARE(briefs(groups.at(0)), (QStringList {u"+Contact"_s, field("+", Field::LastName)}));
    QCOMPARE(briefs(groups.at(1)), (QStringList {u"-Contact"_s}));
    QVERIFY(groups.at(2).user.isNull());
    QCOMPARE(groups.at(2).relationship, works);
    QCOMPARE(briefs(groups.at(2)), (QStringList {field("~", Field::Modules)}));
}

void TestDiff::readsTheSameOnceApplied()
{
    const Snapshot state = snapshot();
    const QList<Change> changes {edited(state.user(marie), [](User &user) { user.profile = all; }),
                                 edited(state.profile(clerk), [](Profile &profile) { profile.functions = {}; }),
                                 Change::remove(*state.grant(jeanOnWorks))};
    QCOMPARE(diffOf(applied(state, changes), changes), diffOf(state, changes));
}

void TestDiff::functionsOutsideTheCatalogueAreNotLost()
{
    const Snapshot state = snapshot();
    const QList<DiffGroup> groups = diffOf(state, {edited(state.profile(clerk), [](Profile &profile) {
                                               profile.functions.insert(fn("future.function"));
                                           })});
    QCOMPARE(briefs(groups.first()), (QStringList {u"+:future.function"_s}));
}

void TestDiff::nothingIsNothing()
{
    const Snapshot state = snapshot();
    QVERIFY(diffOf(state, {}).isEmpty());
    QVERIFY(diffOf(state, {edited(state.user(marie), [](User &) { })}).isEmpty());
    QCOMPARE(countSigns({}), DiffCounts());
}

QTEST_GUILESS_MAIN(TestDiff)
#include "test_diff.moc"
