// SPDX-License-Identifier: MIT
#pragma once

#include "cache/rows.h"
#include "domain/accessrequest.h"
#include "domain/relationship.h"

namespace mandat::cache
{

/// An access request with what a list shows of it.
struct RequestRow {
    AccessRequest request;
    QString companyName; ///< empty: not known
    QStringList references; ///< of its relationships, as far as they are known here
    std::optional<ResponsibleParty> responsible; ///< of the first relationship, or of the company's first; none: nobody
    bool registered = false; ///< the person who registered is there, inactive (S3.5)
    ChangeOrderId answering; ///< the order that waits, here or on the service, to answer it; null: none
    QString answeringNumber; ///< empty: the service has not seen it
    bool operator==(const RequestRow &) const = default;
};

struct RequestQuery {
    Scope scope; ///< by the responsible party; what nobody is responsible for belongs to the office too
    bool decidedToo = false;
    RelationshipId relationship; ///< only those that ask for it, or for its company as a whole; null: all
    bool operator==(const RequestQuery &) const = default;
};

} // namespace mandat::cache
