// SPDX-License-Identifier: MIT
#include "service/chain.h"

namespace mandat::service
{

QByteArray chainHash(const QByteArray &previous, const ChainFacts &facts, const QByteArray &digest)
{
    AuditEntry entry;
    entry.sequence = facts.sequence;
    entry.at = facts.at;
    entry.subject = facts.actor.subject;
    entry.subjectName = facts.actor.name;
    entry.action = facts.action;
    entry.resourceType = facts.resourceType;
    entry.resourceId = facts.resourceId;
    entry.order = facts.orderNumber;
    return mandat::chainHash(previous, entry, digest);
}

} // namespace mandat::service
