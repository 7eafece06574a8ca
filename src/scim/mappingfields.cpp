// SPDX-License-Identifier: MIT
#include "scim/mappingfields.h"

#include "scim/mappingattributes.h"
#include "scim/mappingjson.h"

#include <QJsonArray>

namespace mandat::scim
{

using namespace Qt::StringLiterals;
using namespace mapping;

namespace
{

QJsonValue textOrNothing(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

QJsonValue referenceToWire(const QString &id)
{
    return QUuid::fromString(id).isNull() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(id);
}

QJsonValue setToWire(const QStringList &values)
{
    return values.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(QJsonArray::fromStringList(values));
}

QJsonValue prefixToWire(Title title)
{
    switch (title) {
    case Title::Madam:
        return u"Ms."_s;
    case Title::Sir:
        return u"Mr."_s;
    case Title::None:
        break;
    }
    return QJsonValue(QJsonValue::Undefined);
}

/// One of the values of `addresses`, which has the names of RFC 7643 §4.1.2.
QJsonValue addressToWire(const PostalAddress &address)
{
    if (address == PostalAddress())
        return QJsonValue(QJsonValue::Undefined);
    QJsonObject out;
    const auto put = [&out](QLatin1StringView name, const QString &text) {
        if (!text.isEmpty())
            out.insert(name, text);
    };
    put("streetAddress"_L1, address.street);
    put("postalCode"_L1, address.postalCode);
    put("locality"_L1, address.locality);
    put("country"_L1, address.country);
    return out;
}

QJsonValue bilingualToWire(const LocalizedText &text)
{
    if (text.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    QJsonObject out;
    if (!text.en.isEmpty())
        out.insert("en"_L1, text.en);
    if (!text.fr.isEmpty())
        out.insert("fr"_L1, text.fr);
    return out;
}

template<class E> QString wordText(E value)
{
    const std::string_view word = wordOf(value);
    return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

/// The value of one of the readers, as a variant.
template<class T> Result<T> read(const QJsonValue &value)
{
    JsonSource source;
    T out {};
    if (value.isNull() || value.isUndefined())
        return out;
    if (!readValue(source, value, out))
        return fail(source.error());
    return out;
}

template<class T> Result<QVariant> variant(const QJsonValue &value)
{
    MANDAT_ASSIGN(const T out, read<T>(value));
    return QVariant::fromValue(out);
}

template<class E> Result<QVariant> number(const QJsonValue &value)
{
    MANDAT_ASSIGN(const E out, read<E>(value));
    return QVariant(static_cast<int>(out));
}

Result<QVariant> prefix(const QJsonValue &value)
{
    MANDAT_ASSIGN(const QString text, read<QString>(value));
    const QByteArray utf8 = text.toUtf8();
    return QVariant(
        static_cast<int>(titleOfPrefix(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())))));
}

Result<QVariant> address(const QJsonValue &value)
{
    MANDAT_ASSIGN(const Plural out, read<Plural>(value));
    return QVariant::fromValue(out.address);
}

Result<QVariant> reference(QLatin1StringView type, const QJsonValue &value)
{
    MANDAT_ASSIGN(const QString text, read<QString>(value));
    const QUuid uuid = uuidFor(type, text);
    return QVariant(uuid.isNull() ? QString() : uuid.toString(QUuid::WithoutBraces));
}

Result<QVariant> texts(const QJsonValue &value, const std::function<QString(const QString &)> &each)
{
    MANDAT_ASSIGN(const QStringList given, read<QStringList>(value));
    QStringList out;
    for (const QString &text : given)
        out.append(each(text));
    out.sort();
    out.removeDuplicates();
    return QVariant(out);
}

} // namespace

const QList<FieldPath> &fieldPaths()
{
    using enum ResourceKind;
    using Shape = FieldShape;
    static constexpr QLatin1StringView none;
    static const QList<FieldPath> paths {
        {User, Field::UserName, Shape::Text, "userName"_L1, none},
        {User, Field::Title, Shape::Prefix, "name.honorificPrefix"_L1, none},
        {User, Field::LastName, Shape::Text, "name.familyName"_L1, none},
        {User, Field::FirstName, Shape::Text, "name.givenName"_L1, none},
        {User, Field::Capacity, Shape::Text, "title"_L1, none},
        {User, Field::Email, Shape::Text, "emails[type eq \"work\"].value"_L1, none},
        {User, Field::Telephone, Shape::Text, "phoneNumbers[type eq \"work\"].value"_L1, none},
        {User, Field::Mobile, Shape::Text, "phoneNumbers[type eq \"mobile\"].value"_L1, none},
        {User, Field::SecureMobile, Shape::Text,
         "urn:ietf:params:scim:schemas:extension:mandat:2.0:User:secureMobile"_L1, none},
        {User, Field::Address, Shape::Address, "addresses[type eq \"work\"]"_L1, none},
        {User, Field::Language, Shape::Text, "preferredLanguage"_L1, none},
        {User, Field::UserType, Shape::Text, "userType"_L1, none},
        {User, Field::Company, Shape::Reference, "urn:ietf:params:scim:schemas:extension:mandat:2.0:User:company"_L1,
         "Company"_L1},
        {User, Field::Contact, Shape::Reference, "urn:ietf:params:scim:schemas:extension:mandat:2.0:User:contact"_L1,
         "Contact"_L1},
        {User, Field::UserProfile, Shape::Reference,
         "urn:ietf:params:scim:schemas:extension:mandat:2.0:User:profile"_L1, "Profile"_L1},
        {User, Field::Active, Shape::Flag, "active"_L1, none},
        {User, Field::TermsVersion, Shape::Text,
         "urn:ietf:params:scim:schemas:extension:mandat:2.0:User:termsVersion"_L1, none},
        {User, Field::Person, Shape::Text, "urn:ietf:params:scim:schemas:extension:mandat:2.0:User:person"_L1, none},
        {Grant, Field::GrantUser, Shape::Reference, "user"_L1, "User"_L1},
        {Grant, Field::GrantRelationship, Shape::Reference, "relationship"_L1, "Relationship"_L1},
        {Grant, Field::GrantProfile, Shape::Reference, "profile"_L1, "Profile"_L1},
        {Grant, Field::Accounts, Shape::References, "accounts"_L1, "Account"_L1},
        {Grant, Field::Active, Shape::Flag, "active"_L1, none},
        {Grant, Field::FirstDay, Shape::Day, "firstDay"_L1, none},
        {Grant, Field::LastDay, Shape::Day, "lastDay"_L1, none},
        {Profile, Field::ProfileKind, Shape::ProfileKindWord, "kind"_L1, none},
        {Profile, Field::ProfileLabel, Shape::Bilingual, "label"_L1, none},
        {Profile, Field::ProfileFunctions, Shape::Codes, "functions"_L1, none},
        {Contact, Field::Company, Shape::Reference, "company"_L1, "Company"_L1},
        {Contact, Field::Title, Shape::TitleWord, "title"_L1, none},
        {Contact, Field::LastName, Shape::Text, "lastName"_L1, none},
        {Contact, Field::FirstName, Shape::Text, "firstName"_L1, none},
        {Contact, Field::Capacity, Shape::Text, "capacity"_L1, none},
        {Contact, Field::Email, Shape::Text, "email"_L1, none},
        {Contact, Field::Telephone, Shape::Text, "telephone"_L1, none},
        {Contact, Field::Mobile, Shape::Text, "mobile"_L1, none},
        {Contact, Field::ContactDeclared, Shape::Day, "declared"_L1, none},
        {Relationship, Field::Configuration, Shape::Text, "configuration"_L1, none},
        {Relationship, Field::Modules, Shape::Codes, "modules"_L1, none},
        {Relationship, Field::Active, Shape::Flag, "active"_L1, none},
    };
    return paths;
}

const FieldPath *fieldPath(ResourceKind kind, Field field)
{
    const QList<FieldPath> &paths = fieldPaths();
    const auto found = std::find_if(paths.begin(), paths.end(),
                                    [=](const FieldPath &path) { return path.kind == kind && path.field == field; });
    return found == paths.end() ? nullptr : &*found;
}

std::optional<Field> fieldAt(ResourceKind kind, const QString &path)
{
    for (const FieldPath &known : fieldPaths()) {
        if (known.kind == kind && path.compare(known.path, Qt::CaseInsensitive) == 0)
            return known.field;
    }
    return std::nullopt;
}

QJsonValue fieldToWire(ResourceKind kind, Field field, const QVariant &value)
{
    const FieldPath *path = fieldPath(kind, field);
    if (!path)
        return QJsonValue(QJsonValue::Undefined);
    switch (path->shape) {
    case FieldShape::Text:
        return textOrNothing(value.toString());
    case FieldShape::Flag:
        return value.toBool();
    case FieldShape::Day:
        return textOrNothing(QString::fromLatin1(dayText(value.toDate())));
    case FieldShape::Prefix:
        return prefixToWire(static_cast<Title>(value.toInt()));
    case FieldShape::TitleWord: {
        const auto title = static_cast<Title>(value.toInt());
        return title == Title::None ? QJsonValue(QJsonValue::Undefined) : QJsonValue(wordText(title));
    }
    case FieldShape::ProfileKindWord:
        return wordText(static_cast<ProfileKind>(value.toInt()));
    case FieldShape::Reference:
        return referenceToWire(value.toString());
    case FieldShape::References:
    case FieldShape::Codes:
        return setToWire(value.toStringList());
    case FieldShape::Address:
        return addressToWire(value.value<PostalAddress>());
    case FieldShape::Bilingual:
        return bilingualToWire(value.value<LocalizedText>());
    }
    return QJsonValue(QJsonValue::Undefined);
}

Result<QVariant> fieldFromWire(ResourceKind kind, Field field, const QJsonValue &value)
{
    const FieldPath *path = fieldPath(kind, field);
    if (!path)
        return fail(ErrorKind::Protocol, u"no such field"_s);
    switch (path->shape) {
    case FieldShape::Text:
        return variant<QString>(value);
    case FieldShape::Flag:
        return variant<bool>(value);
    case FieldShape::Day:
        return variant<QDate>(value);
    case FieldShape::Prefix:
        return prefix(value);
    case FieldShape::TitleWord:
        return number<Title>(value);
    case FieldShape::ProfileKindWord:
        return number<ProfileKind>(value);
    case FieldShape::Reference:
        return reference(path->refersTo, value);
    case FieldShape::References:
        return texts(value,
                     [path](const QString &id) { return uuidFor(path->refersTo, id).toString(QUuid::WithoutBraces); });
    case FieldShape::Codes:
        return texts(value, [](const QString &code) { return code; });
    case FieldShape::Address:
        return address(value);
    case FieldShape::Bilingual:
        return variant<LocalizedText>(value);
    }
    return fail(ErrorKind::Internal);
}

} // namespace mandat::scim
