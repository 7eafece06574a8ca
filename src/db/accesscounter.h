// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <functional>

namespace mandat::db
{

/// The seam through which tests break a database: asked before each access (a prepare, a step, a pragma, a commit);
/// true makes that access fail with ErrorKind::Storage, without reaching SQLite. A rollback is never asked about,
/// as SQLite cannot refuse one.
using FailNext = std::function<bool()>;

/// Counts accesses and fails the chosen one, so that a test can walk through all of them:
///
///     AccessCounter counter;
///     options.failNext = counter.seam();
///     for (qint64 i = 0; i < accessesOfACleanRun; ++i) { counter.failAt(i); ... }
///
/// Belongs to the thread of the connection, and outlives it.
class AccessCounter
{
public:
    /// What to put into ConnectionOptions::failNext.
    [[nodiscard]] FailNext seam()
    {
        return [this] { return next(); };
    }
    /// Counts from 0 again; the access number `index` fails, once.
    void failAt(qint64 index)
    {
        m_count = 0;
        m_first = index;
        m_last = index;
    }
    /// Counts from 0 again; the access number `index` fails, and so does every later one: the disk is gone.
    void failFrom(qint64 index)
    {
        m_count = 0;
        m_first = index;
        m_last = -1;
    }
    /// Counts from 0 again and lets everything through.
    void reset() { failAt(-1); }
    /// Accesses since the last failAt, failFrom or reset, refused ones included.
    [[nodiscard]] qint64 count() const { return m_count; }
    /// True once an access was refused since then.
    [[nodiscard]] bool hasFailed() const { return m_first >= 0 && m_count > m_first; }

private:
    bool next()
    {
        const qint64 index = m_count++;
        return m_first >= 0 && index >= m_first && (m_last < 0 || index <= m_last);
    }

    qint64 m_count = 0;
    qint64 m_first = -1;
    qint64 m_last = -1;
};

} // namespace mandat::db
