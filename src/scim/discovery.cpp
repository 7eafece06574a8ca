// SPDX-License-Identifier: MIT
#include "scim/discovery.h"

#include "scim/jsonaccess.h"
#include "scim/listresponse.h"
#include "scim/urns.h"

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

template<class T> struct Word {
    T value;
    QLatin1StringView word;
};

constexpr Word<AttributeType> typeWords[] = {
    {AttributeType::String, QLatin1StringView("string")},       {AttributeType::Boolean, QLatin1StringView("boolean")},
    {AttributeType::Decimal, QLatin1StringView("decimal")},     {AttributeType::Integer, QLatin1StringView("integer")},
    {AttributeType::DateTime, QLatin1StringView("dateTime")},   {AttributeType::Binary, QLatin1StringView("binary")},
    {AttributeType::Reference, QLatin1StringView("reference")}, {AttributeType::Complex, QLatin1StringView("complex")},
};
constexpr Word<Mutability> mutabilityWords[] = {
    {Mutability::ReadOnly, QLatin1StringView("readOnly")},
    {Mutability::ReadWrite, QLatin1StringView("readWrite")},
    {Mutability::Immutable, QLatin1StringView("immutable")},
    {Mutability::WriteOnly, QLatin1StringView("writeOnly")},
};
constexpr Word<Returned> returnedWords[] = {
    {Returned::Always, QLatin1StringView("always")},
    {Returned::Never, QLatin1StringView("never")},
    {Returned::Default, QLatin1StringView("default")},
    {Returned::Request, QLatin1StringView("request")},
};
constexpr Word<Uniqueness> uniquenessWords[] = {
    {Uniqueness::None, QLatin1StringView("none")},
    {Uniqueness::Server, QLatin1StringView("server")},
    {Uniqueness::Global, QLatin1StringView("global")},
};

template<class T, size_t N> QString wordFor(const Word<T> (&words)[N], T value)
{
    for (const Word<T> &candidate : words) {
        if (candidate.value == value)
            return candidate.word;
    }
    return words[0].word;
}

template<class T, size_t N> T valueOf(const Word<T> (&words)[N], const QString &word, T otherwise)
{
    for (const Word<T> &candidate : words) {
        if (word.compare(candidate.word, Qt::CaseInsensitive) == 0)
            return candidate.value;
    }
    return otherwise;
}

QStringList texts(const QJsonValue &value)
{
    QStringList out;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &one : list) {
        if (one.isString())
            out.append(one.toString());
    }
    return out;
}

QJsonObject meta(QLatin1StringView resourceType, const QString &location)
{
    return {{u"resourceType"_s, resourceType}, {u"location"_s, location}};
}

QJsonObject supported(bool value)
{
    return {{u"supported"_s, value}};
}

void insertNumber(QJsonObject &object, QLatin1StringView name, qint64 value)
{
    if (value > 0)
        object.insert(name, value);
}

/// The documents in a list, an array, or a single one.
QList<QJsonObject> documents(const QJsonValue &value)
{
    QJsonArray list = value.toArray();
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QJsonValue resources = member(object, u"Resources"_s);
        list = resources.isArray() ? resources.toArray() : QJsonArray {object};
    }
    QList<QJsonObject> out;
    for (const QJsonValue &one : std::as_const(list)) {
        if (one.isObject())
            out.append(one.toObject());
    }
    return out;
}

} // namespace

QJsonObject toJson(const ServiceProviderConfig &config, const QString &base)
{
    QJsonObject bulk = supported(config.bulk);
    // RFC 7643 §5 requires these even where they mean nothing
    bulk.insert("maxOperations"_L1, config.bulkMaxOperations);
    bulk.insert("maxPayloadSize"_L1, config.bulkMaxPayloadSize);
    QJsonObject filter = supported(config.filter);
    filter.insert("maxResults"_L1, config.filterMaxResults);
    QJsonObject pagination {{u"cursor"_s, config.cursorPaging}, {u"index"_s, config.indexPaging}};
    pagination.insert("defaultPaginationMethod"_L1, config.cursorByDefault ? u"cursor"_s : u"index"_s);
    insertNumber(pagination, "defaultPageSize"_L1, config.defaultPageSize);
    insertNumber(pagination, "maxPageSize"_L1, config.maxPageSize);
    insertNumber(pagination, "cursorTimeout"_L1, config.cursorTimeout);
    QJsonArray schemes;
    for (const QString &type : config.authenticationSchemes)
        schemes.append(QJsonObject {{u"type"_s, type}, {u"name"_s, type}, {u"description"_s, type}});
    QJsonObject extension {{u"changeOrders"_s, config.changeOrders},
                           {u"changeFeed"_s, config.changeFeed},
                           {u"longPoll"_s, config.longPoll},
                           {u"policy"_s, config.policy}};
    if (!config.portal.isEmpty()) {
        extension.insert("portal"_L1, config.portal);
        extension.insert("portalName"_L1,
                         QJsonObject {{u"en"_s, config.portalName.en}, {u"fr"_s, config.portalName.fr}});
    }
    if (!config.signIn.isEmpty())
        extension.insert("signIn"_L1,
                         QJsonObject {{u"issuer"_s, config.signIn.issuer},
                                      {u"clientId"_s, config.signIn.clientId},
                                      {u"audience"_s, config.signIn.audience},
                                      {u"scopes"_s, config.signIn.scopes}});
    QJsonObject out {
        {u"schemas"_s, QJsonArray {QString(urn::serviceProviderConfig), QString(urn::mandatServiceProviderConfig)}},
        {u"patch"_s, supported(config.patch)},
        {u"bulk"_s, bulk},
        {u"filter"_s, filter},
        {u"changePassword"_s, supported(config.changePassword)},
        {u"sort"_s, supported(config.sort)},
        {u"etag"_s, supported(config.etag)},
        {u"pagination"_s, pagination},
        {u"authenticationSchemes"_s, schemes},
        {QString(urn::mandatServiceProviderConfig), extension},
    };
    if (!config.documentationUri.isEmpty())
        out.insert("documentationUri"_L1, config.documentationUri);
    if (!base.isEmpty())
        out.insert("meta"_L1, meta("ServiceProviderConfig"_L1, base + u"/ServiceProviderConfig"_s));
    return out;
}

ServiceProviderConfig parseServiceProviderConfig(const QJsonObject &body)
{
    ServiceProviderConfig out;
    const auto part = [&body](const QString &name) { return member(body, name).toObject(); };
    const auto isSupported = [&part](const QString &name) { return booleanMember(part(name), u"supported"_s, false); };
    const auto number = [](const QJsonObject &object, const QString &name) {
        return std::max<qint64>(integerMember(object, name, 0), 0);
    };
    out.patch = isSupported(u"patch"_s);
    out.bulk = isSupported(u"bulk"_s);
    out.bulkMaxOperations = number(part(u"bulk"_s), u"maxOperations"_s);
    out.bulkMaxPayloadSize = number(part(u"bulk"_s), u"maxPayloadSize"_s);
    out.filter = isSupported(u"filter"_s);
    out.filterMaxResults = number(part(u"filter"_s), u"maxResults"_s);
    out.changePassword = isSupported(u"changePassword"_s);
    out.sort = isSupported(u"sort"_s);
    out.etag = isSupported(u"etag"_s);
    const QJsonObject pagination = part(u"pagination"_s);
    out.cursorPaging = booleanMember(pagination, u"cursor"_s, false);
    out.indexPaging = booleanMember(pagination, u"index"_s, true);
    out.cursorByDefault =
        textMember(pagination, u"defaultPaginationMethod"_s).compare("cursor"_L1, Qt::CaseInsensitive) == 0;
    out.defaultPageSize = number(pagination, u"defaultPageSize"_s);
    out.maxPageSize = number(pagination, u"maxPageSize"_s);
    out.cursorTimeout = number(pagination, u"cursorTimeout"_s);
    const QJsonArray schemes = member(body, u"authenticationSchemes"_s).toArray();
    for (const QJsonValue &scheme : schemes) {
        if (const QString type = textMember(scheme.toObject(), u"type"_s); !type.isEmpty())
            out.authenticationSchemes.append(type);
    }
    out.documentationUri = textMember(body, u"documentationUri"_s);
    const QJsonObject extension = part(urn::mandatServiceProviderConfig);
    out.changeOrders = booleanMember(extension, u"changeOrders"_s, false);
    out.changeFeed = booleanMember(extension, u"changeFeed"_s, false);
    out.longPoll = booleanMember(extension, u"longPoll"_s, false);
    out.policy = booleanMember(extension, u"policy"_s, false);
    out.portal = textMember(extension, u"portal"_s);
    const QJsonObject name = member(extension, u"portalName"_s).toObject();
    out.portalName = {textMember(name, u"en"_s), textMember(name, u"fr"_s)};
    const QJsonObject signIn = member(extension, u"signIn"_s).toObject();
    out.signIn = {textMember(signIn, u"issuer"_s), textMember(signIn, u"clientId"_s), textMember(signIn, u"audience"_s),
                  textMember(signIn, u"scopes"_s)};
    return out;
}

QJsonObject toJson(const Attribute &attribute)
{
    QJsonObject out {
        {u"name"_s, attribute.name},
        {u"type"_s, wordFor(typeWords, attribute.type)},
        {u"multiValued"_s, attribute.multiValued},
        {u"description"_s, attribute.description},
        {u"required"_s, attribute.required},
        {u"mutability"_s, wordFor(mutabilityWords, attribute.mutability)},
        {u"returned"_s, wordFor(returnedWords, attribute.returned)},
    };
    const bool isText = attribute.type == AttributeType::String || attribute.type == AttributeType::Reference
        || attribute.type == AttributeType::Binary;
    if (isText)
        out.insert("caseExact"_L1, attribute.comparesCase());
    if (!attribute.isComplex())
        out.insert("uniqueness"_L1, wordFor(uniquenessWords, attribute.uniqueness));
    if (!attribute.canonicalValues.isEmpty())
        out.insert("canonicalValues"_L1, QJsonArray::fromStringList(attribute.canonicalValues));
    if (!attribute.referenceTypes.isEmpty())
        out.insert("referenceTypes"_L1, QJsonArray::fromStringList(attribute.referenceTypes));
    if (attribute.isComplex()) {
        QJsonArray parts;
        for (const Attribute &sub : attribute.subAttributes)
            parts.append(toJson(sub));
        out.insert("subAttributes"_L1, parts);
    }
    return out;
}

QJsonObject toJson(const Schema &schema, const QString &base)
{
    QJsonArray attributes;
    for (const Attribute &attribute : schema.attributes)
        attributes.append(toJson(attribute));
    QJsonObject out = message(urn::schema);
    out.insert("id"_L1, schema.id);
    out.insert("name"_L1, schema.name);
    out.insert("description"_L1, schema.description);
    out.insert("attributes"_L1, attributes);
    if (!base.isEmpty())
        out.insert("meta"_L1, meta("Schema"_L1, base + u"/Schemas/"_s + schema.id));
    return out;
}

QJsonObject toJson(const ResourceType &type, const QString &base)
{
    QJsonObject out = message(urn::resourceType);
    out.insert("id"_L1, type.name);
    out.insert("name"_L1, type.name);
    out.insert("description"_L1, type.description);
    out.insert("endpoint"_L1, type.endpoint);
    out.insert("schema"_L1, type.schema.id);
    QJsonArray extensions;
    for (const SchemaExtension &extension : type.extensions)
        extensions.append(QJsonObject {{u"schema"_s, extension.schema.id}, {u"required"_s, extension.required}});
    if (!extensions.isEmpty())
        out.insert("schemaExtensions"_L1, extensions);
    if (!base.isEmpty())
        out.insert("meta"_L1, meta("ResourceType"_L1, base + u"/ResourceTypes/"_s + type.name));
    return out;
}

namespace
{

QJsonObject listOf(const QJsonArray &resources)
{
    ListResponse out;
    out.page.totalResults = resources.size();
    out.page.startIndex = 1;
    out.resources = resources;
    return toJson(out);
}

} // namespace

QJsonObject schemasDocument(const SchemaRegistry &registry, const QString &base)
{
    QJsonArray out;
    const QList<Schema> schemas = registry.schemas();
    for (const Schema &schema : schemas)
        out.append(toJson(schema, base));
    return listOf(out);
}

QJsonObject resourceTypesDocument(const SchemaRegistry &registry, const QString &base)
{
    QJsonArray out;
    for (const ResourceType &type : registry.types())
        out.append(toJson(type, base));
    return listOf(out);
}

Attribute parseAttribute(const QJsonObject &body, int depth)
{
    Attribute out;
    out.name = textMember(body, u"name"_s);
    out.description = textMember(body, u"description"_s);
    out.type = valueOf(typeWords, textMember(body, u"type"_s), AttributeType::String);
    out.multiValued = booleanMember(body, u"multiValued"_s, false);
    out.required = booleanMember(body, u"required"_s, false);
    out.caseExact = booleanMember(body, u"caseExact"_s, false);
    out.mutability = valueOf(mutabilityWords, textMember(body, u"mutability"_s), Mutability::ReadWrite);
    out.returned = valueOf(returnedWords, textMember(body, u"returned"_s), Returned::Default);
    out.uniqueness = valueOf(uniquenessWords, textMember(body, u"uniqueness"_s), Uniqueness::None);
    out.canonicalValues = texts(member(body, u"canonicalValues"_s));
    out.referenceTypes = texts(member(body, u"referenceTypes"_s));
    const QList<QJsonObject> parts = documents(member(body, u"subAttributes"_s).toArray());
    for (const QJsonObject &part : parts) {
        const Attribute sub = depth > 1 ? parseAttribute(part, depth - 1) : Attribute {};
        if (!sub.name.isEmpty())
            out.subAttributes.append(sub);
    }
    // Whoever has parts is complex, whatever it calls itself
    if (!out.subAttributes.isEmpty())
        out.type = AttributeType::Complex;
    return out;
}

Schema parseSchema(const QJsonObject &body)
{
    Schema out {textMember(body, u"id"_s), textMember(body, u"name"_s), textMember(body, u"description"_s), {}};
    const QList<QJsonObject> attributes = documents(member(body, u"attributes"_s).toArray());
    for (const QJsonObject &attribute : attributes) {
        const Attribute parsed = parseAttribute(attribute);
        // Some describe id, meta and the like again; these are the same for all
        if (!parsed.name.isEmpty() && !commonSchema().attribute(parsed.name))
            out.attributes.append(parsed);
    }
    return out;
}

SchemaRegistry parseRegistry(const QJsonValue &resourceTypes, const QJsonValue &schemas)
{
    QList<Schema> described;
    const QList<QJsonObject> schemaDocuments = documents(schemas);
    for (const QJsonObject &document : schemaDocuments)
        described.append(parseSchema(document));
    const auto schemaOf = [&described](const QString &id) {
        for (const Schema &schema : std::as_const(described)) {
            if (schema.id.compare(id, Qt::CaseInsensitive) == 0)
                return schema;
        }
        const Schema *standard = standardRegistry().schema(id);
        return standard ? *standard : Schema {id, {}, {}, {}};
    };
    QList<ResourceType> out;
    const QList<QJsonObject> typeDocuments = documents(resourceTypes);
    for (const QJsonObject &document : typeDocuments) {
        ResourceType type;
        type.name = textMember(document, u"name"_s);
        type.endpoint = textMember(document, u"endpoint"_s);
        type.description = textMember(document, u"description"_s);
        if (!type.endpoint.startsWith(u'/'))
            type.endpoint.prepend(u'/');
        if (type.name.isEmpty() || type.endpoint.size() < 2)
            continue;
        type.schema = schemaOf(textMember(document, u"schema"_s));
        const QList<QJsonObject> extensions = documents(member(document, u"schemaExtensions"_s).toArray());
        for (const QJsonObject &extension : extensions) {
            if (const QString urn = textMember(extension, u"schema"_s); !urn.isEmpty())
                type.extensions.append({schemaOf(urn), booleanMember(extension, u"required"_s, false)});
        }
        out.append(type);
    }
    return out.isEmpty() ? standardRegistry() : SchemaRegistry(std::move(out));
}

} // namespace mandat::scim
