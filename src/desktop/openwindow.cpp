// SPDX-License-Identifier: MIT
#include "desktop/openwindow.h"

#include "base/log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

constexpr int patience = 3000; ///< milliseconds
const QByteArray asked = "show\n";
const QByteArray shown = "shown\n";

/// Short, as sockets' paths have to be; in a folder that is the person's own, where there is one.
QString nameOf(const QString &dataFolder)
{
    const QString canonical = QFileInfo(dataFolder).canonicalFilePath();
    const QByteArray digest = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    const QString name = u"mandat-"_s + QString::fromLatin1(digest);
#ifdef Q_OS_WIN
    return name;
#else
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return (runtime.isEmpty() ? canonical : runtime) + u'/' + name;
#endif
}

} // namespace

OpenWindow::OpenWindow(const QString &dataFolder, QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    const QString name = nameOf(dataFolder);
    QLocalServer::removeServer(name); // of a program that was killed: the folder's lock is ours
    if (!m_server.listen(name))
        qCWarning(lcDesktop) << "a second window will not find this one:" << m_server.errorString();
    connect(&m_server, &QLocalServer::newConnection, this, &OpenWindow::answer);
}

void OpenWindow::answer()
{
    while (QLocalSocket *client = m_server.nextPendingConnection()) {
        connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
        connect(client, &QLocalSocket::readyRead, this, [this, client] {
            if (client->bytesAvailable() < asked.size())
                return;
            if (client->read(asked.size()) != asked) {
                client->abort();
                return;
            }
            client->write(shown);
            client->disconnectFromServer();
            Q_EMIT raiseWanted();
        });
    }
}

bool OpenWindow::raise(const QString &dataFolder)
{
    QLocalSocket socket;
    socket.connectToServer(nameOf(dataFolder));
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(asked);
    if (!socket.waitForBytesWritten(patience))
        return false;
    while (socket.bytesAvailable() < shown.size()) {
        if (!socket.waitForReadyRead(patience))
            break;
    }
    return socket.readAll() == shown;
}

} // namespace mandat::desktop
