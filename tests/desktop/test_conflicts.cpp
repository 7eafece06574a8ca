// SPDX-License-Identifier: MIT
// labels: gui
// An order that meets what others have done since, and orders that a portal has lost, found by the names that a person
// hears, on a real mandatd.
#include "base/uuid.h"
#include "desktop/conflicts/conflictcard.h"
#include "desktop/conflicts/conflictscreen.h"
#include "desktop/conflicts/lostordersdialog.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/treeview.h"
#include "desktop/review/replacement.h"
#include "desktop/review/reviewscreen.h"
#include "desktop/shell/syncnotices.h"
#include "desktop/theme/theme.h"
#include "desktop/todo/todoscreen.h"
#include "domain/trouble.h"
#include "models/todolist.h"
#include "screenfixture.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using cache::TodoKind;
using mandat::testing::named;
using mandat::testing::OpenedPortal;

class TestConflictScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void sidesArePickedAndReviewed();
    void theReviewLeadsToTheComparison();
    void toDoLeadsToTheComparison();
    void aNarrowWindowShowsOneBelowTheOther();
    void thePortalsSideEverywhereSetsTheOrderAside();
    void troubleIsSaidUntilItIsOver();
    void lostOrdersAreSentWithConsent();

private:
    static constexpr QLatin1StringView portal {"bank-delegates"};
    static User somebody(OpenedPortal &who, int which);
    static ChangeOrder orderFor(OpenedPortal &who, const User &before, const User &after);
    static Result<ChangeOrder> submit(OpenedPortal &who, const ChangeOrder &order);
    /// A name that a colleague changed first: the order is back, and the colleague's name is there.
    ChangeOrder meeting(OpenedPortal &sophie, OpenedPortal &colleague, int which);
    template<class T> static void show(T &screen, OpenedPortal &who, const QSize &size = {1200, 800})
    {
        who.workspace->setLanguage(Language::English); // as the window does: says every text
        screen.resize(size);
        screen.show();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<mandat::testing::SampleFirm> m_firm;
};

void TestConflictScreens::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    m_firm = std::make_unique<mandat::testing::SampleFirm>();
}

void TestConflictScreens::cleanupTestCase()
{
    m_firm.reset();
    m_theme.reset();
}

User TestConflictScreens::somebody(OpenedPortal &who, int which)
{
    cache::UserQuery query;
    query.statuses = {UserStatus::Active};
    const QList<qint64> rows = who.reader().userRows(query).value_or(QList<qint64>());
    return *who.reader().user(who.reader().users({rows.at(which)})->constFirst().id);
}

ChangeOrder TestConflictScreens::orderFor(OpenedPortal &who, const User &before, const User &after)
{
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.company = before.company;
    order.reason = u"Mariage"_s;
    order.changes = {Change::modify(before, after)};
    order.created = who.session->clock().now();
    return order;
}

Result<ChangeOrder> TestConflictScreens::submit(OpenedPortal &who, const ChangeOrder &order)
{
    QFuture<Result<ChangeOrder>> future = who.session->submit(order);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
        return fail(ErrorKind::Timeout);
    return future.result();
}

ChangeOrder TestConflictScreens::meeting(OpenedPortal &sophie, OpenedPortal &colleague, int which)
{
    sophie.open(*m_firm, portal);
    colleague.open(*m_firm, portal);
    const User before = somebody(sophie, which);
    User theirs = before;
    theirs.lastName = u"Dupont"_s;
    if (const Result<ChangeOrder> first = submit(colleague, orderFor(colleague, before, theirs)); !first)
        qFatal("%s", qPrintable(first.error().detail));
    User mine = before;
    mine.lastName = u"Durand"_s;
    mine.firstName = u"Camille"_s;
    ChangeOrder order = orderFor(sophie, before, mine);
    if (submit(sophie, order))
        qFatal("nobody was faster");
    return order;
}

void TestConflictScreens::sidesArePickedAndReviewed()
{
    OpenedPortal sophie;
    OpenedPortal colleague;
    const ChangeOrder order = meeting(sophie, colleague, 2);
    QCOMPARE(sophie.reader().order(order.id)->outbox, std::optional(cache::OutboxState::Conflict));
    ConflictScreen page(*sophie.workspace, order.id);
    show(page, sophie);
    static_cast<Screen &>(page).activated();
    auto *mine = named<QRadioButton>(page, u"Last name, The order: Durand"_s);
    auto *theirs = named<QRadioButton>(page, u"Last name, On the portal now: Dupont"_s);
    QVERIFY(mine && theirs);
    QVERIFY2(theirs->isChecked(), "in doubt what is there stays");
    QVERIFY2(page.focusWidget() == theirs, "what has to be decided is where the keyboard is");
    QVERIFY2(!named<QRadioButton>(page, u"First name, The order: Camille"_s), "nobody contradicts that");
    QTest::keyClick(theirs, Qt::Key_Up);
    QVERIFY(mine->isChecked() || (mine->click(), mine->isChecked()));
    QSignalSpy review(sophie.workspace.get(), &Workspace::reviewWanted);
    QSignalSpy closed(&page, &ConflictScreen::closed);
    auto *goOn = named<QPushButton>(page, u"Review the result"_s);
    QVERIFY(goOn && goOn->isEnabled());
    goOn->click();
    QCOMPARE(closed.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(review.size(), 1, 30000);
    const QList<cache::StagedChange> staged = sophie.staged();
    QCOMPARE(staged.size(), 1);
    const Change change = staged.constFirst().change;
    QCOMPARE(std::get<User>(*change.before).lastName, u"Dupont"_s);
    QCOMPARE(std::get<User>(*change.after).lastName, u"Durand"_s);
    QCOMPARE(std::get<User>(*change.after).firstName, u"Camille"_s);
    ChangeOrder anew = orderFor(sophie, std::get<User>(*change.before), std::get<User>(*change.after));
    anew.reason.clear();
    takeReplaced(anew, sophie.reader());
    QCOMPARE(anew.reason, order.reason);
    const Result<ChangeOrder> taken = submit(sophie, anew);
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().detail));
    forgetReplaced(anew, *sophie.workspace);
    QTRY_VERIFY(sophie.reader().drafts()->isEmpty());
}

void TestConflictScreens::theReviewLeadsToTheComparison()
{
    OpenedPortal sophie;
    OpenedPortal colleague;
    sophie.open(*m_firm, portal);
    colleague.open(*m_firm, portal);
    const User before = somebody(sophie, 5);
    User mine = before;
    mine.firstName = u"Camille"_s;
    User theirs = before;
    theirs.firstName = u"Claude"_s;
    sophie.stage(Change::modify(before, mine));
    ReviewScreen page(*sophie.workspace, sophie.staged());
    show(page, sophie);
    QVERIFY(submit(colleague, orderFor(colleague, before, theirs)));
    QTRY_COMPARE_WITH_TIMEOUT(sophie.reader().user(before.id)->firstName, u"Claude"_s, 30000);
    auto *submitAll = named<QPushButton>(page, u"Submit"_s);
    QVERIFY(submitAll);
    QTRY_VERIFY(submitAll->isEnabled());
    QSignalSpy comparison(sophie.workspace.get(), &Workspace::comparisonWanted);
    submitAll->click();
    const auto compare = [&] { return named<QPushButton>(page, u"Compare…"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(!submitAll->isEnabled() || compare(), 30000);
    const bool offered = QTest::qWaitFor([&] { return compare() != nullptr; }, 30000);
    QStringList said;
    for (const Banner *banner : page.findChildren<Banner *>())
        said.append(banner->text());
    QVERIFY2(offered, qPrintable(said.join(u'|')));
    named<QPushButton>(page, u"Compare…"_s)->click();
    QCOMPARE(comparison.size(), 1);
    // What was staged is against what has moved: the result takes its place.
    const auto order = comparison.constFirst().constFirst().value<ChangeOrderId>();
    ConflictScreen compared(*sophie.workspace, order);
    show(compared, sophie);
    auto *pick = named<QRadioButton>(compared, u"First name, The order: Camille"_s);
    QVERIFY(pick);
    pick->click();
    QSignalSpy review(sophie.workspace.get(), &Workspace::reviewWanted);
    named<QPushButton>(compared, u"Review the result"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(review.size(), 1, 30000);
    QCOMPARE(sophie.staged().size(), 1);
    QCOMPARE(std::get<User>(*sophie.staged().constFirst().change.before).firstName, u"Claude"_s);
}

void TestConflictScreens::toDoLeadsToTheComparison()
{
    OpenedPortal sophie;
    OpenedPortal colleague;
    const ChangeOrder order = meeting(sophie, colleague, 6);
    TodoScreen page(*sophie.workspace);
    show(page, sophie);
    auto *view = named<TreeView>(page, u"To do"_s);
    QVERIFY(view);
    auto *list = qobject_cast<models::TodoList *>(view->model());
    QTRY_VERIFY(list->groupIndex(TodoKind::Returned).isValid());
    const QModelIndex group = list->groupIndex(TodoKind::Returned);
    view->expand(group);
    QTRY_COMPARE(list->rowCount(group), 1);
    QCOMPARE(list->index(0, models::TodoList::Remedy, group).data().toString(), u"Compare…"_s);
    QSignalSpy comparison(sophie.workspace.get(), &Workspace::comparisonWanted);
    view->setCurrentIndex(list->index(0, 0, group));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(comparison.size(), 1);
    QCOMPARE(comparison.constFirst().constFirst().value<ChangeOrderId>(), order.id);
}

void TestConflictScreens::aNarrowWindowShowsOneBelowTheOther()
{
    OpenedPortal sophie;
    OpenedPortal colleague;
    const ChangeOrder order = meeting(sophie, colleague, 7);
    ConflictScreen page(*sophie.workspace, order.id);
    show(page, sophie, {560, 500});
    auto *area = page.findChild<QScrollArea *>(u"conflictPage"_s);
    QVERIFY(area);
    QTRY_VERIFY(area->widget()->width() <= area->viewport()->width());
    auto *mine = named<QRadioButton>(page, u"Last name, The order: Durand"_s);
    auto *theirs = named<QRadioButton>(page, u"Last name, On the portal now: Dupont"_s);
    QVERIFY(mine && theirs);
    const auto top = [&](QWidget *widget) { return widget->mapTo(area->widget(), QPoint()).y(); };
    QTRY_VERIFY(top(mine) < top(theirs));
    page.resize(1600, 800);
    QTRY_COMPARE(top(mine), top(theirs));
}

void TestConflictScreens::thePortalsSideEverywhereSetsTheOrderAside()
{
    OpenedPortal sophie;
    OpenedPortal colleague;
    sophie.open(*m_firm, portal);
    colleague.open(*m_firm, portal);
    const User before = somebody(sophie, 8);
    User theirs = before;
    theirs.lastName = u"Dupont"_s;
    QVERIFY(submit(colleague, orderFor(colleague, before, theirs)));
    User mine = before;
    mine.lastName = u"Durand"_s;
    const ChangeOrder order = orderFor(sophie, before, mine);
    QVERIFY(!submit(sophie, order));
    ConflictScreen page(*sophie.workspace, order.id);
    show(page, sophie);
    auto *aside = named<QPushButton>(page, u"Set the order aside"_s);
    QVERIFY2(aside, "nothing of it is left");
    aside->click();
    cache::TodoQuery query;
    query.portal = sophie.session->portal();
    query.me = sophie.session->me();
    QTRY_COMPARE(sophie.reader().todo(TodoKind::Returned, query, 10)->size(), 0);
    QVERIFY(sophie.staged().isEmpty());
}

void TestConflictScreens::troubleIsSaidUntilItIsOver()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, portal);
    SyncNotices notices(*sophie.workspace);
    show(notices, sophie, {900, 120});
    auto *trouble = notices.findChild<Banner *>(u"syncTrouble"_s);
    auto *clock = notices.findChild<Banner *>(u"clockNotice"_s);
    QVERIFY(trouble && clock);
    QVERIFY(!trouble->isVisible() && !clock->isVisible());
    sync::SyncState state;
    state.phase = sync::Phase::Failed;
    state.error.kind = ErrorKind::Protocol;
    state.error.scimType = trouble::webPage;
    state.clockAhead = 12 * 60 + 5;
    Q_EMIT sophie.session->stateChanged(state);
    QVERIFY(trouble->isVisible());
    QCOMPARE(trouble->text(), sophie.workspace->wording().error(state.error));
    QVERIFY(clock->text().contains(u"12"_s));
    // While it tries again, nothing is over yet.
    state.phase = sync::Phase::Syncing;
    state.error = {};
    Q_EMIT sophie.session->stateChanged(state);
    QVERIFY(trouble->isVisible());
    named<QPushButton>(notices, u"Hide"_s)->click();
    QVERIFY(!clock->isVisible());
    state.phase = sync::Phase::UpToDate;
    Q_EMIT sophie.session->stateChanged(state);
    QVERIFY(!trouble->isVisible() && !clock->isVisible());
}

/// A portal that is put back to yesterday's copy.
void TestConflictScreens::lostOrdersAreSentWithConsent()
{
    mandat::testing::SampleFirm firm;
    QTemporaryDir yesterday;
    OpenedPortal sophie;
    sophie.open(firm, portal);
    const auto copy = [](const QString &from, const QString &to) {
        for (const QString &name : {u"portals.db"_s, u"portals.db-wal"_s, u"portals.db-shm"_s}) {
            QFile::remove(to + u'/' + name);
            if (QFile::exists(from + u'/' + name))
                QVERIFY(QFile::copy(from + u'/' + name, to + u'/' + name));
        }
    };
    firm.stop();
    copy(firm.folder(), yesterday.path());
    firm.start();
    sophie.session->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(sophie.session->state().phase, sync::Phase::UpToDate, 60000);
    const User first = somebody(sophie, 2);
    User renamed = first;
    renamed.lastName = u"Durand"_s;
    const User second = somebody(sophie, 3);
    User off = second;
    off.active = false;
    QVERIFY(submit(sophie, orderFor(sophie, first, renamed)));
    const ChangeOrder takes = orderFor(sophie, second, off);
    QVERIFY(submit(sophie, takes));
    QTRY_VERIFY_WITH_TIMEOUT(sophie.reader().outbox()->isEmpty(), 30000);
    firm.stop();
    copy(yesterday.path(), firm.folder());
    firm.start();
    sophie.session->retryNow();
    cache::TodoQuery query;
    query.portal = sophie.session->portal();
    query.me = sophie.session->me();
    QTRY_COMPARE_WITH_TIMEOUT(sophie.reader().todo(TodoKind::Lost, query, 10)->size(), 2, 60000);

    LostOrdersDialog dialog(*sophie.workspace);
    sophie.workspace->setLanguage(Language::English);
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>();
    QVERIFY(list);
    QCOMPARE(list->count(), 2);
    QVERIFY2(list->item(0)->text().startsWith(u"Takes access away"_s), qPrintable(list->item(0)->text()));
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    QCOMPARE(list->item(1)->checkState(), Qt::Unchecked);
    named<QPushButton>(dialog, u"Send again"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 1, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(!sophie.reader().user(second.id)->active, 60000);
    QCOMPARE(sophie.reader().user(first.id)->lastName, first.lastName);
    QVERIFY2(!named<QPushButton>(dialog, u"Send again"_s)->isEnabled(), "nothing is ticked");
    list->item(0)->setCheckState(Qt::Checked);
    named<QPushButton>(dialog, u"Set aside"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.isVisible(), 30000);
    QCOMPARE(sophie.reader().todo(TodoKind::Lost, query, 10)->size(), 0);
}

QTEST_MAIN(TestConflictScreens)
#include "test_conflicts.moc"
