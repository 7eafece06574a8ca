// SPDX-License-Identifier: MIT
// A plain SCIM service in the domain's words. It has users and groups; each user's groups, roles and entitlements
// together are one profile, of which each is a function. The service itself is the one company and the one
// relationship, on which every user has a grant.
#pragma once

#include "domain/changeorder.h"
#include "domain/portal.h"
#include "domain/staff.h"
#include "sync/plain/capability.h"

#include <QJsonObject>

namespace mandat::sync
{

/// "group:<id>", "role:<value>", "entitlement:<value>"; sorted, each once.
using Rights = QStringList;

namespace rightcode
{
inline const QString group = QStringLiteral("group:");
inline const QString role = QStringLiteral("role:");
inline const QString entitlement = QStringLiteral("entitlement:");
} // namespace rightcode

[[nodiscard]] QUuid userUuid(const QString &id);
[[nodiscard]] QUuid grantUuid(const QString &userId);
/// Of a set of rights, the same whoever has it.
[[nodiscard]] QUuid profileUuid(const Rights &rights);

/// A group as far as it is shown.
struct DirectoryGroup {
    QString id;
    QString label;
};

/// What is said about the service as a whole.
class Directory
{
public:
    explicit Directory(QString address)
        : m_address(std::move(address))
    {
    }

    [[nodiscard]] Company company() const;
    [[nodiscard]] Relationship relationship() const;
    /// `codes`: every right that somebody has, and every group.
    [[nodiscard]] Policy policy(const Rights &codes) const;
    [[nodiscard]] Catalogue catalogue(const QList<DirectoryGroup> &groups, const Rights &codes) const;
    [[nodiscard]] Profile profile(const Rights &rights, const QList<DirectoryGroup> &groups) const;
    [[nodiscard]] Grant grant(const User &user, const QString &userId) const;
    [[nodiscard]] Staff staff(const QString &name) const;

private:
    QString m_address;
};

/// A user as the service has it. What is missing or of a wrong type is left empty: one odd document must not stand in
/// the way of all others. `version`: see versionOfDocument().
[[nodiscard]] User userOf(const QJsonObject &document, const QString &version, const QUuid &company,
                          const QUuid &profile);
/// Roles and entitlements in a user's document.
[[nodiscard]] Rights rightsIn(const QJsonObject &document);
/// Ids of the users in a group's document.
[[nodiscard]] QStringList membersIn(const QJsonObject &document);
[[nodiscard]] QString labelOf(const QJsonObject &document);

/// The service's own version of a document, or what its content is where it has none.
[[nodiscard]] QString versionOfDocument(const QJsonObject &document);

/// What is sent to create a user: only what the standard has.
[[nodiscard]] QJsonObject coreDocument(const User &user, const Rights &rights, const PlainCapability &capability);

} // namespace mandat::sync
