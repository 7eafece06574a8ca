// SPDX-License-Identifier: MIT
#pragma once

#include "domain/auditchain.h"

namespace mandat
{

/// What is wrong with an audit trail, and where it shows first.
struct ChainProblem {
    enum class What {
        Removed, ///< the entry with this number is not there
        Changed, ///< its hash is not made from the one before and what it says
        ValuesChanged, ///< its old or new value is not what was hashed
        ValuesRemoved, ///< they were erased, and no entry of the trail says that their retention was over
        CutOff, ///< the trail ends before it
        OtherEnd, ///< it is not the last one that was written
        Rewritten, ///< it fits in, and is not the one that was known here before
    };
    What what = What::Changed;
    qint64 sequence = 0;
    bool operator==(const ChainProblem &) const = default;
};

/// Goes along a portal's audit trail, oldest link first, and notes the first thing that is wrong.
class ChainWalk
{
public:
    /// `origin`: chainOrigin of the portal; empty: not known, then the first link is taken as it is.
    explicit ChainWalk(QByteArray origin);

    /// Before the first link: a place of the same trail that is known from before. One of another epoch says nothing.
    void expect(const FeedToken &known) { m_known = known; }
    void look(const AuditLink &link);
    /// After the last link. `head`: where the chain stood when the walk began; nullopt: not known.
    void finish(const std::optional<FeedToken> &head);

    [[nodiscard]] const std::optional<ChainProblem> &problem() const { return m_problem; }
    [[nodiscard]] qint64 entries() const { return m_entries; }
    [[nodiscard]] qint64 erased() const { return m_erased; } ///< whose values are gone, their retention over
    [[nodiscard]] qint64 last() const { return m_sequence; } ///< sequence of the last link

private:
    void note(ChainProblem::What what, qint64 sequence);

    QByteArray m_hash;
    std::optional<FeedToken> m_known;
    qint64 m_sequence = 0;
    qint64 m_entries = 0;
    qint64 m_erased = 0;
    qint64 m_erasedUpTo = 0;
    qint64 m_lastErased = 0;
    std::optional<ChainProblem> m_problem;
};

} // namespace mandat
