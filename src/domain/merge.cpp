// SPDX-License-Identifier: MIT
#include "domain/merge.h"

#include "domain/fields.h"
#include "domain/mergefields.h"
#include "domain/mergelimit.h"

#include <QSet>

#include <algorithm>

namespace mandat
{

namespace
{

template<class T> std::optional<Resource> copyOf(const T *resource)
{
    return resource ? std::optional<Resource>(*resource) : std::nullopt;
}

/// What a change is about, as it is now. A grant is its pair's, whatever id it has by now.
std::optional<Resource> presentOf(const Change &change, const Snapshot &present)
{
    const QUuid id = change.resourceId();
    switch (change.resourceKind()) {
    case ResourceKind::User:
        return copyOf(present.user(UserId(id)));
    case ResourceKind::Profile:
        return copyOf(present.profile(ProfileId(id)));
    case ResourceKind::Contact:
        return copyOf(present.contact(ContactId(id)));
    case ResourceKind::Relationship:
        return copyOf(present.relationship(RelationshipId(id)));
    case ResourceKind::Grant:
        break;
    }
    if (const Grant *same = present.grant(GrantId(id)))
        return Resource(*same);
    if (change.before)
        return std::nullopt;
    const Grant &made = std::get<Grant>(*change.after);
    return copyOf(present.grantOf(made.user, made.relationship));
}

class Merger
{
public:
    Merger(const Portal &portal, const Snapshot &present, const QList<Change> &changes)
        : m_portal(portal)
        , m_present(present)
    {
        for (const Change &change : changes) {
            if (change.kind() == ChangeKind::Create)
                m_created.insert(change.resourceId());
            if (change.kind() == ChangeKind::Delete)
                m_deleted.insert(change.resourceId());
        }
    }

    [[nodiscard]] QList<MergedChange> run(const QList<Change> &changes) const
    {
        QList<MergedChange> out;
        for (const Change &change : changes) {
            if (change.kind() == ChangeKind::Delete && change.resourceKind() == ResourceKind::User)
                out += grantsGivenSince(UserId(change.resourceId()));
            out.append(merged(change));
        }
        return out;
    }

private:
    [[nodiscard]] MergedChange merged(const Change &change) const
    {
        MergedChange out {change, presentOf(change, m_present), MergeMatter::Plain, {}, std::nullopt};
        // An access that this same order takes away makes room for the one that it gives.
        if (change.kind() == ChangeKind::Create && out.theirs && m_deleted.contains(idOf(*out.theirs)))
            out.theirs.reset();
        switch (change.kind()) {
        case ChangeKind::Create:
            mergeCreation(out);
            break;
        case ChangeKind::Modify:
            mergeModification(out);
            break;
        case ChangeKind::Delete:
            mergeDeletion(out);
            break;
        }
        return out;
    }

    void mergeCreation(MergedChange &out) const
    {
        const Grant *grant = std::get_if<Grant>(&*out.mine.after);
        if (grant && !isThere(*grant)) {
            out.matter = MergeMatter::Bereft;
            return;
        }
        if (!out.theirs) {
            Resource fresh = *out.mine.after;
            std::visit([](auto &value) { value.version.clear(); }, fresh);
            forgetMissingProfile(out, fresh);
            out.left = Change::create(std::move(fresh));
            return;
        }
        if (!grant) {
            out.matter = MergeMatter::Done; // by this very order, whose answer was lost
            return;
        }
        out.fields = mergeFields(std::nullopt, *out.mine.after, *out.theirs, m_portal, m_present);
        finish(out);
    }

    void mergeModification(MergedChange &out) const
    {
        if (!out.theirs || !settled(*out.theirs)) {
            out.matter = MergeMatter::Gone;
            return;
        }
        out.fields = mergeFields(out.mine.before, *out.mine.after, *out.theirs, m_portal, m_present);
        for (MergedField &field : out.fields) {
            if (field.byMine && isMissing(field)) {
                field.missing = true;
                field.merged = field.theirs;
            }
        }
        finish(out);
    }

    void mergeDeletion(MergedChange &out) const
    {
        if (!out.theirs) {
            out.matter = MergeMatter::Done;
            return;
        }
        out.fields = mergeFields(out.mine.before, *out.mine.before, *out.theirs, m_portal, m_present);
        out.matter = out.fields.isEmpty() ? MergeMatter::Plain : MergeMatter::Moved;
        out.left = Change::remove(*out.theirs);
    }

    static void finish(MergedChange &out)
    {
        out.left = changeTo(*out.theirs, out.fields);
        if (!out.left && !out.conflicts())
            out.matter = MergeMatter::Done;
    }

    [[nodiscard]] bool isThere(const Grant &grant) const
    {
        return (m_present.user(grant.user) || m_created.contains(grant.user.uuid()))
            && (m_present.relationship(grant.relationship) || m_created.contains(grant.relationship.uuid()));
    }

    [[nodiscard]] bool isMissing(const MergedField &field) const
    {
        if (field.field != Field::UserProfile && field.field != Field::GrantProfile)
            return false;
        const ProfileId profile = ProfileId::fromString(field.mine.toString());
        return !profile.isNull() && !m_present.profile(profile) && !m_created.contains(profile.uuid());
    }

    /// Somebody who is made without the profile has none yet, and nothing may be done with it.
    void forgetMissingProfile(MergedChange &out, Resource &fresh) const
    {
        for (const Field field : {Field::UserProfile, Field::GrantProfile}) {
            if (!fieldsOf(kindOf(fresh)).contains(field))
                continue;
            MergedField merged;
            merged.field = field;
            merged.mine = fieldValue(fresh, field);
            merged.theirs = QString();
            merged.merged = QString();
            merged.byMine = true;
            merged.missing = true;
            if (!isMissing(merged))
                continue;
            setFieldValue(fresh, field, QString());
            out.fields.append(merged);
        }
    }

    /// A person is deleted with all access, that which was given since included; an order says so in full.
    [[nodiscard]] QList<MergedChange> grantsGivenSince(const UserId &user) const
    {
        QList<MergedChange> out;
        if (!m_present.user(user))
            return out;
        for (const Grant *grant : m_present.grantsOfUser(user)) {
            if (!m_deleted.contains(grant->id.uuid()))
                out.append({Change::remove(*grant), *grant, MergeMatter::Moved, {}, Change::remove(*grant)});
        }
        return out;
    }

    const Portal &m_portal;
    const Snapshot &m_present;
    QSet<QUuid> m_created;
    QSet<QUuid> m_deleted;
};

/// Sides that somebody has picked take the place of what was merged.
void take(QList<MergedChange> &changes, const QList<MergePick> &picks)
{
    const auto pickOf = [&](const MergedChange &change, const std::optional<Field> &field) -> std::optional<MergeSide> {
        const auto found = std::ranges::find_if(picks, [&](const MergePick &pick) {
            return pick.resource == change.mine.resourceId() && pick.kind == change.mine.resourceKind()
                && pick.field == field;
        });
        return found == picks.end() ? std::nullopt : std::optional(found->side);
    };
    for (MergedChange &change : changes) {
        const std::optional<MergeSide> whole = pickOf(change, std::nullopt);
        if (whole && change.matter == MergeMatter::Moved && *whole == MergeSide::Theirs)
            change.left.reset();
        if (whole && change.matter == MergeMatter::Together && *whole == MergeSide::Mine) {
            Resource fresh = *change.mine.after;
            std::visit([](auto &value) { value.version.clear(); }, fresh);
            change.left = Change::create(std::move(fresh));
        }
        if (!change.theirs || change.matter != MergeMatter::Plain)
            continue;
        bool picked = false;
        for (MergedField &field : change.fields) {
            const std::optional<MergeSide> side = field.missing ? std::nullopt : pickOf(change, field.field);
            if (!side)
                continue;
            field.merged = *side == MergeSide::Mine ? field.mine : field.theirs;
            picked = true;
        }
        if (picked)
            change.left = changeTo(*change.theirs, change.fields);
    }
}

} // namespace

bool MergedChange::conflicts() const
{
    return (matter != MergeMatter::Plain && matter != MergeMatter::Done)
        || std::ranges::any_of(fields, &MergedField::conflicts);
}

bool OrderMerge::conflicts() const
{
    return std::ranges::any_of(changes, &MergedChange::conflicts);
}

QList<Change> OrderMerge::left() const
{
    QList<Change> out;
    for (const MergedChange &change : changes) {
        if (change.left)
            out.append(*change.left);
    }
    return out;
}

OrderMerge mergeOrder(const Portal &portal, const Snapshot &present, const QList<Change> &changes,
                      const WasThere &wasThere, const QDateTime &now, const QList<MergePick> &picks)
{
    OrderMerge out {Merger(portal, present, changes).run(changes)};
    MergeLimit(portal, present, changes, wasThere, now).keepBack(out.changes);
    take(out.changes, picks);
    return out;
}

bool isDone(const QList<Change> &changes, const Snapshot &present)
{
    const QList<MergedChange> merged = Merger({}, present, changes).run(changes);
    return std::ranges::all_of(merged, [](const MergedChange &change) {
        return change.matter == MergeMatter::Done || (change.mine.kind() == ChangeKind::Delete && !change.theirs);
    });
}

} // namespace mandat
