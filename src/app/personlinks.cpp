// SPDX-License-Identifier: MIT
#include "app/personlinks.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace mandat::app
{

PersonLinks::PersonLinks(const QString &dataFolder)
    : m_file(dataFolder + u"/people.json"_s)
{
}

QList<PersonLinks::Person> PersonLinks::read() const
{
    QList<Person> out;
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return out;
    const QJsonArray people = QJsonDocument::fromJson(file.readAll())[u"people"_s].toArray();
    for (const QJsonValue &person : people) {
        Person accounts;
        const QJsonArray known = person.toArray();
        for (const QJsonValue &account : known) {
            const AccountRef ref {QUuid::fromString(account[u"connection"_s].toString()),
                                  UserId(QUuid::fromString(account[u"user"_s].toString()))};
            if (!ref.connection.isNull() && !ref.user.isNull())
                accounts.append(ref);
        }
        if (accounts.size() > 1)
            out.append(accounts);
    }
    return out;
}

Result<void> PersonLinks::write(const QList<Person> &people) const
{
    QJsonArray all;
    for (const Person &person : people) {
        QJsonArray accounts;
        for (const AccountRef &account : person)
            accounts.append(QJsonObject {{u"connection"_s, account.connection.toString(QUuid::WithoutBraces)},
                                         {u"user"_s, account.user.toString()}});
        if (accounts.size() > 1)
            all.append(accounts);
    }
    QSaveFile file(m_file);
    const QByteArray json = QJsonDocument(QJsonObject {{u"people"_s, all}}).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(json) != json.size() || !file.commit())
        return fail(errno == ENOSPC ? ErrorKind::StorageFull : ErrorKind::Storage, file.errorString());
    return {};
}

QList<AccountRef> PersonLinks::linkedWith(const AccountRef &account) const
{
    const QList<Person> people = read();
    for (Person person : people) {
        if (person.removeAll(account) > 0)
            return person;
    }
    return {};
}

Result<void> PersonLinks::link(const AccountRef &one, const AccountRef &other) const
{
    QList<Person> people = read();
    Person together {one};
    if (other != one)
        together.append(other);
    people.removeIf([&](const Person &person) {
        const bool theirs = person.contains(one) || person.contains(other);
        for (const AccountRef &account : person) {
            if (theirs && !together.contains(account))
                together.append(account);
        }
        return theirs;
    });
    people.append(together);
    return write(people);
}

Result<void> PersonLinks::unlink(const AccountRef &account) const
{
    QList<Person> people = read();
    for (Person &person : people)
        person.removeAll(account);
    return write(people);
}

Result<void> PersonLinks::forget(const QUuid &connection) const
{
    if (!QFile::exists(m_file))
        return {};
    QList<Person> people = read();
    for (Person &person : people)
        person.removeIf([&](const AccountRef &account) { return account.connection == connection; });
    return write(people);
}

} // namespace mandat::app
