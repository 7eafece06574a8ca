// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

namespace mandat::sync
{

/// Where the browser comes back to after a sign-in (RFC 8252 §7.3): a free port of 127.0.0.1, open for one answer.
/// Anything without the state that was sent along is answered with 404 and otherwise passed over.
class LoopbackReceiver : public QObject
{
    Q_OBJECT

public:
    explicit LoopbackReceiver(QString state, QObject *parent = nullptr);

    /// Unavailable: no port can be opened on this computer.
    [[nodiscard]] Result<void> listen();
    /// "http://127.0.0.1:PORT/signed-in"
    [[nodiscard]] QUrl redirect() const;

Q_SIGNALS:
    /// Once, with what the provider says.
    void arrived(const QUrlQuery &answer);

private:
    void accept();
    void read(class QTcpSocket *socket);

    QTcpServer m_server;
    QString m_state;
    bool m_done = false;
};

} // namespace mandat::sync
