// SPDX-License-Identifier: MIT
#include "desktop/newuser/newuserdraft.h"

#include "domain/fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int version = 1;

template<class T> QJsonArray listOf(const SortedSet<T> &values, auto text)
{
    QJsonArray out;
    for (const T &value : values)
        out.append(text(value));
    return out;
}

template<class IdType> IdType idOf(const QJsonValue &value)
{
    return IdType::fromString(value.toString());
}

QString dayOf(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

QDate dateOf(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QJsonObject toJson(const RightsChoice &choice)
{
    return {{u"later"_s, choice.later},
            {u"base"_s, choice.base.isNull() ? QString() : choice.base.toString()},
            {u"changed"_s, choice.changed},
            {u"functions"_s, listOf(choice.functions, [](const FunctionCode &code) { return code.text(); })}};
}

RightsChoice rightsFrom(const QJsonValue &value)
{
    RightsChoice out;
    out.later = value["later"_L1].toBool();
    out.base = idOf<ProfileId>(value["base"_L1]);
    out.changed = value["changed"_L1].toBool();
    for (const QJsonValue &code : value["functions"_L1].toArray())
        out.functions.insert(FunctionCode(code.toString()));
    return out;
}

QJsonObject toJson(const NewUserAccess &one)
{
    return {{u"relationship"_s, one.relationship.toString()},
            {u"grant"_s, one.grant.toString()},
            {u"personal"_s, one.personal.toString()},
            {u"rights"_s, toJson(one.rights)},
            {u"accounts"_s, listOf(one.accounts, [](const AccountId &id) { return id.toString(); })}};
}

NewUserAccess accessFrom(const QJsonValue &value)
{
    NewUserAccess out;
    out.relationship = idOf<RelationshipId>(value["relationship"_L1]);
    out.grant = idOf<GrantId>(value["grant"_L1]);
    out.personal = idOf<ProfileId>(value["personal"_L1]);
    out.rights = rightsFrom(value["rights"_L1]);
    for (const QJsonValue &id : value["accounts"_L1].toArray())
        out.accounts.insert(idOf<AccountId>(id));
    return out;
}

QJsonObject toJson(const PostalAddress &address)
{
    return {{u"street"_s, address.street},
            {u"postalCode"_s, address.postalCode},
            {u"locality"_s, address.locality},
            {u"country"_s, address.country}};
}

PostalAddress addressFrom(const QJsonValue &value)
{
    return {value["street"_L1].toString(), value["postalCode"_L1].toString(), value["locality"_L1].toString(),
            value["country"_L1].toString()};
}

/// The person: what the wizard asks for, and nothing that the service knows better.
QJsonObject toJson(const User &user)
{
    QJsonObject out {{u"id"_s, user.id.toString()},
                     {u"title"_s, static_cast<int>(user.title)},
                     {u"lastName"_s, user.lastName},
                     {u"firstName"_s, user.firstName},
                     {u"capacity"_s, user.capacity},
                     {u"email"_s, user.email},
                     {u"telephone"_s, user.telephone},
                     {u"mobile"_s, user.mobile},
                     {u"address"_s, toJson(user.address)},
                     {u"language"_s, user.language},
                     {u"userType"_s, user.userType},
                     {u"contact"_s, user.contact.isNull() ? QString() : user.contact.toString()},
                     {u"person"_s, user.person}};
    if (user.identityDocument) {
        out.insert(u"document"_s,
                   QJsonObject {{u"type"_s, user.identityDocument->type},
                                {u"number"_s, user.identityDocument->number},
                                {u"expires"_s, dayOf(user.identityDocument->expires)}});
    }
    return out;
}

Title titleFrom(const QJsonValue &value)
{
    const int title = value.toInt();
    return title == static_cast<int>(Title::Madam) ? Title::Madam
        : title == static_cast<int>(Title::Sir)    ? Title::Sir
                                                   : Title::None;
}

User userFrom(const QJsonValue &value, const CompanyId &company)
{
    User out;
    out.id = idOf<UserId>(value["id"_L1]);
    out.title = titleFrom(value["title"_L1]);
    out.lastName = value["lastName"_L1].toString();
    out.firstName = value["firstName"_L1].toString();
    out.capacity = value["capacity"_L1].toString();
    out.email = value["email"_L1].toString();
    out.telephone = value["telephone"_L1].toString();
    out.mobile = value["mobile"_L1].toString();
    out.address = addressFrom(value["address"_L1]);
    out.language = value["language"_L1].toString();
    out.userType = value["userType"_L1].toString();
    out.contact = idOf<ContactId>(value["contact"_L1]);
    out.person = value["person"_L1].toString();
    out.company = company;
    if (const QJsonValue document = value["document"_L1]; document.isObject())
        out.identityDocument = IdentityDocument {
            document["type"_L1].toString(), document["number"_L1].toString(), dateOf(document["expires"_L1]), {}, {}};
    return out;
}

QJsonObject toJson(const Contact &contact)
{
    return {{u"id"_s, contact.id.toString()},        {u"title"_s, static_cast<int>(contact.title)},
            {u"lastName"_s, contact.lastName},       {u"firstName"_s, contact.firstName},
            {u"capacity"_s, contact.capacity},       {u"email"_s, contact.email},
            {u"telephone"_s, contact.telephone},     {u"mobile"_s, contact.mobile},
            {u"declared"_s, dayOf(contact.declared)}};
}

Contact contactFrom(const QJsonValue &value, const CompanyId &company)
{
    Contact out;
    out.id = idOf<ContactId>(value["id"_L1]);
    out.company = company;
    out.title = titleFrom(value["title"_L1]);
    out.lastName = value["lastName"_L1].toString();
    out.firstName = value["firstName"_L1].toString();
    out.capacity = value["capacity"_L1].toString();
    out.email = value["email"_L1].toString();
    out.telephone = value["telephone"_L1].toString();
    out.mobile = value["mobile"_L1].toString();
    out.declared = dateOf(value["declared"_L1]);
    return out;
}

/// Where the file lies and what it was, never the file.
QJsonObject toJson(const DocumentCopy &copy)
{
    return {{u"id"_s, copy.id.toString(QUuid::WithoutBraces)},
            {u"path"_s, copy.path},
            {u"sha256"_s, QString::fromLatin1(copy.digest.toHex())}};
}

DocumentCopy copyFrom(const QJsonValue &value, const UserId &user)
{
    return {user, QUuid::fromString(value["id"_L1].toString()), value["path"_L1].toString(),
            QByteArray::fromHex(value["sha256"_L1].toString().toLatin1())};
}

} // namespace

QByteArray toBytes(const NewUserDraft &draft)
{
    const NewUserForm &form = draft.form;
    QJsonArray access;
    for (const NewUserAccess &one : form.access)
        access.append(toJson(one));
    QJsonObject out {{u"version"_s, version},
                     {u"page"_s, draft.page},
                     {u"company"_s, form.company.toString()},
                     {u"user"_s, toJson(form.user)},
                     {u"existing"_s, form.existing},
                     {u"samePerson"_s, form.samePerson.isNull() ? QString() : form.samePerson.toString()},
                     {u"access"_s, access},
                     {u"sameRights"_s, form.sameRights},
                     {u"rights"_s, toJson(form.rights)},
                     {u"personal"_s, form.personal.toString()},
                     {u"firstDay"_s, dayOf(form.firstDay)},
                     {u"lastDay"_s, dayOf(form.lastDay)},
                     {u"reason"_s, form.reason},
                     {u"mandate"_s,
                      QJsonObject {{u"givenBy"_s, form.mandate.givenBy},
                                   {u"date"_s, dayOf(form.mandate.date)},
                                   {u"reference"_s, form.mandate.reference}}}};
    if (!form.inPlaceOf.isNull()) {
        out.insert(u"inPlaceOf"_s, form.inPlaceOf.toString());
        out.insert(u"detach"_s, form.leaving == LeavingWay::Detach);
    }
    if (form.declared)
        out.insert(u"declared"_s, toJson(*form.declared));
    if (form.answers)
        out.insert(u"answers"_s, form.answers->toString());
    if (form.document)
        out.insert(u"copy"_s, toJson(*form.document));
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

Result<NewUserDraft> draftFromBytes(const QByteArray &bytes)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    if (root["version"_L1].toInt() != version)
        return fail(ErrorKind::Protocol, u"not a draft of a new user"_s);
    NewUserDraft out;
    NewUserForm &form = out.form;
    out.page = root["page"_L1].toString();
    form.company = idOf<CompanyId>(root["company"_L1]);
    form.user = userFrom(root["user"_L1], form.company);
    form.existing = root["existing"_L1].toBool();
    form.samePerson = idOf<UserId>(root["samePerson"_L1]);
    form.inPlaceOf = idOf<UserId>(root["inPlaceOf"_L1]);
    form.leaving = root["detach"_L1].toBool() ? LeavingWay::Detach : LeavingWay::Deactivate;
    for (const QJsonValue &one : root["access"_L1].toArray())
        form.access.append(accessFrom(one));
    form.sameRights = root["sameRights"_L1].toBool(true);
    form.rights = rightsFrom(root["rights"_L1]);
    form.personal = idOf<ProfileId>(root["personal"_L1]);
    form.firstDay = dateOf(root["firstDay"_L1]);
    form.lastDay = dateOf(root["lastDay"_L1]);
    form.reason = root["reason"_L1].toString();
    const QJsonValue mandate = root["mandate"_L1];
    form.mandate = {mandate["givenBy"_L1].toString(), dateOf(mandate["date"_L1]), mandate["reference"_L1].toString()};
    if (root["declared"_L1].isObject())
        form.declared = contactFrom(root["declared"_L1], form.company);
    if (const auto answers = idOf<AccessRequestId>(root["answers"_L1]); !answers.isNull())
        form.answers = answers;
    if (root["copy"_L1].isObject())
        form.document = copyFrom(root["copy"_L1], form.user.id);
    if (form.user.id.isNull() || form.personal.isNull())
        return fail(ErrorKind::Protocol, u"a draft of a new user without ids"_s);
    return out;
}

} // namespace mandat::desktop
