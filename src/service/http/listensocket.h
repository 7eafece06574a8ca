// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QHostAddress>
#include <QString>

struct sockaddr;

namespace mandat::service::detail
{

/// A listening socket, and what else of HTTP needs POSIX: nothing outside of listensocket.cpp does.
class ListenSocket
{
public:
    /// On a loopback address only. Errors: Invalid, Unavailable.
    [[nodiscard]] static Result<ListenSocket> onLoopback(const QString &host, quint16 port);
    /// Replaces a socket file that nobody listens on any more. Errors: Unavailable (somebody does), Storage, Invalid.
    [[nodiscard]] static Result<ListenSocket> onFile(const QString &path);

    ListenSocket(ListenSocket &&other) noexcept;
    ListenSocket &operator=(ListenSocket &&) = delete;
    /// Closes it, and removes its file.
    ~ListenSocket();

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// From now on somebody else closes the descriptor.
    void disown() { m_descriptor = -1; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const { return m_url; }

private:
    ListenSocket() = default;
    [[nodiscard]] Result<void> listen();
    int m_descriptor = -1;
    quint16 m_port = 0;
    QString m_url;
    QByteArray m_file;
    quint64 m_fileNumber = 0; ///< inode: another server may have put its own file there
};

/// The address of a peer, or "unix".
[[nodiscard]] QString peerName(const sockaddr *address);

/// Lets the process open at least that many files, as far as the system allows.
void raiseOpenFileLimit(quint64 wanted);

} // namespace mandat::service::detail
