// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace mandat
{

/// Where a portal's staff sign in in the browser (OpenID Connect), and what the program has to say there.
struct SignInOffer {
    QString issuer; ///< exactly as it calls itself
    QString clientId; ///< this program's, a public one
    QString audience; ///< the resource that access is asked for (RFC 8707); may be empty
    QString scopes; ///< separated by blanks

    [[nodiscard]] bool isEmpty() const { return issuer.isEmpty() || clientId.isEmpty(); }
    bool operator==(const SignInOffer &) const = default;
};

} // namespace mandat
