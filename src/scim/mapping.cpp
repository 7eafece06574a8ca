// SPDX-License-Identifier: MIT
#include "scim/mapping.h"

#include "scim/mappingattributes.h"
#include "scim/mappingfast.h"
#include "scim/mappingjson.h"

#include <QJsonDocument>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace mapping
{

using Json = JsonSource;

static bool readValue(Json &in, const QJsonValue &value, AccessRequest &out)
{
    static constexpr auto table = std::to_array<Entry<Json, AccessRequest>>({
        {"id", ownId<Json, &AccessRequest::id>},
        {"kind", field<Json, &AccessRequest::kind>},
        {"status", field<Json, &AccessRequest::status>},
        {"company", field<Json, &AccessRequest::company>},
        {"relationships", field<Json, &AccessRequest::relationships>},
        {"lastName", field<Json, &AccessRequest::lastName>},
        {"firstName", field<Json, &AccessRequest::firstName>},
        {"email", field<Json, &AccessRequest::email>},
        {"telephone", field<Json, &AccessRequest::telephone>},
        {"profile", field<Json, &AccessRequest::profile>},
        {"message", field<Json, &AccessRequest::message>},
        {"received", field<Json, &AccessRequest::received>},
        {"answer", field<Json, &AccessRequest::answer>},
        {"reference", field<Json, &AccessRequest::reference>},
        {"order", field<Json, &AccessRequest::order>},
        {"user", field<Json, &AccessRequest::user>},
        {"decidedBy", field<Json, &AccessRequest::decidedBy>},
        {"decidedByName", field<Json, &AccessRequest::decidedByName>},
        {"decided", field<Json, &AccessRequest::decided>},
        {"meta", meta<Json, AccessRequest>},
    });
    return readMembers(in, value, out, table);
}

static bool readHash(Json &in, const QJsonValue &value, AuditEntry &out)
{
    std::string_view text;
    if (!in.view(value, text))
        return false;
    const bool isHex = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    if (!isHex)
        return in.wrong("is not hexadecimal");
    out.hash = QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    return true;
}

static bool readValue(Json &in, const QJsonValue &value, AuditEntry &out)
{
    static constexpr auto table = std::to_array<Entry<Json, AuditEntry>>({
        {"id", ownId<Json, &AuditEntry::id>},
        {"sequence", field<Json, &AuditEntry::sequence>},
        {"at", field<Json, &AuditEntry::at>},
        {"subject", field<Json, &AuditEntry::subject>},
        {"subjectName", field<Json, &AuditEntry::subjectName>},
        {"action", field<Json, &AuditEntry::action>},
        {"resourceType", field<Json, &AuditEntry::resourceType>},
        {"resourceId", field<Json, &AuditEntry::resourceId>},
        {"order", field<Json, &AuditEntry::order>},
        {"oldValue", field<Json, &AuditEntry::oldValue>},
        {"newValue", field<Json, &AuditEntry::newValue>},
        {"hash", readHash},
    });
    return readMembers(in, value, out, table);
}

static bool readValue(Json &in, const QJsonValue &value, Staff &out)
{
    static constexpr auto table = std::to_array<Entry<Json, Staff>>({
        {"subject", field<Json, &Staff::subject>},
        {"name", field<Json, &Staff::name>},
        {"email", field<Json, &Staff::email>},
        {"office", field<Json, &Staff::office>},
        {"roles", field<Json, &Staff::roles>},
        {"active", field<Json, &Staff::active>},
    });
    if (!readMembers(in, value, out, table))
        return false;
    return out.subject.isEmpty() ? in.missing("subject") : true;
}

} // namespace mapping

template<> Result<User> fromJson<User>(const QJsonObject &document)
{
    return mapping::resourceOf<User>(document);
}

template<> Result<Company> fromJson<Company>(const QJsonObject &document)
{
    return mapping::resourceOf<Company>(document);
}

template<> Result<Relationship> fromJson<Relationship>(const QJsonObject &document)
{
    return mapping::resourceOf<Relationship>(document);
}

template<> Result<Contact> fromJson<Contact>(const QJsonObject &document)
{
    return mapping::resourceOf<Contact>(document);
}

template<> Result<Profile> fromJson<Profile>(const QJsonObject &document)
{
    return mapping::resourceOf<Profile>(document);
}

template<> Result<Grant> fromJson<Grant>(const QJsonObject &document)
{
    return mapping::resourceOf<Grant>(document);
}

template<> Result<AccessRequest> fromJson<AccessRequest>(const QJsonObject &document)
{
    return mapping::resourceOf<AccessRequest>(document);
}

template<> Result<AuditEntry> fromJson<AuditEntry>(const QJsonObject &document)
{
    return mapping::resourceOf<AuditEntry>(document);
}

template<> Result<Staff> fromJson<Staff>(const QJsonObject &document)
{
    mapping::JsonSource source;
    Staff out;
    const QJsonValue value(document);
    if (!mapping::readValue(source, value, out))
        return fail(source.error());
    return out;
}

namespace
{

/// One writer for both forms, so that they cannot differ.
template<class T> QJsonObject tree(const T &value, const ResourceMeta &meta)
{
    QByteArray text;
    appendJson(text, value, meta);
    return QJsonDocument::fromJson(text).object();
}

} // namespace

QJsonObject toJson(const User &user, const ResourceMeta &meta)
{
    return tree(user, meta);
}

QJsonObject toJson(const Company &company, const ResourceMeta &meta)
{
    return tree(company, meta);
}

QJsonObject toJson(const Relationship &relationship, const ResourceMeta &meta)
{
    return tree(relationship, meta);
}

QJsonObject toJson(const Contact &contact, const ResourceMeta &meta)
{
    return tree(contact, meta);
}

QJsonObject toJson(const Profile &profile, const ResourceMeta &meta)
{
    return tree(profile, meta);
}

QJsonObject toJson(const Grant &grant, const ResourceMeta &meta)
{
    return tree(grant, meta);
}

QJsonObject toJson(const ChangeOrder &order, const ResourceMeta &meta)
{
    return tree(order, meta);
}

QJsonObject toJson(const AccessRequest &request, const ResourceMeta &meta)
{
    return tree(request, meta);
}

QJsonObject toJson(const AuditEntry &entry, const ResourceMeta &meta)
{
    return tree(entry, meta);
}

QJsonObject toJson(const Staff &staff, const ResourceMeta &meta)
{
    return tree(staff, meta);
}

QJsonObject toJson(const Policy &policy, const ResourceMeta &meta)
{
    return tree(policy, meta);
}

QJsonObject toJson(const Catalogue &catalogue, const ResourceMeta &meta)
{
    return tree(catalogue, meta);
}

QJsonObject toJson(const Resource &resource, const ResourceMeta &meta)
{
    return tree(resource, meta);
}

Result<Resource> resourceFromJson(ResourceKind kind, const QJsonObject &document)
{
    switch (kind) {
    case ResourceKind::User:
        return fromJson<User>(document);
    case ResourceKind::Grant:
        return fromJson<Grant>(document);
    case ResourceKind::Profile:
        return fromJson<Profile>(document);
    case ResourceKind::Contact:
        return fromJson<Contact>(document);
    case ResourceKind::Relationship:
        return fromJson<Relationship>(document);
    }
    return fail(ErrorKind::Internal);
}

Error asInput(Error error)
{
    if (error.kind == ErrorKind::Protocol) {
        error.kind = ErrorKind::Invalid;
        error.scimType = u"invalidValue"_s;
        error.httpStatus = 400;
    }
    return error;
}

} // namespace mandat::scim
