// SPDX-License-Identifier: MIT
#include "scim/mappingfast.h"
#include "scim/mappingfields.h"
#include "scim/mappingtext.h"

namespace mandat::scim
{

using namespace mapping;

namespace
{

constexpr std::string_view coreUser = "urn:ietf:params:scim:schemas:core:2.0:User";
constexpr std::string_view mandatUser = "urn:ietf:params:scim:schemas:extension:mandat:2.0:User";

/// `{"schemas":[…],"id":…` of one of this program's own resources.
void begin(JsonText &out, std::string_view type, const QUuid &id)
{
    QByteArray schema("urn:ietf:params:scim:schemas:mandat:2.0:");
    schema.append(type.data(), static_cast<qsizetype>(type.size()));
    out.beginObject();
    out.key("schemas");
    out.beginArray();
    out.bytes(schema);
    out.endArray();
    if (!id.isNull()) {
        out.key("id");
        out.uuid(id);
    }
}

/// `,"meta":{…}}`
void end(JsonText &out, std::string_view type, const QString &version, const ResourceMeta &meta)
{
    out.key("meta");
    out.beginObject();
    out.key("resourceType");
    out.word(type);
    out.filled("created", meta.created);
    out.filled("lastModified", meta.lastModified);
    out.filled("location", meta.location);
    out.filled("version", entityTag(version));
    out.endObject();
    out.endObject();
}

void pending(JsonText &out, ResourceKind kind, const QList<PendingChange> &changes)
{
    if (changes.isEmpty())
        return;
    out.key("pending");
    out.beginArray();
    for (const PendingChange &change : changes) {
        out.beginObject();
        out.filled("effectiveAt", change.effectiveAt);
        out.filled("order", change.order);
        out.filled("deletes", change.deletes);
        if (!change.fields.isEmpty()) {
            out.key("fields");
            out.beginArray();
            for (const FieldChange &one : change.fields) {
                const FieldPath *path = fieldPath(kind, one.field);
                if (!path)
                    continue;
                out.beginObject();
                out.always("path", QString(path->path));
                const QJsonValue value = fieldToWire(kind, one.field, one.value);
                if (!value.isUndefined())
                    out.always("value", value);
                out.endObject();
            }
            out.endArray();
        }
        out.endObject();
    }
    out.endArray();
}

void writeName(JsonText &out, const User &user)
{
    if (user.lastName.isEmpty() && user.firstName.isEmpty() && user.title == Title::None)
        return;
    out.key("name");
    out.beginObject();
    out.filled("familyName", user.lastName);
    out.filled("givenName", user.firstName);
    if (user.title != Title::None) {
        out.key("honorificPrefix");
        out.word(user.title == Title::Madam ? "Ms." : "Mr.");
    }
    out.endObject();
}

void writePhone(JsonText &out, const QString &number, std::string_view type)
{
    if (number.isEmpty())
        return;
    out.beginObject();
    out.always("value", number);
    out.key("type");
    out.word(type);
    out.endObject();
}

void writeReachable(JsonText &out, const User &user)
{
    if (!user.email.isEmpty()) {
        out.key("emails");
        out.beginArray();
        out.beginObject();
        out.always("value", user.email);
        out.key("type");
        out.word("work");
        out.always("primary", true);
        out.endObject();
        out.endArray();
    }
    if (!user.telephone.isEmpty() || !user.mobile.isEmpty()) {
        out.key("phoneNumbers");
        out.beginArray();
        writePhone(out, user.telephone, "work");
        writePhone(out, user.mobile, "mobile");
        out.endArray();
    }
    if (user.address != PostalAddress()) {
        out.key("addresses");
        out.beginArray();
        out.beginObject();
        out.key("type");
        out.word("work");
        out.filled("streetAddress", user.address.street);
        out.filled("postalCode", user.address.postalCode);
        out.filled("locality", user.address.locality);
        out.filled("country", user.address.country);
        out.endObject();
        out.endArray();
    }
}

void writeExtension(JsonText &out, const User &user)
{
    out.key(mandatUser);
    out.beginObject();
    out.filled("company", user.company);
    out.filled("contact", user.contact);
    out.filled("profile", user.profile);
    out.always("strongAuthentication", user.strongAuthentication);
    out.filled("secureMobile", user.secureMobile);
    if (user.identityDocument) {
        out.key("identityDocument");
        out.beginObject();
        out.filled("type", user.identityDocument->type);
        out.filled("number", user.identityDocument->number);
        out.filled("expires", user.identityDocument->expires);
        out.filled("verifiedBy", user.identityDocument->verifiedBy);
        out.filled("verifiedAt", user.identityDocument->verifiedAt);
        out.endObject();
    }
    out.filled("termsVersion", user.termsVersion);
    out.filled("termsAcceptedAt", user.termsAcceptedAt);
    out.filled("person", user.person);
    out.always("credentials", user.credentials);
    out.filled("lastSignIn", user.lastSignIn);
    out.filled("selfRegistered", user.selfRegistered);
    out.filled("createdByClient", user.createdByClient);
    pending(out, ResourceKind::User, user.pending);
    out.endObject();
}

} // namespace

void appendJson(QByteArray &buffer, const User &user, const ResourceMeta &meta)
{
    JsonText out(buffer);
    out.beginObject();
    out.key("schemas");
    out.beginArray();
    out.word(coreUser);
    out.word(mandatUser);
    out.endArray();
    out.filled("id", user.id);
    out.filled("externalId", user.externalId);
    out.filled("userName", user.userName);
    writeName(out, user);
    out.filled("title", user.capacity);
    out.filled("userType", user.userType);
    out.filled("preferredLanguage", user.language);
    out.always("active", user.active);
    writeReachable(out, user);
    writeExtension(out, user);
    ResourceMeta whole = meta;
    if (!whole.created.isValid())
        whole.created = user.created;
    if (!whole.lastModified.isValid())
        whole.lastModified = user.lastModified;
    end(out, "User", user.version, whole);
}

void appendJson(QByteArray &buffer, const Company &company, const ResourceMeta &meta)
{
    JsonText out(buffer);
    begin(out, "Company", company.id.uuid());
    out.filled("name", company.name);
    out.always("naturalPerson", company.naturalPerson);
    out.filled("country", company.country);
    out.filled("identifier", company.identifier);
    out.filled("address", company.address);
    end(out, "Company", company.version, meta);
}

void appendJson(QByteArray &buffer, const Relationship &relationship, const ResourceMeta &meta)
{
    JsonText out(buffer);
    begin(out, "Relationship", relationship.id.uuid());
    out.filled("reference", relationship.reference);
    out.filled("label", relationship.label);
    out.filled("company", relationship.company);
    out.filled("configuration", relationship.configuration);
    out.filled("modules", relationship.modules);
    if (!relationship.accounts.isEmpty()) {
        out.key("accounts");
        out.beginArray();
        for (const Account &account : relationship.accounts) {
            out.beginObject();
            out.filled("id", account.id);
            out.filled("label", account.label);
            out.filled("holder", account.holder);
            out.filled("iban", account.iban);
            out.endObject();
        }
        out.endArray();
    }
    if (relationship.responsible != ResponsibleParty()) {
        out.key("responsible");
        out.beginObject();
        out.always("kind", relationship.responsible.kind);
        out.filled("code", relationship.responsible.code);
        out.filled("name", relationship.responsible.name);
        out.endObject();
    }
    out.always("active", relationship.active);
    end(out, "Relationship", relationship.version, meta);
}

void appendJson(QByteArray &buffer, const Contact &contact, const ResourceMeta &meta)
{
    JsonText out(buffer);
    begin(out, "Contact", contact.id.uuid());
    out.filled("company", contact.company);
    if (contact.title != Title::None)
        out.always("title", contact.title);
    out.filled("lastName", contact.lastName);
    out.filled("firstName", contact.firstName);
    out.filled("capacity", contact.capacity);
    out.filled("email", contact.email);
    out.filled("telephone", contact.telephone);
    out.filled("mobile", contact.mobile);
    out.filled("declared", contact.declared);
    end(out, "Contact", contact.version, meta);
}

void appendJson(QByteArray &buffer, const Profile &profile, const ResourceMeta &meta)
{
    JsonText out(buffer);
    begin(out, "Profile", profile.id.uuid());
    out.always("kind", profile.kind);
    out.filled("code", profile.code);
    out.filled("label", profile.label);
    out.filled("typicalUse", profile.typicalUse);
    out.filled("functions", profile.functions);
    end(out, "Profile", profile.version, meta);
}

void appendJson(QByteArray &buffer, const Grant &grant, const ResourceMeta &meta)
{
    JsonText out(buffer);
    begin(out, "Grant", grant.id.uuid());
    out.filled("user", grant.user);
    out.filled("relationship", grant.relationship);
    out.filled("profile", grant.profile);
    out.filled("accounts", grant.accounts);
    out.always("active", grant.active);
    out.filled("firstDay", grant.firstDay);
    out.filled("lastDay", grant.lastDay);
    pending(out, ResourceKind::Grant, grant.pending);
    end(out, "Grant", grant.version, meta);
}

void appendJson(QByteArray &buffer, const AccessRequest &request, const ResourceMeta &meta)
{
    JsonText out(buffer);
    begin(out, "AccessRequest", request.id.uuid());
    out.always("kind", request.kind);
    out.always("status", request.status);
    out.filled("company", request.company);
    out.filled("relationships", request.relationships);
    out.filled("lastName", request.lastName);
    out.filled("firstName", request.firstName);
    out.filled("email", request.email);
    out.filled("telephone", request.telephone);
    out.filled("profile", request.profile);
    out.filled("message", request.message);
    out.filled("received", request.received);
    out.filled("answer", request.answer);
    out.filled("reference", request.reference);
    out.filled("order", request.order);
    out.filled("user", request.user);
    out.filled("decidedBy", request.decidedBy);
    out.filled("decidedByName", request.decidedByName);
    out.filled("decided", request.decided);
    end(out, "AccessRequest", request.version, meta);
}

void appendJson(QByteArray &buffer, const AuditEntry &entry, const ResourceMeta &meta)
{
    JsonText out(buffer);
    begin(out, "AuditEntry", entry.id.uuid());
    out.always("sequence", entry.sequence);
    out.filled("at", entry.at);
    out.filled("subject", entry.subject);
    out.filled("subjectName", entry.subjectName);
    out.filled("action", entry.action);
    out.filled("resourceType", entry.resourceType);
    out.filled("resourceId", entry.resourceId);
    out.filled("order", entry.order);
    out.filled("oldValue", entry.oldValue);
    out.filled("newValue", entry.newValue);
    out.filled("hash", QString::fromLatin1(entry.hash));
    end(out, "AuditEntry", {}, meta);
}

void appendJson(QByteArray &buffer, const Staff &staff, const ResourceMeta &meta)
{
    JsonText out(buffer);
    begin(out, "Staff", {});
    out.filled("id", staff.subject);
    out.filled("subject", staff.subject);
    out.filled("name", staff.name);
    out.filled("email", staff.email);
    out.filled("office", staff.office);
    out.filled("roles", staff.roles);
    out.always("active", staff.active);
    end(out, "Staff", {}, meta);
}

void appendJson(QByteArray &buffer, const Resource &resource, const ResourceMeta &meta)
{
    std::visit([&](const auto &one) { appendJson(buffer, one, meta); }, resource);
}

} // namespace mandat::scim
