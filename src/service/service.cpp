// SPDX-License-Identifier: MIT
#include "service/service.h"

#include "base/log.h"
#include "scim/errors.h"
#include "service/access.h"
#include "service/responses.h"
#include "service/route.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

/// The host that the client used, if it looks like one: it ends up in documents.
QByteArray hostOf(const HttpRequest &request)
{
    const QByteArray host = request.viaTrustedProxy && request.headers.contains("X-Forwarded-Host")
        ? request.headers.value("X-Forwarded-Host")
        : request.headers.value("Host");
    const bool plain = !host.isEmpty() && host.size() <= 255 && std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-'
            || c == ':' || c == '[' || c == ']';
    });
    return plain ? host : QByteArray("localhost");
}

QByteArray baseOf(const HttpRequest &request, const QString &portal)
{
    const bool secure = request.viaTrustedProxy && request.headers.value("X-Forwarded-Proto") == "https";
    return (secure ? "https://" : "http://") + hostOf(request) + '/' + QUrl::toPercentEncoding(portal) + "/scim/v2";
}

std::unexpected<Error> noSuchPath(const HttpRequest &request)
{
    return fail(ErrorKind::NotFound, u"There is nothing at %1"_s.arg(request.path().left(200)));
}

std::unexpected<Error> notAllowed(const QByteArray &method)
{
    Error error;
    error.kind = ErrorKind::Unsupported;
    error.detail = u"%1 cannot be used here"_s.arg(QString::fromLatin1(method.left(20)));
    error.httpStatus = 405;
    return fail(std::move(error));
}

bool isSingleton(const QString &name)
{
    return name.compare("Policy"_L1, Qt::CaseInsensitive) == 0 || name.compare("Catalogue"_L1, Qt::CaseInsensitive) == 0
        || name.compare("Me"_L1, Qt::CaseInsensitive) == 0;
}

bool isWritten(const QByteArray &method)
{
    return method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE";
}

/// What is at a kind's endpoint and beneath it.
Result<HttpResponse> kindRoute(const Route &route, Kind kind)
{
    const QByteArray &method = route.request.method;
    const bool reads = method == "GET" || method == "HEAD";
    const QStringList &path = route.path;
    if (path.size() == 1) {
        if (reads)
            return listRoute(route, kind);
        if (method == "POST")
            return kind == Kind::ChangeOrder ? submitRoute(route) : plainWriteRoute(route, kind, {});
        return notAllowed(method);
    }
    if (path.size() == 2 && path[1] == ".search"_L1)
        return method == "POST" ? searchRoute(route, kind) : notAllowed(method);
    if (path.size() == 2) {
        if (reads)
            return readRoute(route, kind, path[1]);
        return isWritten(method) && method != "POST" ? plainWriteRoute(route, kind, path[1]) : notAllowed(method);
    }
    if (path.size() == 3 && path[2].startsWith(u'.')) {
        if (kind == Kind::ChangeOrder)
            return method == "POST" ? decisionRoute(route, path[1], path[2]) : notAllowed(method);
        if (kind == Kind::User && path[2] == ".credentials"_L1)
            return method == "POST" ? credentialsRoute(route, path[1]) : notAllowed(method);
    }
    return noSuchPath(route.request);
}

Result<HttpResponse> route(const Route &route)
{
    const QByteArray &method = route.request.method;
    const bool reads = method == "GET" || method == "HEAD";
    if (auto discovered = discoveryRoute(route))
        return reads ? std::move(*discovered) : notAllowed(method);
    if (route.path.size() == 1 && isSingleton(route.path.first()))
        return reads ? singletonRoute(route) : notAllowed(method);
    const auto kind = kindAt(route.path.first());
    if (!kind)
        return noSuchPath(route.request);
    return kindRoute(route, *kind);
}

} // namespace

Service::Service(Store &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
    , m_orders(store, clock)
    , m_waiters(store)
    , m_settler(store, clock)
{
    m_store.setListener([this](const QString &portal) {
        m_waiters.wake(portal);
        m_settler.wake();
    });
}

Service::~Service()
{
    m_store.setListener({});
}

void Service::handle(HttpRequest request, HttpResponder responder)
{
    Result<std::optional<HttpResponse>> answered = answer(request, responder);
    if (!answered)
        responder.respond(errorResponse(answered.error()));
    else if (*answered)
        responder.respond(std::move(**answered));
}

Result<std::optional<HttpResponse>> Service::answer(const HttpRequest &request, const HttpResponder &responder)
{
    const QStringList &segments = request.segments;
    if (segments.size() < 4 || segments[1] != "scim"_L1 || segments[2] != "v2"_L1)
        return noSuchPath(request);
    const QDateTime now = m_clock.now();
    const auto portal = m_store.portal(segments[0]);
    // Who asks comes first: without a token nobody learns which portals there are.
    MANDAT_ASSIGN(StaffRecord caller, authenticate(m_store, request.headers.value("Authorization"), segments[0], now));
    if (!portal)
        return noSuchPath(request);
    const Route at {
        m_store, m_orders, request, portal, std::move(caller), baseOf(request, portal->id), segments.sliced(3), now};
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (at.path.size() == 1 && at.path.first() == ".deltaToken"_L1) {
        if (!reads)
            return notAllowed(request.method);
        MANDAT_TRY(mayRead(at.caller.staff, Kind::User));
        QByteArray body;
        const auto make = [&](Reader &reader) -> Result<void> {
            MANDAT_ASSIGN(body, tokenAnswer(reader));
            return {};
        };
        MANDAT_TRY(m_store.read(portal->id, make));
        return jsonResponse(200, std::move(body));
    }
    if (at.path.size() == 1 && at.path.first() == ".delta"_L1) {
        if (request.method != "POST")
            return notAllowed(request.method);
        MANDAT_TRY(mayRead(at.caller.staff, Kind::User));
        MANDAT_ASSIGN(const FeedRequest asked, feedRequestFrom(request.body));
        FeedAnswer found;
        const auto look = [&](Reader &reader) -> Result<void> {
            MANDAT_ASSIGN(found, feedAnswer(reader, asked, at.base));
            return {};
        };
        MANDAT_TRY(m_store.read(portal->id, look));
        if (found.isEmpty && asked.wait.count() > 0) {
            m_waiters.add(portal->id, asked, at.base, responder);
            return std::nullopt;
        }
        return jsonResponse(200, std::move(found.body));
    }
    MANDAT_ASSIGN(HttpResponse response, route(at));
    return response;
}

} // namespace mandat::service
