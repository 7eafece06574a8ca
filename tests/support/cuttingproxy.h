// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <memory>

class QTcpSocket;

namespace mandat::testing
{

/// Stands between a client and a service on loopback and passes HTTP/1.1 on, except where a test has it cut the line.
/// Lives on the thread that made it, which has to run its event loop.
class CuttingProxy : public QObject
{
public:
    /// Where the line is cut: before the service has the request whole, or after it has answered but before the client
    /// has anything of the answer.
    enum class Cut { BeforeRequest, BeforeAnswer };

    explicit CuttingProxy(const QUrl &service);
    ~CuttingProxy() override;

    /// The service's address as seen through this proxy.
    [[nodiscard]] QUrl through(QUrl address) const;
    /// The next `times` requests whose request line contains `part` ("POST", "/ChangeOrders HTTP") lose their line;
    /// with BeforeAnswer also those that wait for their answer now.
    void cut(const QByteArray &part, Cut where, int times = 1);
    /// Requests so far whose request line contains `part`, cut ones included.
    [[nodiscard]] int requests(const QByteArray &part) const;
    [[nodiscard]] int cuts() const { return m_cuts; }

private:
    struct Line {
        QTcpSocket *client = nullptr;
        QTcpSocket *service = nullptr;
        QByteArray received; ///< of a request that is not whole yet
        QByteArray asked; ///< the request line whose answer has not come
        bool cutsAnswer = false;
    };
    void accept();
    void readRequest(Line &line);
    void readAnswer(Line &line);
    [[nodiscard]] bool isToBeCut(const QByteArray &requestLine, Cut where);
    void breakLine(Line &line);

    QTcpServer m_server;
    QUrl m_service;
    QList<QByteArray> m_seen;
    QList<std::weak_ptr<Line>> m_lines;
    QByteArray m_part;
    Cut m_where = Cut::BeforeRequest;
    int m_times = 0;
    int m_cuts = 0;
};

} // namespace mandat::testing
