// SPDX-License-Identifier: MIT
// labels: slow
// A person's detail pane on a real service: what is staged there, how it shows, and how it is taken back.
#include "desktop/users/userpane.h"

#include "base/uuid.h"
#include "desktop/newuser/dayfield.h"
#include "desktop/users/accessdatesdialog.h"
#include "desktop/users/useraccesstab.h"
#include "models/roles.h"
#include "screenfixture.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QDateEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::OpenedPortal;

class TestUserDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondEditKeepsTheFirst();
    void anAccessIsDeactivatedAndTakenBack();
    void datesAreStaged();
    void datesInTheWrongOrderAreRefused();
    void aStagedAccessIsShown();
    void deletingAsksAndNamesEverything();
    void readersOnlyLook();

private:
    /// Shown as the window shows it: it follows the news of the session.
    struct Shown {
        Shown(OpenedPortal &opened, const UserId &user)
            : pane(*opened.workspace)
        {
            pane.retranslate();
            pane.showUser(user);
            pane.resize(420, 700);
            pane.setVisible(true);
            QObject::connect(opened.session.get(), &app::Session::changed, &pane, [this] { pane.refresh(); });
        }
        UserPane pane;
        [[nodiscard]] UserAccessTab *access() const { return pane.findChild<UserAccessTab *>(); }
        [[nodiscard]] const QAbstractItemModel *rows() const
        {
            return pane.findChild<QAbstractItemView *>(u"access"_s)->model();
        }
        [[nodiscard]] QString status(int row) const
        {
            return rows()->index(row, rows()->columnCount() - 1).data().toString();
        }
        [[nodiscard]] bool staged(int row) const
        {
            return rows()->index(row, 0).data(models::raw(models::Role::StagedRole)).toBool();
        }
    };

    static User somebody(OpenedPortal &opened, qsizetype grants);
    static bool trigger(QMenu &menu, const QString &text);
    static bool onAccess(Shown &shown, int row, const QString &text)
    {
        QMenu menu;
        shown.access()->addActionsTo(&menu, row);
        return trigger(menu, text);
    }

    testing::SampleFirm m_firm;
};

User TestUserDetail::somebody(OpenedPortal &opened, qsizetype grants)
{
    const QList<qint64> rows = *opened.reader().userRows({});
    for (const qint64 row : rows) {
        const auto found = opened.reader().users({row});
        const User user = *opened.reader().user(found->constFirst().id);
        const Snapshot state = *opened.reader().userSnapshot(user.id);
        const QList<const Grant *> all = state.grantsOfUser(user.id);
        const bool plain =
            std::ranges::all_of(all, [](const Grant *grant) { return grant->active && grant->pending.isEmpty(); });
        if (user.active && user.pending.isEmpty() && all.size() >= grants && plain)
            return user;
    }
    return {};
}

bool TestUserDetail::trigger(QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text && action->isEnabled()) {
            action->trigger();
            return true;
        }
    }
    return false;
}

void TestUserDetail::aSecondEditKeepsTheFirst()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const User user = somebody(opened, 1);
    User edited = user;
    edited.capacity = u"Directrice"_s;
    opened.stage(Change::modify(user, edited));
    Shown shown(opened, user.id);
    QMenu menu;
    shown.pane.addActionsTo(&menu);
    QVERIFY(trigger(menu, u"&Deactivate"_s));
    const auto after = [&] { return std::get<User>(*opened.staged().constFirst().change.after); };
    QTRY_VERIFY(!after().active);
    QCOMPARE(opened.staged().size(), 1);
    QCOMPARE(after().capacity, u"Directrice"_s);
    QMenu again;
    QTRY_VERIFY([&] {
        again.clear();
        shown.pane.addActionsTo(&again);
        return trigger(again, u"&Reactivate"_s);
    }());
    QTRY_VERIFY(after().active);
    QCOMPARE(after().capacity, u"Directrice"_s);
    QMenu last;
    shown.pane.addActionsTo(&last);
    QVERIFY(trigger(last, u"Take back what is &staged"_s));
    QTRY_VERIFY(opened.staged().isEmpty());
}

void TestUserDetail::anAccessIsDeactivatedAndTakenBack()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    Shown shown(opened, somebody(opened, 1).id);
    const QString before = shown.status(0);
    QVERIFY(!shown.staged(0));
    QVERIFY(onAccess(shown, 0, u"&Deactivate this access"_s));
    QTRY_VERIFY(shown.staged(0));
    QCOMPARE(opened.staged().size(), 1);
    QVERIFY(shown.status(0) != before);
    QVERIFY2(onAccess(shown, 0, u"&Reactivate this access"_s), "what is staged is what the menu goes by");
    QTRY_VERIFY2(opened.staged().isEmpty(), "there and back again is no change");
    QTRY_VERIFY(!shown.staged(0));
    QVERIFY(onAccess(shown, 0, u"Re&move this access"_s));
    QTRY_COMPARE(shown.status(0), u"To be removed"_s);
    QVERIFY(!onAccess(shown, 0, u"&Deactivate this access"_s));
    QVERIFY(onAccess(shown, 0, u"Take back what is &staged"_s));
    QTRY_COMPARE(shown.status(0), before);
    QVERIFY(opened.staged().isEmpty());
}

void TestUserDetail::datesAreStaged()
{
    OpenedPortal opened;
    opened.open(m_firm, u"wealth-users"_s);
    QVERIFY(opened.session->portal().policy.grantDates);
    Shown shown(opened, somebody(opened, 1).id);
    const QDate day = opened.workspace->now().date().addMonths(2);
    QTimer::singleShot(0, &shown.pane, [&] {
        auto *dialog = shown.pane.findChild<AccessDatesDialog *>();
        QVERIFY(dialog);
        setDay(dialog->findChild<QDateEdit *>(u"lastDay"_s), day);
        dialog->accept();
    });
    QVERIFY(onAccess(shown, 0, u"Da&tes…"_s));
    QTRY_COMPARE(opened.staged().size(), 1);
    const Grant after = std::get<Grant>(*opened.staged().constFirst().change.after);
    QCOMPARE(after.lastDay, day);
    QTRY_VERIFY(shown.staged(0));
    QVERIFY(shown.status(0).contains(opened.workspace->wording().date(day)));
}

void TestUserDetail::datesInTheWrongOrderAreRefused()
{
    OpenedPortal opened;
    opened.open(m_firm, u"wealth-users"_s);
    Grant grant;
    grant.firstDay = QDate(2027, 3, 1);
    AccessDatesDialog dialog(*opened.workspace, grant, u"D-1042"_s, nullptr);
    dialog.show();
    setDay(dialog.findChild<QDateEdit *>(u"lastDay"_s), QDate(2027, 2, 28));
    dialog.accept();
    QVERIFY2(dialog.isVisible(), "an end before the beginning is not staged");
    QVERIFY(!dialog.findChild<QDateEdit *>(u"lastDay"_s)->accessibleDescription().isEmpty());
    setDay(dialog.findChild<QDateEdit *>(u"lastDay"_s), QDate(2027, 3, 1));
    dialog.accept();
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(dialog.grant().lastDay, QDate(2027, 3, 1));
    QCOMPARE(dialog.grant().firstDay, grant.firstDay);
}

void TestUserDetail::aStagedAccessIsShown()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const User user = somebody(opened, 1);
    const Snapshot state = *opened.reader().userSnapshot(user.id);
    Grant made;
    made.id = GrantId(newUuid());
    made.user = user.id;
    const QList<qint64> rows = *opened.reader().relationshipRows({});
    const QList<cache::RelationshipRow> all =
        opened.reader().relationships(rows).value_or(QList<cache::RelationshipRow>());
    for (const cache::RelationshipRow &row : all) {
        if (!state.grantOf(user.id, row.id))
            made.relationship = row.id;
    }
    QVERIFY(!made.relationship.isNull());
    opened.stage(Change::create(made));
    Shown shown(opened, user.id);
    const auto isAdded = [&] {
        for (int row = 0; row < shown.rows()->rowCount(); ++row) {
            if (shown.status(row) == u"To be added"_s)
                return shown.staged(row) && !shown.rows()->index(row, 0).data().toString().isEmpty();
        }
        return false;
    };
    QVERIFY2(isAdded(), "with the name of its company, which the person had nothing to do with so far");
    QSignalSpy wanted(opened.workspace.get(), &Workspace::accessWanted);
    shown.pane.findChild<QPushButton *>(u"addAccess"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().value<UserId>(), user.id);
}

void TestUserDetail::deletingAsksAndNamesEverything()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const User user = somebody(opened, 1);
    Shown shown(opened, user.id);
    opened.prompts.answer = false;
    QMenu menu;
    shown.pane.addActionsTo(&menu);
    QVERIFY(trigger(menu, u"D&elete…"_s));
    QCOMPARE(opened.prompts.asked.size(), 1);
    QVERIFY(opened.prompts.asked.constFirst().dangerous);
    QVERIFY(opened.staged().isEmpty());
    opened.prompts.answer = true;
    QVERIFY(trigger(menu, u"D&elete…"_s));
    const Snapshot state = *opened.reader().userSnapshot(user.id);
    QTRY_COMPARE(opened.staged().size(), deletionOf(state, user.id).size());
    QTRY_COMPARE(shown.status(0), u"To be removed"_s);
}

void TestUserDetail::readersOnlyLook()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s, u"odile.kermarrec"_s);
    Shown shown(opened, somebody(opened, 1).id);
    QVERIFY(!onAccess(shown, 0, u"&Deactivate this access"_s));
    QVERIFY(!onAccess(shown, 0, u"Re&move this access"_s));
    QVERIFY(!shown.pane.findChild<QPushButton *>(u"addAccess"_s)->isEnabled());
    QMenu menu;
    shown.pane.addActionsTo(&menu);
    QVERIFY(!trigger(menu, u"&Deactivate"_s));
    QVERIFY(!trigger(menu, u"D&elete…"_s));
    QVERIFY(opened.staged().isEmpty());
}

QTEST_MAIN(TestUserDetail)
#include "test_userdetail.moc"
