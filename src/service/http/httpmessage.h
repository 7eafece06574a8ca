// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>

namespace mandat::service
{

/// Header fields in their order; names are compared without case (RFC 9110 §5).
class HttpHeaders
{
public:
    using Field = std::pair<QByteArray, QByteArray>;

    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<Field> fields)
        : m_fields(fields)
    {
    }

    void add(QByteArray name, QByteArray value) { m_fields.append({std::move(name), std::move(value)}); }
    /// Replaces every field of that name.
    void set(const QByteArray &name, QByteArray value);
    void remove(QByteArrayView name);
    [[nodiscard]] bool contains(QByteArrayView name) const;
    /// Several fields of one name are joined by ", " (RFC 9110 §5.3). Null if there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] QList<QByteArray> values(QByteArrayView name) const;
    [[nodiscard]] const QList<Field> &fields() const { return m_fields; }

    bool operator==(const HttpHeaders &) const = default;

private:
    QList<Field> m_fields;
};

/// The parameters of a query, decoded, in their order; a name may occur several times. Names are compared exactly.
class HttpQuery
{
public:
    using Parameter = std::pair<QString, QString>;

    HttpQuery() = default;
    HttpQuery(std::initializer_list<Parameter> parameters)
        : m_parameters(parameters)
    {
    }

    void add(QString name, QString value) { m_parameters.append({std::move(name), std::move(value)}); }
    [[nodiscard]] bool contains(QStringView name) const { return value(name).has_value(); }
    /// The first one of that name.
    [[nodiscard]] std::optional<QString> value(QStringView name) const;
    [[nodiscard]] QStringList values(QStringView name) const;
    [[nodiscard]] const QList<Parameter> &parameters() const { return m_parameters; }

    bool operator==(const HttpQuery &) const = default;

private:
    QList<Parameter> m_parameters;
};

struct HttpRequest {
    QByteArray method; ///< as sent: methods mind case. HEAD is answered as GET would be; the body is not sent
    QByteArray target; ///< path and query as sent
    QStringList
        segments; ///< of the path, each decoded: a `%2F` does not split. "/a//b/" is {a, "", b, ""}, "/" is {""}
    HttpQuery query; ///< `+` is a blank, `%2B` a plus
    HttpHeaders headers;
    QByteArray body;
    QString peer; ///< the other end of the connection: an address, or "unix"
    bool viaTrustedProxy = false; ///< X-Forwarded-* may be believed
    QString forwardedFor; ///< the client's address as the trusted proxy saw it; empty otherwise

    /// "/a/b", decoded, for messages.
    [[nodiscard]] QString path() const;
};

/// Writes the next part of a body into `buffer`, at most `room` bytes: how many, 0 at the end, less than 0 to break the
/// connection off. Called by one thread at a time, not always the same.
using HttpProducer = std::function<qint64(char *buffer, qsizetype room)>;

struct HttpResponse {
    int status = 200;
    HttpHeaders headers; ///< Date, Content-Length, Transfer-Encoding and Connection are written by the server
    QByteArray body;
    HttpProducer producer; ///< instead of `body`
    qint64 producerSize = -1; ///< bytes that it will write; -1: not known, sent in chunks
    bool closes = false; ///< ends the connection after it
};

/// The path and query of a request, as HttpRequest has them.
struct HttpTarget {
    QStringList segments;
    HttpQuery query;
    bool operator==(const HttpTarget &) const = default;
};

/// Nothing for a target that is no path, has a bad percent-encoding, or is not UTF-8 when decoded. The origin and
/// absolute forms (RFC 9112 §3.2) are understood; of the latter the scheme and host are dropped.
[[nodiscard]] std::optional<HttpTarget> parseTarget(QByteArrayView target);

} // namespace mandat::service
