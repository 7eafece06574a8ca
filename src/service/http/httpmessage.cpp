// SPDX-License-Identifier: MIT
#include "service/http/httpmessage.h"

#include <QStringDecoder>

namespace mandat::service
{

namespace
{

bool isNamed(const HttpHeaders::Field &field, QByteArrayView name)
{
    return field.first.compare(name, Qt::CaseInsensitive) == 0;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// Nothing for "%zz", a cut "%2", or bytes that are not UTF-8.
std::optional<QString> decoded(QByteArrayView text, bool plusIsBlank)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%') {
            const int high = i + 1 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            bytes += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            bytes += plusIsBlank && c == '+' ? ' ' : c;
        }
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString out = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return out;
}

QList<QByteArrayView> split(QByteArrayView text, char separator)
{
    QList<QByteArrayView> parts;
    for (;;) {
        const qsizetype at = text.indexOf(separator);
        if (at < 0) {
            parts.append(text);
            return parts;
        }
        parts.append(text.first(at));
        text = text.sliced(at + 1);
    }
}

std::optional<HttpQuery> parseQuery(QByteArrayView text)
{
    HttpQuery query;
    for (const QByteArrayView part : split(text, '&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        auto name = decoded(equals < 0 ? part : part.first(equals), true);
        auto value = decoded(equals < 0 ? QByteArrayView() : part.sliced(equals + 1), true);
        if (!name || !value)
            return std::nullopt;
        query.add(std::move(*name), std::move(*value));
    }
    return query;
}

} // namespace

void HttpHeaders::set(const QByteArray &name, QByteArray value)
{
    remove(name);
    add(name, std::move(value));
}

void HttpHeaders::remove(QByteArrayView name)
{
    m_fields.removeIf([&](const Field &field) { return isNamed(field, name); });
}

bool HttpHeaders::contains(QByteArrayView name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [&](const Field &field) { return isNamed(field, name); });
}

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    return values(name).join(", ");
}

QList<QByteArray> HttpHeaders::values(QByteArrayView name) const
{
    QList<QByteArray> out;
    for (const Field &field : m_fields) {
        if (isNamed(field, name))
            out.append(field.second);
    }
    return out;
}

std::optional<QString> HttpQuery::value(QStringView name) const
{
    for (const Parameter &parameter : m_parameters) {
        if (parameter.first == name)
            return parameter.second;
    }
    return std::nullopt;
}

QStringList HttpQuery::values(QStringView name) const
{
    QStringList out;
    for (const Parameter &parameter : m_parameters) {
        if (parameter.first == name)
            out.append(parameter.second);
    }
    return out;
}

QString HttpRequest::path() const
{
    return u'/' + segments.join(u'/');
}

std::optional<HttpTarget> parseTarget(QByteArrayView target)
{
    const qsizetype scheme = target.indexOf("://");
    const qsizetype firstSlash = target.indexOf('/');
    if (scheme > 0 && firstSlash == scheme + 1) {
        target = target.sliced(scheme + 3);
        const qsizetype path = target.indexOf('/');
        target = path < 0 ? QByteArrayView("/") : target.sliced(path);
    }
    if (!target.startsWith('/'))
        return std::nullopt;
    const qsizetype mark = target.indexOf('?');
    const QByteArrayView path = mark < 0 ? target : target.first(mark);
    HttpTarget out;
    for (const QByteArrayView segment : split(path.sliced(1), '/')) {
        auto text = decoded(segment, false);
        if (!text)
            return std::nullopt;
        out.segments.append(std::move(*text));
    }
    auto query = parseQuery(mark < 0 ? QByteArrayView() : target.sliced(mark + 1));
    if (!query)
        return std::nullopt;
    out.query = std::move(*query);
    return out;
}

} // namespace mandat::service
