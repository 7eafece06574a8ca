// SPDX-License-Identifier: MIT
#include "app/connecting.h"

#include "app/futures.h"
#include "app/plainconnection.h"
#include "base/uuid.h"
#include "cache/rebuild.h"
#include "sync/engine.h"
#include "sync/networktransport.h"
#include "sync/signin/renewedtoken.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

/// Where somebody else is on this portal already, the person's name tells the two apart.
LocalizedText announcedTo(const DataFolder &folder, const QUrl &base, const LocalizedText &portal,
                          const QString &person)
{
    const QList<Connection> all = folder.connections().value_or(QList<Connection>());
    const bool alone = std::ranges::none_of(all, [&](const Connection &known) { return known.url == base; });
    const QString end = u" – "_s + person;
    return alone ? portal : LocalizedText {portal.en + end, portal.fr + end};
}

std::unique_ptr<sync::TokenSource> tokensOf(const DataFolder &folder, const Connection &connection,
                                            const std::shared_ptr<sync::SecretStore> &secrets,
                                            const QList<QSslCertificate> &authorities)
{
    if (!connection.tokenFile.isEmpty())
        return std::make_unique<sync::FileToken>(connection.tokenFile);
    if (!connection.signIn.isEmpty())
        return std::make_unique<sync::RenewedToken>(secrets, DataFolder::keychainKey(connection.id), connection.signIn,
                                                    folder.signInLock(connection.id), authorities);
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
    const QString token = request.signedIn.access.isEmpty() ? request.token.trimmed() : request.signedIn.access;
    if (token.isEmpty())
        return fail(ErrorKind::Invalid, u"a token is needed"_s, u"token"_s);
    return std::make_unique<sync::GivenToken>(token);
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
    QList<QSslCertificate> authorities;
    if (!request.caFile.isEmpty()) {
        const Result<QList<QSslCertificate>> found = sync::WebClient::authoritiesFrom(request.caFile);
        if (!found)
            co_return std::unexpected(found.error());
        authorities = *found;
    }
    // Goes only once the event loop is back: an answer's own signal is what brings us to the end of this function.
    const std::shared_ptr<sync::NetworkTransport> transport(
        new sync::NetworkTransport(*base, std::move(*tokens), authorities), deleteSoon);
    sync::PortalClient client(*transport);
    const Result<scim::ServiceProviderConfig> can = co_await client.capabilities();
    const bool undescribed = !can
        && (can.error().kind == ErrorKind::NotFound || can.error().kind == ErrorKind::Unsupported
            || can.error().httpStatus == 501 || can.error().kind == ErrorKind::Protocol);
    if (!can && !undescribed)
        co_return std::unexpected(can.error());
    ConnectOutcome outcome;
    std::optional<PlainService> plain;
    if (!can || !can->changeOrders) {
        const Result<PlainService> found = co_await findPlainService(client);
        if (!found)
            co_return std::unexpected(can || found.error().kind != ErrorKind::Unsupported ? found.error()
                                                                                          : can.error());
        plain = *found;
        outcome.portalName = {base->host(), base->host()};
        outcome.staffName = found->me;
    } else {
        const Result<Staff> me = co_await client.me();
        if (!me)
            co_return std::unexpected(me.error());
        outcome.portalName = can->portalName;
        outcome.staffName = me->name;
    }
    outcome.connection.id = newUuid();
    outcome.connection.name = request.name.trimmed();
    outcome.connection.url = *base;
    outcome.connection.announced = announcedTo(folder, *base, outcome.portalName, outcome.staffName);
    if (!request.tokenFile.isEmpty())
        outcome.connection.tokenFile = QFileInfo(request.tokenFile).absoluteFilePath();
    outcome.connection.signIn = request.signIn;
    outcome.connection.subject = request.signedIn.subject;
    if (Result<void> saved = folder.save(outcome.connection); !saved)
        co_return std::unexpected(saved.error());
    if (plain) {
        if (Result<void> kept = keepPlainService(folder, outcome.connection.id, *plain); !kept) {
            if (Result<void> undone = folder.remove(outcome.connection.id); !undone)
                co_return std::unexpected(undone.error());
            co_return std::unexpected(kept.error());
        }
    }
    if (Result<void> kept = folder.keepAuthority(outcome.connection.id, request.caFile); !kept) {
        if (Result<void> undone = folder.remove(outcome.connection.id); !undone)
            co_return std::unexpected(undone.error());
        co_return std::unexpected(kept.error());
    }
    if (request.tokenFile.isEmpty()) {
        const QString key = DataFolder::keychainKey(outcome.connection.id);
        const QString secret = request.signIn.isEmpty() ? request.token.trimmed() : request.signedIn.refresh;
        if (request.sessionOnly)
            secrets->keepInMemory(key);
        const Result<void> kept = co_await secrets->write(key, secret);
        if (!kept) {
            if (Result<void> undone = folder.remove(outcome.connection.id); !undone)
                co_return std::unexpected(undone.error());
            co_return std::unexpected(kept.error());
        }
    }
    co_return outcome;
}

QFuture<Result<ConnectOutcome>> connectPortalAsync(DataFolder &folder, ConnectRequest request,
                                                   std::shared_ptr<sync::SecretStore> secrets)
{
    return futureOf(connectPortal(folder, std::move(request), std::move(secrets)));
}

Result<QList<QSslCertificate>> authoritiesOf(const DataFolder &folder, const QUuid &connection)
{
    const QString path = folder.authorityFile(connection);
    return QFileInfo::exists(path) ? sync::WebClient::authoritiesFrom(path) : QList<QSslCertificate>();
}

Result<std::unique_ptr<sync::Engine>> openEngine(const DataFolder &folder, const Connection &connection,
                                                 std::shared_ptr<const Clock> clock,
                                                 const std::shared_ptr<sync::SecretStore> &secrets)
{
    MANDAT_ASSIGN(cache::Writer writer, cache::openOrRebuild(folder.cacheFile(connection.id), *clock));
    MANDAT_ASSIGN(const QList<QSslCertificate> authorities, authoritiesOf(folder, connection.id));
    auto wire = std::make_unique<sync::NetworkTransport>(
        connection.url, tokensOf(folder, connection, secrets, authorities), authorities);
    MANDAT_ASSIGN(std::unique_ptr<sync::Transport> transport, portalOver(std::move(wire), folder, connection));
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
