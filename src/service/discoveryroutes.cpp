// SPDX-License-Identifier: MIT
#include "scim/discovery.h"
#include "service/responses.h"
#include "service/route.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

/// Of all types that the program knows those that are served here.
const scim::SchemaRegistry &servedRegistry()
{
    static const scim::SchemaRegistry registry = [] {
        QList<scim::ResourceType> types;
        for (const scim::ResourceType &type : scim::mandatRegistry().types()) {
            if (kindNamed(type.name) || type.singleton)
                types.append(type);
        }
        return scim::SchemaRegistry(types);
    }();
    return registry;
}

scim::ServiceProviderConfig configOf(const Portal &portal, const OidcSettings &oidc)
{
    scim::ServiceProviderConfig config;
    config.patch = true;
    config.bulk = true;
    config.bulkMaxOperations = portal.policy.maxOperations;
    config.bulkMaxPayloadSize = bulkPayloadMost;
    config.filter = true;
    config.filterMaxResults = 1000;
    config.sort = true;
    config.etag = true;
    config.cursorPaging = true;
    config.indexPaging = true;
    config.cursorByDefault = false;
    config.defaultPageSize = 100;
    config.maxPageSize = 1000;
    config.authenticationSchemes = {u"oauthbearertoken"_s};
    if (!oidc.isEmpty()) {
        config.authenticationSchemes.append(u"oauth2"_s);
        config.signIn = {oidc.issuer, oidc.clientId, oidc.audience, oidc.scopes};
    }
    config.changeOrders = true;
    config.changeFeed = true;
    config.longPoll = true;
    config.policy = true;
    config.portal = portal.id;
    config.portalName = portal.name;
    return config;
}

} // namespace

std::optional<Result<HttpResponse>> discoveryRoute(const Route &route)
{
    const QString base = QString::fromLatin1(route.base);
    const QString &first = route.path.first();
    const auto is = [&](QLatin1StringView name) { return first.compare(name, Qt::CaseInsensitive) == 0; };
    if (is("ServiceProviderConfig"_L1) && route.path.size() == 1)
        return jsonResponse(200, scim::toJson(configOf(*route.portal, route.settings.oidc), base));
    if (is("ResourceTypes"_L1) && route.path.size() == 1)
        return jsonResponse(200, scim::resourceTypesDocument(servedRegistry(), base));
    if (is("Schemas"_L1) && route.path.size() == 1)
        return jsonResponse(200, scim::schemasDocument(servedRegistry(), base));
    if (is("ResourceTypes"_L1) && route.path.size() == 2) {
        const scim::ResourceType *type = servedRegistry().type(route.path[1]);
        return type ? Result<HttpResponse>(jsonResponse(200, scim::toJson(*type, base)))
                    : fail(ErrorKind::NotFound, u"There is no resource type %1"_s.arg(route.path[1].left(100)));
    }
    if (is("Schemas"_L1) && route.path.size() == 2) {
        const scim::Schema *schema = servedRegistry().schema(route.path[1]);
        return schema ? Result<HttpResponse>(jsonResponse(200, scim::toJson(*schema, base)))
                      : fail(ErrorKind::NotFound, u"There is no schema %1"_s.arg(route.path[1].left(200)));
    }
    return std::nullopt;
}

} // namespace mandat::service
