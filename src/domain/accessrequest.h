// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QList>

namespace mandat
{

enum class RequestKind { SelfRegistration, ClientPortal, Recovery, RecordedByStaff };
enum class RequestStatus { Open, Accepted, Refused };

/// Somebody's wish, not yet a change (S3.5, S4.13).
struct AccessRequest {
    AccessRequestId id;
    QString version;
    RequestKind kind = RequestKind::ClientPortal;
    RequestStatus status = RequestStatus::Open;
    CompanyId company;
    QList<RelationshipId> relationships;
    QString lastName;
    QString firstName;
    QString email;
    QString telephone;
    QString profile; ///< code or label of the wished profile
    QString message;
    QDateTime received;
    QString answer; ///< reason of a refusal
    QString reference; ///< what the person gave to be found by: the number of a relationship
    ChangeOrderId order; ///< that came of it, once accepted
    UserId user; ///< who registered, inactive (S3.5); null otherwise
    QString decidedBy; ///< subject of who accepted or refused it
    QString decidedByName;
    QDateTime decided;
    bool operator==(const AccessRequest &) const = default;
};

} // namespace mandat
