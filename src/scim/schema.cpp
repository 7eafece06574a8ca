// SPDX-License-Identifier: MIT
#include "scim/schema.h"

namespace mandat::scim
{

namespace
{

const Attribute *named(const QList<Attribute> &attributes, QStringView name)
{
    for (const Attribute &attribute : attributes) {
        if (name.compare(attribute.name, Qt::CaseInsensitive) == 0)
            return &attribute;
    }
    return nullptr;
}

bool sameUrn(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

bool Attribute::operator==(const Attribute &) const = default;

bool Attribute::comparesCase() const
{
    switch (type) {
    case AttributeType::Reference:
    case AttributeType::Binary:
    case AttributeType::DateTime:
        return true;
    default:
        return caseExact;
    }
}

const Attribute *Attribute::sub(QStringView subName) const
{
    return named(subAttributes, subName);
}

const Attribute *Schema::attribute(QStringView attributeName) const
{
    return named(attributes, attributeName);
}

const Schema *ResourceType::extension(QStringView urn) const
{
    for (const SchemaExtension &candidate : extensions) {
        if (sameUrn(candidate.schema.id, urn))
            return &candidate.schema;
    }
    return nullptr;
}

const ResourceType *SchemaRegistry::type(QStringView name) const
{
    for (const ResourceType &candidate : m_types) {
        if (name.compare(candidate.name, Qt::CaseInsensitive) == 0)
            return &candidate;
    }
    return nullptr;
}

const ResourceType *SchemaRegistry::typeAt(QStringView path) const
{
    while (path.startsWith(u'/'))
        path = path.mid(1);
    const qsizetype end = path.indexOf(u'/');
    const QStringView segment = end < 0 ? path : path.left(end);
    for (const ResourceType &candidate : m_types) {
        if (QStringView(candidate.endpoint).mid(1) == segment)
            return &candidate;
    }
    return nullptr;
}

QList<Schema> SchemaRegistry::schemas() const
{
    QList<Schema> out;
    const auto add = [&out](const Schema &schema) {
        for (const Schema &known : out) {
            if (sameUrn(known.id, schema.id))
                return;
        }
        out.append(schema);
    };
    for (const ResourceType &type : m_types) {
        add(type.schema);
        for (const SchemaExtension &extension : type.extensions)
            add(extension.schema);
    }
    return out;
}

const Schema *SchemaRegistry::schema(QStringView urn) const
{
    for (const ResourceType &type : m_types) {
        if (sameUrn(type.schema.id, urn))
            return &type.schema;
        if (const Schema *extension = type.extension(urn))
            return extension;
    }
    return nullptr;
}

} // namespace mandat::scim
