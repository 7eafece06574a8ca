// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QList>
#include <QPair>

#include <chrono>

namespace mandat::sync
{

struct HttpRequest {
    QByteArray method = "GET";
    QString path; ///< below the portal's base, with its query already encoded: "Users?count=1000"
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::chrono::milliseconds timeout {30000};
};

struct HttpResponse {
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// Case-insensitive; empty if it is not there.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// The one way out of the program. Every request ends exactly once: an answer of whatever status, or an Error of kind
/// Network, Timeout, Cancelled, Unauthorized (there is no token to send) or Keychain.
class Transport
{
public:
    virtual ~Transport() = default;
    [[nodiscard]] virtual QCoro::Task<Result<HttpResponse>> send(HttpRequest request) = 0;
    /// Ends every request under way with Cancelled; later ones too.
    virtual void shutdown() = 0;
};

} // namespace mandat::sync
