// SPDX-License-Identifier: MIT
// labels: gui
// Continuity, found by the names that a person hears, on a real mandatd.
#include "desktop/continuity/appointdialog.h"
#include "desktop/continuity/continuityscreen.h"
#include "desktop/continuity/departuredialog.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/parts/tableview.h"
#include "desktop/printing/printpreview.h"
#include "desktop/theme/theme.h"
#include "domain/names.h"
#include "models/risklist.h"
#include "screenfixture.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::named;
using mandat::testing::OpenedPortal;
using models::RiskList;

class TestContinuityScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void S3_2_whatIsAtRiskIsListedAndCounted();
    void S3_2_groupsAndTextNarrowTheList();
    void S3_3_theGraverStandFirstAndSayWhatWouldBeLost();
    void S3_4_appointingStagesAdministration();
    void S3_7_aDepartureOffersASuccessor();
    void S4_9_theDocumentPortalListsDossiersWithoutAdministrator();
    void aReaderSeesWhyNot();
    void anAbsenceIsNoDeparture();

private:
    static std::unique_ptr<ContinuityScreen> open(OpenedPortal &who);
    static void choosePerson(ContinuityScreen &page, const QString &name);
    /// The first relationship whose administrator alone administers it, and that administrator.
    static std::pair<RelationshipId, UserId> oneAdministrator(OpenedPortal &who);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<mandat::testing::SampleFirm> m_firm;
};

void TestContinuityScreen::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    m_firm = std::make_unique<mandat::testing::SampleFirm>();
}

void TestContinuityScreen::cleanupTestCase()
{
    m_firm.reset();
    m_theme.reset();
}

std::unique_ptr<ContinuityScreen> TestContinuityScreen::open(OpenedPortal &who)
{
    auto screen = std::make_unique<ContinuityScreen>(*who.workspace);
    who.workspace->setLanguage(Language::English); // as the window does: says every text
    screen->resize(1200, 800);
    screen->show();
    return screen;
}

std::pair<RelationshipId, UserId> TestContinuityScreen::oneAdministrator(OpenedPortal &who)
{
    cache::RiskQuery query;
    query.portal = who.workspace->portal();
    query.now = who.workspace->now();
    query.group = cache::RiskGroup::FewAdministrators;
    const QList<qint64> rows = who.reader().riskRows(query).value_or(QList<qint64>());
    for (const cache::RelationshipRow &row :
         who.reader().relationships(rows).value_or(QList<cache::RelationshipRow>())) {
        const Snapshot snapshot = *who.reader().relationshipSnapshot(row.id);
        const QList<UserId> administrators =
            administratorsOf(who.workspace->portal(), snapshot, row.id, who.workspace->now());
        if (administrators.size() == 1)
            return {row.id, administrators.first()};
    }
    return {};
}

void TestContinuityScreen::choosePerson(ContinuityScreen &page, const QString &name)
{
    page.findChild<QTabWidget *>(u"riskTabs"_s)->setCurrentIndex(1);
    auto *search = named<SearchField>(page, u"Person"_s);
    QVERIFY(search);
    search->setText(name);
    auto *people = named<QListWidget>(page, u"People"_s);
    QVERIFY(people->currentItem());
    QVERIFY2(people->currentItem()->text().startsWith(name), qPrintable(people->currentItem()->text()));
}

void TestContinuityScreen::S3_2_whatIsAtRiskIsListedAndCounted()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"public-lender"_s);
    const auto page = open(sophie);
    auto *table = named<TableView>(*page, u"At risk, worst first"_s);
    QVERIFY(table);
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto *list = qobject_cast<RiskList *>(table->model());
    QVERIFY(list->rowCount() > 0);
    QTRY_COMPARE(list->total(), page->counts().total());
    // Every row says why, and the words agree with the domain's.
    int last = -1;
    for (int i = 0; i < list->rowCount(); ++i) {
        const cache::RelationshipRow row = *list->relationshipAt(i);
        const QList<Risk> risks = risksOf(sophie.workspace->portal(), *sophie.reader().relationshipSnapshot(row.id),
                                          row.id, sophie.workspace->now());
        QVERIFY(!risks.isEmpty());
        QCOMPARE(list->index(i, RiskList::Risk).data().toString(),
                 sophie.workspace->wording().severity(risks.first().severity));
        QVERIFY(!list->index(i, RiskList::Cause).data().toString().isEmpty());
        const int kind = row.administrators == 0 ? 0 : row.administrators < 2 ? 1 : 2;
        QVERIFY(kind >= last); // worst first
        last = kind;
    }
    // On paper, too.
    named<QPushButton>(*page, u"Print report…"_s)->click();
    QTRY_VERIFY(page->findChild<PrintPreview *>());
    QCOMPARE(page->findChild<PrintPreview *>()->windowTitle(), u"Continuity report"_s);
    page->findChild<PrintPreview *>()->close();
    // The pane says who, and has the way out.
    table->setCurrentIndex(list->index(0, 0));
    QVERIFY(named<QPushButton>(*page, u"Appoint…"_s)->isEnabled());
    QVERIFY(!page->findChildren<Banner *>().isEmpty());
    QSignalSpy wanted(sophie.workspace.get(), &Workspace::relationshipWanted);
    named<QPushButton>(*page, u"Open"_s)->click();
    QCOMPARE(wanted.first().first().value<RelationshipId>(), list->relationshipAt(0)->id);
}

void TestContinuityScreen::S3_2_groupsAndTextNarrowTheList()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"public-lender"_s);
    const auto page = open(sophie);
    QTRY_VERIFY(page->counts().total() > 0);
    auto *groups = page->findChild<SegmentedControl *>(u"riskGroups"_s);
    const auto *list = qobject_cast<RiskList *>(named<TableView>(*page, u"At risk, worst first"_s)->model());
    groups->setCurrentIndex(2);
    QCOMPARE(list->rowCount(), page->counts().few);
    groups->setCurrentIndex(0);
    const QString reference = list->relationshipAt(0)->reference;
    auto *text = named<SearchField>(*page, u"Filter by number, label or company"_s);
    text->setText(reference);
    QVERIFY(list->rowCount() >= 1 && list->rowCount() < page->counts().total());
    text->setText(u"nothing is called like this"_s);
    QCOMPARE(list->rowCount(), 0);
    named<QPushButton>(*page, u"Clear filters"_s)->click();
    QCOMPARE(list->rowCount(), page->counts().total());
}

void TestContinuityScreen::S3_3_theGraverStandFirstAndSayWhatWouldBeLost()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"public-lender"_s);
    const auto page = open(sophie);
    auto *table = named<TableView>(*page, u"At risk, worst first"_s);
    const auto *list = qobject_cast<RiskList *>(table->model());
    QTRY_COMPARE(list->total(), page->counts().total());
    const Wording &wording = sophie.workspace->wording();
    QStringList said;
    int graver = -1;
    for (int i = 0; i < list->rowCount(); ++i) {
        if (list->relationshipAt(i)->administrators != 1)
            continue;
        said.append(list->index(i, RiskList::Risk).data(Qt::AccessibleTextRole).toString());
        if (graver < 0 && said.constLast().contains(wording.severity(Severity::Grave)))
            graver = i;
    }
    QVERIFY2(graver >= 0, "nowhere in the sample is the only administrator the only holder of a function");
    const auto isGrave = [&](const QString &text) { return text.contains(wording.severity(Severity::Grave)); };
    QVERIFY(std::ranges::is_partitioned(said, isGrave));

    // The pane names the functions that would be lost with that person.
    table->setCurrentIndex(list->index(graver, 0));
    const RelationshipId where = list->relationshipAt(graver)->id;
    const QList<Risk> risks = risksOf(sophie.workspace->portal(), *sophie.reader().relationshipSnapshot(where), where,
                                      sophie.workspace->now());
    const auto risk = std::ranges::find(risks, Severity::Grave, &Risk::severity);
    QVERIFY(risk != risks.end() && !risk->functions.isEmpty());
    const QString lost =
        sophie.workspace->portal().catalogue.function(risk->functions.constFirst())->label.in(Language::English);
    const QList<QLabel *> labels = page->findChildren<QLabel *>();
    QVERIFY2(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(lost); }),
             qPrintable(lost));
}

void TestContinuityScreen::S3_4_appointingStagesAdministration()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"public-lender"_s);
    const auto page = open(sophie);
    auto *table = named<TableView>(*page, u"At risk, worst first"_s);
    const auto *list = qobject_cast<RiskList *>(table->model());
    RelationshipId where;
    UserId whom;
    for (int i = 0; i < list->rowCount() && where.isNull(); ++i) {
        const RelationshipId id = list->relationshipAt(i)->id;
        const Snapshot snapshot = *sophie.reader().companySnapshot(list->relationshipAt(i)->company);
        if (appointable(sophie.workspace->portal(), snapshot, id, sophie.workspace->now()).isEmpty())
            continue;
        where = id;
        table->setCurrentIndex(list->index(i, 0));
    }
    QVERIFY(!where.isNull());
    QTimer::singleShot(0, this, [&] {
        auto *dialog = qobject_cast<AppointDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *people = named<QListWidget>(*dialog, u"Whom to appoint"_s);
        whom = UserId(people->currentItem()->data(Qt::UserRole).toUuid());
        named<QPushButton>(*dialog, u"Appoint"_s)->click();
    });
    named<QPushButton>(*page, u"Appoint…"_s)->click();
    QVERIFY(!whom.isNull());
    const auto administers = [&, here = where] {
        QList<Change> changes;
        for (const cache::StagedChange &staged : sophie.staged())
            changes.append(staged.change);
        const Snapshot after =
            applied(*sophie.reader().companySnapshot(sophie.reader().relationship(here)->company), changes);
        return administratorsOf(sophie.workspace->portal(), after, here, sophie.workspace->now()).contains(whom);
    };
    QTRY_VERIFY(administers());
}

void TestContinuityScreen::S3_7_aDepartureOffersASuccessor()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"public-lender"_s);
    const auto page = open(sophie);
    const auto [where, whom] = oneAdministrator(sophie);
    QVERIFY(!where.isNull());
    const User person = *sophie.reader().user(whom);
    choosePerson(*page, displayName(person));
    QVERIFY(!named<QPushButton>(*page, u"Prepare the departure…"_s)->isEnabled()); // an absence ends by itself
    named<QRadioButton>(*page, u"leaves for good"_s)->click();
    auto *effects = named<QListWidget>(*page, u"What would become of it"_s);
    QVERIFY(effects);
    QVERIFY(effects->item(0)->text().contains(u"no administrator any more"_s));
    QVERIFY(!named<QPushButton>(*page, u"Name a successor…"_s));
    named<QPushButton>(*page, u"Prepare the departure…"_s)->click();
    auto *departure = page->findChild<DepartureDialog *>();
    QVERIFY(departure);
    sophie.prompts.answer = false;
    named<QPushButton>(*departure, u"Stage the departure"_s)->click();
    QCOMPARE(sophie.prompts.asked.size(), 1);
    QVERIFY(sophie.staged().isEmpty());
    sophie.prompts.answer = true;
    named<QPushButton>(*departure, u"Stage the departure"_s)->click();
    QTRY_COMPARE(sophie.staged().size(), 1);
    const Change staged = sophie.staged().first().change;
    QCOMPARE(std::get<User>(*staged.before), person);
    QVERIFY(!std::get<User>(*staged.after).active);
    departure->close();
    // The successor is offered, and is never the one who goes.
    auto *offer = named<QPushButton>(*page, u"Name a successor…"_s);
    QVERIFY(offer);
    bool seen = false;
    QTimer::singleShot(0, this, [&] {
        auto *dialog = qobject_cast<AppointDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        seen = true;
        auto *people = named<QListWidget>(*dialog, u"Whom to appoint"_s);
        for (int i = 0; i < people->count(); ++i)
            QVERIFY(people->item(i)->data(Qt::UserRole).toUuid() != whom.uuid());
        named<QPushButton>(*dialog, u"Cancel"_s)->click();
    });
    offer->click();
    QVERIFY(seen);
}

void TestContinuityScreen::S4_9_theDocumentPortalListsDossiersWithoutAdministrator()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"document-portal"_s);
    const auto page = open(sophie);
    const auto *list = qobject_cast<RiskList *>(named<TableView>(*page, u"At risk, worst first"_s)->model());
    QTRY_VERIFY(page->counts().none > 0);
    QCOMPARE(page->counts().few, 0); // one is enough there
    QCOMPARE(list->relationshipAt(0)->administrators, 0);
}

void TestContinuityScreen::aReaderSeesWhyNot()
{
    OpenedPortal reader;
    reader.open(*m_firm, u"public-lender"_s, u"odile.kermarrec"_s);
    QVERIFY(!reader.workspace->mayWrite());
    const auto page = open(reader);
    auto *appointButton = named<QPushButton>(*page, u"Appoint…"_s);
    QVERIFY(appointButton && !appointButton->isEnabled());
    QVERIFY(!appointButton->accessibleDescription().isEmpty());
}

void TestContinuityScreen::anAbsenceIsNoDeparture()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"public-lender"_s);
    const auto page = open(sophie);
    const auto [where, whom] = oneAdministrator(sophie);
    choosePerson(*page, displayName(*sophie.reader().user(whom)));
    auto *effects = named<QListWidget>(*page, u"What would become of it"_s);
    QVERIFY(effects && effects->count() > 0);
    auto *prepare = named<QPushButton>(*page, u"Prepare the departure…"_s);
    QVERIFY(!prepare->isEnabled());
    QVERIFY(!prepare->accessibleDescription().isEmpty());
    QVERIFY(named<QPushButton>(*page, u"Successor…"_s)->isEnabled());
}

QTEST_MAIN(TestContinuityScreen)
#include "test_continuityscreen.moc"
