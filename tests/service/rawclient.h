// SPDX-License-Identifier: MIT
#pragma once

#include "service/http/httpmessage.h"

#include <QAbstractSocket>

/// Milliseconds after which a test gives up waiting.
constexpr int patience = 20000;

struct Answer {
    int status = 0; ///< 0: the connection ended without one
    mandat::service::HttpHeaders headers;
    QByteArray body;
};

/// Speaks HTTP byte by byte over a QTcpSocket or a QLocalSocket.
template<class Socket> class RawClient
{
public:
    Socket socket;

    void send(const QByteArray &bytes)
    {
        socket.write(bytes);
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(patience)) { }
    }

    Answer read(bool isHead = false)
    {
        Answer answer;
        const qsizetype end = readUntil("\r\n\r\n");
        if (end < 0)
            return answer;
        const QList<QByteArray> lines = take(end).split('\n');
        take(4);
        answer.status = lines.first().split(' ').value(1).toInt();
        for (const QByteArray &line : lines.sliced(1))
            answer.headers.add(line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1).trimmed());
        if (isHead || answer.status == 204 || answer.status == 304)
            return answer;
        if (answer.headers.contains("Content-Length"))
            answer.body = readExactly(answer.headers.value("Content-Length").toLongLong());
        else if (answer.headers.value("Transfer-Encoding") == "chunked")
            answer.body = readChunks();
        else
            answer.body = readToEnd();
        return answer;
    }

    bool waitForEnd()
    {
        while (isConnected() && socket.waitForReadyRead(patience))
            m_buffer += socket.readAll();
        if (socket.isOpen())
            m_buffer += socket.readAll();
        return !isConnected();
    }
    [[nodiscard]] QByteArray rest() const { return m_buffer; }

private:
    [[nodiscard]] bool isConnected() const { return socket.state() == decltype(socket.state())(3); }

    bool readMore()
    {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(patience) && socket.bytesAvailable() == 0)
            return false;
        m_buffer += socket.readAll();
        return true;
    }
    qsizetype readUntil(const QByteArray &mark)
    {
        for (;;) {
            const qsizetype at = m_buffer.indexOf(mark);
            if (at >= 0)
                return at;
            if (!readMore())
                return -1;
        }
    }
    QByteArray readExactly(qsizetype size)
    {
        while (m_buffer.size() < size && readMore()) { }
        return take(size);
    }
    QByteArray readChunks()
    {
        QByteArray body;
        for (;;) {
            const qsizetype end = readUntil("\r\n");
            if (end < 0)
                return "cut off";
            const qsizetype size = take(end).toLongLong(nullptr, 16);
            take(2);
            const QByteArray part = readExactly(size);
            if (part.size() < size)
                return "cut off";
            body += part;
            readExactly(2);
            if (size == 0)
                return body;
        }
    }
    QByteArray readToEnd()
    {
        while (readMore()) { }
        return take(m_buffer.size());
    }
    QByteArray take(qsizetype size)
    {
        const QByteArray out = m_buffer.left(size);
        m_buffer.remove(0, size);
        return out;
    }

    QByteArray m_buffer;
};
