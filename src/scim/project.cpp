// SPDX-License-Identifier: MIT
#include "scim/project.h"

#include "scim/errors.h"
#include "scim/jsonaccess.h"

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

QList<ResolvedPath> resolvedAll(const QStringList &names, const ResourceType &type)
{
    QList<ResolvedPath> out;
    for (const QString &name : names) {
        const Result<AttributePath> path = parseAttributePath(name);
        if (const std::optional<ResolvedPath> resolved = path ? resolve(*path, type) : std::nullopt)
            out.append(*resolved);
    }
    return out;
}

/// How a list of paths meets one attribute.
enum class Naming { Not, Parts, Whole };

Naming naming(const QList<ResolvedPath> &paths, const Schema *extension, const Attribute &attribute)
{
    Naming out = Naming::Not;
    for (const ResolvedPath &path : paths) {
        if (path.extension != extension)
            continue;
        if (!path.attribute || (path.attribute == &attribute && !path.subAttribute))
            return Naming::Whole;
        if (path.attribute == &attribute)
            out = Naming::Parts;
    }
    return out;
}

bool namesPart(const QList<ResolvedPath> &paths, const Attribute &sub)
{
    return std::any_of(paths.begin(), paths.end(),
                       [&sub](const ResolvedPath &path) { return path.subAttribute == &sub; });
}

class Projector
{
public:
    explicit Projector(const Projection &projection)
        : m_projection(projection)
    {
    }

    /// Undefined: not returned.
    QJsonValue attribute(const Schema *extension, const Attribute &attribute, const QJsonValue &value) const
    {
        if (attribute.returned == Returned::Never)
            return QJsonValue(QJsonValue::Undefined);
        const Naming asked = naming(m_projection.attributes, extension, attribute);
        const Naming excluded = naming(m_projection.excluded, extension, attribute);
        bool whole = asked == Naming::Whole;
        if (attribute.returned == Returned::Always)
            whole = whole || asked == Naming::Not;
        else if (attribute.returned == Returned::Default && !m_projection.narrowed)
            whole = excluded != Naming::Whole;
        // Sub-attributes that are always returned are so as soon as their attribute may be
        if (!whole && asked == Naming::Not)
            return QJsonValue(QJsonValue::Undefined);
        if (!attribute.hasSubAttributes())
            return value;
        if (!value.isArray())
            return parts(attribute, value, whole);
        const QJsonArray given = value.toArray();
        QJsonArray out;
        for (const QJsonValue &one : given) {
            const QJsonValue part = parts(attribute, one, whole);
            if (!part.isUndefined())
                out.append(part);
        }
        return out.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(out);
    }

private:
    QJsonValue parts(const Attribute &attribute, const QJsonValue &value, bool whole) const
    {
        if (!value.isObject())
            return value;
        const QJsonObject given = value.toObject();
        QJsonObject out;
        for (auto it = given.begin(); it != given.end(); ++it) {
            const Attribute *sub = attribute.sub(it.key());
            if (sub ? returnsPart(*sub, whole) : whole)
                out.insert(it.key(), it.value());
        }
        return out.isEmpty() && !given.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(out);
    }

    bool returnsPart(const Attribute &sub, bool whole) const
    {
        switch (sub.returned) {
        case Returned::Never:
            return false;
        case Returned::Always:
            return true;
        case Returned::Request:
            return namesPart(m_projection.attributes, sub);
        case Returned::Default:
            return (whole || namesPart(m_projection.attributes, sub)) && !namesPart(m_projection.excluded, sub);
        }
        return false;
    }

    const Projection &m_projection;
};

bool hides(const QList<Attribute> &attributes)
{
    return std::any_of(attributes.begin(), attributes.end(), [](const Attribute &attribute) {
        return attribute.returned == Returned::Never || attribute.returned == Returned::Request
            || hides(attribute.subAttributes);
    });
}

} // namespace

Result<Projection> makeProjection(const QStringList &attributes, const QStringList &excludedAttributes,
                                  const ResourceType &type)
{
    if (!attributes.isEmpty() && !excludedAttributes.isEmpty())
        return refuse(scimtype::invalidValue, u"attributes and excludedAttributes exclude each other"_s,
                      u"attributes"_s);
    return Projection {resolvedAll(attributes, type), resolvedAll(excludedAttributes, type), !attributes.isEmpty()};
}

QStringList splitNames(const QString &list)
{
    QStringList out;
    const QStringList names = list.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (const QString trimmed = name.trimmed(); !trimmed.isEmpty())
            out.append(trimmed);
    }
    return out;
}

QJsonObject project(const QJsonObject &resource, const Projection &projection, const ResourceType &type)
{
    const Projector projector(projection);
    QJsonObject out;
    for (auto it = resource.begin(); it != resource.end(); ++it) {
        if (const Schema *extension = type.extension(it.key())) {
            const QJsonObject members = it.value().toObject();
            const bool asked =
                std::any_of(projection.attributes.begin(), projection.attributes.end(),
                            [=](const ResolvedPath &path) { return path.extension == extension && !path.attribute; });
            const bool excluded =
                std::any_of(projection.excluded.begin(), projection.excluded.end(),
                            [=](const ResolvedPath &path) { return path.extension == extension && !path.attribute; });
            QJsonObject kept;
            for (auto inner = members.begin(); inner != members.end(); ++inner) {
                const Attribute *attribute = extension->attribute(inner.key());
                const QJsonValue value = attribute ? projector.attribute(extension, *attribute, inner.value())
                    : (projection.narrowed ? asked : !excluded) ? inner.value()
                                                                : QJsonValue(QJsonValue::Undefined);
                if (!value.isUndefined())
                    kept.insert(inner.key(), value);
            }
            if (!kept.isEmpty())
                out.insert(it.key(), kept);
            continue;
        }
        const Attribute *attribute = commonSchema().attribute(it.key());
        if (!attribute)
            attribute = type.schema.attribute(it.key());
        const QJsonValue value = attribute ? projector.attribute(nullptr, *attribute, it.value())
                                           : (projection.narrowed ? QJsonValue(QJsonValue::Undefined) : it.value());
        if (!value.isUndefined())
            out.insert(it.key(), value);
    }
    return out;
}

bool hidesByDefault(const ResourceType &type)
{
    if (hides(type.schema.attributes))
        return true;
    return std::any_of(type.extensions.begin(), type.extensions.end(),
                       [](const SchemaExtension &extension) { return hides(extension.schema.attributes); });
}

} // namespace mandat::scim
