// SPDX-License-Identifier: MIT
#include "sync/plain/mirror.h"

#include "base/log.h"
#include "base/uuid.h"
#include "db/migrator.h"
#include "db/privatefolder.h"
#include "db/transaction.h"
#include "scim/jsonaccess.h"
#include "scim/pagereader.h"

#include <QFileInfo>
#include <QJsonDocument>

static void initSyncResources()
{
    Q_INIT_RESOURCE(mandat_sync);
}

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

constexpr qint32 applicationId = 0x4d4e444d; // "MNDM"
constexpr qint64 keptChanges = 50000; ///< so far back what was replaced is kept

const QString epochKey = u"epoch"_s;
const QString counterKey = u"counter"_s;
const QString capabilityKey = u"capability"_s;
const QString catalogueKey = u"catalogue"_s; ///< when it changed last
const QString catalogueNamesKey = u"catalogueNames"_s;

QString positionKey(Mirror::Kind kind)
{
    return kind == Mirror::Kind::User ? u"pass.users"_s : u"pass.groups"_s;
}

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

Rights rightsOf(const QString &lines)
{
    return lines.isEmpty() ? Rights() : lines.split(u'\n');
}

QUuid uuidFor(Mirror::Kind kind, const QString &id)
{
    return kind == Mirror::Kind::User ? userUuid(id) : profileUuid({rightcode::group + id});
}

Result<db::Connection> openFile(const QString &file)
{
    initSyncResources();
    MANDAT_ASSIGN(db::Connection connection, db::Connection::open(file));
    if (connection.foundLeftoverWal())
        MANDAT_TRY(connection.quickCheck());
    MANDAT_ASSIGN(const db::Migrator migrator, db::Migrator::fromFolder(u":/sync/migrations"_s, applicationId));
    MANDAT_TRY(migrator.migrate(connection));
    return connection;
}

} // namespace

Result<Mirror> Mirror::open(const QString &file)
{
    MANDAT_TRY(db::ensurePrivateFolder(QFileInfo(file).absolutePath()));
    Result<db::Connection> connection = openFile(file);
    if (!connection && connection.error().kind == ErrorKind::NotADatabase) {
        qCWarning(lcSync) << "the mirror of a service is damaged, and is read again:" << connection.error().detail;
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QFile::remove(file + end + u".damaged"_s);
            QFile::rename(file + end, file + end + u".damaged"_s);
        }
        connection = openFile(file);
    }
    if (!connection)
        return std::unexpected(connection.error());
    Mirror mirror(std::move(*connection));
    MANDAT_ASSIGN(const QByteArray epoch, mirror.epoch());
    if (epoch.isEmpty())
        MANDAT_TRY(mirror.setMeta(epochKey, newUuid().toString(QUuid::WithoutBraces).toLatin1()));
    MANDAT_TRY(mirror.link());
    return mirror;
}

Result<QByteArray> Mirror::meta(const QString &key)
{
    MANDAT_ASSIGN(const std::optional<QByteArray> value,
                  m_connection.value<QByteArray>("SELECT value FROM meta WHERE key = ?", key));
    return value.value_or(QByteArray());
}

Result<void> Mirror::setMeta(const QString &key, const QByteArray &value)
{
    return m_connection.run("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)", key, value);
}

Result<QByteArray> Mirror::epoch()
{
    return meta(epochKey);
}

Result<qint64> Mirror::counter()
{
    MANDAT_ASSIGN(const QByteArray value, meta(counterKey));
    return value.toLongLong();
}

Result<qint64> Mirror::next()
{
    MANDAT_ASSIGN(const qint64 last, counter());
    MANDAT_TRY(setMeta(counterKey, QByteArray::number(last + 1)));
    return last + 1;
}

Result<PlainCapability> Mirror::capability()
{
    MANDAT_ASSIGN(const QByteArray text, meta(capabilityKey));
    return plainCapability(objectOf(text));
}

Result<void> Mirror::setCapability(const PlainCapability &capability)
{
    return setMeta(capabilityKey, textOf(toJson(capability)));
}

Result<Mirror::Position> Mirror::position(Kind kind)
{
    MANDAT_ASSIGN(const QByteArray text, meta(positionKey(kind)));
    const QJsonObject object = objectOf(text);
    Position out;
    out.pass = object["pass"_L1].toInt();
    out.startIndex = object["startIndex"_L1].toInteger(1);
    out.cursor = object["cursor"_L1].toString();
    out.total = object["total"_L1].toInteger(-1);
    out.received = object["received"_L1].toInteger();
    out.round = object["round"_L1].toInt(1);
    out.done = object["done"_L1].toBool();
    return out;
}

static Result<void> writePosition(Mirror &mirror, Mirror::Kind kind, const Mirror::Position &position)
{
    return mirror.setMeta(positionKey(kind),
                          textOf({{u"pass"_s, position.pass},
                                  {u"startIndex"_s, position.startIndex},
                                  {u"cursor"_s, position.cursor},
                                  {u"total"_s, position.total},
                                  {u"received"_s, position.received},
                                  {u"round"_s, position.round},
                                  {u"done"_s, position.done}}));
}

Result<void> Mirror::beginPass(int number)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_connection));
    Position start;
    start.pass = number;
    MANDAT_TRY(writePosition(*this, Kind::User, start));
    MANDAT_TRY(writePosition(*this, Kind::Group, start));
    return transaction.commit();
}

Result<qint64> Mirror::storePage(Kind kind, const QByteArray &page, const Position &after, int mark)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_connection));
    scim::PageReader reader;
    qint64 held = 0;
    const Result<scim::PageInfo> read = reader.read(page, [&](const scim::RawResource &resource) -> Result<void> {
        ++held;
        const QByteArray text(resource.bytes.data(), static_cast<qsizetype>(resource.bytes.size()));
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
        if (problem.error != QJsonParseError::NoError)
            return fail(ErrorKind::Protocol, problem.errorString());
        return put(kind, document.object(), text, mark);
    });
    if (!read)
        return std::unexpected(read.error());
    MANDAT_TRY(writePosition(*this, kind, after));
    MANDAT_TRY(transaction.commit());
    return held;
}

Result<void> Mirror::store(Kind kind, const QList<QJsonObject> &documents)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_connection));
    MANDAT_ASSIGN(const Position standing, position(kind));
    for (const QJsonObject &document : documents)
        MANDAT_TRY(put(kind, document, textOf(document), (standing.pass + 1) * marksOfPass - 1));
    MANDAT_TRY(link());
    return transaction.commit();
}

/// In the caller's transaction. What has no id cannot be told from anything else, and is passed over.
Result<void> Mirror::put(Kind kind, const QJsonObject &document, const QByteArray &text, int mark)
{
    const QString id = scim::textMember(document, u"id"_s);
    if (id.isEmpty()) {
        qCWarning(lcSync) << "the service sent a resource without an id";
        return {};
    }
    const QString version = versionOfDocument(document);
    const auto number = static_cast<int>(kind);
    MANDAT_ASSIGN(
        db::Statement find,
        m_connection.prepare("SELECT version, document, label, rights FROM resource WHERE kind = ? AND id = ?"));
    find.bindAll(number, id);
    MANDAT_ASSIGN(const bool known, find.step());
    const QString formerVersion = known ? find.text(0) : QString();
    const QByteArray formerText = known ? find.bytes(1) : QByteArray();
    const QString formerLabel = known ? find.text(2) : QString();
    const QString formerRights = known ? find.text(3) : QString();
    find.reset();
    const bool isGroup = kind == Kind::Group;
    if (known && formerVersion == version && (!isGroup || formerText == text || version.startsWith(u'#')))
        return m_connection.run("UPDATE resource SET seen = max(seen, ?) WHERE kind = ? AND id = ?", mark, number, id);
    if (known && formerVersion != version) {
        MANDAT_ASSIGN(db::Statement keep,
                      m_connection.prepare("INSERT OR REPLACE INTO former(kind, id, version, document, changed) "
                                           "VALUES(?, ?, ?, ?, ?)"));
        MANDAT_ASSIGN(const qint64 at, counter());
        keep.bindAll(number, id, formerVersion);
        keep.bindUtf8(4, formerText);
        keep.bind(5, at);
        MANDAT_TRY(keep.run());
    }
    const QString label = isGroup ? labelOf(document) : QString();
    const QString rights = isGroup ? QString() : rightsIn(document).join(u'\n');
    MANDAT_ASSIGN(const qint64 at, next());
    MANDAT_ASSIGN(db::Statement write,
                  m_connection.prepare(
                      "INSERT INTO resource(kind, id, uuid, document, version, label, rights, seen, changed) "
                      "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT(kind, id) DO UPDATE SET document = ?4, "
                      "version = ?5, label = ?6, rights = ?7, seen = max(seen, ?8), changed = ?9"));
    write.bind(1, number).bind(2, id).bind(3, uuidFor(kind, id)).bindUtf8(4, text).bind(5, version).bind(6, label);
    write.bind(7, rights).bind(8, mark).bind(9, at);
    MANDAT_TRY(write.run());
    MANDAT_TRY(m_connection.run("DELETE FROM gone WHERE kind = ? AND uuid = ?", number, uuidFor(kind, id)));
    if (!isGroup) {
        if (!known || formerRights != rights)
            return m_connection.run("UPDATE resource SET profile = NULL WHERE kind = 0 AND id = ?", id);
        return {};
    }
    if (formerLabel != label)
        MANDAT_TRY(m_connection.run("UPDATE profile SET changed = ?", at));
    return setMembers(id, membersIn(document));
}

/// What a group holds now; whose rights it changes is to be linked.
Result<void> Mirror::setMembers(const QString &group, const QStringList &members)
{
    QSet<QString> before;
    MANDAT_ASSIGN(db::Statement find, m_connection.prepare("SELECT user FROM member WHERE team = ?"));
    find.bind(1, group);
    MANDAT_TRY(find.forEach([&] { before.insert(find.text(0)); }));
    const QSet<QString> after(members.begin(), members.end());
    const auto unlink = [&](const QString &user) {
        return m_connection.run("UPDATE resource SET profile = NULL WHERE kind = 0 AND id = ?", user);
    };
    for (const QString &user : before) {
        if (after.contains(user))
            continue;
        MANDAT_TRY(m_connection.run("DELETE FROM member WHERE user = ? AND team = ?", user, group));
        MANDAT_TRY(unlink(user));
    }
    for (const QString &user : after) {
        if (before.contains(user))
            continue;
        MANDAT_TRY(m_connection.run("INSERT INTO member(user, team) VALUES(?, ?)", user, group));
        MANDAT_TRY(unlink(user));
    }
    return {};
}

Result<void> Mirror::remove(Kind kind, const QString &id)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_connection));
    MANDAT_ASSIGN(const std::optional<Entry> known, byId(kind, id));
    if (!known)
        return {};
    if (kind == Kind::Group)
        MANDAT_TRY(setMembers(id, {}));
    else
        MANDAT_TRY(m_connection.run("DELETE FROM member WHERE user = ?", id));
    MANDAT_ASSIGN(const qint64 at, next());
    MANDAT_TRY(m_connection.run("DELETE FROM resource WHERE kind = ? AND id = ?", static_cast<int>(kind), id));
    MANDAT_TRY(m_connection.run("INSERT OR REPLACE INTO gone(kind, uuid, id, changed) VALUES(?, ?, ?, ?)",
                                static_cast<int>(kind), known->uuid, id, at));
    MANDAT_TRY(link());
    return transaction.commit();
}

Result<QStringList> Mirror::unseen(Kind kind, int mark)
{
    QStringList out;
    MANDAT_ASSIGN(db::Statement find, m_connection.prepare("SELECT id FROM resource WHERE kind = ? AND seen < ?"));
    find.bindAll(static_cast<int>(kind), mark);
    MANDAT_TRY(find.forEach([&] { out.append(find.text(0)); }));
    return out;
}

Result<void> Mirror::setSeen(Kind kind, const QString &id, int mark)
{
    return m_connection.run("UPDATE resource SET seen = ? WHERE kind = ? AND id = ?", mark, static_cast<int>(kind), id);
}

Result<void> Mirror::link()
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_connection));
    QList<std::pair<QString, QString>> users;
    MANDAT_ASSIGN(db::Statement find,
                  m_connection.prepare("SELECT id, rights FROM resource WHERE kind = 0 AND profile IS NULL"));
    MANDAT_TRY(find.forEach([&] { users.append({find.text(0), find.text(1)}); }));
    MANDAT_ASSIGN(db::Statement teams, m_connection.prepare("SELECT team FROM member WHERE user = ?"));
    for (const auto &[id, lines] : users) {
        Rights rights = rightsOf(lines);
        teams.bind(1, id);
        MANDAT_TRY(teams.forEach([&] { rights.append(rightcode::group + teams.text(0)); }));
        rights.sort();
        MANDAT_TRY(keepProfile(rights));
        MANDAT_ASSIGN(const qint64 at, next());
        MANDAT_TRY(m_connection.run("UPDATE resource SET profile = ?, changed = ? WHERE kind = 0 AND id = ?",
                                    profileUuid(rights), at, id));
    }
    MANDAT_TRY(noteCatalogue());
    MANDAT_ASSIGN(const qint64 now, counter());
    MANDAT_TRY(m_connection.run("DELETE FROM former WHERE changed < ?", now - keptChanges));
    return transaction.commit();
}

Result<void> Mirror::keepProfile(const Rights &rights)
{
    const QUuid uuid = profileUuid(rights);
    MANDAT_ASSIGN(const std::optional<int> known,
                  m_connection.value<int>("SELECT 1 FROM profile WHERE uuid = ?", uuid));
    if (known)
        return {};
    MANDAT_ASSIGN(const qint64 at, next());
    return m_connection.run("INSERT INTO profile(uuid, rights, changed) VALUES(?, ?, ?)", uuid, rights.join(u'\n'), at);
}

/// What can be done on the service has changed where a group or a role has come, gone, or is called otherwise.
Result<void> Mirror::noteCatalogue()
{
    MANDAT_ASSIGN(QStringList names, codes());
    MANDAT_ASSIGN(const QList<DirectoryGroup> known, groups());
    for (const DirectoryGroup &group : known)
        names.append(group.id + u'\t' + group.label);
    const QByteArray text = names.join(u'\n').toUtf8();
    MANDAT_ASSIGN(const QByteArray before, meta(catalogueNamesKey));
    if (before == text)
        return {};
    MANDAT_ASSIGN(const qint64 at, next());
    MANDAT_TRY(setMeta(catalogueNamesKey, text));
    return setMeta(catalogueKey, QByteArray::number(at));
}

static constexpr char entryColumns[] = "SELECT id, uuid, document, version, profile FROM resource ";

Result<std::optional<Mirror::Entry>> Mirror::entryOf(db::Statement &found)
{
    MANDAT_ASSIGN(const bool there, found.step());
    if (!there)
        return std::optional<Entry>();
    Entry out;
    out.id = found.text(0);
    out.uuid = found.uuid(1);
    out.document = objectOf(found.bytes(2));
    out.version = found.text(3);
    out.profile = found.uuid(4);
    found.reset();
    MANDAT_ASSIGN(const std::optional<Rights> rights, rightsOfProfile(out.profile));
    out.rights = rights.value_or(Rights());
    return std::optional(out);
}

Result<std::optional<Mirror::Entry>> Mirror::byUuid(Kind kind, const QUuid &uuid)
{
    MANDAT_ASSIGN(db::Statement find, m_connection.prepare(QByteArray(entryColumns) + "WHERE kind = ? AND uuid = ?"));
    find.bindAll(static_cast<int>(kind), uuid);
    return entryOf(find);
}

Result<std::optional<Mirror::Entry>> Mirror::byId(Kind kind, const QString &id)
{
    MANDAT_ASSIGN(db::Statement find, m_connection.prepare(QByteArray(entryColumns) + "WHERE kind = ? AND id = ?"));
    find.bindAll(static_cast<int>(kind), id);
    return entryOf(find);
}

Result<std::optional<Mirror::Entry>> Mirror::ofGrant(const QUuid &grant)
{
    MANDAT_ASSIGN(db::Statement all, m_connection.prepare("SELECT id FROM resource WHERE kind = 0"));
    QString id;
    for (;;) {
        MANDAT_ASSIGN(const bool more, all.step());
        if (!more)
            return std::optional<Entry>();
        id = all.text(0);
        if (grantUuid(id) == grant)
            break;
    }
    all.reset();
    return byId(Kind::User, id);
}

Result<std::optional<QJsonObject>> Mirror::former(Kind kind, const QString &id, const QString &version)
{
    MANDAT_ASSIGN(const std::optional<Entry> now, byId(kind, id));
    if (now && now->version == version)
        return std::optional(now->document);
    MANDAT_ASSIGN(const std::optional<QString> text,
                  m_connection.value<QString>("SELECT document FROM former WHERE kind = ? AND id = ? AND version = ?",
                                              static_cast<int>(kind), id, version));
    return text ? std::optional(objectOf(text->toUtf8())) : std::nullopt;
}

Result<QList<Mirror::Entry>> Mirror::users(const QString &after, int count)
{
    QList<Entry> out;
    MANDAT_ASSIGN(db::Statement find,
                  m_connection.prepare(QByteArray(entryColumns) + "WHERE kind = 0 AND id > ? ORDER BY id LIMIT ?"));
    find.bindAll(after, count);
    MANDAT_TRY(find.forEach(
        [&] { out.append({find.text(0), find.uuid(1), objectOf(find.bytes(2)), find.text(3), {}, find.uuid(4)}); }));
    return out;
}

Result<qint64> Mirror::count(Kind kind)
{
    MANDAT_ASSIGN(const std::optional<qint64> found,
                  m_connection.value<qint64>("SELECT count(*) FROM resource WHERE kind = ?", static_cast<int>(kind)));
    return found.value_or(0);
}

Result<QList<DirectoryGroup>> Mirror::groups()
{
    QList<DirectoryGroup> out;
    MANDAT_ASSIGN(db::Statement find,
                  m_connection.prepare("SELECT id, label FROM resource WHERE kind = 1 ORDER BY label, id"));
    MANDAT_TRY(find.forEach([&] { out.append({find.text(0), find.text(1)}); }));
    return out;
}

Result<QList<Rights>> Mirror::profiles()
{
    QList<Rights> out;
    MANDAT_ASSIGN(db::Statement find, m_connection.prepare("SELECT rights FROM profile ORDER BY uuid"));
    MANDAT_TRY(find.forEach([&] { out.append(rightsOf(find.text(0))); }));
    return out;
}

Result<Rights> Mirror::codes()
{
    QSet<QString> out;
    MANDAT_ASSIGN(const QList<DirectoryGroup> known, groups());
    for (const DirectoryGroup &group : known)
        out.insert(rightcode::group + group.id);
    MANDAT_ASSIGN(const QList<Rights> sets, profiles());
    for (const Rights &rights : sets) {
        for (const QString &code : rights) {
            if (!code.startsWith(rightcode::group))
                out.insert(code);
        }
    }
    Rights sorted(out.begin(), out.end());
    sorted.sort();
    return sorted;
}

Result<std::optional<Rights>> Mirror::rightsOfProfile(const QUuid &profile)
{
    MANDAT_ASSIGN(const std::optional<QString> lines,
                  m_connection.value<QString>("SELECT rights FROM profile WHERE uuid = ?", profile));
    return lines ? std::optional(rightsOf(*lines)) : std::nullopt;
}

Result<Mirror::News> Mirror::news(qint64 since, int count)
{
    News out;
    MANDAT_ASSIGN(out.upTo, counter());
    MANDAT_ASSIGN(
        db::Statement last,
        m_connection.prepare("SELECT changed FROM resource WHERE changed > ? ORDER BY changed LIMIT 1 OFFSET ?"));
    last.bindAll(since, count);
    MANDAT_ASSIGN(out.more, last.step());
    if (out.more)
        out.upTo = last.integer(0) - 1;
    last.reset();
    MANDAT_ASSIGN(db::Statement users,
                  m_connection.prepare(QByteArray(entryColumns)
                                       + "WHERE kind = 0 AND changed > ? AND changed <= ? ORDER BY changed"));
    users.bindAll(since, out.upTo);
    MANDAT_TRY(users.forEach([&] {
        out.users.append({users.text(0), users.uuid(1), objectOf(users.bytes(2)), users.text(3), {}, users.uuid(4)});
    }));
    MANDAT_ASSIGN(db::Statement gone,
                  m_connection.prepare("SELECT uuid, id FROM gone WHERE kind = 0 AND changed > ? AND changed <= ?"));
    gone.bindAll(since, out.upTo);
    MANDAT_TRY(gone.forEach([&] { out.gone.append({gone.uuid(0), gone.text(1)}); }));
    MANDAT_ASSIGN(db::Statement profiles,
                  m_connection.prepare("SELECT rights FROM profile WHERE changed > ? AND changed <= ?"));
    profiles.bindAll(since, out.upTo);
    MANDAT_TRY(profiles.forEach([&] { out.profiles.append(rightsOf(profiles.text(0))); }));
    MANDAT_ASSIGN(db::Statement orders,
                  m_connection.prepare("SELECT document FROM change_order WHERE changed > ? AND changed <= ? "
                                       "AND document <> '' ORDER BY changed"));
    orders.bindAll(since, out.upTo);
    MANDAT_TRY(orders.forEach([&] { out.orders.append(orders.bytes(0)); }));
    MANDAT_ASSIGN(const QByteArray catalogue, meta(catalogueKey));
    const qint64 at = catalogue.toLongLong();
    out.catalogue = at > since && at <= out.upTo;
    return out;
}

Result<std::optional<Mirror::Order>> Mirror::order(const QString &id)
{
    MANDAT_ASSIGN(db::Statement find,
                  m_connection.prepare("SELECT number, request, steps, document FROM change_order WHERE id = ?"));
    find.bind(1, id);
    MANDAT_ASSIGN(const bool there, find.step());
    if (!there)
        return std::optional<Order>();
    return std::optional(Order {id, find.integer(0), find.bytes(1), objectOf(find.bytes(2)), find.bytes(3)});
}

Result<Mirror::Order> Mirror::beginOrder(const QString &id, const QByteArray &request)
{
    MANDAT_ASSIGN(const std::optional<Order> known, order(id));
    if (known)
        return *known;
    MANDAT_TRY(m_connection.run("INSERT INTO change_order(id, number, request, steps, document, changed) "
                                "VALUES(?, 1 + (SELECT coalesce(max(number), 0) FROM change_order), ?, '{}', '', 0)",
                                id, request));
    MANDAT_ASSIGN(const std::optional<Order> made, order(id));
    return *made;
}

Result<void> Mirror::setSteps(const QString &id, const QJsonObject &steps)
{
    return m_connection.run("UPDATE change_order SET steps = ? WHERE id = ?", QString::fromUtf8(textOf(steps)), id);
}

Result<void> Mirror::finishOrder(const QString &id, const QByteArray &document)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_connection));
    MANDAT_ASSIGN(const qint64 at, next());
    MANDAT_TRY(m_connection.run("UPDATE change_order SET document = ?, changed = ? WHERE id = ?",
                                QString::fromUtf8(document), at, id));
    return transaction.commit();
}

Result<void> Mirror::dropOrder(const QString &id)
{
    return m_connection.run("DELETE FROM change_order WHERE id = ? AND document = ''", id);
}

Result<QList<QByteArray>> Mirror::orders()
{
    QList<QByteArray> out;
    MANDAT_ASSIGN(db::Statement find,
                  m_connection.prepare("SELECT document FROM change_order WHERE document <> '' ORDER BY number"));
    MANDAT_TRY(find.forEach([&] { out.append(find.bytes(0)); }));
    return out;
}

} // namespace mandat::sync
