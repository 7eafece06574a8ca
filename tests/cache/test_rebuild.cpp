// SPDX-License-Identifier: MIT
// A damaged cache: set aside, made anew, and nothing that waits goes silently.
#include "cache/keptorders.h"
#include "cache/reader.h"
#include "cache/rebuild.h"
#include "support/cachefirm.h"
#include "support/seed.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace mandat;
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype pageSize = 4096;
constexpr int waitingOrders = 30;
constexpr int returnedOrders = 6;
constexpr int stagedChanges = 8;
constexpr int draftsKept = 3;
} // namespace

class TestRebuild : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wholeCacheStaysAsItIs();
    void everyDamagedPageIsSurvived();
    void garbageInAnOrderIsFound();
    void damage_data();
    void damage();
    void damagedWalGivesTheOrdersBack();
    void damageInUseIsFoundAtTheNextOpening();
    void keptOrdersFollowTheOutbox();
    void damagedCopyIsPutAside();
    void anEndInTheMiddle();
    void aNewerSchemaIsNotDamage();
    void ordersOfAPassUnderWayWaitForItsEnd();
    void erasing();

private:
    struct Made {
        SortedSet<ChangeOrderId> waiting;
        SortedSet<ChangeOrderId> returned;
    };
    /// A cache with something of everything that cannot be fetched again; closed.
    Made make();
    /// Opens it again and checks that all is there, or that it is said what is not.
    void checkNothingSilent(const Made &made);
    void overwrite(const QString &file, qint64 at, const QByteArray &bytes);
    QByteArray contentOf(const QString &file);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    SystemClock m_clock;
    testing::CacheFirm m_firm = testing::CacheFirm::make(40);
};

void TestRebuild::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"cache.mandat"_s);
}

TestRebuild::Made TestRebuild::make()
{
    Made made;
    auto writer = cache::openOrRebuild(m_file, m_clock);
    if (!writer || !m_firm.fill(*writer))
        qFatal("cannot make a cache");
    const auto check = [](const Result<void> &done) {
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    };
    for (int i = 0; i < waitingOrders + returnedOrders; ++i) {
        User after = m_firm.users.at(i);
        after.capacity = u"Conducteur de travaux n° %1 "_s.arg(i).repeated(20); // an order fills some of a page
        ChangeOrder order;
        order.id = ChangeOrderId(newUuid());
        order.reason = u"Demandé par l’entreprise"_s;
        order.changes = {Change::modify(m_firm.users.at(i), after)};
        check(writer->enqueue(order));
        if (i < waitingOrders) {
            made.waiting.insert(order.id);
            check(writer->setRequest(order.id, "{\"externalId\":\"" + order.id.toString().toLatin1() + "\"}"));
        } else {
            check(writer->setOutboxState(order.id, cache::OutboxState::Returned, u"refused"_s));
            made.returned.insert(order.id);
        }
    }
    for (int i = 0; i < stagedChanges; ++i) {
        User after = m_firm.users.at(i);
        after.lastName = u"Changé"_s;
        check(writer->stage(Change::modify(m_firm.users.at(i), after)));
    }
    for (int i = 0; i < draftsKept; ++i)
        check(writer->saveDraft({newUuid(), u"newUser"_s, u"Brouillon"_s, QByteArray(3000, 'b'), m_clock.now()}));
    check(writer->connection().checkpoint());
    return made;
}

void TestRebuild::checkNothingSilent(const Made &made)
{
    auto writer = cache::openOrRebuild(m_file, m_clock);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().detail));
    QVERIFY(writer->connection().quickCheck());
    const auto entries = writer->outbox();
    QVERIFY2(entries, entries ? "" : qPrintable(entries.error().detail));
    SortedSet<ChangeOrderId> there;
    for (const cache::OutboxEntry &entry : *entries) {
        there.insert(entry.order.id);
        QCOMPARE(entry.order.changes.size(), 1);
    }
    for (const ChangeOrderId &id : made.waiting)
        QVERIFY2(there.contains(id), "an order that waits to be sent is gone");
    const auto notice = cache::rebuiltNotice(m_file);
    qsizetype missing = 0;
    for (const ChangeOrderId &id : made.returned)
        missing += there.contains(id) ? 0 : 1;
    auto reader = cache::Reader::open(m_file);
    QVERIFY(reader);
    const auto staged = reader->staged();
    const auto drafts = reader->drafts();
    QVERIFY(staged && drafts);
    const bool all = missing == 0 && staged->size() == stagedChanges && drafts->size() == draftsKept;
    if (!notice) {
        QVERIFY2(all, "something is gone, and nobody says so");
        return;
    }
    QVERIFY(all || notice->uncertain || notice->unreadable > 0);
    QVERIFY(QFile::exists(notice->damaged));
    QCOMPARE(notice->orders, int(there.size()));
    QCOMPARE(notice->staged, int(staged->size()));
    QCOMPARE(notice->drafts, int(drafts->size()));
    // What can be fetched again is.
    QVERIFY(writer->restartPass());
    QVERIFY(m_firm.fill(*writer));
    QCOMPARE(reader->counts()->users, 40);
    const auto pendingUser = reader->user(m_firm.users.at(3).id);
    QVERIFY(pendingUser && pendingUser->capacity.startsWith(u"Conducteur"_s));
}

void TestRebuild::overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray TestRebuild::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestRebuild::wholeCacheStaysAsItIs()
{
    const Made made = make();
    cache::wantCheck(m_file);
    checkNothingSilent(made);
    QVERIFY(!cache::rebuiltNotice(m_file));
    QVERIFY(QDir(m_folder->path()).entryList({u"*.damaged-*"_s, u"*.check"_s}).isEmpty());
}

void TestRebuild::everyDamagedPageIsSurvived()
{
    const Made made = make();
    const QByteArray whole = contentOf(m_file);
    QVERIFY(whole.size() > 50 * pageSize);
    QByteArray garbage(pageSize, '\0');
    std::mt19937 dice(testing::seed(7));
    for (char &byte : garbage)
        byte = char(dice() & 0xff);
    int rebuilt = 0;
    int worst = 0; ///< pages without which no order at all can be read
    const QString home = m_folder->path();
    for (qsizetype page = 0; page < whole.size() / pageSize; page += page < 12 ? 1 : 17) {
        QDir(home).removeRecursively();
        QDir().mkpath(home);
        {
            QFile file(m_file);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(whole);
        }
        // Without the copies of orders: what the damage takes has to be told.
        overwrite(m_file, page * pageSize, page % 2 == 0 ? garbage : QByteArray(pageSize, '\0'));
        cache::wantCheck(m_file);
        auto writer = cache::openOrRebuild(m_file, m_clock);
        QVERIFY2(writer, writer ? "" : qPrintable(u"page %1: %2"_s.arg(page).arg(writer.error().detail)));
        const auto notice = cache::rebuiltNotice(m_file);
        const auto entries = writer->outbox();
        QVERIFY(entries);
        SortedSet<ChangeOrderId> there;
        for (const cache::OutboxEntry &entry : *entries)
            there.insert(entry.order.id);
        qsizetype missing = 0;
        for (const SortedSet<ChangeOrderId> &some : {made.waiting, made.returned})
            for (const ChangeOrderId &id : some)
                missing += there.contains(id) ? 0 : 1;
        if (!notice) {
            QCOMPARE(missing, 0);
            continue;
        }
        ++rebuilt;
        QVERIFY2(missing == 0 || notice->unreadable == missing || notice->uncertain,
                 qPrintable(u"page %1: %2 orders gone silently"_s.arg(page).arg(missing)));
        worst += missing == waitingOrders + returnedOrders ? 1 : 0;
        QCOMPARE(contentOf(notice->damaged).mid(page * pageSize, pageSize),
                 page % 2 == 0 ? garbage : QByteArray(pageSize, '\0'));
    }
    QVERIFY2(rebuilt > 8, qPrintable(QString::number(rebuilt)));
    QVERIFY2(worst <= 6, qPrintable(QString::number(worst))); // the header, pages of the schema, the table's root
}

/// No check of SQLite's sees it: only what stands in a row is wrong.
void TestRebuild::garbageInAnOrderIsFound()
{
    const Made made = make();
    {
        auto writer = cache::Writer::open(m_file, m_clock);
        QVERIFY(writer);
        QVERIFY(writer->connection().run("UPDATE outbox SET change_order = '{\"chan' WHERE seq IN (3, ?)",
                                         waitingOrders + 2));
    }
    checkNothingSilent(made);
    const auto notice = cache::rebuiltNotice(m_file);
    QVERIFY(notice);
    QCOMPARE(notice->unreadable, 1); // the returned one; the other had its copy
    QCOMPARE(notice->orders, waitingOrders + returnedOrders - 1);
    QCOMPARE(notice->staged, stagedChanges);
    QVERIFY(!notice->uncertain);
    cache::dismissRebuilt(m_file);
    QVERIFY(!cache::rebuiltNotice(m_file));
}

void TestRebuild::damage_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how :
         {"no database", "header", "schema page", "cut in half", "cut inside a page", "all zeros", "middle"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestRebuild::damage()
{
    QFETCH(QString, how);
    const Made made = make();
    const qint64 size = QFileInfo(m_file).size();
    if (how == "no database"_L1)
        overwrite(m_file, 0, QByteArray(size, 'x'));
    else if (how == "header"_L1)
        overwrite(m_file, 0, QByteArray(100, '\x7f'));
    else if (how == "schema page"_L1)
        overwrite(m_file, 100, QByteArray(pageSize - 100, '\x7f'));
    else if (how == "cut in half"_L1)
        QVERIFY(QFile::resize(m_file, size / pageSize / 2 * pageSize));
    else if (how == "cut inside a page"_L1)
        QVERIFY(QFile::resize(m_file, size / 2 + 77));
    else if (how == "all zeros"_L1)
        overwrite(m_file, 0, QByteArray(size, '\0'));
    else
        overwrite(m_file, size / 2 / pageSize * pageSize, QByteArray(size / 3, '\x55'));
    cache::wantCheck(m_file);
    checkNothingSilent(made);
    QVERIFY(cache::rebuiltNotice(m_file));
}

/// SQLite drops what comes after the damage without a word, and finds the rest in order.
void TestRebuild::damagedWalGivesTheOrdersBack()
{
    Made made = make();
    const QString copy = m_folder->filePath(u"other/cache.mandat"_s);
    QVERIFY(QDir(m_folder->path()).mkpath(u"other"_s));
    {
        auto writer = cache::Writer::open(m_file, m_clock);
        QVERIFY(writer);
        for (int i = 0; i < 3; ++i) {
            User after = m_firm.users.at(36 + i);
            after.active = false;
            ChangeOrder order;
            order.id = ChangeOrderId(newUuid());
            order.changes = {Change::modify(m_firm.users.at(36 + i), after)};
            QVERIFY(writer->enqueue(order));
            made.waiting.insert(order.id);
        }
        // As a machine that stops leaves it: the WAL beside the file.
        QVERIFY(QFile::copy(m_file, copy) && QFile::copy(m_file + u"-wal"_s, copy + u"-wal"_s));
        QDir orders(cache::KeptOrders::folderOf(m_file));
        QVERIFY(QDir().mkpath(cache::KeptOrders::folderOf(copy)));
        for (const QString &name : orders.entryList(QDir::Files))
            QVERIFY(QFile::copy(orders.filePath(name), cache::KeptOrders::folderOf(copy) + u'/' + name));
    }
    m_file = copy;
    overwrite(m_file + u"-wal"_s, 32 + 24, QByteArray(64, '\x55')); // in the first frame
    checkNothingSilent(made);
    QVERIFY(!cache::rebuiltNotice(m_file)); // the database itself is whole
}

void TestRebuild::damageInUseIsFoundAtTheNextOpening()
{
    const Made made = make();
    const qint64 size = QFileInfo(m_file).size();
    overwrite(m_file, size / 2 / pageSize * pageSize, QByteArray(20 * pageSize, '\x55'));
    // A clean end: nothing makes it look, and nothing is wrong with what opening reads.
    const bool opens = cache::openOrRebuild(m_file, m_clock).has_value();
    QVERIFY(opens);
    if (!cache::rebuiltNotice(m_file))
        cache::wantCheck(m_file);
    checkNothingSilent(made);
    QVERIFY(cache::rebuiltNotice(m_file));
}

void TestRebuild::keptOrdersFollowTheOutbox()
{
    auto writer = cache::Writer::open(m_file, m_clock);
    QVERIFY(m_firm.fill(*writer));
    const cache::KeptOrders kept(m_file);
    User after = m_firm.users.at(5);
    after.lastName = u"Müller 🦊"_s;
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.changes = {Change::modify(m_firm.users.at(5), after)};
    order.documents = {{after.id, newUuid(), u"/home/anne/carte d’identité.pdf"_s, QByteArray("\x00\xff\x01", 3)}};
    QVERIFY(writer->enqueue(order));
    QCOMPARE(kept.ids(), QList {order.id});
    const auto back = kept.order(order.id);
    QVERIFY(back);
    QCOMPARE(back->changes, order.changes);
    QCOMPARE(back->documents, order.documents);
    const QFileInfo file(cache::KeptOrders::folderOf(m_file) + u'/' + order.id.toString() + u".order"_s);
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(writer->setOutboxState(order.id, cache::OutboxState::InFlight));
    QCOMPARE(kept.ids().size(), 1);
    cache::Writer::Answer answer;
    answer.remote = newUuid().toString(QUuid::WithoutBraces);
    answer.order = order;
    answer.order.status = OrderStatus::InEffect;
    QVERIFY(writer->recordAnswer(order.id, answer));
    QVERIFY(kept.ids().isEmpty());
    // A file that outlived its order is no order.
    QVERIFY(kept.keep(order));
    *writer = *cache::Writer::open(m_file, m_clock);
    QVERIFY(kept.ids().isEmpty());
    QCOMPARE(writer->outbox()->size(), 1);
}

void TestRebuild::damagedCopyIsPutAside()
{
    const Made made = make();
    const QString folder = cache::KeptOrders::folderOf(m_file);
    QFile stray(folder + u'/' + newUuid().toString(QUuid::WithoutBraces) + u".order"_s);
    QVERIFY(stray.open(QIODevice::WriteOnly));
    stray.write("{\"order\":");
    stray.close();
    checkNothingSilent(made);
    QVERIFY(!stray.exists());
    QVERIFY(QFile::exists(stray.fileName() + u".damaged"_s));
}

void TestRebuild::anEndInTheMiddle()
{
    const Made made = make();
    // Before the damaged one is set aside: what is half made is made again.
    overwrite(m_file, 0, QByteArray(100, 'x'));
    QFile half(m_file + u".rebuilding"_s);
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.write(QByteArray(9000, 'y'));
    half.close();
    checkNothingSilent(made);
    QVERIFY(!half.exists());
    // After that: the new one is finished and only has to take its place.
    QVERIFY(QFile::rename(m_file, half.fileName()));
    for (const char *end : {"-wal", "-shm"})
        QFile::remove(m_file + QLatin1String(end));
    checkNothingSilent(made);
}

void TestRebuild::aNewerSchemaIsNotDamage()
{
    make();
    {
        auto writer = cache::Writer::open(m_file, m_clock);
        QVERIFY(writer->connection().run("PRAGMA user_version = 999"));
    }
    const auto writer = cache::openOrRebuild(m_file, m_clock);
    QVERIFY(!writer);
    QCOMPARE(writer.error().kind, ErrorKind::NewerVersion);
    QVERIFY(!cache::rebuiltNotice(m_file));
}

/// Submitted while everything is being read again: it must not put a row where the pass has yet to put it.
void TestRebuild::ordersOfAPassUnderWayWaitForItsEnd()
{
    auto writer = cache::Writer::open(m_file, m_clock);
    QVERIFY(m_firm.fill(*writer));
    QVERIFY(writer->restartPass());
    User after = m_firm.users.at(5);
    after.capacity = u"Acheteur"_s;
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.changes = {Change::modify(m_firm.users.at(5), after)};
    QVERIFY(writer->enqueue(order));
    QVERIFY(writer->setOutboxState(order.id, cache::OutboxState::InFlight));
    QVERIFY(m_firm.fill(*writer));
    auto reader = cache::Reader::open(m_file);
    QCOMPARE(reader->counts()->users, 40);
    QCOMPARE(reader->user(after.id)->capacity, u"Acheteur"_s);
    QVERIFY(writer->setOutboxState(order.id, cache::OutboxState::Returned));
    QCOMPARE(reader->user(after.id)->capacity, m_firm.users.at(5).capacity);
    QCOMPARE(reader->counts()->users, 40);
}

void TestRebuild::erasing()
{
    const Made made = make();
    overwrite(m_file, 0, QByteArray(100, 'x'));
    QVERIFY(cache::openOrRebuild(m_file, m_clock));
    const QString other = m_folder->filePath(u"other.mandat"_s);
    QVERIFY(cache::Writer::open(other, m_clock));
    QVERIFY(cache::filesOf(m_file).size() > waitingOrders);
    QVERIFY(cache::eraseCache(m_file));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot),
             QStringList {u"other.mandat"_s});
}

QTEST_GUILESS_MAIN(TestRebuild)
#include "test_rebuild.moc"
