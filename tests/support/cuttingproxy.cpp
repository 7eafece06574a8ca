// SPDX-License-Identifier: MIT
#include "support/cuttingproxy.h"

#include <QTcpSocket>

#include <algorithm>
#include <memory>

namespace mandat::testing
{

namespace
{

/// Of head and body together; -1 while the head is not whole. Requests of the program carry Content-Length.
qsizetype requestSize(const QByteArray &received)
{
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return -1;
    qsizetype body = 0;
    for (const QByteArray &field : received.left(headEnd).split('\n')) {
        if (field.toLower().startsWith("content-length:"))
            body = field.mid(15).trimmed().toLongLong();
    }
    return headEnd + 4 + body;
}

} // namespace

CuttingProxy::CuttingProxy(const QUrl &service)
    : m_service(service)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on: %s", qPrintable(m_server.errorString()));
    connect(&m_server, &QTcpServer::newConnection, this, &CuttingProxy::accept);
}

CuttingProxy::~CuttingProxy() = default;

QUrl CuttingProxy::through(QUrl address) const
{
    address.setPort(m_server.serverPort());
    return address;
}

void CuttingProxy::cut(const QByteArray &part, Cut where, int times)
{
    m_part = part;
    m_where = where;
    m_times = times;
    for (const std::weak_ptr<Line> &known : m_lines) {
        const std::shared_ptr<Line> line = known.lock();
        if (line && isToBeCut(line->asked, Cut::BeforeAnswer))
            line->cutsAnswer = true;
    }
}

int CuttingProxy::requests(const QByteArray &part) const
{
    return static_cast<int>(
        std::count_if(m_seen.begin(), m_seen.end(), [&](const QByteArray &line) { return line.contains(part); }));
}

bool CuttingProxy::isToBeCut(const QByteArray &requestLine, Cut where)
{
    if (m_times == 0 || m_where != where || requestLine.isEmpty() || !requestLine.contains(m_part))
        return false;
    --m_times;
    return true;
}

void CuttingProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        auto line = std::make_shared<Line>();
        m_lines.append(line);
        line->client = client;
        line->service = new QTcpSocket(client);
        line->service->connectToHost(m_service.host(), static_cast<quint16>(m_service.port()));
        connect(client, &QTcpSocket::readyRead, this, [this, line] { readRequest(*line); });
        connect(line->service, &QTcpSocket::readyRead, this, [this, line] { readAnswer(*line); });
        connect(line->service, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(line->service, &QTcpSocket::errorOccurred, client, [client] { client->abort(); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }
}

void CuttingProxy::readRequest(Line &line)
{
    line.received += line.client->readAll();
    for (qsizetype size = requestSize(line.received); size >= 0 && line.received.size() >= size;
         size = requestSize(line.received)) {
        const QByteArray request = line.received.left(size);
        line.received.remove(0, size);
        const QByteArray requestLine = request.left(request.indexOf('\r'));
        m_seen.append(requestLine);
        if (isToBeCut(requestLine, Cut::BeforeRequest)) {
            breakLine(line);
            return;
        }
        line.asked = requestLine;
        line.cutsAnswer = isToBeCut(requestLine, Cut::BeforeAnswer);
        line.service->write(request);
    }
}

void CuttingProxy::readAnswer(Line &line)
{
    line.asked.clear();
    if (line.cutsAnswer)
        breakLine(line);
    else
        line.client->write(line.service->readAll());
}

void CuttingProxy::breakLine(Line &line)
{
    ++m_cuts;
    line.service->disconnect(line.client);
    line.service->abort();
    line.client->abort();
}

} // namespace mandat::testing
