// SPDX-License-Identifier: MIT
#include "domain/fields.h"

#include "base/language.h"

#include <algorithm>
#include <type_traits>

namespace mandat
{

namespace
{

// Which member a field is, once for reading and writing: `use` is called with it, or not at all where the resource
// has no such field.

template<class Use>
void withMember(auto &user, Field field, Use use)
    requires std::same_as<std::remove_cvref_t<decltype(user)>, User>
{
    switch (field) {
    case Field::UserName:
        return use(user.userName);
    case Field::Title:
        return use(user.title);
    case Field::LastName:
        return use(user.lastName);
    case Field::FirstName:
        return use(user.firstName);
    case Field::Capacity:
        return use(user.capacity);
    case Field::Email:
        return use(user.email);
    case Field::Telephone:
        return use(user.telephone);
    case Field::Mobile:
        return use(user.mobile);
    case Field::SecureMobile:
        return use(user.secureMobile);
    case Field::Address:
        return use(user.address);
    case Field::Language:
        return use(user.language);
    case Field::UserType:
        return use(user.userType);
    case Field::Company:
        return use(user.company);
    case Field::Contact:
        return use(user.contact);
    case Field::UserProfile:
        return use(user.profile);
    case Field::Active:
        return use(user.active);
    case Field::TermsVersion:
        return use(user.termsVersion);
    case Field::Person:
        return use(user.person);
    default:
        return;
    }
}

template<class Use>
void withMember(auto &grant, Field field, Use use)
    requires std::same_as<std::remove_cvref_t<decltype(grant)>, Grant>
{
    switch (field) {
    case Field::GrantUser:
        return use(grant.user);
    case Field::GrantRelationship:
        return use(grant.relationship);
    case Field::GrantProfile:
        return use(grant.profile);
    case Field::Accounts:
        return use(grant.accounts);
    case Field::Active:
        return use(grant.active);
    case Field::FirstDay:
        return use(grant.firstDay);
    case Field::LastDay:
        return use(grant.lastDay);
    default:
        return;
    }
}

template<class Use>
void withMember(auto &profile, Field field, Use use)
    requires std::same_as<std::remove_cvref_t<decltype(profile)>, Profile>
{
    switch (field) {
    case Field::ProfileKind:
        return use(profile.kind);
    case Field::ProfileLabel:
        return use(profile.label);
    case Field::ProfileFunctions:
        return use(profile.functions);
    default:
        return;
    }
}

template<class Use>
void withMember(auto &contact, Field field, Use use)
    requires std::same_as<std::remove_cvref_t<decltype(contact)>, Contact>
{
    switch (field) {
    case Field::Title:
        return use(contact.title);
    case Field::LastName:
        return use(contact.lastName);
    case Field::FirstName:
        return use(contact.firstName);
    case Field::Capacity:
        return use(contact.capacity);
    case Field::Email:
        return use(contact.email);
    case Field::Telephone:
        return use(contact.telephone);
    case Field::Mobile:
        return use(contact.mobile);
    case Field::Company:
        return use(contact.company);
    case Field::ContactDeclared:
        return use(contact.declared);
    default:
        return;
    }
}

template<class Use>
void withMember(auto &relationship, Field field, Use use)
    requires std::same_as<std::remove_cvref_t<decltype(relationship)>, Relationship>
{
    switch (field) {
    case Field::Configuration:
        return use(relationship.configuration);
    case Field::Modules:
        return use(relationship.modules);
    case Field::Active:
        return use(relationship.active);
    default:
        return;
    }
}

template<class Tag> QString textOf(const Id<Tag> &id)
{
    return id.isNull() ? QString() : id.toString();
}

template<class Tag> QString textOf(const Code<Tag> &code)
{
    return code.text();
}

template<class Tag> void setFromText(Id<Tag> &id, const QString &text)
{
    id = Id<Tag>::fromString(text);
}

template<class Tag> void setFromText(Code<Tag> &code, const QString &text)
{
    code = Code<Tag>(text);
}

template<class T>
concept Named = requires(T &value) {
    textOf(value);
    setFromText(value, QString());
};

struct ToVariant {
    QVariant &out;

    template<class T> void operator()(const T &member) const
    {
        if constexpr (std::is_enum_v<T>)
            out = static_cast<int>(member);
        else if constexpr (Named<T>)
            out = textOf(member);
        else
            out = QVariant::fromValue(member);
    }
    template<class T> void operator()(const SortedSet<T> &member) const
    {
        QStringList texts;
        texts.reserve(member.size());
        for (const T &value : member)
            texts.append(textOf(value));
        std::sort(texts.begin(), texts.end());
        out = texts;
    }
};

struct FromVariant {
    const QVariant &value;

    template<class T> void operator()(T &member) const
    {
        if constexpr (std::is_enum_v<T>)
            member = static_cast<T>(value.toInt());
        else if constexpr (Named<T>)
            setFromText(member, value.toString());
        else
            member = value.value<T>();
    }
    template<class T> void operator()(SortedSet<T> &member) const
    {
        QList<T> values;
        for (const QString &text : value.toStringList()) {
            values.append(T());
            setFromText(values.last(), text);
        }
        member = SortedSet<T>(std::move(values));
    }
};

} // namespace

const QList<Field> &fieldsOf(ResourceKind kind)
{
    static const QList<Field> user {
        Field::Title,     Field::LastName, Field::FirstName,    Field::Capacity, Field::UserName,     Field::Email,
        Field::Telephone, Field::Mobile,   Field::SecureMobile, Field::Address,  Field::Language,     Field::UserType,
        Field::Company,   Field::Contact,  Field::UserProfile,  Field::Active,   Field::TermsVersion, Field::Person};
    static const QList<Field> grant {Field::GrantUser, Field::GrantRelationship, Field::GrantProfile, Field::Accounts,
                                     Field::Active,    Field::FirstDay,          Field::LastDay};
    static const QList<Field> profile {Field::ProfileKind, Field::ProfileLabel, Field::ProfileFunctions};
    static const QList<Field> contact {Field::Title,    Field::LastName, Field::FirstName,
                                       Field::Capacity, Field::Email,    Field::Telephone,
                                       Field::Mobile,   Field::Company,  Field::ContactDeclared};
    static const QList<Field> relationship {Field::Configuration, Field::Modules, Field::Active};
    switch (kind) {
    case ResourceKind::User:
        return user;
    case ResourceKind::Grant:
        return grant;
    case ResourceKind::Profile:
        return profile;
    case ResourceKind::Contact:
        return contact;
    case ResourceKind::Relationship:
        break;
    }
    return relationship;
}

QVariant fieldValue(const Resource &resource, Field field)
{
    QVariant out;
    std::visit([&](const auto &value) { withMember(value, field, ToVariant {out}); }, resource);
    return out;
}

void setFieldValue(Resource &resource, Field field, const QVariant &value)
{
    std::visit([&](auto &target) { withMember(target, field, FromVariant {value}); }, resource);
}

void setFieldValue(User &user, Field field, const QVariant &value)
{
    withMember(user, field, FromVariant {value});
}

void setFieldValue(Grant &grant, Field field, const QVariant &value)
{
    withMember(grant, field, FromVariant {value});
}

QList<Field> changedFields(const Resource &before, const Resource &after)
{
    QList<Field> out;
    if (before.index() != after.index())
        return out;
    for (const Field field : fieldsOf(kindOf(before))) {
        if (fieldValue(before, field) != fieldValue(after, field))
            out.append(field);
    }
    return out;
}

} // namespace mandat
