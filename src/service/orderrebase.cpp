// SPDX-License-Identifier: MIT
#include "service/orderrebase.h"

#include "domain/classification.h"
#include "domain/fields.h"
#include "domain/impact.h"
#include "service/snapshotloader.h"

#include <algorithm>

namespace mandat::service
{

namespace
{

/// What an order makes of a field that holds `now`.
QVariant redone(const QVariant &before, const QVariant &after, const QVariant &now)
{
    if (after.typeId() != QMetaType::QStringList)
        return after;
    const QStringList old = before.toStringList();
    const QStringList made = after.toStringList();
    QStringList out;
    for (const QString &element : now.toStringList()) {
        if (made.contains(element) || !old.contains(element))
            out.append(element);
    }
    for (const QString &element : made) {
        if (!old.contains(element) && !out.contains(element))
            out.append(element);
    }
    std::ranges::sort(out);
    return out;
}

} // namespace

Result<QList<Change>> rebased(Reader &reader, const QList<Change> &changes)
{
    QList<Change> out;
    for (const Change &change : changes) {
        if (!change.before) {
            out.append(change);
            continue;
        }
        MANDAT_ASSIGN(
            const auto now,
            foldedResource(reader, change.resourceKind(), change.resourceId().toString(QUuid::WithoutBraces)));
        if (!now)
            continue;
        if (!change.after) {
            out.append(Change::remove(*now));
            continue;
        }
        Resource made = *now;
        for (const Field field : changedFields(*change.before, *change.after)) {
            setFieldValue(
                made, field,
                redone(fieldValue(*change.before, field), fieldValue(*change.after, field), fieldValue(*now, field)));
        }
        if (!changedFields(*now, made).isEmpty())
            out.append(Change::modify(*now, made));
    }
    return out;
}

Result<bool> stillOnlyTakes(Reader &reader, const Portal &portal, const QList<Change> &changes,
                            const QList<Change> &rebasedChanges, const QDateTime &now)
{
    for (const Change &change : changes) {
        const bool left = std::ranges::any_of(rebasedChanges, [&](const Change &one) {
            return one.resourceKind() == change.resourceKind() && one.resourceId() == change.resourceId();
        });
        if (!left && !onlyTakesAway({change}))
            return false;
    }
    if (rebasedChanges.isEmpty())
        return true;
    MANDAT_ASSIGN(const Snapshot before, loadSnapshot(reader, rebasedChanges));
    return classify(portal, before, rebasedChanges, now) == Effect::Narrowing;
}

} // namespace mandat::service
