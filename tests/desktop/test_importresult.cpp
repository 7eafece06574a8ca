// SPDX-License-Identifier: MIT
// labels: slow
// What becomes of the lines of an import, on a real service: staged, taken back, returned, done.
#include "desktop/import/importresultdialog.h"

#include "base/uuid.h"
#include "desktop/import/importlist.h"
#include "desktop/parts/tableview.h"
#include "desktop/records.h"
#include "screenfixture.h"

#include <QAbstractItemModelTester>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using app::ImportState;
using mandat::testing::OpenedPortal;

class TestImportResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsFollowedToItsEnd();
    void theRecordIsKept();
    void aDamagedRecordIsNone();

private:
    static User somebody(OpenedPortal &opened, qsizetype which)
    {
        const QList<qint64> rows = *opened.reader().userRows({});
        qsizetype seen = 0;
        for (const qint64 row : rows) {
            const User user = *opened.reader().user(opened.reader().users({row})->constFirst().id);
            if (user.active && seen++ == which)
                return user;
        }
        return {};
    }
    static Change renamed(const User &user)
    {
        User after = user;
        after.capacity = u"Chargée de la paie"_s;
        return Change::modify(user, after);
    }
    static QList<ImportState> states(OpenedPortal &opened, const app::ImportRecord &record)
    {
        QList<ImportState> out;
        const auto outcomes = app::outcomesOf(opened.reader(), record, opened.workspace->me().subject);
        for (const app::ImportOutcome &each : outcomes.value_or(QList<app::ImportOutcome>()))
            out.append(each.state);
        return out;
    }

    testing::SampleFirm m_firm;
};

void TestImportResult::aLineIsFollowedToItsEnd()
{
    OpenedPortal opened;
    opened.open(m_firm, u"document-portal"_s);
    const User one = somebody(opened, 0);
    const User other = somebody(opened, 1);
    app::ImportRecord record {u"people.xlsx"_s, opened.workspace->now(), {}};
    record.lines = {{2, ImportVerdict::Change, u"A"_s, {}, u"capacity"_s, one.id},
                    {3, ImportVerdict::Change, u"B"_s, {}, u"capacity"_s, other.id},
                    {4, ImportVerdict::Nothing, u"C"_s, {}, {}, UserId(newUuid())},
                    {5, ImportVerdict::Refused, u"D"_s, {}, u"why"_s, {}}};
    const ImportState nothing = ImportState::Nothing;
    const ImportState refused = ImportState::Refused;
    opened.stage(renamed(one));
    opened.stage(renamed(other));
    QCOMPARE(states(opened, record), (QList {ImportState::Staged, ImportState::Staged, nothing, refused}));

    ImportResultDialog dialog(*opened.workspace, record, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *table = dialog.findChild<TableView *>();
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(table->model()->rowCount(), 4);

    opened.workspace->discardStaged();
    QTRY_COMPARE(states(opened, record).value(0), ImportState::TakenBack);

    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.company = one.company;
    order.author = opened.workspace->me().subject;
    order.reason = u"Import"_s;
    order.changes = {renamed(one)};
    QFuture<Result<ChangeOrder>> sent = opened.session->submit(order);
    QTRY_VERIFY_WITH_TIMEOUT(sent.isFinished(), 30000);
    QVERIFY2(sent.result(), sent.result() ? "" : qPrintable(sent.result().error().detail));
    QTRY_COMPARE_WITH_TIMEOUT(states(opened, record),
                              (QList {ImportState::Done, ImportState::TakenBack, nothing, refused}), 30000);
    // The dialog has followed.
    const auto state = [&](int row) { return table->model()->index(row, ImportList::State).data().toString(); };
    QTRY_COMPARE(state(0), app::importStateText(ImportState::Done));
    QVERIFY(table->model()->index(0, ImportList::Text).data().toString().contains(sent.result()->number));
    QCOMPARE(state(3), app::importStateText(ImportState::Refused));
    QVERIFY(!comesFromImport(*opened.workspace, *sent.result()));
    QVERIFY(recordsOf(*opened.workspace).save(record));
    QVERIFY(comesFromImport(*opened.workspace, *sent.result()));
}

void TestImportResult::theRecordIsKept()
{
    QTemporaryDir folder;
    const app::LocalRecords records(folder.path(), newUuid());
    QVERIFY(!records.lastImport());
    app::ImportRecord record {u"équipe.csv"_s, QDateTime::currentDateTimeUtc(), {}};
    record.at.setTime(QTime(9, 30));
    record.lines = {{2, ImportVerdict::Create, u"Aya ÉTÉ"_s, u"Dupré"_s, u"+ 40217-A"_s, UserId(newUuid())},
                    {3, ImportVerdict::Refused, {}, {}, u"why"_s, {}}};
    QVERIFY(records.save(record));
    QVERIFY(records.lastImport() == record);
    record.lines.removeLast();
    QVERIFY(records.save(record));
    QCOMPARE(records.lastImport()->lines.size(), 1);
}

void TestImportResult::aDamagedRecordIsNone()
{
    QTemporaryDir folder;
    const QUuid connection = newUuid();
    const app::LocalRecords records(folder.path(), connection);
    QVERIFY(records.save(app::ImportRecord {u"a.csv"_s, QDateTime::currentDateTimeUtc(), {}}));
    const QDir kept(folder.filePath(connection.toString(QUuid::WithoutBraces) + u".records"_s));
    const QStringList files = kept.entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    for (const QByteArray &bytes : {QByteArray("{"), QByteArray("[]"), QByteArray("{\"at\":7}")}) {
        QFile file(kept.filePath(files.constFirst()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QVERIFY(!records.lastImport());
    }
}

QTEST_MAIN(TestImportResult)
#include "test_importresult.moc"
