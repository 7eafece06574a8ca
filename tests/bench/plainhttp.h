// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QUrl>

#include <atomic>
#include <thread>

namespace mandat::bench
{

/// HTTP/1.1 on one kept connection, blocking: the least that a client can do. POSIX sockets, IPv4 loopback.
class PlainClient
{
public:
    explicit PlainClient(quint16 port);
    ~PlainClient();
    PlainClient(const PlainClient &) = delete;
    PlainClient &operator=(const PlainClient &) = delete;

    /// The body of an answer of status 2xx; ends the program on anything else. `headers`: whole lines, each with CRLF.
    const QByteArray &send(const QByteArray &method, const QByteArray &path, const QByteArray &headers,
                           const QByteArray &body = {});

private:
    void readMore();

    int m_socket = -1;
    QByteArray m_buffer;
    QByteArray m_body;
};

/// Answers "GET /NAME" with the file NAME of a folder, on one thread, one connection after another.
class FileServer
{
public:
    explicit FileServer(QByteArray folder);
    ~FileServer();
    FileServer(const FileServer &) = delete;
    FileServer &operator=(const FileServer &) = delete;
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void serve();
    bool answer(int connection, const QByteArray &name) const;

    QByteArray m_folder;
    int m_socket = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

} // namespace mandat::bench
