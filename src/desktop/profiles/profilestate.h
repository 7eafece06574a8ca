// SPDX-License-Identifier: MIT
// The profiles as their screen has them: what the portal holds, what is staged, what is being edited.
#pragma once

#include "cache/reader.h"
#include "desktop/profiles/profilelist.h"

namespace mandat::desktop
{

class ProfileState
{
public:
    /// Everything anew; edits that are not staged yet stay.
    [[nodiscard]] Result<void> read(cache::Reader &reader);

    [[nodiscard]] QList<ProfileList::Entry> entries() const;
    [[nodiscard]] bool contains(const ProfileId &id) const;
    /// As the portal has it; nullopt: only staged.
    [[nodiscard]] std::optional<Profile> published(const ProfileId &id) const;
    /// With what is staged: what the editor starts from.
    [[nodiscard]] std::optional<Profile> saved(const ProfileId &id) const;
    /// With what is being edited, too.
    [[nodiscard]] std::optional<Profile> edited(const ProfileId &id) const;
    [[nodiscard]] qsizetype users(const ProfileId &id) const;

    void edit(const Profile &profile); ///< one that is as it was saved is no edit
    void discardEdit(const ProfileId &id) { m_edits.remove(id); }
    [[nodiscard]] bool hasEdit(const ProfileId &id) const { return m_edits.contains(id); }
    [[nodiscard]] bool isStaged(const ProfileId &id) const { return m_staged.contains(id); }
    /// Functions that differ between what the portal has and what is edited.
    [[nodiscard]] int changedFunctions(const ProfileId &id) const;
    /// What to stage for the edit.
    [[nodiscard]] std::optional<Change> change(const ProfileId &id) const;
    /// Somebody else's profile has this name already, case ignored.
    [[nodiscard]] bool isNameTaken(const QString &name, const ProfileId &except) const;

private:
    QList<cache::ProfileRow> m_rows;
    QHash<ProfileId, Profile> m_profiles;
    QHash<ProfileId, Change> m_staged;
    QHash<ProfileId, Profile> m_edits;
};

} // namespace mandat::desktop
