// SPDX-License-Identifier: MIT
#include "base/uuid.h"

#include <QRandomGenerator>

#include <array>

namespace mandat
{

QUuid newUuid(const QDateTime &now)
{
    std::array<quint32, 3> random {};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const auto ms = static_cast<quint64>(now.toMSecsSinceEpoch());
    const auto high = static_cast<uint>((ms >> 16) & 0xffffffffU);
    const auto mid = static_cast<ushort>(ms & 0xffffU);
    const auto low = static_cast<ushort>(0x7000U | (random[0] & 0x0fffU));
    const auto byte = [](quint32 word, int shift) { return static_cast<uchar>((word >> shift) & 0xffU); };
    return QUuid(high, mid, low, static_cast<uchar>(0x80U | (byte(random[0], 16) & 0x3fU)), byte(random[0], 24),
                 byte(random[1], 0), byte(random[1], 8), byte(random[1], 16), byte(random[1], 24), byte(random[2], 0),
                 byte(random[2], 8));
}

QUuid newUuid()
{
    return newUuid(QDateTime::currentDateTimeUtc());
}

} // namespace mandat
