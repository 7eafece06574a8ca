// SPDX-License-Identifier: MIT
// `mandatd audit verify`
#include "service/commands.h"

#include "service/auditverify.h"
#include "service/sqlitestore.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

void print(const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
}

Result<std::optional<AuditAnchor>> expected(const QCommandLineParser &parser)
{
    const QString text = parser.value(u"expect"_s);
    if (text.isEmpty())
        return std::nullopt;
    const auto anchor = anchorFrom(text);
    if (!anchor)
        return fail(ErrorKind::Invalid, u"--expect is SEQUENCE:HASH, as this command prints it"_s);
    return anchor;
}

} // namespace

void addAuditOptions(QCommandLineParser &parser)
{
    parser.addOption({u"database"_s, u"The database file."_s, u"FILE"_s});
    parser.addOption({u"portal"_s, u"Only this portal (default: all)."_s, u"PORTAL"_s});
    parser.addOption({u"expect"_s,
                      u"SEQUENCE:HASH that was noted earlier: finds a trail that was cut off as a whole."_s,
                      u"ANCHOR"_s});
}

Result<void> verifyAuditCommand(const QCommandLineParser &parser)
{
    MANDAT_ASSIGN(const QString path, needed(parser, u"database"_s));
    MANDAT_ASSIGN(const std::optional<AuditAnchor> anchor, expected(parser));
    MANDAT_ASSIGN(const auto store, SqliteStore::open(path, {.create = false, .failNext = {}}));
    QStringList portals = store->portalIds();
    if (const QString only = parser.value(u"portal"_s); !only.isEmpty()) {
        if (!portals.contains(only))
            return fail(ErrorKind::NotFound, u"there is no portal “%1” in this database"_s.arg(only));
        portals = {only};
    }
    if (anchor && portals.size() != 1)
        return fail(ErrorKind::Invalid, u"--expect needs --portal"_s);
    bool whole = true;
    for (const QString &portal : std::as_const(portals)) {
        AuditReport report;
        const auto verify = [&](Reader &reader) -> Result<void> {
            MANDAT_ASSIGN(report, verifyAudit(reader, portal, anchor));
            return {};
        };
        MANDAT_TRY(store->read(portal, verify));
        print(u"%1: %2 entries, %3 of them without values (retention ended), head %4:%5"_s.arg(portal)
                  .arg(report.entries)
                  .arg(report.erased)
                  .arg(report.head.sequence)
                  .arg(QString::fromLatin1(report.head.hash.toHex())));
        for (const AuditProblem &problem : std::as_const(report.problems))
            print(u"%1: entry %2: %3"_s.arg(portal).arg(problem.sequence).arg(problem.what));
        whole = whole && report.problems.isEmpty();
    }
    std::fflush(stdout);
    if (!whole)
        return fail(ErrorKind::Conflict, u"the audit trail is not what was written"_s);
    return {};
}

} // namespace mandat::service
