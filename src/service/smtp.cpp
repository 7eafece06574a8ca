// SPDX-License-Identifier: MIT
#include "service/smtp.h"

#include "base/uuid.h"

#include <QLocale>

#include <curl/curl.h>

#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr long patienceSeconds = 30;

/// Long lines are folded, and what is not ASCII is encoded (RFC 2047).
QByteArray headerText(const QString &text)
{
    QByteArray out;
    const QString clean = text.simplified();
    const bool plain = std::ranges::all_of(clean, [](QChar c) { return c.unicode() >= 32 && c.unicode() < 127; });
    if (plain && clean.size() < 70)
        return clean.toLatin1();
    // Pieces that are whole characters, each short enough for one encoded word.
    QString piece;
    const auto flush = [&] {
        if (piece.isEmpty())
            return;
        out += (out.isEmpty() ? "" : "\r\n ") + ("=?utf-8?B?" + piece.toUtf8().toBase64() + "?=");
        piece.clear();
    };
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const qsizetype length = clean[i].isHighSurrogate() && i + 1 < clean.size() ? 2 : 1;
        if ((piece + clean.mid(i, length)).toUtf8().size() > 42)
            flush();
        piece += clean.mid(i, length);
        i += length - 1;
    }
    flush();
    return out;
}

QByteArray addressText(const QString &address)
{
    QString clean = address;
    clean.removeIf([](QChar c) { return c.unicode() <= 32 || c == u'<' || c == u'>' || c.unicode() == 127; });
    return clean.toUtf8();
}

QByteArray foldedBase64(const QByteArray &bytes)
{
    const QByteArray encoded = bytes.toBase64();
    QByteArray out;
    for (qsizetype i = 0; i < encoded.size(); i += 76)
        out += encoded.mid(i, 76) + "\r\n";
    return out;
}

struct Upload {
    const QByteArray &bytes;
    qsizetype at = 0;
};

size_t readUpload(char *buffer, size_t size, size_t count, void *context)
{
    Upload &upload = *static_cast<Upload *>(context);
    const qsizetype room = qsizetype(size * count);
    const qsizetype taken = std::min(room, upload.bytes.size() - upload.at);
    std::copy_n(upload.bytes.constData() + upload.at, taken, buffer);
    upload.at += taken;
    return size_t(taken);
}

Error errorOf(CURLcode code, long answer)
{
    Error error;
    error.detail = u"SMTP: %1 (%2)"_s.arg(QString::fromLatin1(curl_easy_strerror(code))).arg(answer);
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        error.kind = ErrorKind::Timeout;
        break;
    case CURLE_LOGIN_DENIED:
        error.kind = ErrorKind::Forbidden;
        break;
    case CURLE_COULDNT_CONNECT:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_GOT_NOTHING:
        error.kind = ErrorKind::Network;
        break;
    default:
        error.kind = answer >= 500 ? ErrorKind::Invalid : ErrorKind::Unavailable;
        break;
    }
    return error;
}

template<class Value> void set(CURL *curl, CURLoption option, Value value)
{
    curl_easy_setopt(curl, option, value);
}

void initCurl()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

} // namespace

QByteArray mimeOf(const MailMessage &message, const QString &from, const QDateTime &now)
{
    const QByteArray domain = addressText(from.section(u'@', -1));
    QByteArray out;
    out += "From: <" + addressText(from) + ">\r\n";
    out += "To: <" + addressText(message.recipient) + ">\r\n";
    out += "Subject: " + headerText(message.subject) + "\r\n";
    out += "Date: " + QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000\r\n";
    out += "Message-ID: <" + newUuid(now).toByteArray(QUuid::WithoutBraces) + '@' + domain + ">\r\n";
    out += "Auto-Submitted: auto-generated\r\n";
    out += "MIME-Version: 1.0\r\n";
    out += "Content-Type: text/plain; charset=utf-8\r\n";
    out += "Content-Transfer-Encoding: base64\r\n\r\n";
    out += foldedBase64(message.text.toUtf8());
    return out;
}

Result<void> sendMail(const MailSettings &settings, const MailMessage &message, const QDateTime &now)
{
    initCurl();
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    if (!curl)
        return fail(ErrorKind::Internal, u"libcurl cannot be used"_s);
    const QByteArray from = '<' + addressText(settings.from) + '>';
    const QByteArray to = '<' + addressText(message.recipient) + '>';
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients(
        curl_slist_append(nullptr, to.constData()), &curl_slist_free_all);
    const QByteArray body = mimeOf(message, settings.from, now);
    Upload upload {body};
    const QByteArray url = settings.url.toUtf8();
    const QByteArray user = settings.user.toUtf8();
    const QByteArray password = settings.password.toUtf8();
    const QByteArray caFile = settings.caFile.toUtf8();
    set(curl.get(), CURLOPT_URL, url.constData());
    set(curl.get(), CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(curl.get(), CURLOPT_USE_SSL, settings.requireTls ? long(CURLUSESSL_ALL) : long(CURLUSESSL_TRY));
    set(curl.get(), CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!user.isEmpty()) {
        set(curl.get(), CURLOPT_USERNAME, user.constData());
        set(curl.get(), CURLOPT_PASSWORD, password.constData());
    }
    if (!caFile.isEmpty())
        set(curl.get(), CURLOPT_CAINFO, caFile.constData());
    set(curl.get(), CURLOPT_MAIL_FROM, from.constData());
    set(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
    set(curl.get(), CURLOPT_UPLOAD, 1L);
    set(curl.get(), CURLOPT_READFUNCTION, &readUpload);
    set(curl.get(), CURLOPT_READDATA, &upload);
    set(curl.get(), CURLOPT_TIMEOUT, patienceSeconds);
    set(curl.get(), CURLOPT_NOSIGNAL, 1L);
    set(curl.get(), CURLOPT_PROXY, "");
    const CURLcode code = curl_easy_perform(curl.get());
    if (code == CURLE_OK)
        return {};
    long answer = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer);
    return std::unexpected(errorOf(code, answer));
}

} // namespace mandat::service
