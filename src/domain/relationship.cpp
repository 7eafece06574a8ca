// SPDX-License-Identifier: MIT
#include "domain/relationship.h"

#include <algorithm>

namespace mandat
{

const Account *Relationship::account(const AccountId &account) const
{
    const auto at =
        std::find_if(accounts.begin(), accounts.end(), [&](const Account &known) { return known.id == account; });
    return at == accounts.end() ? nullptr : &*at;
}

} // namespace mandat
