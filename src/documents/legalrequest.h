// SPDX-License-Identifier: MIT
#pragma once

#include "documents/report.h"

namespace mandat::documents
{

/// What the legal representative asks the portal's operator for when the administrator has left (S3.6). It is the
/// client's letter, on the client's head.
struct LegalRequestSource {
    ReportFrame frame;
    Company company;
    Relationship relationship;
    QString representative; ///< last and first name; empty: left to be filled in by hand
    QString capacity;
    QString lastName; ///< of whoever is to administer
    QString firstName;
    QString email;
    bool registered = false; ///< this person has registered on the portal
    QStringList former; ///< names of those whose accounts are left
};

[[nodiscard]] Report makeLegalRequest(const LegalRequestSource &source, Language language);

} // namespace mandat::documents
