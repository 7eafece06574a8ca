// SPDX-License-Identifier: MIT
#include "domain/effective.h"

#include <algorithm>

namespace mandat
{

namespace
{

struct Collector {
    const Policy &policy;
    const QDateTime &after;
    QList<QDateTime> instants;

    void add(const QDateTime &instant)
    {
        if (instant.isValid() && instant > after)
            instants.append(instant.toUTC());
    }
    void add(const QList<PendingChange> &pending)
    {
        for (const PendingChange &change : pending) {
            add(change.effectiveAt);
            for (const FieldChange &field : change.fields) {
                if (field.field == Field::FirstDay)
                    addDays(field.value.toDate(), {});
                else if (field.field == Field::LastDay)
                    addDays({}, field.value.toDate());
            }
        }
    }
    void addDays(const QDate &first, const QDate &last)
    {
        if (first.isValid())
            add(startOfDay(policy, first));
        if (last.isValid())
            add(startOfDay(policy, last.addDays(1)));
    }
    void add(const Grant &grant)
    {
        add(grant.pending);
        addDays(grant.firstDay, grant.lastDay);
    }
    QList<QDateTime> take()
    {
        std::sort(instants.begin(), instants.end());
        instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
        return std::move(instants);
    }
};

/// The day that was asked for last, and where it begins and ends: questions come by the thousand for the same instant,
/// and converting one to a zone costs a microsecond.
struct KnownDay {
    QByteArray zone;
    qint64 begin = 0;
    qint64 end = 0;
    QDate date;
};

} // namespace

QDate dayAt(const Policy &policy, const QDateTime &at)
{
    thread_local KnownDay known;
    const qint64 instant = at.toMSecsSinceEpoch();
    if (instant < known.begin || instant >= known.end || known.zone != policy.timeZone) {
        const QTimeZone zone = policy.zone();
        const QDate date = at.toTimeZone(zone).date();
        known = {policy.timeZone, date.startOfDay(zone).toMSecsSinceEpoch(),
                 date.addDays(1).startOfDay(zone).toMSecsSinceEpoch(), date};
    }
    return known.date;
}

QDateTime startOfDay(const Policy &policy, const QDate &day)
{
    return day.startOfDay(policy.zone()).toUTC();
}

QList<QDateTime> boundariesOf(const Policy &policy, const User &user, const QDateTime &after)
{
    Collector collector {policy, after, {}};
    collector.add(user.pending);
    return collector.take();
}

QList<QDateTime> boundariesOf(const Policy &policy, const Grant &grant, const QDateTime &after)
{
    Collector collector {policy, after, {}};
    collector.add(grant);
    return collector.take();
}

QList<QDateTime> boundariesOf(const Policy &policy, const Snapshot &snapshot, const QDateTime &after)
{
    Collector collector {policy, after, {}};
    for (const User &user : snapshot.users)
        collector.add(user.pending);
    for (const Grant &grant : snapshot.grants)
        collector.add(grant);
    return collector.take();
}

} // namespace mandat
