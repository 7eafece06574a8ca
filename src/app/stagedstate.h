// SPDX-License-Identifier: MIT
#pragma once

#include "cache/reader.h"
#include "domain/snapshot.h"

namespace mandat::app
{

/// What is staged, found by whom it is about, so that long lists of people are planned on top of it.
class StagedIndex
{
public:
    [[nodiscard]] static Result<StagedIndex> read(cache::Reader &reader);

    /// `snapshot` with what is staged about its people made.
    [[nodiscard]] Snapshot madeOn(Snapshot snapshot) const;
    /// People whom something staged creates.
    [[nodiscard]] QList<User> created() const;

private:
    QHash<UserId, QList<Change>> m_ofUser;
    QList<Change> m_others; ///< of profiles and contacts
};

/// Changes made on top of what is staged, as what they are against the portal's own state.
[[nodiscard]] Change against(const Snapshot &portal, Change change);

} // namespace mandat::app
