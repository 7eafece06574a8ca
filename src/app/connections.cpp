// SPDX-License-Identifier: MIT
#include "app/connections.h"

#include "db/privatefolder.h"
#include "sync/webclient.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

QJsonObject toJson(const Connection &connection)
{
    return {{u"id"_s, connection.id.toString(QUuid::WithoutBraces)},
            {u"name"_s, connection.name},
            {u"url"_s, connection.url.toString(QUrl::FullyEncoded)},
            {u"announced"_s, QJsonObject {{u"en"_s, connection.announced.en}, {u"fr"_s, connection.announced.fr}}},
            {u"tokenFile"_s, connection.tokenFile},
            {u"signIn"_s,
             QJsonObject {{u"issuer"_s, connection.signIn.issuer},
                          {u"clientId"_s, connection.signIn.clientId},
                          {u"audience"_s, connection.signIn.audience},
                          {u"scopes"_s, connection.signIn.scopes},
                          {u"subject"_s, connection.subject}}}};
}

Connection fromJson(const QJsonObject &object)
{
    const QJsonObject announced = object["announced"_L1].toObject();
    const QJsonObject signIn = object["signIn"_L1].toObject();
    return {QUuid::fromString(object["id"_L1].toString()),
            object["name"_L1].toString(),
            QUrl(object["url"_L1].toString()),
            {announced["en"_L1].toString(), announced["fr"_L1].toString()},
            object["tokenFile"_L1].toString(),
            {signIn["issuer"_L1].toString(), signIn["clientId"_L1].toString(), signIn["audience"_L1].toString(),
             signIn["scopes"_L1].toString()},
            signIn["subject"_L1].toString()};
}

} // namespace

QString Connection::title(Language language) const
{
    if (!name.isEmpty())
        return name;
    return announced.isEmpty() ? url.toString() : announced.in(language);
}

Result<DataFolder> DataFolder::open(const QString &path)
{
    const QString folder =
        path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : QDir(path).absolutePath();
    if (folder.isEmpty())
        return fail(ErrorKind::Storage, u"this account has no folder for data"_s);
    MANDAT_TRY(db::ensurePrivateFolder(folder));
    return DataFolder(folder);
}

Result<QList<Connection>> DataFolder::connections() const
{
    QFile file(m_path + u"/connections.json"_s);
    if (!file.exists())
        return QList<Connection>();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, file.errorString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError || !document.isArray())
        return fail(ErrorKind::NotADatabase, u"%1: %2"_s.arg(file.fileName(), problem.errorString()));
    QList<Connection> found;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        Connection connection = fromJson(value.toObject());
        if (!connection.id.isNull() && connection.url.isValid())
            found.append(std::move(connection));
    }
    return found;
}

Result<void> DataFolder::write(const QList<Connection> &connections) const
{
    QJsonArray array;
    for (const Connection &connection : connections)
        array.append(toJson(connection));
    QSaveFile file(m_path + u"/connections.json"_s);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(array).toJson());
    if (!file.commit())
        return fail(ErrorKind::StorageFull, file.errorString());
    return {};
}

Result<void> DataFolder::save(const Connection &connection)
{
    MANDAT_ASSIGN(QList<Connection> all, connections());
    for (const Connection &known : std::as_const(all)) {
        if (known.id == connection.id)
            continue;
        if (!connection.name.isEmpty() && known.name.compare(connection.name, Qt::CaseInsensitive) == 0)
            return fail(ErrorKind::Conflict, connection.name, u"name"_s);
        // Several people of the firm may work from one account of this computer, each as themselves.
        if (known.url == connection.url && known.subject == connection.subject)
            return fail(ErrorKind::Conflict, connection.url.toString(), u"url"_s);
    }
    all.removeIf([&](const Connection &known) { return known.id == connection.id; });
    all.append(connection);
    return write(all);
}

Result<void> DataFolder::remove(const QUuid &id)
{
    MANDAT_ASSIGN(QList<Connection> all, connections());
    all.removeIf([&](const Connection &known) { return known.id == id; });
    MANDAT_TRY(write(all));
    return keepAuthority(id, {});
}

Result<Connection> DataFolder::find(const QString &name) const
{
    MANDAT_ASSIGN(const QList<Connection> all, connections());
    if (name.isEmpty()) {
        if (all.isEmpty())
            return fail(ErrorKind::NotFound, u"there is no connection yet: mandat connect URL"_s);
        if (all.size() > 1)
            return fail(ErrorKind::Conflict, u"there are several connections: name one with --connection"_s);
        return all.constFirst();
    }
    for (const Connection &known : all) {
        if (known.name.compare(name, Qt::CaseInsensitive) == 0 || known.announced.en == name
            || known.announced.fr == name || known.url.toString() == name
            || known.id.toString(QUuid::WithoutBraces) == name)
            return known;
    }
    return fail(ErrorKind::NotFound, u"no connection is called “%1”"_s.arg(name));
}

QString DataFolder::cacheFile(const QUuid &connection) const
{
    return m_path + u'/' + connection.toString(QUuid::WithoutBraces) + u".mandat"_s;
}

QString DataFolder::signInLock(const QUuid &connection) const
{
    return m_path + u'/' + connection.toString(QUuid::WithoutBraces) + u".signin.lock"_s;
}

QString DataFolder::authorityFile(const QUuid &connection) const
{
    return m_path + u'/' + connection.toString(QUuid::WithoutBraces) + u".pem"_s;
}

Result<void> DataFolder::keepAuthority(const QUuid &connection, const QString &file) const
{
    const QString path = authorityFile(connection);
    if (file.isEmpty()) {
        if (QFile::exists(path) && !QFile::remove(path))
            return fail(ErrorKind::Storage, path);
        return {};
    }
    MANDAT_ASSIGN(const QList<QSslCertificate> certificates, sync::WebClient::authoritiesFrom(file));
    QSaveFile copy(path);
    if (!copy.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, copy.errorString());
    copy.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    for (const QSslCertificate &certificate : certificates)
        copy.write(certificate.toPem());
    if (!copy.commit())
        return fail(ErrorKind::StorageFull, copy.errorString());
    return {};
}

QString DataFolder::keychainKey(const QUuid &connection)
{
    return u"Mandat/token/"_s + connection.toString(QUuid::WithoutBraces);
}

Result<std::unique_ptr<QLockFile>> DataFolder::lock() const
{
    auto lock = std::make_unique<QLockFile>(m_path + u"/mandat.lock"_s);
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return fail(ErrorKind::Locked, u"another Mandat is open on %1"_s.arg(m_path));
    return lock;
}

} // namespace mandat::app
