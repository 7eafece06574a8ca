// SPDX-License-Identifier: MIT
#include "scim/filter.h"
#include "scim/jsonaccess.h"
#include "scim/patch.h"

#include <QSet>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

const QJsonValue undefined(QJsonValue::Undefined);

QJsonArray asList(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    return isUnassigned(value) ? QJsonArray() : QJsonArray {value};
}

/// Without read-only parts, which are the service's to fill.
QJsonValue writable(const Attribute &attribute, const QJsonValue &value)
{
    if (!attribute.hasSubAttributes() || !value.isObject())
        return value;
    QJsonObject out;
    for (const Attribute &sub : attribute.subAttributes) {
        const QJsonValue part = member(value.toObject(), sub.name);
        if (sub.mutability != Mutability::ReadOnly && !isUnassigned(part))
            out.insert(sub.name, part);
    }
    return out.isEmpty() ? undefined : QJsonValue(out);
}

QJsonArray writableList(const Attribute &attribute, const QJsonValue &value)
{
    const QJsonArray given = asList(value);
    QJsonArray out;
    for (const QJsonValue &one : given) {
        const QJsonValue part = writable(attribute, one);
        if (!part.isUndefined())
            out.append(part);
    }
    return out;
}

bool sameSet(const QJsonArray &a, const QJsonArray &b)
{
    QHash<QJsonValue, int> counts;
    for (const QJsonValue &one : a)
        ++counts[one];
    for (const QJsonValue &one : b)
        --counts[one];
    return std::all_of(counts.begin(), counts.end(), [](int count) { return count == 0; });
}

/// Whether `sub` tells all the values of the list apart, for a service that may not mind case.
bool isKeyOf(const QJsonArray &values, const Attribute &sub)
{
    QSet<QString> seen;
    for (const QJsonValue &one : values) {
        const QString key = caseKey(member(one.toObject(), sub.name).toString());
        if (key.isEmpty() || seen.contains(key))
            return false;
        seen.insert(key);
    }
    return true;
}

const Attribute *keyOf(const Attribute &attribute, const QJsonArray &before, const QJsonArray &after)
{
    const Attribute *value = attribute.sub(u"value");
    QList<const Attribute *> candidates {attribute.sub(u"id"), attribute.sub(u"code"), attribute.sub(u"ref"),
                                         attribute.sub(u"type"), value};
    // A value that cannot change is what the others belong to: the member of a group
    if (value && value->mutability == Mutability::Immutable)
        candidates.move(4, 0);
    for (const Attribute *candidate : candidates) {
        if (candidate && candidate->type != AttributeType::Complex && isKeyOf(before, *candidate)
            && isKeyOf(after, *candidate))
            return candidate;
    }
    return nullptr;
}

/// Whether one of the parts that cannot change does: then the value has to go and come back.
bool changesImmutable(const Attribute &attribute, const QJsonObject &was, const QJsonObject &is)
{
    return std::any_of(attribute.subAttributes.begin(), attribute.subAttributes.end(), [&](const Attribute &sub) {
        const QJsonValue part = member(was, sub.name);
        return sub.mutability == Mutability::Immutable && !isUnassigned(part) && part != member(is, sub.name);
    });
}

QHash<QString, QJsonObject> byKey(const QJsonArray &values, const Attribute &key)
{
    QHash<QString, QJsonObject> out;
    for (const QJsonValue &one : values)
        out.insert(member(one.toObject(), key.name).toString(), one.toObject());
    return out;
}

class PatchMaker
{
public:
    QList<PatchOperation> takeOperations() { return std::move(m_operations); }

    void compare(const Schema *extension, const Attribute &attribute, const QJsonObject &before,
                 const QJsonObject &after)
    {
        if (attribute.mutability == Mutability::ReadOnly)
            return;
        const QJsonValue was = member(before, attribute.name);
        const QJsonValue is = member(after, attribute.name);
        if (attribute.mutability == Mutability::Immutable && !isUnassigned(was))
            return;
        const ResolvedPath path {extension, &attribute, nullptr};
        if (attribute.multiValued)
            compareLists(path, writableList(attribute, was), writableList(attribute, is));
        else if (attribute.hasSubAttributes())
            compareParts(path, nullptr, writable(attribute, was).toObject(), writable(attribute, is).toObject());
        else
            leaf(path.toString(), was, is);
    }

private:
    void leaf(const QString &path, const QJsonValue &was, const QJsonValue &is)
    {
        if (was == is || (isUnassigned(was) && isUnassigned(is)))
            return;
        if (isUnassigned(is))
            m_operations.append({PatchKind::Remove, path, undefined});
        else
            m_operations.append({isUnassigned(was) ? PatchKind::Add : PatchKind::Replace, path, is});
    }

    static QString textOf(ResolvedPath path, const Filter *filter, const Attribute *sub)
    {
        path.subAttribute = filter ? nullptr : sub;
        QString out = path.toString();
        if (filter)
            out += u'[' + filter->toString() + u']';
        if (filter && sub)
            out += u'.' + sub->name;
        return out;
    }

    void compareParts(const ResolvedPath &path, const Filter *filter, const QJsonObject &was, const QJsonObject &is)
    {
        if (is.isEmpty() && !was.isEmpty()) {
            m_operations.append({PatchKind::Remove, textOf(path, filter, nullptr), undefined});
            return;
        }
        for (const Attribute &sub : path.attribute->subAttributes) {
            const QJsonValue wasPart = member(was, sub.name);
            const QJsonValue isPart = member(is, sub.name);
            if (sub.multiValued && sameSet(asList(wasPart), asList(isPart)))
                continue;
            if (sub.mutability != Mutability::Immutable || isUnassigned(wasPart))
                leaf(textOf(path, filter, &sub), wasPart, isPart);
        }
    }

    void compareLists(const ResolvedPath &path, const QJsonArray &was, const QJsonArray &is)
    {
        if (sameSet(was, is))
            return;
        const Attribute &attribute = *path.attribute;
        const Attribute *key = attribute.hasSubAttributes() ? keyOf(attribute, was, is) : nullptr;
        if (!key || was.isEmpty()) {
            leaf(path.toString(), was, is);
            return;
        }
        const QHash<QString, QJsonObject> present = byKey(is, *key);
        QSet<QString> kept;
        for (const QJsonValue &one : was) {
            const QString value = member(one.toObject(), key->name).toString();
            const Filter filter = Filter::compare(key->name, CompareOperator::Equal, value);
            if (present.contains(value) && !changesImmutable(attribute, one.toObject(), present.value(value))) {
                kept.insert(value);
                compareParts(path, &filter, one.toObject(), present.value(value));
            } else {
                m_operations.append({PatchKind::Remove, textOf(path, &filter, nullptr), undefined});
            }
        }
        QJsonArray added;
        for (const QJsonValue &one : is) {
            if (!kept.contains(member(one.toObject(), key->name).toString()))
                added.append(one);
        }
        if (!added.isEmpty())
            m_operations.append({PatchKind::Add, path.toString(), added});
    }

    QList<PatchOperation> m_operations;
};

} // namespace

QList<PatchOperation> makePatch(const QJsonObject &before, const QJsonObject &after, const ResourceType &type)
{
    PatchMaker maker;
    maker.compare(nullptr, *commonSchema().attribute(u"externalId"), before, after);
    for (const Attribute &attribute : type.schema.attributes)
        maker.compare(nullptr, attribute, before, after);
    for (const SchemaExtension &extension : type.extensions) {
        const QJsonObject was = member(before, extension.schema.id).toObject();
        const QJsonObject is = member(after, extension.schema.id).toObject();
        for (const Attribute &attribute : extension.schema.attributes)
            maker.compare(&extension.schema, attribute, was, is);
    }
    return maker.takeOperations();
}

} // namespace mandat::scim
