// SPDX-License-Identifier: MIT
#include "app/signingin.h"
#include "cli/commands.h"
#include "sync/secretstore.h"

#include <QElapsedTimer>
#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace mandat::cli
{

namespace
{

/// Waits until the person has signed in on the page that the terminal shows, or is told to stop.
Result<app::ConnectOutcome> connectInBrowser(Context &context, const app::DataFolder &folder,
                                             const app::ConnectRequest &request)
{
    const auto show = [&context](const QUrl &page) {
        context.terminal.err << u"Open this page in your browser to sign in:\n%1"_s.arg(
            page.toString(QUrl::FullyEncoded))
                             << Qt::endl;
        if (context.terminal.openPage)
            context.terminal.openPage(page);
        return true;
    };
    app::SigningIn signing(folder, context.program.secrets, show);
    QFuture<Result<app::ConnectOutcome>> outcome = signing.connectWithBrowser(request);
    QEventLoop loop;
    outcome.then(&loop, [&loop](const Result<app::ConnectOutcome> &) { loop.quit(); });
    if (!outcome.isFinished())
        loop.exec();
    return outcome.result();
}

} // namespace

Exit connectCommand(Context &context)
{
    Result<app::DataFolder> folder = context.folder();
    if (!folder)
        return context.report(folder.error());
    const Result<std::unique_ptr<QLockFile>> lock = folder->lock();
    if (!lock)
        return context.report(lock.error());
    app::ConnectRequest request;
    request.url = context.positional.constFirst();
    request.name = context.parser.value(u"name"_s);
    request.tokenFile = context.parser.value(u"token-file"_s);
    request.caFile = context.parser.value(u"ca-file"_s);
    const bool browser = context.parser.isSet(u"browser"_s);
    if (!browser && request.tokenFile.isEmpty() && context.terminal.readSecret)
        request.token = context.terminal.readSecret(u"Token: "_s);
    const Result<app::ConnectOutcome> outcome = browser
        ? connectInBrowser(context, *folder, request)
        : QCoro::waitFor(app::connectPortal(*folder, std::move(request), context.program.secrets));
    if (!outcome)
        return context.report(outcome.error());
    const QString name =
        outcome->connection.name.isEmpty() ? outcome->portalName.in(context.language()) : outcome->connection.name;
    if (context.json()) {
        context.print(QJsonObject {{u"connection"_s, outcome->connection.id.toString(QUuid::WithoutBraces)},
                                   {u"name"_s, name},
                                   {u"staff"_s, outcome->staffName}});
    } else {
        context.print(u"%1: %2"_s.arg(name, outcome->staffName));
    }
    return Exit::Ok;
}

Exit syncCommand(Context &context)
{
    const Result<app::DataFolder> folder = context.folder();
    if (!folder)
        return context.report(folder.error());
    const Result<app::Connection> connection = context.connection(*folder);
    if (!connection)
        return context.report(connection.error());
    const Result<std::unique_ptr<QLockFile>> lock = folder->lock();
    if (!lock)
        return context.report(lock.error());
    QElapsedTimer timer;
    timer.start();
    const Result<sync::SyncSummary> summary =
        QCoro::waitFor(app::syncConnection(*folder, *connection, context.program.clock, context.program.secrets));
    if (!summary)
        return context.report(summary.error());
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    Result<cache::Reader> reader = context.reader();
    if (!reader)
        return context.report(reader.error());
    const Result<cache::Counts> counts = reader->counts();
    if (!counts)
        return context.report(counts.error());
    if (context.json()) {
        context.print(QJsonObject {{u"received"_s, summary->resources},
                                   {u"news"_s, summary->news},
                                   {u"sent"_s, summary->ordersSent},
                                   {u"bytes"_s, summary->bytes},
                                   {u"seconds"_s, seconds},
                                   {u"users"_s, counts->users},
                                   {u"relationships"_s, counts->relationships},
                                   {u"companies"_s, counts->companies},
                                   {u"contacts"_s, counts->contacts},
                                   {u"profiles"_s, counts->profiles},
                                   {u"grants"_s, counts->grants}});
        return Exit::Ok;
    }
    const QLocale locale = localeOf(context.language());
    context.print(u"users %1, relationships %2, companies %3, contacts %4, profiles %5, grants %6"_s.arg(
        locale.toString(counts->users), locale.toString(counts->relationships), locale.toString(counts->companies),
        locale.toString(counts->contacts), locale.toString(counts->profiles), locale.toString(counts->grants)));
    context.print(u"received %1, news %2, orders sent %3, bytes %4, seconds %5"_s.arg(
        locale.toString(summary->resources), locale.toString(summary->news), locale.toString(summary->ordersSent),
        locale.toString(summary->bytes), locale.toString(seconds, 'f', 2)));
    return Exit::Ok;
}

} // namespace mandat::cli
