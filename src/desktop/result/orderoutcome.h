// SPDX-License-Identifier: MIT
// What has become of a submitted order, as the cache knows it, and what the result page says of it.
#pragma once

#include "desktop/workspace.h"
#include "models/roles.h"

#include <QCoreApplication>

namespace mandat::desktop
{

struct OrderOutcome {
    ChangeOrder order;
    cache::OutboxState state = cache::OutboxState::Queued;
    QString detail; ///< raw words of the service

    /// On the portal: its new users exist, credentials can be issued.
    [[nodiscard]] bool isApplied() const;
    /// Refused, rejected, withdrawn, stale or failed: nothing was changed.
    [[nodiscard]] bool isReturned() const;
    /// Still to be sent.
    [[nodiscard]] bool isQueued() const;
    [[nodiscard]] bool isInEffect(const QDateTime &now) const;
};

/// The order as it stands now; `submitted` itself where the cache has nothing newer.
[[nodiscard]] OrderOutcome outcomeOf(const ChangeOrder &submitted, cache::Reader &reader);

/// The people that the order creates, as they are by now (as the order has them before it is applied).
[[nodiscard]] QList<User> createdUsers(const ChangeOrder &order, cache::Reader &reader);
/// Everybody it is about: those created first, then those changed or given access.
[[nodiscard]] QList<UserId> usersOf(const ChangeOrder &order);

/// Makes the sentences. All are whole ones.
class OutcomeWords
{
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::OutcomeWords)

public:
    explicit OutcomeWords(const Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    struct Look {
        models::Tone tone = models::Tone::Pending;
        models::Glyph glyph = models::Glyph::None;
        QString text;
    };
    /// The banner: what was done, and what holds from when.
    [[nodiscard]] Look summary(const OrderOutcome &outcome) const;
    /// The chip in the header.
    [[nodiscard]] Look chip(const OrderOutcome &outcome) const;
    [[nodiscard]] QString title(const OrderOutcome &outcome) const;

private:
    [[nodiscard]] QString deeds(const ChangeOrder &order) const;
    [[nodiscard]] QString whyReturned(const OrderOutcome &outcome) const;
    [[nodiscard]] QString time(const QDateTime &at) const;

    const Workspace &m_workspace;
};

} // namespace mandat::desktop
