// SPDX-License-Identifier: MIT
#pragma once

#include "base/sortedset.h"

#include <QString>

namespace mandat
{

enum class Role {
    Reader, ///< reads
    Preparer, ///< drafts and submits
    Approver, ///< decides
    Administrator, ///< prepares, manages staff and credentials; approves only with the approver role
    Operator, ///< the portal's own: policy, catalogue, ceilings
};

/// A person of the firm who uses this application, known by its subject.
struct Staff {
    QString subject;
    QString name;
    QString email;
    QString office; ///< code
    SortedSet<Role> roles;
    bool active = true;

    [[nodiscard]] bool has(Role role) const { return roles.contains(role); }
    /// May draft and submit change orders.
    [[nodiscard]] bool prepares() const { return has(Role::Preparer) || has(Role::Administrator); }
    bool operator==(const Staff &) const = default;
};

} // namespace mandat
