// SPDX-License-Identifier: MIT
#include "sync/signin/loopbackreceiver.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

constexpr qint64 requestMost = 16 * 1024;
constexpr std::chrono::seconds patience {10};
const QString path = u"/signed-in"_s;

/// In both languages, since the browser's is not known. It carries nothing of the request.
QByteArray page(bool good)
{
    const auto paragraph = [](const char *language, const QString &strong, const QString &rest) {
        return u"<p lang=\"%1\"><strong>%2</strong><br>%3</p>"_s.arg(QLatin1StringView(language), strong, rest);
    };
    const QString words = good
        ? paragraph("fr", u"Vous êtes identifié."_s, u"Vous pouvez fermer cette fenêtre et revenir à Mandat."_s)
            + paragraph("en", u"You are signed in."_s, u"You may close this window and go back to Mandat."_s)
        : paragraph("fr", u"L’identification n’a pas abouti."_s,
                    u"Vous pouvez fermer cette fenêtre ; Mandat dit ce qui s’est passé."_s)
            + paragraph("en", u"The sign-in was not completed."_s,
                        u"You may close this window; Mandat says what happened."_s);
    return u"<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Mandat</title>"
           "<meta name=\"viewport\" content=\"width=device-width\"><style>:root{color-scheme:light dark}"
           "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1rem}</style></head>"
           "<body><main><h1>Mandat</h1>%1</main></body></html>"_s.arg(words)
               .toUtf8();
}

void answer(QTcpSocket *socket, const QByteArray &status, const QByteArray &body)
{
    socket->write(
        "HTTP/1.1 " + status
        + "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer"
          "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nX-Content-Type-Options: "
          "nosniff\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket->disconnectFromHost();
}

/// Of a header field in a request's head; null: it is not there.
QByteArray field(const QByteArray &head, QByteArrayView name)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

} // namespace

LoopbackReceiver::LoopbackReceiver(QString state, QObject *parent)
    : QObject(parent)
    , m_state(std::move(state))
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackReceiver::accept);
}

Result<void> LoopbackReceiver::listen()
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost), 0))
        return fail(ErrorKind::Unavailable, m_server.errorString(), u"loopback"_s);
    return {};
}

QUrl LoopbackReceiver::redirect() const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
}

void LoopbackReceiver::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        socket->setParent(nullptr); // the page arrives even where the sign-in is over before it has
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
        read(socket);
    }
}

void LoopbackReceiver::read(QTcpSocket *socket)
{
    const QByteArray so = socket->peek(requestMost);
    const qsizetype end = so.indexOf("\r\n\r\n");
    if (end < 0) {
        if (so.size() >= requestMost)
            socket->abort();
        return;
    }
    const QByteArray head = so.left(end);
    socket->skip(socket->bytesAvailable());
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    const QList<QByteArray> line = head.left(head.indexOf('\r')).split(' ');
    const QUrl target = redirect().resolved(QUrl::fromEncoded(line.value(1), QUrl::StrictMode));
    const QUrlQuery query(target);
    // The Host tells apart a page elsewhere whose name was made to lead here (DNS rebinding).
    const bool ours =
        line.value(0) == "GET" && target.path() == path && field(head, "Host") == redirect().authority().toLatin1();
    if (!ours || m_done || query.queryItemValue(u"state"_s, QUrl::FullyDecoded) != m_state) {
        answer(socket, "404 Not Found", "");
        return;
    }
    m_done = true;
    answer(socket, "200 OK", page(query.hasQueryItem(u"code"_s)));
    Q_EMIT arrived(query);
}

} // namespace mandat::sync
