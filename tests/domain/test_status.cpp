// SPDX-License-Identifier: MIT
#include "domain/status.h"

#include "firm.h"

#include <QTest>

using namespace firm;

class TestStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standing_data();
    void standing();
    void orderDecidesForUsersNotYetThere_data();
    void orderDecidesForUsersNotYetThere();
};

namespace
{

const QDateTime noon = utc(2026, 11, 20);
const QDateTime due = noon.addSecs(300);
const QDateTime past = noon.addSecs(-300);

User user(bool active, const QList<PendingChange> &pending = {}, bool equipped = true)
{
    User out = *snapshot().user(marie);
    out.active = active;
    out.pending = pending;
    out.strongAuthentication = equipped;
    out.secureMobile = equipped ? u"+33612345678"_s : QString();
    return out;
}

} // namespace

void TestStatus::standing_data()
{
    QTest::addColumn<User>("who");
    QTest::addColumn<bool>("hasProfile");
    QTest::addColumn<bool>("sensitive");
    QTest::addColumn<UserStatus>("status");
    QTest::addColumn<QDateTime>("at");
    const PendingChange deletion {due, {}, true, {}};
    const auto row = [](const char *name, const User &who, bool hasProfile, bool sensitive, UserStatus status,
                        const QDateTime &at = {}) {
        QTest::newRow(name) << who << hasProfile << sensitive << status << at;
    };
    row("active", user(true), true, false, UserStatus::Active);
    row("equipped", user(true), true, true, UserStatus::Active);
    row("S0.9 not equipped", user(true, {}, false), true, true, UserStatus::AwaitingEquipment);
    row("nothing sensitive", user(true, {}, false), true, false, UserStatus::Active);
    row("S0.4 profile later", user(true), false, false, UserStatus::ProfileToDefine);
    row("inactive before profile", user(false), false, false, UserStatus::Inactive);
    row("S1.8 going", user(true, {pendingActive(due, false)}), true, false, UserStatus::EndsAt, due);
    row("S1.8 gone", user(true, {pendingActive(past, false)}), true, false, UserStatus::Inactive);
    row("S1.10 being deleted", user(true, {deletion}), true, false, UserStatus::EndsAt, due);
    row("inactive, being deleted", user(false, {deletion}), true, false, UserStatus::EndsAt, due);
    row("S1.10 deleted", user(true, {{past, {}, true, {}}}), true, false, UserStatus::Deleted);
    row("S1.7 opening", user(false, {pendingActive(due, true)}), true, false, UserStatus::StartsAt, due);
    row("opened", user(false, {pendingActive(past, true)}), true, false, UserStatus::Active);
    row("off and on again", user(true, {pendingActive(due, false), pendingActive(due.addSecs(120), true)}), true, false,
        UserStatus::EndsAt, due);
    row("off, soon on", user(true, {pendingActive(past, false), pendingActive(due, true)}), true, false,
        UserStatus::StartsAt, due);
    row("a name is pending", user(true, {{due, {}, false, {{Field::LastName, u"Martin"_s}}}}), true, false,
        UserStatus::Active);
    User registered = user(false);
    registered.selfRegistered = true;
    row("S3.5 registered", registered, false, false, UserStatus::SelfRegistered);
    registered.pending = {pendingActive(due, true)};
    row("S3.5 accepted, opening", registered, true, false, UserStatus::StartsAt, due);
    registered.pending.clear();
    registered.active = true;
    row("S3.5 accepted", registered, true, false, UserStatus::Active);
}

void TestStatus::standing()
{
    QFETCH(User, who);
    QFETCH(bool, hasProfile);
    QFETCH(bool, sensitive);
    const UserStanding standing = standingOf(portal().policy, who, hasProfile, sensitive, std::nullopt, noon);
    QTEST(standing.status, "status");
    QTEST(standing.at, "at");
}

void TestStatus::orderDecidesForUsersNotYetThere_data()
{
    QTest::addColumn<OrderStatus>("origin");
    QTest::addColumn<UserStatus>("status");
    QTest::newRow("draft") << OrderStatus::Draft << UserStatus::Draft;
    QTest::newRow("on its way") << OrderStatus::Submitted << UserStatus::Draft;
    QTest::newRow("held") << OrderStatus::AwaitingApproval << UserStatus::AwaitingApproval;
    QTest::newRow("approved") << OrderStatus::Approved << UserStatus::Draft;
    QTest::newRow("stale") << OrderStatus::Stale << UserStatus::Draft;
    QTest::newRow("withdrawn") << OrderStatus::Withdrawn << UserStatus::Draft;
    QTest::newRow("rejected") << OrderStatus::Rejected << UserStatus::Rejected;
    QTest::newRow("failed") << OrderStatus::Failed << UserStatus::Rejected;
    QTest::newRow("applied") << OrderStatus::Applied << UserStatus::Active;
    QTest::newRow("in effect") << OrderStatus::InEffect << UserStatus::Active;
}

void TestStatus::orderDecidesForUsersNotYetThere()
{
    QFETCH(OrderStatus, origin);
    QTEST(standingOf(portal().policy, user(true), true, false, origin, noon).status, "status");
}

QTEST_GUILESS_MAIN(TestStatus)
#include "test_status.moc"
