// SPDX-License-Identifier: MIT
// The fault sweep: a day in which the i-th database access, request, answer, keychain call or word of the provider
// fails, or the program is killed there. Afterwards: what was acknowledged is on the service once, what was not is in
// the outbox, the cache is the service's, and nobody may do more than either side said.
#pragma once

#include "day.h"
#include "provider.h"
#include "service/rulesfixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

namespace mandat::testing
{

using namespace mandat::service::testing;

inline constexpr int people = 20;
inline constexpr int dayPatience = 600'000;
/// What the person was told of one order.
struct Told {
    bool acknowledged = false;
    bool kept = false;
    bool failed = false;
    int number = -1; ///< the how manieth of the day
};

/// Whom others changed before the order came: only these orders may be given back.
inline bool isOvertaken(int number)
{
    return number == 5 || number == 9 || number == 12;
}

inline QString argumentOf(const DayPlace &place, const FaultPlan &plan, bool notes)
{
    const QJsonObject json {{u"folder"_s, place.folder},
                            {u"base"_s, place.base.toString()},
                            {u"issuer"_s, place.offer.issuer},
                            {u"client"_s, place.offer.clientId},
                            {u"audience"_s, place.offer.audience},
                            {u"site"_s, int(plan.site)},
                            {u"index"_s, plan.index},
                            {u"kills"_s, plan.kills},
                            {u"notes"_s, notes}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

inline int runDay(const QString &argument)
{
    const QJsonObject json = QJsonDocument::fromJson(argument.toUtf8()).object();
    DayPlace place {
        json["folder"_L1].toString(),
        QUrl(json["base"_L1].toString()),
        {json["issuer"_L1].toString(), json["client"_L1].toString(), json["audience"_L1].toString(), u"openid"_s}};
    const FaultPlan plan {static_cast<Site>(json["site"_L1].toInt()), json["index"_L1].toInteger(-1),
                          json["kills"_L1].toBool()};
    const bool notes = json["notes"_L1].toBool();
    Day day(place, plan, notes);
    const int code = day.run();
    if (notes) {
        QFile out(place.folder + u"/sites.json"_s);
        if (out.open(QIODevice::WriteOnly))
            out.write(QJsonDocument(day.noted()).toJson());
    }
    return code;
}

class FaultSweep : public QObject
{
protected:
    /// Makes the service of the first morning.
    void prepare();
    /// A day without faults, whose sites are noted and which has to come out right.
    void dryRun();
    [[nodiscard]] QJsonObject sitesOf(Site site) const { return m_sites.value(QLatin1String(nameOf(site))).toObject(); }
    static void addSites()
    {
        QTest::addColumn<int>("kind");
        for (int i = 0; i < siteKinds; ++i)
            QTest::addRow("%s", nameOf(static_cast<Site>(i))) << i;
    }
    /// Each place once: every other one, so that the two programs that take one half each visit all of them. Of what
    /// there is little all, both ways.
    [[nodiscard]] QList<FaultPlan> placesOf(Site site, bool kills) const
    {
        QList<FaultPlan> out;
        const QJsonArray first = sitesOf(site)["first"_L1].toArray();
        const qint64 count = sitesOf(site)["count"_L1].toInteger();
        if (count <= 10) {
            for (qint64 i = 0; i < count; ++i)
                out.append({site, i, kills});
            return out;
        }
        for (qsizetype i = kills ? 1 : 0; i < first.size(); i += 2)
            out.append({site, first[i].toInteger(), kills});
        return out;
    }
    /// One day for each of these; the first that comes out wrong fails the test, and its folder is kept.
    void sweep(const QList<FaultPlan> &plans);

private:
    /// From the first morning on.
    void reset();
    void run(const FaultPlan &plan, bool notes = false);
    void thirdParty(int step);
    void decideHeld(int which, const QString &verb);
    QHash<QString, Told> told();
    void recover();
    void check();
    void compareCache(cache::Reader &reader);
    template<class T>
    void compareKind(cache::Reader &reader, const QString &kind, const std::function<Result<T>(const QUuid &)> &read);

    std::unique_ptr<RulesFixture> m_service;
    DayProvider m_provider;
    QString m_template;
    QByteArray m_firstToken;
    QByteArray m_secondToken;
    bool m_afternoon = false;
    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    DayPlace m_place;
    FaultPlan m_plan;
    QProcess m_day;
    qint64 m_asked = 0; ///< of the provider, this day
    bool m_reached = false;
    bool m_signedOut = false;
    std::unique_ptr<sync::Engine> m_engine;
    FaultCounter m_none {FaultPlan()};
    QJsonObject m_sites;
};

inline void FaultSweep::prepare()
{
    m_service = std::make_unique<RulesFixture>(u"client-portal"_s);
    for (int i = 0; i < people; ++i)
        m_service->addUser(u"p%1@guerin.example"_s.arg(i), u"accounting"_s);
    const SortedSet<Role> roles {Role::Preparer, Role::Administrator};
    m_firstToken = m_service->addStaff(u"claire"_s, roles, m_service->clock().now().addSecs(3600));
    m_secondToken = m_service->addStaff(u"claire"_s, roles);
    m_template = m_home.filePath(u"morning.sqlite"_s);
    const QString path = m_service->path();
    m_service->whileStopped([&] {
        auto connection = db::Connection::open(path);
        QVERIFY(connection && connection->checkpoint());
        QVERIFY(QFile::copy(path, m_template));
    });
    m_provider.accessToken = [this] { return QString::fromLatin1(m_afternoon ? m_secondToken : m_firstToken); };
    m_provider.step = [this](int step) { thirdParty(step); };
    m_provider.cuts = [this] {
        const qint64 here = m_asked++;
        if (m_plan.site != Site::Provider || m_plan.index != here)
            return false;
        if (m_plan.kills)
            m_day.kill();
        return true;
    };
}

inline void FaultSweep::reset()
{
    m_engine.reset();
    if (m_afternoon)
        m_service->clock().advance(std::chrono::hours(-2));
    m_afternoon = false;
    const QString copy = m_service->path() + u".morning"_s;
    QFile::remove(copy);
    QVERIFY(QFile::copy(m_template, copy));
    m_service->replaceDatabase(copy);
    m_folder = std::make_unique<QTemporaryDir>();
    m_place = {m_folder->path(), QUrl(m_service->base()), m_provider.offer()};
    m_asked = 0;
    m_signedOut = false;
    FaultyKeychain keychain(m_place.keychain(), m_none);
    QVERIFY(QCoro::waitFor(keychain.write(dayKey, m_provider.signIn())));
}

/// What others do while the day goes on.
inline void FaultSweep::thirdParty(int step)
{
    const auto user = [&](int number) {
        const Answer found = m_service->get(u"/Users?filter=emails.value eq \"p%1@guerin.example\""_s.arg(number));
        return found.resources().isEmpty() ? QString() : found.resources()[0][u"id"_s].toString();
    };
    const auto set = [&](int number, const QString &attribute, const QJsonValue &value) {
        m_service->request("PATCH", u"/Users/"_s + user(number), QJsonDocument(patch(attribute, value)).toJson());
    };
    switch (step) {
    case 5: // the same field of the same person
        return set(5, u"title"_s, u"Changé par d’autres"_s);
    case 9: // another field
        return set(9, u"title"_s, u"Changé par d’autres"_s);
    case 10: {
        const Answer grants = m_service->get(u"/Grants?filter=user eq \"%1\""_s.arg(user(12)));
        if (!grants.resources().isEmpty())
            m_service->request("DELETE", u"/Grants/"_s + grants.resources()[0][u"id"_s].toString());
        return;
    }
    case 11:
        return decideHeld(0, u"approve"_s);
    case 14:
        return decideHeld(0, u"reject"_s);
    case 15: // the access token has ended
        if (!m_afternoon) {
            m_service->clock().advance(std::chrono::hours(2));
            m_afternoon = true;
        }
        return;
    default:
        return;
    }
}

inline void FaultSweep::decideHeld(int which, const QString &verb)
{
    const Answer held = m_service->get(u"/ChangeOrders?filter=status eq \"awaitingApproval\""_s);
    if (held.resources().size() <= which)
        return;
    const QString path = u"/ChangeOrders/"_s + held.resources()[which][u"id"_s].toString();
    m_service->request("POST", path + u"/."_s + verb, "{\"reason\":\"Vu\"}", m_service->approver,
                       {{"If-Match", m_service->get(path).header("ETag")}});
}

inline void FaultSweep::run(const FaultPlan &plan, bool notes)
{
    m_plan = plan;
    m_day.setProgram(QCoreApplication::applicationFilePath());
    m_day.setArguments({u"--day"_s, argumentOf(m_place, plan, notes)});
    m_day.setProcessChannelMode(QProcess::MergedChannels);
    QEventLoop loop;
    connect(&m_day, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(dayPatience, &loop, [&] { loop.exit(1); });
    m_day.start();
    const int late = m_day.state() == QProcess::NotRunning ? 0 : loop.exec();
    const QByteArray said = m_day.readAll();
    if (late != 0) {
        m_day.kill();
        m_day.waitForFinished();
        QFAIL(qPrintable(u"the day does not end: "_s + QString::fromUtf8(said.right(3000))));
    }
    const bool killed = m_day.exitStatus() == QProcess::CrashExit;
    if (killed && !plan.kills)
        QFAIL(qPrintable(u"the day crashed: "_s + QString::fromUtf8(said.right(3000))));
    m_reached = killed || !plan.kills;
    if (!plan.kills && plan.index < 0)
        QVERIFY2(m_day.exitCode() == 0, said.right(3000).constData());
}

inline QHash<QString, Told> FaultSweep::told()
{
    QHash<QString, Told> out;
    QFile log(m_place.log());
    if (!log.open(QIODevice::ReadOnly))
        return out;
    for (const QByteArray &line : log.readAll().split('\n')) {
        const QString id = QString::fromLatin1(line.mid(2, 36));
        if (line.size() < 38 || line[0] == 'T')
            continue;
        Told &one = out[id];
        one.acknowledged = one.acknowledged || line[0] == 'A';
        one.kept = one.kept || line[0] == 'K';
        one.failed = one.failed || line[0] == 'E';
        if (line[0] == 'S')
            one.number = line.mid(39).trimmed().toInt();
    }
    return out;
}

/// The program starts again, and the person does what it asks for.
inline void FaultSweep::recover()
{
    m_plan = {};
    // What the day asked for and did not wait for is still being done there.
    QTRY_COMPARE_WITH_TIMEOUT(m_service->server().requestCount(), 0, dayPatience);
    static const SystemClock clock;
    auto writer = cache::openOrRebuild(m_place.cacheFile(), clock);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().detail));
    QVERIFY2(!cache::rebuiltNotice(m_place.cacheFile()), "no fault and no end damages the cache");
    m_engine = dayEngine(m_place, std::move(*writer), m_none);
    Result<sync::SyncSummary> done;
    for (int attempt = 0; attempt < 3; ++attempt) {
        done = QCoro::waitFor(m_engine->syncOnce());
        if (done)
            break;
        if (done.error().kind != ErrorKind::Unauthorized)
            continue;
        m_signedOut = true;
        FaultyKeychain keychain(m_place.keychain(), m_none);
        QVERIFY(QCoro::waitFor(keychain.write(dayKey, m_provider.signIn())));
    }
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
}

inline void FaultSweep::check()
{
    auto reader = cache::Reader::open(m_place.cacheFile());
    QVERIFY(reader);
    QHash<QString, cache::OutboxState> outbox;
    const auto entries = reader->outbox(); // those that are not done
    QVERIFY(entries);
    for (const cache::OutboxEntry &entry : *entries)
        outbox.insert(entry.order.id.toString(), entry.state);
    QHash<QString, QString> there; ///< by externalId
    QHash<QString, int> times;
    const Answer list = m_service->get(u"/ChangeOrders?count=1000"_s);
    QCOMPARE(list.status, 200);
    for (const QJsonValue &order : list.resources()) {
        const QString externalId = order[u"externalId"_s].toString();
        ++times[externalId];
        there.insert(externalId, order[u"status"_s].toString());
    }
    const QHash<QString, Told> all = told();
    for (auto each = all.cbegin(); each != all.cend(); ++each) {
        const QString &id = each.key();
        QVERIFY2(times.value(id) <= 1, "an order is on the service twice");
        if (each->acknowledged)
            QVERIFY2(times.value(id) == 1, "an acknowledged order is not on the service");
        if (each->kept)
            QVERIFY2(times.value(id) == 1 || outbox.contains(id), "an order that was said to be kept is nowhere");
        if (times.value(id) == 1)
            continue;
        // What failed before it was kept was said to have failed.
        if (outbox.contains(id))
            QVERIFY2(
                (outbox.value(id) == cache::OutboxState::Returned || outbox.value(id) == cache::OutboxState::Conflict)
                    && isOvertaken(each->number),
                qPrintable(u"order %1 is neither sent nor overtaken after the synchronisation: %2"_s.arg(each->number)
                               .arg(int(outbox.value(id)))));
        else
            QVERIFY2(each->failed || !(each->acknowledged || each->kept), "an order is nowhere");
    }
    // Nobody has what no order gave: people who were taken away from stay so, those who wait have nothing.
    for (const QJsonValue &user : m_service->get(u"/Users?count=1000"_s).resources()) {
        const QString email = user[u"emails"_s][0][u"value"_s].toString();
        if (!email.startsWith(u"nouveau"_s))
            continue;
        const Answer creation = m_service->get(u"/ChangeOrders?count=1000"_s);
        const bool given = std::ranges::any_of(creation.resources(), [&](const QJsonValue &order) {
            const QString status = order[u"status"_s].toString();
            return (status == u"inEffect"_s || status == u"applied"_s)
                && QJsonDocument(order.toObject()).toJson().contains(user[u"id"_s].toString().toUtf8());
        });
        QVERIFY2(given, "somebody has access that nobody approved");
    }
    compareCache(*reader);
}

template<class T>
void FaultSweep::compareKind(cache::Reader &reader, const QString &kind,
                             const std::function<Result<T>(const QUuid &)> &read)
{
    for (const QJsonValue &document : m_service->get(u'/' + kind + u"?count=1000"_s).resources()) {
        const Result<T> theirs = scim::fromJson<T>(document.toObject());
        QVERIFY2(theirs, theirs ? "" : qPrintable(theirs.error().detail));
        const Result<T> mine = read(theirs->id.uuid());
        QVERIFY2(mine, qPrintable(u"%1 %2 is not in the cache"_s.arg(kind, theirs->id.toString())));
        // QCOMPARE cuts long texts off where they differ.
        QVERIFY2(scim::toJson(*mine) == scim::toJson(*theirs),
                 qPrintable(u"%1\n%2"_s.arg(QString::fromUtf8(QJsonDocument(scim::toJson(*mine)).toJson()),
                                            QString::fromUtf8(QJsonDocument(scim::toJson(*theirs)).toJson()))));
    }
    Q_UNUSED(reader)
}

inline void FaultSweep::compareCache(cache::Reader &reader)
{
    // What still waits here shows on top of the service's copy; nothing does any more.
    compareKind<User>(reader, u"Users"_s, [&](const QUuid &id) { return reader.user(UserId(id)); });
    compareKind<Profile>(reader, u"Profiles"_s, [&](const QUuid &id) { return reader.profile(ProfileId(id)); });
    compareKind<Contact>(reader, u"Contacts"_s, [&](const QUuid &id) { return reader.contact(ContactId(id)); });
    compareKind<Relationship>(reader, u"Relationships"_s,
                              [&](const QUuid &id) { return reader.relationship(RelationshipId(id)); });
    const auto counts = reader.counts();
    QVERIFY(counts);
    const auto total = [&](const QString &kind) {
        return m_service->get(u'/' + kind + u"?count=0"_s).json().value("totalResults"_L1).toInteger();
    };
    const Answer held = m_service->get(u"/ChangeOrders?filter=status eq \"awaitingApproval\""_s);
    const qint64 shown = held.resources().size(); // each shows one person and one grant to be
    QCOMPARE(counts->users, total(u"Users"_s) + shown);
    QCOMPARE(counts->grants, total(u"Grants"_s) + shown);
    for (const QJsonValue &document : m_service->get(u"/Grants?count=1000"_s).resources()) {
        const Result<Grant> theirs = scim::fromJson<Grant>(document.toObject());
        const auto snapshot = reader.userSnapshot(theirs->user);
        QVERIFY(snapshot);
        const Grant *mine = snapshot->grant(theirs->id);
        QVERIFY2(mine, "a grant is not in the cache");
        QCOMPARE(scim::toJson(*mine), scim::toJson(*theirs));
    }
}

inline void FaultSweep::dryRun()
{
    reset();
    QElapsedTimer timer;
    timer.start();
    run({}, true);
    if (QTest::currentTestFailed())
        return;
    QFile sites(m_place.folder + u"/sites.json"_s);
    QVERIFY(sites.open(QIODevice::ReadOnly));
    m_sites = QJsonDocument::fromJson(sites.readAll()).object();
    m_sites.insert(QString::fromLatin1(nameOf(Site::Provider)),
                   QJsonObject {{u"count"_s, m_asked}, {u"first"_s, QJsonArray()}});
    for (int i = 0; i < siteKinds; ++i) {
        const QJsonObject kind = m_sites.value(QLatin1String(nameOf(static_cast<Site>(i)))).toObject();
        qInfo("%s: %d sites, %d places", nameOf(static_cast<Site>(i)), kind["count"_L1].toInt(),
              int(kind["first"_L1].toArray().size()));
    }
    qInfo("a day takes %lld ms", timer.elapsed());
    int acknowledged = 0;
    const QHash<QString, Told> all = told();
    for (const Told &each : all)
        acknowledged += each.acknowledged ? 1 : 0;
    QVERIFY2(all.size() >= 18, qPrintable(QString::number(all.size())));
    QVERIFY2(acknowledged >= 15, qPrintable(QString::number(acknowledged)));
    QVERIFY2(acknowledged < all.size(), "nothing met what others did");
    recover();
    check();
    QVERIFY(!m_signedOut);
}

inline void FaultSweep::sweep(const QList<FaultPlan> &plans)
{
    int reached = 0;
    for (const FaultPlan &plan : plans) {
        reset();
        run(plan);
        if (!QTest::currentTestFailed()) {
            reached += m_reached ? 1 : 0;
            recover();
        }
        if (!QTest::currentTestFailed())
            check();
        if (QTest::currentTestFailed()) {
            m_folder->setAutoRemove(false);
            QFile::copy(m_service->path(), m_place.folder + u"/service.sqlite"_s);
            QFile::copy(m_service->path() + u"-wal"_s, m_place.folder + u"/service.sqlite-wal"_s);
            qWarning("%s at %s %lld; the folder is kept: %s", plan.kills ? "killed" : "failed", nameOf(plan.site),
                     plan.index, qPrintable(m_place.folder));
            return;
        }
    }
    qInfo("%d days, %d of them came to their fault", int(plans.size()), reached);
}

/// A test program of the sweep is also the day that it lets run.
template<class Sweep> int runSweep(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000"); // a full sweep takes hours
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--day"_s)
        return runDay(arguments[2]);
    Sweep test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace mandat::testing
