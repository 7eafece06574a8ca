// SPDX-License-Identifier: MIT
// What takes the whole of a portal's audit trail: verifying its chain, writing it into a file. Page by page, so that
// nothing waits for it; deleting either cancels it.
#pragma once

#include "app/csv.h"
#include "app/session.h"
#include "domain/chainwalk.h"

namespace mandat::app
{

struct ChainReport {
    qint64 entries = 0;
    qint64 erased = 0; ///< whose values are gone, their retention over
    bool whole = true; ///< false: the portal does not say where the trail ends, so an end cut off is not noticed
    std::optional<ChainProblem> problem;
    bool operator==(const ChainReport &) const = default;
};

class ChainVerification : public QObject
{
    Q_OBJECT

public:
    explicit ChainVerification(Session &session, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); ///< total 0: not known
    void finished(const mandat::Result<mandat::app::ChainReport> &report);

private:
    void begin(const std::optional<FeedToken> &known);
    void ask();
    void take(const Result<AuditPage> &page);
    void finish();

    Session &m_session;
    std::optional<FeedToken> m_head;
    std::unique_ptr<ChainWalk> m_walk;
};

/// Writes what a query finds, newest first, into a CSV file.
class AuditExport : public QObject
{
    Q_OBJECT

public:
    using Row = std::function<QStringList(const AuditEntry &)>;
    /// `row`: an entry's cells, in the order of `header`.
    AuditExport(Session &session, const AuditQuery &query, const QString &path, Language language,
                const QStringList &header, Row row, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    void progressed(qint64 done);
    void finished(const mandat::Result<qint64> &entries); ///< how many it wrote

private:
    void ask();
    void take(const Result<AuditPage> &page);

    Session &m_session;
    AuditQuery m_query;
    CsvFile m_file;
    QStringList m_header;
    Row m_row;
    qint64 m_written = 0;
};

} // namespace mandat::app
