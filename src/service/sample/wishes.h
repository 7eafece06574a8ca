// SPDX-License-Identifier: MIT
#pragma once

#include "domain/accessrequest.h"
#include "domain/portal.h"
#include "service/sample/random.h"
#include "service/sample/sample.h"
#include "service/sample/sink.h"

namespace mandat::service::sample
{

/// Makes the access requests of a portal whose policy has them (S3.5, S4.13): most are open, from the last days.
class WishMaker
{
public:
    WishMaker(const Portal &portal, const SampleOptions &options);

    /// Remembers whom and what there are requests for.
    void see(const Batch &batch);
    /// Oldest first.
    [[nodiscard]] QList<AccessRequest> requests() const;

private:
    void add(AccessRequest request);
    void askFor(const Relationship &relationship);
    void registered(const User &user);

    const Portal &m_portal;
    const QDateTime m_now;
    const qsizetype m_most;
    Random m_random;
    QList<AccessRequest> m_requests;
};

} // namespace mandat::service::sample
