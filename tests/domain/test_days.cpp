// SPDX-License-Identifier: MIT
#include "domain/effective.h"

#include "firm.h"

#include <QTest>

using namespace firm;

namespace
{

template<class T> void edit(Snapshot &state, const T *resource, auto change)
{
    T copy = *resource;
    change(copy);
    state.put(copy);
}

const QDateTime noon = utc(2026, 11, 20);

} // namespace

class TestDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreWholeAndInclusive_data();
    void daysAreWholeAndInclusive();
    void pendingDatesAreFolded();
    void boundariesAreTheInstantsOfChange();
};

void TestDays::daysAreWholeAndInclusive_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<bool>("allowed");
    const QByteArray paris = "Europe/Paris";
    const QDate none;
    const auto row = [](const char *name, const QByteArray &zone, QDate first, QDate last, const QDateTime &at,
                        bool allowed) { QTest::newRow(name) << zone << first << last << at << allowed; };
    row("winter, the evening before", paris, QDate(2026, 1, 10), none, utc(2026, 1, 9, 22, 59, 59), false);
    row("winter, at midnight", paris, QDate(2026, 1, 10), none, utc(2026, 1, 9, 23), true);
    row("winter, last second", paris, none, QDate(2026, 1, 10), utc(2026, 1, 10, 22, 59, 59), true);
    row("winter, over", paris, none, QDate(2026, 1, 10), utc(2026, 1, 10, 23), false);
    row("summer, at midnight", paris, QDate(2026, 7, 10), none, utc(2026, 7, 9, 22), true);
    row("summer, before", paris, QDate(2026, 7, 10), none, utc(2026, 7, 9, 21, 59, 59), false);
    // The clocks change on 29 March (23 hours) and on 25 October (25 hours).
    row("short day, first second", paris, QDate(2026, 3, 29), QDate(2026, 3, 29), utc(2026, 3, 28, 23), true);
    row("short day, last second", paris, QDate(2026, 3, 29), QDate(2026, 3, 29), utc(2026, 3, 29, 21, 59, 59), true);
    row("short day, over", paris, QDate(2026, 3, 29), QDate(2026, 3, 29), utc(2026, 3, 29, 22), false);
    row("long day, first second", paris, QDate(2026, 10, 25), QDate(2026, 10, 25), utc(2026, 10, 24, 22), true);
    row("long day, last second", paris, QDate(2026, 10, 25), QDate(2026, 10, 25), utc(2026, 10, 25, 22, 59, 59), true);
    row("long day, over", paris, QDate(2026, 10, 25), QDate(2026, 10, 25), utc(2026, 10, 25, 23), false);
    row("far east, already", "Pacific/Noumea", QDate(2026, 1, 10), none, utc(2026, 1, 9, 13), true);
    row("far east, not yet", "Pacific/Noumea", QDate(2026, 1, 10), none, utc(2026, 1, 9, 12, 59, 59), false);
    row("one day", paris, QDate(2026, 1, 10), QDate(2026, 1, 10), utc(2026, 1, 10), true);
    row("last before first", paris, QDate(2026, 1, 11), QDate(2026, 1, 10), utc(2026, 1, 10), false);
    // Chile puts its clocks forward at midnight: 6 September begins at 01:00.
    row("no midnight, before", "America/Santiago", QDate(2026, 9, 6), none, utc(2026, 9, 6, 3, 59, 59), false);
    row("no midnight, begun", "America/Santiago", QDate(2026, 9, 6), none, utc(2026, 9, 6, 4), true);
    row("unknown zone is UTC", "Nowhere/Land", QDate(2026, 1, 10), none, utc(2026, 1, 9, 23, 59, 59), false);
}

void TestDays::daysAreWholeAndInclusive()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(QDateTime, at);
    QFETCH(bool, allowed);
    Portal where = portal();
    where.policy.timeZone = zone;
    Snapshot state = snapshot();
    edit(state, state.grant(marieOnWorks), [&](Grant &grant) {
        grant.firstDay = first;
        grant.lastDay = last;
    });
    QCOMPARE(effective(where, state, marie, works, view, std::nullopt, at).allowed, allowed);
    QCOMPARE(isAllowed(accessFacts(where, state, marie, works), *where.catalogue.function(view), at), allowed);
    const QDateTime elsewhere = at.toTimeZone(QTimeZone(-7200)); // an instant is the same however it is written
    QCOMPARE(effective(where, state, marie, works, view, std::nullopt, elsewhere).allowed, allowed);
    if (first.isValid())
        QCOMPARE(dayAt(where.policy, startOfDay(where.policy, first)), first);
}

void TestDays::pendingDatesAreFolded()
{
    Snapshot state = snapshot();
    edit(state, state.grant(marieOnWorks), [](Grant &grant) {
        grant.pending = {{utc(2026, 11, 20, 14, 5), {}, false, {{Field::LastDay, QDate(2026, 11, 19)}}}};
    });
    QVERIFY(effective(portal(), state, marie, works, view, std::nullopt, noon).allowed);
    QVERIFY(!effective(portal(), state, marie, works, view, std::nullopt, utc(2026, 11, 20, 14, 5)).allowed);
}

void TestDays::boundariesAreTheInstantsOfChange()
{
    const Policy policy = portal().policy;
    Snapshot state = snapshot();
    QVERIFY(boundariesOf(policy, state, noon).isEmpty());
    const QDateTime due = utc(2026, 11, 20, 14, 5);
    edit(state, state.grant(marieOnWorks), [&](Grant &grant) {
        grant.firstDay = QDate(2026, 1, 1); // past
        grant.lastDay = QDate(2026, 12, 31);
        grant.pending = {{due, {}, false, {{Field::LastDay, QDate(2027, 6, 30)}}}};
    });
    edit(state, state.user(jean), [&](User &user) { user.pending = {pendingActive(due, false)}; });
    QCOMPARE(boundariesOf(policy, state, noon), (QList<QDateTime> {due, utc(2026, 12, 31, 23), utc(2027, 6, 30, 22)}));
    QCOMPARE(boundariesOf(policy, *state.user(jean), noon), (QList<QDateTime> {due}));
    QVERIFY(boundariesOf(policy, *state.user(jean), due).isEmpty());
}

QTEST_GUILESS_MAIN(TestDays)
#include "test_days.moc"
