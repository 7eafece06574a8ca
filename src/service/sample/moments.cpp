// SPDX-License-Identifier: MIT
#include "service/sample/moments.h"

#include <QTimeZone>

#include <algorithm>

namespace mandat::service::sample
{

Moment workingMoment(Random &random, Moment from, Moment to)
{
    if (to <= from)
        return from;
    Moment dayNumber = random.between64(from, to) / dayLength;
    const Moment weekday = (dayNumber + 3) % 7; // 1 January 1970 was a Thursday; 0 is Monday
    if (weekday >= 5)
        dayNumber -= weekday - 4;
    constexpr Moment hour = dayLength / 24;
    constexpr Moment opening = 7 * hour;
    constexpr Moment closing = 17 * hour;
    return std::clamp(dayNumber * dayLength + random.between64(opening, closing), from, to);
}

QDateTime instant(Moment moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC);
}

QDate day(Moment moment)
{
    return QDate(1970, 1, 1).addDays(moment / dayLength);
}

IdMaker::IdMaker(quint64 seed, QStringView portal)
    : m_key(Random::mixed(seed + 1) ^ keyOf(portal))
{
}

QUuid IdMaker::make(IdKind kind, Moment created)
{
    quint64 &count = m_counts[static_cast<size_t>(kind)];
    Random random = Random::keyed({m_key, static_cast<quint64>(kind), count++});
    const quint64 high = random.next();
    return uuidFrom(created, high, random.next());
}

QUuid uuidFrom(Moment created, quint64 high, quint64 low)
{
    const auto ms = static_cast<quint64>(created);
    const auto byte = [](quint64 word, int shift) { return static_cast<uchar>((word >> shift) & 0xffU); };
    return QUuid(static_cast<uint>((ms >> 16) & 0xffffffffU), static_cast<ushort>(ms & 0xffffU),
                 static_cast<ushort>(0x7000U | (high & 0x0fffU)), static_cast<uchar>(0x80U | (byte(high, 16) & 0x3fU)),
                 byte(high, 24), byte(low, 0), byte(low, 8), byte(low, 16), byte(low, 24), byte(low, 32),
                 byte(low, 40));
}

Moment bornAt(const QUuid &id)
{
    return static_cast<Moment>((static_cast<quint64>(id.data1) << 16) | id.data2);
}

quint64 keyOf(QStringView text)
{
    quint64 hash = 0xcbf29ce484222325U;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3U;
    return hash;
}

} // namespace mandat::service::sample
