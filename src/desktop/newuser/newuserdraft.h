// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "desktop/newuser/neworder.h"

namespace mandat::desktop
{

/// What the wizard held when it was left, and on which page.
struct NewUserDraft {
    NewUserForm form;
    QString page; ///< its name; empty: the first
    bool operator==(const NewUserDraft &) const = default;
};

/// The kind under which the cache keeps it.
inline constexpr QLatin1String newUserDraftKind("newUser");

/// JSON. Nothing secret is in it.
[[nodiscard]] QByteArray toBytes(const NewUserDraft &draft);
/// Protocol: not what toBytes() makes.
[[nodiscard]] Result<NewUserDraft> draftFromBytes(const QByteArray &bytes);

} // namespace mandat::desktop
