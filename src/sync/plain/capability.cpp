// SPDX-License-Identifier: MIT
#include "sync/plain/capability.h"

#include "scim/jsonaccess.h"
#include "scim/urns.h"

using namespace Qt::StringLiterals;

namespace mandat::sync
{

QJsonObject toJson(const PlainCapability &capability)
{
    return {{u"patch"_s, capability.patch},
            {u"filter"_s, capability.filter},
            {u"bulk"_s, capability.bulk},
            {u"bulkOperations"_s, capability.bulkOperations},
            {u"bulkPayload"_s, capability.bulkPayload},
            {u"etag"_s, capability.etag},
            {u"cursor"_s, capability.cursor},
            {u"mostOnPage"_s, capability.mostOnPage},
            {u"users"_s, capability.users},
            {u"groups"_s, capability.groups},
            {u"active"_s, capability.active},
            {u"roles"_s, capability.roles},
            {u"entitlements"_s, capability.entitlements},
            {u"externalId"_s, capability.externalId},
            {u"provider"_s, capability.provider}};
}

PlainCapability plainCapability(const QJsonObject &stored)
{
    PlainCapability out;
    out.patch = stored["patch"_L1].toBool(out.patch);
    out.filter = stored["filter"_L1].toBool(out.filter);
    out.bulk = stored["bulk"_L1].toBool(out.bulk);
    out.bulkOperations = stored["bulkOperations"_L1].toInteger();
    out.bulkPayload = stored["bulkPayload"_L1].toInteger();
    out.etag = stored["etag"_L1].toBool(out.etag);
    out.cursor = stored["cursor"_L1].toBool(out.cursor);
    out.mostOnPage = stored["mostOnPage"_L1].toInteger();
    out.users = stored["users"_L1].toString(out.users);
    out.groups = stored["groups"_L1].toString(out.groups);
    out.active = stored["active"_L1].toBool(out.active);
    out.roles = stored["roles"_L1].toBool(out.roles);
    out.entitlements = stored["entitlements"_L1].toBool(out.entitlements);
    out.externalId = stored["externalId"_L1].toBool(out.externalId);
    out.provider = stored["provider"_L1].toString();
    return out;
}

namespace
{

/// Only what somebody describes can be known to be missing.
bool isDescribed(const QJsonValue &document)
{
    return document.isObject() || document.isArray();
}

QString segment(const QString &endpoint, const QString &otherwise)
{
    const QString name = endpoint.section(u'/', -1);
    return name.isEmpty() ? otherwise : name;
}

void readTypes(const QJsonValue &resourceTypes, const QJsonValue &schemas, PlainCapability &out)
{
    const scim::SchemaRegistry types = scim::parseRegistry(resourceTypes, schemas);
    const scim::ResourceType *user = types.type(u"User");
    const scim::ResourceType *group = types.type(u"Group");
    if (user)
        out.users = segment(user->endpoint, out.users);
    if (group)
        out.groups = segment(group->endpoint, out.groups);
    else if (isDescribed(resourceTypes) && user)
        out.groups.clear();
    if (!user || !isDescribed(schemas))
        return;
    out.active = user->schema.attribute(u"active") != nullptr;
    out.roles = user->schema.attribute(u"roles") != nullptr;
    out.entitlements = user->schema.attribute(u"entitlements") != nullptr;
}

} // namespace

PlainCapability plainCapability(const QJsonValue &config, const QJsonValue &resourceTypes, const QJsonValue &schemas)
{
    PlainCapability out;
    if (config.isObject()) {
        const scim::ServiceProviderConfig said = scim::parseServiceProviderConfig(config.toObject());
        out.patch = said.patch;
        out.filter = said.filter;
        out.bulk = said.bulk;
        out.bulkOperations = said.bulkMaxOperations;
        out.bulkPayload = said.bulkMaxPayloadSize;
        out.etag = said.etag;
        out.cursor = said.cursorPaging;
        out.mostOnPage = said.maxPageSize;
        out.provider = said.documentationUri;
    }
    readTypes(resourceTypes, schemas, out);
    return out;
}

bool isPlainConfig(const QJsonObject &config)
{
    const QJsonArray schemas = scim::member(config, u"schemas"_s).toArray();
    const bool named = schemas.contains(QString(scim::urn::serviceProviderConfig));
    const bool shaped = scim::member(config, u"patch"_s).isObject() || scim::member(config, u"filter"_s).isObject()
        || scim::member(config, u"bulk"_s).isObject();
    return (named || shaped) && !scim::parseServiceProviderConfig(config).changeOrders;
}

} // namespace mandat::sync
