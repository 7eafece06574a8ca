// SPDX-License-Identifier: MIT
#include "service/auditverify.h"

#include "service/chain.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr qint64 linksAtOnce = 2000;
constexpr qsizetype problemsTold = 20;

/// Goes along the chain, link by link.
class Walk
{
public:
    Walk(AuditReport &report, QByteArray origin, const std::optional<AuditAnchor> &anchor)
        : m_report(report)
        , m_hash(std::move(origin))
        , m_anchor(anchor)
    {
    }

    void look(const ChainLink &link)
    {
        if (link.sequence != m_sequence + 1)
            tell(m_sequence + 1, u"removed"_s);
        const ChainFacts facts {link.sequence,     link.at,         link.actor,      link.action,
                                link.resourceType, link.resourceId, link.orderNumber};
        if (chainHash(m_hash, facts, link.digest) != link.hash)
            tell(link.sequence, u"changed, or another was inserted before it"_s);
        if (link.erased) {
            ++m_report.erased;
            m_lastErased = link.sequence;
        } else if (payloadDigest(link.salt, link.oldValue, link.newValue) != link.digest) {
            tell(link.sequence, u"its old or new value was changed"_s);
        }
        if (link.action == "payloadsErased"_L1)
            m_erasedUpTo = std::max(m_erasedUpTo, link.resourceId.toLongLong());
        if (m_anchor && link.sequence == m_anchor->sequence && link.hash != m_anchor->hash)
            tell(link.sequence, u"not what was noted"_s);
        m_sequence = link.sequence;
        // Goes on from what stands there, so that one change is one problem.
        m_hash = link.hash;
        ++m_report.entries;
    }

    void finish()
    {
        if (m_sequence != m_report.head.sequence)
            tell(m_sequence + 1, m_sequence < m_report.head.sequence ? u"cut off here"_s : u"inserted at the end"_s);
        else if (m_hash != m_report.head.hash)
            tell(m_sequence, u"the last entry is not the last that was written"_s);
        if (m_anchor && m_sequence < m_anchor->sequence)
            tell(m_sequence + 1, u"cut off here: more was noted"_s);
        // Retention ends for all up to a place, and an entry names it.
        if (m_lastErased > m_erasedUpTo)
            tell(m_lastErased, u"its old and new value were removed"_s);
    }

private:
    void tell(qint64 sequence, const QString &what)
    {
        if (m_report.problems.size() < problemsTold)
            m_report.problems.append({sequence, what});
    }

    AuditReport &m_report;
    QByteArray m_hash;
    const std::optional<AuditAnchor> &m_anchor;
    qint64 m_sequence = 0;
    qint64 m_erasedUpTo = 0;
    qint64 m_lastErased = 0;
};

} // namespace

std::optional<AuditAnchor> anchorFrom(const QString &text)
{
    bool isNumber = false;
    const qint64 sequence = text.section(u':', 0, 0).toLongLong(&isNumber);
    const QByteArray hash = QByteArray::fromHex(text.section(u':', 1).toLatin1());
    if (!isNumber || sequence < 0 || hash.size() != 32)
        return std::nullopt;
    return AuditAnchor {sequence, hash};
}

Result<AuditReport> verifyAudit(Reader &reader, const QString &portal, const std::optional<AuditAnchor> &anchor)
{
    AuditReport report;
    MANDAT_ASSIGN(report.head, reader.head());
    Walk walk(report, chainOrigin(portal, report.head.epoch), anchor);
    qint64 after = 0;
    for (;;) {
        MANDAT_ASSIGN(const QList<ChainLink> links, reader.chainAfter(after, linksAtOnce));
        for (const ChainLink &link : links)
            walk.look(link);
        if (links.isEmpty())
            break;
        after = links.last().sequence;
    }
    walk.finish();
    return report;
}

Result<void> endRetention(Writer &writer, const QDateTime &before, const QDateTime &now)
{
    MANDAT_ASSIGN(const qint64 last, writer.lastPayloadBefore(before));
    if (last == 0)
        return {};
    MANDAT_ASSIGN(const qint64 erased, writer.erasePayloads(last));
    if (erased > 0)
        writer.record({u"mandatd"_s, u"Service"_s}, now,
                      {u"payloadsErased"_s, Kind::AuditEntry, QString::number(last), {}, std::nullopt, {}, {}});
    return {};
}

} // namespace mandat::service
