// SPDX-License-Identifier: MIT
#include "bench/servicespeed.h"

#include "bench/plainhttp.h"
#include "bench/window.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mandat::bench
{

namespace
{

constexpr int connections = 4;
constexpr std::chrono::milliseconds howLong {2000};

/// Ids of users from all over the portal.
QList<QByteArray> someIds(const Firm &firm)
{
    PlainClient client(firm.port());
    const auto page = [&](qint64 start, int count) {
        return QJsonDocument::fromJson(client.send("GET",
                                                   firm.path()
                                                       + "/Users?attributes=id&startIndex=" + QByteArray::number(start)
                                                       + "&count=" + QByteArray::number(count),
                                                   firm.authorization()))
            .object();
    };
    const qint64 total = page(1, 1)["totalResults"_L1].toInteger();
    QList<QByteArray> ids;
    for (int part = 0; part < 10; ++part) {
        const QJsonArray users = page(1 + total * part / 10, 100)["Resources"_L1].toArray();
        for (const QJsonValue &user : users)
            ids.append(user["id"_L1].toString().toLatin1());
    }
    return ids;
}

/// Requests answered per second, by all connections together.
double requestsPerSecond(const Firm &firm, const QList<QByteArray> &paths)
{
    std::atomic<qint64> answered = 0;
    QElapsedTimer timer;
    timer.start();
    const auto ask = [&](qsizetype first) {
        PlainClient client(firm.port());
        const QByteArray authorization = firm.authorization();
        for (qsizetype at = first; !timer.hasExpired(howLong.count()); at += 7) {
            client.send("GET", paths.at(at % paths.size()), authorization);
            ++answered;
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i)
        threads.emplace_back(ask, paths.size() * i / connections);
    for (std::thread &thread : threads)
        thread.join();
    return static_cast<double>(answered) * 1e9 / static_cast<double>(timer.nsecsElapsed());
}

QByteArray patchOf(int number)
{
    const QJsonObject operation {
        {u"op"_s, u"replace"_s}, {u"path"_s, u"title"_s}, {u"value"_s, u"Comptable %1"_s.arg(number)}};
    const QJsonObject patch {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:api:messages:2.0:PatchOp"_s}},
                             {u"Operations"_s, QJsonArray {operation}}};
    return QJsonDocument(patch).toJson(QJsonDocument::Compact);
}

} // namespace

QList<Metric> measureService(const Firm &firm)
{
    say(u"the service"_s);
    const QList<QByteArray> ids = someIds(firm);
    QList<QByteArray> reads;
    QList<QByteArray> pages;
    for (const QByteArray &id : ids) {
        reads.append(firm.path() + "/Users/" + id);
        pages.append(firm.path() + "/Users?count=100&cursor=" + id);
    }
    return {{u"service_reads_per_second"_s, u"/s"_s, requestsPerSecond(firm, reads)},
            {u"service_pages_per_second"_s, u"/s"_s, requestsPerSecond(firm, pages)}};
}

QList<Metric> measureChanges(const Firm &firm, app::Session &session)
{
    say(u"changes on the service"_s);
    Window shown(session);
    const desktop::TableView *table = shown.users;
    const models::UserList *list = shown.list;
    session.start();
    const PaintCounter paints(table->viewport());
    waitUntil(u"sync"_s, [&] { return session.state().phase == sync::Phase::UpToDate && list->isComplete(); });
    PlainClient client(firm.port());
    QList<double> times;
    for (int i = 0; i < 40; ++i) {
        rest(150);
        const cache::UserRow *user = list->userAt(i % 10);
        if (!user)
            giveUp(u"the list is empty"_s);
        const QUuid id = user->id.uuid();
        int paintsAtChange = -1;
        const auto noting =
            QObject::connect(&session, &app::Session::changed, table, [&](const QList<cache::Changed> &changed) {
                for (const cache::Changed &one : changed)
                    paintsAtChange = one.id == id ? paints.count() : paintsAtChange;
            });
        QElapsedTimer timer;
        timer.start();
        client.send("PATCH", firm.path() + "/Users/" + id.toByteArray(QUuid::WithoutBraces),
                    firm.authorization() + "Content-Type: application/scim+json\r\n", patchOf(i));
        waitUntil(u"a change"_s, [&] { return paintsAtChange >= 0 && paints.count() > paintsAtChange; });
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QObject::disconnect(noting);
    }
    return {{u"change_to_window_p50"_s, u"ms"_s, percentile(times, 0.5)},
            {u"change_to_window_p95"_s, u"ms"_s, percentile(times, 0.95)}};
}

} // namespace mandat::bench
