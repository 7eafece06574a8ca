// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

#include <array>
#include <optional>

namespace mandat::service
{

/// The kinds of resource that the service keeps.
enum class Kind { Company, Relationship, Contact, User, Profile, Grant, ChangeOrder, AccessRequest, AuditEntry, Staff };

inline constexpr std::array allKinds {Kind::Company,    Kind::Relationship, Kind::Contact,     Kind::User,
                                      Kind::Profile,    Kind::Grant,        Kind::ChangeOrder, Kind::AccessRequest,
                                      Kind::AuditEntry, Kind::Staff};

/// As in meta.resourceType: "User".
[[nodiscard]] QString typeName(Kind kind);
/// First segment of a path: "Users".
[[nodiscard]] QString endpoint(Kind kind);
[[nodiscard]] std::optional<Kind> kindAt(QStringView endpoint);
[[nodiscard]] std::optional<Kind> kindNamed(QStringView typeName);

} // namespace mandat::service
