// SPDX-License-Identifier: MIT
#include "domain/fields.h"
#include "scim/mappingfields.h"
#include "scim/mappingwire.h"
#include "scim/orders.h"
#include "scim/patch.h"
#include "scim/schema.h"
#include "scim/urns.h"

#include <QSet>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

/// So many values in one filter; more make a second operation.
constexpr qsizetype valuesInFilter = 50;

/// `text` as it stands in a filter: a JSON string (RFC 7644 §3.4.2.2).
QString quoted(const QString &text)
{
    QString out = text;
    return u'"' + out.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1) + u'"';
}

/// Collects the operations of one PATCH.
class PatchMaker
{
public:
    PatchMaker(const Resource &before, const Resource &after, const ReferenceText &reference)
        : m_before(before)
        , m_after(after)
        , m_reference(reference)
    {
    }

    QList<PatchOperation> make()
    {
        for (const Field field : changedFields(m_before, m_after)) {
            if (const FieldPath *path = fieldPath(kindOf(m_after), field))
                change(*path);
        }
        return m_operations;
    }

private:
    void set(const QString &path, const QJsonValue &value)
    {
        if (value.isUndefined())
            m_operations.append({PatchKind::Remove, path});
        else
            m_operations.append({PatchKind::Replace, path, value});
    }
    void add(const QString &path, const QJsonValue &value) { m_operations.append({PatchKind::Add, path, value}); }

    void change(const FieldPath &path)
    {
        const QVariant was = fieldValue(m_before, path.field);
        const QVariant now = fieldValue(m_after, path.field);
        switch (path.shape) {
        case FieldShape::References:
        case FieldShape::Codes:
            return changeSet(path.path, was.toStringList(), now.toStringList());
        case FieldShape::Address:
            return changeAddress(was.value<PostalAddress>(), now.value<PostalAddress>());
        case FieldShape::Bilingual:
            return changeBilingual(path.path, was.value<LocalizedText>(), now.value<LocalizedText>());
        case FieldShape::Reference:
            return set(path.path, reference(path, now.toString()));
        default:
            break;
        }
        const qsizetype filter = path.path.indexOf(u'[');
        if (filter < 0)
            set(path.path, fieldToWire(path.kind, path.field, now));
        else
            changeOneOfSeveral(path, filter, was.toString(), now.toString());
    }

    QJsonValue reference(const FieldPath &path, const QString &id) const
    {
        const QUuid uuid = QUuid::fromString(id);
        return uuid.isNull() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_reference(path.refersTo, uuid));
    }

    /// `emails[type eq "work"].value`: the element itself comes and goes with its value.
    void changeOneOfSeveral(const FieldPath &path, qsizetype filter, const QString &was, const QString &now)
    {
        const QString attribute = path.path.first(filter);
        const QString element = path.path.first(path.path.lastIndexOf(u']') + 1);
        if (now.isEmpty())
            return set(element, QJsonValue(QJsonValue::Undefined));
        if (!was.isEmpty())
            return set(path.path, now);
        QJsonObject value {{u"value"_s, now}, {u"type"_s, element.section(u'"', 1, 1)}};
        if (path.field == Field::Email)
            value.insert("primary"_L1, true);
        add(attribute, QJsonArray {value});
    }

    void changeSet(const QString &attribute, const QStringList &was, const QStringList &now)
    {
        const QSet<QString> before(was.begin(), was.end());
        const QSet<QString> after(now.begin(), now.end());
        QStringList gone;
        for (const QString &value : was) {
            if (!after.contains(value))
                gone.append("value eq "_L1 + quoted(value));
        }
        for (qsizetype i = 0; i < gone.size(); i += valuesInFilter)
            set(attribute + u'[' + gone.mid(i, valuesInFilter).join(" or "_L1) + u']',
                QJsonValue(QJsonValue::Undefined));
        QJsonArray added;
        for (const QString &value : now) {
            if (!before.contains(value))
                added.append(value);
        }
        if (!added.isEmpty())
            add(attribute, added);
    }

    void changeAddress(const PostalAddress &was, const PostalAddress &now)
    {
        const QString element = u"addresses[type eq \"work\"]"_s;
        if (now.isEmpty())
            return set(element, QJsonValue(QJsonValue::Undefined));
        if (was.isEmpty()) {
            QJsonObject value = fieldToWire(ResourceKind::User, Field::Address, QVariant::fromValue(now)).toObject();
            value.insert("type"_L1, u"work"_s);
            return add(u"addresses"_s, QJsonArray {value});
        }
        const auto leaf = [&](QLatin1StringView name, const QString &before, const QString &after) {
            if (before != after)
                set(element + u'.' + name, after.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(after));
        };
        leaf("streetAddress"_L1, was.street, now.street);
        leaf("postalCode"_L1, was.postalCode, now.postalCode);
        leaf("locality"_L1, was.locality, now.locality);
        leaf("country"_L1, was.country, now.country);
    }

    void changeBilingual(const QString &attribute, const LocalizedText &was, const LocalizedText &now)
    {
        if (was.en != now.en)
            set(attribute + ".en"_L1, now.en.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(now.en));
        if (was.fr != now.fr)
            set(attribute + ".fr"_L1, now.fr.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(now.fr));
    }

    const Resource &m_before;
    const Resource &m_after;
    const ReferenceText &m_reference;
    QList<PatchOperation> m_operations;
};

/// Makes the operations of one order.
class RequestMaker
{
public:
    RequestMaker(const ChangeOrder &order, const RequestContext &context)
        : m_order(order)
        , m_context(context)
    {
        for (const Change &change : order.changes) {
            if (change.kind() == ChangeKind::Create)
                m_created.insert(change.resourceId());
        }
    }

    Result<OrderRequest> make()
    {
        OrderRequest out;
        out.externalId = m_order.id.toString();
        out.company = m_order.company.isNull() ? QString() : reference("Company"_L1, m_order.company.uuid());
        out.reason = m_order.reason;
        out.mandate = m_order.mandate;
        out.replaces = m_order.replaces ? orderText(*m_order.replaces) : QString();
        out.reverses = m_order.reverses ? orderText(*m_order.reverses) : QString();
        out.answers = m_order.answers ? m_order.answers->toString() : QString();
        out.basedOn = m_order.basedOn;
        out.acknowledged = m_order.acknowledged;
        out.termsVersion = m_order.termsVersion;
        for (const Change *change : inOrder()) {
            std::optional<Operation> operation = operationFor(*change);
            if (operation)
                out.operations.append(*std::move(operation));
        }
        if (!m_unknown.isEmpty())
            return fail(ErrorKind::NotFound, u"The service's id is not known: %1"_s.arg(m_unknown));
        return out;
    }

private:
    /// What is referred to before what refers to it; among alike ones the order in which they were made.
    static int rank(const Change &change)
    {
        const auto kindRank = [&change] {
            switch (change.resourceKind()) {
            case ResourceKind::Contact:
                return 0;
            case ResourceKind::Profile:
                return 1;
            case ResourceKind::Relationship:
                return 2;
            case ResourceKind::User:
                return 3;
            case ResourceKind::Grant:
                break;
            }
            return 4;
        }();
        switch (change.kind()) {
        case ChangeKind::Create:
            return kindRank;
        case ChangeKind::Modify:
            return 5;
        case ChangeKind::Delete:
            break;
        }
        return 10 - kindRank;
    }

    [[nodiscard]] QList<const Change *> inOrder() const
    {
        QList<const Change *> out;
        for (const Change &change : m_order.changes)
            out.append(&change);
        std::stable_sort(out.begin(), out.end(), [](const Change *a, const Change *b) { return rank(*a) < rank(*b); });
        return out;
    }

    [[nodiscard]] QString orderText(const ChangeOrderId &id) const
    {
        return m_context.orderId ? m_context.orderId(id.uuid()) : id.toString();
    }

    QString serviceId(ResourceKind kind, const QUuid &id)
    {
        const QString text = m_context.resourceId ? m_context.resourceId(kind, id) : id.toString(QUuid::WithoutBraces);
        if (text.isEmpty() && m_unknown.isEmpty())
            m_unknown = endpointOf(kind) + u'/' + id.toString(QUuid::WithoutBraces);
        return text;
    }

    QString reference(QLatin1StringView type, const QUuid &id)
    {
        if (m_created.contains(id))
            return "bulkId:"_L1 + id.toString(QUuid::WithoutBraces);
        if (type == "Company"_L1)
            return m_context.companyId ? m_context.companyId(id) : id.toString(QUuid::WithoutBraces);
        for (const ResourceKind kind : {ResourceKind::User, ResourceKind::Grant, ResourceKind::Profile,
                                        ResourceKind::Contact, ResourceKind::Relationship}) {
            if (typeName(kind) == type)
                return serviceId(kind, id);
        }
        return id.toString(QUuid::WithoutBraces);
    }

    std::optional<Operation> operationFor(const Change &change)
    {
        const ResourceKind kind = change.resourceKind();
        Operation out;
        out.path = u'/' + endpointOf(kind);
        if (change.kind() == ChangeKind::Create) {
            out.method = u"POST"_s;
            out.bulkId = change.resourceId().toString(QUuid::WithoutBraces);
            out.data = creation(*change.after);
            return out;
        }
        if (change.kind() == ChangeKind::Modify) {
            const auto referenceText = [this](QLatin1StringView type, const QUuid &id) { return reference(type, id); };
            const QJsonArray operations = patchOperations(*change.before, *change.after, referenceText);
            if (operations.isEmpty())
                return std::nullopt;
            out.method = u"PATCH"_s;
            out.data = QJsonObject {{u"schemas"_s, QJsonArray {QString(urn::patchOp)}}, {u"Operations"_s, operations}};
        } else {
            out.method = u"DELETE"_s;
        }
        out.path += u'/' + serviceId(kind, change.resourceId());
        out.version = entityTag(change.version());
        return out;
    }

    /// The document without what only the service can say.
    QJsonObject creation(const Resource &resource)
    {
        const ResourceKind kind = kindOf(resource);
        QJsonObject out = toJson(resource);
        if (!out.contains("externalId"_L1))
            out.insert("externalId"_L1, out.value("id"_L1));
        if (const ResourceType *type = mandatRegistry().type(QString(typeName(kind)))) {
            removeReadOnly(out, type->schema);
            for (const SchemaExtension &extension : type->extensions) {
                QJsonObject inner = out.value(extension.schema.id).toObject();
                removeReadOnly(inner, extension.schema);
                out.insert(extension.schema.id, inner);
            }
        }
        out.remove("id"_L1);
        out.remove("meta"_L1);
        for (const FieldPath &path : fieldPaths()) {
            if (path.kind == kind && path.shape == FieldShape::Reference)
                refer(out, path, fieldValue(resource, path.field).toString());
        }
        return out;
    }

    static void removeReadOnly(QJsonObject &object, const Schema &schema)
    {
        for (const Attribute &attribute : schema.attributes) {
            if (attribute.mutability == Mutability::ReadOnly)
                object.remove(attribute.name);
        }
    }

    void refer(QJsonObject &document, const FieldPath &path, const QString &id)
    {
        const QUuid uuid = QUuid::fromString(id);
        if (uuid.isNull())
            return;
        const QString text = reference(path.refersTo, uuid);
        if (!path.path.startsWith("urn:"_L1)) {
            document.insert(path.path, text);
            return;
        }
        const qsizetype colon = path.path.lastIndexOf(u':');
        const QLatin1StringView extension = path.path.first(colon);
        QJsonObject inner = document.value(extension).toObject();
        inner.insert(path.path.sliced(colon + 1), text);
        document.insert(extension, inner);
    }

    const ChangeOrder &m_order;
    const RequestContext &m_context;
    QSet<QUuid> m_created;
    QString m_unknown;
};

} // namespace

QJsonArray patchOperations(const Resource &before, const Resource &after, const ReferenceText &reference)
{
    const QList<PatchOperation> operations = PatchMaker(before, after, reference).make();
    return toJson(operations).value("Operations"_L1).toArray();
}

Result<OrderRequest> requestFor(const ChangeOrder &order, const RequestContext &context)
{
    return RequestMaker(order, context).make();
}

} // namespace mandat::scim
