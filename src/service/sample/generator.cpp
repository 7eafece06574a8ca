// SPDX-License-Identifier: MIT
#include "service/sample/generator.h"

#include "service/sample/castaccess.h"
#include "service/sample/groupaccess.h"

namespace mandat::service::sample
{

namespace
{

Totals without(const Totals &totals, const Batch &batch)
{
    return {totals.staff, totals.relationships - batch.relationships.size(), totals.users - batch.users.size(),
            totals.grants - batch.grants.size()};
}

} // namespace

Result<void> generate(const Portal &portal, const SampleOptions &options, Sink &sink)
{
    const Moment now = options.now.toMSecsSinceEpoch();
    const Totals totals = totalsOf(options.size);
    const Firm firm(options.seed, portal, totals.staff);
    MANDAT_TRY(sink.takeStaff(firm.staff()));

    const ProfileShelf shelf(portal, now);
    Batch shared;
    shared.profiles = shelf.all();
    MANDAT_TRY(sink.take(shared));

    ResourceMaker maker(portal, firm, options.seed, now);
    RelationshipPlanner relationships(portal);
    ClientMaker clients(options.seed, maker.audience(), firm);
    const Batch cast = CastAccess(maker, relationships, shelf, firm).give(clients.mail());
    MANDAT_TRY(sink.take(cast));

    GroupAccess access(maker, relationships, shelf, firm, options.seed);
    const Random planning = Random::keyed({options.seed, static_cast<quint64>(maker.audience()), 1});
    quint64 number = 0;
    for (const GroupPlan &plan : planGroups(planning, without(totals, cast)))
        MANDAT_TRY(sink.take(access.give(clients.make(++number, plan), plan)));
    return {};
}

} // namespace mandat::service::sample
