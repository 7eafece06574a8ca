// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "base/sortedset.h"
#include "domain/ids.h"

namespace mandat
{

enum class ProfileKind {
    Predefined, ///< by the portal
    Shared, ///< by the firm, for several users
    Personal, ///< of one user
};

/// A set of functions.
struct Profile {
    ProfileId id;
    QString version;
    ProfileKind kind = ProfileKind::Shared;
    QString code; ///< of a predefined profile; empty otherwise
    LocalizedText label; ///< both languages alike where the firm named it
    LocalizedText typicalUse;
    SortedSet<FunctionCode> functions;
    bool operator==(const Profile &) const = default;
};

} // namespace mandat
