// SPDX-License-Identifier: MIT
// The rights and accounts of somebody who is on the portal, as the pages of the New user wizard hold them, and the
// changes that come out of them (S0.3, S1.5): values and functions, no widgets.
#pragma once

#include "desktop/newuser/neworder.h"

namespace mandat::desktop
{

/// What the person has: the profile, each access with its accounts and, where the policy keeps profiles there, its own.
/// `only`: of one access; null: of all.
[[nodiscard]] NewUserForm formOfRights(const User &user, const GrantId &only, const Portal &portal,
                                       const Snapshot &snapshot, const QDateTime &now);

/// From what `now` has to what the form has, as changes to `portal`: `now` is that with what is staged. A personal
/// profile that nobody else has changes with its person, anything else is exchanged. What was left alone is no change,
/// even if a ceiling has cut it since.
[[nodiscard]] QList<Change> changesOfRights(const NewUserForm &form, const Portal &rules, const Snapshot &now,
                                            const Snapshot &portal);

/// The functions that make an administrator, as far as they are given together.
[[nodiscard]] SortedSet<FunctionCode> administrationFunctions(const Portal &portal);

/// The form as the person's type has it: where types decide who administers (S2.3), the functions come or go with it.
[[nodiscard]] NewUserForm withTypeImposed(NewUserForm form, const Portal &portal, const Snapshot &snapshot);

} // namespace mandat::desktop
