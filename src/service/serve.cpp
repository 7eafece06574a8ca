// SPDX-License-Identifier: MIT
// `mandatd serve`: the store, the service and the HTTP server, from start to an orderly stop.
#include "service/commands.h"

#include "base/log.h"
#include "base/shutdownsignal.h"
#include "service/responses.h"
#include "service/service.h"
#include "service/settings.h"
#include "service/sqlitestore.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

/// An order of the policy's 10,000 operations fits.
constexpr qint64 bodyMost = 32 * 1024 * 1024;

Result<HttpOptions> listenOptions(const QString &listen)
{
    HttpOptions options;
    if (listen.startsWith("unix:"_L1)) {
        options.unixPath = listen.sliced(5);
        if (options.unixPath.isEmpty())
            return fail(ErrorKind::Invalid, u"--listen unix: needs a path"_s);
        options.trustsUnixPeers = true; // only a reverse proxy of ours can open it
        return options;
    }
    const qsizetype colon = listen.lastIndexOf(u':');
    bool isNumber = false;
    const uint port = colon < 0 ? 0 : listen.sliced(colon + 1).toUInt(&isNumber);
    if (!isNumber || port > 65535)
        return fail(ErrorKind::Invalid, u"--listen is HOST:PORT or unix:PATH"_s);
    QString host = listen.first(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    options.host = host;
    options.port = static_cast<quint16>(port);
    return options;
}

} // namespace

void addServeOptions(QCommandLineParser &parser)
{
    parser.addOption({u"database"_s, u"The database file."_s, u"FILE"_s});
    parser.addOption({u"listen"_s, u"HOST:PORT on loopback (port 0: any free one), or unix:PATH."_s, u"WHERE"_s});
    parser.addOption({u"config"_s, u"Settings: mail, retention (see docs/mandatd.md)."_s, u"FILE"_s});
    parser.addOption({u"ready-line"_s, u"Prints one line of JSON, {\"url\": …}, when it accepts connections."_s});
}

Result<void> serve(const QCommandLineParser &parser)
{
    MANDAT_ASSIGN(const QString path, needed(parser, u"database"_s));
    MANDAT_ASSIGN(const QString listen, needed(parser, u"listen"_s));
    MANDAT_ASSIGN(HttpOptions options, listenOptions(listen));
    MANDAT_ASSIGN(ServiceSettings settings, settingsFrom(parser.value(u"config"_s)));
    options.maxBody = bodyMost;
    options.refusal = [](int status, const QString &detail) {
        Error error;
        error.kind = ErrorKind::Invalid;
        error.detail = detail;
        error.httpStatus = status;
        return errorResponse(error);
    };
    MANDAT_ASSIGN(const auto store, SqliteStore::open(path, {.create = false, .failNext = {}}));
    const SystemClock clock;
    Service service(*store, clock, std::move(settings));
    // Before the server's threads exist, so that none of them is stopped by a signal.
    const ShutdownSignal shutdown([] { QCoreApplication::quit(); });
    MANDAT_ASSIGN(const auto server, HttpServer::start(std::move(options), service));
    qCInfo(lcService).noquote() << "serving" << store->portalIds().join(u", "_s) << "at" << server->url();
    if (parser.isSet(u"ready-line"_s)) {
        const QJsonObject line {{u"url"_s, server->url()}};
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }
    QCoreApplication::exec();
    qCInfo(lcService) << "stopping";
    server->stop(std::chrono::milliseconds(0));
    return {};
}

} // namespace mandat::service
