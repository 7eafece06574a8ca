// SPDX-License-Identifier: MIT
#pragma once

#include "sync/plain/reader.h"

#include <QDeadlineTimer>
#include <QObject>

namespace mandat::sync
{

/// Stands between the engine and a plain SCIM service, and plays the portal that it is not: answers what the engine
/// asks of a portal (its rules, lists, feed, orders) out of the mirror, and carries orders out on the service,
/// operation by operation. What such a service cannot have (letters, credentials, an audit trail) is NotFound or
/// Unsupported.
class PlainPortal : public Transport
{
public:
    struct Timing {
        std::chrono::seconds fullPass {15 * 60}; ///< so often everything is read again, to find what is gone
    };

    /// `address`: what the service is called on screens.
    PlainPortal(std::unique_ptr<Transport> wire, Mirror mirror, QString address, Timing timing);
    PlainPortal(std::unique_ptr<Transport> wire, Mirror mirror, QString address);
    ~PlainPortal() override;

    [[nodiscard]] QCoro::Task<Result<void>> prepare(Progress progress) override;
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override;
    /// Only what is here of them is known, and may have been set aside as damaged.
    [[nodiscard]] bool keepsOrders() const override { return false; }
    [[nodiscard]] Absent absent() override;
    [[nodiscard]] Result<void> confirmAbsent() override;
    void shutdown() override;

private:
    struct Route {
        QByteArray method;
        QString list; ///< first segment
        QString id; ///< second; empty: the list
        QHash<QString, QString> query;
        QByteArray body;
    };
    [[nodiscard]] static Route routeOf(const HttpRequest &request);
    [[nodiscard]] Result<QJsonObject> describe(const QString &list);
    [[nodiscard]] Result<QByteArray> listPage(const Route &route);
    [[nodiscard]] Result<QByteArray> usersPage(const QString &cursor, int count, bool grants);
    [[nodiscard]] QCoro::Task<Result<WireDocument>> one(Route route);
    [[nodiscard]] QCoro::Task<Result<WireDocument>> delta(Route route);
    [[nodiscard]] Result<QByteArray> newsSince(const QByteArray &token, int count);
    [[nodiscard]] QCoro::Task<Result<WireDocument>> postOrder(QByteArray body);
    [[nodiscard]] QCoro::Task<Result<void>> refresh(std::chrono::seconds passAge);
    [[nodiscard]] Result<QByteArray> tokenAt(qint64 counter);
    [[nodiscard]] User userOf(const Mirror::Entry &entry) const;
    [[nodiscard]] HttpResponse answer(QByteArray body, int status = 200) const;

    std::unique_ptr<Transport> m_wire;
    Mirror m_mirror;
    Directory m_directory;
    Timing m_timing;
    PortalClient m_client;
    PlainReader m_reader;
    QObject m_context; ///< of the timer that a long-poll waits with
    bool m_down = false;
    bool m_reading = false;
    QDeadlineTimer m_fresh {0}; ///< until then, what has been read counts as of now
};

} // namespace mandat::sync
