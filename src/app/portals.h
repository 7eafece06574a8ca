// SPDX-License-Identifier: MIT
#pragma once

#include "app/session.h"

#include <functional>

namespace mandat::app
{

/// The connections of a data folder, open side by side: each has a session of its own, which goes on syncing while
/// another one is in front. For the one program that writes in the folder.
class Portals : public QObject
{
    Q_OBJECT

public:
    /// `folder` has to outlive this.
    Portals(const DataFolder &folder, Environment environment, QObject *parent = nullptr);
    ~Portals() override;

    /// The connection's session, opened the first time it is asked for, and not started then. For the errors see
    /// Session::open.
    [[nodiscard]] Result<Session *> open(const Connection &connection);
    /// Waits until its sync has stopped; whoever reads there has to have gone before.
    void close(const QUuid &connection);
    void closeAll();

    /// Opens and starts the connections that `may` lets through and that are not open yet, one a turn of the event
    /// loop. What cannot be opened is left out until it is asked for.
    void openOthers(const std::function<bool(const Connection &)> &may);

    /// Those that are open, in the order of the folder's connections.
    [[nodiscard]] QList<Session *> sessions() const;
    [[nodiscard]] Session *session(const QUuid &connection) const; ///< nullptr: it is not open
    [[nodiscard]] const DataFolder &folder() const { return m_folder; }

Q_SIGNALS:
    /// One was opened or closed.
    void changed();

private:
    void openNext();

    const DataFolder &m_folder;
    Environment m_environment;
    std::vector<std::unique_ptr<Session>> m_sessions;
    QList<Connection> m_waiting;
};

} // namespace mandat::app
