// SPDX-License-Identifier: MIT
#include "scim/errors.h"

#include "scim/jsonaccess.h"
#include "scim/urns.h"

#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype maximumDetail = 2000;
constexpr std::chrono::seconds longestWait = std::chrono::hours(24);

struct Meaning {
    ErrorKind kind;
    int status;
};

/// The status that belongs to a kind, and back; the first match counts.
constexpr Meaning meanings[] = {
    {ErrorKind::Invalid, 400},     {ErrorKind::Unauthorized, 401}, {ErrorKind::Forbidden, 403},
    {ErrorKind::NotFound, 404},    {ErrorKind::Conflict, 409},     {ErrorKind::Gone, 410},
    {ErrorKind::Stale, 412},       {ErrorKind::TooLarge, 413},     {ErrorKind::TooMany, 429},
    {ErrorKind::Internal, 500},    {ErrorKind::Unsupported, 501},  {ErrorKind::Unavailable, 503},
    {ErrorKind::Timeout, 504},     {ErrorKind::StorageFull, 507},  {ErrorKind::Stale, 428},
    {ErrorKind::Unsupported, 405}, {ErrorKind::Unsupported, 406},  {ErrorKind::Unsupported, 415},
    {ErrorKind::TooLarge, 414},    {ErrorKind::TooLarge, 431},     {ErrorKind::Timeout, 408},
    {ErrorKind::Invalid, 422},     {ErrorKind::Protocol, 502},
};

ErrorKind kindOfStatus(int status)
{
    for (const Meaning &meaning : meanings) {
        if (meaning.status == status) {
            // A defect of the other side is not one of ours
            return status == 500 || status == 502 ? ErrorKind::Unavailable : meaning.kind;
        }
    }
    if (status >= 500 && status < 600)
        return ErrorKind::Unavailable;
    return status >= 400 && status < 500 ? ErrorKind::Invalid : ErrorKind::Protocol;
}

std::optional<Meaning> meaningOfScimType(QStringView scimType)
{
    const auto is = [scimType](QLatin1StringView name) { return scimType.compare(name, Qt::CaseInsensitive) == 0; };
    if (is(scimtype::uniqueness))
        return Meaning {ErrorKind::Conflict, 409};
    if (is(scimtype::tooMany))
        return Meaning {ErrorKind::TooLarge, 400};
    if (is(scimtype::expiredCursor))
        return Meaning {ErrorKind::Gone, 400};
    if (is(scimtype::sensitive))
        return Meaning {ErrorKind::Forbidden, 403};
    for (const QLatin1StringView name : {scimtype::invalidFilter, scimtype::mutability, scimtype::invalidSyntax,
                                         scimtype::invalidPath, scimtype::noTarget, scimtype::invalidValue,
                                         scimtype::invalidVers, scimtype::invalidCursor, scimtype::invalidCount}) {
        if (is(name))
            return Meaning {ErrorKind::Invalid, 400};
    }
    return std::nullopt;
}

/// `status` as a text ("404"), a number, or SCIM 1.1's {"code": "404"}.
int statusIn(const QJsonObject &body)
{
    QJsonValue status = member(body, u"status"_s);
    if (status.isUndefined())
        status = member(body, u"code"_s);
    if (status.isObject())
        return int(integerMember(status.toObject(), u"code"_s, 0));
    const qint64 number = integerMember(QJsonObject {{u"status"_s, status}}, u"status"_s, 0);
    return number >= 100 && number <= 599 ? int(number) : 0;
}

QString tidied(QString text)
{
    text.truncate(maximumDetail);
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text.simplified();
}

QString detailIn(const QJsonObject &body)
{
    for (const QString &name :
         {u"detail"_s, u"error_description"_s, u"description"_s, u"message"_s, u"title"_s, u"error"_s}) {
        const QString text = textMember(body, name);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// HTML without its tags: an error page of a proxy, say.
QString textOf(const QByteArray &body)
{
    QString text = QString::fromUtf8(body.left(4 * maximumDetail));
    if (!text.trimmed().startsWith(u'<'))
        return text;
    QString out;
    bool inTag = false;
    for (const QChar character : std::as_const(text)) {
        if (character == u'<')
            inTag = true;
        else if (character == u'>')
            inTag = false, out += u' ';
        else if (!inTag)
            out += character;
    }
    return out;
}

} // namespace

std::unexpected<Error> refuse(QLatin1StringView scimType, QString detail, QString field)
{
    Error error;
    const std::optional<Meaning> meaning = meaningOfScimType(QString(scimType));
    error.kind = meaning ? meaning->kind : ErrorKind::Invalid;
    error.httpStatus = meaning ? meaning->status : 400;
    error.scimType = scimType;
    error.detail = std::move(detail);
    error.field = std::move(field);
    return std::unexpected(std::move(error));
}

int statusOf(const Error &error)
{
    if (error.httpStatus >= 400 && error.httpStatus <= 599)
        return error.httpStatus;
    if (const std::optional<Meaning> meaning = meaningOfScimType(error.scimType);
        meaning && meaning->kind == error.kind)
        return meaning->status;
    for (const Meaning &meaning : meanings) {
        if (meaning.kind == error.kind)
            return meaning.status;
    }
    return error.kind == ErrorKind::Locked || error.kind == ErrorKind::Cancelled ? 503 : 500;
}

QJsonObject toJson(const Error &error)
{
    const int status = statusOf(error);
    QJsonObject out = message(urn::error);
    out.insert("status"_L1, QString::number(status));
    QString scimType = error.scimType;
    if (scimType.isEmpty() && status == 409)
        scimType = scimtype::uniqueness;
    else if (scimType.isEmpty() && status == 400)
        scimType = scimtype::invalidValue;
    if (!scimType.isEmpty())
        out.insert("scimType"_L1, scimType);
    if (!error.detail.isEmpty())
        out.insert("detail"_L1, error.detail);
    if (!error.field.isEmpty()) {
        out.insert("schemas"_L1, QJsonArray {QString(urn::error), QString(urn::mandatError)});
        out.insert(urn::mandatError, QJsonObject {{u"field"_s, error.field}});
    }
    return out;
}

Error readError(const QJsonObject &body, int httpStatus)
{
    Error error;
    // SCIM 1.1 keeps it in {"Errors": [{"description": …, "code": …}]}
    const QJsonArray former = member(body, u"Errors"_s).toArray();
    const QJsonObject object = former.isEmpty() ? body : former.first().toObject();
    error.httpStatus = httpStatus != 0 ? httpStatus : statusIn(object);
    error.scimType = textMember(object, u"scimType"_s).left(100);
    error.detail = tidied(detailIn(object));
    error.field = textMember(member(object, urn::mandatError).toObject(), u"field"_s).left(1000);
    error.kind = kindOfStatus(error.httpStatus);
    // The keyword says more than a 4xx status does, which some providers choose freely
    const bool free =
        error.httpStatus == 0 || error.httpStatus == 400 || error.httpStatus == 409 || error.httpStatus == 422;
    if (const std::optional<Meaning> meaning = meaningOfScimType(error.scimType); meaning && free)
        error.kind = meaning->kind;
    return error;
}

Error readError(int httpStatus, const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    QJsonObject object = document.object();
    if (document.isArray() && document.array().size() == 1)
        object = document.array().first().toObject();
    Error error = readError(object, httpStatus);
    if (error.detail.isEmpty() && document.isNull())
        error.detail = tidied(textOf(body));
    return error;
}

QDateTime parseHttpDate(const QByteArray &value)
{
    // The three forms that a recipient has to read: IMF-fixdate, RFC 850, asctime
    const QString text = QString::fromLatin1(value.left(64)).simplified();
    for (const QString &format :
         {u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s, u"dddd, dd-MMM-yy HH:mm:ss 'GMT'"_s, u"ddd MMM d HH:mm:ss yyyy"_s}) {
        QDateTime parsed = QLocale::c().toDateTime(text, format);
        if (parsed.isValid()) {
            parsed.setTimeSpec(Qt::UTC);
            return parsed.date().year() < 1970 ? parsed.addYears(100) : parsed;
        }
    }
    return {};
}

QByteArray httpDate(const QDateTime &instant)
{
    return QLocale::c().toString(instant.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &serverNow)
{
    const QByteArray text = value.trimmed();
    bool ok = false;
    const qint64 seconds = text.toLongLong(&ok);
    if (ok)
        return seconds < 0 ? std::nullopt : std::optional(std::min(std::chrono::seconds(seconds), longestWait));
    const QDateTime at = parseHttpDate(text);
    if (!at.isValid() || !serverNow.isValid())
        return std::nullopt;
    return std::clamp(std::chrono::seconds(serverNow.secsTo(at)), std::chrono::seconds(0), longestWait);
}

} // namespace mandat::scim
