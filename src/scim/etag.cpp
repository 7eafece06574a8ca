// SPDX-License-Identifier: MIT
#include "scim/etag.h"

#include <algorithm>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

bool isOpaque(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c < u' ' || c == u'"' || c == QChar(0x7f); });
}

bool matchesAny(const ETagCondition &condition, const QString &current)
{
    if (current.isEmpty())
        return false;
    if (condition.any)
        return true;
    const QString version = opaqueVersion(current);
    return std::any_of(condition.tags.begin(), condition.tags.end(),
                       [&](const ETag &tag) { return tag.opaque == version; });
}

} // namespace

QString ETag::toString() const
{
    return (weak ? "W/\""_L1 : "\""_L1) + opaque + u'"';
}

std::optional<ETag> parseETag(QStringView text)
{
    text = text.trimmed();
    ETag out;
    if (text.startsWith("W/"_L1, Qt::CaseInsensitive)) {
        out.weak = true;
        text = text.mid(2);
    }
    const bool quoted = text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"');
    if (quoted)
        text = text.mid(1, text.size() - 2);
    if ((text.isEmpty() && !quoted) || !isOpaque(text))
        return std::nullopt;
    out.opaque = text.toString();
    return out;
}

QString opaqueVersion(QStringView text)
{
    const std::optional<ETag> tag = parseETag(text);
    return tag ? tag->opaque : QString();
}

ETagCondition parseETagCondition(QStringView header)
{
    ETagCondition out;
    qsizetype start = 0;
    bool inQuotes = false;
    for (qsizetype i = 0; i <= header.size(); ++i) {
        if (i < header.size() && header[i] == u'"')
            inQuotes = !inQuotes;
        // A tag may hold commas
        if (i < header.size() && (header[i] != u',' || inQuotes))
            continue;
        const QStringView part = header.mid(start, i - start).trimmed();
        start = i + 1;
        if (part == u'*')
            out.any = true;
        else if (const std::optional<ETag> tag = parseETag(part))
            out.tags.append(*tag);
    }
    return out;
}

bool ifMatchHolds(const std::optional<QString> &header, const QString &current)
{
    return !header || matchesAny(parseETagCondition(*header), current);
}

bool ifNoneMatchHolds(const std::optional<QString> &header, const QString &current)
{
    return !header || !matchesAny(parseETagCondition(*header), current);
}

} // namespace mandat::scim
