// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "domain/contact.h"
#include "domain/user.h"

namespace mandat
{

/// « LEFÈVRE Marie », « de LA ROCHETTE Anne-Sophie »: the last name in capitals, its leading lower-case particle kept.
[[nodiscard]] QString displayName(const QString &lastName, const QString &firstName);
[[nodiscard]] QString displayName(const User &user);
[[nodiscard]] QString displayName(const Contact &contact);
/// What lists sort by: folded last name without its lower-case particle, then first name.
[[nodiscard]] QString sortName(const QString &lastName, const QString &firstName);
/// "4471 0928": generated IDs in groups of four; an email as it is.
[[nodiscard]] QString displaySignInId(const QString &userName);

} // namespace mandat
