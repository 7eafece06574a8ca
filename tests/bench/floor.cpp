// SPDX-License-Identifier: MIT
#include "bench/floor.h"

#include "bench/floorrows.h"
#include "bench/plainhttp.h"
#include "bench/report.h"
#include "cache/writer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mandat::bench
{

namespace
{

const QStringList lists = {u"Companies"_s, u"Profiles"_s, u"Relationships"_s, u"Contacts"_s, u"Users"_s, u"Grants"_s};

/// Whatever stands last in a page by that name, without quotes.
QByteArray member(const QByteArray &page, const QByteArray &name)
{
    const qsizetype at = page.lastIndexOf("\"" + name + "\":\"");
    if (at < 0)
        return {};
    const qsizetype begin = at + name.size() + 4;
    return page.sliced(begin, page.indexOf('"', begin) - begin);
}

void check(int code, sqlite3 *database)
{
    if (code != SQLITE_OK && code != SQLITE_DONE)
        giveUp(QString::fromUtf8(sqlite3_errmsg(database)));
}

QByteArray script(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(path);
    return file.readAll();
}

/// A cache's tables, still empty and without indexes: made by the cache itself, so that they are the same.
void makeTables(const QString &database)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(database + suffix);
    const SystemClock clock;
    const Result<cache::Writer> writer = cache::Writer::open(database, clock);
    if (!writer)
        giveUp(writer.error().detail);
}

void execute(sqlite3 *database, const char *sql)
{
    check(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), database);
}

} // namespace

QStringList recordPages(const Firm &firm, const QString &folder)
{
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    QStringList names;
    PlainClient client(firm.port());
    for (const QString &list : lists) {
        QByteArray cursor;
        do {
            const QByteArray &page = client.send(
                "GET", firm.path() + '/' + list.toLatin1() + "?count=1000&cursor=" + cursor, firm.authorization());
            names.append(list + u'-' + QString::number(names.size()));
            QFile file(folder + u'/' + names.constLast());
            if (!file.open(QIODevice::WriteOnly) || file.write(page) != page.size())
                giveUp(file.errorString());
            cursor = member(page.last(std::min<qsizetype>(page.size(), 400)), "nextCursor");
        } while (!cursor.isEmpty());
    }
    return names;
}

double floorOfFirstSync(const QString &pagesFolder, const QStringList &pages, const QString &path)
{
    makeTables(path);
    const FileServer server(pagesFolder.toUtf8());
    QElapsedTimer timer;
    timer.start();
    sqlite3 *database = nullptr;
    check(sqlite3_open(path.toUtf8().constData(), &database), database);
    execute(database, "PRAGMA journal_mode=WAL");
    execute(database, "PRAGMA synchronous=NORMAL");
    execute(database, "PRAGMA cache_size=-32768");
    {
        PlainClient client(server.port());
        FloorRows rows(database);
        execute(database, "BEGIN");
        for (const QString &page : pages)
            rows.insert(page.section(u'-', 0, 0).toStdString(), client.send("GET", '/' + page.toLatin1(), {}));
    }
    execute(database, script(u":/cache/scripts/indexes.sql"_s).constData());
    execute(database, script(u":/cache/scripts/derivedindexes.sql"_s).constData());
    execute(database, "INSERT INTO user_search(user_search) VALUES('rebuild')");
    execute(database, "INSERT INTO relationship_search(relationship_search) VALUES('rebuild')");
    execute(database, "COMMIT");
    sqlite3_close(database);
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

} // namespace mandat::bench
