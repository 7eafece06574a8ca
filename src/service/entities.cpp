// SPDX-License-Identifier: MIT
#include "service/entities.h"

#include "scim/mapping.h"
#include "scim/mappingfast.h"
#include "service/document.h"

namespace mandat::service
{

QByteArray documentOf(Entity entity, const Meta &meta)
{
    return std::visit(
        [&](auto &value) {
            value.version = QString::number(meta.version);
            if constexpr (std::is_same_v<std::remove_reference_t<decltype(value)>, User>) {
                value.created = meta.created;
                value.lastModified = meta.modified;
            }
            QByteArray out;
            out.reserve(1024);
            scim::appendJson(out, value, scim::ResourceMeta {{}, meta.created, meta.modified});
            return out;
        },
        entity);
}

QByteArray documentOf(const Staff &staff, const Meta &meta)
{
    return storedDocument(scim::toJson(staff), typeName(Kind::Staff), etagOf(meta.version), meta.created,
                          meta.modified);
}

QByteArray documentOf(const AccessRequest &request, const Meta &meta)
{
    return storedDocument(scim::toJson(request), typeName(Kind::AccessRequest), etagOf(meta.version), meta.created,
                          meta.modified);
}

Kind kindOf(const Entity &entity)
{
    static constexpr std::array kinds {Kind::Company, Kind::Relationship, Kind::Contact,
                                       Kind::User,    Kind::Profile,      Kind::Grant};
    return kinds[entity.index()];
}

QString idOf(const Entity &entity)
{
    return std::visit([](const auto &value) { return value.id.toString(); }, entity);
}

Kind kindOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::User:
        return Kind::User;
    case ResourceKind::Grant:
        return Kind::Grant;
    case ResourceKind::Profile:
        return Kind::Profile;
    case ResourceKind::Contact:
        return Kind::Contact;
    case ResourceKind::Relationship:
        return Kind::Relationship;
    }
    return Kind::User;
}

Entity entityOf(const Resource &resource)
{
    return std::visit([](const auto &value) { return Entity(value); }, resource);
}

template<class T> Result<T> valueOf(const QByteArray &document)
{
    MANDAT_ASSIGN(const QJsonObject json, parsed(document));
    Result<T> value = scim::fromJson<T>(json);
    if (!value)
        return fail(ErrorKind::Internal, value.error().detail, value.error().field);
    return value;
}

template Result<User> valueOf<User>(const QByteArray &);
template Result<Company> valueOf<Company>(const QByteArray &);
template Result<Relationship> valueOf<Relationship>(const QByteArray &);
template Result<Contact> valueOf<Contact>(const QByteArray &);
template Result<Profile> valueOf<Profile>(const QByteArray &);
template Result<Grant> valueOf<Grant>(const QByteArray &);
template Result<AccessRequest> valueOf<AccessRequest>(const QByteArray &);
template Result<ChangeOrder> valueOf<ChangeOrder>(const QByteArray &);

Result<Staff> staffFrom(const QByteArray &document)
{
    MANDAT_ASSIGN(const QJsonObject json, parsed(document));
    return scim::fromJson<Staff>(json);
}

Result<Resource> resourceOf(const Stored &stored)
{
    const auto as = [&]<class T>() -> Result<Resource> {
        MANDAT_ASSIGN(T value, valueOf<T>(stored.document));
        return Resource(std::move(value));
    };
    switch (stored.kind) {
    case Kind::User:
        return as.operator()<User>();
    case Kind::Grant:
        return as.operator()<Grant>();
    case Kind::Profile:
        return as.operator()<Profile>();
    case Kind::Contact:
        return as.operator()<Contact>();
    case Kind::Relationship:
        return as.operator()<Relationship>();
    default:
        return fail(ErrorKind::Internal, typeName(stored.kind));
    }
}

} // namespace mandat::service
