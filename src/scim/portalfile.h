// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/portal.h"

#include <QByteArray>

namespace mandat::scim
{

/// A portal as it is written down: {id, name, policy, catalogue}, where policy and catalogue have the shape in which
/// they travel. Everything must be there and make sense: unknown names, missing rules, codes given twice or pointing
/// nowhere, and labels that lack a language are ErrorKind::Invalid. `detail` names the file and the path in it, `field`
/// the path alone.
/// NotFound or Storage when the file cannot be read; its base name must be the portal's id.
[[nodiscard]] Result<Portal> readPortalFile(const QString &path);

/// The same for bytes; `fileName` is for the errors.
[[nodiscard]] Result<Portal> portalFromJson(const QByteArray &json, const QString &fileName);

} // namespace mandat::scim
