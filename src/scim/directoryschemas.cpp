// SPDX-License-Identifier: MIT
#include "scim/schemabuilder.h"

namespace mandat::scim
{

using namespace Qt::StringLiterals;

Attribute pendingChanges()
{
    return complex(
        "pending"_L1, "Changes that are applied, but not yet in effect, in order of time"_L1,
        {instant("effectiveAt"_L1, "When it takes effect"_L1, Trait::ReadOnly),
         idOf("order"_L1, "The order that made it"_L1, "ChangeOrder"_L1, Trait::ReadOnly),
         boolean("deletes"_L1, "The resource ends then"_L1, Trait::ReadOnly),
         anything("fields"_L1,
                  "Each changed attribute with its new value: {path, value}; without a value it is removed"_L1,
                  Traits(Trait::Many) | Trait::ReadOnly)},
        Traits(Trait::Many) | Trait::ReadOnly);
}

namespace
{

Attribute address()
{
    return complex("address"_L1, "Postal address"_L1,
                   {text("street"_L1, "May be several lines"_L1), text("postalCode"_L1, "Postal code"_L1),
                    text("locality"_L1, "City or locality"_L1), text("country"_L1, "ISO 3166-1 alpha-2"_L1)});
}

ResourceType company()
{
    return mandatType("Company"_L1, "/Companies"_L1, "A client of the firm"_L1,
                      {
                          text("name"_L1, "Name"_L1, Trait::Required),
                          boolean("naturalPerson"_L1, "A person, not a legal entity"_L1),
                          text("country"_L1, "ISO 3166-1 alpha-2"_L1),
                          text("identifier"_L1, "SIREN or SIRET, Belgian enterprise number, Swiss UID"_L1),
                          address(),
                      });
}

ResourceType relationship()
{
    return mandatType(
        "Relationship"_L1, "/Relationships"_L1, "What access is given to"_L1,
        {
            text("reference"_L1, "The number that people know it by"_L1, Trait::Required),
            text("label"_L1, "What tells it from the company's others"_L1),
            idOf("company"_L1, "Whose it is"_L1, "Company"_L1, Traits(Trait::Required) | Trait::Immutable),
            text("configuration"_L1, "Code of the ceiling of every profile on it"_L1, Trait::CaseExact),
            text("modules"_L1, "Codes of the active modules"_L1, Traits(Trait::Many) | Trait::CaseExact),
            complex("accounts"_L1, "Accounts"_L1,
                    {text("id"_L1, "Identifier of the account"_L1, Traits(Trait::CaseExact) | Trait::Required),
                     text("label"_L1, "Name"_L1), text("holder"_L1, "Holder"_L1),
                     text("iban"_L1, "IBAN, without blanks"_L1)},
                    Trait::Many),
            complex("responsible"_L1, "Who in the firm looks after it"_L1,
                    {choice("kind"_L1, "What the code names"_L1, {u"office"_s, u"staff"_s, u"clientGroup"_s}),
                     text("code"_L1, "Staff subject, office or group code"_L1, Trait::CaseExact),
                     text("name"_L1, "Name"_L1)}),
            boolean("active"_L1, "Whether it gives access at all"_L1),
        });
}

ResourceType contact()
{
    return mandatType("Contact"_L1, "/Contacts"_L1, "A person that a company has declared; not yet a user"_L1,
                      {
                          idOf("company"_L1, "Which company declared the person"_L1, "Company"_L1,
                               Traits(Trait::Required) | Trait::Immutable),
                          choice("title"_L1, "Title"_L1, {u"none"_s, u"madam"_s, u"sir"_s}),
                          text("lastName"_L1, "Last name, as written"_L1, Trait::Required),
                          text("firstName"_L1, "First name"_L1),
                          text("capacity"_L1, "Capacity in the company"_L1),
                          text("email"_L1, "Email address"_L1),
                          text("telephone"_L1, "E.164"_L1),
                          text("mobile"_L1, "E.164"_L1),
                          day("declared"_L1, "Day of the declaration"_L1),
                      });
}

ResourceType profile()
{
    return mandatType(
        "Profile"_L1, "/Profiles"_L1, "A set of functions"_L1,
        {
            choice("kind"_L1, "By the portal, for several users, or of one user"_L1,
                   {u"predefined"_s, u"shared"_s, u"personal"_s}, Trait::Required),
            text("code"_L1, "Code of a predefined profile"_L1, Traits(Trait::CaseExact) | Trait::ReadOnly),
            bilingual("label"_L1, "Name"_L1),
            bilingual("typicalUse"_L1, "Whom it suits"_L1),
            text("functions"_L1, "Codes of its functions"_L1, Traits(Trait::Many) | Trait::CaseExact),
        });
}

ResourceType grant()
{
    return mandatType(
        "Grant"_L1, "/Grants"_L1, "A user's access to one relationship; at most one per pair"_L1,
        {
            idOf("user"_L1, "To whom"_L1, "User"_L1, Traits(Trait::Required) | Trait::Immutable),
            idOf("relationship"_L1, "To what"_L1, "Relationship"_L1, Traits(Trait::Required) | Trait::Immutable),
            idOf("profile"_L1, "Profile, where the policy's profile scope is the relationship"_L1, "Profile"_L1),
            text("accounts"_L1, "Ids of the granted accounts, where the policy grants accounts"_L1,
                 Traits(Trait::Many) | Trait::CaseExact),
            boolean("active"_L1, "Whether it gives access"_L1),
            day("firstDay"_L1, "First day, inclusive, in the policy's time zone"_L1),
            day("lastDay"_L1, "Last day, inclusive"_L1),
            pendingChanges(),
        });
}

} // namespace

QList<ResourceType> mandatDirectoryTypes()
{
    return {company(), relationship(), contact(), profile(), grant()};
}

} // namespace mandat::scim
