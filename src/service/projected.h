// SPDX-License-Identifier: MIT
// What an answer shows of a resource: `attributes` and `excludedAttributes` (RFC 7644 §3.9).
#pragma once

#include "scim/listrequest.h"
#include "scim/project.h"
#include "service/http/httpmessage.h"

namespace mandat::service
{

/// The parameters of a request's query; invalidValue as scim::parseListRequest.
[[nodiscard]] Result<scim::ListRequest> listRequestOf(const HttpRequest &request);

/// What the query asks to see of resources of this type.
[[nodiscard]] Result<scim::Projection> projectionOf(const HttpRequest &request, const scim::ResourceType &type);

/// A document as it is to be shown: whole, or only some attributes.
[[nodiscard]] Result<QByteArray> projected(const QByteArray &document, const scim::Projection &projection,
                                           const scim::ResourceType &type);

} // namespace mandat::service
