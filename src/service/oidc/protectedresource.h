// SPDX-License-Identifier: MIT
// Protected resource metadata (RFC 9728): where a client that has no token yet learns who gives it one.
#pragma once

#include "service/http/httpmessage.h"
#include "service/oidc/oidcsettings.h"

#include <optional>

namespace mandat::service
{

/// The answer at /.well-known/oauth-protected-resource/{portal}/scim/v2; nothing at any other path. It says nothing of
/// whether there is such a portal. `origin`: "https://HOST".
[[nodiscard]] std::optional<HttpResponse>
protectedResourceRoute(const HttpRequest &request, const OidcSettings &settings, const QByteArray &origin);
/// Says in the refusal of a request beneath a portal's base where that is (RFC 9728 §5.1).
void addChallenge(HttpResponse &refusal, const HttpRequest &request, const QByteArray &origin);

} // namespace mandat::service
