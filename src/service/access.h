// SPDX-License-Identifier: MIT
#pragma once

#include "service/store.h"

namespace mandat::service
{

/// The token of "Bearer …" (RFC 6750 §2.1); empty if there is none.
[[nodiscard]] QByteArray bearerToken(const QByteArray &authorization);

/// Who holds the token of an Authorization header, for this portal. Unauthorized: no token, an unknown or an expired
/// one, a staff member who is not active. Forbidden: a token of another portal.
[[nodiscard]] Result<StaffRecord> authenticate(Store &store, const QByteArray &authorization, const QString &portal,
                                               const QDateTime &now);

/// Any role at all lets one read; only administrators see who else may.
[[nodiscard]] Result<void> mayRead(const Staff &staff, Kind kind);
/// S1.1, S3.1: who may write change orders here. The service says so whatever a client shows.
[[nodiscard]] Result<void> mayWrite(const Staff &staff, const Policy &policy);
/// The same, or the portal's operator, of whose orders the rules say what they may be about (domain/rulesoperator.cpp).
[[nodiscard]] Result<void> maySubmit(const Staff &staff, const Policy &policy);
[[nodiscard]] Result<void> mayDecide(const Staff &staff);

[[nodiscard]] inline Actor actorOf(const Staff &staff)
{
    return {staff.subject, staff.name};
}

} // namespace mandat::service
