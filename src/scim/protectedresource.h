// SPDX-License-Identifier: MIT
// OAuth 2.0 Protected Resource Metadata (RFC 9728), with the client ID and audience that this program needs beside it.
#pragma once

#include "base/result.h"
#include "domain/signinoffer.h"

#include <QJsonObject>
#include <QUrl>

namespace mandat::scim
{

[[nodiscard]] QJsonObject protectedResource(const QString &resource, const SignInOffer &offer);
/// Invalid: it is about another resource than the one asked about (RFC 9728 §3.3). An empty offer: it names no issuer,
/// or no client for this program.
[[nodiscard]] Result<SignInOffer> offerOf(const QJsonObject &document, const QString &resource);

/// The address in `resource_metadata` of a WWW-Authenticate header; empty: there is none.
[[nodiscard]] QString metadataAddress(const QByteArray &challenge);

/// Both are asked of the same scheme, host and port.
[[nodiscard]] bool isSameOrigin(const QUrl &one, const QUrl &other);

} // namespace mandat::scim
