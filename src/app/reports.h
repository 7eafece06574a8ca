// SPDX-License-Identifier: MIT
#pragma once

#include "app/documents.h"
#include "documents/accessregister.h"
#include "documents/continuityreport.h"
#include "documents/departureletter.h"
#include "documents/legalrequest.h"
#include "documents/ordersummary.h"
#include "documents/reviewrecap.h"
#include "domain/recovery.h"

namespace mandat::app
{

// Reports from the cache. `wish.language` nullopt: English, as they have no one reader; the screens say which.

/// What the continuity report lists; it takes a while where much is at risk: ask it of a reader behind.
struct ContinuityFindings {
    QList<documents::ContinuityLine> lines;
    qint64 relationships = 0;
};
[[nodiscard]] Result<ContinuityFindings> continuityFindings(cache::Reader &reader, const cache::RiskQuery &query);
[[nodiscard]] Result<documents::Report> continuityReportFor(cache::Reader &reader, const ContinuityFindings &findings,
                                                            const cache::RiskQuery &query, const DocumentWish &wish);

/// Exactly one of the ids is not null.
struct RegisterSubject {
    RelationshipId relationship;
    CompanyId company;
    UserId user;
};
[[nodiscard]] Result<documents::Report> accessRegisterFor(cache::Reader &reader, const RegisterSubject &subject,
                                                          const DocumentWish &wish);

/// `before`: the state that the order is about, without it.
[[nodiscard]] Result<documents::Report> orderSummaryFor(cache::Reader &reader, const ChangeOrder &order,
                                                        const Snapshot &before, const DocumentWish &wish);

[[nodiscard]] Result<documents::Report> legalRequestFor(cache::Reader &reader, const RecoveryRecord &recovery,
                                                        const DocumentWish &wish);

[[nodiscard]] Result<documents::Report> reviewRecapFor(cache::Reader &reader, const AccessReview &review,
                                                       const DocumentWish &wish);

/// A person's departure, from what is known here: the companies to write to, what was or will be done, what is out of
/// reach.
struct DepartureCase {
    User user;
    Snapshot before; ///< the person's companies whole, without the departure, and with what else is staged
    QList<CompanyId> companies; ///< that a letter goes to
    DepartureWay way = DepartureWay::Deactivate;
    std::optional<ChangeOrder> order; ///< the newest that takes all access away
    QList<BeyondReach> beyond;
};
/// Another connection's cache, to be looked at for the same person.
struct OtherPortal {
    QString cacheFile;
    LocalizedText name;
};
/// `order`: the one that takes the access away, where it is known; else the newest of this program's own is looked for.
/// NotFound: neither the cache nor the order knows the person.
[[nodiscard]] Result<DepartureCase> departureCase(cache::Reader &reader, const UserId &user, DepartureWay way,
                                                  const QList<OtherPortal> &others,
                                                  const std::optional<ChangeOrder> &order = std::nullopt);
/// Whom an order shuts out: users that it deactivates or deletes.
[[nodiscard]] QList<UserId> leaversIn(const ChangeOrder &order);
[[nodiscard]] Result<documents::Report> departureLetterFor(cache::Reader &reader, const DepartureCase &departure,
                                                           const CompanyId &company, const DocumentWish &wish);

} // namespace mandat::app
