// SPDX-License-Identifier: MIT
#pragma once

#include "app/reports.h"
#include "app/staffabsence.h"
#include "desktop/workspace.h"

namespace mandat::desktop
{

// Each opens the preview of a report; printing and saving start from there. Reports speak the screen's language until
// another is chosen in the preview.

/// Everything at risk that the query finds, as the list says it. Reads behind the window first.
void printContinuityReport(Workspace &workspace, const cache::RiskQuery &query, QWidget *parent);
/// Who has access to a relationship or to all of a company, or what a person has access to.
void printAccessRegister(Workspace &workspace, const app::RegisterSubject &subject, QWidget *parent);
/// `before`: what the order is about, without it.
void printOrderSummary(Workspace &workspace, const ChangeOrder &order, const Snapshot &before, QWidget *parent);
void printLegalRequest(Workspace &workspace, const RecoveryRecord &recovery, QWidget *parent);
void printReviewRecap(Workspace &workspace, const AccessReview &review, QWidget *parent);
/// One letter a company.
void printDepartureLetters(Workspace &workspace, const app::DepartureCase &departure, QWidget *parent);
/// Of those whom an order shuts out; says so if there is nobody.
void printDepartureLettersOf(Workspace &workspace, const ChangeOrder &order, QWidget *parent);
void printStaffHandover(Workspace &workspace, const app::StaffAbsence &absence, const app::StaffEffects &effects,
                        QWidget *parent);
/// The other portals that are connected here.
[[nodiscard]] QList<app::OtherPortal> otherPortals(const Workspace &workspace);

} // namespace mandat::desktop
