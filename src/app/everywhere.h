// SPDX-License-Identifier: MIT
// One person's accounts on every portal that is connected here.
#pragma once

#include "app/personlinks.h"
#include "app/portals.h"
#include "cache/rows.h"

namespace mandat::app
{

/// How we know that an account is the same person's.
enum class KnownBy { Itself, Email, Hand };

struct PersonAccount {
    Session *session = nullptr; ///< of the portal that it is on
    cache::UserRow user;
    KnownBy by = KnownBy::Itself;

    [[nodiscard]] AccountRef ref() const;
};

/// The account itself first, then, in the order of the connections, those that are linked with it by hand and those
/// that have the address of one of them, without case. What a portal's copy does not hold yet is not found.
[[nodiscard]] QList<PersonAccount> accountsOf(const Portals &portals, const AccountRef &account);

} // namespace mandat::app
