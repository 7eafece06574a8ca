// SPDX-License-Identifier: MIT
// The commands that work on the database alone.
#include "service/commands.h"

#include "base/clock.h"
#include "scim/mapping.h"
#include "service/sample/sample.h"
#include "service/secrets.h"
#include "service/sqlitestore.h"
#include "service/staffrecords.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

void addDatabaseOption(QCommandLineParser &parser)
{
    parser.addOption({u"database"_s, u"The database file."_s, u"FILE"_s});
}

void addPersonOptions(QCommandLineParser &parser)
{
    parser.addOption({u"portal"_s, u"The portal's id, as in its URL."_s, u"PORTAL"_s});
    parser.addOption({u"subject"_s, u"What the staff member is known by."_s, u"SUBJECT"_s});
}

Result<std::unique_ptr<SqliteStore>> openStore(const QCommandLineParser &parser, bool create)
{
    MANDAT_ASSIGN(const QString path, needed(parser, u"database"_s));
    return SqliteStore::open(path, {.create = create, .failNext = {}});
}

Result<SortedSet<Role>> rolesFrom(const QString &text)
{
    SortedSet<Role> roles;
    const QStringList words = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const auto found = roleNamed(word.trimmed());
        if (!found)
            return fail(ErrorKind::Invalid, u"there is no role “%1”"_s.arg(word.trimmed()));
        roles.insert(*found);
    }
    if (roles.isEmpty())
        return fail(ErrorKind::Invalid, u"--roles names no role"_s);
    return roles;
}

Result<QString> knownPortal(const Store &store, const QCommandLineParser &parser)
{
    MANDAT_ASSIGN(const QString portal, needed(parser, u"portal"_s));
    if (!store.portal(portal))
        return fail(
            ErrorKind::NotFound,
            u"there is no portal “%1” in this database; it has: %2"_s.arg(portal, store.portalIds().join(u", "_s)));
    return portal;
}

} // namespace

void addSampleOptions(QCommandLineParser &parser)
{
    addDatabaseOption(parser);
    parser.addOption({u"size"_s, u"small, mid or network."_s, u"SIZE"_s});
    parser.addOption({u"portal"_s, u"The id of the only sample portal to make (default: all)."_s, u"PORTAL"_s});
    parser.addOption({u"seed"_s, u"Another number makes another firm (default 1)."_s, u"N"_s, u"1"_s});
}

Result<void> makeSampleCommand(const QCommandLineParser &parser)
{
    static const QHash<QString, SampleSize> sizes {
        {u"small"_s, SampleSize::Small}, {u"mid"_s, SampleSize::Mid}, {u"network"_s, SampleSize::Network}};
    MANDAT_ASSIGN(const QString size, needed(parser, u"size"_s));
    if (!sizes.contains(size))
        return fail(ErrorKind::Invalid, u"--size is small, mid or network"_s);
    bool isNumber = false;
    const quint64 seed = parser.value(u"seed"_s).toULongLong(&isNumber);
    if (!isNumber)
        return fail(ErrorKind::Invalid, u"--seed is a number"_s);
    MANDAT_ASSIGN(const auto store, openStore(parser, true));
    if (!store->portalIds().isEmpty())
        return fail(ErrorKind::Conflict,
                    u"the database has portals already: %1"_s.arg(store->portalIds().join(u", "_s)));
    return makeSample(*store, {sizes.value(size), seed, SystemClock().now(), parser.value(u"portal"_s)});
}

void addStaffOptions(QCommandLineParser &parser)
{
    addDatabaseOption(parser);
    addPersonOptions(parser);
    parser.addOption({u"name"_s, u"First and last name."_s, u"NAME"_s});
    parser.addOption({u"roles"_s, u"Separated by commas."_s, u"ROLES"_s});
    parser.addOption({u"email"_s, u"Email address."_s, u"ADDRESS"_s});
    parser.addOption({u"office"_s, u"Code of the office."_s, u"CODE"_s});
}

Result<void> addStaffCommand(const QCommandLineParser &parser)
{
    Staff staff;
    MANDAT_ASSIGN(staff.subject, needed(parser, u"subject"_s));
    MANDAT_ASSIGN(staff.name, needed(parser, u"name"_s));
    MANDAT_ASSIGN(const QString roles, needed(parser, u"roles"_s));
    MANDAT_ASSIGN(staff.roles, rolesFrom(roles));
    staff.email = parser.value(u"email"_s);
    staff.office = parser.value(u"office"_s);
    MANDAT_ASSIGN(const auto store, openStore(parser, false));
    MANDAT_ASSIGN(const QString portal, knownPortal(*store, parser));
    const QDateTime now = SystemClock().now();
    return store->write(portal, [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(const auto former, writer.staff(staff.subject));
        MANDAT_TRY(writer.putStaff(staff, now));
        recordStaff(writer, former, staff, u"Command line"_s, now);
        return {};
    });
}

void addStaffRemovalOptions(QCommandLineParser &parser)
{
    addDatabaseOption(parser);
    addPersonOptions(parser);
}

Result<void> removeStaffCommand(const QCommandLineParser &parser)
{
    MANDAT_ASSIGN(const QString subject, needed(parser, u"subject"_s));
    MANDAT_ASSIGN(const auto store, openStore(parser, false));
    MANDAT_ASSIGN(const QString portal, knownPortal(*store, parser));
    const QDateTime now = SystemClock().now();
    return store->write(portal, [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(const auto known, writer.staff(subject));
        if (!known)
            return fail(ErrorKind::NotFound, u"no staff member %1"_s.arg(subject));
        Staff gone = known->staff;
        gone.active = false;
        MANDAT_TRY(writer.putStaff(gone, now));
        recordStaff(writer, known, gone, u"Command line"_s, now);
        return {};
    });
}

void addTokenOptions(QCommandLineParser &parser)
{
    addDatabaseOption(parser);
    addPersonOptions(parser);
    parser.addOption({u"expires"_s, u"Days until it expires (default 90)."_s, u"DAYS"_s, u"90"_s});
}

Result<void> addTokenCommand(const QCommandLineParser &parser)
{
    MANDAT_ASSIGN(const QString subject, needed(parser, u"subject"_s));
    bool isNumber = false;
    const int days = parser.value(u"expires"_s).toInt(&isNumber);
    if (!isNumber || days < 1 || days > 3660)
        return fail(ErrorKind::Invalid, u"--expires is a number of days from 1 to 3660"_s);
    MANDAT_ASSIGN(const auto store, openStore(parser, false));
    MANDAT_ASSIGN(const QString portal, knownPortal(*store, parser));
    const QDateTime now = SystemClock().now();
    const QByteArray token = newAccessToken();
    const auto add = [&](Writer &writer) -> Result<void> {
        MANDAT_TRY(writer.addToken(tokenHash(token), subject, now, now.addDays(days)));
        writer.record({u"mandatd"_s, u"Command line"_s}, now,
                      {u"tokenAdded"_s, Kind::Staff, subject, {}, std::nullopt, {}, {}});
        return {};
    };
    MANDAT_TRY(store->write(portal, add));
    std::printf("%s\n", token.constData());
    std::fflush(stdout);
    return {};
}

} // namespace mandat::service
