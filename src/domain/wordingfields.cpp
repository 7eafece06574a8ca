// SPDX-License-Identifier: MIT
// Names of fields, and their values as people read them.
#include "domain/wording.h"

#include "domain/names.h"
#include "domain/wordingnouns.h"

namespace mandat
{

using namespace Qt::StringLiterals;

QString Wording::fieldLabel(Field field, const Policy &policy) const
{
    const QString label = personField(field, policy);
    return label.isEmpty() ? accessField(field, policy) : label;
}

QString Wording::personField(Field field, const Policy &) const
{
    switch (field) {
    case Field::UserName:
        return tr("Sign-in ID");
    case Field::Title:
        //: how a person is addressed: Ms, Mr
        return tr("Title");
    case Field::LastName:
        return tr("Last name");
    case Field::FirstName:
        return tr("First name");
    case Field::Capacity:
        //: what a person is in the company: chief accountant
        return tr("Capacity");
    case Field::Email:
        return tr("Email");
    case Field::Telephone:
        return tr("Telephone");
    case Field::Mobile:
        return tr("Mobile");
    case Field::SecureMobile:
        return tr("Secure mobile");
    case Field::Address:
        return tr("Postal address");
    case Field::Language:
        return tr("Language");
    case Field::UserType:
        //: kind of user: client administrator, client user
        return tr("Type");
    case Field::Company:
        return tr("Company");
    case Field::Contact:
        return tr("Contact");
    case Field::Active:
        //: whether somebody or something is active
        return tr("State");
    case Field::TermsVersion:
        return tr("Terms accepted");
    case Field::Person:
        //: two users that are one and the same person
        return tr("Same person as");
    case Field::ContactDeclared:
        return tr("Declared on");
    default:
        return {};
    }
}

QString Wording::accessField(Field field, const Policy &policy) const
{
    switch (field) {
    case Field::UserProfile:
    case Field::GrantProfile:
        return tr("Profile");
    case Field::GrantUser:
        return capitalised(policy.userNoun.one.in(m_language));
    case Field::GrantRelationship:
        return capitalised(policy.relationshipNoun.one.in(m_language));
    case Field::Accounts:
        return tr("Accounts");
    case Field::FirstDay:
        return tr("Start of access");
    case Field::LastDay:
        return tr("End of access");
    case Field::ProfileKind:
        //: kind of profile: predefined, shared, personal
        return tr("Kind");
    case Field::ProfileLabel:
        //: of a profile
        return tr("Name");
    case Field::ProfileFunctions:
        return tr("Functions");
    case Field::Configuration:
        return tr("Configuration");
    case Field::Modules:
        return tr("Modules");
    default:
        return {};
    }
}

QString Wording::idText(Field field, const QString &id, const Portal &portal, const Snapshot &snapshot) const
{
    switch (field) {
    case Field::Company: {
        const Company *company = snapshot.company(CompanyId::fromString(id));
        return company ? company->name : tr("unknown");
    }
    case Field::Contact: {
        const Contact *contact = snapshot.contact(ContactId::fromString(id));
        return contact ? displayName(*contact) : tr("unknown");
    }
    case Field::GrantUser: {
        const User *user = snapshot.user(UserId::fromString(id));
        return user ? displayName(*user) : tr("unknown");
    }
    case Field::GrantRelationship: {
        const Relationship *relationship = snapshot.relationship(RelationshipId::fromString(id));
        return relationship ? relationship->reference : tr("unknown");
    }
    case Field::UserProfile:
    case Field::GrantProfile: {
        const Profile *profile = snapshot.profile(ProfileId::fromString(id));
        return profile ? profileName(*profile) : tr("unknown");
    }
    case Field::UserType: {
        const UserType *type = portal.policy.userType(id);
        return type ? type->label.in(m_language) : id;
    }
    default: {
        const Configuration *configuration = portal.policy.configuration(ConfigurationCode(id));
        return configuration ? configuration->label.in(m_language) : id;
    }
    }
}

QString Wording::codesText(Field field, const QStringList &codes, const Portal &portal, const Snapshot &snapshot) const
{
    QStringList out;
    if (field == Field::ProfileFunctions) {
        QList<FunctionCode> functions;
        for (const QString &code : codes)
            functions.append(FunctionCode(code));
        std::sort(functions.begin(), functions.end(), [&](const FunctionCode &a, const FunctionCode &b) {
            return portal.catalogue.position(a) < portal.catalogue.position(b);
        });
        return functionList(functions, portal.catalogue);
    }
    if (field == Field::Modules) {
        for (const QString &code : codes) {
            const Module *module = portal.catalogue.module(ModuleCode(code));
            out.append(module ? module->label.in(m_language) : code);
        }
        return out.join(u", "_s);
    }
    for (const Relationship &relationship : snapshot.relationships) {
        for (const Account &account : relationship.accounts) {
            if (codes.contains(account.id.toString()))
                out.append(account.label.isEmpty() ? groupedIban(account.iban) : account.label);
        }
    }
    for (qsizetype unknown = codes.size() - out.size(); unknown > 0; --unknown)
        out.append(tr("unknown"));
    return out.join(u", "_s);
}

QString Wording::fieldText(Field field, const QVariant &value, const Portal &portal, const Snapshot &snapshot) const
{
    switch (field) {
    case Field::Title:
        return title(static_cast<Title>(value.toInt()));
    case Field::Active:
        return value.toBool() ? tr("active") : tr("inactive");
    case Field::FirstDay:
        return value.toDate().isValid() ? date(value.toDate()) : tr("no start date");
    case Field::LastDay:
        return value.toDate().isValid() ? date(value.toDate()) : tr("no end date");
    case Field::ContactDeclared:
        return value.toDate().isValid() ? date(value.toDate()) : tr("none");
    case Field::Address: {
        const QStringList lines = value.value<PostalAddress>().lines();
        return lines.isEmpty() ? tr("none") : lines.join(u", "_s);
    }
    case Field::ProfileLabel:
        return value.value<LocalizedText>().in(m_language);
    case Field::ProfileKind:
        switch (static_cast<ProfileKind>(value.toInt())) {
        case ProfileKind::Predefined:
            return tr("predefined");
        case ProfileKind::Shared:
            return tr("shared");
        case ProfileKind::Personal:
            return tr("personal");
        }
        return {};
    case Field::Accounts:
    case Field::Modules:
    case Field::ProfileFunctions: {
        const QStringList codes = value.toStringList();
        return codes.isEmpty() ? tr("none") : codesText(field, codes, portal, snapshot);
    }
    default:
        break;
    }
    const QString text = value.toString();
    if (text.isEmpty())
        //: the profile is not chosen yet
        return field == Field::UserProfile || field == Field::GrantProfile ? tr("to define") : tr("none");
    switch (field) {
    case Field::UserName:
        return displaySignInId(text);
    case Field::Telephone:
    case Field::Mobile:
        return groupedTelephone(text);
    case Field::SecureMobile:
        return maskedTelephone(text);
    case Field::Language:
        return languageName(text);
    case Field::Company:
    case Field::Contact:
    case Field::GrantUser:
    case Field::GrantRelationship:
    case Field::UserProfile:
    case Field::GrantProfile:
    case Field::UserType:
    case Field::Configuration:
        return idText(field, text, portal, snapshot);
    default:
        return text;
    }
}

} // namespace mandat
