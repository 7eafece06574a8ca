// SPDX-License-Identifier: MIT
// This computer's copy of a portal: damaged, made anew, erased; and the window that is open already.
#include "app/erasing.h"
#include "app/localrecords.h"
#include "base/uuid.h"
#include "cache/damage.h"
#include "desktop/openwindow.h"
#include "desktop/screenfixture.h"
#include "desktop/shell/datanotice.h"
#include "desktop/shell/erasedata.h"

#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QThread>

using namespace mandat;
using namespace mandat::desktop;
using namespace mandat::testing;
using namespace Qt::StringLiterals;

class TestOwnData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDamagedCopyIsMadeAnew();
    void erasingAsksAndSaysWhatIsLost();
    void erasingWaitsForDecisions();
    void erasesEverythingOfTheConnection();
    void aLockedKeychainErasesNothing();
    void theOpenWindowIsRaised();
    void nobodyToRaise();

private:
    static User someone(OpenedPortal &opened)
    {
        const auto rows = opened.reader().userRows({});
        return *opened.reader().user(opened.reader().users({rows->constFirst()})->constFirst().id);
    }
    SampleFirm m_firm;
};

/// Refuses to forget.
class LockedKeychain : public sync::SessionStore
{
public:
    QCoro::Task<Result<QString>> read(QString) override { co_return fail(ErrorKind::Keychain, u"locked"_s); }
    QCoro::Task<Result<void>> remove(QString) override { co_return fail(ErrorKind::Keychain, u"locked"_s); }
};

void TestOwnData::aDamagedCopyIsMadeAnew()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const User user = someone(opened);
    User renamed = user;
    renamed.lastName = u"Renommée"_s;
    opened.stage(Change::modify(user, renamed));
    const QString file = opened.session->cacheFile();
    const app::Connection connection = opened.session->connection();
    const app::DataFolder folder = opened.session->folder();
    const auto secrets = opened.session->secrets();
    DataNotice before(*opened.workspace);
    QVERIFY(before.isHidden());
    opened.workspace.reset();
    opened.session.reset();
    QVERIFY2(!QFile::exists(file + u"-wal"_s), "an ordered end leaves nothing to be checked");
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.resize(damaged.size() / 2));
    damaged.close();
    cache::wantCheck(file);

    auto session = app::Session::open(folder, connection, {std::make_shared<SystemClock>(), secrets});
    QVERIFY2(session, session ? "" : qPrintable(session.error().detail));
    opened.session = std::move(*session);
    opened.session->start();
    QTRY_COMPARE_WITH_TIMEOUT(opened.session->state().phase, sync::Phase::UpToDate, 30000);
    QCOMPARE(opened.reader().counts()->users, 500);
    opened.workspace =
        std::make_unique<Workspace>(*opened.session, opened.prompts, *opened.settings, Language::English);
    DataNotice notice(*opened.workspace);
    notice.show();
    QVERIFY(notice.text().startsWith(u"This computer’s copy of the portal was damaged"_s));
    named<QPushButton>(notice, u"Details…"_s)->click();
    QVERIFY2(opened.prompts.told.constFirst().contains(u".damaged-"_s), qPrintable(opened.prompts.told.constFirst()));
    named<QPushButton>(notice, u"Hide"_s)->click();
    QVERIFY(notice.isHidden());
    QVERIFY(DataNotice(*opened.workspace).isHidden());
}

void TestOwnData::erasingAsksAndSaysWhatIsLost()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    QVERIFY(askToErase(*opened.workspace, nullptr));
    QVERIFY(opened.prompts.asked.constLast().dangerous);
    QVERIFY(
        opened.prompts.asked.constLast().consequence.startsWith(u"Nothing is lost that the portal does not have."_s));
    const User user = someone(opened);
    User renamed = user;
    renamed.lastName = u"Renommée"_s;
    opened.stage(Change::modify(user, renamed));
    AccessReview review;
    review.id = newUuid();
    review.company = user.company;
    review.begun = opened.session->clock().now();
    QVERIFY(app::LocalRecords(opened.folder.path(), opened.session->connection().id).save(review));
    opened.prompts.answer = false;
    QVERIFY(!askToErase(*opened.workspace, nullptr));
    const QString consequence = opened.prompts.asked.constLast().consequence;
    QVERIFY2(consequence.contains(u"1 staged change"_s), qPrintable(consequence));
    QVERIFY2(consequence.contains(u"1 access review"_s), qPrintable(consequence));
}

void TestOwnData::erasingWaitsForDecisions()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    m_firm.stop();
    const User user = someone(opened);
    User off = user;
    off.active = false;
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.changes = {Change::modify(user, off)};
    QFuture<Result<ChangeOrder>> kept = opened.session->submit(order);
    QTRY_VERIFY_WITH_TIMEOUT(kept.isFinished(), 30000);
    QVERIFY(!kept.result());
    QVERIFY(!askToErase(*opened.workspace, nullptr));
    QVERIFY(opened.prompts.asked.isEmpty());
    QVERIFY2(opened.prompts.told.constFirst().startsWith(u"1 order"_s), qPrintable(opened.prompts.told.constFirst()));
    m_firm.start();
    opened.session->retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(opened.reader().outbox()->isEmpty(), 30000);
    QVERIFY(askToErase(*opened.workspace, nullptr));
}

void TestOwnData::erasesEverythingOfTheConnection()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    AccessReview review;
    review.id = newUuid();
    review.company = someone(opened).company;
    QVERIFY(app::LocalRecords(opened.folder.path(), opened.session->connection().id).save(review));
    const app::Connection connection = opened.session->connection();
    const app::DataFolder folder = opened.session->folder();
    const auto secrets = opened.session->secrets();
    opened.workspace.reset();
    opened.session.reset();
    QFuture<Result<void>> erasing = app::eraseConnection(folder, connection, secrets);
    QTRY_VERIFY(erasing.isFinished());
    const Result<void> erased = erasing.result();
    QVERIFY2(erased, erased ? "" : qPrintable(erased.error().detail));
    QVERIFY(folder.connections()->isEmpty());
    const QString id = connection.id.toString(QUuid::WithoutBraces);
    const QStringList left = QDir(folder.path()).entryList({u'*' + id + u'*'}, QDir::AllEntries | QDir::Hidden);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
}

void TestOwnData::aLockedKeychainErasesNothing()
{
    QTemporaryDir data;
    auto folder = app::DataFolder::open(data.path());
    app::Connection connection;
    connection.id = newUuid();
    connection.url = QUrl(u"https://portal.example/p/scim/v2"_s);
    QVERIFY(folder->save(connection));
    QFile cache(folder->cacheFile(connection.id));
    QVERIFY(cache.open(QIODevice::WriteOnly));
    QFuture<Result<void>> erasing = app::eraseConnection(*folder, connection, std::make_shared<LockedKeychain>());
    QTRY_VERIFY(erasing.isFinished());
    const Result<void> erased = erasing.result();
    QVERIFY(!erased);
    QCOMPARE(erased.error().kind, ErrorKind::Keychain);
    QVERIFY(cache.exists());
    QCOMPARE(folder->connections()->size(), 1);
}

void TestOwnData::theOpenWindowIsRaised()
{
    QTemporaryDir data;
    OpenWindow window(data.path());
    QSignalSpy wanted(&window, &OpenWindow::raiseWanted);
    bool raised = false;
    const std::unique_ptr<QThread> second(QThread::create([&] { raised = OpenWindow::raise(data.path()); }));
    second->start();
    QTRY_VERIFY(second->isFinished());
    QVERIFY(raised);
    QCOMPARE(wanted.size(), 1);
}

void TestOwnData::nobodyToRaise()
{
    QTemporaryDir data;
    QVERIFY(!OpenWindow::raise(data.path()));
    QTemporaryDir other;
    const OpenWindow window(other.path());
    QVERIFY(!OpenWindow::raise(data.path()));
}

QTEST_MAIN(TestOwnData)
#include "test_owndata.moc"
