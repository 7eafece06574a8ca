// SPDX-License-Identifier: MIT
// The Activity screen against a real mandatd, by accessible names: the journal with its filters and without the portal,
// all orders, an order reversed, the chain verified, tables written into files.
#include "base/uuid.h"
#include "desktop/activity/activityscreen.h"
#include "desktop/approvals/approvalsscreen.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/parts/tableview.h"
#include "desktop/parts/treeview.h"
#include "desktop/review/replacement.h"
#include "desktop/review/reviewscreen.h"
#include "desktop/theme/theme.h"
#include "desktop/users/usersscreen.h"
#include "domain/names.h"
#include "models/journallist.h"
#include "models/orderlist.h"
#include "screenfixture.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::named;
using mandat::testing::OpenedPortal;

class TestActivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theJournalIsFilteredByThePortal();
    void withoutThePortalWhatWasViewedStays();
    void ordersAreFound();
    void anAppliedOrderIsReversed();
    void aDeletedUserComesBackAsANewOne();
    void nothingElseIsReviewedWithAReversal();
    void whoeverOnlyReadsDoesNotReverse();
    void theChainIsVerified();
    void theJournalIsExported();
    void theListOfUsersIsExported();

private:
    static QStringList messages(const QWidget &page)
    {
        QStringList out;
        for (const Banner *banner : page.findChildren<Banner *>()) {
            if (banner->isVisible())
                out.append(banner->text());
        }
        return out;
    }
    template<class T> static std::unique_ptr<T> open(OpenedPortal &who);
    static User someone(OpenedPortal &who, int which);
    static ChangeOrder newCapacity(OpenedPortal &who, int which, const QString &capacity);
    static ChangeOrder submit(OpenedPortal &who, const QList<Change> &changes, const CompanyId &company);
    static void showOrders(const QWidget &page, const ChangeOrderId &order);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<mandat::testing::SampleFirm> m_firm;
};

void TestActivity::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    m_firm = std::make_unique<mandat::testing::SampleFirm>();
}

void TestActivity::cleanupTestCase()
{
    m_firm.reset();
    m_theme.reset();
}

template<class T> std::unique_ptr<T> TestActivity::open(OpenedPortal &who)
{
    auto screen = std::make_unique<T>(*who.workspace);
    who.workspace->setLanguage(Language::English); // as the window does: says every text
    screen->resize(1200, 800);
    screen->show();
    return screen;
}

User TestActivity::someone(OpenedPortal &who, int which)
{
    cache::UserQuery query;
    query.statuses = {UserStatus::Active};
    const QList<qint64> rows = who.reader().userRows(query).value_or(QList<qint64>());
    return *who.reader().user(who.reader().users({rows.at(which)})->constFirst().id);
}

ChangeOrder TestActivity::submit(OpenedPortal &who, const QList<Change> &changes, const CompanyId &company)
{
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.company = company;
    order.reason = u"Essai"_s;
    order.changes = changes;
    order.created = who.session->clock().now();
    QFuture<Result<ChangeOrder>> future = who.session->submit(order);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
        return {};
    if (!future.result())
        qWarning("%s", qPrintable(future.result().error().detail));
    return future.result().value_or(ChangeOrder());
}

ChangeOrder TestActivity::newCapacity(OpenedPortal &who, int which, const QString &capacity)
{
    const User before = someone(who, which);
    User after = before;
    after.capacity = capacity;
    return submit(who, {Change::modify(before, after)}, before.company);
}

void TestActivity::showOrders(const QWidget &page, const ChangeOrderId &order)
{
    page.findChild<SegmentedControl *>(u"views"_s)->setCurrentIndex(1);
    auto *view = named<TreeView>(page, u"All orders"_s);
    QVERIFY(view);
    const auto *list = qobject_cast<const models::OrderList *>(view->model());
    QTRY_VERIFY_WITH_TIMEOUT(list->indexOf(order).isValid(), 30000);
    view->setCurrentIndex(list->indexOf(order));
}

void TestActivity::theJournalIsFilteredByThePortal()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    const ChangeOrder order = newCapacity(sophie, 2, u"Directrice des essais"_s);
    QVERIFY(!order.number.isEmpty());
    const auto page = open<ActivityScreen>(sophie);
    auto *table = named<TableView>(*page, u"Journal"_s);
    QTRY_VERIFY_WITH_TIMEOUT((table = named<TableView>(*page, u"Journal"_s)) && table->model()->rowCount() > 2, 30000);
    const int all = table->model()->rowCount();
    auto *text = named<SearchField>(*page, u"Filter by name, order, old or new value"_s);
    QVERIFY(text);
    text->setText(u"directrice des essais"_s);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0 && table->model()->rowCount() < all, 30000);
    const QModelIndex first = table->model()->index(0, models::JournalList::Order);
    QCOMPARE(first.data().toString(), order.number);
    QVERIFY2(table->currentIndex().isValid(), "its old and new value are shown at once");
    auto *show = named<QPushButton>(*page, u"Show the order"_s);
    QTRY_VERIFY((show = named<QPushButton>(*page, u"Show the order"_s)));
    QSignalSpy wanted(sophie.workspace.get(), &Workspace::orderWanted);
    show->click();
    QCOMPARE(wanted.size(), 1);
    text->setText(u"nothing at all is like this"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, 30000);
    auto *clear = named<QPushButton>(*page, u"Clear filters"_s);
    QTRY_VERIFY((clear = named<QPushButton>(*page, u"Clear filters"_s)));
    clear->click();
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= all, 30000);
    auto *kinds = named<QComboBox>(*page, u"Kind of thing"_s);
    QVERIFY(kinds);
    kinds->setCurrentIndex(kinds->findData(u"ChangeOrder"_s));
    Q_EMIT kinds->activated(kinds->currentIndex());
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0 && table->model()->rowCount() < all, 30000);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        QVERIFY(table->model()->index(row, models::JournalList::Thing).data().toString().startsWith(u"Change order"_s));
}

void TestActivity::withoutThePortalWhatWasViewedStays()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    const auto page = open<ActivityScreen>(sophie);
    TableView *table = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((table = named<TableView>(*page, u"Journal"_s)) && table->model()->rowCount() > 0, 30000);
    const int viewed = table->model()->rowCount();
    m_firm->stop();
    auto *text = named<SearchField>(*page, u"Filter by name, order, old or new value"_s);
    text->setText(u"essais"_s);
    QTRY_VERIFY_WITH_TIMEOUT(messages(*page).join(u' ').contains(u"the others need the network"_s), 60000);
    QVERIFY(table->model()->rowCount() < viewed);
    text->clear();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), viewed, 60000);
    m_firm->start();
    sophie.session->retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(messages(*page).isEmpty(), 60000);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= viewed, 30000);
}

void TestActivity::ordersAreFound()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    const ChangeOrder order = newCapacity(sophie, 4, u"Trésorière"_s);
    const auto page = open<ActivityScreen>(sophie);
    showOrders(*page, order.id);
    auto *view = named<TreeView>(*page, u"All orders"_s);
    auto *list = qobject_cast<models::OrderList *>(view->model());
    named<SearchField>(*page, u"Filter by number, company or author"_s)->setText(order.number);
    QTRY_COMPARE(list->rowCount(), 1);
    QTRY_COMPARE(list->rowCount(list->index(0, 0)), 1);
    QVERIFY(list->indexOf(order.id).isValid());
    auto *states = named<QComboBox>(*page, u"State of the orders"_s);
    QVERIFY(states);
    states->setCurrentIndex(states->findData(static_cast<int>(OrderStatus::Rejected)));
    Q_EMIT states->activated(states->currentIndex());
    QCOMPARE(list->rowCount(), 0);
    QVERIFY(named<QPushButton>(*page, u"Clear filters"_s));
    named<QPushButton>(*page, u"Clear filters"_s)->click();
    QTRY_VERIFY(list->indexOf(order.id).isValid());
}

void TestActivity::anAppliedOrderIsReversed()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    const User before = someone(sophie, 6);
    const ChangeOrder order = newCapacity(sophie, 6, u"Directrice financière"_s);
    const auto page = open<ActivityScreen>(sophie);
    showOrders(*page, order.id);
    QPushButton *reverse = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((reverse = named<QPushButton>(*page, u"Reverse this order…"_s)), 30000);
    QSignalSpy review(sophie.workspace.get(), &Workspace::reviewWanted);
    sophie.prompts.answer = false;
    reverse->click();
    QCOMPARE(sophie.prompts.asked.size(), 1);
    QVERIFY(sophie.prompts.asked.constFirst().text.contains(order.number));
    QVERIFY(sophie.prompts.asked.constFirst().consequence.contains(u"What others have changed since stays"_s));
    QVERIFY(sophie.staged().isEmpty());
    sophie.prompts.answer = true;
    reverse->click();
    QTRY_COMPARE_WITH_TIMEOUT(review.size(), 1, 30000);
    QCOMPARE(sophie.staged().size(), 1);

    ReviewScreen page2(*sophie.workspace, sophie.staged());
    sophie.workspace->setLanguage(Language::English);
    page2.resize(1200, 800);
    page2.show();
    QSignalSpy submitted(&page2, &ReviewScreen::submitted);
    QPushButton *send = nullptr;
    QTRY_VERIFY((send = named<QPushButton>(page2, u"Submit"_s)) && send->isEnabled());
    send->click();
    QTRY_COMPARE_WITH_TIMEOUT(submitted.size(), 1, 30000);
    const auto reversal = submitted.constFirst().constFirst().value<ChangeOrder>();
    QCOMPARE(reversal.reverses, std::optional(order.id));
    QCOMPARE(reversal.reason, u"Reversal of "_s + order.number);
    QTRY_COMPARE_WITH_TIMEOUT(sophie.reader().user(before.id)->capacity, before.capacity, 30000);
    QTRY_VERIFY(sophie.reader().drafts()->isEmpty());
    // The portal keeps which order it reverses, and there is nothing left to undo.
    QTRY_COMPARE_WITH_TIMEOUT(sophie.reader().order(reversal.id)->order.reverses, std::optional(order.id), 30000);
    QTRY_VERIFY(sophie.staged().isEmpty());
    showOrders(*page, order.id);
    QTRY_VERIFY((reverse = named<QPushButton>(*page, u"Reverse this order…"_s)));
    reverse->click();
    QVERIFY(sophie.prompts.told.constFirst().startsWith(u"Nothing of this order is left to undo"_s));
}

void TestActivity::aDeletedUserComesBackAsANewOne()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    // Somebody without access, so that no minimum of administrators stands in the way.
    User gone;
    for (int which = 0; which < 40 && gone.id.isNull(); ++which) {
        const User one = someone(sophie, which);
        const Result<Snapshot> state = sophie.reader().userSnapshot(one.id);
        QVERIFY(state);
        const ChangeOrder order = submit(sophie, {Change::remove(one)}, one.company);
        if (order.status == OrderStatus::InEffect || order.status == OrderStatus::Applied) {
            gone = one;
            const auto page = open<ActivityScreen>(sophie);
            showOrders(*page, order.id);
            QPushButton *reverse = nullptr;
            QTRY_VERIFY_WITH_TIMEOUT((reverse = named<QPushButton>(*page, u"Reverse this order…"_s)), 30000);
            QSignalSpy wizard(sophie.workspace.get(), &Workspace::newUserDraftWanted);
            QSignalSpy review(sophie.workspace.get(), &Workspace::reviewWanted);
            reverse->click();
            QTRY_VERIFY_WITH_TIMEOUT(wizard.size() + review.size() == 1, 30000);
            QVERIFY(sophie.prompts.asked.constLast().consequence.contains(u"new credentials"_s));
            QVERIFY2(wizard.size() == 1, "one person goes through the wizard, where its terms are accepted");
        }
    }
    QVERIFY2(!gone.id.isNull(), "somebody could be deleted");
}

void TestActivity::nothingElseIsReviewedWithAReversal()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    const ChangeOrder order = newCapacity(sophie, 8, u"Associée"_s);
    const User other = someone(sophie, 9);
    User changed = other;
    changed.capacity = u"Autre"_s;
    sophie.stage(Change::modify(other, changed));
    draftReversal(*sophie.workspace, order.id, nullptr);
    QVERIFY(sophie.prompts.told.constFirst().startsWith(u"A reversal is reviewed by itself"_s));
    QCOMPARE(sophie.staged().size(), 1);
    QVERIFY(sophie.reader().drafts()->isEmpty());
    // Discarded, a reversal leaves nothing behind that would claim later changes.
    sophie.workspace->discardStaged();
    QTRY_VERIFY(sophie.staged().isEmpty());
    draftReversal(*sophie.workspace, order.id, nullptr);
    QTRY_COMPARE(sophie.staged().size(), 1);
    QTRY_COMPARE(sophie.reader().drafts()->size(), 1);
    sophie.workspace->discardStaged();
    QTRY_VERIFY(sophie.staged().isEmpty());
    QTRY_VERIFY(sophie.reader().drafts()->isEmpty());
}

void TestActivity::whoeverOnlyReadsDoesNotReverse()
{
    OpenedPortal ines;
    OpenedPortal odile;
    OpenedPortal paul;
    ines.open(*m_firm, u"client-portal"_s, u"ines.delmas-roy"_s);
    paul.open(*m_firm, u"client-portal"_s, u"paul.lestienne"_s);
    odile.open(*m_firm, u"client-portal"_s, u"odile.kermarrec"_s);
    const ChangeOrder order = newCapacity(ines, 3, u"Gérante"_s);
    if (order.status == OrderStatus::AwaitingApproval) {
        QTRY_VERIFY_WITH_TIMEOUT(paul.reader().order(order.id), 30000);
        QFuture<Result<ChangeOrder>> approved =
            paul.session->decide({order.id, paul.reader().order(order.id)->order.version, sync::Verdict::Approve, {}});
        QTRY_VERIFY_WITH_TIMEOUT(approved.isFinished(), 30000);
        QVERIFY(approved.result());
    }
    QTRY_VERIFY_WITH_TIMEOUT(
        odile.reader().order(order.id) && odile.reader().order(order.id)->order.status == OrderStatus::InEffect, 30000);
    const auto page = open<ActivityScreen>(odile);
    showOrders(*page, order.id);
    QPushButton *reverse = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((reverse = named<QPushButton>(*page, u"Reverse this order…"_s)), 30000);
    QVERIFY(!reverse->isEnabled());
    QVERIFY(reverse->accessibleDescription().contains(u"lets you read"_s));
}

void TestActivity::theChainIsVerified()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    const auto page = open<ActivityScreen>(sophie);
    auto *verify = named<QPushButton>(*page, u"Verify the chain"_s);
    QVERIFY(verify);
    verify->click();
    auto *cancel = named<QPushButton>(*page, u"Cancel"_s);
    QVERIFY(cancel);
    QVERIFY(!verify->isEnabled());
    cancel->click();
    QVERIFY(verify->isEnabled());
    QVERIFY2(messages(*page).isEmpty(), "nothing is claimed of what was cancelled");
    verify->click();
    QTRY_VERIFY_WITH_TIMEOUT(messages(*page).join(u' ').contains(u"none was changed, removed or put in between"_s),
                             60000);
}

void TestActivity::theJournalIsExported()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    const auto page = open<ActivityScreen>(sophie);
    QVERIFY(page->canExport());
    named<QPushButton>(*page, u"Export…"_s)->click();
    QVERIFY2(messages(*page).isEmpty(), "no file was chosen");
    sophie.prompts.path = sophie.folder.filePath(u"journal.csv"_s);
    named<QPushButton>(*page, u"Export…"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(messages(*page).join(u' ').contains(u"journal.csv"_s), 60000);
    QFile file(sophie.prompts.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith("\xEF\xBB\xBFWhen,Who,What,To what,Order,Old and new values\r\n"));
    QVERIFY(content.contains("Directrice financière"));
}

void TestActivity::theListOfUsersIsExported()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    const auto page = open<UsersScreen>(sophie);
    page->setScope({});
    sophie.prompts.path = sophie.folder.filePath(u"users.csv"_s);
    page->exportTable();
    QTRY_VERIFY_WITH_TIMEOUT(!sophie.prompts.told.isEmpty(), 30000);
    QVERIFY(sophie.prompts.told.constFirst().contains(u"users.csv"_s));
    const qsizetype all = sophie.reader().userRows({})->size();
    QFile file(sophie.prompts.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QCOMPARE(content.count("\r\n"), all + 1);
    QVERIFY(content.startsWith("\xEF\xBB\xBFName,"));
    QVERIFY(content.contains(displayName(someone(sophie, 0)).toUtf8()));
}

QTEST_MAIN(TestActivity)
#include "test_activity.moc"
