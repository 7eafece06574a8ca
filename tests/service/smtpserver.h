// SPDX-License-Identifier: MIT
// A small mail server on loopback: STARTTLS, a sign-in, one message after the other (RFC 5321, 3207, 4954).
#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>

namespace mandat::service::testing
{

using namespace Qt::StringLiterals;

// Of "localhost" and 127.0.0.1, for these tests only.
inline constexpr const char *smtpCertificate = R"(-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUCrfhG8ZVCkBBqAo4h6AlXtizCQowCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjAxMTU0M1oYDzIxMjYxMDI5
MDExNTQzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARJmIwVEekiNAo8Cu8wHen+CmSQXQpBv2bhqXpEq5BKWdGyRkdwht4t
f77j3wMgph9y/jyWt3EJ/rqMSvL8yLW4o28wbTAdBgNVHQ4EFgQUnZ23AX3T65Fu
SGjGE2X5JyMS/x4wHwYDVR0jBBgwFoAUnZ23AX3T65FuSGjGE2X5JyMS/x4wDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhANgKseTkMRCU12pKzlO8n9KXBv4Q+Dh09a/JAiK4aqjTAiB0
Jz8q20PNJYJLL+EFWR01Ehzl4OX062RtSIhV6PQ0NQ==
-----END CERTIFICATE-----
)";
inline constexpr const char *smtpKey = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgE+DtwNVjELH1Gczo
Fz3yXKDkRZgFIz5vQNVzw8YnmLChRANCAARJmIwVEekiNAo8Cu8wHen+CmSQXQpB
v2bhqXpEq5BKWdGyRkdwht4tf77j3wMgph9y/jyWt3EJ/rqMSvL8yLW4
-----END PRIVATE KEY-----
)";

struct Delivery {
    QByteArray from;
    QList<QByteArray> recipients;
    QByteArray data;
    bool encrypted = false;
    QByteArray signIn; ///< as it was sent

    /// The text, decoded.
    QString text() const { return QString::fromUtf8(QByteArray::fromBase64(data.mid(data.indexOf("\r\n\r\n") + 4))); }
};

class SmtpServer : public QTcpServer
{
public:
    SmtpServer()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
        QFile file(m_folder.filePath(u"ca.pem"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        file.write(smtpCertificate);
    }
    QString url() const { return u"smtp://localhost:%1"_s.arg(serverPort()); }
    QString caFile() const { return m_folder.filePath(u"ca.pem"_s); }

    bool offersTls = true;
    QByteArray refuseRecipients; ///< the answer to RCPT; empty: welcome
    QList<Delivery> deliveries;
    int connections = 0;

protected:
    void incomingConnection(qintptr handle) override
    {
        ++connections;
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        socket->setLocalCertificate(QSslCertificate(smtpCertificate));
        socket->setPrivateKey(QSslKey(QByteArray(smtpKey), QSsl::Ec));
        auto session = std::make_shared<Session>();
        connect(socket, &QSslSocket::readyRead, this, [this, socket, session] { read(*socket, *session); });
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        socket->write("220 localhost ESMTP\r\n");
    }

private:
    struct Session {
        Delivery delivery;
        bool inData = false;
    };

    void read(QSslSocket &socket, Session &session)
    {
        while (socket.canReadLine()) {
            const QByteArray line = socket.readLine();
            if (session.inData)
                data(socket, session, line);
            else
                command(socket, session, line.trimmed());
        }
    }

    void data(QSslSocket &socket, Session &session, const QByteArray &line)
    {
        if (line != ".\r\n") {
            session.delivery.data += line.startsWith("..") ? line.sliced(1) : line;
            return;
        }
        session.inData = false;
        session.delivery.encrypted = socket.isEncrypted();
        deliveries.append(session.delivery);
        session.delivery = {};
        socket.write("250 taken\r\n");
    }

    void command(QSslSocket &socket, Session &session, const QByteArray &line)
    {
        const QByteArray verb = line.left(4).toUpper();
        if (verb == "EHLO") {
            const bool tls = offersTls && !socket.isEncrypted();
            socket.write(tls ? "250-localhost\r\n250 STARTTLS\r\n" : "250-localhost\r\n250 AUTH PLAIN\r\n");
        } else if (verb == "STAR") {
            socket.write("220 go ahead\r\n");
            socket.startServerEncryption();
        } else if (verb == "AUTH") {
            session.delivery.signIn = line;
            socket.write(line.contains(' ') && line.count(' ') > 1 ? "235 welcome\r\n" : "334 \r\n");
        } else if (verb == "MAIL") {
            session.delivery.from = line.mid(10);
            socket.write("250 fine\r\n");
        } else if (verb == "RCPT") {
            session.delivery.recipients.append(line.mid(8));
            socket.write(refuseRecipients.isEmpty() ? "250 fine\r\n" : refuseRecipients);
        } else if (verb == "DATA") {
            session.inData = true;
            socket.write("354 go on\r\n");
        } else if (verb == "QUIT") {
            socket.write("221 bye\r\n");
            socket.disconnectFromHost();
        } else if (!session.delivery.signIn.isEmpty() && !line.contains(' ')) {
            session.delivery.signIn += ' ' + line;
            socket.write("235 welcome\r\n");
        } else {
            socket.write("250 fine\r\n");
        }
    }

    QTemporaryDir m_folder;
};

} // namespace mandat::service::testing
