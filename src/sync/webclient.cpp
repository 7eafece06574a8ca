// SPDX-License-Identifier: MIT
#include "sync/webclient.h"

#include "domain/trouble.h"

#include <QCoroSignal>
#include <QFile>
#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

namespace mandat::sync
{

namespace
{

bool isThisMachine(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

/// What the system says; to this machine never a way round.
class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isThisMachine(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

/// What happened to one request beside its answer.
struct Course {
    bool timedOut = false;
    QStringList distrusted; ///< what is wrong with the certificate
};

Result<HttpResponse> answerOf(QNetworkReply *reply, const Course &course, bool down)
{
    HttpResponse response;
    response.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (course.timedOut)
        return fail(ErrorKind::Timeout, QStringLiteral("no answer in time"));
    if (down || (response.status == 0 && reply->error() == QNetworkReply::OperationCanceledError))
        return fail(ErrorKind::Cancelled);
    if (reply->error() == QNetworkReply::SslHandshakeFailedError && !course.distrusted.isEmpty())
        return fail(ErrorKind::Network, course.distrusted.join(QLatin1StringView("; ")), certificateField);
    // A status that arrived with a body that did not is no answer.
    const bool broken = reply->error() == QNetworkReply::RemoteHostClosedError
        || reply->error() == QNetworkReply::OperationCanceledError
        || reply->error() == QNetworkReply::TemporaryNetworkFailureError
        || reply->error() == QNetworkReply::NetworkSessionFailedError;
    if (response.status == 0 || broken) {
        Error error;
        error.kind = ErrorKind::Network;
        error.detail = reply->errorString();
        if (response.status != 0)
            error.scimType = trouble::cut;
        return fail(error);
    }
    for (const auto &pair : reply->rawHeaderPairs())
        response.headers.append({pair.first, pair.second});
    response.body = reply->readAll();
    return response;
}

} // namespace

WebClient::WebClient(QList<QSslCertificate> authorities)
    : m_authorities(std::move(authorities))
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setProxyFactory(new SystemProxies);
}

WebClient::~WebClient()
{
    shutdown();
}

bool WebClient::isAllowed(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1StringView("https")
            || (url.scheme() == QLatin1StringView("http") && isThisMachine(url.host())));
}

Result<QList<QSslCertificate>> WebClient::authoritiesFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, QStringLiteral("%1: %2").arg(path, file.errorString()),
                    QStringLiteral("caFile"));
    const QByteArray bytes = file.read(1024 * 1024);
    QList<QSslCertificate> found = QSslCertificate::fromData(bytes, QSsl::Pem);
    if (found.isEmpty())
        found = QSslCertificate::fromData(bytes, QSsl::Der);
    found.removeIf([](const QSslCertificate &one) { return one.isNull(); });
    if (found.isEmpty())
        return fail(ErrorKind::Invalid, QStringLiteral("%1 holds no certificate").arg(path), QStringLiteral("caFile"));
    return found;
}

QCoro::Task<Result<HttpResponse>> WebClient::send(QNetworkRequest request, QByteArray method, QByteArray body,
                                                  std::chrono::milliseconds timeout)
{
    if (m_down)
        co_return fail(ErrorKind::Cancelled);
    if (!isAllowed(request.url()))
        co_return fail(ErrorKind::Invalid, QStringLiteral("neither https nor this machine"), QStringLiteral("url"));
    if (!m_authorities.isEmpty()) {
        QSslConfiguration tls = request.sslConfiguration();
        tls.addCaCertificates(m_authorities);
        request.setSslConfiguration(tls);
    }
    request.setRawHeader("User-Agent", "Mandat/" MANDAT_VERSION);
    // Half an answer to a request that is sent again by itself would be made twice.
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    QNetworkReply *reply = m_network->sendCustomRequest(request, method, body);
    m_pending.insert(reply);
    Course course;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, reply, [&course, reply] {
        course.timedOut = true;
        reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [&course](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            course.distrusted.append(error.errorString());
    });
    timer.start(timeout);
    co_await qCoro(reply, &QNetworkReply::finished);
    timer.stop();
    m_pending.remove(reply);
    Result<HttpResponse> answer = answerOf(reply, course, m_down);
    reply->deleteLater();
    co_return answer;
}

void WebClient::shutdown()
{
    m_down = true;
    const QSet<QNetworkReply *> pending = m_pending;
    for (QNetworkReply *reply : pending)
        reply->abort();
}

} // namespace mandat::sync
