// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace mandat::service
{

/// A personal access token: "mandat_" and 43 characters of base64url (256 bits of the system's generator).
[[nodiscard]] QByteArray newAccessToken();
/// What a signed-in user shows ("session_…") or an activation link carries ("activate_…"): 256 bits as well.
[[nodiscard]] QByteArray newUserToken(bool session);
/// What the store keeps of a token.
[[nodiscard]] QByteArray tokenHash(const QByteArray &token);

/// 12 characters in groups of four ("kT7m-Qw4x-Zp9r") from an alphabet without look-alikes: about 69 bits.
[[nodiscard]] QString newTemporaryPassword();
/// Argon2id with a random salt, encoded with its parameters (RFC 9106: second recommended option).
[[nodiscard]] Result<QString> passwordHash(const QString &password);
[[nodiscard]] bool passwordMatches(const QString &encodedHash, const QString &password);

/// Eight digits that do not begin with 0: a sign-in ID that the service generates.
[[nodiscard]] QString newSignInId();
[[nodiscard]] QByteArray randomBytes(qsizetype count);

} // namespace mandat::service
