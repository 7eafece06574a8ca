// SPDX-License-Identifier: MIT
#include "bench/plainhttp.h"

#include "bench/report.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <bit>

using namespace Qt::StringLiterals;

namespace mandat::bench
{

namespace
{

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void sendAtOnce(int socket)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

bool sendAll(int socket, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t wrote =
            ::send(socket, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (wrote <= 0)
            return false;
        sent += wrote;
    }
    return true;
}

qsizetype contentLength(const QByteArray &head)
{
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf("\r\ncontent-length:");
    if (at < 0)
        return 0;
    const qsizetype begin = at + 17;
    return lower.sliced(begin, lower.indexOf("\r\n", begin) - begin).trimmed().toLongLong();
}

} // namespace

PlainClient::PlainClient(quint16 port)
    : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
{
    const sockaddr_in address = loopback(port);
    if (::connect(m_socket, std::bit_cast<const sockaddr *>(&address), sizeof address) != 0)
        giveUp(u"no connection to port %1"_s.arg(port));
    sendAtOnce(m_socket);
}

PlainClient::~PlainClient()
{
    ::close(m_socket);
}

void PlainClient::readMore()
{
    const qsizetype had = m_buffer.size();
    m_buffer.resize(had + 256 * 1024);
    const ssize_t got = ::recv(m_socket, m_buffer.data() + had, static_cast<size_t>(m_buffer.size() - had), 0);
    if (got <= 0)
        giveUp(u"a connection was closed in the middle of an answer"_s);
    m_buffer.resize(had + got);
}

const QByteArray &PlainClient::send(const QByteArray &method, const QByteArray &path, const QByteArray &headers,
                                    const QByteArray &body)
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers;
    if (!body.isEmpty())
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    m_buffer.clear();
    if (!sendAll(m_socket, request + "\r\n" + body))
        giveUp(u"a request could not be sent"_s);
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0)
        readMore();
    const QByteArray head = m_buffer.first(end + 2);
    const qsizetype length = contentLength(head);
    m_buffer.remove(0, end + 4);
    m_buffer.reserve(length + 256 * 1024);
    while (m_buffer.size() < length)
        readMore();
    if (!head.startsWith("HTTP/1.1 2"))
        giveUp(QString::fromUtf8(method + ' ' + path + ": " + head.left(20) + ' ' + m_buffer.left(500)));
    m_body.swap(m_buffer);
    return m_body;
}

FileServer::FileServer(QByteArray folder)
    : m_folder(std::move(folder))
    , m_socket(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(m_socket, std::bit_cast<const sockaddr *>(&address), size) != 0 || ::listen(m_socket, 4) != 0
        || ::getsockname(m_socket, std::bit_cast<sockaddr *>(&address), &size) != 0)
        giveUp(u"cannot listen on loopback"_s);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

FileServer::~FileServer()
{
    m_ending = true;
    ::shutdown(m_socket, SHUT_RDWR);
    m_thread.join();
    ::close(m_socket);
}

void FileServer::serve()
{
    while (!m_ending) {
        const int connection = ::accept(m_socket, nullptr, nullptr);
        if (connection < 0)
            continue;
        sendAtOnce(connection);
        QByteArray request;
        char buffer[4096];
        for (bool open = true; open;) {
            const ssize_t got = ::recv(connection, buffer, sizeof buffer, 0);
            if (got <= 0)
                break;
            request.append(buffer, got);
            if (!request.endsWith("\r\n\r\n"))
                continue;
            const qsizetype begin = request.indexOf('/') + 1;
            open = answer(connection, request.sliced(begin, request.indexOf(' ', begin) - begin));
            request.clear();
        }
        ::close(connection);
    }
}

bool FileServer::answer(int connection, const QByteArray &name) const
{
    const int file = ::open((m_folder + '/' + name).constData(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (file < 0 || ::fstat(file, &status) != 0)
        giveUp(u"cannot read "_s + QString::fromUtf8(name));
    bool open = sendAll(
        connection, "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(qint64(status.st_size)) + "\r\n\r\n");
    for (off_t sent = 0; open && sent < status.st_size;)
        open = ::sendfile(connection, file, &sent, static_cast<size_t>(status.st_size - sent)) > 0;
    ::close(file);
    return open;
}

} // namespace mandat::bench
