// SPDX-License-Identifier: MIT
#pragma once

#include "documents/report.h"

namespace mandat::documents
{

struct HandoverPlace {
    QString reference;
    QString label;
    QString company;
    int users = 0;
    int administrators = 0;
};

struct HandoverOrder {
    QString number;
    QString company; ///< empty: several
};

/// What a member of staff who is away or leaves has to hand over: dossiers, orders that wait, requests; with a column
/// to write in who takes over.
struct StaffHandoverSource {
    ReportFrame frame;
    QString who;
    QDate from;
    QDate to; ///< null: leaves
    QList<HandoverPlace> places;
    qint64 placesInAll = 0; ///< where more are there than are listed
    QList<HandoverOrder> orders; ///< held, written by this person
    qint64 requests = 0;
    QStringList approvers; ///< others who are known to approve
};

[[nodiscard]] Report makeStaffHandover(const StaffHandoverSource &source, Language language);

} // namespace mandat::documents
