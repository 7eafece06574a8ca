// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace mandat::scim
{

// RFC 7643 §2.3
enum class AttributeType { String, Boolean, Decimal, Integer, DateTime, Binary, Reference, Complex };
// RFC 7643 §7
enum class Mutability { ReadOnly, ReadWrite, Immutable, WriteOnly };
enum class Returned { Always, Never, Default, Request };
enum class Uniqueness { None, Server, Global };

/// What one attribute may hold and who may see and write it (RFC 7643 §2.2, §7).
struct Attribute {
    QString name;
    AttributeType type = AttributeType::String;
    bool multiValued = false;
    bool required = false;
    bool caseExact = false; ///< only for texts; references, instants and binaries always are
    Mutability mutability = Mutability::ReadWrite;
    Returned returned = Returned::Default;
    Uniqueness uniqueness = Uniqueness::None;
    QString description;
    QStringList canonicalValues;
    QStringList referenceTypes;
    QList<Attribute> subAttributes; ///< of a complex one; without any, it holds any JSON value and is taken as a whole

    [[nodiscard]] bool isComplex() const { return type == AttributeType::Complex; }
    /// Complex, and described: paths can lead into it.
    [[nodiscard]] bool hasSubAttributes() const { return !subAttributes.isEmpty(); }
    /// Whether two texts of it differ when only their case does.
    [[nodiscard]] bool comparesCase() const;
    /// By name, whatever its case; nullptr if there is none.
    [[nodiscard]] const Attribute *sub(QStringView subName) const;
    bool operator==(const Attribute &) const; // out of line: the type holds a list of itself
};

struct Schema {
    QString id; ///< a URN
    QString name;
    QString description;
    QList<Attribute> attributes;

    /// By name, whatever its case; nullptr if there is none.
    [[nodiscard]] const Attribute *attribute(QStringView attributeName) const;
    bool operator==(const Schema &) const = default;
};

struct SchemaExtension {
    Schema schema;
    bool required = false;
    bool operator==(const SchemaExtension &) const = default;
};

/// A kind of resource: where it is, and all that its documents may hold (RFC 7643 §6).
struct ResourceType {
    QString name; ///< as in meta.resourceType
    QString endpoint; ///< "/Users"
    QString description;
    Schema schema;
    QList<SchemaExtension> extensions;
    bool singleton = false; ///< one document at the endpoint itself, no list

    /// An extension by its URN, whatever its case; nullptr if there is none.
    [[nodiscard]] const Schema *extension(QStringView urn) const;
    bool operator==(const ResourceType &) const = default;
};

/// `schemas`, `id`, `externalId` and `meta`, which every resource has (RFC 7643 §3, §3.1).
[[nodiscard]] const Schema &commonSchema();

/// The resource types of one provider.
class SchemaRegistry
{
public:
    SchemaRegistry() = default;
    explicit SchemaRegistry(QList<ResourceType> types)
        : m_types(std::move(types))
    {
    }

    [[nodiscard]] const QList<ResourceType> &types() const { return m_types; }
    /// By name ("User"); nullptr if there is none.
    [[nodiscard]] const ResourceType *type(QStringView name) const;
    /// By the first segment of a path: "Users", "/Users", "/Users/2819c223"; nullptr if there is none.
    [[nodiscard]] const ResourceType *typeAt(QStringView path) const;
    /// Every schema once, core ones and extensions, in order of appearance.
    [[nodiscard]] QList<Schema> schemas() const;
    /// By URN, whatever its case; nullptr if there is none.
    [[nodiscard]] const Schema *schema(QStringView urn) const;

private:
    QList<ResourceType> m_types;
};

/// What mandatd serves: User with this program's extension, and its own resource types. Attributes are named after the
/// fields of the domain's structs; where SCIM has a name of its own (name.familyName, emails), it is SCIM's.
[[nodiscard]] const SchemaRegistry &mandatRegistry();

/// User (with the enterprise extension) and Group as RFC 7643 §4 defines them, for providers that do not describe
/// themselves.
[[nodiscard]] const SchemaRegistry &standardRegistry();

} // namespace mandat::scim
