// SPDX-License-Identifier: MIT
// labels: gui
// Who can do what on a real service, its files and its paper; filters that are remembered; drafts that are found again.
#include "base/uuid.h"
#include "desktop/activity/activityscreen.h"
#include "desktop/approvals/approvalsscreen.h"
#include "desktop/newuser/draftsdialog.h"
#include "desktop/newuser/newuserdraft.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/relationships/relationshipsscreen.h"
#include "desktop/review/factline.h"
#include "desktop/theme/theme.h"
#include "desktop/users/filterbar.h"
#include "desktop/whocan/matrixexport.h"
#include "desktop/whocan/matrixview.h"
#include "desktop/whocan/whocanwindow.h"
#include "documents/accesssheet.h"
#include "documents/pdf.h"
#include "domain/names.h"
#include "screenfixture.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::named;
using mandat::testing::OpenedPortal;
using models::AccessGrid;

class TestWhoCan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyCellIsEffectivesWord();
    void theKeyboardSkipsTheMenus();
    void twoPeopleAreCompared();
    void somebodyWithoutAccess();
    void itIsWrittenIntoATable();
    void itIsPrinted_data();
    void itIsPrinted();
    void filtersAreRemembered();
    void keptDraftsAreFoundAgain();

private:
    static RelationshipId servedPlace(OpenedPortal &opened);
    static std::unique_ptr<WhoCanWindow> open(OpenedPortal &opened, const MatrixQuestion &question);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<testing::SampleFirm> m_firm;
};

void TestWhoCan::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    m_firm = std::make_unique<testing::SampleFirm>();
}

void TestWhoCan::cleanupTestCase()
{
    m_firm.reset();
    m_theme.reset();
}

/// With at least two people.
RelationshipId TestWhoCan::servedPlace(OpenedPortal &opened)
{
    const QList<qint64> rows = *opened.reader().relationshipRows({});
    const QList<cache::RelationshipRow> places = *opened.reader().relationships(rows);
    for (const cache::RelationshipRow &row : places) {
        if (row.users >= 2 && row.active)
            return row.id;
    }
    return {};
}

std::unique_ptr<WhoCanWindow> TestWhoCan::open(OpenedPortal &opened, const MatrixQuestion &question)
{
    MatrixQuestion asked = question;
    asked.at = opened.workspace->now();
    auto window = std::make_unique<WhoCanWindow>(*opened.workspace, asked, nullptr);
    QSignalSpy shown(window.get(), &WhoCanWindow::shown);
    window->show();
    if (shown.isEmpty())
        shown.wait(10000);
    return window;
}

void TestWhoCan::everyCellIsEffectivesWord()
{
    OpenedPortal opened;
    opened.open(*m_firm, u"bank-delegates"_s);
    const RelationshipId place = servedPlace(opened);
    const auto window = open(opened, {place, {}, {}, {}, {}});
    const AccessGrid &grid = window->grid();
    const Snapshot state = *opened.reader().relationshipSnapshot(place);
    QCOMPARE(grid.columnCount(), state.grantsOn(place).size());
    QVERIFY(grid.columnCount() >= 2);
    int allowed = 0;
    for (int row = 0; row < grid.rowCount(); ++row) {
        for (int column = 0; !grid.isMenu(row) && column < grid.columnCount(); ++column) {
            const Decision decision =
                effective(opened.workspace->portal(), state, grid.matrix().columns.at(column).user, place,
                          grid.matrix().functions.at(grid.functionAt(row)), std::nullopt, opened.workspace->now());
            const auto cell = static_cast<AccessCell>(grid.index(row, column).data(AccessGrid::CellRole).toInt());
            QCOMPARE(cell == AccessCell::Allowed, decision.allowed);
            QCOMPARE(cell == AccessCell::Awaiting, !decision.allowed && decision.awaitsEquipment());
            allowed += decision.allowed ? 1 : 0;
        }
    }
    QVERIFY(allowed > 0);
    // The pane says why not, for the cell that is current.
    auto *view = window->findChild<MatrixView *>();
    for (int row = 0; row < grid.rowCount(); ++row) {
        if (grid.isMenu(row) || grid.word(grid.index(row, 0), false) == u"allowed"_s)
            continue;
        view->setCurrentIndex(grid.index(row, 0));
        const QStringList why = grid.reasons(grid.index(row, 0), false);
        QVERIFY(!why.isEmpty());
        const QList<FactLine *> facts = window->findChildren<FactLine *>();
        QVERIFY(std::ranges::any_of(facts, [](const FactLine *fact) {
            return fact->text().startsWith(u"Not allowed"_s) || fact->text().startsWith(u"Awaiting"_s)
                || fact->text().startsWith(u"Above"_s);
        }));
        break;
    }
}

void TestWhoCan::theKeyboardSkipsTheMenus()
{
    OpenedPortal opened;
    opened.open(*m_firm, u"bank-delegates"_s);
    const auto window = open(opened, {servedPlace(opened), {}, {}, {}, {}});
    auto *view = window->findChild<MatrixView *>();
    QVERIFY(view->accessibleName() == u"Who can do what"_s);
    view->setCurrentIndex(window->grid().index(1, 0));
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(view, Qt::Key_Down);
        QVERIFY(!window->grid().isMenu(view->currentIndex().row()));
    }
    QVERIFY(view->currentIndex().row() > 12); // over at least one menu
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(view->currentIndex().row(), 1); // the first menu is above, and is no cell
}

void TestWhoCan::twoPeopleAreCompared()
{
    OpenedPortal opened;
    opened.open(*m_firm, u"bank-delegates"_s);
    const RelationshipId place = servedPlace(opened);
    const Snapshot state = *opened.reader().relationshipSnapshot(place);
    const QList<const Grant *> grants = state.grantsOn(place);
    const auto window = open(opened, {{}, grants.at(0)->user, grants.at(1)->user, {}, {}});
    const AccessGrid &grid = window->grid();
    QVERIFY(grid.matrix().question.isComparison());
    QVERIFY(window->windowTitle().contains(displayName(*state.user(grants.at(1)->user))));
    auto *only = named<QCheckBox>(*window, u"Only differences"_s);
    QVERIFY(only && only->isVisible());
    const int all = grid.functionCount();
    only->setChecked(true);
    QVERIFY(grid.functionCount() <= all);
    for (int row = 0; row < grid.rowCount(); ++row) {
        if (!grid.isMenu(row))
            QVERIFY(grid.matrix().differs(grid.functionAt(row)));
    }
    only->setChecked(false);
    // What one types finds functions by any part of their names.
    auto *filter = window->findChild<QLineEdit *>(u"functionFilter"_s);
    filter->setText(u"no function is called like this"_s);
    QCOMPARE(grid.rowCount(), 0);
    QVERIFY(named<QPushButton>(*window, u"Clear the filter"_s)->isVisible());
    named<QPushButton>(*window, u"Clear the filter"_s)->click();
    QCOMPARE(grid.functionCount(), all);
}

void TestWhoCan::somebodyWithoutAccess()
{
    OpenedPortal opened;
    opened.open(*m_firm, u"bank-delegates"_s);
    const auto window = open(opened, {RelationshipId(newUuid()), {}, {}, {}, {}});
    QVERIFY(!named<QPushButton>(*window, u"Print…"_s)->isEnabled());
    QVERIFY(!named<QPushButton>(*window, u"Export…"_s)->isEnabled());
}

void TestWhoCan::itIsWrittenIntoATable()
{
    OpenedPortal opened;
    opened.open(*m_firm, u"bank-delegates"_s);
    const auto window = open(opened, {servedPlace(opened), {}, {}, {}, {}});
    opened.prompts.path = opened.folder.filePath(u"matrix.csv"_s);
    named<QPushButton>(*window, u"Export…"_s)->click();
    QTRY_VERIFY(!opened.prompts.told.isEmpty());
    QFile file(opened.prompts.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), window->grid().functionCount() + 1);
    QVERIFY(lines.first().contains(window->grid().columnName(0)));
    QVERIFY(lines.filter(u"not allowed"_s).size() > 0);
    opened.prompts.told.clear();
    opened.prompts.path = opened.folder.filePath(u"matrix.xlsx"_s);
    named<QPushButton>(*window, u"Export…"_s)->click();
    QTRY_VERIFY(!opened.prompts.told.isEmpty());
    QVERIFY(QFileInfo(opened.prompts.path).size() > 1000);
    opened.prompts.told.clear();
    opened.prompts.path = u"/nowhere/at/all.csv"_s; // said, and nothing is lost
    named<QPushButton>(*window, u"Export…"_s)->click();
    QTRY_VERIFY(!opened.prompts.told.isEmpty());
}

void TestWhoCan::itIsPrinted_data()
{
    QTest::addColumn<int>("people");
    QTest::newRow("a few") << 2;
    QTest::newRow("more than a page is wide") << 30;
}

void TestWhoCan::itIsPrinted()
{
    QFETCH(int, people);
    OpenedPortal opened;
    opened.open(*m_firm, u"bank-delegates"_s);
    const auto window = open(opened, {servedPlace(opened), {}, {}, {}, {}});
    models::AccessGridSource source = *window->grid().source();
    const MatrixColumn one = source.matrix.columns.constFirst();
    while (source.matrix.columns.size() > people)
        source.matrix.columns.removeLast();
    while (source.matrix.columns.size() < people)
        source.matrix.columns.append(one);
    source.matrix.cells.fill(AccessCell::Allowed, source.matrix.functions.size() * people);
    QList<qsizetype> functions;
    for (qsizetype i = 0; i < source.matrix.functions.size(); ++i)
        functions.append(i);
    const QDateTime now = opened.workspace->now();
    const documents::AccessSheetSource all {
        source.portal, source.snapshot, source.matrix, functions, {}, u"S. Aubriot"_s, now, now};
    const documents::AccessSheetData sheet = documents::makeAccessSheet(all, Language::English);
    QCOMPARE(sheet.columns.size(), people);
    const documents::Printout printout = documents::layOut(sheet, documents::Paper::A4);
    QCOMPARE(printout.paper, documents::Paper::A4Landscape);
    const QSizeF size = documents::sizeOf(printout.paper);
    QVERIFY(size.width() > size.height());
    int discs = 0;
    int heads = 0;
    for (const documents::Page &page : printout.pages) {
        bool headed = false;
        for (const documents::Mark &mark : page.marks) {
            if (const auto *symbol = std::get_if<documents::SymbolMark>(&mark)) {
                QVERIFY(symbol->centre.x() < size.width() - 14);
                discs += symbol->symbol == documents::Symbol::Allowed ? 1 : 0;
            }
            if (const auto *text = std::get_if<documents::TextMark>(&mark)) {
                QVERIFY(text->at.y() < size.height());
                headed = headed || text->text == u"Function"_s;
            }
        }
        heads += headed ? 1 : 0;
    }
    QCOMPARE(heads, printout.pages.size()); // on every page
    QCOMPARE(discs, static_cast<int>(source.matrix.cells.size()) + 1); // and one in the legend
    QCOMPARE(documents::pdfOf(printout, now), documents::pdfOf(printout, now));
    QVERIFY(documents::pdfOf(printout, now).startsWith("%PDF"));
}

void TestWhoCan::filtersAreRemembered()
{
    OpenedPortal opened;
    opened.open(*m_firm, u"public-lender"_s);
    {
        ApprovalsScreen approvals(*opened.workspace);
        approvals.findChild<SegmentedControl *>(u"views"_s)->setCurrentIndex(1);
        ActivityScreen activity(*opened.workspace);
        activity.findChild<SegmentedControl *>(u"views"_s)->setCurrentIndex(1);
        RelationshipsScreen relationships(*opened.workspace);
        relationships.findChild<QToolButton *>(u"atRisk"_s)->setChecked(true);
        relationships.findChild<QLineEdit *>(u"relationshipFilter"_s)->setText(u"yesterday"_s);
    }
    ApprovalsScreen approvals(*opened.workspace);
    QCOMPARE(approvals.findChild<SegmentedControl *>(u"views"_s)->currentIndex(), 1);
    ActivityScreen activity(*opened.workspace);
    QCOMPARE(activity.findChild<SegmentedControl *>(u"views"_s)->currentIndex(), 1);
    RelationshipsScreen relationships(*opened.workspace);
    QVERIFY(relationships.findChild<QToolButton *>(u"atRisk"_s)->isChecked());
    // A search is over with the day.
    QVERIFY(relationships.findChild<QLineEdit *>(u"relationshipFilter"_s)->text().isEmpty());
    // Another portal has its own.
    OpenedPortal other;
    other.open(*m_firm, u"document-portal"_s);
    ApprovalsScreen untouched(*other.workspace);
    QCOMPARE(untouched.findChild<SegmentedControl *>(u"views"_s)->currentIndex(), 2);
}

void TestWhoCan::keptDraftsAreFoundAgain()
{
    OpenedPortal opened;
    opened.open(*m_firm, u"document-portal"_s);
    QCOMPARE(DraftsDialog::count(*opened.workspace), 0);
    QList<QUuid> ids;
    for (const QString &name : {u"KOUASSI Aya"_s, u"ZIMMER Paul"_s}) {
        NewUserForm form = beginForm(opened.workspace->portal(), opened.workspace->now());
        form.user.lastName = name;
        const cache::Draft draft {newUuid(), newUserDraftKind, name, toBytes({form, u"details"_s}), {}};
        ids.append(draft.id);
        QFuture<Result<void>> kept = opened.session->saveDraft(draft);
        QTRY_VERIFY(kept.isFinished());
    }
    QTRY_COMPARE(DraftsDialog::count(*opened.workspace), 2);
    QSignalSpy wanted(opened.workspace.get(), &Workspace::newUserDraftWanted);
    DraftsDialog dialog(*opened.workspace, nullptr);
    dialog.show();
    auto *list = named<QListWidget>(dialog, u"Kept drafts"_s);
    QCOMPARE(list->count(), 2);
    const auto rowOf = [list](const QString &name) { return list->item(0)->text().startsWith(name) ? 0 : 1; };
    list->setCurrentRow(rowOf(u"ZIMMER Paul"_s));
    // Discarding asks first.
    opened.prompts.answer = false;
    named<QPushButton>(dialog, u"Discard…"_s)->click();
    QCOMPARE(opened.prompts.asked.size(), 1);
    QCOMPARE(DraftsDialog::count(*opened.workspace), 2);
    opened.prompts.answer = true;
    named<QPushButton>(dialog, u"Discard…"_s)->click();
    QTRY_COMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().startsWith(u"KOUASSI Aya"_s));
    named<QPushButton>(dialog, u"Resume"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().toUuid(), ids.first());
}

QTEST_MAIN(TestWhoCan)
#include "test_whocan.moc"
