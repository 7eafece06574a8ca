// SPDX-License-Identifier: MIT
#include "domain/auditchain.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace mandat
{

namespace
{

constexpr qsizetype epochSize = 8;
constexpr qsizetype checkSize = 8;

QByteArray bigEndian(qint64 value)
{
    QByteArray out(sizeof(qint64), Qt::Uninitialized);
    qToBigEndian(value, out.data());
    return out;
}

void addPart(QCryptographicHash &hash, const QByteArray &part)
{
    hash.addData(bigEndian(part.size()));
    hash.addData(part);
}

} // namespace

QByteArray chainOrigin(const QString &portal, const QByteArray &epoch)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addPart(hash, QByteArrayLiteral("mandat chain"));
    addPart(hash, portal.toUtf8());
    addPart(hash, epoch);
    return hash.result();
}

QByteArray payloadDigest(const QByteArray &salt, const QByteArray &oldValue, const QByteArray &newValue)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addPart(hash, salt);
    addPart(hash, oldValue);
    addPart(hash, newValue);
    return hash.result();
}

QByteArray chainHash(const QByteArray &previous, const AuditEntry &entry, const QByteArray &digest)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addPart(hash, previous);
    addPart(hash, bigEndian(entry.sequence));
    addPart(hash, bigEndian(entry.at.toMSecsSinceEpoch()));
    for (const QString &text :
         {entry.subject, entry.subjectName, entry.action, entry.resourceType, entry.resourceId, entry.order})
        addPart(hash, text.toUtf8());
    addPart(hash, digest);
    return hash.result();
}

QByteArray encodeToken(const QByteArray &epoch, qint64 sequence, const QByteArray &hash)
{
    return (epoch.left(epochSize) + bigEndian(sequence) + hash.left(checkSize))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<FeedToken> decodeToken(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    constexpr qsizetype whole = epochSize + qsizetype(sizeof(qint64)) + checkSize;
    if (!decoded || decoded.decoded.size() != whole)
        return std::nullopt;
    const QByteArray &bytes = decoded.decoded;
    return FeedToken {bytes.left(epochSize), qFromBigEndian<qint64>(bytes.constData() + epochSize),
                      bytes.right(checkSize)};
}

} // namespace mandat
