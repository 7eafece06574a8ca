// SPDX-License-Identifier: MIT
#pragma once

#include "documents/report.h"

namespace mandat::documents
{

/// Who has access: to one relationship, to all of a company, or what one person has access to. Exactly one of the three
/// ids is not null; the snapshot holds what it is about, whole.
struct AccessRegisterSource {
    ReportFrame frame;
    const Snapshot &snapshot;
    RelationshipId relationship;
    CompanyId company;
    UserId user;
};

/// NotFound: what it is about is not in the snapshot.
[[nodiscard]] Result<Report> makeAccessRegister(const AccessRegisterSource &source, Language language);

} // namespace mandat::documents
