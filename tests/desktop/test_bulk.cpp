// SPDX-License-Identifier: MIT
// labels: slow
// Many people at once, on a real service: choosing them, what is said of each, staging, import, views, export.
#include "app/tablereader.h"
#include "desktop/bulk/bulkdialog.h"
#include "desktop/import/importdialog.h"
#include "desktop/newuser/dayfield.h"
#include "desktop/review/reviewscreen.h"
#include "desktop/review/stagedorder.h"
#include "desktop/users/filterbar.h"
#include "desktop/users/usersscreen.h"
#include "desktop/users/userviews.h"
#include "screenfixture.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::OpenedPortal;

namespace
{

/// The screen as the window has it.
class ShownUsers : public UsersScreen
{
public:
    explicit ShownUsers(Workspace &workspace)
        : UsersScreen(workspace)
    {
        retranslate();
        setScope({});
        resize(1200, 700);
        show();
    }
    [[nodiscard]] QTableView *table() const { return findChild<QTableView *>(u"users"_s); }
    [[nodiscard]] QAbstractItemModel *rows() const { return table()->model(); }
};

template<class T> T *named(QWidget *in, const QString &name)
{
    return in->findChild<T *>(name);
}

QAction *actionOf(QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (QString(action->text()).remove(u'&') == text)
            return action;
    }
    return nullptr;
}

} // namespace

class TestBulk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyAreSelectedReportedAndStagedTogether();
    void whoIsLeftOutIsCopied();
    void aProfileIsChosenFirst();
    void accessIsAddedForMany();
    void theLastDayIsSetForMany();
    void removingNamesWhatIsLost();
    void recapsOfManyArePrinted();
    void linkedOrdersWhereOneIsTooLong();
    void aTableIsImported();
    void viewsAreKept();
    void presetsFilter();
    void rowsAreExportedAsAWorkbook();

private:
    mandat::testing::SampleFirm m_firm;
};

void TestBulk::manyAreSelectedReportedAndStagedTogether()
{
    OpenedPortal opened;
    opened.open(m_firm, u"client-portal"_s);
    ShownUsers screen(*opened.workspace);
    QTRY_VERIFY(screen.rows()->rowCount() > 3);
    screen.table()->selectAll();
    QTRY_VERIFY(named<QLabel>(&screen, u"selectedCount"_s)->isVisible());
    const qsizetype people = screen.selectedRows().size();
    QCOMPARE(people, screen.rows()->rowCount());

    QMenu menu;
    screen.fillBulkMenu(&menu);
    QAction *deactivate = actionOf(menu, u"Deactivate…"_s);
    QVERIFY(deactivate && deactivate->isEnabled());
    deactivate->trigger();
    auto *dialog = screen.window()->findChild<BulkDialog *>();
    QVERIFY(dialog);
    auto *go = named<QPushButton>(dialog, u"bulkGo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(go->isVisible(), 20000);
    const QString said = named<QLabel>(dialog, u"bulkSummary"_s)->text();
    QVERIFY2(said.contains(u"will be changed"_s) && said.contains(QString::number(people)), qPrintable(said));
    QVERIFY(opened.staged().isEmpty());
    go->click();
    QTRY_VERIFY(!opened.staged().isEmpty());
    QSet<QDateTime> instants;
    for (const cache::StagedChange &one : opened.staged())
        instants.insert(one.staged);
    QCOMPARE(instants.size(), 1);

    // One order of several companies, to be reviewed as a whole.
    const auto parts = partsOf(opened.staged(), opened.reader());
    QVERIFY(parts);
    QCOMPARE(parts->size(), 1);
    QVERIFY(parts->constFirst().batch.isValid());
    opened.workspace->unstageLast();
    QTRY_VERIFY(opened.staged().isEmpty());
}

void TestBulk::whoIsLeftOutIsCopied()
{
    OpenedPortal opened;
    opened.open(m_firm, u"client-portal"_s);
    const QList<qint64> rows = *opened.reader().userRows({});
    QPointer<BulkDialog> dialog = new BulkDialog(*opened.workspace, BulkAction::Reactivate, rows, nullptr);
    dialog->show();
    auto *copy = named<QPushButton>(dialog, u"bulkCopy"_s);
    QTRY_VERIFY_WITH_TIMEOUT(copy->isVisible(), 20000);
    auto *list = named<QTableWidget>(dialog, u"bulkLeftOut"_s);
    QVERIFY(list->rowCount() > 0);
    copy->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), list->rowCount() + 1);
    QVERIFY(lines.at(1).contains(u"Active already."_s));
    dialog->close();
    QTRY_VERIFY(!dialog);
}

void TestBulk::aProfileIsChosenFirst()
{
    OpenedPortal opened;
    opened.open(m_firm, u"document-portal"_s);
    const QList<qint64> rows = opened.reader().userRows({})->first(5);
    QPointer<BulkDialog> dialog = new BulkDialog(*opened.workspace, BulkAction::ChangeProfile, rows, nullptr);
    dialog->show();
    auto *go = named<QPushButton>(dialog, u"bulkGo"_s);
    auto *profile = named<QComboBox>(dialog, u"bulkProfile"_s);
    QVERIFY(!go->isEnabled());
    QVERIFY(profile->count() >= 6);
    profile->setCurrentIndex(1);
    QVERIFY(go->isEnabled());
    go->click();
    QTRY_VERIFY_WITH_TIMEOUT(!named<QLabel>(dialog, u"bulkSummary"_s)->text().isEmpty(), 20000);
    QTRY_VERIFY(go->isVisible() && go->text().contains(u"Stage"_s));
    const ProfileId chosen(profile->currentData().toUuid());
    go->click();
    QTRY_VERIFY(!opened.staged().isEmpty());
    QTRY_VERIFY(!dialog);
    const QList<cache::StagedChange> staged = opened.staged();
    QSet<QUuid> people;
    for (const qint64 row : rows)
        people.insert(opened.reader().users({row})->constFirst().id.uuid());
    for (const cache::StagedChange &one : staged) {
        QVERIFY(people.contains(one.change.resourceId()));
        User expected = std::get<User>(*one.change.before);
        QVERIFY(expected.profile != chosen);
        expected.profile = chosen;
        QCOMPARE(std::get<User>(*one.change.after), expected);
    }
}

void TestBulk::accessIsAddedForMany()
{
    OpenedPortal opened;
    opened.open(m_firm, u"client-portal"_s);
    // Somebody who has access to one of two relationships, and to the other one not.
    qint64 person = 0;
    User user;
    RelationshipId has;
    RelationshipId hasNot;
    const QList<qint64> all = *opened.reader().userRows({});
    for (const qint64 row : all) {
        user = *opened.reader().user(opened.reader().users({row})->constFirst().id);
        const Snapshot company = *opened.reader().companySnapshot(user.company);
        has = hasNot = {};
        for (const Relationship &one : company.relationships) {
            if (!one.active || one.company != user.company)
                continue;
            (company.grantOf(user.id, one.id) ? has : hasNot) = one.id;
        }
        if (user.active && !has.isNull() && !hasNot.isNull()) {
            person = row;
            break;
        }
    }
    QVERIFY(person > 0);
    QPointer<BulkDialog> dialog = new BulkDialog(*opened.workspace, BulkAction::AddAccess, {person}, nullptr);
    dialog->show();
    auto *go = named<QPushButton>(dialog, u"bulkGo"_s);
    auto *table = named<QTableView>(dialog, u"bulkRelationships"_s);
    QVERIFY(!go->isEnabled());
    QTRY_VERIFY(table->model()->rowCount() > 1);
    const QStringList wanted {opened.reader().relationship(has)->reference,
                              opened.reader().relationship(hasNot)->reference};
    QItemSelection chosen;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex first = table->model()->index(row, 0);
        if (wanted.contains(first.data().toString()))
            chosen.select(first, table->model()->index(row, table->model()->columnCount() - 1));
    }
    table->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 2);
    QVERIFY(go->isEnabled());
    go->click();
    QTRY_VERIFY_WITH_TIMEOUT(go->isVisible() && go->text().contains(u"Stage"_s), 20000);
    // Changed, and yet not everywhere: that is said, too.
    auto *list = named<QTableWidget>(dialog, u"bulkLeftOut"_s);
    QCOMPARE(list->rowCount(), 1);
    QCOMPARE(list->item(0, list->columnCount() - 1)->text(),
             u"Changed, but not on %1: has access there already."_s.arg(wanted.constFirst()));
    go->click();
    QTRY_COMPARE(opened.staged().size(), 1);
    const Change change = opened.staged().constFirst().change;
    QCOMPARE(change.kind(), ChangeKind::Create);
    QCOMPARE(std::get<Grant>(*change.after).user, user.id);
    QCOMPARE(std::get<Grant>(*change.after).relationship, hasNot);
}

void TestBulk::theLastDayIsSetForMany()
{
    OpenedPortal opened;
    opened.open(m_firm, u"wealth-users"_s);
    const QList<qint64> rows = opened.reader().userRows({})->first(4);
    QPointer<BulkDialog> dialog = new BulkDialog(*opened.workspace, BulkAction::SetEndDate, rows, nullptr);
    dialog->show();
    auto *go = named<QPushButton>(dialog, u"bulkGo"_s);
    QVERIFY2(!go->isEnabled(), "no end is not what an untouched field says");
    const QDate day = opened.workspace->now().date().addMonths(5);
    setDay(named<QDateEdit>(dialog, u"bulkLastDay"_s), day);
    QVERIFY(go->isEnabled());
    go->click();
    QTRY_VERIFY_WITH_TIMEOUT(go->isVisible() && go->text().contains(u"Stage"_s), 20000);
    go->click();
    QTRY_VERIFY(!opened.staged().isEmpty());
    const QList<cache::StagedChange> staged = opened.staged();
    const QDate today = opened.workspace->now().date();
    for (const cache::StagedChange &one : staged) {
        Grant expected = std::get<Grant>(*one.change.before);
        QVERIFY2(!expected.lastDay.isValid() || expected.lastDay >= today, "what has ended does not begin again");
        expected.lastDay = day;
        QCOMPARE(std::get<Grant>(*one.change.after).lastDay, expected.lastDay);
        QCOMPARE(std::get<Grant>(*one.change.after).firstDay, expected.firstDay);
    }
}

void TestBulk::removingNamesWhatIsLost()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const QList<qint64> rows = opened.reader().userRows({})->first(3);
    QPointer<BulkDialog> dialog = new BulkDialog(*opened.workspace, BulkAction::Remove, rows, nullptr);
    dialog->show();
    auto *go = named<QPushButton>(dialog, u"bulkGo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(go->isVisible(), 20000);
    QVERIFY(!go->isDefault()); // Enter does not take away for good
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"never be able to sign in again"_s);
    }));
    go->click();
    QTRY_VERIFY(!opened.staged().isEmpty());
    const QList<cache::StagedChange> staged = opened.staged();
    int people = 0;
    for (const cache::StagedChange &one : staged) {
        QCOMPARE(one.change.kind(), ChangeKind::Delete);
        people += one.change.resourceKind() == ResourceKind::User ? 1 : 0;
    }
    QVERIFY(people > 0 && people <= 3);
    for (const qint64 row : rows)
        QVERIFY2(opened.reader().user(opened.reader().users({row})->constFirst().id), "nothing has been sent");
}

void TestBulk::recapsOfManyArePrinted()
{
    OpenedPortal opened;
    opened.open(m_firm, u"client-portal"_s);
    ShownUsers screen(*opened.workspace);
    QTRY_VERIFY(screen.rows()->rowCount() > 3);
    screen.table()->selectionModel()->select(
        QItemSelection(screen.rows()->index(0, 0), screen.rows()->index(2, screen.rows()->columnCount() - 1)),
        QItemSelectionModel::ClearAndSelect);
    QSignalSpy wanted(opened.workspace.get(), &Workspace::recapWanted);
    QMenu menu;
    screen.fillBulkMenu(&menu);
    QAction *print = actionOf(menu, u"Print profile recaps…"_s);
    QVERIFY(print && print->isEnabled());
    print->trigger();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().value<QList<UserId>>(), screen.selectedUsers());
    QCOMPARE(screen.selectedUsers().size(), 3);
}

void TestBulk::linkedOrdersWhereOneIsTooLong()
{
    OpenedPortal opened;
    opened.open(m_firm, u"client-portal"_s);
    app::BulkRequest request;
    request.rows = *opened.reader().userRows({});
    request.now = opened.workspace->now();
    const auto plan = app::planBulk(opened.reader(), request, [](qint64, qint64) { return true; });
    QVERIFY(plan && plan->changes.size() > 3);
    opened.workspace->stageAll(plan->changes);
    QTRY_COMPARE(opened.staged().size(), plan->changes.size());
    const auto parts = partsOf(opened.staged(), opened.reader(), 2);
    QVERIFY(parts);
    QCOMPARE(parts->size(), (plan->changes.size() + 1) / 2);
    qsizetype changes = 0;
    for (const StagedPart &part : *parts) {
        QVERIFY(part.changes.size() <= 2);
        QCOMPARE(part.pieces, static_cast<int>(parts->size()));
        changes += part.changes.size();
    }
    QCOMPARE(changes, plan->changes.size());
    QCOMPARE(QSet<QString>({parts->at(0).key(), parts->at(1).key()}).size(), 2);
}

void TestBulk::aTableIsImported()
{
    OpenedPortal opened;
    opened.open(m_firm, u"document-portal"_s);
    cache::RelationshipQuery query;
    query.inactiveToo = false;
    const QList<qint64> dossiers = *opened.reader().relationshipRows(query);
    const QString reference = opened.reader().relationships(dossiers.first(1))->constFirst().reference;
    const QString path = opened.folder.filePath(u"people.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        u"Nom;Prénom;Adresse;Dossier\nKouassi;Aya;aya@import.example;%1\nX;Y;nothing;%1\n"_s.arg(reference).toUtf8());
    file.close();
    Result<app::TablePreview> preview = app::previewTable(path);
    QVERIFY(preview);
    QPointer<ImportDialog> dialog = new ImportDialog(*opened.workspace, path, *preview, nullptr);
    dialog->show();
    auto *go = named<QPushButton>(dialog, u"importGo"_s);
    QCOMPARE(dialog->findChildren<QComboBox *>().size(), 4);
    for (QComboBox *field : dialog->findChildren<QComboBox *>()) {
        QVERIFY(!field->accessibleName().isEmpty());
        if (field->accessibleName().contains(u"Adresse"_s))
            field->setCurrentIndex(field->findText(u"Email"_s));
    }
    go->click();
    auto *verdicts = named<QAbstractItemView>(dialog, u"importVerdicts"_s);
    QTRY_COMPARE_WITH_TIMEOUT(verdicts->model()->rowCount(), 2, 20000);
    QVERIFY2(named<QLabel>(dialog, u"importSummary"_s)->text().startsWith(u"1 to create"_s),
             qPrintable(verdicts->model()->index(0, 4).data().toString()));
    QCOMPARE(verdicts->model()->index(1, 1).data().toString(), u"Refused"_s);
    QVERIFY(!verdicts->model()->index(1, 4).data().toString().isEmpty());
    QVERIFY(opened.staged().isEmpty());

    opened.prompts.path = opened.folder.filePath(u"verdicts.xlsx"_s);
    named<QPushButton>(dialog, u"importSave"_s)->click();
    QVERIFY(app::previewTable(opened.prompts.path));
    QTRY_VERIFY(go->isVisible());
    go->click();
    QTRY_COMPARE(opened.staged().size(), 2);
    QTRY_VERIFY(!dialog);

    // The columns are remembered.
    QPointer<ImportDialog> again = new ImportDialog(*opened.workspace, path, *preview, nullptr);
    for (const QComboBox *field : again->findChildren<QComboBox *>()) {
        if (field->accessibleName().contains(u"Adresse"_s))
            QCOMPARE(field->currentText(), u"Email"_s);
    }
    delete again;
}

void TestBulk::viewsAreKept()
{
    OpenedPortal opened;
    opened.open(m_firm, u"client-portal"_s);
    QVERIFY(savedViews(*opened.workspace).isEmpty());
    const UserView view {u"Ma vue & co"_s, {{u"text"_s, u"dupré"_s}}, 2, true, QByteArray("\x01\0\xFF", 3)};
    saveView(*opened.workspace, view);
    QCOMPARE(savedViews(*opened.workspace), QList<UserView> {view});
    UserView changed = view;
    changed.sortColumn = 0;
    saveView(*opened.workspace, changed);
    QCOMPARE(savedViews(*opened.workspace), QList<UserView> {changed});
    deleteView(*opened.workspace, view.name);
    QVERIFY(savedViews(*opened.workspace).isEmpty());
}

void TestBulk::presetsFilter()
{
    OpenedPortal opened;
    opened.open(m_firm, u"client-portal"_s);
    ShownUsers screen(*opened.workspace);
    QTRY_VERIFY(screen.rows()->rowCount() > 3);
    const int everybody = screen.rows()->rowCount();
    auto *views = screen.findChild<UserViews *>();
    Q_EMIT views->menu()->aboutToShow();
    QAction *administrators = actionOf(*views->menu(), u"Administrators"_s);
    QVERIFY(administrators);
    administrators->trigger();
    QTRY_VERIFY(screen.rows()->rowCount() < everybody);
    QVERIFY(screen.rows()->rowCount() > 0);
    // What one keeps, somebody finds again.
    Q_EMIT views->saveWanted(u"Mine"_s);
    QAction *all = actionOf(*views->menu(), u"Everybody"_s);
    all->trigger();
    QTRY_COMPARE(screen.rows()->rowCount(), everybody);
    Q_EMIT views->menu()->aboutToShow();
    QAction *mine = actionOf(*views->menu(), u"Mine"_s);
    QVERIFY(mine);
    mine->trigger();
    QTRY_VERIFY(screen.rows()->rowCount() < everybody);
}

void TestBulk::rowsAreExportedAsAWorkbook()
{
    OpenedPortal opened;
    opened.open(m_firm, u"client-portal"_s);
    ShownUsers screen(*opened.workspace);
    QTRY_VERIFY(screen.rows()->rowCount() > 3);
    opened.prompts.path = opened.folder.filePath(u"users.xlsx"_s);
    screen.table()->selectionModel()->select(
        QItemSelection(screen.rows()->index(1, 0), screen.rows()->index(2, screen.rows()->columnCount() - 1)),
        QItemSelectionModel::ClearAndSelect);
    QMenu menu;
    screen.fillBulkMenu(&menu);
    actionOf(menu, u"Export these rows…"_s)->trigger();
    QTRY_VERIFY(!opened.prompts.told.isEmpty());
    QVERIFY2(opened.prompts.told.constFirst().startsWith(u"2 rows"_s), qPrintable(opened.prompts.told.constFirst()));
    const Result<app::TablePreview> written = app::previewTable(opened.prompts.path);
    QVERIFY(written);
    QCOMPARE(written->samples.size(), 2);
    QCOMPARE(written->header.constFirst(), u"Name"_s);
    QCOMPARE(written->samples.at(0).constFirst(), screen.rows()->index(1, 0).data().toString());
}

QTEST_MAIN(TestBulk)
#include "test_bulk.moc"
