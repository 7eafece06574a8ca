// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QList>
#include <QPair>

#include <chrono>
#include <functional>

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
    /// Before the portal is asked what it is: what there has to be read first, if anything. `progress`: how far it is.
    using Progress = std::function<void(const QString &list, qint64 received, qint64 total)>;
    [[nodiscard]] virtual QCoro::Task<Result<void>> prepare(Progress progress);
    /// Does the other side keep the orders that it takes, so that one that it does not know any more was lost there?
    [[nodiscard]] virtual bool keepsOrders() const { return true; }
    /// What is not there any more, and is so much that a person is asked before it goes here: how many, of how many.
    struct Absent {
        qint64 gone = 0; ///< 0: nothing is asked
        qint64 of = 0;
    };
    [[nodiscard]] virtual Absent absent() { return {}; }
    /// A person says that what is asked about is to go.
    [[nodiscard]] virtual Result<void> confirmAbsent() { return {}; }
    /// Ends every request under way with Cancelled; later ones too.
    virtual void shutdown() = 0;
};

} // namespace mandat::sync
