// SPDX-License-Identifier: MIT
#pragma once

#include "base/sortedset.h"
#include "domain/relationship.h"
#include "domain/user.h"

namespace mandat::cache
{

/// Small values that share a column: sets of codes as "a b c", sets of ids as 16 bytes each, the rest as JSON, empty
/// where there is nothing.
template<class CodeType> [[nodiscard]] QString joinedCodes(const SortedSet<CodeType> &codes)
{
    QString out;
    for (const CodeType &code : codes) {
        if (!out.isEmpty())
            out += u' ';
        out += code.text();
    }
    return out;
}

template<class CodeType> [[nodiscard]] SortedSet<CodeType> splitCodes(const QString &text)
{
    QList<CodeType> codes;
    for (const QStringView part : QStringView(text).split(u' ', Qt::SkipEmptyParts))
        codes.append(CodeType(part.toString()));
    return SortedSet<CodeType>(std::move(codes));
}

template<class IdType> [[nodiscard]] QByteArray idsBlob(const SortedSet<IdType> &ids)
{
    QByteArray out;
    out.reserve(ids.size() * 16);
    for (const IdType &id : ids)
        out += id.uuid().toRfc4122();
    return out;
}

template<class IdType> [[nodiscard]] SortedSet<IdType> idsFrom(QByteArrayView blob)
{
    QList<IdType> ids;
    for (qsizetype at = 0; at + 16 <= blob.size(); at += 16)
        ids.append(IdType(QUuid::fromRfc4122(blob.sliced(at, 16))));
    return SortedSet<IdType>(std::move(ids));
}

[[nodiscard]] QString accountsText(const QList<Account> &accounts);
[[nodiscard]] QList<Account> accountsFrom(const QByteArray &json);
[[nodiscard]] QString identityDocumentText(const std::optional<IdentityDocument> &document);
[[nodiscard]] std::optional<IdentityDocument> identityDocumentFrom(const QByteArray &json);
/// What is not yet in effect; the fields are named as the resource's own paths, so each kind has its own.
template<class T> [[nodiscard]] QString pendingText(const T &resource);
template<class T> [[nodiscard]] QList<PendingChange> pendingFrom(const QByteArray &json);

} // namespace mandat::cache
