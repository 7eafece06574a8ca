// SPDX-License-Identifier: MIT
// Random tests are the same at every run; MANDAT_SEED makes another run of them. Header only.
#pragma once

#include <QByteArray>
#include <QtDebug>

namespace mandat::testing
{

/// The seed of a random test, printed, so that whatever it finds can be found again.
inline quint32 seed(quint32 usual)
{
    bool given = false;
    const quint32 wished = qgetenv("MANDAT_SEED").toUInt(&given);
    const quint32 out = given ? wished : usual;
    qInfo("MANDAT_SEED=%u", out);
    return out;
}

} // namespace mandat::testing
