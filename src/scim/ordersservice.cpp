// SPDX-License-Identifier: MIT
#include "base/uuid.h"
#include "domain/fields.h"
#include "scim/conform.h"
#include "scim/errors.h"
#include "scim/etag.h"
#include "scim/jsonaccess.h"
#include "scim/mappingwire.h"
#include "scim/orders.h"
#include "scim/patch.h"
#include "scim/schema.h"

#include <map>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// The schema of a kind, as far as orders may write it.
ResourceType typeFor(ResourceKind kind, const OperationContext &context)
{
    ResourceType type = *mandatRegistry().type(QString(typeName(kind)));
    if (kind != ResourceKind::User)
        return type;
    const auto writable = [&type](QLatin1StringView name, bool allowed) {
        for (SchemaExtension &extension : type.extensions) {
            for (Attribute &attribute : extension.schema.attributes) {
                if (attribute.name == name)
                    attribute.mutability = allowed ? Mutability::ReadWrite : Mutability::ReadOnly;
            }
        }
    };
    writable("secureMobile"_L1, context.secureMobileWritable);
    writable("strongAuthentication"_L1, context.strongAuthenticationWritable);
    return type;
}

/// The path of the first attribute in which two documents differ.
QString firstDifference(const QJsonObject &a, const QJsonObject &b)
{
    QStringList names = a.keys() + b.keys();
    names.sort();
    for (const QString &name : names) {
        const QJsonValue left = a.value(name);
        const QJsonValue right = b.value(name);
        if (left == right)
            continue;
        const QString inner =
            left.isObject() && right.isObject() ? firstDifference(left.toObject(), right.toObject()) : QString();
        return inner.isEmpty() ? name : name + (name.startsWith("urn:"_L1) ? u':' : u'.') + inner;
    }
    return {};
}

/// Works through the operations of one order.
class Interpreter
{
public:
    Interpreter(const QList<Operation> &operations, const OperationContext &context)
        : m_given(operations)
        , m_context(context)
    {
    }

    Result<TypedOperations> run()
    {
        MANDAT_ASSIGN(const QList<qsizetype> order, bulkOrder(m_given));
        for (qsizetype i = 0; i < m_given.size(); ++i) {
            Result<TypedOperation> operation = announced(m_given.at(i));
            if (!operation)
                return located(i, operation.error());
            m_out.operations.append(*std::move(operation));
        }
        for (const qsizetype index : order) {
            if (Result<void> done = apply(index); !done)
                return located(index, done.error());
        }
        return m_out;
    }

private:
    static std::unexpected<Error> located(qsizetype index, Error error)
    {
        error.field = u"Operations[%1]"_s.arg(index) + (error.field.isEmpty() ? QString() : u'.' + error.field);
        return fail(std::move(error));
    }

    /// What an operation says of itself. New resources get their ids here, so that references can lead forwards.
    Result<TypedOperation> announced(const Operation &given)
    {
        const QStringList segments = given.path.split(u'/', Qt::SkipEmptyParts);
        const std::optional<ResourceKind> kind = segments.isEmpty() ? std::nullopt : kindAt(segments.first());
        if (!kind)
            return refuse(scimtype::invalidPath,
                          u"%1 names nothing that an order can change"_s.arg(given.path.left(200)), u"path"_s);
        TypedOperation out {given.method, *kind, {}, given.bulkId, opaqueVersion(given.version)};
        if (given.method == "POST"_L1) {
            if (segments.size() != 1)
                return refuse(scimtype::invalidPath, u"A resource is created at /%1"_s.arg(segments.first()),
                              u"path"_s);
            out.id = newId(*kind, given);
            if (!given.bulkId.isEmpty())
                m_ids.insert(given.bulkId, textOf(out.id));
            return out;
        }
        if (segments.size() != 2)
            return refuse(scimtype::invalidPath, u"%1 needs the path of one resource"_s.arg(given.method), u"path"_s);
        // what was created here has no version yet
        if (m_context.versionsRequired && out.version.isEmpty() && !segments.at(1).startsWith("bulkId:"_L1))
            return refuse(scimtype::invalidValue, u"%1 needs the version that it was based on"_s.arg(given.method),
                          u"version"_s);
        return out;
    }

    const ResourceType &typeOf(ResourceKind kind)
    {
        const auto known = m_types.find(kind);
        return known == m_types.end() ? m_types.emplace(kind, typeFor(kind, m_context)).first->second : known->second;
    }

    [[nodiscard]] QUuid newId(ResourceKind kind, const Operation &given) const
    {
        const QString externalId = textMember(given.data.toObject(), u"externalId"_s);
        const QUuid id = m_context.newId ? m_context.newId(kind, given.bulkId, externalId) : QUuid();
        return id.isNull() ? newUuid() : id;
    }

    Result<void> apply(qsizetype index)
    {
        TypedOperation &typed = m_out.operations[index];
        MANDAT_ASSIGN(const Operation resolved, resolveBulkIds(m_given.at(index), m_ids));
        if (typed.method == "POST"_L1)
            return create(typed, resolved);
        MANDAT_ASSIGN(typed.change, changeFor(typed, resolved.path.section(u'/', -1)));
        if (typed.method == "DELETE"_L1)
            return remove(typed);
        const bool isGone = typed.change < 0 || !m_out.changes.at(typed.change).after;
        if (isGone && m_context.goneIsOff && onlyDeactivates(resolved))
            return {};
        if (isGone)
            return fail(ErrorKind::NotFound, u"There is no %1"_s.arg(resolved.path), u"path"_s);
        return modify(typed, resolved);
    }

    [[nodiscard]] static bool onlyDeactivates(const Operation &operation)
    {
        const QJsonArray steps = operation.data["Operations"_L1].toArray();
        const auto deactivates = [](const QJsonValue &step) {
            return step["op"_L1].toString().compare("replace"_L1, Qt::CaseInsensitive) == 0
                && step["path"_L1].toString() == "active"_L1 && step["value"_L1].isBool() && !step["value"_L1].toBool();
        };
        return operation.method == "PATCH"_L1 && !steps.isEmpty()
            && std::all_of(steps.begin(), steps.end(), deactivates);
    }

    Result<void> create(TypedOperation &typed, const Operation &operation)
    {
        MANDAT_ASSIGN(Conformed conformed, conformCreation(operation.data.toObject(), typeOf(typed.kind)));
        MANDAT_ASSIGN(Resource created, read(typed.kind, textOf(typed.id), {}, std::move(conformed.resource)));
        typed.change = m_out.changes.size();
        m_byId.insert(typed.id, typed.change);
        m_out.changes.append(Change::create(std::move(created)));
        return {};
    }

    Result<void> remove(const TypedOperation &typed)
    {
        if (typed.change < 0)
            return {};
        Change &change = m_out.changes[typed.change];
        if (!change.before)
            return refuse(scimtype::invalidValue, u"An order does not delete what it creates"_s, u"path"_s);
        change.after.reset();
        return {};
    }

    Result<void> modify(const TypedOperation &typed, const Operation &operation)
    {
        Change &change = m_out.changes[typed.change];
        const Resource &now = *change.after;
        const QJsonObject stored = toJson(now);
        const ResourceType &type = typeOf(typed.kind);
        QJsonObject wanted;
        if (typed.method == "PATCH"_L1) {
            MANDAT_ASSIGN(const QList<PatchOperation> patch, parsePatch(operation.data.toObject()));
            MANDAT_ASSIGN(PatchOutcome outcome, applyPatch(stored, patch, type));
            wanted = std::move(outcome.resource);
        } else {
            MANDAT_ASSIGN(Conformed conformed, conformReplacement(stored, operation.data.toObject(), type));
            wanted = std::move(conformed.resource);
        }
        MANDAT_ASSIGN(Resource after, read(typed.kind, textOf(idOf(now)), stored, std::move(wanted)));
        MANDAT_TRY(checkVisible(change.before ? *change.before : now, after, change.before.has_value()));
        change.after = std::move(after);
        return {};
    }

    /// An order is reviewed by its fields: it cannot change anything that the review would not show.
    Result<void> checkVisible(const Resource &before, const Resource &after, bool existed) const
    {
        if (!existed)
            return {};
        Resource visible = before;
        for (const Field field : changedFields(before, after))
            setFieldValue(visible, field, fieldValue(after, field));
        const QString invisible = firstDifference(equipment(visible, after), toJson(after));
        if (!invisible.isEmpty())
            return refuse(scimtype::mutability, u"%1 cannot be changed by an order"_s.arg(invisible),
                          u"data."_s + invisible);
        return {};
    }

    /// The document of `visible`; where enrolling the device is allowed, with what `after` says of it.
    [[nodiscard]] QJsonObject equipment(Resource visible, const Resource &after) const
    {
        User *user = std::get_if<User>(&visible);
        if (user && m_context.strongAuthenticationWritable)
            user->strongAuthentication = std::get<User>(after).strongAuthentication;
        return toJson(visible);
    }

    /// The value of a document that lacks what only the service knows; of a stored one that is kept.
    static Result<Resource> read(ResourceKind kind, const QString &id, const QJsonObject &stored, QJsonObject document)
    {
        document.insert("id"_L1, id);
        if (stored.contains("meta"_L1))
            document.insert("meta"_L1, stored.value("meta"_L1));
        else
            document.remove("meta"_L1);
        Result<Resource> out = resourceFromJson(kind, document);
        if (out)
            return out;
        Error error = asInput(out.error());
        error.field = u"data."_s + error.field;
        return fail(std::move(error));
    }

    /// The change of a resource: the one that is there already, or a new one that changes nothing yet; -1: no such
    /// thing.
    Result<qsizetype> changeFor(TypedOperation &typed, const QString &id)
    {
        typed.id = uuidFor(typeName(typed.kind), id);
        if (const auto known = m_byId.constFind(typed.id); known != m_byId.constEnd())
            return *known;
        MANDAT_ASSIGN(std::optional<Resource> found, m_context.lookup(typed.kind, id));
        if (!found)
            return qsizetype {-1};
        m_byId.insert(typed.id, m_out.changes.size());
        m_out.changes.append(Change::modify(*found, *found));
        return m_out.changes.size() - 1;
    }

    const QList<Operation> &m_given;
    const OperationContext &m_context;
    std::map<ResourceKind, ResourceType> m_types;
    QHash<QString, QString> m_ids;
    QHash<QUuid, qsizetype> m_byId;
    TypedOperations m_out;
};

} // namespace

Result<TypedOperations> changesFrom(const QList<Operation> &operations, const OperationContext &context)
{
    return Interpreter(operations, context).run();
}

} // namespace mandat::scim
