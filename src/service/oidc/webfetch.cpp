// SPDX-License-Identifier: MIT
#include "service/oidc/webfetch.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QUrl>

#include <curl/curl.h>

#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr long patienceSeconds = 5;
constexpr qsizetype bodyMost = 1024 * 1024;

bool isThisMachine(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

/// 0 ends the transfer.
size_t take(char *bytes, size_t size, size_t count, void *context)
{
    QByteArray &body = *static_cast<QByteArray *>(context);
    const qsizetype length = qsizetype(size * count);
    if (body.size() + length > bodyMost)
        return 0;
    body.append(bytes, length);
    return size * count;
}

template<class Value> void set(CURL *curl, CURLoption option, Value value)
{
    curl_easy_setopt(curl, option, value);
}

Error errorOf(CURLcode code, const QString &url)
{
    Error error;
    error.kind = code == CURLE_OPERATION_TIMEDOUT ? ErrorKind::Timeout
        : code == CURLE_WRITE_ERROR               ? ErrorKind::Protocol
                                                  : ErrorKind::Network;
    error.detail = u"%1: %2"_s.arg(url, QString::fromLatin1(curl_easy_strerror(code)));
    return error;
}

Result<QJsonObject> objectOf(long status, const QByteArray &body, const QString &url)
{
    if (status >= 500)
        return fail(ErrorKind::Unavailable, u"%1 answers %2"_s.arg(url).arg(status));
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (status != 200 || !json.isObject())
        return fail(ErrorKind::Protocol, u"%1 answers %2, not a JSON object"_s.arg(url).arg(status));
    return json.object();
}

} // namespace

bool mayFetch(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isThisMachine(url)));
}

Result<QJsonObject> fetchJson(const WebFetch &fetch)
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const QUrl where(fetch.url, QUrl::StrictMode);
    if (!mayFetch(where))
        return fail(ErrorKind::Protocol, u"%1 is not asked: it is not https"_s.arg(fetch.url));
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    if (!curl)
        return fail(ErrorKind::Internal, u"libcurl cannot be used"_s);
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(
        curl_slist_append(nullptr, "Accept: application/json"), &curl_slist_free_all);
    const QByteArray url = where.toEncoded();
    const QByteArray caFile = fetch.caFile.toUtf8();
    const QByteArray user = QUrl::toPercentEncoding(fetch.user);
    const QByteArray password = QUrl::toPercentEncoding(fetch.password);
    QByteArray body;
    set(curl.get(), CURLOPT_URL, url.constData());
    set(curl.get(), CURLOPT_PROTOCOLS_STR, isThisMachine(where) ? "http,https" : "https");
    set(curl.get(), CURLOPT_FOLLOWLOCATION, 0L);
    set(curl.get(), CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    set(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    set(curl.get(), CURLOPT_TIMEOUT, patienceSeconds);
    set(curl.get(), CURLOPT_NOSIGNAL, 1L);
    set(curl.get(), CURLOPT_WRITEFUNCTION, &take);
    set(curl.get(), CURLOPT_WRITEDATA, &body);
    if (isThisMachine(where))
        set(curl.get(), CURLOPT_PROXY, "");
    if (!caFile.isEmpty())
        set(curl.get(), CURLOPT_CAINFO, caFile.constData());
    if (!fetch.form.isEmpty()) {
        set(curl.get(), CURLOPT_POSTFIELDSIZE, long(fetch.form.size()));
        set(curl.get(), CURLOPT_POSTFIELDS, fetch.form.constData());
    }
    if (!fetch.user.isEmpty()) {
        set(curl.get(), CURLOPT_HTTPAUTH, long(CURLAUTH_BASIC));
        set(curl.get(), CURLOPT_USERNAME, user.constData());
        set(curl.get(), CURLOPT_PASSWORD, password.constData());
    }
    if (const CURLcode code = curl_easy_perform(curl.get()); code != CURLE_OK)
        return fail(errorOf(code, fetch.url));
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    return objectOf(status, body, fetch.url);
}

} // namespace mandat::service
