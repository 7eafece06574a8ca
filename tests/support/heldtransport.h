// SPDX-License-Identifier: MIT
// A service whose every answer waits until the test gives it: for what may happen while something else is under way.
// Header only.
#pragma once

#include "sync/transport.h"

#include <QCoroFuture>
#include <QPromise>
#include <QTest>

#include <memory>

namespace mandat::testing
{

class HeldTransport : public sync::Transport
{
public:
    QCoro::Task<Result<sync::HttpResponse>> send(sync::HttpRequest request) override
    {
        auto promise = std::make_shared<QPromise<Result<sync::HttpResponse>>>();
        promise->start();
        QFuture<Result<sync::HttpResponse>> future = promise->future();
        m_held.append({request.method, request.path, request.body, promise});
        Result<sync::HttpResponse> answer = co_await future;
        co_return answer;
    }
    void shutdown() override
    {
        for (const Held &held : std::exchange(m_held, {}))
            finish(held, fail(ErrorKind::Cancelled));
    }

    /// Requests that wait for their answer: "POST ChangeOrders", in the order in which they came.
    [[nodiscard]] QStringList held() const
    {
        QStringList out;
        for (const Held &each : m_held)
            out.append(QString::fromLatin1(each.method) + u' ' + each.path.section(u'?', 0, 0));
        return out;
    }
    /// Of the waiting requests of this method and path, those whose body contains a text.
    [[nodiscard]] qsizetype count(const QByteArray &method, const QString &path, const QByteArray &part = {}) const
    {
        return std::count_if(m_held.begin(), m_held.end(),
                             [&](const Held &held) { return fits(held, method, path, part); });
    }
    /// Answers the first of those. A failure of the test if there is none.
    void answer(const QByteArray &method, const QString &path, const Result<sync::HttpResponse> &with,
                const QByteArray &part = {})
    {
        for (qsizetype i = 0; i < m_held.size(); ++i) {
            if (fits(m_held.at(i), method, path, part)) {
                finish(m_held.takeAt(i), with);
                return;
            }
        }
        QTest::qFail(qPrintable(QStringLiteral("nobody asked: ") + path), __FILE__, __LINE__);
    }

private:
    struct Held {
        QByteArray method;
        QString path;
        QByteArray body;
        std::shared_ptr<QPromise<Result<sync::HttpResponse>>> promise;
    };
    static bool fits(const Held &held, const QByteArray &method, const QString &path, const QByteArray &part)
    {
        return held.method == method && held.path.startsWith(path) && held.body.contains(part);
    }
    static void finish(const Held &held, const Result<sync::HttpResponse> &with)
    {
        held.promise->addResult(with);
        held.promise->finish();
    }

    QList<Held> m_held;
};

} // namespace mandat::testing
