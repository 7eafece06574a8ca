// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace mandat::app
{

class Session;

/// What support asks for first. No secret is among it: neither tokens nor anybody's name.
struct Diagnostics {
    QString program; ///< Mandat's version
    QString qt; ///< that it runs with
    QString system;
    QString tls; ///< the library that encrypts; empty: none
    QString proxy; ///< "host:port" on the way to the portal; empty: none
    QString tokenFile; ///< where the sign-in is kept; empty: in the keychain
    QString portal; ///< its address
    qint64 cacheBytes = 0; ///< with what is still to be merged into it
    QDateTime lastSync; ///< invalid: never
};

[[nodiscard]] Diagnostics diagnose(Session &session);

} // namespace mandat::app
