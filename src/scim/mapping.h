// SPDX-License-Identifier: MIT
// Resources as SCIM documents (RFC 7643) and back. References are ids as texts; days are "2026-04-13", instants RFC
// 3339 in UTC; what is empty is left out, `active` never is. A secret has no place in any of them.
#pragma once

#include "domain/accessrequest.h"
#include "domain/auditentry.h"
#include "domain/changeorder.h"
#include "domain/portal.h"
#include "domain/staff.h"

#include <QJsonObject>

namespace mandat::scim
{

/// What a document's `meta` says and the domain's values do not hold; each may be missing. A user's own instants are
/// used where these are not valid.
struct ResourceMeta {
    QString location; ///< absolute
    QDateTime created;
    QDateTime lastModified;
};

[[nodiscard]] QJsonObject toJson(const User &user, const ResourceMeta &meta = {});
[[nodiscard]] QJsonObject toJson(const Company &company, const ResourceMeta &meta = {});
[[nodiscard]] QJsonObject toJson(const Relationship &relationship, const ResourceMeta &meta = {});
[[nodiscard]] QJsonObject toJson(const Contact &contact, const ResourceMeta &meta = {});
[[nodiscard]] QJsonObject toJson(const Profile &profile, const ResourceMeta &meta = {});
[[nodiscard]] QJsonObject toJson(const Grant &grant, const ResourceMeta &meta = {});
[[nodiscard]] QJsonObject toJson(const ChangeOrder &order, const ResourceMeta &meta = {});
[[nodiscard]] QJsonObject toJson(const AccessRequest &request, const ResourceMeta &meta = {});
[[nodiscard]] QJsonObject toJson(const AuditEntry &entry, const ResourceMeta &meta = {});
[[nodiscard]] QJsonObject toJson(const Staff &staff, const ResourceMeta &meta = {});
[[nodiscard]] QJsonObject toJson(const Policy &policy, const ResourceMeta &meta = {});
[[nodiscard]] QJsonObject toJson(const Catalogue &catalogue, const ResourceMeta &meta = {});
[[nodiscard]] QJsonObject toJson(const Resource &resource, const ResourceMeta &meta = {});

/// The value that a document describes. Names are found whatever their case (RFC 7643 §2.1); null is the same as
/// missing (§2.5); what is missing takes its default, but `id` must be there; unknown attributes are ignored; a User
/// without this program's extension is a plain user of another provider. A value of the wrong type, an unknown
/// enumerator or an impossible date is ErrorKind::Protocol, a text above 65,536 characters ErrorKind::TooLarge, with
/// the attribute's path in `field`.
template<class T> [[nodiscard]] Result<T> fromJson(const QJsonObject &document) = delete;

template<> Result<User> fromJson<User>(const QJsonObject &document);
template<> Result<Company> fromJson<Company>(const QJsonObject &document);
template<> Result<Relationship> fromJson<Relationship>(const QJsonObject &document);
template<> Result<Contact> fromJson<Contact>(const QJsonObject &document);
template<> Result<Profile> fromJson<Profile>(const QJsonObject &document);
template<> Result<Grant> fromJson<Grant>(const QJsonObject &document);
template<> Result<ChangeOrder> fromJson<ChangeOrder>(const QJsonObject &document);
template<> Result<AccessRequest> fromJson<AccessRequest>(const QJsonObject &document);
template<> Result<AuditEntry> fromJson<AuditEntry>(const QJsonObject &document);
template<> Result<Staff> fromJson<Staff>(const QJsonObject &document);
template<> Result<Policy> fromJson<Policy>(const QJsonObject &document);
template<> Result<Catalogue> fromJson<Catalogue>(const QJsonObject &document);

[[nodiscard]] Result<Resource> resourceFromJson(ResourceKind kind, const QJsonObject &document);

/// The same error as a service sees it: what cannot be understood was invalid input (scimType invalidValue).
[[nodiscard]] Error asInput(Error error);

} // namespace mandat::scim
