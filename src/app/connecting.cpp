// SPDX-License-Identifier: MIT
#include "app/connecting.h"

#include "base/uuid.h"
#include "sync/engine.h"
#include "sync/networktransport.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

/// A token that is not yet kept anywhere.
class PastedToken : public sync::TokenSource
{
public:
    explicit PastedToken(QString token)
        : m_token(std::move(token))
    {
    }
    // QCoro moves what is named in co_return, members too: a copy is given.
    QCoro::Task<Result<QString>> token() override { co_return Result<QString>(QString(m_token)); }

private:
    QString m_token;
};

std::unique_ptr<sync::TokenSource> tokensOf(const Connection &connection,
                                            const std::shared_ptr<sync::SecretStore> &secrets)
{
    if (!connection.tokenFile.isEmpty())
        return std::make_unique<sync::FileToken>(connection.tokenFile);
    return std::make_unique<sync::StoredToken>(secrets, DataFolder::keychainKey(connection.id));
}

void deleteSoon(sync::NetworkTransport *transport)
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), [transport] { delete transport; }, Qt::QueuedConnection);
}

Result<std::unique_ptr<sync::TokenSource>> firstToken(const ConnectRequest &request)
{
    if (!request.tokenFile.isEmpty()) {
        MANDAT_TRY(sync::FileToken::read(request.tokenFile));
        return std::make_unique<sync::FileToken>(request.tokenFile);
    }
    const QString token = request.token.trimmed();
    if (token.isEmpty())
        return fail(ErrorKind::Invalid, u"a token is needed"_s, u"token"_s);
    return std::make_unique<PastedToken>(token);
}

} // namespace

QCoro::Task<Result<ConnectOutcome>> connectPortal(DataFolder &folder, ConnectRequest request,
                                                  std::shared_ptr<sync::SecretStore> secrets)
{
    const Result<QUrl> base = sync::NetworkTransport::checkedBase(request.url);
    if (!base)
        co_return std::unexpected(base.error());
    Result<std::unique_ptr<sync::TokenSource>> tokens = firstToken(request);
    if (!tokens)
        co_return std::unexpected(tokens.error());
    // Goes only once the event loop is back: an answer's own signal is what brings us to the end of this function.
    const std::shared_ptr<sync::NetworkTransport> transport(new sync::NetworkTransport(*base, std::move(*tokens)),
                                                            deleteSoon);
    sync::PortalClient client(*transport);
    const Result<scim::ServiceProviderConfig> can = co_await client.capabilities();
    if (!can)
        co_return std::unexpected(can.error());
    const Result<Staff> me = co_await client.me();
    if (!me)
        co_return std::unexpected(me.error());

    ConnectOutcome outcome;
    outcome.portalName = can->portalName;
    outcome.staffName = me->name;
    outcome.connection.id = newUuid();
    outcome.connection.name = request.name.trimmed();
    outcome.connection.url = *base;
    outcome.connection.announced = can->portalName;
    if (!request.tokenFile.isEmpty())
        outcome.connection.tokenFile = QFileInfo(request.tokenFile).absoluteFilePath();
    if (Result<void> saved = folder.save(outcome.connection); !saved)
        co_return std::unexpected(saved.error());
    if (request.tokenFile.isEmpty()) {
        const Result<void> kept =
            co_await secrets->write(DataFolder::keychainKey(outcome.connection.id), request.token.trimmed());
        if (!kept) {
            if (Result<void> undone = folder.remove(outcome.connection.id); !undone)
                co_return std::unexpected(undone.error());
            co_return std::unexpected(kept.error());
        }
    }
    co_return outcome;
}

namespace
{

QCoro::Task<void> fulfil(std::shared_ptr<QPromise<Result<ConnectOutcome>>> promise,
                         QCoro::Task<Result<ConnectOutcome>> task)
{
    promise->addResult(co_await task);
    promise->finish();
}

} // namespace

QFuture<Result<ConnectOutcome>> connectPortalAsync(DataFolder &folder, ConnectRequest request,
                                                   std::shared_ptr<sync::SecretStore> secrets)
{
    auto promise = std::make_shared<QPromise<Result<ConnectOutcome>>>();
    promise->start();
    QFuture<Result<ConnectOutcome>> future = promise->future();
    fulfil(promise, connectPortal(folder, std::move(request), std::move(secrets)));
    return future;
}

Result<std::unique_ptr<sync::Engine>> openEngine(const DataFolder &folder, const Connection &connection,
                                                 std::shared_ptr<const Clock> clock,
                                                 const std::shared_ptr<sync::SecretStore> &secrets)
{
    MANDAT_ASSIGN(cache::Writer writer, cache::Writer::open(folder.cacheFile(connection.id), *clock));
    auto transport = std::make_unique<sync::NetworkTransport>(connection.url, tokensOf(connection, secrets));
    return std::make_unique<sync::Engine>(std::move(writer), std::move(transport), std::move(clock));
}

QCoro::Task<Result<sync::SyncSummary>> syncConnection(DataFolder folder, Connection connection,
                                                      std::shared_ptr<const Clock> clock,
                                                      std::shared_ptr<sync::SecretStore> secrets)
{
    Result<std::unique_ptr<sync::Engine>> engine = openEngine(folder, connection, std::move(clock), secrets);
    if (!engine)
        co_return std::unexpected(engine.error());
    Result<sync::SyncSummary> summary = co_await (*engine)->syncOnce();
    (*engine)->shutdown();
    co_return summary;
}

} // namespace mandat::app
