// SPDX-License-Identifier: MIT
#pragma once

#include "cache/todorows.h"
#include "models/roles.h"

#include <QCoreApplication>

namespace mandat
{
class Wording;
}

namespace mandat::models
{

/// What To do says: of its groups, and of each row. Refers to what it is made with.
class TodoWords
{
    Q_DECLARE_TR_FUNCTIONS(mandat::models::TodoWords)

public:
    TodoWords(const cache::TodoQuery &query, const cache::TodoCounts &counts, const Wording &wording);

    [[nodiscard]] QString groupTitle(cache::TodoKind kind) const;
    [[nodiscard]] QString groupHint(cache::TodoKind kind) const;
    /// The kinds of which nothing waits; empty where nothing waits at all.
    [[nodiscard]] QString nothingElse() const;

    [[nodiscard]] QString who(const cache::TodoRow &row) const;
    [[nodiscard]] QString what(const cache::TodoRow &row) const;
    [[nodiscard]] QString detail(const cache::TodoRow &row) const;
    [[nodiscard]] QString when(const cache::TodoRow &row) const;
    [[nodiscard]] QString remedy(const cache::TodoRow &row) const;

private:
    [[nodiscard]] bool byPost() const;

    const cache::TodoQuery &m_query;
    const cache::TodoCounts &m_counts;
    const Wording &m_wording;
};

/// The glyph that stands for a kind.
[[nodiscard]] Glyph glyphOf(cache::TodoKind kind);

} // namespace mandat::models
