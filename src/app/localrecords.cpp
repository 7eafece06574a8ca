// SPDX-License-Identifier: MIT
#include "app/localrecords.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

constexpr qint64 largest = 64 * 1024 * 1024;
constexpr std::array<QLatin1StringView, 4> verdictWords {QLatin1StringView("undecided"), QLatin1StringView("keep"),
                                                         QLatin1StringView("remove"), QLatin1StringView("unsure")};

QString plain(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString time(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

template<class IdType> IdType idFrom(const QJsonValue &value)
{
    return IdType(QUuid::fromString(value.toString()));
}

ReviewVerdict verdictFrom(const QJsonValue &value)
{
    const auto found = std::ranges::find(verdictWords, value.toString());
    return found == verdictWords.end() ? ReviewVerdict::Undecided
                                       : static_cast<ReviewVerdict>(found - verdictWords.begin());
}

QJsonObject toJson(const ReviewedAccess &access)
{
    return {{u"grant"_s, plain(access.grant.uuid())},
            {u"user"_s, plain(access.user.uuid())},
            {u"relationship"_s, plain(access.relationship.uuid())},
            {u"person"_s, access.person},
            {u"signInId"_s, access.signInId},
            {u"place"_s, access.place},
            {u"profileEn"_s, access.profile.en},
            {u"profileFr"_s, access.profile.fr},
            {u"administrator"_s, access.administrator},
            {u"gone"_s, access.gone},
            {u"verdict"_s, QString(verdictWords.at(static_cast<std::size_t>(access.verdict)))},
            {u"by"_s, access.by},
            {u"at"_s, time(access.at)}};
}

ReviewedAccess accessFrom(const QJsonObject &json)
{
    ReviewedAccess out;
    out.grant = idFrom<GrantId>(json[u"grant"_s]);
    out.user = idFrom<UserId>(json[u"user"_s]);
    out.relationship = idFrom<RelationshipId>(json[u"relationship"_s]);
    out.person = json[u"person"_s].toString();
    out.signInId = json[u"signInId"_s].toString();
    out.place = json[u"place"_s].toString();
    out.profile = {json[u"profileEn"_s].toString(), json[u"profileFr"_s].toString()};
    out.administrator = json[u"administrator"_s].toBool();
    out.gone = json[u"gone"_s].toBool();
    out.verdict = verdictFrom(json[u"verdict"_s]);
    out.by = json[u"by"_s].toString();
    out.at = timeFrom(json[u"at"_s]);
    return out;
}

QJsonObject toJson(const AccessReview &review)
{
    QJsonArray accesses;
    for (const ReviewedAccess &access : review.accesses)
        accesses.append(toJson(access));
    return {{u"id"_s, plain(review.id)},
            {u"company"_s, plain(review.company.uuid())},
            {u"companyName"_s, review.companyName},
            {u"begunBy"_s, review.begunBy},
            {u"begun"_s, time(review.begun)},
            {u"closedBy"_s, review.closedBy},
            {u"closed"_s, time(review.closed)},
            {u"accesses"_s, accesses}};
}

AccessReview reviewFrom(const QJsonObject &json)
{
    AccessReview out;
    out.id = QUuid::fromString(json[u"id"_s].toString());
    out.company = idFrom<CompanyId>(json[u"company"_s]);
    out.companyName = json[u"companyName"_s].toString();
    out.begunBy = json[u"begunBy"_s].toString();
    out.begun = timeFrom(json[u"begun"_s]);
    out.closedBy = json[u"closedBy"_s].toString();
    out.closed = timeFrom(json[u"closed"_s]);
    const QJsonArray accesses = json[u"accesses"_s].toArray();
    for (const QJsonValue &access : accesses)
        out.accesses.append(accessFrom(access.toObject()));
    return out;
}

QJsonObject toJson(const RecoveryRecord &recovery)
{
    QJsonArray left;
    for (const UserId &user : recovery.left)
        left.append(plain(user.uuid()));
    return {{u"relationship"_s, plain(recovery.relationship.uuid())},
            {u"begun"_s, time(recovery.begun)},
            {u"begunBy"_s, recovery.begunBy},
            {u"lastName"_s, recovery.lastName},
            {u"firstName"_s, recovery.firstName},
            {u"email"_s, recovery.email},
            {u"representative"_s, recovery.representative},
            {u"capacity"_s, recovery.capacity},
            {u"left"_s, left},
            {u"requested"_s, time(recovery.requested)},
            {u"requestedBy"_s, recovery.requestedBy}};
}

RecoveryRecord recoveryFrom(const QJsonObject &json)
{
    RecoveryRecord out;
    out.relationship = idFrom<RelationshipId>(json[u"relationship"_s]);
    out.begun = timeFrom(json[u"begun"_s]);
    out.begunBy = json[u"begunBy"_s].toString();
    out.lastName = json[u"lastName"_s].toString();
    out.firstName = json[u"firstName"_s].toString();
    out.email = json[u"email"_s].toString();
    out.representative = json[u"representative"_s].toString();
    out.capacity = json[u"capacity"_s].toString();
    const QJsonArray left = json[u"left"_s].toArray();
    for (const QJsonValue &user : left)
        out.left.append(idFrom<UserId>(user));
    out.requested = timeFrom(json[u"requested"_s]);
    out.requestedBy = json[u"requestedBy"_s].toString();
    return out;
}

Result<QJsonObject> read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorKind::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, path + u": "_s + file.errorString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(largest), &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorKind::Invalid, path + u": "_s + problem.errorString());
    return document.object();
}

Result<void> removeFile(const QString &path)
{
    QFile file(path);
    if (file.exists() && !file.remove())
        return fail(ErrorKind::Storage, path + u": "_s + file.errorString());
    return {};
}

QJsonObject toJson(const ImportRecord &import)
{
    QJsonArray lines;
    for (const ImportLine &line : import.lines) {
        lines.append(QJsonObject {{u"line"_s, line.line},
                                  {u"verdict"_s, static_cast<int>(line.verdict)},
                                  {u"name"_s, line.name},
                                  {u"company"_s, line.company},
                                  {u"text"_s, line.text},
                                  {u"user"_s, line.user.isNull() ? QString() : plain(line.user.uuid())}});
    }
    return {{u"file"_s, import.file}, {u"at"_s, time(import.at)}, {u"lines"_s, lines}};
}

ImportRecord importFrom(const QJsonObject &json)
{
    ImportRecord out;
    out.file = json[u"file"_s].toString();
    out.at = timeFrom(json[u"at"_s]);
    const QJsonArray lines = json[u"lines"_s].toArray();
    for (const QJsonValue &line : lines) {
        const int verdict = line[u"verdict"_s].toInt(-1);
        const bool known =
            verdict >= static_cast<int>(ImportVerdict::Create) && verdict <= static_cast<int>(ImportVerdict::Refused);
        out.lines.append({line[u"line"_s].toInteger(),
                          known ? static_cast<ImportVerdict>(verdict) : ImportVerdict::Refused,
                          line[u"name"_s].toString(), line[u"company"_s].toString(), line[u"text"_s].toString(),
                          idFrom<UserId>(line[u"user"_s])});
    }
    return out;
}

const QString reviewKind = u"review"_s;
const QString recoveryKind = u"recovery"_s;
const QString importKind = u"import"_s;

} // namespace

LocalRecords::LocalRecords(const QString &dataFolder, const QUuid &connection)
    : m_folder(QDir(dataFolder).filePath(plain(connection) + u".records"_s))
{
}

QString LocalRecords::path(const QString &kind, const QUuid &id) const
{
    return QDir(m_folder).filePath(u"%1-%2.json"_s.arg(kind, plain(id)));
}

Result<void> LocalRecords::write(const QString &path, const QJsonObject &content) const
{
    constexpr QFileDevice::Permissions own = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!QDir().mkpath(m_folder))
        return fail(ErrorKind::Storage, m_folder);
    QFile::setPermissions(m_folder, own | QFileDevice::ExeOwner);
    QSaveFile file(path);
    const bool open = file.open(QIODevice::WriteOnly);
    const QByteArray bytes = QJsonDocument(content).toJson();
    if (!open || !file.setPermissions(own) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(errno == ENOSPC ? ErrorKind::StorageFull : ErrorKind::Storage, path + u": "_s + file.errorString());
    return {};
}

Result<void> LocalRecords::eraseAll() const
{
    QDir folder(m_folder);
    return !folder.exists() || folder.removeRecursively() ? Result<void>() : fail(ErrorKind::Storage, m_folder);
}

Result<QList<AccessReview>> LocalRecords::reviews() const
{
    QList<AccessReview> out;
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({reviewKind + u"-*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const Result<QJsonObject> json = read(folder.filePath(name));
        if (!json)
            continue;
        AccessReview review = reviewFrom(*json);
        if (!review.id.isNull() && !review.company.isNull())
            out.append(std::move(review));
    }
    std::ranges::stable_sort(out, [](const AccessReview &one, const AccessReview &other) {
        return std::pair(!one.isOpen(), other.begun) < std::pair(!other.isOpen(), one.begun);
    });
    return out;
}

Result<AccessReview> LocalRecords::review(const QUuid &id) const
{
    MANDAT_ASSIGN(const QJsonObject json, read(path(reviewKind, id)));
    AccessReview out = reviewFrom(json);
    if (out.id != id || out.company.isNull())
        return fail(ErrorKind::Invalid, path(reviewKind, id));
    return out;
}

Result<void> LocalRecords::save(const AccessReview &review) const
{
    return write(path(reviewKind, review.id), toJson(review));
}

Result<void> LocalRecords::removeReview(const QUuid &id) const
{
    return removeFile(path(reviewKind, id));
}

Result<QList<RecoveryRecord>> LocalRecords::recoveries() const
{
    QList<RecoveryRecord> out;
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({recoveryKind + u"-*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const Result<QJsonObject> json = read(folder.filePath(name));
        RecoveryRecord record = json ? recoveryFrom(*json) : RecoveryRecord();
        if (!record.relationship.isNull() && record.begun.isValid())
            out.append(std::move(record));
    }
    std::ranges::stable_sort(out, {}, &RecoveryRecord::begun);
    return out;
}

std::optional<RecoveryRecord> LocalRecords::recovery(const RelationshipId &relationship) const
{
    const Result<QJsonObject> json = read(path(recoveryKind, relationship.uuid()));
    if (!json)
        return std::nullopt;
    RecoveryRecord out = recoveryFrom(*json);
    if (out.relationship != relationship || !out.begun.isValid())
        return std::nullopt;
    return out;
}

Result<void> LocalRecords::save(const RecoveryRecord &recovery) const
{
    return write(path(recoveryKind, recovery.relationship.uuid()), toJson(recovery));
}

Result<void> LocalRecords::removeRecovery(const RelationshipId &relationship) const
{
    return removeFile(path(recoveryKind, relationship.uuid()));
}

std::optional<ImportRecord> LocalRecords::lastImport() const
{
    const Result<QJsonObject> json = read(path(importKind, {}));
    if (!json)
        return std::nullopt;
    ImportRecord out = importFrom(*json);
    return out.at.isValid() ? std::optional(std::move(out)) : std::nullopt;
}

Result<void> LocalRecords::save(const ImportRecord &import) const
{
    return write(path(importKind, {}), toJson(import));
}

} // namespace mandat::app
