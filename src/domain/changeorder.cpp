// SPDX-License-Identifier: MIT
#include "domain/changeorder.h"

namespace mandat
{

ResourceKind kindOf(const Resource &resource)
{
    struct Kind {
        ResourceKind operator()(const User &) const { return ResourceKind::User; }
        ResourceKind operator()(const Grant &) const { return ResourceKind::Grant; }
        ResourceKind operator()(const Profile &) const { return ResourceKind::Profile; }
        ResourceKind operator()(const Contact &) const { return ResourceKind::Contact; }
        ResourceKind operator()(const Relationship &) const { return ResourceKind::Relationship; }
    };
    return std::visit(Kind(), resource);
}

QUuid idOf(const Resource &resource)
{
    return std::visit([](const auto &value) { return value.id.uuid(); }, resource);
}

const QString &versionOf(const Resource &resource)
{
    return std::visit([](const auto &value) -> const QString & { return value.version; }, resource);
}

ChangeKind Change::kind() const
{
    if (!before)
        return ChangeKind::Create;
    return after ? ChangeKind::Modify : ChangeKind::Delete;
}

ResourceKind Change::resourceKind() const
{
    return before || after ? kindOf(before ? *before : *after) : ResourceKind::User;
}

QUuid Change::resourceId() const
{
    return before || after ? idOf(before ? *before : *after) : QUuid();
}

QString Change::version() const
{
    return before ? versionOf(*before) : QString();
}

} // namespace mandat
