// SPDX-License-Identifier: MIT
#include "app/portals.h"

#include "base/log.h"

#include <QTimer>

#include <algorithm>

namespace mandat::app
{

Portals::Portals(const DataFolder &folder, Environment environment, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_environment(std::move(environment))
{
}

Portals::~Portals() = default;

Session *Portals::session(const QUuid &connection) const
{
    const auto found =
        std::ranges::find_if(m_sessions, [&](const auto &session) { return session->connection().id == connection; });
    return found == m_sessions.end() ? nullptr : found->get();
}

QList<Session *> Portals::sessions() const
{
    QList<Session *> out;
    const QList<Connection> known = m_folder.connections().value_or(QList<Connection>());
    for (const Connection &connection : known) {
        if (Session *open = session(connection.id))
            out.append(open);
    }
    return out;
}

Result<Session *> Portals::open(const Connection &connection)
{
    if (Session *known = session(connection.id))
        return known;
    MANDAT_ASSIGN(std::unique_ptr<Session> opened, Session::open(m_folder, connection, m_environment));
    Session *out = opened.get();
    m_sessions.push_back(std::move(opened));
    Q_EMIT changed();
    return out;
}

void Portals::close(const QUuid &connection)
{
    const auto found =
        std::ranges::find_if(m_sessions, [&](const auto &session) { return session->connection().id == connection; });
    if (found == m_sessions.end())
        return;
    const std::unique_ptr<Session> closing = std::move(*found);
    m_sessions.erase(found);
    Q_EMIT changed();
}

void Portals::closeAll()
{
    m_waiting.clear();
    m_sessions.clear();
}

void Portals::openOthers(const std::function<bool(const Connection &)> &may)
{
    const bool goesOn = !m_waiting.isEmpty();
    m_waiting = m_folder.connections().value_or(QList<Connection>());
    m_waiting.removeIf([&](const Connection &connection) { return session(connection.id) || !may(connection); });
    if (!goesOn)
        QTimer::singleShot(0, this, &Portals::openNext);
}

void Portals::openNext()
{
    if (m_waiting.isEmpty())
        return;
    const Connection next = m_waiting.takeFirst();
    if (!session(next.id)) {
        const Result<Session *> opened = open(next);
        if (opened)
            (*opened)->start();
        else
            qCWarning(lcDesktop) << "a connection stays closed:" << opened.error().detail;
    }
    QTimer::singleShot(0, this, &Portals::openNext);
}

} // namespace mandat::app

#include "moc_portals.cpp"
