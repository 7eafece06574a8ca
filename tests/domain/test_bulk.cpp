// SPDX-License-Identifier: MIT
#include "domain/bulk.h"
#include "domain/wording.h"
#include "rulescase.h"

#include <QTest>

using namespace firm;
using namespace mandat;
using namespace Qt::StringLiterals;

/// What becomes of each person of a bulk change, and why somebody is left out.
class TestBulk : public QObject
{
    Q_OBJECT

private:
    Portal m_portal = portal();
    Snapshot m_before = snapshot();

    BulkRow plan(const BulkWish &wish, const UserId &user, const Staff &author = Case().author) const
    {
        CheckContext context;
        context.portal = &m_portal;
        context.before = &m_before;
        context.author = author;
        context.now = utc(2026, 11, 24);
        return planBulkRow(wish, user, context);
    }

private Q_SLOTS:
    void init()
    {
        m_portal = portal();
        m_portal.policy.grantDates = true;
        m_before = snapshot();
    }

    void eachActionChangesWhatItSays()
    {
        const BulkRow off = plan({.action = BulkAction::Deactivate}, marie);
        QCOMPARE(off.omission, BulkOmission::None);
        QCOMPARE(off.changes.size(), 1);
        QVERIFY(!std::get<User>(*off.changes[0].after).active);

        const BulkRow profile = plan({.action = BulkAction::ChangeProfile, .profile = viewer}, marie);
        QCOMPARE(std::get<User>(*profile.changes[0].after).profile, viewer);

        const QDate day(2026, 12, 31);
        const BulkRow end = plan({.action = BulkAction::SetEndDate, .lastDay = day}, jean);
        QCOMPARE(end.changes.size(), 2);
        for (const Change &change : end.changes)
            QCOMPARE(std::get<Grant>(*change.after).lastDay, day);
        QVERIFY(end.skipped.isEmpty());

        const BulkRow more = plan({.action = BulkAction::AddAccess, .relationships = {works, payroll}}, marie);
        QCOMPARE(more.changes.size(), 1); // she has the other
        QCOMPARE(std::get<Grant>(*more.changes[0].after).relationship, payroll);
        QVERIFY(std::get<Grant>(*more.changes[0].after).accounts.isEmpty());
        QCOMPARE(more.skipped, QList<RelationshipId> {works});
        const BulkRow accounts =
            plan({.action = BulkAction::AddAccess, .relationships = {payroll}, .allAccounts = true}, marie);
        QVERIFY(std::get<Grant>(*accounts.changes[0].after).accounts.contains(salaries));

        const BulkRow gone = plan({.action = BulkAction::Remove}, marie);
        QVERIFY(gone.changes.size() >= 2); // the person and her access by name
        for (const Change &change : gone.changes)
            QCOMPARE(change.kind(), ChangeKind::Delete);
    }

    void whoIsSoAlreadyIsLeftOut_data()
    {
        QTest::addColumn<int>("action");
        QTest::newRow("reactivate") << static_cast<int>(BulkAction::Reactivate);
        QTest::newRow("same profile") << static_cast<int>(BulkAction::ChangeProfile);
        QTest::newRow("access to all of it") << static_cast<int>(BulkAction::AddAccess);
        QTest::newRow("no end, as it is") << static_cast<int>(BulkAction::SetEndDate);
    }
    void whoIsSoAlreadyIsLeftOut()
    {
        QFETCH(int, action);
        const BulkWish wish {.action = static_cast<BulkAction>(action), .profile = all, .relationships = {works}};
        const BulkRow row = plan(wish, jean);
        QCOMPARE(row.omission, BulkOmission::AlreadySo);
        QVERIFY(row.changes.isEmpty());
        const Wording wording(Language::English);
        QVERIFY(!wording.omission(row, wish.action, m_portal, m_before).isEmpty());
    }

    void whatIsUnderWayCountsAsDone()
    {
        User &person = m_before.users[marie];
        person.pending = {{utc(2026, 11, 24, 13), {}, false, {{Field::Active, false}}}};
        QCOMPARE(plan({.action = BulkAction::Deactivate}, marie).omission, BulkOmission::AlreadySo);
        const BulkRow back = plan({.action = BulkAction::Reactivate}, marie);
        QCOMPARE(back.omission, BulkOmission::None);
        person.pending = {{utc(2026, 11, 24, 13), {}, true, {}}};
        QCOMPARE(plan({.action = BulkAction::Deactivate}, marie).omission, BulkOmission::Gone);
    }

    void whoIsNotThereIsGone() { QCOMPARE(plan({.action = BulkAction::Deactivate}, aya).omission, BulkOmission::Gone); }

    void withoutAccessThereIsNoLastDay()
    {
        m_before.remove(ResourceKind::Grant, marieOnWorks.uuid());
        QCOMPARE(plan({.action = BulkAction::SetEndDate, .lastDay = QDate(2026, 12, 31)}, marie).omission,
                 BulkOmission::NoAccess);
        m_portal.policy.grantDates = false;
        QCOMPARE(plan({.action = BulkAction::SetEndDate, .lastDay = QDate(2026, 12, 31)}, jean).omission,
                 BulkOmission::NotOffered);
    }

    void S3_2_theLastAdministratorIsLeftOut()
    {
        m_portal.policy.administratorsBlock = 1;
        const BulkRow row = plan({.action = BulkAction::Deactivate}, jean);
        QCOMPARE(row.omission, BulkOmission::Refused);
        QVERIFY(row.changes.isEmpty());
        QCOMPARE(row.findings.constFirst().kind, FindingKind::AdministratorsBelowMinimum);
        QCOMPARE(plan({.action = BulkAction::Deactivate}, marie).omission, BulkOmission::None);
    }

    void S1_12_reactivatingLeavesRelationshipsAlone()
    {
        m_before.users[marie].active = false;
        Grant grant = m_before.grants.value(marieOnWorks);
        grant.active = false;
        m_before.grants.insert(marieOnWorks, grant);
        const BulkRow row = plan({.action = BulkAction::Reactivate}, marie);
        QCOMPARE(row.changes.size(), 1);
        QCOMPARE(row.changes[0].resourceKind(), ResourceKind::User);
    }

    void aReaderChangesNobodyAndIsToldWhy()
    {
        Staff reader;
        reader.subject = u"r"_s;
        reader.roles = {Role::Reader};
        const BulkRow row = plan({.action = BulkAction::Deactivate}, marie, reader);
        QCOMPARE(row.omission, BulkOmission::Refused);
        QCOMPARE(row.findings.constFirst().kind, FindingKind::RoleMayNotWrite);
        const Wording wording(Language::English);
        QVERIFY(wording.omission(row, BulkAction::Deactivate, m_portal, m_before).contains(u"roles"_s));
    }

    void aLastDayBeforeTheFirstIsRefused()
    {
        Grant grant = m_before.grants.value(marieOnWorks);
        grant.firstDay = QDate(2027, 1, 1);
        m_before.grants.insert(marieOnWorks, grant);
        const BulkRow row = plan({.action = BulkAction::SetEndDate, .lastDay = QDate(2026, 12, 31)}, marie);
        QCOMPARE(row.omission, BulkOmission::Refused);
        QCOMPARE(row.findings.constFirst().kind, FindingKind::GrantDatesOrder);
    }
};

QTEST_GUILESS_MAIN(TestBulk)
#include "test_bulk.moc"
