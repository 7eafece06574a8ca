// SPDX-License-Identifier: MIT
#include "sync/portalclient.h"

#include "domain/identitycopy.h"
#include "domain/trouble.h"
#include "scim/auditlink.h"
#include "scim/auditquery.h"
#include "scim/errors.h"
#include "scim/impactjson.h"
#include "scim/mapping.h"
#include "sync/refusal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

Result<QJsonObject> objectOf(const QByteArray &body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject()) {
        Error error;
        error.kind = ErrorKind::Protocol;
        error.detail = u"the answer is not a JSON object: "_s + problem.errorString();
        if (isCutJson(body))
            error.scimType = trouble::cut;
        return fail(error);
    }
    return document.object();
}

HttpRequest get(const QString &path)
{
    HttpRequest request;
    request.path = path;
    return request;
}

HttpRequest post(const QString &path, const QByteArray &body)
{
    HttpRequest request;
    request.method = "POST";
    request.path = path;
    request.body = body;
    return request;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

cache::Writer::FeedItem feedItem(const QJsonObject &object)
{
    cache::Writer::FeedItem item;
    item.resourceType = object["resourceType"_L1].toString();
    item.remoteId = object["changedResourceId"_L1].toString();
    item.deleted = object["changeType"_L1].toString().compare("deleted"_L1, Qt::CaseInsensitive) == 0;
    const QJsonValue data = object["data"_L1];
    if (data.isObject())
        item.data = compact(data.toObject());
    return item;
}

Result<Credentials> credentialsOf(const Result<HttpResponse> &answer)
{
    if (!answer)
        return std::unexpected(answer.error());
    MANDAT_ASSIGN(const QJsonObject object, objectOf(answer->body));
    Credentials credentials;
    credentials.userName = object["userName"_L1].toString();
    credentials.temporaryPassword = object["temporaryPassword"_L1].toString();
    credentials.expires = QDateTime::fromString(object["expires"_L1].toString(), Qt::ISODateWithMs);
    return credentials;
}

} // namespace

namespace
{

constexpr std::chrono::seconds longestRest = std::chrono::hours(1);

/// What has to be an answer of the service and is none.
std::optional<Error> problemOf(const HttpResponse &response)
{
    Error error;
    error.kind = ErrorKind::Protocol;
    error.httpStatus = response.status;
    // Never followed: what is sent along is for the portal alone.
    if (response.status >= 300 && response.status < 400) {
        error.scimType = trouble::otherHost;
        error.detail = u"sent on to "_s + QString::fromUtf8(response.header("Location").left(200));
        return error;
    }
    const bool good = response.status >= 200 && response.status < 300;
    if (good && isWebPage(response)) {
        error.scimType = trouble::webPage;
        error.detail = scim::readError(response.status, response.body).detail.left(200);
        return error;
    }
    return std::nullopt;
}

} // namespace

QCoro::Task<Result<HttpResponse>> PortalClient::fetch(HttpRequest request, bool urgent)
{
    if (!urgent && !m_rest.hasExpired()) {
        Error error = m_restAsked;
        error.retryAfter = std::chrono::seconds(m_rest.remainingTime() / 1000 + 1);
        co_return std::unexpected(std::move(error));
    }
    const QDateTime sent = QDateTime::currentDateTimeUtc();
    Result<HttpResponse> response = co_await m_transport.send(std::move(request));
    if (!response)
        co_return std::unexpected(response.error());
    m_received += response->body.size();
    if (std::optional<Error> problem = problemOf(*response))
        co_return std::unexpected(*problem);
    const QDateTime theirs = scim::parseHttpDate(response->header("Date"));
    if (theirs.isValid())
        m_skew = std::chrono::seconds(sent.secsTo(theirs));
    if (response->status >= 200 && response->status < 300)
        co_return std::move(*response);
    Error error = scim::readError(response->status, response->body);
    error.retryAfter = scim::parseRetryAfter(response->header("Retry-After"), theirs.isValid() ? theirs : sent);
    if (error.retryAfter && (error.kind == ErrorKind::TooMany || error.kind == ErrorKind::Unavailable)) {
        m_restAsked = error;
        m_rest.setRemainingTime(std::min(*error.retryAfter, longestRest));
    }
    if (error.kind == ErrorKind::NotFound && isWebPage(*response))
        error.scimType = trouble::webPage;
    co_return std::unexpected(std::move(error));
}

/// A page for people that says 404 stands in the way of the service; it does not speak for it.
static Error notTheService(Error error)
{
    if (error.kind == ErrorKind::NotFound && error.scimType == trouble::webPage)
        error.kind = ErrorKind::Protocol;
    return error;
}

QCoro::Task<Result<HttpResponse>> PortalClient::resource(QString path)
{
    Result<HttpResponse> answer = co_await fetchObject(get(path));
    if (!answer)
        co_return std::unexpected(notTheService(answer.error()));
    co_return std::move(*answer);
}

QCoro::Task<Result<HttpResponse>> PortalClient::exchange(HttpRequest request, bool urgent)
{
    request.timeout = std::max(request.timeout, std::chrono::milliseconds(std::chrono::minutes(1)));
    Result<HttpResponse> answer = co_await fetch(std::move(request), urgent);
    if (!answer)
        co_return std::unexpected(notTheService(answer.error()));
    co_return std::move(*answer);
}

QCoro::Task<Result<HttpResponse>> PortalClient::fetchObject(HttpRequest request)
{
    request.timeout = std::chrono::minutes(1);
    Result<HttpResponse> answer = co_await fetch(std::move(request));
    if (!answer)
        co_return std::unexpected(answer.error());
    const Result<QJsonObject> object = objectOf(answer->body);
    if (!object)
        co_return std::unexpected(object.error());
    co_return std::move(*answer);
}

QCoro::Task<Result<scim::ServiceProviderConfig>> PortalClient::capabilities()
{
    const Result<HttpResponse> body = co_await fetch(get(u"ServiceProviderConfig"_s));
    if (!body)
        co_return std::unexpected(body.error());
    const Result<QJsonObject> object = objectOf(body->body);
    if (!object)
        co_return std::unexpected(object.error());
    co_return scim::parseServiceProviderConfig(*object);
}

namespace
{

template<class T> Result<T> documentOf(const Result<HttpResponse> &body)
{
    if (!body)
        return std::unexpected(body.error());
    MANDAT_ASSIGN(const QJsonObject object, objectOf(body->body));
    return scim::fromJson<T>(object);
}

} // namespace

QCoro::Task<Result<Staff>> PortalClient::me()
{
    co_return documentOf<Staff>(co_await fetch(get(u"Me"_s)));
}

QCoro::Task<Result<Policy>> PortalClient::policy()
{
    co_return documentOf<Policy>(co_await fetch(get(u"Policy"_s)));
}

QCoro::Task<Result<Catalogue>> PortalClient::catalogue()
{
    co_return documentOf<Catalogue>(co_await fetch(get(u"Catalogue"_s)));
}

QCoro::Task<Result<HttpResponse>> PortalClient::page(QString resource, QString cursor, int count)
{
    HttpRequest request = get(resource + u"?cursor="_s + encoded(cursor) + u"&count="_s + QString::number(count));
    request.timeout = std::chrono::minutes(2);
    co_return co_await fetch(std::move(request));
}

QCoro::Task<Result<QString>> PortalClient::deltaToken()
{
    const Result<HttpResponse> body = co_await fetch(get(u".deltaToken"_s));
    if (!body)
        co_return std::unexpected(body.error());
    const Result<QJsonObject> object = objectOf(body->body);
    if (!object)
        co_return std::unexpected(object.error());
    const QString token = (*object)["deltaToken"_L1].toString();
    if (token.isEmpty())
        co_return fail(ErrorKind::Protocol, u"the service gave no token of its change feed"_s);
    co_return token;
}

QCoro::Task<Result<FeedPage>> PortalClient::delta(QByteArray token, int count, std::chrono::seconds wait)
{
    const QJsonObject ask {{u"deltaToken"_s, QString::fromUtf8(token)},
                           {u"count"_s, count},
                           {u"wait"_s, static_cast<qint64>(wait.count())}};
    HttpRequest request = post(u".delta"_s, compact(ask));
    request.timeout = wait + std::chrono::seconds(30);
    const Result<HttpResponse> body = co_await fetch(std::move(request));
    if (!body)
        co_return std::unexpected(body.error());
    const Result<QJsonObject> object = objectOf(body->body);
    if (!object)
        co_return std::unexpected(object.error());
    FeedPage page;
    page.nextToken = (*object)["nextDeltaToken"_L1].toString().toUtf8();
    page.more = (*object)["more"_L1].toBool();
    if (page.nextToken.isEmpty())
        co_return fail(ErrorKind::Protocol, u"the change feed gave no next token"_s);
    // Read past a page that cannot be understood, its changes would be missing here for good.
    if (!(*object)["items"_L1].isArray())
        co_return fail(ErrorKind::Protocol, u"the change feed gave no list of items"_s);
    const QJsonArray items = (*object)["items"_L1].toArray();
    for (const QJsonValue &item : items)
        page.items.append(feedItem(item.toObject()));
    co_return page;
}

QCoro::Task<Result<scim::OrderAnswer>> PortalClient::postOrder(QByteArray body, bool urgent)
{
    HttpRequest request = post(u"ChangeOrders"_s, body);
    request.timeout = std::chrono::minutes(1);
    const Result<HttpResponse> answer = co_await fetch(std::move(request), urgent);
    if (!answer)
        co_return std::unexpected(notTheService(answer.error()));
    const Result<QJsonObject> object = objectOf(answer->body);
    if (!object)
        co_return std::unexpected(object.error());
    co_return scim::orderAnswerFromJson(*object);
}

QCoro::Task<Result<std::optional<scim::OrderAnswer>>> PortalClient::orderByExternalId(QString externalId, bool urgent)
{
    const QString filter = u"externalId eq \""_s + externalId + u'"';
    const Result<HttpResponse> body = co_await fetch(get(u"ChangeOrders?filter="_s + encoded(filter)), urgent);
    if (!body)
        co_return std::unexpected(body.error());
    const Result<QJsonObject> object = objectOf(body->body);
    if (!object)
        co_return std::unexpected(object.error());
    if (!object->contains("totalResults"_L1))
        co_return fail(ErrorKind::Protocol, u"the answer is not a list"_s);
    const QJsonArray found = (*object)["Resources"_L1].toArray();
    if (found.isEmpty())
        co_return std::optional<scim::OrderAnswer>();
    Result<scim::OrderAnswer> answer = scim::orderAnswerFromJson(found.first().toObject());
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return std::optional(std::move(*answer));
}

QCoro::Task<Result<OrderImpact>> PortalClient::orderImpact(QString id)
{
    const Result<HttpResponse> answer = co_await fetch(get(u"ChangeOrders/"_s + encoded(id) + u"/.impact"_s));
    if (!answer)
        co_return std::unexpected(answer.error());
    const Result<QJsonObject> object = objectOf(answer->body);
    if (!object)
        co_return std::unexpected(object.error());
    co_return scim::orderImpactFromJson(*object);
}

QCoro::Task<Result<HttpResponse>> PortalClient::order(QString id)
{
    Result<HttpResponse> answer = co_await fetch(get(u"ChangeOrders/"_s + encoded(id)));
    if (!answer)
        co_return std::unexpected(answer.error());
    const Result<QJsonObject> object = objectOf(answer->body);
    if (!object)
        co_return std::unexpected(object.error());
    co_return std::move(*answer);
}

QCoro::Task<Result<HttpResponse>> PortalClient::decide(QString id, QString verb, QString version, QString reason)
{
    const QJsonObject said = reason.isEmpty() ? QJsonObject() : QJsonObject {{u"reason"_s, reason}};
    HttpRequest request = post(u"ChangeOrders/"_s + encoded(id) + u"/."_s + verb, compact(said));
    request.headers.append({QByteArrayLiteral("If-Match"), "W/\"" + version.toUtf8() + '"'});
    request.timeout = std::chrono::minutes(1);
    Result<HttpResponse> answer = co_await fetch(std::move(request));
    if (!answer)
        co_return std::unexpected(answer.error());
    const Result<QJsonObject> object = objectOf(answer->body);
    if (!object)
        co_return std::unexpected(object.error());
    co_return std::move(*answer);
}

QCoro::Task<Result<HttpResponse>> PortalClient::postRequest(QByteArray body)
{
    co_return co_await fetchObject(post(u"AccessRequests"_s, body));
}

QCoro::Task<Result<HttpResponse>> PortalClient::request(QString id)
{
    co_return co_await fetchObject(get(u"AccessRequests/"_s + encoded(id)));
}

QCoro::Task<Result<HttpResponse>> PortalClient::refuseRequest(QString id, QString version, QString reason)
{
    const QJsonObject said {{u"reason"_s, reason}};
    HttpRequest request = post(u"AccessRequests/"_s + encoded(id) + u"/.refuse"_s, compact(said));
    request.headers.append({QByteArrayLiteral("If-Match"), "W/\"" + version.toUtf8() + '"'});
    co_return co_await fetchObject(std::move(request));
}

QCoro::Task<Result<void>> PortalClient::putIdentityCopy(QString id, QByteArray content)
{
    HttpRequest request;
    request.method = "PUT";
    request.path = u"IdentityDocuments/"_s + encoded(id);
    request.headers.append({QByteArrayLiteral("Content-Type"), mediaTypeOf(content)});
    request.body = content;
    request.timeout = std::chrono::minutes(5);
    const Result<HttpResponse> answer = co_await fetch(std::move(request));
    co_return answer ? Result<void>() : std::unexpected(answer.error());
}

QCoro::Task<Result<HttpResponse>> PortalClient::identityCopy(QString userId)
{
    HttpRequest request = get(u"Users/"_s + encoded(userId) + u"/.identityDocument"_s);
    request.timeout = std::chrono::minutes(5);
    co_return co_await fetch(std::move(request));
}

QCoro::Task<Result<void>> PortalClient::verifyIdentity(QString userId)
{
    const Result<HttpResponse> answer =
        co_await fetch(post(u"Users/"_s + encoded(userId) + u"/.verifyIdentity"_s, "{}"));
    co_return answer ? Result<void>() : std::unexpected(answer.error());
}

QCoro::Task<Result<Credentials>> PortalClient::issueCredentials(QString userId)
{
    co_return credentialsOf(co_await fetch(post(u"Users/"_s + encoded(userId) + u"/.credentials"_s, "{}")));
}

QCoro::Task<Result<Credentials>> PortalClient::exportLetter(QString userId)
{
    co_return credentialsOf(co_await fetch(post(u"Users/"_s + encoded(userId) + u"/.letter"_s, "{}")));
}

QCoro::Task<Result<void>> PortalClient::sendCredentials(QString userId)
{
    const Result<HttpResponse> answer =
        co_await fetch(post(u"Users/"_s + encoded(userId) + u"/.credentials"_s, "{\"send\":true}"));
    co_return answer ? Result<void>() : std::unexpected(answer.error());
}

QCoro::Task<Result<void>> PortalClient::markHandedOver(QString userId)
{
    const Result<HttpResponse> body =
        co_await fetch(post(u"Users/"_s + encoded(userId) + u"/.credentials"_s, "{\"handedOver\":true}"));
    if (!body)
        co_return std::unexpected(body.error());
    co_return Result<void>();
}

QCoro::Task<Result<QList<AuditEntry>>> PortalClient::audit(QString resourceId, int count)
{
    AuditQuery query;
    query.resourceId = resourceId;
    query.count = count;
    const Result<AuditPage> page = co_await auditPage(query);
    if (!page)
        co_return std::unexpected(page.error());
    QList<AuditEntry> entries;
    for (const AuditLink &link : page->links)
        entries.append(link.entry);
    co_return entries;
}

QCoro::Task<Result<AuditPage>> PortalClient::auditPage(AuditQuery query)
{
    const QString order = query.oldestFirst ? u"ascending"_s : u"descending"_s;
    HttpRequest request =
        get(u"AuditEntries?sortBy=sequence&sortOrder=%1&count=%2"_s.arg(order, QString::number(query.count)));
    if (const QString filter = scim::auditFilter(query); !filter.isEmpty())
        request.path += u"&filter="_s + encoded(filter);
    request.timeout = std::chrono::minutes(1);
    const Result<HttpResponse> body = co_await fetch(std::move(request));
    if (!body)
        co_return std::unexpected(body.error());
    const Result<QJsonObject> object = objectOf(body->body);
    if (!object)
        co_return std::unexpected(object.error());
    if (!object->contains("totalResults"_L1))
        co_return fail(ErrorKind::Protocol, u"the answer is not a list"_s);
    AuditPage page;
    const QJsonArray found = (*object)["Resources"_L1].toArray();
    for (const QJsonValue &value : found) {
        const Result<AuditEntry> entry = scim::fromJson<AuditEntry>(value.toObject());
        if (!entry)
            co_return std::unexpected(entry.error());
        AuditLink link {*entry, {}, {}};
        scim::readLink(value.toObject(), link);
        page.links.append(link);
    }
    page.more = (*object)["totalResults"_L1].toInteger() > page.links.size() && !page.links.isEmpty();
    co_return page;
}

} // namespace mandat::sync
