// SPDX-License-Identifier: MIT
#include "domain/chainwalk.h"

#include <algorithm>

namespace mandat
{

using What = ChainProblem::What;

ChainWalk::ChainWalk(QByteArray origin)
    : m_hash(std::move(origin))
{
}

void ChainWalk::note(What what, qint64 sequence)
{
    if (!m_problem || sequence < m_problem->sequence)
        m_problem = {what, sequence};
}

void ChainWalk::look(const AuditLink &link)
{
    const AuditEntry &entry = link.entry;
    const QByteArray hash = QByteArray::fromHex(entry.hash);
    if (entry.sequence != m_sequence + 1)
        note(What::Removed, m_sequence + 1);
    else if (!m_hash.isEmpty() && chainHash(m_hash, entry, link.digest) != hash)
        note(What::Changed, entry.sequence);
    if (m_known && entry.sequence == m_known->sequence && !hash.startsWith(m_known->check))
        note(What::Rewritten, entry.sequence);
    if (link.salt.isEmpty()) {
        ++m_erased;
        m_lastErased = entry.sequence;
    } else if (payloadDigest(link.salt, entry.oldValue.toUtf8(), entry.newValue.toUtf8()) != link.digest) {
        note(What::ValuesChanged, entry.sequence);
    }
    if (entry.action == QLatin1StringView("payloadsErased"))
        m_erasedUpTo = std::max(m_erasedUpTo, entry.resourceId.toLongLong());
    m_sequence = entry.sequence;
    // Goes on from what stands there, so that one change is one problem.
    m_hash = hash;
    ++m_entries;
}

void ChainWalk::finish(const std::optional<FeedToken> &head)
{
    if (m_known && m_sequence < m_known->sequence)
        note(What::CutOff, m_sequence + 1);
    if (head && m_sequence < head->sequence)
        note(What::CutOff, m_sequence + 1);
    else if (head && m_sequence == head->sequence && m_sequence > 0 && !m_hash.startsWith(head->check))
        note(What::OtherEnd, m_sequence);
    if (m_lastErased > m_erasedUpTo)
        note(What::ValuesRemoved, m_lastErased);
}

} // namespace mandat
