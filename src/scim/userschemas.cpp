// SPDX-License-Identifier: MIT
#include "scim/schemabuilder.h"

#include "scim/urns.h"

namespace mandat::scim
{

using namespace Qt::StringLiterals;

const Schema &commonSchema()
{
    static const Schema common {
        {},
        u"Common"_s,
        u"What every resource has"_s,
        {
            reference("schemas"_L1, "The schemas of this document"_L1, {u"uri"_s},
                      Traits(Trait::Many) | Trait::Required | Trait::Always),
            text("id"_L1, "Identifier, given by the service"_L1,
                 Traits(Trait::CaseExact) | Trait::ReadOnly | Trait::Always | Trait::Unique),
            text("externalId"_L1, "Identifier, given by the client that made the resource"_L1, Trait::CaseExact),
            complex(
                "meta"_L1, "About the resource itself"_L1,
                {text("resourceType"_L1, "Name of the resource type"_L1, Traits(Trait::CaseExact) | Trait::ReadOnly),
                 instant("created"_L1, "When it was created"_L1, Trait::ReadOnly),
                 instant("lastModified"_L1, "When it last changed"_L1, Trait::ReadOnly),
                 reference("location"_L1, "Where it is"_L1, {u"uri"_s}, Trait::ReadOnly),
                 text("version"_L1, "Entity tag"_L1, Traits(Trait::CaseExact) | Trait::ReadOnly)},
                Trait::ReadOnly),
        }};
    return common;
}

namespace
{

Attribute values(QLatin1StringView name, QLatin1StringView description, Attribute value, QStringList types)
{
    return complex(name, description,
                   {std::move(value), text("display"_L1, "To be shown"_L1),
                    text("type"_L1, "What it is for"_L1, {}, std::move(types)),
                    boolean("primary"_L1, "Preferred; true for one value at most"_L1)},
                   Trait::Many);
}

Attribute addresses()
{
    return complex("addresses"_L1, "Postal addresses"_L1,
                   {text("formatted"_L1, "As on an envelope"_L1),
                    text("streetAddress"_L1, "Street, may be several lines"_L1),
                    text("locality"_L1, "City or locality"_L1), text("region"_L1, "State or region"_L1),
                    text("postalCode"_L1, "Postal code"_L1), text("country"_L1, "ISO 3166-1 alpha-2"_L1),
                    text("type"_L1, "What it is for"_L1, {}, {u"work"_s, u"home"_s, u"other"_s}),
                    boolean("primary"_L1, "Preferred; true for one value at most"_L1)},
                   Trait::Many);
}

Attribute emails()
{
    return values("emails"_L1, "Email addresses"_L1, text("value"_L1, "Email address"_L1),
                  {u"work"_s, u"home"_s, u"other"_s});
}

Attribute phoneNumbers(QStringList types)
{
    return values("phoneNumbers"_L1, "Telephone numbers"_L1, text("value"_L1, "Telephone number"_L1), std::move(types));
}

Attribute personName(QList<Attribute> parts)
{
    return complex("name"_L1, "The parts of the name"_L1, std::move(parts));
}

Schema standardUser()
{
    return {urn::user,
            u"User"_s,
            u"User account"_s,
            {
                text("userName"_L1, "Sign-in ID"_L1, Traits(Trait::Required) | Trait::Unique),
                personName({text("formatted"_L1, "Full name"_L1), text("familyName"_L1, "Last name"_L1),
                            text("givenName"_L1, "First name"_L1), text("middleName"_L1, "Middle names"_L1),
                            text("honorificPrefix"_L1, "Title"_L1), text("honorificSuffix"_L1, "Suffix"_L1)}),
                text("displayName"_L1, "The name to show"_L1),
                text("nickName"_L1, "Casual name"_L1),
                reference("profileUrl"_L1, "Online profile"_L1, {u"external"_s}),
                text("title"_L1, "Job title"_L1),
                text("userType"_L1, "Relation to the organisation"_L1),
                text("preferredLanguage"_L1, "Language tag"_L1),
                text("locale"_L1, "For dates and numbers"_L1),
                text("timezone"_L1, "IANA time zone"_L1),
                boolean("active"_L1, "Whether the user may sign in"_L1),
                text("password"_L1, "Clear text, to be set"_L1, Traits(Trait::WriteOnly) | Trait::Never),
                emails(),
                phoneNumbers({u"work"_s, u"home"_s, u"mobile"_s, u"fax"_s, u"pager"_s, u"other"_s}),
                values("ims"_L1, "Instant messaging addresses"_L1, text("value"_L1, "Address"_L1), {}),
                values("photos"_L1, "Pictures"_L1, reference("value"_L1, "Address of a picture"_L1, {u"external"_s}),
                       {u"photo"_s, u"thumbnail"_s}),
                addresses(),
                complex("groups"_L1, "Groups to which the user belongs"_L1,
                        {text("value"_L1, "Id of the group"_L1, Trait::ReadOnly),
                         reference("$ref"_L1, "Where the group is"_L1, {u"User"_s, u"Group"_s}, Trait::ReadOnly),
                         text("display"_L1, "Name of the group"_L1, Trait::ReadOnly),
                         text("type"_L1, "direct or indirect"_L1, Trait::ReadOnly, {u"direct"_s, u"indirect"_s})},
                        Traits(Trait::Many) | Trait::ReadOnly),
                values("entitlements"_L1, "Entitlements"_L1, text("value"_L1, "Entitlement"_L1), {}),
                values("roles"_L1, "Roles"_L1, text("value"_L1, "Role"_L1), {}),
                values("x509Certificates"_L1, "Certificates"_L1, binary("value"_L1, "DER, in base64"_L1), {}),
            }};
}

Schema enterpriseUser()
{
    return {urn::enterpriseUser,
            u"EnterpriseUser"_s,
            u"Enterprise user"_s,
            {
                text("employeeNumber"_L1, "Number"_L1),
                text("costCenter"_L1, "Cost centre"_L1),
                text("organization"_L1, "Organisation"_L1),
                text("division"_L1, "Division"_L1),
                text("department"_L1, "Department"_L1),
                complex("manager"_L1, "Manager"_L1,
                        {text("value"_L1, "Id of the manager"_L1),
                         reference("$ref"_L1, "Where the manager is"_L1, {u"User"_s}),
                         text("displayName"_L1, "Name of the manager"_L1, Trait::ReadOnly)}),
            }};
}

Schema standardGroup()
{
    return {urn::group,
            u"Group"_s,
            u"Group"_s,
            {
                text("displayName"_L1, "Name of the group"_L1, Trait::Required),
                complex("members"_L1, "Members"_L1,
                        {text("value"_L1, "Id of the member"_L1, Trait::Immutable),
                         reference("$ref"_L1, "Where the member is"_L1, {u"User"_s, u"Group"_s}, Trait::Immutable),
                         text("type"_L1, "User or Group"_L1, Trait::Immutable, {u"User"_s, u"Group"_s}),
                         text("display"_L1, "Name of the member"_L1, Trait::ReadOnly)},
                        Trait::Many),
            }};
}

} // namespace

ResourceType mandatUserType()
{
    const Schema core {
        urn::user,
        u"User"_s,
        u"A person with a sign-in ID"_s,
        {
            text("userName"_L1, "Sign-in ID; given by the service where the policy says that it is generated"_L1,
                 Trait::Unique),
            personName({text("formatted"_L1, "Full name"_L1, Trait::ReadOnly),
                        text("familyName"_L1, "Last name"_L1, Trait::Required), text("givenName"_L1, "First name"_L1),
                        text("honorificPrefix"_L1, "Title"_L1)}),
            text("displayName"_L1, "The name to show"_L1, Trait::ReadOnly),
            text("title"_L1, "Capacity in the company"_L1),
            choice("userType"_L1, "Code of one of the policy's user types"_L1, {}),
            text("preferredLanguage"_L1, "fr or en"_L1),
            boolean("active"_L1, "Whether the user may sign in"_L1),
            emails(),
            phoneNumbers({u"work"_s, u"mobile"_s}),
            addresses(),
        }};
    const Schema extension {
        urn::mandatUser,
        u"MandatUser"_s,
        u"Where the user stands on the portal"_s,
        {
            boolean("administrator"_L1, "Administers at least one relationship"_L1, Trait::ReadOnly),
            idOf("company"_L1, "Company that the user belongs to"_L1, "Company"_L1),
            idOf("contact"_L1, "Declared contact from which the user was created"_L1, "Contact"_L1),
            idOf("profile"_L1, "Profile, where the policy's profile scope is the user"_L1, "Profile"_L1),
            choice("status"_L1, "Where the user stands"_L1,
                   {u"deleted"_s, u"draft"_s, u"rejected"_s, u"awaitingApproval"_s, u"selfRegistered"_s, u"endsAt"_s,
                    u"startsAt"_s, u"inactive"_s, u"profileToDefine"_s, u"awaitingEquipment"_s, u"active"_s},
                   Trait::ReadOnly),
            instant("effectiveAt"_L1, "When the next pending change takes effect"_L1, Trait::ReadOnly),
            boolean("strongAuthentication"_L1, "The device is enrolled"_L1, Trait::ReadOnly),
            text("secureMobile"_L1, "Mobile number registered for secure operations, E.164"_L1),
            complex("identityDocument"_L1, "Official identity document; its copy travels apart"_L1,
                    {choice("type"_L1, "Kind of document"_L1, {u"passport"_s, u"identityCard"_s, u"residencePermit"_s}),
                     text("number"_L1, "Number"_L1, Trait::CaseExact), day("expires"_L1, "Last day of validity"_L1),
                     idOf("copy"_L1, "The copy that was put there before"_L1, "IdentityDocument"_L1,
                          Traits(Trait::WriteOnly) | Trait::Never),
                     text("verifiedBy"_L1, "Who verified it"_L1, Traits(Trait::ReadOnly) | Trait::CaseExact),
                     instant("verifiedAt"_L1, "When it was verified"_L1, Trait::ReadOnly)}),
            text("termsVersion"_L1, "Version of the terms that were accepted"_L1, Trait::CaseExact),
            instant("termsAcceptedAt"_L1, "When they were accepted"_L1, Trait::ReadOnly),
            text("person"_L1, "The same for two users that are one person"_L1, Trait::CaseExact),
            choice("credentials"_L1, "Where the first password stands"_L1,
                   {u"none"_s, u"issued"_s, u"handedOver"_s, u"changed"_s}, Trait::ReadOnly),
            instant("lastSignIn"_L1, "Last sign-in"_L1, Trait::ReadOnly),
            boolean("selfRegistered"_L1, "Registered without an administrator"_L1, Trait::ReadOnly),
            boolean("createdByClient"_L1, "Created by an administrator of the client"_L1, Trait::ReadOnly),
            pendingChanges(),
        }};
    return {u"User"_s, u"/Users"_s, u"A person with a sign-in ID"_s, core, {{extension, false}}, false};
}

const SchemaRegistry &standardRegistry()
{
    static const SchemaRegistry registry(QList<ResourceType> {
        {u"User"_s, u"/Users"_s, u"User account"_s, standardUser(), {{enterpriseUser(), false}}, false},
        {u"Group"_s, u"/Groups"_s, u"Group"_s, standardGroup(), {}, false},
    });
    return registry;
}

const SchemaRegistry &mandatRegistry()
{
    static const SchemaRegistry registry(QList<ResourceType> {mandatUserType()} + mandatDirectoryTypes()
                                         + mandatWorkflowTypes() + mandatPortalTypes());
    return registry;
}

} // namespace mandat::scim
