// SPDX-License-Identifier: MIT
#include "scim/schemabuilder.h"

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

ResourceType changeOrder()
{
    const Trait readOnly = Trait::ReadOnly;
    const Traits exactReadOnly = Traits(Trait::CaseExact) | Trait::ReadOnly;
    return mandatType(
        "ChangeOrder"_L1, "/ChangeOrders"_L1,
        "Changes that are reviewed, approved where the policy asks, and applied as one"_L1,
        {
            text("number"_L1, "Readable number"_L1, readOnly),
            choice("status"_L1, "Where it stands"_L1,
                   {u"draft"_s, u"submitted"_s, u"awaitingApproval"_s, u"approved"_s, u"rejected"_s, u"withdrawn"_s,
                    u"applied"_s, u"inEffect"_s, u"stale"_s, u"failed"_s},
                   readOnly),
            choice("effect"_L1, "What it does to access, as the service classifies it"_L1,
                   {u"narrowing"_s, u"neutral"_s, u"widening"_s, u"mixed"_s}, readOnly),
            idOf("company"_L1, "The company that it is about; absent: several"_L1, "Company"_L1, Trait::Immutable),
            text("reason"_L1, "Why"_L1, Trait::Immutable),
            complex("mandate"_L1, "Who in the client's company asked for it"_L1,
                    {text("givenBy"_L1, "By whom"_L1), day("date"_L1, "On which day"_L1),
                     text("reference"_L1, "Its reference"_L1)},
                    Trait::Immutable),
            idOf("replaces"_L1, "The order that this one takes the place of"_L1, "ChangeOrder"_L1, Trait::Immutable),
            idOf("reverses"_L1, "The order that this one reverses"_L1, "ChangeOrder"_L1, Trait::Immutable),
            idOf("answers"_L1, "The access request that it grants"_L1, "AccessRequest"_L1, Trait::Immutable),
            complex("basedOn"_L1, "What it relied on, and its version then"_L1,
                    {text("ref"_L1, "Path of a resource"_L1, Trait::CaseExact),
                     text("version"_L1, "Its version"_L1, Trait::CaseExact)},
                    Traits(Trait::Many) | Trait::Immutable),
            complex(
                "Operations"_L1, "The changes, as in a bulk request (RFC 7644 §3.7)"_L1,
                {choice("method"_L1, "What to do"_L1, {u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s}, Trait::Required),
                 text("path"_L1, "To what, relative to the base"_L1, Traits(Trait::CaseExact) | Trait::Required),
                 text("bulkId"_L1, "Name of a new resource inside the order"_L1, Trait::CaseExact),
                 text("version"_L1, "The version that it was based on"_L1, Trait::CaseExact),
                 anything("data"_L1, "As in the request of its own"_L1),
                 anything("before"_L1, "The resource before, filled in by the service"_L1, readOnly),
                 anything("after"_L1, "The resource after, as the service computed it"_L1, readOnly)},
                Traits(Trait::Many) | Trait::Immutable | Trait::Required),
            complex("results"_L1, "The answer to each operation, as in a bulk response"_L1,
                    {text("method"_L1, "As in the operation"_L1, exactReadOnly),
                     text("bulkId"_L1, "As in the operation"_L1, exactReadOnly),
                     text("id"_L1, "Id of the resource"_L1, exactReadOnly),
                     text("version"_L1, "The version that it led to"_L1, exactReadOnly),
                     reference("location"_L1, "Where the resource is"_L1, {u"uri"_s}, readOnly),
                     text("status"_L1, "HTTP status"_L1, exactReadOnly),
                     anything("response"_L1, "The error, or the resource"_L1, readOnly)},
                    Traits(Trait::Many) | Trait::ReadOnly),
            text("acknowledged"_L1, "Codes of the warnings that the author has ticked"_L1,
                 Traits(Trait::Many) | Trait::CaseExact | Trait::Immutable),
            text("termsVersion"_L1, "Version of the terms accepted with it"_L1,
                 Traits(Trait::CaseExact) | Trait::Immutable),
            text("author"_L1, "Subject of the author"_L1, exactReadOnly),
            text("authorName"_L1, "Name of the author"_L1, readOnly),
            instant("submitted"_L1, "When the service received it"_L1, readOnly),
            text("decidedBy"_L1, "Subject of who approved, rejected or withdrew it"_L1, exactReadOnly),
            text("decidedByName"_L1, "That person's name"_L1, readOnly),
            instant("decided"_L1, "When"_L1, readOnly),
            text("decisionReason"_L1, "Why"_L1, readOnly),
            instant("applied"_L1, "When it was applied"_L1, readOnly),
            instant("effectiveAt"_L1, "When it takes effect"_L1, readOnly),
            anything("findings"_L1, "What the rules say of it, warnings included"_L1,
                     Traits(Trait::Many) | Trait::ReadOnly),
            text("failures"_L1, "Why it failed or went stale"_L1, Traits(Trait::Many) | Trait::ReadOnly),
        });
}

ResourceType accessRequest()
{
    return mandatType(
        "AccessRequest"_L1, "/AccessRequests"_L1, "Somebody's wish, not yet a change"_L1,
        {
            choice("kind"_L1, "Where it came from"_L1,
                   {u"selfRegistration"_s, u"clientPortal"_s, u"recovery"_s, u"recordedByStaff"_s}, Trait::Immutable),
            choice("status"_L1, "Where it stands"_L1, {u"open"_s, u"accepted"_s, u"refused"_s}, Trait::ReadOnly),
            idOf("company"_L1, "For which company"_L1, "Company"_L1),
            text("relationships"_L1, "Ids of the relationships that it asks for"_L1,
                 Traits(Trait::Many) | Trait::CaseExact),
            text("lastName"_L1, "Last name"_L1, Trait::Required),
            text("firstName"_L1, "First name"_L1),
            text("email"_L1, "Email address"_L1),
            text("telephone"_L1, "E.164"_L1),
            text("profile"_L1, "Code or label of the wished profile"_L1),
            text("message"_L1, "In the person's words"_L1),
            instant("received"_L1, "When it arrived"_L1, Trait::ReadOnly),
            text("answer"_L1, "Reason of a refusal"_L1, Trait::ReadOnly),
            text("reference"_L1, "Number of the relationship that the person named"_L1),
            idOf("order"_L1, "The change order that came of it"_L1, "ChangeOrder"_L1, Trait::ReadOnly),
            idOf("user"_L1, "The user who registered"_L1, "User"_L1, Trait::ReadOnly),
            text("decidedBy"_L1, "Subject of who accepted or refused it"_L1,
                 Traits(Trait::CaseExact) | Trait::ReadOnly),
            text("decidedByName"_L1, "That person's name"_L1, Trait::ReadOnly),
            instant("decided"_L1, "When"_L1, Trait::ReadOnly),
        });
}

ResourceType auditEntry()
{
    const Traits exact = Traits(Trait::CaseExact) | Trait::ReadOnly;
    return mandatType("AuditEntry"_L1, "/AuditEntries"_L1, "Who did what, when; one link of the portal's hash chain"_L1,
                      {
                          integer("sequence"_L1, "Position in the chain"_L1, Trait::ReadOnly),
                          instant("at"_L1, "When"_L1, Trait::ReadOnly),
                          text("subject"_L1, "Who"_L1, exact),
                          text("subjectName"_L1, "That person's name"_L1, Trait::ReadOnly),
                          text("action"_L1, "What"_L1, exact),
                          text("resourceType"_L1, "To what kind of resource"_L1, exact),
                          text("resourceId"_L1, "To which"_L1, exact),
                          text("order"_L1, "Number of the change order"_L1, Trait::ReadOnly),
                          text("oldValue"_L1, "JSON of the changed fields before"_L1, Trait::ReadOnly),
                          text("newValue"_L1, "JSON of the changed fields after"_L1, Trait::ReadOnly),
                          text("digest"_L1, "Hash of salt, old and new value, in hexadecimal"_L1, exact),
                          text("salt"_L1, "What the digest is salted with, until the values are erased"_L1, exact),
                          text("hash"_L1, "Hash of the chain up to here, in hexadecimal"_L1, exact),
                      });
}

ResourceType staff()
{
    return mandatType(
        "Staff"_L1, "/Staff"_L1, "A person of the firm who uses the application"_L1,
        {
            text("subject"_L1, "Subject of the sign-in"_L1,
                 Traits(Trait::CaseExact) | Trait::Required | Trait::Immutable | Trait::Unique),
            text("name"_L1, "Name"_L1, Trait::Required),
            text("email"_L1, "Email address"_L1),
            text("office"_L1, "Code of the office"_L1, Trait::CaseExact),
            choice("roles"_L1, "What the person may do"_L1,
                   {u"reader"_s, u"preparer"_s, u"approver"_s, u"administrator"_s, u"operator"_s}, Trait::Many),
            boolean("active"_L1, "Whether the person may sign in"_L1),
        });
}

} // namespace

QList<ResourceType> mandatWorkflowTypes()
{
    return {changeOrder(), accessRequest(), auditEntry(), staff()};
}

} // namespace mandat::scim
