// SPDX-License-Identifier: MIT
#include "desktop/profiles/profilestate.h"

#include "base/fold.h"
#include "domain/fields.h"

#include <algorithm>

namespace mandat::desktop
{

namespace
{

bool sameContent(const Profile &a, const Profile &b)
{
    return changedFields(a, b).isEmpty();
}

} // namespace

Result<void> ProfileState::read(cache::Reader &reader)
{
    MANDAT_ASSIGN(m_rows, reader.profiles());
    MANDAT_ASSIGN(m_profiles, reader.sharedProfiles());
    MANDAT_ASSIGN(const QList<cache::StagedChange> staged, reader.staged());
    m_staged.clear();
    for (const cache::StagedChange &one : staged) {
        if (one.change.resourceKind() == ResourceKind::Profile)
            m_staged.insert(ProfileId(one.change.resourceId()), one.change);
    }
    const QList<Profile> edits = m_edits.values();
    for (const Profile &edit : edits) {
        const std::optional<Profile> now = saved(edit.id);
        if (!now || sameContent(*now, edit))
            m_edits.remove(edit.id);
    }
    return {};
}

QList<ProfileList::Entry> ProfileState::entries() const
{
    QList<ProfileList::Entry> out;
    for (const cache::ProfileRow &row : m_rows) {
        ProfileList::Entry entry {row, isStaged(row.id) || hasEdit(row.id)};
        if (const std::optional<Profile> profile = edited(row.id)) {
            entry.row.label = profile->label;
            entry.row.functions = static_cast<int>(profile->functions.size());
        }
        out.append(entry);
    }
    for (const Change &change : m_staged) {
        if (change.kind() != ChangeKind::Create)
            continue;
        const Profile &profile = std::get<Profile>(*change.after);
        if (profile.kind != ProfileKind::Shared || m_profiles.contains(profile.id))
            continue;
        ProfileList::Entry entry;
        const Profile shown = edited(profile.id).value_or(profile);
        entry.row.id = shown.id;
        entry.row.kind = shown.kind;
        entry.row.label = shown.label;
        entry.row.functions = static_cast<int>(shown.functions.size());
        entry.edited = true;
        out.append(entry);
    }
    return out;
}

bool ProfileState::contains(const ProfileId &id) const
{
    return saved(id).has_value();
}

std::optional<Profile> ProfileState::published(const ProfileId &id) const
{
    const auto found = m_profiles.constFind(id);
    return found == m_profiles.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<Profile> ProfileState::saved(const ProfileId &id) const
{
    if (const auto staged = m_staged.constFind(id); staged != m_staged.constEnd() && staged->after)
        return std::get<Profile>(*staged->after);
    return published(id);
}

std::optional<Profile> ProfileState::edited(const ProfileId &id) const
{
    const auto found = m_edits.constFind(id);
    return found == m_edits.constEnd() ? saved(id) : std::optional(*found);
}

qsizetype ProfileState::users(const ProfileId &id) const
{
    const auto found = std::ranges::find(m_rows, id, &cache::ProfileRow::id);
    return found == m_rows.end() ? 0 : found->users;
}

void ProfileState::edit(const Profile &profile)
{
    const std::optional<Profile> before = saved(profile.id);
    if (before && sameContent(*before, profile))
        m_edits.remove(profile.id);
    else
        m_edits.insert(profile.id, profile);
}

int ProfileState::changedFunctions(const ProfileId &id) const
{
    const std::optional<Profile> now = edited(id);
    const std::optional<Profile> before = published(id);
    if (!now || !before)
        return 0;
    const auto gone = before->functions.subtracted(now->functions).size();
    return static_cast<int>(gone + now->functions.subtracted(before->functions).size());
}

std::optional<Change> ProfileState::change(const ProfileId &id) const
{
    const auto found = m_edits.constFind(id);
    if (found == m_edits.constEnd())
        return std::nullopt;
    const std::optional<Profile> before = published(id);
    return before ? Change::modify(*before, *found) : Change::create(*found);
}

bool ProfileState::isNameTaken(const QString &name, const ProfileId &except) const
{
    const QString wanted = folded(name.trimmed());
    const QList<ProfileList::Entry> all = entries();
    return std::ranges::any_of(all, [&](const ProfileList::Entry &entry) {
        return entry.row.id != except && (folded(entry.row.label.en) == wanted || folded(entry.row.label.fr) == wanted);
    });
}

} // namespace mandat::desktop
