// SPDX-License-Identifier: MIT
#include "scim/patch.h"

#include "scim/errors.h"
#include "scim/jsonaccess.h"
#include "scim/patchtarget.h"
#include "scim/urns.h"

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

std::optional<PatchKind> kindNamed(const QString &name)
{
    if (name.compare("add"_L1, Qt::CaseInsensitive) == 0)
        return PatchKind::Add;
    if (name.compare("remove"_L1, Qt::CaseInsensitive) == 0)
        return PatchKind::Remove;
    if (name.compare("replace"_L1, Qt::CaseInsensitive) == 0)
        return PatchKind::Replace;
    return std::nullopt;
}

QString nameOf(PatchKind kind)
{
    switch (kind) {
    case PatchKind::Add:
        return u"add"_s;
    case PatchKind::Remove:
        return u"remove"_s;
    case PatchKind::Replace:
        return u"replace"_s;
    }
    Q_UNREACHABLE();
}

Result<PatchOperation> parseOperation(const QJsonValue &given)
{
    if (!given.isObject())
        return refuse(scimtype::invalidSyntax, u"An operation is an object"_s);
    const QJsonObject object = given.toObject();
    const std::optional<PatchKind> kind = kindNamed(textMember(object, u"op"_s));
    if (!kind)
        return refuse(scimtype::invalidSyntax, u"An operation is add, remove or replace"_s);
    const QJsonValue path = member(object, u"path"_s);
    if (!path.isString() && !isUnassigned(path))
        return refuse(scimtype::invalidPath, u"A path is a text"_s);
    PatchOperation out {*kind, path.toString(), member(object, u"value"_s)};
    if (*kind == PatchKind::Remove && out.path.isEmpty())
        return refuse(scimtype::noTarget, u"remove needs a path"_s);
    if (*kind != PatchKind::Remove && out.value.isUndefined())
        return refuse(scimtype::invalidValue, u"%1 needs a value"_s.arg(nameOf(*kind)), out.path);
    return out;
}

/// Applies operations one after the other to its own copy.
class Patcher
{
public:
    Patcher(const QJsonObject &resource, const ResourceType &type)
        : m_type(type)
    {
        m_outcome.resource = resource;
    }

    Result<void> apply(const PatchOperation &operation)
    {
        if (operation.path.isEmpty())
            return applyMembers(operation);
        MANDAT_ASSIGN(const ValuePath path, parseValuePath(operation.path));
        const std::optional<ResolvedPath> resolved = resolve(path.path, m_type);
        if (!resolved || (!resolved->attribute && path.filter))
            return refuse(scimtype::invalidPath, u"Unknown attribute: %1"_s.arg(operation.path), operation.path);
        if (!resolved->attribute)
            return applyExtension(operation.kind, *resolved->extension, operation.value);
        return applyAttribute(operation.kind, *resolved, path.filter, operation.value, operation.path);
    }

    PatchOutcome finish(const QJsonObject &before)
    {
        // In the schema's own spelling, so that only what really differs counts as a change
        const QString key = memberKey(m_outcome.resource, u"schemas"_s);
        m_outcome.changed = m_outcome.resource != before;
        if (m_outcome.changed && m_outcome.resource.contains(key))
            m_outcome.resource.insert(key, updatedSchemas(m_outcome.resource.value(key).toArray()));
        return std::move(m_outcome);
    }

private:
    Result<void> applyMembers(const PatchOperation &operation)
    {
        if (operation.kind == PatchKind::Remove)
            return refuse(scimtype::noTarget, u"remove needs a path"_s);
        if (!operation.value.isObject())
            return refuse(scimtype::invalidValue, u"Without a path the value is an object of attributes"_s);
        const QJsonObject members = operation.value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            if (const Schema *extension = m_type.extension(it.key())) {
                MANDAT_TRY(applyExtension(operation.kind, *extension, it.value()));
                continue;
            }
            // Entra writes paths as names: "name.familyName", "emails[type eq \"work\"].value"
            const Result<ValuePath> path = parseValuePath(it.key());
            const std::optional<ResolvedPath> resolved = path ? resolve(path->path, m_type) : std::nullopt;
            if (!resolved || !resolved->attribute)
                m_outcome.ignored.append(it.key());
            else
                MANDAT_TRY(applyAttribute(operation.kind, *resolved, path->filter, it.value(), it.key()));
        }
        return {};
    }

    /// A whole extension is a complex attribute: its members are merged.
    Result<void> applyExtension(PatchKind kind, const Schema &extension, const QJsonValue &value)
    {
        if (kind != PatchKind::Remove && !value.isObject() && !isUnassigned(value))
            return refuse(scimtype::invalidValue, u"%1 is an object"_s.arg(extension.id), extension.id);
        if (kind == PatchKind::Remove || isUnassigned(value)) {
            const QJsonObject present = member(m_outcome.resource, extension.id).toObject();
            for (const Attribute &attribute : extension.attributes) {
                // What the service keeps itself is not the client's to remove, and does not stand in the way
                if (attribute.mutability == Mutability::ReadOnly || isUnassigned(member(present, attribute.name)))
                    continue;
                const ResolvedPath path {&extension, &attribute, nullptr};
                MANDAT_TRY(
                    applyAttribute(PatchKind::Remove, path, {}, QJsonValue(QJsonValue::Undefined), path.toString()));
            }
            return {};
        }
        const QJsonObject members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            const Attribute *attribute = extension.attribute(it.key());
            const QString name = extension.id + u':' + it.key();
            if (attribute)
                MANDAT_TRY(applyAttribute(kind, {&extension, attribute, nullptr}, {}, it.value(), name));
            else
                m_outcome.ignored.append(name);
        }
        return {};
    }

    Result<void> applyAttribute(PatchKind kind, const ResolvedPath &path, const std::optional<Filter> &filter,
                                const QJsonValue &value, const QString &written)
    {
        if (!path.extension && path.attribute->name == "schemas"_L1)
            return kind == PatchKind::Remove ? refuse(scimtype::mutability, u"schemas stays"_s, written)
                                             : Result<void>();
        QJsonObject holder =
            path.extension ? member(m_outcome.resource, path.extension->id).toObject() : m_outcome.resource;
        PatchTarget target(path, filter, written);
        const QJsonValue had = member(holder, path.attribute->name);
        MANDAT_ASSIGN(const QJsonValue has, target.apply(kind, had, value));
        m_outcome.ignored += target.ignored();
        if (target.emptied())
            m_outcome.emptied.append(path.toString());
        put(holder, path.attribute->name, has);
        if (path.extension)
            put(m_outcome.resource, path.extension->id,
                holder.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(holder));
        else
            m_outcome.resource = holder;
        return {};
    }

    static void put(QJsonObject &object, const QString &name, const QJsonValue &value)
    {
        const QString key = memberKey(object, name);
        if (isUnassigned(value)) {
            if (!isUnassigned(object.value(key)))
                object.remove(key);
        } else {
            if (key != name)
                object.remove(key);
            object.insert(name, value);
        }
    }

    /// What stood there, less extensions that are gone, and those that came.
    QJsonArray updatedSchemas(const QJsonArray &schemas) const
    {
        const QJsonArray now = schemasOf(m_outcome.resource, m_type);
        QJsonArray out;
        for (const QJsonValue &schema : schemas) {
            if (!m_type.extension(schema.toString()) || now.contains(schema))
                out.append(schema);
        }
        for (const QJsonValue &schema : now) {
            if (!out.contains(schema))
                out.append(schema);
        }
        return out;
    }

    const ResourceType &m_type;
    PatchOutcome m_outcome;
};

} // namespace

Result<QList<PatchOperation>> parsePatch(const QJsonObject &body)
{
    const QJsonArray schemas = member(body, u"schemas"_s).toArray();
    const bool named = std::any_of(schemas.begin(), schemas.end(), [](const QJsonValue &schema) {
        return schema.toString().compare(urn::patchOp, Qt::CaseInsensitive) == 0;
    });
    if (!schemas.isEmpty() && !named)
        return refuse(scimtype::invalidSyntax, u"The document is not of schema %1"_s.arg(urn::patchOp), u"schemas"_s);
    const QJsonArray given = member(body, u"Operations"_s).toArray();
    if (given.isEmpty())
        return refuse(scimtype::invalidSyntax, u"There are no operations"_s, u"Operations"_s);
    QList<PatchOperation> out;
    for (const QJsonValue &one : given) {
        MANDAT_ASSIGN(PatchOperation operation, parseOperation(one));
        out.append(std::move(operation));
    }
    return out;
}

QJsonObject toJson(const QList<PatchOperation> &operations)
{
    QJsonArray list;
    for (const PatchOperation &operation : operations) {
        QJsonObject object {{u"op"_s, nameOf(operation.kind)}};
        if (!operation.path.isEmpty())
            object.insert("path"_L1, operation.path);
        if (!operation.value.isUndefined())
            object.insert("value"_L1, operation.value);
        list.append(object);
    }
    QJsonObject out = message(urn::patchOp);
    out.insert("Operations"_L1, list);
    return out;
}

Result<PatchOutcome> applyPatch(const QJsonObject &resource, const QList<PatchOperation> &operations,
                                const ResourceType &type)
{
    Patcher patcher(resource, type);
    for (const PatchOperation &operation : operations)
        MANDAT_TRY(patcher.apply(operation));
    return patcher.finish(resource);
}

} // namespace mandat::scim
