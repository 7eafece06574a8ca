// SPDX-License-Identifier: MIT
#pragma once

#include "service/sample/random.h"

#include <QDateTime>
#include <QUuid>

namespace mandat::service::sample
{

/// Instants are milliseconds since 1970 in UTC until they stand in a resource.
using Moment = qint64;

inline constexpr Moment dayLength = 86'400'000;

/// An instant in office hours of a working day between two others, or as near to one as they allow.
[[nodiscard]] Moment workingMoment(Random &random, Moment from, Moment to);
[[nodiscard]] QDateTime instant(Moment moment);
[[nodiscard]] QDate day(Moment moment);

/// What an id is made for: two things with the same number still have different ids.
enum class IdKind : quint8 { Company, Relationship, Account, Contact, User, Profile, Grant, Person };

/// UUIDs version 7 (RFC 9562 §5.7) that tell when their thing was made, and are the same for the same seed and portal.
class IdMaker
{
public:
    IdMaker(quint64 seed, QStringView portal);
    [[nodiscard]] QUuid make(IdKind kind, Moment created);

private:
    quint64 m_key;
    std::array<quint64, 8> m_counts {};
};

[[nodiscard]] QUuid uuidFrom(Moment created, quint64 high, quint64 low);
/// When a thing with such an id was made.
[[nodiscard]] Moment bornAt(const QUuid &id);
/// FNV-1a over UTF-16: a text as a key of random streams.
[[nodiscard]] quint64 keyOf(QStringView text);

} // namespace mandat::service::sample
