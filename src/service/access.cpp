// SPDX-License-Identifier: MIT
#include "service/access.h"

#include "service/secrets.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr qsizetype longestToken = 8192;

} // namespace

QByteArray bearerToken(const QByteArray &authorization)
{
    const qsizetype blank = authorization.indexOf(' ');
    if (blank < 0 || authorization.left(blank).compare("bearer", Qt::CaseInsensitive) != 0
        || authorization.size() > longestToken)
        return {};
    return authorization.sliced(blank).trimmed();
}

Result<StaffRecord> authenticate(Store &store, const QByteArray &authorization, const QString &portal,
                                 const QDateTime &now)
{
    const QByteArray token = bearerToken(authorization);
    if (token.isEmpty())
        return fail(ErrorKind::Unauthorized, u"A bearer token is needed"_s);
    MANDAT_ASSIGN(auto found, store.staffByToken(tokenHash(token)));
    if (!found)
        return fail(ErrorKind::Unauthorized, u"The token is not known"_s);
    if (found->tokenExpires.isValid() && found->tokenExpires <= now)
        return fail(ErrorKind::Unauthorized, u"The token has expired"_s);
    if (!found->staff.active)
        return fail(ErrorKind::Unauthorized, u"The token's holder is no longer active"_s);
    if (found->portal != portal)
        return fail(ErrorKind::Forbidden, u"The token is for another portal"_s);
    return std::move(*found);
}

Result<void> mayRead(const Staff &staff, Kind kind)
{
    if (staff.roles.isEmpty())
        return fail(ErrorKind::Forbidden, u"No role allows reading here"_s);
    if (kind == Kind::Staff && !staff.has(Role::Administrator))
        return fail(ErrorKind::Forbidden, u"Only administrators see the list of staff"_s);
    return {};
}

Result<void> mayWrite(const Staff &staff, const Policy &policy)
{
    if (staff.has(Role::Administrator) || (policy.authors == Authors::Preparer && staff.prepares()))
        return {};
    return fail(ErrorKind::Forbidden,
                policy.authors == Authors::Administrator ? u"Only administrators write change orders here"_s
                                                         : u"Only preparers and administrators write change orders"_s);
}

Result<void> maySubmit(const Staff &staff, const Policy &policy)
{
    return staff.has(Role::Operator) ? Result<void>() : mayWrite(staff, policy);
}

Result<void> mayDecide(const Staff &staff)
{
    if (staff.has(Role::Approver))
        return {};
    return fail(ErrorKind::Forbidden, u"Only approvers decide on change orders"_s);
}

} // namespace mandat::service
