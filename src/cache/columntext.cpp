// SPDX-License-Identifier: MIT
#include "cache/columntext.h"

#include "domain/grant.h"
#include "scim/mapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

QString compact(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

} // namespace

QString accountsText(const QList<Account> &accounts)
{
    if (accounts.isEmpty())
        return {};
    QJsonArray array;
    for (const Account &account : accounts)
        array.append(QJsonObject {{u"i"_s, account.id.toString()},
                                  {u"l"_s, account.label},
                                  {u"h"_s, account.holder},
                                  {u"n"_s, account.iban}});
    return compact(QJsonDocument(array));
}

QList<Account> accountsFrom(const QByteArray &json)
{
    QList<Account> accounts;
    if (json.isEmpty())
        return accounts;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array) {
        accounts.append({AccountId::fromString(value["i"_L1].toString()), value["l"_L1].toString(),
                         value["h"_L1].toString(), value["n"_L1].toString()});
    }
    return accounts;
}

QString identityDocumentText(const std::optional<IdentityDocument> &document)
{
    if (!document)
        return {};
    return compact(QJsonDocument(QJsonObject {{u"type"_s, document->type},
                                              {u"number"_s, document->number},
                                              {u"expires"_s, document->expires.toString(Qt::ISODate)},
                                              {u"by"_s, document->verifiedBy},
                                              {u"at"_s, document->verifiedAt.toString(Qt::ISODateWithMs)}}));
}

std::optional<IdentityDocument> identityDocumentFrom(const QByteArray &json)
{
    if (json.isEmpty())
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    IdentityDocument document;
    document.type = object["type"_L1].toString();
    document.number = object["number"_L1].toString();
    document.expires = QDate::fromString(object["expires"_L1].toString(), Qt::ISODate);
    document.verifiedBy = object["by"_L1].toString();
    document.verifiedAt = QDateTime::fromString(object["at"_L1].toString(), Qt::ISODateWithMs);
    return document;
}

template<class T> QString pendingText(const T &resource)
{
    if (resource.pending.isEmpty())
        return {};
    T carrier;
    carrier.id = resource.id;
    carrier.pending = resource.pending;
    return compact(QJsonDocument(scim::toJson(carrier)));
}

template<class T> QList<PendingChange> pendingFrom(const QByteArray &json)
{
    if (json.isEmpty())
        return {};
    const Result<T> carrier = scim::fromJson<T>(QJsonDocument::fromJson(json).object());
    return carrier ? carrier->pending : QList<PendingChange>();
}

template QString pendingText<User>(const User &);
template QString pendingText<Grant>(const Grant &);
template QList<PendingChange> pendingFrom<User>(const QByteArray &);
template QList<PendingChange> pendingFrom<Grant>(const QByteArray &);

} // namespace mandat::cache
