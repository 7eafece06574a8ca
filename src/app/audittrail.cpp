// SPDX-License-Identifier: MIT
#include "app/audittrail.h"

#include <tuple>

namespace mandat::app
{

namespace
{

constexpr int linksAtOnce = 1000;
constexpr int rowsAtOnce = 500;

/// The portal's own name in its address, https://HOST/PORTAL/scim/v2: its chain begins with it.
QString portalName(const QUrl &base)
{
    const QStringList parts = base.path().split(u'/', Qt::SkipEmptyParts);
    return parts.size() >= 3 ? parts.at(parts.size() - 3) : QString();
}

} // namespace

ChainVerification::ChainVerification(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void ChainVerification::start()
{
    m_session.auditHead().then(this, [this](const Result<FeedToken> &head) {
        if (!head && head.error().kind != ErrorKind::Unsupported) {
            Q_EMIT finished(std::unexpected(head.error()));
            return;
        }
        if (head)
            m_head = *head;
        m_session.auditAnchor().then(this, [this](const Result<std::optional<FeedToken>> &known) {
            if (!known)
                Q_EMIT finished(std::unexpected(known.error()));
            else
                begin(*known);
        });
    });
}

void ChainVerification::begin(const std::optional<FeedToken> &known)
{
    const QString name = m_head ? portalName(m_session.connection().url) : QString();
    m_walk = std::make_unique<ChainWalk>(name.isEmpty() ? QByteArray() : chainOrigin(name, m_head->epoch));
    // What the portal itself says of its end is no proof against the portal.
    if (m_head && known && known->epoch == m_head->epoch)
        m_walk->expect(*known);
    ask();
}

void ChainVerification::ask()
{
    AuditQuery query;
    query.oldestFirst = true;
    query.after = m_walk->last();
    query.count = linksAtOnce;
    m_session.auditPage(query).then(this, [this](const Result<AuditPage> &page) { take(page); });
}

void ChainVerification::take(const Result<AuditPage> &page)
{
    if (!page) {
        Q_EMIT finished(std::unexpected(page.error()));
        return;
    }
    bool more = page->more;
    for (const AuditLink &link : page->links) {
        // What has come since the walk began is for the next one.
        if (m_head && link.entry.sequence > m_head->sequence) {
            more = false;
            break;
        }
        m_walk->look(link);
    }
    Q_EMIT progressed(m_walk->last(), m_head ? m_head->sequence : 0);
    if (more && !m_walk->problem())
        ask();
    else
        finish();
}

void ChainVerification::finish()
{
    // Where it broke already, the rest has not been read.
    if (!m_walk->problem())
        m_walk->finish(m_head);
    if (!m_walk->problem())
        std::ignore = m_session.renewAuditAnchor(); // the next walk does it, should it fail
    const ChainReport report {m_walk->entries(), m_walk->erased(), m_head.has_value(), m_walk->problem()};
    Q_EMIT finished(report);
}

AuditExport::AuditExport(Session &session, const AuditQuery &query, const QString &path, Language language,
                         const QStringList &header, Row row, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_query(query)
    , m_file(path, language)
    , m_header(header)
    , m_row(std::move(row))
{
    m_query.after = 0;
    m_query.oldestFirst = false;
    m_query.count = rowsAtOnce;
}

void AuditExport::start()
{
    if (const Result<void> opened = m_file.open(); !opened) {
        Q_EMIT finished(std::unexpected(opened.error()));
        return;
    }
    m_file.addRow(m_header);
    ask();
}

void AuditExport::ask()
{
    m_session.auditPage(m_query).then(this, [this](const Result<AuditPage> &page) { take(page); });
}

void AuditExport::take(const Result<AuditPage> &page)
{
    if (!page) {
        Q_EMIT finished(std::unexpected(page.error()));
        return;
    }
    for (const AuditLink &link : page->links) {
        m_file.addRow(m_row(link.entry));
        m_query.after = link.entry.sequence;
    }
    m_written += page->links.size();
    Q_EMIT progressed(m_written);
    if (page->more) {
        ask();
        return;
    }
    if (const Result<void> written = m_file.finish(); !written)
        Q_EMIT finished(std::unexpected(written.error()));
    else
        Q_EMIT finished(m_written);
}

} // namespace mandat::app
