// SPDX-License-Identifier: MIT
#include "service/http/listensocket.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <utility>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace mandat::service::detail
{

namespace
{

constexpr int backlog = 1024;

std::unexpected<Error> systemFailure(ErrorKind kind, const QString &what, int error = errno)
{
    return fail(kind, what + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(error)));
}

int openSocket(int family)
{
    return ::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

/// As the sockets API wants its addresses.
template<class T> const sockaddr *generic(const T &address)
{
    return reinterpret_cast<const sockaddr *>(&address);
}

Result<QHostAddress> loopbackAddress(const QString &host)
{
    const QHostAddress address =
        host == QLatin1String("localhost") ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (address.isNull() || !address.isLoopback())
        return fail(ErrorKind::Invalid, QStringLiteral("%1 is not a loopback address").arg(host),
                    QStringLiteral("host"));
    return address;
}

int bindTo(int descriptor, const QHostAddress &address, quint16 port)
{
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        sockaddr_in6 six {};
        six.sin6_family = AF_INET6;
        six.sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&six.sin6_addr, &bytes, sizeof six.sin6_addr);
        return ::bind(descriptor, generic(six), sizeof six);
    }
    sockaddr_in four {};
    four.sin_family = AF_INET;
    four.sin_port = htons(port);
    four.sin_addr.s_addr = htonl(address.toIPv4Address());
    return ::bind(descriptor, generic(four), sizeof four);
}

quint16 boundPort(int descriptor)
{
    sockaddr_storage storage {};
    socklen_t size = sizeof storage;
    if (::getsockname(descriptor, reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return 0;
    // The port stands in the same place for both families.
    sockaddr_in four {};
    std::memcpy(&four, &storage, sizeof four);
    return ntohs(four.sin_port);
}

/// Removes the file of a server that ended without doing so.
Result<void> removeStaleFile(const sockaddr_un &address, const QString &path)
{
    struct stat info {};
    if (::lstat(address.sun_path, &info) != 0)
        return {};
    if (!S_ISSOCK(info.st_mode))
        return fail(ErrorKind::Storage, QStringLiteral("%1 is not a socket").arg(path));
    const int probe = openSocket(AF_UNIX);
    if (probe < 0)
        return systemFailure(ErrorKind::Unavailable, path);
    const bool refused = ::connect(probe, generic(address), sizeof address) != 0 && errno == ECONNREFUSED;
    ::close(probe);
    if (!refused)
        return fail(ErrorKind::Unavailable, QStringLiteral("%1 is in use").arg(path));
    if (::unlink(address.sun_path) != 0)
        return systemFailure(ErrorKind::Storage, path);
    return {};
}

} // namespace

ListenSocket::ListenSocket(ListenSocket &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_port(other.m_port)
    , m_url(std::move(other.m_url))
    , m_file(std::exchange(other.m_file, QByteArray()))
    , m_fileNumber(other.m_fileNumber)
{
}

ListenSocket::~ListenSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    struct stat info {};
    if (!m_file.isEmpty() && ::lstat(m_file.constData(), &info) == 0 && info.st_ino == m_fileNumber)
        ::unlink(m_file.constData());
}

Result<ListenSocket> ListenSocket::onLoopback(const QString &host, quint16 port)
{
    MANDAT_ASSIGN(const QHostAddress address, loopbackAddress(host));
    const bool six = address.protocol() == QAbstractSocket::IPv6Protocol;
    const QString name = six ? QStringLiteral("[%1]").arg(address.toString()) : address.toString();
    ListenSocket socket;
    socket.m_descriptor = openSocket(six ? AF_INET6 : AF_INET);
    if (socket.m_descriptor < 0)
        return systemFailure(ErrorKind::Unavailable, name);
    const int yes = 1;
    ::setsockopt(socket.m_descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bindTo(socket.m_descriptor, address, port) != 0)
        return systemFailure(ErrorKind::Unavailable, QStringLiteral("%1:%2").arg(name).arg(port));
    socket.m_port = boundPort(socket.m_descriptor);
    socket.m_url = QStringLiteral("http://%1:%2").arg(name).arg(socket.m_port);
    MANDAT_TRY(socket.listen());
    return socket;
}

Result<ListenSocket> ListenSocket::onFile(const QString &path)
{
    const QByteArray file = QFile::encodeName(path);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    if (file.isEmpty() || static_cast<size_t>(file.size()) >= sizeof address.sun_path || file.contains('\0'))
        return fail(ErrorKind::Invalid, QStringLiteral("%1 cannot be the path of a socket: too long").arg(path),
                    QStringLiteral("unixPath"));
    std::memcpy(address.sun_path, file.constData(), static_cast<size_t>(file.size()));
    MANDAT_TRY(removeStaleFile(address, path));
    ListenSocket socket;
    socket.m_descriptor = openSocket(AF_UNIX);
    if (socket.m_descriptor < 0)
        return systemFailure(ErrorKind::Unavailable, path);
    // On Linux the file is made with the mode of the socket: at no time is it open to everybody.
    ::fchmod(socket.m_descriptor, S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP);
    if (::bind(socket.m_descriptor, generic(address), sizeof address) != 0)
        return systemFailure(errno == EADDRINUSE ? ErrorKind::Unavailable : ErrorKind::Storage, path);
    socket.m_file = file;
    ::chmod(file.constData(), S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP);
    struct stat info {};
    if (::lstat(file.constData(), &info) == 0)
        socket.m_fileNumber = info.st_ino;
    socket.m_url = QStringLiteral("unix:") + path;
    MANDAT_TRY(socket.listen());
    return socket;
}

Result<void> ListenSocket::listen()
{
    if (::listen(m_descriptor, backlog) != 0)
        return systemFailure(ErrorKind::Unavailable, m_url);
    return {};
}

QString peerName(const sockaddr *address)
{
    if (!address || (address->sa_family != AF_INET && address->sa_family != AF_INET6))
        return QStringLiteral("unix");
    return QHostAddress(address).toString();
}

void raiseOpenFileLimit(quint64 wanted)
{
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min<rlim_t>(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace mandat::service::detail
