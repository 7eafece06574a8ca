// SPDX-License-Identifier: MIT
#include "service/oidc/oidccaller.h"

#include "service/staffrecords.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

Result<StaffRecord> OidcCallers::callerOf(const TokenClaims &claims, const QString &portal, const QDateTime &now)
{
    std::optional<StaffRecord> found;
    const auto find = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(found, reader.staff(claims.subject));
        return {};
    };
    // Nobody learns by a token which portals there are.
    if (m_store.portal(portal))
        MANDAT_TRY(m_store.read(portal, find));
    if (!found)
        return fail(ErrorKind::Unauthorized, u"The token's holder is not a member of the staff here"_s);
    if (!found->staff.active)
        return fail(ErrorKind::Unauthorized, u"The token's holder is no longer active"_s);
    if (!claims.roles)
        return std::move(*found);
    SortedSet<Role> roles;
    for (const QString &word : *claims.roles) {
        if (const auto role = roleNamed(word))
            roles.insert(*role);
    }
    if (roles != found->staff.roles)
        MANDAT_TRY(takeRoles(*found, roles, claims.issued, now));
    found->staff.roles = roles;
    return std::move(*found);
}

/// A token that is older than one whose roles were taken changes nothing any more.
Result<void> OidcCallers::takeRoles(const StaffRecord &record, const SortedSet<Role> &roles, const QDateTime &issued,
                                    const QDateTime &now)
{
    const QString key = record.portal + u' ' + record.staff.subject;
    const std::lock_guard lock(m_mutex);
    const QDateTime taken = m_rolesOf.value(key);
    if (taken.isValid() && (!issued.isValid() || issued < taken))
        return {};
    const auto write = [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(const auto former, writer.staff(record.staff.subject));
        if (!former || !former->staff.active || former->staff.roles == roles)
            return {};
        Staff staff = former->staff;
        staff.roles = roles;
        MANDAT_TRY(writer.putStaff(staff, now));
        recordStaff(writer, former, staff, u"Identity provider"_s, now);
        return {};
    };
    MANDAT_TRY(m_store.write(record.portal, write));
    m_rolesOf.insert(key, issued);
    return {};
}

} // namespace mandat::service
