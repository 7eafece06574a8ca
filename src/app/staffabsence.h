// SPDX-License-Identifier: MIT
#pragma once

#include "app/documents.h"
#include "documents/staffhandover.h"

namespace mandat::app
{

// "What if this member of staff were away, or left?" Who works here is not published by the portals: it is told from
// who is responsible for relationships, who wrote orders and who decided them. All of it may take a while: ask it
// behind.

/// Somebody of the firm, as far as known here.
struct StaffFound {
    QString subject; ///< empty: only the name is known, from a decision
    QString name;
    qint64 dossiers = 0; ///< relationships that they are responsible for
    bool approves = false; ///< has approved or rejected an order
    bool operator==(const StaffFound &) const = default;
};

/// By name, those with relationships first.
[[nodiscard]] Result<QList<StaffFound>> staffKnown(cache::Reader &reader);

struct StaffAbsence {
    StaffFound who;
    QDate from;
    QDate to; ///< null: leaves for good
};

struct StaffEffects {
    qint64 dossiers = 0; ///< relationships without their responsible party
    QList<cache::RelationshipRow> first; ///< of them, by reference; up to `mostListed`
    cache::RiskCounts atRisk; ///< of them
    qint64 requests = 0; ///< open ones addressed to this person
    qint64 ending = 0; ///< people whose access ends meanwhile, on these relationships
    QList<cache::OrderRow> written; ///< held orders of this person: only the person withdraws them
    QList<cache::OrderRow> stuck; ///< held orders that nobody else is known who may approve
    QStringList approvers; ///< names of others who are known to approve
    bool needsApprover = false; ///< the portal holds orders, and nobody else is known to approve
    bool operator==(const StaffEffects &) const = default;
};
constexpr qint64 mostListed = 2000;

[[nodiscard]] Result<StaffEffects> effectsOf(cache::Reader &reader, const StaffAbsence &absence, const QDateTime &now);

/// What has to be handed over, on paper.
[[nodiscard]] Result<documents::Report> staffHandoverFor(cache::Reader &reader, const StaffAbsence &absence,
                                                         const StaffEffects &effects, const DocumentWish &wish);

} // namespace mandat::app
