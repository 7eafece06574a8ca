// SPDX-License-Identifier: MIT
// Where the day's person signs in: a provider that rotates refresh tokens and ends the sign-in when one is used twice,
// and a way for the day to say how far it has come.
#pragma once

#include "domain/signinoffer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

#include <functional>

namespace mandat::testing
{

using namespace Qt::StringLiterals;

class DayProvider : public QObject
{
public:
    DayProvider()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }

    [[nodiscard]] QString issuer() const { return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()); }
    [[nodiscard]] SignInOffer offer() const { return {issuer(), u"mandat"_s, u"urn:portal"_s, u"openid"_s}; }

    /// Somebody signs in: the first refresh token of a new sign-in.
    QString signIn()
    {
        m_generation += 1;
        m_rotation = 0;
        m_ended = false;
        return current();
    }
    [[nodiscard]] bool hasEnded() const { return m_ended; }

    std::function<QString()> accessToken;
    std::function<void(int)> step; ///< the day has come this far
    std::function<bool()> cuts; ///< asked before the request is taken, and again before it is answered

private:
    [[nodiscard]] QString current() const { return u"refresh-%1-%2"_s.arg(m_generation).arg(m_rotation); }

    QJsonObject token(const QByteArray &form, int &status)
    {
        const QString given = QUrlQuery(QString::fromLatin1(form)).queryItemValue(u"refresh_token"_s);
        if (m_ended || given != current()) {
            m_ended = true; // used twice: RFC 9700 §4.14
            status = 400;
            return {{u"error"_s, u"invalid_grant"_s}};
        }
        m_rotation += 1;
        return {{u"access_token"_s, accessToken()},
                {u"refresh_token"_s, current()},
                {u"token_type"_s, u"Bearer"_s},
                {u"expires_in"_s, 3600}};
    }

    void answer(QTcpSocket *socket)
    {
        const QByteArray so = socket->property("so").toByteArray() + socket->readAll();
        socket->setProperty("so", so);
        const qsizetype end = so.indexOf("\r\n\r\n");
        const qsizetype at = so.toLower().indexOf("content-length: ");
        const qsizetype length = at < 0 || at > end ? 0 : so.mid(at + 16, so.indexOf("\r", at) - at - 16).toLongLong();
        if (end < 0 || so.size() < end + 4 + length)
            return;
        const QString path = QString::fromLatin1(so.split(' ').value(1));
        int status = 200;
        QJsonObject body;
        if (path.startsWith(u"/step/"_s)) {
            step(path.section(u'/', 2).toInt());
        } else {
            if (cuts())
                return socket->abort();
            if (path == u"/token"_s)
                body = token(so.sliced(end + 4), status);
            else
                body = {{u"issuer"_s, issuer()},
                        {u"authorization_endpoint"_s, issuer() + u"/authorize"_s},
                        {u"token_endpoint"_s, issuer() + u"/token"_s},
                        {u"code_challenge_methods_supported"_s, QJsonArray {u"S256"_s}}};
            if (cuts())
                return socket->abort();
        }
        const QByteArray bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
        socket->write("HTTP/1.1 " + QByteArray::number(status) + " Said\r\nConnection: close\r\nContent-Length: "
                      + QByteArray::number(bytes.size()) + "\r\nContent-Type: application/json\r\n\r\n" + bytes);
        socket->disconnectFromHost();
    }

    QTcpServer m_server;
    int m_generation = 0;
    int m_rotation = 0;
    bool m_ended = false;
};

} // namespace mandat::testing
