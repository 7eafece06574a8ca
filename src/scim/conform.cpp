// SPDX-License-Identifier: MIT
#include "scim/conform.h"

#include "scim/errors.h"
#include "scim/jsonaccess.h"

#include <QDateTime>
#include <QSet>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

const QJsonValue undefined(QJsonValue::Undefined);

Result<QJsonValue> conformComplex(const Attribute &attribute, const QJsonValue &value, const QString &path,
                                  QStringList &ignored, bool keepReadOnly)
{
    if (!attribute.hasSubAttributes())
        return value;
    QJsonObject given = value.toObject();
    if (!value.isObject()) {
        if (value.isArray() || !attribute.sub(u"value"))
            return refuse(scimtype::invalidValue, u"%1 is an object"_s.arg(path), path);
        given = QJsonObject {{u"value"_s, value}};
    }
    QJsonObject out;
    for (auto it = given.begin(); it != given.end(); ++it) {
        const Attribute *sub = attribute.sub(it.key());
        const QString subPath = path + u'.' + it.key();
        if (!sub) {
            ignored.append(subPath);
            continue;
        }
        if (sub->mutability == Mutability::ReadOnly && !keepReadOnly)
            continue;
        MANDAT_ASSIGN(const QJsonValue conformed, conformValue(*sub, it.value(), subPath, ignored, keepReadOnly));
        if (!conformed.isUndefined())
            out.insert(sub->name, conformed);
    }
    return QJsonValue(out);
}

bool isWhole(const QJsonValue &value)
{
    return value.isDouble() && QJsonValue(value.toInteger()) == value;
}

/// Every required sub-attribute of what is there.
Result<void> checkRequiredParts(const Attribute &attribute, const QJsonValue &value, const QString &path)
{
    const QJsonArray values = value.isArray() ? value.toArray() : QJsonArray {value};
    for (const QJsonValue &one : values) {
        for (const Attribute &sub : attribute.subAttributes) {
            if (sub.required && sub.mutability != Mutability::ReadOnly && !one.toObject().contains(sub.name)) {
                const QString subPath = path + u'.' + sub.name;
                return refuse(scimtype::invalidValue, u"%1 is required"_s.arg(subPath), subPath);
            }
        }
    }
    return {};
}

/// The attributes of one schema: those of the resource itself, or of an extension.
class Part
{
public:
    Part(const QList<Attribute> &attributes, QString prefix)
        : m_attributes(attributes)
        , m_prefix(std::move(prefix))
    {
    }

    Result<void> take(const Attribute &attribute, const QJsonValue &value, QStringList &ignored)
    {
        if (attribute.mutability == Mutability::ReadOnly)
            return {};
        MANDAT_ASSIGN(const QJsonValue conformed, conformValue(attribute, value, m_prefix + attribute.name, ignored));
        if (!conformed.isUndefined())
            m_out.insert(attribute.name, conformed);
        return {};
    }

    /// Read-only values stay as they are, immutable ones may only be repeated.
    Result<void> keep(const QJsonObject &stored)
    {
        for (const Attribute &attribute : m_attributes) {
            const QJsonValue had = member(stored, attribute.name);
            if (isUnassigned(had))
                continue;
            const QJsonValue given = m_out.value(attribute.name);
            const QString path = m_prefix + attribute.name;
            if (attribute.mutability == Mutability::Immutable && !given.isUndefined() && given != had)
                return refuse(scimtype::mutability, u"%1 cannot change"_s.arg(path), path);
            if (attribute.mutability == Mutability::ReadOnly || attribute.mutability == Mutability::Immutable)
                m_out.insert(attribute.name, had);
            else if (attribute.isComplex() && !attribute.multiValued && given.isObject())
                m_out.insert(attribute.name, withReadOnly(attribute, given.toObject(), had.toObject()));
        }
        return {};
    }

    Result<void> checkRequired() const
    {
        for (const Attribute &attribute : m_attributes) {
            const QString path = m_prefix + attribute.name;
            const bool there = m_out.contains(attribute.name);
            if (attribute.required && !there && attribute.mutability != Mutability::ReadOnly)
                return refuse(scimtype::invalidValue, u"%1 is required"_s.arg(path), path);
            if (there)
                MANDAT_TRY(checkRequiredParts(attribute, m_out.value(attribute.name), path));
        }
        return {};
    }

    const QJsonObject &out() const { return m_out; }

private:
    static QJsonObject withReadOnly(const Attribute &attribute, QJsonObject given, const QJsonObject &had)
    {
        for (const Attribute &sub : attribute.subAttributes) {
            if (sub.mutability == Mutability::ReadOnly && !isUnassigned(member(had, sub.name)))
                given.insert(sub.name, member(had, sub.name));
        }
        return given;
    }

    const QList<Attribute> &m_attributes;
    QString m_prefix;
    QJsonObject m_out;
};

Result<void> checkSchemas(const QJsonObject &submitted, const ResourceType &type)
{
    const QJsonArray schemas = member(submitted, u"schemas"_s).toArray();
    if (schemas.isEmpty())
        return {};
    for (const QJsonValue &schema : schemas) {
        if (schema.toString().compare(type.schema.id, Qt::CaseInsensitive) == 0)
            return {};
    }
    return refuse(scimtype::invalidSyntax, u"The document is not of schema %1"_s.arg(type.schema.id), u"schemas"_s);
}

Result<Conformed> conform(const QJsonObject *stored, const QJsonObject &submitted, const ResourceType &type)
{
    MANDAT_TRY(checkSchemas(submitted, type));
    QList<Attribute> common = commonSchema().attributes;
    common.removeIf([](const Attribute &attribute) { return attribute.name == "schemas"_L1; });
    const Schema own {{}, {}, {}, common + type.schema.attributes};
    Part core(own.attributes, {});
    Conformed out;
    QJsonObject extensions;
    for (auto it = submitted.begin(); it != submitted.end(); ++it) {
        const Schema *extension = type.extension(it.key());
        const Attribute *attribute = extension ? nullptr : own.attribute(it.key());
        if (extension)
            extensions.insert(extension->id, it.value());
        else if (attribute)
            MANDAT_TRY(core.take(*attribute, it.value(), out.ignored));
        else if (it.key().compare("schemas"_L1, Qt::CaseInsensitive) != 0)
            out.ignored.append(it.key());
    }
    if (stored)
        MANDAT_TRY(core.keep(*stored));
    MANDAT_TRY(core.checkRequired());
    out.resource = core.out();
    for (const SchemaExtension &extension : type.extensions) {
        const QString &urn = extension.schema.id;
        Part part(extension.schema.attributes, urn + u':');
        const QJsonValue given = extensions.value(urn);
        if (!given.isObject() && !isUnassigned(given))
            return refuse(scimtype::invalidValue, u"%1 is an object"_s.arg(urn), urn);
        const QJsonObject members = given.toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            if (const Attribute *attribute = extension.schema.attribute(it.key()))
                MANDAT_TRY(part.take(*attribute, it.value(), out.ignored));
            else
                out.ignored.append(urn + u':' + it.key());
        }
        if (stored)
            MANDAT_TRY(part.keep(member(*stored, urn).toObject()));
        if (extension.required || !part.out().isEmpty())
            MANDAT_TRY(part.checkRequired());
        if (!part.out().isEmpty())
            out.resource.insert(urn, part.out());
    }
    out.resource.insert("schemas"_L1, schemasOf(out.resource, type));
    return out;
}

} // namespace

Result<QJsonValue> conformSingleValue(const Attribute &attribute, const QJsonValue &value, const QString &path,
                                      QStringList &ignored, bool keepReadOnly)
{
    const auto wrong = [&path](const QString &wanted) {
        return refuse(scimtype::invalidValue, u"%1 is %2"_s.arg(path, wanted), path);
    };
    switch (attribute.type) {
    case AttributeType::String:
    case AttributeType::Reference:
    case AttributeType::Binary:
        return value.isString() ? Result<QJsonValue>(value) : wrong(u"a text"_s);
    case AttributeType::Boolean:
        return asBoolean(value).isBool() ? Result<QJsonValue>(asBoolean(value)) : wrong(u"true or false"_s);
    case AttributeType::Integer:
        return isWhole(value) ? Result<QJsonValue>(QJsonValue(value.toInteger())) : wrong(u"a whole number"_s);
    case AttributeType::Decimal:
        return value.isDouble() ? Result<QJsonValue>(value) : wrong(u"a number"_s);
    case AttributeType::DateTime: {
        const QDateTime instant = parseDateTime(value.toString());
        return instant.isValid() ? Result<QJsonValue>(dateTimeText(instant))
                                 : wrong(u"an instant with its time zone"_s);
    }
    case AttributeType::Complex:
        return conformComplex(attribute, value, path, ignored, keepReadOnly);
    }
    Q_UNREACHABLE();
}

Result<QJsonValue> conformValue(const Attribute &attribute, const QJsonValue &value, const QString &path,
                                QStringList &ignored, bool keepReadOnly)
{
    if (isUnassigned(value))
        return undefined;
    if (!attribute.multiValued)
        return conformSingleValue(attribute, value, path, ignored, keepReadOnly);
    const QJsonArray given = value.isArray() ? value.toArray() : QJsonArray {value};
    QJsonArray out;
    QSet<QJsonValue> seen;
    int primaries = 0;
    for (const QJsonValue &one : given) {
        if (one.isNull())
            continue;
        MANDAT_ASSIGN(const QJsonValue conformed, conformSingleValue(attribute, one, path, ignored, keepReadOnly));
        primaries += conformed.toObject().value("primary"_L1).toBool() ? 1 : 0;
        if (!seen.contains(conformed))
            out.append(conformed);
        seen.insert(conformed);
    }
    if (primaries > 1)
        return refuse(scimtype::invalidValue, u"Only one value of %1 can be primary"_s.arg(path), path);
    return out.isEmpty() ? undefined : QJsonValue(out);
}

Result<Conformed> conformCreation(const QJsonObject &submitted, const ResourceType &type)
{
    return conform(nullptr, submitted, type);
}

Result<Conformed> conformReplacement(const QJsonObject &stored, const QJsonObject &submitted, const ResourceType &type)
{
    return conform(&stored, submitted, type);
}

QJsonArray schemasOf(const QJsonObject &resource, const ResourceType &type)
{
    QJsonArray out {type.schema.id};
    for (const SchemaExtension &extension : type.extensions) {
        if (!isUnassigned(member(resource, extension.schema.id)))
            out.append(extension.schema.id);
    }
    return out;
}

} // namespace mandat::scim
