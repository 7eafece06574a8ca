// SPDX-License-Identifier: MIT
// A scripted day of one person: the first synchronisation, twenty orders of all sorts, conflicts, a sign-in that has to
// be renewed, credentials. It runs in a process of its own, which may be killed; what the person was told is in a log.
#pragma once

#include "base/uuid.h"
#include "cache/reader.h"
#include "cache/rebuild.h"
#include "faultplan.h"
#include "sync/engine.h"
#include "sync/networktransport.h"
#include "sync/signin/renewedtoken.h"

#include <QCoroNetworkReply>
#include <QCoroTask>
#include <QNetworkAccessManager>

namespace mandat::testing
{

inline constexpr int dayOrders = 20;
inline const QString dayKey = u"Mandat/token/day"_s;

/// Who and where, from one run of the day to the next.
struct DayPlace {
    QString folder;
    QUrl base;
    SignInOffer offer;

    [[nodiscard]] QString cacheFile() const { return folder + u"/day.mandat"_s; }
    [[nodiscard]] QString keychain() const { return folder + u"/keychain.json"_s; }
    [[nodiscard]] QString log() const { return folder + u"/told.log"_s; }
};

inline std::unique_ptr<sync::Engine> dayEngine(const DayPlace &place, cache::Writer writer, FaultCounter &counter)
{
    auto keychain = std::make_shared<FaultyKeychain>(place.keychain(), counter);
    auto tokens = std::make_unique<sync::RenewedToken>(keychain, dayKey, place.offer, place.folder + u"/signin.lock"_s,
                                                       QList<QSslCertificate>());
    auto network = std::make_unique<sync::NetworkTransport>(place.base, std::move(tokens));
    sync::EngineTiming timing;
    timing.firstRetry = std::chrono::milliseconds(1);
    timing.settle = std::chrono::milliseconds(2000);
    return std::make_unique<sync::Engine>(std::move(writer),
                                          std::make_unique<FaultyTransport>(std::move(network), counter),
                                          std::make_shared<SystemClock>(), timing);
}

class Day
{
public:
    Day(DayPlace place, const FaultPlan &plan, bool notes)
        : m_place(std::move(place))
        , m_counter(plan, notes)
        , m_log(m_place.log())
    {
        if (!m_log.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            qFatal("no log");
    }

    int run()
    {
        // What a person does whose program says that something failed: tries once more.
        for (int attempt = 0; attempt < 2 && !m_engine; ++attempt)
            open();
        if (!m_engine)
            return 3;
        for (int attempt = 0; attempt < 3 && !sync(); ++attempt) { }
        auto reader = cache::Reader::open(m_place.cacheFile());
        if (!reader || !reader->isComplete().value_or(false))
            return 4;
        for (int i = 0; i < dayOrders; ++i) {
            tell(i);
            submit(*reader, i);
            if (i == 4 || i == 12 || i == 16)
                sync();
        }
        handOver(*reader);
        sync();
        m_engine->shutdown();
        return 0;
    }

    [[nodiscard]] QJsonObject noted() const { return m_counter.noted(); }

private:
    void open()
    {
        static const SystemClock clock;
        db::ConnectionOptions options;
        options.failNext = m_counter.databaseSeam();
        auto writer = cache::openOrRebuild(m_place.cacheFile(), clock, options);
        if (writer)
            m_engine = dayEngine(m_place, std::move(*writer), m_counter);
    }

    bool sync()
    {
        const auto done = QCoro::waitFor(m_engine->syncOnce());
        return done.has_value();
    }

    void say(char what, const ChangeOrderId &order, const QString &more = {})
    {
        m_log.write(QByteArray(1, what) + ' ' + order.toString().toLatin1() + ' ' + more.toUtf8() + '\n');
    }

    void tell(int step)
    {
        QNetworkAccessManager network;
        QNetworkReply *reply = network.get(QNetworkRequest(QUrl(m_place.offer.issuer + u"/step/%1"_s.arg(step))));
        QCoro::waitFor(qCoro(reply).waitForFinished());
        delete reply;
    }

    static std::optional<User> person(cache::Reader &reader, int number)
    {
        const auto found = reader.usersByEmail(u"p%1@guerin.example"_s.arg(number));
        return found && !found->isEmpty() ? std::optional(found->constFirst()) : std::nullopt;
    }

    static std::optional<Grant> grantOf(cache::Reader &reader, const User &user)
    {
        const auto snapshot = reader.userSnapshot(user.id);
        if (!snapshot || snapshot->grantsOfUser(user.id).isEmpty())
            return std::nullopt;
        return *snapshot->grantsOfUser(user.id).constFirst();
    }

    /// Each number is an order of its sort; empty where what it is about is not there.
    QList<Change> changes(cache::Reader &reader, int number)
    {
        const std::optional<User> user = person(reader, number);
        if (!user)
            return {};
        User after = *user;
        const std::optional<Grant> grant = grantOf(reader, *user);
        switch (number % 5) {
        case 0: // nothing to do with access
            after.capacity = u"Fonction %1"_s.arg(number);
            return {Change::modify(*user, after)};
        case 1: // only takes away
            after.active = false;
            return {Change::modify(*user, after)};
        case 2: // takes away, too
            return grant ? QList<Change> {Change::remove(*grant)} : QList<Change>();
        case 3: { // somebody new, who waits for approval
            User made;
            made.id = UserId(newUuid());
            made.externalId = made.id.toString();
            made.email = u"nouveau%1@guerin.example"_s.arg(number);
            made.userName = made.email;
            made.lastName = u"Nouveau"_s;
            made.firstName = u"N° %1"_s.arg(number);
            made.company = user->company;
            made.userType = user->userType;
            made.profile = user->profile;
            Grant given;
            given.id = GrantId(newUuid());
            given.user = made.id;
            given.relationship = grant ? grant->relationship : RelationshipId();
            return grant ? QList<Change> {Change::create(made), Change::create(given)} : QList<Change>();
        }
        default: { // an end to it
            if (!grant)
                return {};
            Grant ended = *grant;
            ended.lastDay = QDate(2026, 12, 31);
            after.mobile = u"+3361234567%1"_s.arg(number % 10);
            return {Change::modify(*grant, ended), Change::modify(*user, after)};
        }
        }
    }

    void submit(cache::Reader &reader, int number)
    {
        ChangeOrder order;
        order.id = ChangeOrderId(newUuid());
        order.reason = u"Ordre %1"_s.arg(number);
        order.changes = changes(reader, number);
        if (order.changes.isEmpty())
            return;
        say('S', order.id, QString::number(number));
        const Result<ChangeOrder> answer = QCoro::waitFor(m_engine->submit(order));
        if (answer)
            say('A', order.id, QString::number(int(answer->status)));
        else if (answer.error().kind == ErrorKind::Network || answer.error().kind == ErrorKind::Timeout)
            say('K', order.id);
        else
            say('E', order.id, QString::number(int(answer.error().kind)) + u' ' + answer.error().detail);
    }

    void handOver(cache::Reader &reader)
    {
        const std::optional<User> user = person(reader, 0);
        if (!user)
            return;
        const auto issued = QCoro::waitFor(m_engine->issueCredentials(user->id));
        if (issued) [[maybe_unused]]
            const auto done = QCoro::waitFor(m_engine->markHandedOver(user->id));
        User renamed = *user;
        renamed.lastName = u"Gardé"_s;
        const auto staged = m_engine->stage(Change::modify(*user, renamed));
        if (staged)
            say('T', ChangeOrderId(user->id.uuid()));
    }

    DayPlace m_place;
    FaultCounter m_counter;
    QFile m_log;
    std::unique_ptr<sync::Engine> m_engine;
};

} // namespace mandat::testing
