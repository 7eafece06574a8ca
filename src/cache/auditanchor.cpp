// SPDX-License-Identifier: MIT
#include "cache/auditanchor.h"

#include "cache/metatable.h"

namespace mandat::cache
{

namespace
{

bool sameTrail(const QByteArray &a, const QByteArray &b)
{
    const std::optional<FeedToken> one = decodeToken(a);
    const std::optional<FeedToken> other = decodeToken(b);
    return one && other && one->epoch == other->epoch;
}

} // namespace

Result<std::optional<FeedToken>> auditAnchor(db::Connection &connection)
{
    MANDAT_ASSIGN(const QByteArray text, readMeta(connection, metakey::auditAnchor));
    return text.isEmpty() ? std::nullopt : decodeToken(text);
}

Result<void> followAnchor(db::Connection &connection, const QByteArray &former, const QByteArray &next)
{
    MANDAT_ASSIGN(const QByteArray anchor, readMeta(connection, metakey::auditAnchor));
    if (!anchor.isEmpty() && anchor != former && sameTrail(anchor, next))
        return {};
    return writeMeta(connection, metakey::auditAnchor, next);
}

Result<void> renewAnchor(db::Connection &connection)
{
    MANDAT_ASSIGN(const QByteArray token, readMeta(connection, metakey::deltaToken));
    return token.isEmpty() ? Result<void>() : writeMeta(connection, metakey::auditAnchor, token);
}

} // namespace mandat::cache
