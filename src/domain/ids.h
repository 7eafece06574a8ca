// SPDX-License-Identifier: MIT
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace mandat
{

/// An identifier of one kind of thing. Everything has a local one from birth (UUIDv7 where it was born here);
/// what the service calls it is kept beside it, by the cache.
template<class Tag> class Id
{
public:
    Id() = default;
    explicit Id(QUuid uuid)
        : m_uuid(uuid)
    {
    }
    [[nodiscard]] const QUuid &uuid() const { return m_uuid; }
    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    /// Lower case, without braces: as it stands in paths and documents.
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    /// Null for a text that is no UUID.
    [[nodiscard]] static Id fromString(QStringView text) { return Id(QUuid::fromString(text)); }

    bool operator==(const Id &) const = default;
    bool operator<(const Id &other) const { return m_uuid < other.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

/// A code that a portal publishes (a function, a menu, a module…): compared exactly.
template<class Tag> class Code
{
public:
    Code() = default;
    explicit Code(QString text)
        : m_text(std::move(text))
    {
    }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    bool operator==(const Code &) const = default;
    bool operator<(const Code &other) const { return m_text < other.m_text; }
    friend size_t qHash(const Code &code, size_t seed = 0) noexcept { return ::qHash(code.m_text, seed); }

private:
    QString m_text;
};

using CompanyId = Id<struct CompanyTag>;
using RelationshipId = Id<struct RelationshipTag>;
using AccountId = Id<struct AccountTag>;
using ContactId = Id<struct ContactTag>;
using UserId = Id<struct UserTag>;
using ProfileId = Id<struct ProfileTag>;
using GrantId = Id<struct GrantTag>;
using ChangeOrderId = Id<struct ChangeOrderTag>;
using AccessRequestId = Id<struct AccessRequestTag>;
using AuditEntryId = Id<struct AuditEntryTag>;

using FunctionCode = Code<struct FunctionCodeTag>;
using MenuCode = Code<struct MenuCodeTag>;
using ModuleCode = Code<struct ModuleCodeTag>;
using ConfigurationCode = Code<struct ConfigurationCodeTag>;

} // namespace mandat
