// SPDX-License-Identifier: MIT
#pragma once

#include "domain/auditchain.h"
#include "service/store.h"

namespace mandat::service
{

/// What one link says, apart from its payload.
struct ChainFacts {
    qint64 sequence = 0;
    QDateTime at;
    Actor actor;
    QString action;
    QString resourceType;
    QString resourceId;
    QString orderNumber;
};

/// The hash of a link: over the former link's, the facts and the payload's digest.
[[nodiscard]] QByteArray chainHash(const QByteArray &previous, const ChainFacts &facts, const QByteArray &digest);

} // namespace mandat::service
