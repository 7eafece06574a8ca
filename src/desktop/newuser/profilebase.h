// SPDX-License-Identifier: MIT
#pragma once

#include "domain/snapshot.h"

#include <QComboBox>

namespace mandat
{
class Wording;
struct Policy;
} // namespace mandat

namespace mandat::desktop
{

/// Where a profile starts: one that the portal has predefined, one that the firm shares, or nothing ("personal"). The
/// current entry says when it has been changed: "Accountant, changed".
class ProfileBase : public QComboBox
{
    Q_OBJECT

public:
    explicit ProfileBase(const Wording &wording, QWidget *parent = nullptr);

    /// Predefined ones in the policy's order, then shared ones by name.
    void setProfiles(const Policy &policy, const Snapshot &snapshot);
    /// Null: from nothing. A profile that is not there is taken for nothing.
    void setBase(const ProfileId &base, bool changed);
    [[nodiscard]] ProfileId base() const;
    [[nodiscard]] QString nameOf(const ProfileId &base) const;

private:
    const Wording &m_wording;
    QHash<ProfileId, QString> m_names;
};

} // namespace mandat::desktop
