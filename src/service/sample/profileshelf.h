// SPDX-License-Identifier: MIT
#pragma once

#include "domain/portal.h"
#include "domain/profile.h"
#include "service/sample/careers.h"
#include "service/sample/moments.h"

#include <optional>

namespace mandat::service::sample
{

/// The profiles of a portal that everybody may have: those that it publishes and those that the firm shares; and the
/// making of personal ones from them.
class ProfileShelf
{
public:
    ProfileShelf(const Portal &portal, Moment now);

    /// Predefined first, in the portal's order, then shared.
    [[nodiscard]] const QList<Profile> &all() const { return m_all; }
    /// The first one that administers; nullptr where none does.
    [[nodiscard]] const Profile *administrator() const { return m_administrator; }
    /// One that does not administer.
    [[nodiscard]] const Profile &forCareer(Random &random, Career career) const;
    /// nullptr for an unknown code.
    [[nodiscard]] const Profile *predefined(const QString &code) const;

    /// A few functions more and fewer than another (whole menus where rights are given by modules), within what the
    /// user's relationships hold (S0.1); whether it administers stays as it was. Nothing where that leaves no function.
    [[nodiscard]] std::optional<Profile> personalFrom(Random &random, const Profile &base,
                                                      const SortedSet<FunctionCode> &ceiling, IdMaker &ids,
                                                      Moment created) const;

    [[nodiscard]] bool administers(const Profile &profile) const;
    /// Holds a function for which the portal asks equipment.
    [[nodiscard]] bool needsEquipment(const Profile &profile) const;

private:
    [[nodiscard]] Profile sharedFrom(const Portal &portal, int index, Moment created) const;
    [[nodiscard]] SortedSet<FunctionCode> wholeMenus(const SortedSet<FunctionCode> &functions) const;
    void change(Random &random, SortedSet<FunctionCode> &functions) const;

    const Portal &m_portal;
    QList<Profile> m_all;
    const Profile *m_administrator = nullptr;
    std::array<QList<qsizetype>, careerCount> m_byCareer; ///< indexes into m_all, the best first
    QList<qsizetype> m_shared;
    SortedSet<FunctionCode> m_sensitive; ///< those for which equipment is asked
};

} // namespace mandat::service::sample
