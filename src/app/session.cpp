// SPDX-License-Identifier: MIT
#include "app/session.h"

#include "app/connecting.h"
#include "app/futures.h"
#include "base/log.h"
#include "sync/engine.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QPromise>
#include <QSemaphore>
#include <QThread>
#include <QTimer>

namespace mandat::app
{

namespace
{

/// How long what is aborted may take to come to its end.
constexpr std::chrono::milliseconds drainLimit {3000};

/// Counted while it is under way.
template<class T>
QCoro::Task<void> fulfilCounted(std::shared_ptr<QPromise<Result<T>>> promise, QCoro::Task<Result<T>> task,
                                std::shared_ptr<int> underWay)
{
    ++*underWay;
    promise->addResult(co_await task);
    promise->finish();
    --*underWay;
}

} // namespace

struct Session::Parts {
    explicit Parts(DataFolder theFolder)
        : folder(std::move(theFolder))
    {
    }

    DataFolder folder;
    Connection connection;
    Environment environment;
    QString cacheFile;
    std::unique_ptr<QThread> thread = std::make_unique<QThread>();
    sync::Engine *engine = nullptr; ///< lives and dies on `thread`
    std::shared_ptr<int> underWay = std::make_shared<int>(0); ///< calls that wait for their answers; of `thread`
    std::optional<cache::Reader> reader;
    Portal portal;
    Staff me;
    sync::SyncState state;

    ~Parts()
    {
        // First: the writer, which can, is the last to close the cache and leaves no log beside it. One that is there
        // at the next start means that the program was killed, and the whole cache is checked.
        reader.reset();
        if (engine) {
            QMetaObject::invokeMethod(
                engine,
                [this] {
                    engine->shutdown();
                    drain();
                    delete engine;
                },
                Qt::BlockingQueuedConnection);
        }
        thread->quit();
        thread->wait();
    }

    /// Whatever waits for an answer hears that there will be none, and ends.
    void drain() const
    {
        QEventLoop loop;
        QTimer look;
        const QDeadlineTimer limit(drainLimit);
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if ((engine->isDrained() && *underWay == 0) || limit.hasExpired())
                loop.quit();
        });
        look.start(0);
        loop.exec();
        if (!engine->isDrained() || *underWay != 0)
            qCWarning(lcSync) << "synchronisation was stopped before all of it had ended";
    }

    Result<void> startEngine()
    {
        thread->setObjectName(QStringLiteral("sync"));
        auto *starter = new QObject;
        starter->moveToThread(thread.get());
        thread->start();
        Result<void> outcome;
        QMetaObject::invokeMethod(
            starter,
            [&] {
                auto made = openEngine(folder, connection, environment.clock, environment.secrets);
                if (made)
                    engine = made->release();
                else
                    outcome = std::unexpected(made.error());
                delete starter;
            },
            Qt::BlockingQueuedConnection);
        return outcome;
    }

    /// Runs a coroutine of the engine on its thread.
    template<class T, class Start> QFuture<Result<T>> call(Start start)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        QMetaObject::invokeMethod(engine, [promise, start = std::move(start), target = engine, count = underWay] {
            fulfilCounted<T>(promise, start(*target), count);
        });
        return future;
    }

    /// Runs something of the engine that answers at once.
    template<class Act> QFuture<Result<void>> act(Act act)
    {
        auto promise = std::make_shared<QPromise<Result<void>>>();
        promise->start();
        QFuture<Result<void>> future = promise->future();
        QMetaObject::invokeMethod(engine, [promise, act = std::move(act), target = engine] {
            promise->addResult(act(*target));
            promise->finish();
        });
        return future;
    }
};

Session::Session(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
    connect(m_parts->engine, &sync::Engine::stateChanged, this, &Session::takeState, Qt::QueuedConnection);
    connect(m_parts->engine, &sync::Engine::changed, this, &Session::takeChanged, Qt::QueuedConnection);
    reloadPortal();
}

Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::open(const DataFolder &folder, const Connection &connection,
                                               Environment environment)
{
    auto parts = std::make_unique<Parts>(folder);
    parts->connection = connection;
    parts->environment = std::move(environment);
    parts->cacheFile = folder.cacheFile(connection.id);
    MANDAT_TRY(parts->startEngine());
    MANDAT_ASSIGN(parts->reader, cache::Reader::open(parts->cacheFile));
    MANDAT_ASSIGN(parts->state.lastSync, parts->reader->lastSync());
    return std::unique_ptr<Session>(new Session(std::move(parts)));
}

void Session::start()
{
    QMetaObject::invokeMethod(m_parts->engine, [engine = m_parts->engine] { engine->start(); });
}

void Session::retryNow()
{
    QMetaObject::invokeMethod(m_parts->engine, [engine = m_parts->engine] { engine->retryNow(); });
}

const Connection &Session::connection() const
{
    return m_parts->connection;
}

cache::Reader &Session::reader()
{
    return *m_parts->reader;
}

QString Session::cacheFile() const
{
    return m_parts->cacheFile;
}

const Portal &Session::portal() const
{
    return m_parts->portal;
}

const Staff &Session::me() const
{
    return m_parts->me;
}

const sync::SyncState &Session::state() const
{
    return m_parts->state;
}

const Clock &Session::clock() const
{
    return *m_parts->environment.clock;
}

const DataFolder &Session::folder() const
{
    return m_parts->folder;
}

const std::shared_ptr<sync::SecretStore> &Session::secrets() const
{
    return m_parts->environment.secrets;
}

QString Session::displayName(Language language) const
{
    const Connection &connection = m_parts->connection;
    const bool named = !connection.name.isEmpty() || m_parts->portal.name.isEmpty();
    return named ? connection.title(language) : m_parts->portal.name.in(language);
}

void Session::takeState(const sync::SyncState &state)
{
    const bool described = m_parts->portal.policy.version.isEmpty() || m_parts->state.phase != sync::Phase::UpToDate;
    m_parts->state = state;
    if (described)
        reloadPortal();
    Q_EMIT stateChanged(state);
}

void Session::takeChanged(const QList<cache::Changed> &moved)
{
    reloadPortal();
    Q_EMIT changed(moved);
}

void Session::reloadPortal()
{
    const Result<Staff> me = m_parts->reader->me();
    if (me)
        m_parts->me = *me;
    Result<Portal> portal = m_parts->reader->portal();
    if (!portal) {
        qCWarning(lcCache) << "the portal's policy cannot be read:" << portal.error().detail;
        return;
    }
    if (*portal == m_parts->portal)
        return;
    m_parts->portal = std::move(*portal);
    Q_EMIT portalChanged();
}

QFuture<Result<ChangeOrder>> Session::submit(const ChangeOrder &order)
{
    return m_parts->call<ChangeOrder>([order](sync::Engine &engine) { return engine.submit(order); });
}

QFuture<Result<ChangeOrder>> Session::decide(const sync::Decision &decision)
{
    return m_parts->call<ChangeOrder>([decision](sync::Engine &engine) { return engine.decide(decision); });
}

QFuture<Result<void>> Session::setOrderAside(const ChangeOrderId &order)
{
    return m_parts->act([order](sync::Engine &engine) { return engine.setOrderAside(order); });
}

QFuture<Result<void>> Session::sendLostAgain(const QList<ChangeOrderId> &orders)
{
    return m_parts->act([orders](sync::Engine &engine) { return engine.sendLostAgain(orders); });
}

QFuture<Result<void>> Session::confirmAbsent()
{
    return m_parts->act([](sync::Engine &engine) { return engine.confirmAbsent(); });
}

QFuture<Result<void>> Session::recordRequest(const AccessRequest &request)
{
    return m_parts->call<void>([request](sync::Engine &engine) { return engine.recordRequest(request); });
}

QFuture<Result<void>> Session::refuseRequest(const AccessRequestId &request, const QString &version,
                                             const QString &reason)
{
    return m_parts->call<void>([=](sync::Engine &engine) { return engine.refuseRequest(request, version, reason); });
}

QFuture<Result<sync::DocumentFile>> Session::identityCopy(const UserId &user)
{
    return m_parts->call<sync::DocumentFile>([user](sync::Engine &engine) { return engine.identityCopy(user); });
}

QFuture<Result<void>> Session::verifyIdentity(const UserId &user)
{
    return m_parts->call<void>([user](sync::Engine &engine) { return engine.verifyIdentity(user); });
}

QFuture<Result<sync::Credentials>> Session::issueCredentials(const UserId &user)
{
    const bool byMail = portal().policy.credentialDelivery == CredentialDelivery::Email;
    return m_parts->call<sync::Credentials>([user, byMail](sync::Engine &engine) {
        return byMail ? engine.sendCredentials(user) : engine.issueCredentials(user);
    });
}

QFuture<Result<void>> Session::markHandedOver(const UserId &user)
{
    return m_parts->call<void>([user](sync::Engine &engine) { return engine.markHandedOver(user); });
}

QFuture<Result<QList<sync::Letter>>> Session::letters()
{
    return m_parts->call<QList<sync::Letter>>([](sync::Engine &engine) { return engine.letters(); });
}

QFuture<Result<sync::Credentials>> Session::printLetter(const UserId &user)
{
    return m_parts->call<sync::Credentials>([user](sync::Engine &engine) { return engine.printLetter(user); });
}

QFuture<Result<QList<AuditEntry>>> Session::audit(const QUuid &resource, int count)
{
    return m_parts->call<QList<AuditEntry>>([=](sync::Engine &engine) { return engine.audit(resource, count); });
}

QFuture<Result<AuditPage>> Session::auditPage(const AuditQuery &query)
{
    return m_parts->call<AuditPage>([query](sync::Engine &engine) { return engine.auditPage(query); });
}

QFuture<Result<FeedToken>> Session::auditHead()
{
    return m_parts->call<FeedToken>([](sync::Engine &engine) { return engine.auditHead(); });
}

QFuture<Result<OrderImpact>> Session::orderImpact(const ChangeOrderId &order)
{
    return m_parts->call<OrderImpact>([order](sync::Engine &engine) { return engine.orderImpact(order); });
}

QFuture<Result<std::optional<FeedToken>>> Session::auditAnchor()
{
    return m_parts->call<std::optional<FeedToken>>([](sync::Engine &engine) { return engine.auditAnchor(); });
}

QFuture<Result<void>> Session::renewAuditAnchor()
{
    return m_parts->act([](sync::Engine &engine) { return engine.renewAuditAnchor(); });
}

QFuture<Result<void>> Session::stage(const Change &change)
{
    return m_parts->act([change](sync::Engine &engine) { return engine.stage(change); });
}

QFuture<Result<void>> Session::stageAll(const QList<Change> &changes)
{
    return m_parts->act([changes](sync::Engine &engine) { return engine.stageAll(changes); });
}

QFuture<Result<void>> Session::unstage(ResourceKind kind, const QUuid &id)
{
    return m_parts->act([=](sync::Engine &engine) { return engine.unstage(kind, id); });
}

QFuture<Result<void>> Session::settleStaged(const QList<Change> &sent, const QList<Change> &left)
{
    return m_parts->act([=](sync::Engine &engine) { return engine.settleStaged(sent, left); });
}

QFuture<Result<void>> Session::unstageLast()
{
    return m_parts->act([](sync::Engine &engine) { return engine.unstageLast(); });
}

QFuture<Result<void>> Session::discardStaged()
{
    return m_parts->act([](sync::Engine &engine) { return engine.discardStaged(); });
}

QFuture<Result<void>> Session::saveDraft(const cache::Draft &draft)
{
    return m_parts->act([draft](sync::Engine &engine) { return engine.saveDraft(draft); });
}

QFuture<Result<void>> Session::deleteDraft(const QUuid &id)
{
    return m_parts->act([id](sync::Engine &engine) { return engine.deleteDraft(id); });
}

} // namespace mandat::app
