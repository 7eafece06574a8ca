// SPDX-License-Identifier: MIT
// labels: gui
#include "base/uuid.h"
#include "desktop/accessreview/accessreviewscreen.h"
#include "desktop/continuity/departuredialog.h"
#include "desktop/continuity/staffpane.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/tableview.h"
#include "desktop/printing/printpreview.h"
#include "desktop/printing/reportprinting.h"
#include "desktop/records.h"
#include "desktop/relationships/relationshipsscreen.h"
#include "desktop/review/stagedparts.h"
#include "desktop/theme/theme.h"
#include "desktop/todo/todoscreen.h"
#include "documents/reporthtml.h"
#include "screenfixture.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::named;
using mandat::testing::OpenedPortal;

class TestAccessReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aKeyEachAndKeptAcrossRestarts();
    void theRemovalsAreOneOrder();
    void closedReviewsStayAsTheyAre();
    void toDoSaysWhatIsNotFinished();
    void aDepartureSaysWhatIsOutOfReach();
    void aMemberOfStaffLeaves();
    void registersArePrintedFromThePane();
    void lettersAfterTheOrderAreNoDrafts();

private:
    static std::unique_ptr<AccessReviewScreen> open(OpenedPortal &who);
    static CompanyId companyOf(OpenedPortal &who, const QString &reference);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<mandat::testing::SampleFirm> m_firm;
};

void TestAccessReview::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    m_firm = std::make_unique<mandat::testing::SampleFirm>();
}

void TestAccessReview::cleanupTestCase()
{
    m_firm.reset();
    m_theme.reset();
}

std::unique_ptr<AccessReviewScreen> TestAccessReview::open(OpenedPortal &who)
{
    auto screen = std::make_unique<AccessReviewScreen>(*who.workspace);
    who.workspace->setLanguage(Language::English);
    screen->resize(1300, 850);
    screen->show();
    return screen;
}

CompanyId TestAccessReview::companyOf(OpenedPortal &who, const QString &reference)
{
    const auto found = who.reader().relationshipByReference(reference);
    return found && *found ? (*found)->company : CompanyId();
}

void TestAccessReview::aKeyEachAndKeptAcrossRestarts()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    const CompanyId company = companyOf(sophie, u"40217-A"_s);
    QVERIFY(!company.isNull());
    QUuid id;
    {
        const auto page = open(sophie);
        QVERIFY(page->findChild<QListWidget *>(u"reviews"_s)->count() == 0);
        page->reviewCompany(company);
        auto *table = named<TableView>(*page, u"Access to review"_s);
        QVERIFY(table);
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const int count = table->model()->rowCount();
        QVERIFY(count >= 3);
        QCOMPARE(table->currentIndex().row(), 0);
        QCOMPARE(page->focusWidget(), table); // keys decide at once
        QTest::keyClick(table, Qt::Key_K);
        QCOMPARE(table->currentIndex().row(), 1); // on to the next one
        QTest::keyClick(table, Qt::Key_R);
        QTest::keyClick(table, Qt::Key_U);
        const auto verdict = [&](int row) {
            return table->model()->index(row, AccessReviewList::Verdict).data().toString();
        };
        QCOMPARE(verdict(0), u"Keep"_s);
        QCOMPARE(verdict(1), u"Remove"_s);
        QCOMPARE(verdict(2), u"Unsure"_s);
        // A verdict is taken back, and given anew by its button.
        table->setCurrentIndex(table->model()->index(2, 0));
        QTest::keyClick(table, Qt::Key_Backspace);
        QCOMPARE(verdict(2), u"To review"_s);
        named<QPushButton>(*page, u"Keep"_s)->click();
        QCOMPARE(verdict(2), u"Keep"_s);
        QVERIFY(table->model()->index(2, AccessReviewList::Reviewed).data().toString().contains(u"Sophie Aubriot"_s));
        id = recordsOf(*sophie.workspace).reviews()->constFirst().id;
    }
    const auto page = open(sophie);
    page->showReview(id);
    auto *table = named<TableView>(*page, u"Access to review"_s);
    QCOMPARE(table->model()->index(1, AccessReviewList::Verdict).data().toString(), u"Remove"_s);
    // The same company is gone on with, not begun again.
    page->reviewCompany(company);
    QCOMPARE(recordsOf(*sophie.workspace).reviews()->size(), 1);
    named<QPushButton>(*page, u"Print recap…"_s)->click();
    auto *preview = page->window()->findChild<PrintPreview *>();
    QVERIFY(preview);
    sophie.prompts.path = sophie.folder.filePath(u"review.pdf"_s);
    QTRY_VERIFY(named<QPushButton>(*preview, u"Save as PDF…"_s)->isEnabled());
    named<QPushButton>(*preview, u"Save as PDF…"_s)->click();
    QTRY_VERIFY(QFileInfo(sophie.prompts.path).size() > 1000);
}

void TestAccessReview::theRemovalsAreOneOrder()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    const auto page = open(sophie);
    page->reviewCompany(companyOf(sophie, u"40217-A"_s));
    auto *table = named<TableView>(*page, u"Access to review"_s);
    QVERIFY(!named<QPushButton>(*page, u"Stage the removals…"_s)->isEnabled());
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_R);
    QTest::keyClick(table, Qt::Key_R);
    QVERIFY(named<QPushButton>(*page, u"Stage the removals…"_s)->isEnabled());
    sophie.prompts.answer = false;
    named<QPushButton>(*page, u"Stage the removals…"_s)->click();
    QVERIFY(sophie.staged().isEmpty());
    sophie.prompts.answer = true;
    named<QPushButton>(*page, u"Stage the removals…"_s)->click();
    QTRY_COMPARE(sophie.staged().size(), 2);
    const QList<cache::StagedChange> staged = sophie.staged();
    for (const cache::StagedChange &one : staged) {
        QCOMPARE(one.change.resourceKind(), ResourceKind::Grant);
        QCOMPARE(one.change.kind(), ChangeKind::Delete);
    }
    QCOMPARE(partsOf(staged, sophie.reader())->size(), 1);
}

void TestAccessReview::closedReviewsStayAsTheyAre()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    const auto page = open(sophie);
    page->reviewCompany(companyOf(sophie, u"40217-A"_s));
    auto *table = named<TableView>(*page, u"Access to review"_s);
    QTest::keyClick(table, Qt::Key_K);
    sophie.prompts.asked.clear();
    named<QPushButton>(*page, u"Close the review…"_s)->click();
    QCOMPARE(sophie.prompts.asked.size(), 1);
    QVERIFY(sophie.prompts.asked.first().text.contains(u"not been reviewed"_s));
    QVERIFY(!named<QPushButton>(*page, u"Close the review…"_s));
    QVERIFY(!named<QPushButton>(*page, u"Keep"_s)->isEnabled());
    QTest::keyClick(table, Qt::Key_R);
    QCOMPARE(table->model()->index(0, AccessReviewList::Verdict).data().toString(), u"Keep"_s);
    const QList<AccessReview> kept = *recordsOf(*sophie.workspace).reviews();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().closedBy, u"Sophie Aubriot"_s);
    named<QPushButton>(*page, u"Delete the review…"_s)->click();
    QVERIFY(recordsOf(*sophie.workspace).reviews()->isEmpty());
}

void TestAccessReview::toDoSaysWhatIsNotFinished()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    TodoScreen todo(*sophie.workspace);
    sophie.workspace->setLanguage(Language::English);
    todo.resize(1200, 800);
    todo.show();
    todo.setScope({});
    auto *banner = todo.findChild<Banner *>(u"openReviews"_s);
    QVERIFY(banner);
    QVERIFY(!banner->isVisible());
    const auto page = open(sophie);
    page->reviewCompany(companyOf(sophie, u"40217-A"_s));
    QVERIFY(banner->isVisible());
    QVERIFY(
        banner->text().contains(page->findChild<QListWidget *>(u"reviews"_s)->item(0)->text().section(u'\n', 0, 0)));
    QSignalSpy wanted(sophie.workspace.get(), &Workspace::accessReviewWanted);
    named<QPushButton>(*banner, u"Go on"_s)->click();
    QCOMPARE(wanted.first().first().toUuid(), recordsOf(*sophie.workspace).reviews()->constFirst().id);
    named<QPushButton>(*page, u"Close the review…"_s)->click();
    QVERIFY(!banner->isVisible());
}

void TestAccessReview::aDepartureSaysWhatIsOutOfReach()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    const Snapshot snapshot = *sophie.reader().companySnapshot(companyOf(sophie, u"40217-A"_s));
    const User *leaver = nullptr;
    for (const User &user : snapshot.users) {
        if (user.active && !snapshot.grantsOfUser(user.id).isEmpty() && (!leaver || user.lastName < leaver->lastName))
            leaver = &user;
    }
    QVERIFY(leaver);
    DepartureDialog dialog(*sophie.workspace, leaver->id, DepartureWay::Deactivate, nullptr);
    dialog.show();
    auto *withdrawn = named<QListWidget>(dialog, u"What is withdrawn"_s);
    QVERIFY(withdrawn && withdrawn->count() > 0);
    auto *beyond = named<QListWidget>(dialog, u"Out of reach of these orders"_s);
    QVERIFY(beyond && beyond->count() >= 3);
    for (int i = 0; i < beyond->count(); ++i)
        QVERIFY2(beyond->item(i)->text().contains(u'\n'), "what it is, then why");
    // The letters: drafts as long as nothing is sent.
    named<QPushButton>(dialog, u"Letters…"_s)->click();
    auto *preview = dialog.findChild<PrintPreview *>();
    QVERIFY(preview);
    QCOMPARE(preview->windowTitle(), u"Departure letters"_s);
    sophie.prompts.path = sophie.folder.filePath(u"letters.pdf"_s);
    QTRY_VERIFY(named<QPushButton>(*preview, u"Save as PDF…"_s)->isEnabled());
    named<QPushButton>(*preview, u"Save as PDF…"_s)->click();
    QTRY_VERIFY(QFileInfo(sophie.prompts.path).size() > 1000);
    preview->close();
    QSignalSpy staged(&dialog, &DepartureDialog::staged);
    named<QPushButton>(dialog, u"Stage the departure"_s)->click();
    QCOMPARE(staged.size(), 1);
    QTRY_COMPARE(sophie.staged().size(), 1);
    QTRY_VERIFY(!named<QPushButton>(dialog, u"Stage the departure"_s)->isEnabled());
    QVERIFY(named<QPushButton>(dialog, u"Review the changes…"_s));
}

void TestAccessReview::aMemberOfStaffLeaves()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"client-portal"_s);
    StaffPane pane(*sophie.workspace);
    sophie.workspace->setLanguage(Language::English);
    pane.retranslate();
    pane.resize(420, 800);
    pane.show();
    auto *people = named<QListWidget>(pane, u"Staff"_s);
    QVERIFY(people);
    QTRY_VERIFY(people->count() > 1);
    QVERIFY(people->item(0)->text().contains(u" · "_s)); // those with dossiers first
    auto *effects = pane.findChild<QListWidget *>(u"staffEffects"_s);
    QTRY_VERIFY(effects->count() > 0);
    QVERIFY2(effects->item(0)->text().contains(u"without a responsible party"_s), qPrintable(effects->item(0)->text()));
    named<QRadioButton>(pane, u"leaves for good"_s)->click();
    QTRY_VERIFY(named<QPushButton>(pane, u"Print the handover list…"_s)->isEnabled());
    QVERIFY(effects->count() > 0);
    named<QPushButton>(pane, u"Print the handover list…"_s)->click();
    QTRY_VERIFY(pane.findChild<PrintPreview *>());
    pane.findChild<PrintPreview *>()->close();
    auto *search = named<SearchField>(pane, u"Member of staff"_s);
    search->setText(u"nobody is called like this"_s);
    QCOMPARE(people->count(), 0);
    QVERIFY(!named<QPushButton>(pane, u"Print the handover list…"_s)->isEnabled());
}

void TestAccessReview::registersArePrintedFromThePane()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    RelationshipsScreen screen(*sophie.workspace);
    sophie.workspace->setLanguage(Language::English);
    screen.resize(1200, 800);
    screen.show();
    screen.setScope({});
    screen.showRelationship((*sophie.reader().relationshipByReference(u"40217-A"_s))->id);
    auto *more = named<QToolButton>(screen, u"More actions"_s);
    QVERIFY(more);
    QSignalSpy review(sophie.workspace.get(), &Workspace::accessReviewOfWanted);
    int previews = 0;
    for (int i = 0; i < 4; ++i) {
        Q_EMIT more->menu()->aboutToShow();
        QAction *action = more->menu()->actions().at(i);
        if (action->isSeparator())
            continue;
        action->trigger();
        for (PrintPreview *preview : screen.findChildren<PrintPreview *>()) {
            if (!preview->isVisible())
                continue;
            ++previews;
            QCOMPARE(preview->windowTitle(), u"Register of access"_s);
            QTRY_VERIFY(named<QPushButton>(*preview, u"Print…"_s)->isEnabled()); // it could be made
            preview->close();
        }
    }
    QCOMPARE(previews, 2);
    QCOMPARE(review.size(), 1);
}

void TestAccessReview::lettersAfterTheOrderAreNoDrafts()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"bank-delegates"_s);
    const CompanyId company = companyOf(sophie, u"40217-A"_s);
    const Snapshot snapshot = *sophie.reader().companySnapshot(company);
    const Portal &portal = sophie.workspace->portal();
    const auto administers = [&](const User &user) {
        const QList<const Grant *> grants = snapshot.grantsOfUser(user.id);
        return std::ranges::any_of(grants, [&](const Grant *grant) {
            return administratorsOf(portal, snapshot, grant->relationship, sophie.workspace->now()).contains(user.id);
        });
    };
    std::optional<User> leaver;
    for (const User &user : snapshot.users) {
        if (user.active && user.company == company && !snapshot.grantsOfUser(user.id).isEmpty() && !administers(user)
            && (!leaver || user.id < leaver->id))
            leaver = user;
    }
    QVERIFY(leaver);
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.company = company;
    order.created = sophie.session->clock().now();
    User off = *leaver;
    off.active = false;
    order.changes = {Change::modify(*leaver, off)};
    QFuture<Result<ChangeOrder>> sent = sophie.session->submit(order);
    QTRY_VERIFY_WITH_TIMEOUT(sent.isFinished(), 30000);
    QVERIFY2(sent.result(), sent.result() ? "" : qPrintable(sent.result().error().detail));
    const auto applied = [&] {
        const Result<cache::StoredOrder> stored = sophie.reader().order(order.id);
        return stored && stored->order.applied.isValid();
    };
    QTRY_VERIFY_WITH_TIMEOUT(applied(), 30000);
    const ChangeOrder done = sophie.reader().order(order.id)->order;
    QCOMPARE(app::leaversIn(done), (QList<UserId> {leaver->id}));
    const Result<app::DepartureCase> found =
        app::departureCase(sophie.reader(), leaver->id, DepartureWay::Delete, {}, done);
    QVERIFY(found);
    QCOMPARE(found->way, DepartureWay::Deactivate); // what was done, not what was asked
    QVERIFY(found->user.active); // as it was
    QVERIFY(found->companies.contains(company));
    app::DocumentWish wish;
    wish.now = sophie.workspace->now();
    wish.language = Language::English;
    const Result<documents::Report> letter = app::departureLetterFor(sophie.reader(), *found, company, wish);
    QVERIFY(letter);
    QVERIFY(letter->notice.isEmpty());
    const QByteArray page = documents::htmlOf(*letter);
    QVERIFY(page.contains(done.number.toUtf8()));
    for (const Grant *grant : snapshot.grantsOfUser(leaver->id)) {
        const Relationship *place = snapshot.relationship(grant->relationship);
        if (place->company == company)
            QVERIFY2(page.contains(place->reference.toUtf8()), qPrintable(place->reference));
    }
    QWidget window;
    printDepartureLettersOf(*sophie.workspace, done, &window);
    QVERIFY(window.findChild<PrintPreview *>());
    window.findChild<PrintPreview *>()->close();
    // The same order on paper, for those who sign it.
    printOrderSummary(*sophie.workspace, done, snapshot, &window);
    QTRY_VERIFY(window.findChildren<PrintPreview *>().constLast()->isVisible());
}

QTEST_MAIN(TestAccessReview)
#include "test_accessreview.moc"
