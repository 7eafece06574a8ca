// SPDX-License-Identifier: MIT
#include "service/service.h"

#include "base/log.h"
#include "scim/errors.h"
#include "service/access.h"
#include "service/activationpage.h"
#include "service/oidc/protectedresource.h"
#include "service/responses.h"
#include "service/route.h"
#include "service/signin.h"

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

QByteArray originOf(const HttpRequest &request)
{
    const bool secure = request.viaTrustedProxy && request.headers.value("X-Forwarded-Proto") == "https";
    return (secure ? "https://" : "http://") + hostOf(request);
}

QByteArray baseOf(const HttpRequest &request, const QString &portal)
{
    return originOf(request) + '/' + QUrl::toPercentEncoding(portal) + "/scim/v2";
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

/// From one address: enough for people, not for guessing.
constexpr int signInsPerMinute = 30;
/// Tokens that the issuer has to be asked about: enough for an office behind one address.
constexpr int unknownTokensPerMinute = 300;

QString addressOf(const HttpRequest &request)
{
    return request.viaTrustedProxy && !request.forwardedFor.isEmpty() ? request.forwardedFor : request.peer;
}

/// What needs no token: whoever calls it has none yet.
bool isPublic(const QStringList &path)
{
    static const QStringList names {u".signIn"_s, u".changeCredentials"_s, u".activate"_s, u".register"_s};
    return path.size() == 1 && names.contains(path.first());
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

Result<HttpResponse> userVerbRoute(const Route &route, const QString &user, const QString &verb)
{
    const bool posts = route.request.method == "POST";
    if (verb == ".credentials"_L1)
        return posts ? credentialsRoute(route, user) : notAllowed(route.request.method);
    if (verb == ".letter"_L1)
        return posts ? letterRoute(route, user) : notAllowed(route.request.method);
    if (verb == ".verifyIdentity"_L1)
        return posts ? verifyIdentityRoute(route, user) : notAllowed(route.request.method);
    if (verb == ".identityDocument"_L1)
        return route.request.method == "GET" ? readIdentityCopyRoute(route, user) : notAllowed(route.request.method);
    return noSuchPath(route.request);
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
            return kind == Kind::ChangeOrder  ? submitRoute(route)
                : kind == Kind::AccessRequest ? requestRoute(route)
                                              : plainWriteRoute(route, kind, {});
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
        if (kind == Kind::ChangeOrder && path[2] == ".impact"_L1)
            return reads ? impactRoute(route, path[1]) : notAllowed(method);
        if (kind == Kind::ChangeOrder)
            return method == "POST" ? decisionRoute(route, path[1], path[2]) : notAllowed(method);
        if (kind == Kind::User)
            return userVerbRoute(route, path[1], path[2]);
        if (kind == Kind::AccessRequest)
            return method == "POST" ? requestDecisionRoute(route, path[1], path[2]) : notAllowed(method);
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
    if (route.path.size() == 1 && route.path.first() == ".decide"_L1)
        return method == "POST" ? decideRoute(route) : notAllowed(method);
    if (route.path.size() == 1 && route.path.first().compare("Bulk"_L1, Qt::CaseInsensitive) == 0)
        return method == "POST" ? bulkRoute(route) : notAllowed(method);
    if (route.path.size() == 1 && route.path.first() == ".search"_L1)
        return method == "POST" ? searchAllRoute(route) : notAllowed(method);
    if (route.path.size() == 1 && route.path.first() == ".letters"_L1)
        return reads ? lettersRoute(route) : notAllowed(method);
    if (route.path.size() == 2 && route.path.first().compare("IdentityDocuments"_L1, Qt::CaseInsensitive) == 0)
        return method == "PUT" ? identityCopyRoute(route, route.path[1]) : notAllowed(method);
    const auto kind = kindAt(route.path.first());
    if (!kind)
        return noSuchPath(route.request);
    return kindRoute(route, *kind);
}

} // namespace

Service::Service(Store &store, const Clock &clock, ServiceSettings settings, Fetcher fetcher)
    : m_store(store)
    , m_clock(clock)
    , m_settings(std::move(settings))
    , m_registrations(m_settings.registrationsPerHour, std::chrono::hours(1))
    , m_signIns(signInsPerMinute, std::chrono::minutes(1))
    , m_unknownTokens(unknownTokensPerMinute, std::chrono::minutes(1))
    , m_orders(store, clock, m_settings.identityCopies)
    , m_waiters(store)
    , m_settler(store, clock, m_settings.auditDays)
    , m_mailer(store, clock, m_settings)
    , m_oidcCallers(store)
    , m_tokens(m_settings.oidc, clock, std::move(fetcher))
{
    m_store.setListener([this](const QString &portal) {
        m_waiters.wake(portal);
        m_settler.wake();
        m_mailer.wake();
    });
}

Service::~Service()
{
    m_store.setListener({});
}

/// What the issuer has to be asked for before it is known who asks is waited for without holding this thread.
void Service::handle(HttpRequest request, HttpResponder responder)
{
    const QByteArray token = bearerToken(request.headers.value("Authorization"));
    if (!m_tokens.judges(token) || m_tokens.check(token)) {
        respond(request, responder);
        return;
    }
    if (const Result<void> may = m_unknownTokens.take(addressOf(request), m_clock.now()); !may) {
        responder.respond(errorResponse(may.error()));
        return;
    }
    const auto kept = std::make_shared<const HttpRequest>(std::move(request));
    if (!m_tokens.fetchFor(token, [this, kept, responder] { respond(*kept, responder); })) {
        Error busy;
        busy.kind = ErrorKind::Unavailable;
        busy.detail = u"Too many sign-ins wait to be verified"_s;
        busy.retryAfter = std::chrono::seconds(5);
        responder.respond(errorResponse(busy));
    }
}

void Service::respond(const HttpRequest &request, const HttpResponder &responder)
{
    Result<std::optional<HttpResponse>> answered = answer(request, responder);
    if (!answered) {
        HttpResponse refusal = errorResponse(answered.error());
        if (refusal.status == 401 && !m_settings.oidc.isEmpty())
            addChallenge(refusal, request, origin(request));
        responder.respond(std::move(refusal));
    } else if (*answered) {
        responder.respond(std::move(**answered));
    }
}

QByteArray Service::origin(const HttpRequest &request) const
{
    return m_settings.publicUrl.isEmpty() ? originOf(request) : m_settings.publicUrl.toUtf8();
}

Result<Service::Caller> Service::callerOf(const HttpRequest &request, const std::shared_ptr<const Portal> &portal)
{
    const QByteArray authorization = request.headers.value("Authorization");
    const QDateTime now = m_clock.now();
    if (portal) {
        MANDAT_ASSIGN(auto user, signedInUser(m_store, authorization, *portal, now));
        if (user)
            return Caller {{portal->id, user->staff.subject, user->staff, {}}, std::move(user->client)};
    }
    if (const QByteArray token = bearerToken(authorization); m_tokens.judges(token)) {
        const auto checked = m_tokens.check(token);
        if (!checked)
            return fail(ErrorKind::Unavailable, u"Who signs in cannot be verified now"_s);
        if (!*checked)
            return std::unexpected(checked->error());
        MANDAT_ASSIGN(StaffRecord known, m_oidcCallers.callerOf(**checked, request.segments[0], now));
        return Caller {std::move(known), std::nullopt};
    }
    MANDAT_ASSIGN(StaffRecord staff, authenticate(m_store, authorization, request.segments[0], now));
    return Caller {std::move(staff), std::nullopt};
}

Result<HttpResponse> Service::answerPublic(const HttpRequest &request, const Portal &portal)
{
    if (request.method != "POST")
        return notAllowed(request.method);
    const QDateTime now = m_clock.now();
    const QString &name = request.segments.last();
    RateLimit &limit = name == ".register"_L1 ? m_registrations : m_signIns;
    MANDAT_TRY(limit.take(portal.id + u' ' + addressOf(request), now));
    if (name == ".register"_L1)
        return registerRoute(m_store, portal, request.body, now);
    if (name == ".signIn"_L1)
        return signInRoute(m_store, portal, request.body, now);
    if (name == ".activate"_L1)
        return activateRoute(m_store, portal, request.body, now);
    return changeCredentialsRoute(m_store, portal, request.body, now);
}

Result<std::optional<HttpResponse>> Service::answer(const HttpRequest &request, const HttpResponder &responder)
{
    const QStringList &segments = request.segments;
    if (segments.size() == 2 && segments[1] == "activate"_L1 && m_store.portal(segments[0])) {
        if (request.method != "GET" && request.method != "HEAD")
            return notAllowed(request.method);
        return activationPage();
    }
    if (auto metadata = protectedResourceRoute(request, m_settings.oidc, origin(request)))
        return std::move(*metadata);
    if (segments.size() < 4 || segments[1] != "scim"_L1 || segments[2] != "v2"_L1)
        return noSuchPath(request);
    const QDateTime now = m_clock.now();
    const auto portal = m_store.portal(segments[0]);
    if (portal && isPublic(segments.sliced(3))) {
        MANDAT_ASSIGN(HttpResponse open, answerPublic(request, *portal));
        return open;
    }
    // Who asks comes first: without a token nobody learns which portals there are.
    MANDAT_ASSIGN(Caller caller, callerOf(request, portal));
    if (!portal)
        return noSuchPath(request);
    const Route at {m_store,
                    m_orders,
                    request,
                    portal,
                    m_settings,
                    std::move(caller.staff),
                    std::move(caller.client),
                    baseOf(request, portal->id),
                    segments.sliced(3),
                    now};
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
