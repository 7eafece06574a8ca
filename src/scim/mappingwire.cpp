// SPDX-License-Identifier: MIT
#include "scim/mappingwire.h"

#include <array>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

struct KindNames {
    ResourceKind kind;
    QLatin1StringView type;
    QLatin1StringView endpoint;
};

constexpr std::array kinds {
    KindNames {ResourceKind::User, "User"_L1, "Users"_L1},
    KindNames {ResourceKind::Grant, "Grant"_L1, "Grants"_L1},
    KindNames {ResourceKind::Profile, "Profile"_L1, "Profiles"_L1},
    KindNames {ResourceKind::Contact, "Contact"_L1, "Contacts"_L1},
    KindNames {ResourceKind::Relationship, "Relationship"_L1, "Relationships"_L1},
};

const KindNames &namesOf(ResourceKind kind)
{
    return *std::find_if(kinds.begin(), kinds.end(), [kind](const KindNames &names) { return names.kind == kind; });
}

/// The value of each hexadecimal digit; 0xff for every other byte. Ids are most of what travels, so this is hot.
constexpr std::array<quint8, 256> hexValues = [] {
    std::array<quint8, 256> out {};
    out.fill(0xff);
    for (quint8 i = 0; i < 10; ++i)
        out[size_t {'0'} + i] = i;
    for (quint8 i = 0; i < 6; ++i)
        out[size_t {'a'} + i] = out[size_t {'A'} + i] = static_cast<quint8>(10 + i);
    return out;
}();

constexpr std::array<quint8, 16> uuidPositions {0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};

/// `count` decimal digits at `at`; -1 if there is anything else.
int digits(std::string_view text, size_t at, size_t count)
{
    if (text.size() < at + count)
        return -1;
    int value = 0;
    for (size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

void appendDigits(QByteArray &out, int value, int count)
{
    std::array<char, 4> text {};
    for (int i = count; i-- > 0; value /= 10)
        text[static_cast<size_t>(i)] = static_cast<char>('0' + value % 10);
    out.append(text.data(), count);
}

/// Seconds east of UTC in "Z" or "+02:00"; nullopt for anything else.
std::optional<qint64> parseOffset(std::string_view text)
{
    if (text == "Z" || text == "z")
        return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return std::nullopt;
    const int hours = digits(text, 1, 2);
    const int minutes = digits(text, 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return std::nullopt;
    const qint64 seconds = (hours * 60 + minutes) * 60;
    return text[0] == '-' ? -seconds : seconds;
}

} // namespace

QLatin1StringView typeName(ResourceKind kind)
{
    return namesOf(kind).type;
}

QLatin1StringView endpointOf(ResourceKind kind)
{
    return namesOf(kind).endpoint;
}

std::optional<ResourceKind> kindAt(QStringView path)
{
    if (path.startsWith(u'/'))
        path = path.sliced(1);
    const qsizetype end = path.indexOf(u'/');
    const QStringView segment = end < 0 ? path : path.first(end);
    for (const KindNames &names : kinds) {
        if (segment == names.endpoint)
            return names.kind;
    }
    return std::nullopt;
}

QUuid strictUuid(std::string_view text)
{
    if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return {};
    std::array<quint8, 16> bytes {};
    unsigned invalid = 0;
    for (size_t i = 0; i < bytes.size(); ++i) {
        const unsigned high = hexValues[static_cast<quint8>(text[uuidPositions[i]])];
        const unsigned low = hexValues[static_cast<quint8>(text[uuidPositions[i] + size_t {1}])];
        invalid |= high | low;
        bytes[i] = static_cast<quint8>(high << 4 | low);
    }
    if (invalid & 0xf0U)
        return {};
    const auto word = [&bytes](size_t i) { return static_cast<ushort>(bytes[i] << 8 | bytes[i + 1]); };
    return QUuid((static_cast<uint>(word(0)) << 16) | word(2), word(4), word(6), bytes[8], bytes[9], bytes[10],
                 bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]);
}

QUuid uuidFor(std::string_view typeName, std::string_view serviceId)
{
    if (serviceId.empty())
        return {};
    const QUuid uuid = strictUuid(serviceId);
    if (!uuid.isNull())
        return uuid;
    static const QUuid space(0x6f1c0f5e, 0x2a7b, 0x5d3e, 0x9c, 0x41, 0x8e, 0x07, 0x5b, 0xd2, 0x66, 0x1a);
    QByteArray name(typeName.data(), static_cast<qsizetype>(typeName.size()));
    name.append('/').append(serviceId.data(), static_cast<qsizetype>(serviceId.size()));
    return QUuid::createUuidV5(space, name);
}

QUuid uuidFor(QLatin1StringView typeName, QStringView serviceId)
{
    const QByteArray id = serviceId.toUtf8();
    return uuidFor(std::string_view(typeName.data(), static_cast<size_t>(typeName.size())),
                   std::string_view(id.constData(), static_cast<size_t>(id.size())));
}

QString entityTag(const QString &version)
{
    if (version.isEmpty() || version.startsWith(u'"'))
        return version;
    return "W/\""_L1 + version + u'"';
}

QString versionOfTag(QStringView tag)
{
    if (tag.size() >= 4 && tag.startsWith("W/\""_L1, Qt::CaseInsensitive) && tag.endsWith(u'"'))
        return tag.sliced(3, tag.size() - 4).toString();
    return tag.toString();
}

std::optional<QDateTime> parseInstant(std::string_view text)
{
    if (text.size() < 20 || text.size() > 40 || (text[10] != 'T' && text[10] != 't') || text[13] != ':'
        || text[16] != ':')
        return std::nullopt;
    const std::optional<QDate> day = parseDay(text.substr(0, 10));
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    if (!day || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    size_t at = 19;
    qint64 milliseconds = 0;
    if (text[at] == '.') {
        const size_t start = ++at;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
            if (at - start < 3)
                milliseconds = milliseconds * 10 + (text[at] - '0');
        }
        if (at == start)
            return std::nullopt;
        for (size_t given = at - start; given < 3; ++given)
            milliseconds *= 10;
    }
    const std::optional<qint64> offset = parseOffset(text.substr(at));
    if (!offset)
        return std::nullopt;
    const qint64 epochDay = day->toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    const qint64 seconds = epochDay * 86400 + (hour * 60 + minute) * 60 + second - *offset;
    return QDateTime::fromMSecsSinceEpoch(seconds * 1000 + milliseconds, Qt::UTC);
}

std::optional<QDate> parseDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const QDate day(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    if (!day.isValid() || day.year() < 1)
        return std::nullopt;
    return day;
}

QByteArray instantText(const QDateTime &instant)
{
    if (!instant.isValid())
        return {};
    const QDateTime utc = instant.toUTC();
    QByteArray out = dayText(utc.date());
    if (out.isEmpty())
        return {};
    const QTime time = utc.time();
    out.append('T');
    appendDigits(out, time.hour(), 2);
    out.append(':');
    appendDigits(out, time.minute(), 2);
    out.append(':');
    appendDigits(out, time.second(), 2);
    out.append('.');
    appendDigits(out, time.msec(), 3);
    return out.append('Z');
}

QByteArray dayText(const QDate &day)
{
    if (!day.isValid() || day.year() < 1 || day.year() > 9999)
        return {};
    QByteArray out;
    out.reserve(24);
    appendDigits(out, day.year(), 4);
    out.append('-');
    appendDigits(out, day.month(), 2);
    out.append('-');
    appendDigits(out, day.day(), 2);
    return out;
}

} // namespace mandat::scim
