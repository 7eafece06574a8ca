// SPDX-License-Identifier: MIT
// A portal's policy and catalogue. Their texts are bilingual, which nests objects one level deeper than RFC 7643 §2.3.8
// has it; both documents are read as wholes and never patched.
#include "scim/schemabuilder.h"

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

const Trait readOnly = Trait::ReadOnly;
const Traits exact = Traits(Trait::CaseExact) | Trait::ReadOnly;
const Traits many = Traits(Trait::Many) | Trait::ReadOnly;
const Traits manyExact = Traits(Trait::Many) | Trait::CaseExact | Trait::ReadOnly;

Attribute code(QLatin1StringView description)
{
    return text("code"_L1, description, exact);
}

Attribute label()
{
    return bilingual("label"_L1, "Name"_L1, readOnly);
}

Attribute noun(QLatin1StringView name, QLatin1StringView description)
{
    return complex(name, description,
                   {bilingual("one"_L1, "Singular"_L1, readOnly), bilingual("many"_L1, "Plural"_L1, readOnly)},
                   readOnly);
}

QList<Attribute> policyRules()
{
    return {
        text("version"_L1, "Version of the policy"_L1, exact),
        noun("userNoun"_L1, "How the portal calls its users"_L1),
        noun("relationshipNoun"_L1, "How the portal calls its relationships"_L1),
        choice("signInId"_L1, "What the sign-in ID is"_L1, {u"email"_s, u"generated"_s}, readOnly),
        choice("credentialDelivery"_L1, "How credentials reach the user"_L1, {u"screen"_s, u"post"_s, u"email"_s},
               readOnly),
        boolean("contactRequired"_L1, "Users are created from declared contacts"_L1, readOnly),
        choice("identityDocument"_L1, "Whether a copy of a document is needed"_L1, {u"none"_s, u"required"_s},
               readOnly),
        choice("identityDocumentRetention"_L1, "What becomes of the copy"_L1, {u"purgeWhenVerified"_s, u"keep"_s},
               readOnly),
        text("termsVersion"_L1, "Version of the terms to accept"_L1, exact),
        bilingual("terms"_L1, "The terms to accept"_L1, readOnly),
        choice("approval"_L1, "What needs a second person"_L1, {u"none"_s, u"widening"_s, u"all"_s}, readOnly),
        choice("profileScope"_L1, "What a profile is attached to"_L1, {u"user"_s, u"relationship"_s}, readOnly),
        choice("rightsBy"_L1, "What is ticked"_L1, {u"functions"_s, u"modules"_s}, readOnly),
        choice("accountScope"_L1, "Which accounts functions work on"_L1, {u"granted"_s, u"relationship"_s, u"none"_s},
               readOnly),
        text("defaultProfile"_L1, "Code of the profile that is preset"_L1, exact),
        integer("confirmations"_L1, "Deliberate confirmations before an order is sent"_L1, readOnly),
        boolean("acknowledgeWarnings"_L1, "Warnings have to be ticked"_L1, readOnly),
        boolean("profileLater"_L1, "A user may be created without a profile"_L1, readOnly),
        choice("authors"_L1, "Who may write orders"_L1, {u"preparer"_s, u"administrator"_s}, readOnly),
        boolean("firstUserAdministrator"_L1, "A company's first user is preset as its administrator"_L1, readOnly),
        boolean("clientAdministratorsCreate"_L1, "Administrators of the client create users themselves"_L1, readOnly),
        integer("unseenDays"_L1, "After so many days without sign-in an administrator counts as unseen"_L1, readOnly),
        complex("minimumAdministrators"_L1, "How many administrators there have to be"_L1,
                {integer("block"_L1, "Fewer than this are refused"_L1, readOnly),
                 integer("warn"_L1, "Fewer than this are warned of"_L1, readOnly)},
                readOnly),
        choice("administratorPer"_L1, "What the minimums count for"_L1, {u"company"_s, u"relationship"_s, u"portal"_s},
               readOnly),
        text("bannedEmailDomains"_L1, "Domains that users' addresses may not be in"_L1, many),
        boolean("warnGenericEmail"_L1, "Generic addresses draw a warning"_L1, readOnly),
        complex("strongAuthentication"_L1, "What needs a device"_L1,
                {choice("requirement"_L1, "For which functions"_L1, {u"none"_s, u"forSensitive"_s}, readOnly),
                 bilingual("device"_L1, "Name of the device, with its article"_L1, readOnly)},
                readOnly),
        boolean("selfRegistration"_L1, "People register by themselves"_L1, readOnly),
        boolean("accessRequests"_L1, "The portal takes access requests"_L1, readOnly),
        integer("effectDelaySeconds"_L1, "Seconds until an applied order takes effect"_L1, readOnly),
        boolean("grantDates"_L1, "Grants have a first and a last day"_L1, readOnly),
        text("timeZone"_L1, "IANA name; whole days are days there"_L1, exact),
        integer("maxOperations"_L1, "Operations in one order, at most"_L1, readOnly),
        integer("temporaryPasswordDays"_L1, "Days that a temporary password lives"_L1, readOnly),
        text("languages"_L1, "Languages of the portal"_L1, many),
        text("orderPrefix"_L1, "Beginning of order numbers"_L1, exact),
    };
}

ResourceType policy()
{
    const QList<Attribute> lists {
        complex("configurations"_L1, "Ceilings that relationships can have"_L1,
                {code("Code of the configuration"_L1), label(),
                 text("functions"_L1, "Codes of its functions"_L1, manyExact)},
                many),
        complex("predefinedProfiles"_L1, "Profiles that come with the portal"_L1,
                {code("Code of the profile"_L1), label(), bilingual("typicalUse"_L1, "Whom it suits"_L1, readOnly),
                 text("functions"_L1, "Codes of its functions"_L1, manyExact)},
                many),
        complex("userTypes"_L1, "Kinds of users"_L1,
                {code("Code of the kind"_L1), label(), bilingual("hint"_L1, "Its former name"_L1, readOnly),
                 boolean("administrator"_L1, "Comes with the administration function"_L1, readOnly)},
                many),
        complex("support"_L1, "Whom to call"_L1,
                {text("phone"_L1, "Telephone number"_L1, readOnly), text("email"_L1, "Email address"_L1, readOnly),
                 reference("url"_L1, "Page"_L1, {u"external"_s}, readOnly),
                 bilingual("hours"_L1, "Opening hours"_L1, readOnly)},
                readOnly),
    };
    return mandatType("Policy"_L1, "/Policy"_L1, "The rules of the portal"_L1, policyRules() + lists);
}

ResourceType catalogue()
{
    return mandatType(
        "Catalogue"_L1, "/Catalogue"_L1,
        "Everything that can be done on the portal, in the order in which it shows it"_L1,
        {
            text("version"_L1, "Version of the catalogue"_L1, exact),
            complex("menus"_L1, "Menus"_L1, {code("Code of the menu"_L1), label()}, many),
            complex("modules"_L1, "Options that relationships hold or not"_L1, {code("Code of the module"_L1), label()},
                    many),
            complex("functions"_L1, "Functions"_L1,
                    {code("Code of the function"_L1), text("menu"_L1, "Code of its menu"_L1, exact), label(),
                     boolean("sensitive"_L1, "Needs the strong-authentication device and a secure mobile number"_L1,
                             readOnly),
                     text("module"_L1, "Code of the module that it needs"_L1, exact),
                     boolean("accounts"_L1, "Works on accounts"_L1, readOnly),
                     boolean("administration"_L1, "Whoever holds it administers the relationship"_L1, readOnly)},
                    many),
        });
}

} // namespace

QList<ResourceType> mandatPortalTypes()
{
    QList<ResourceType> out {policy(), catalogue()};
    for (ResourceType &type : out)
        type.singleton = true;
    return out;
}

} // namespace mandat::scim
