// SPDX-License-Identifier: MIT
#include "service/kind.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

QString typeName(Kind kind)
{
    switch (kind) {
    case Kind::Company:
        return u"Company"_s;
    case Kind::Relationship:
        return u"Relationship"_s;
    case Kind::Contact:
        return u"Contact"_s;
    case Kind::User:
        return u"User"_s;
    case Kind::Profile:
        return u"Profile"_s;
    case Kind::Grant:
        return u"Grant"_s;
    case Kind::ChangeOrder:
        return u"ChangeOrder"_s;
    case Kind::AccessRequest:
        return u"AccessRequest"_s;
    case Kind::AuditEntry:
        return u"AuditEntry"_s;
    case Kind::Staff:
        return u"Staff"_s;
    }
    return {};
}

QString endpoint(Kind kind)
{
    switch (kind) {
    case Kind::Company:
        return u"Companies"_s;
    case Kind::AuditEntry:
        return u"AuditEntries"_s;
    case Kind::Staff:
        return u"Staff"_s;
    default:
        return typeName(kind) + u's';
    }
}

std::optional<Kind> kindAt(QStringView path)
{
    for (const Kind kind : allKinds) {
        if (path.compare(endpoint(kind), Qt::CaseInsensitive) == 0)
            return kind;
    }
    return std::nullopt;
}

std::optional<Kind> kindNamed(QStringView name)
{
    for (const Kind kind : allKinds) {
        if (name == typeName(kind))
            return kind;
    }
    return std::nullopt;
}

} // namespace mandat::service
