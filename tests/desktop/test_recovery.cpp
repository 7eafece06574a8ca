// SPDX-License-Identifier: MIT
// labels: gui
// The administrator has left (S3.6): the checklist from the first step to the last, with the portal's operator played
// by another member of staff.
#include "base/uuid.h"
#include "desktop/continuity/continuityscreen.h"
#include "desktop/continuity/recoverydialog.h"
#include "desktop/parts/tableview.h"
#include "desktop/printing/printpreview.h"
#include "desktop/records.h"
#include "desktop/review/factline.h"
#include "desktop/theme/theme.h"
#include "domain/appointment.h"
#include "models/risklist.h"
#include "screenfixture.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::named;
using mandat::testing::OpenedPortal;
using models::RiskList;

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void S3_6_theChecklistSurvivesRestarts();
    void S3_6_notWhereNobodyRegisters();
    void S3_6_aReaderBeginsNothing();

private:
    static std::unique_ptr<ContinuityScreen> open(OpenedPortal &who);
    /// One whose only administrator may have gone, with others to follow.
    static RelationshipId abandoned(OpenedPortal &who);
    static void choose(ContinuityScreen &page, const RelationshipId &where);
    static QStringList said(const RecoveryDialog &dialog);
    static bool submit(OpenedPortal &who, const CompanyId &company, const QList<Change> &changes);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<mandat::testing::SampleFirm> m_firm;
};

void TestRecovery::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    m_firm = std::make_unique<mandat::testing::SampleFirm>();
}

void TestRecovery::cleanupTestCase()
{
    m_firm.reset();
    m_theme.reset();
}

std::unique_ptr<ContinuityScreen> TestRecovery::open(OpenedPortal &who)
{
    auto screen = std::make_unique<ContinuityScreen>(*who.workspace);
    who.workspace->setLanguage(Language::English);
    screen->resize(1300, 850);
    screen->show();
    return screen;
}

RelationshipId TestRecovery::abandoned(OpenedPortal &who)
{
    cache::RiskQuery query;
    query.portal = who.workspace->portal();
    query.now = who.workspace->now();
    query.group = cache::RiskGroup::FewAdministrators;
    const QList<qint64> rows = who.reader().riskRows(query).value_or(QList<qint64>());
    for (const cache::RelationshipRow &row :
         who.reader().relationships(rows).value_or(QList<cache::RelationshipRow>())) {
        const Snapshot snapshot = *who.reader().companySnapshot(row.company);
        if (mayRecover(query.portal, snapshot, row.id, query.now)
            && appointable(query.portal, snapshot, row.id, query.now).size() > 1)
            return row.id;
    }
    return {};
}

void TestRecovery::choose(ContinuityScreen &page, const RelationshipId &where)
{
    auto *table = named<TableView>(page, u"At risk, worst first"_s);
    QVERIFY(table);
    const auto *list = qobject_cast<RiskList *>(table->model());
    const int position = list->positionOfRelationship(where);
    QVERIFY(position >= 0);
    table->setCurrentIndex(list->index(position, 0));
}

QStringList TestRecovery::said(const RecoveryDialog &dialog)
{
    QStringList out;
    for (const FactLine *line : dialog.findChildren<FactLine *>()) {
        if (line->isVisible())
            out.append(line->accessibleName());
    }
    return out;
}

bool TestRecovery::submit(OpenedPortal &who, const CompanyId &company, const QList<Change> &changes)
{
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.company = company;
    order.reason = u"Demande du représentant légal"_s;
    order.changes = changes;
    order.created = who.session->clock().now();
    for (const QString &code : {u"belowWarning"_s})
        order.acknowledged.append(code);
    QFuture<Result<ChangeOrder>> future = who.session->submit(order);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
        return false;
    if (!future.result())
        qWarning("%s", qPrintable(future.result().error().detail));
    return future.result().has_value();
}

void TestRecovery::S3_6_theChecklistSurvivesRestarts()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"public-lender"_s);
    const RelationshipId where = abandoned(sophie);
    QVERIFY(!where.isNull());
    const CompanyId company = sophie.reader().relationship(where)->company;
    const auto page = open(sophie);
    choose(*page, where);
    QPushButton *recover = named<QPushButton>(*page, u"Recover administration…"_s);
    QVERIFY(recover);
    // The account is still on: only people know that the person has gone.
    sophie.prompts.answer = false;
    recover->click();
    QCOMPARE(sophie.prompts.asked.size(), 1);
    QVERIFY(!page->findChild<RecoveryDialog *>());
    QVERIFY(!recordsOf(*sophie.workspace).recovery(where));
    sophie.prompts.answer = true;
    recover->click();
    QPointer<RecoveryDialog> dialog = page->findChild<RecoveryDialog *>();
    QVERIFY(dialog);
    QCOMPARE(said(*dialog).size(), 5);
    QVERIFY2(said(*dialog).at(1).startsWith(u"To do: 2."_s), qPrintable(said(*dialog).at(1)));
    QVERIFY(recordsOf(*sophie.workspace).recovery(where));

    // The operator needs name and address: without them nothing is printed, and nothing is “sent”.
    const auto type = [&](const QString &label, const QString &text) {
        auto *field = named<QLineEdit>(*dialog, label);
        QVERIFY2(field, qPrintable(label));
        field->clear();
        QTest::keyClicks(field, text);
        Q_EMIT field->editingFinished();
    };
    type(u"Email"_s, u"no address"_s);
    named<QPushButton>(*dialog, u"The request has been sent"_s)->click();
    QVERIFY(said(*dialog).at(1).startsWith(u"To do: 2."_s));
    type(u"Successor’s last name"_s, u"Guerin"_s);
    type(u"First name"_s, u"Goulven"_s);
    type(u"Email"_s, u"goulven@guerin.example"_s);
    type(u"Legal representative"_s, u"Elise Guerin"_s);
    named<QPushButton>(*dialog, u"Print the request…"_s)->click();
    auto *preview = page->window()->findChild<PrintPreview *>();
    QVERIFY(preview);
    QCOMPARE(preview->windowTitle(), u"Legal representative’s request"_s);
    sophie.prompts.path = sophie.folder.filePath(u"request.pdf"_s);
    QTRY_VERIFY(named<QPushButton>(*preview, u"Save as PDF…"_s)->isEnabled());
    named<QPushButton>(*preview, u"Save as PDF…"_s)->click();
    QTRY_VERIFY(QFileInfo(sophie.prompts.path).size() > 1000);
    preview->close();
    named<QPushButton>(*dialog, u"The request has been sent"_s)->click();
    QVERIFY2(said(*dialog).at(1).startsWith(u"Done: 2."_s), qPrintable(said(*dialog).at(1)));
    QVERIFY(!named<QPushButton>(*dialog, u"Appoint…"_s)->isEnabled()); // nobody administers yet
    dialog->accept();

    // Another day, another window.
    RecoveryDialog again(*sophie.workspace, where, {}, nullptr);
    again.show();
    QVERIFY(said(again).at(1).startsWith(u"Done: 2."_s));
    QCOMPARE(named<QLineEdit>(again, u"Email"_s)->text(), u"goulven@guerin.example"_s);

    // The portal's operator gives the role; the list hears of it by itself.
    OpenedPortal operating;
    operating.open(*m_firm, u"public-lender"_s, u"exploitation"_s);
    const Snapshot there = *operating.reader().companySnapshot(company);
    const QList<UserId> offered = appointable(operating.workspace->portal(), there, where, operating.workspace->now());
    UserId successor;
    QList<Change> given;
    for (const UserId &one : offered) {
        const Appointment appointment {one, where, {}, ProfileId(newUuid()), GrantId(newUuid())};
        given = appointmentOf(operating.workspace->portal(), there, appointment);
        const Snapshot after = applied(there, given);
        if (administratorsOf(operating.workspace->portal(), after, where, operating.workspace->now()).contains(one)) {
            successor = one;
            break;
        }
    }
    QVERIFY(!successor.isNull());
    QVERIFY(submit(operating, company, given));
    QTRY_VERIFY_WITH_TIMEOUT(said(again).size() >= 3 && said(again).at(2).startsWith(u"Done: 3."_s), 30000);

    // The last two steps are changes to be reviewed.
    auto *erase = named<QPushButton>(again, u"Delete the old account…"_s);
    QVERIFY(erase && erase->isEnabled());
    sophie.prompts.answer = false;
    erase->click();
    QVERIFY(sophie.staged().isEmpty());
    sophie.prompts.answer = true;
    erase->click();
    QTRY_VERIFY(!sophie.staged().isEmpty());
    const QList<cache::StagedChange> staged = sophie.staged();
    QVERIFY(std::ranges::any_of(staged, [](const cache::StagedChange &one) {
        return one.change.resourceKind() == ResourceKind::User && one.change.kind() == ChangeKind::Delete;
    }));
    QVERIFY(named<QPushButton>(again, u"Appoint…"_s)->isEnabled());
}

void TestRecovery::S3_6_notWhereNobodyRegisters()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"document-portal"_s);
    const auto page = open(sophie);
    QVERIFY(named<TableView>(*page, u"At risk, worst first"_s)->model()->rowCount() > 0);
    QVERIFY(!named<QPushButton>(*page, u"Recover administration…"_s));
}

void TestRecovery::S3_6_aReaderBeginsNothing()
{
    OpenedPortal reader;
    reader.open(*m_firm, u"public-lender"_s, u"odile.kermarrec"_s);
    QVERIFY(!reader.workspace->mayWrite());
    const RelationshipId where = abandoned(reader);
    QVERIFY(!where.isNull());
    const auto page = open(reader);
    choose(*page, where);
    QVERIFY(!named<QPushButton>(*page, u"Recover administration…"_s));
    RecoveryDialog dialog(*reader.workspace, where, {}, nullptr);
    dialog.show();
    QVERIFY(!named<QPushButton>(dialog, u"The request has been sent"_s));
    QVERIFY(!recordsOf(*reader.workspace).recovery(where)); // looking begins nothing
}

QTEST_MAIN(TestRecovery)
#include "test_recovery.moc"
