// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "models/roles.h"

#include <QCoreApplication>

namespace mandat::desktop
{

/// What the Approvals screen says of an order: who wrote it and when, what became of it and why, in the person's words.
class DecisionWords
{
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::DecisionWords)

public:
    explicit DecisionWords(const Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    struct Look {
        models::Tone tone = models::Tone::Pending;
        QString text; ///< empty: nothing is to be said
    };

    /// "BM-2026-0415 · submitted on 24/11/2026, 10:17 by Inès Delmas-Roy · mandate: LE GOFF Yann, 23/11/2026"
    [[nodiscard]] QString origin(const ChangeOrder &order) const;
    /// What became of it; nothing while it waits.
    [[nodiscard]] Look fate(const cache::StoredOrder &stored) const;
    /// What a decision has led to.
    [[nodiscard]] Look outcome(const ChangeOrder &order) const;
    /// Why a decision was not made. `now`: the order as it stands.
    [[nodiscard]] QString refusal(const Error &error, const ChangeOrder &now) const;

private:
    [[nodiscard]] QString moment(const QDateTime &at) const;
    [[nodiscard]] QString whyStale(const ChangeOrder &order) const;
    [[nodiscard]] QString whyFailed(const cache::StoredOrder &stored) const;

    const Workspace &m_workspace;
};

} // namespace mandat::desktop
