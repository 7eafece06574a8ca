// SPDX-License-Identifier: MIT
#include "desktop/newuser/profilebase.h"

#include "base/fold.h"
#include "domain/policy.h"
#include "domain/wording.h"

#include <algorithm>

namespace mandat::desktop
{

ProfileBase::ProfileBase(const Wording &wording, QWidget *parent)
    : QComboBox(parent)
    , m_wording(wording)
{
    setAccessibleName(tr("Profile"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
}

void ProfileBase::setProfiles(const Policy &policy, const Snapshot &snapshot)
{
    const auto rank = [&](const Profile &profile) {
        const auto at = std::ranges::find(policy.predefinedProfiles, profile.code, &PredefinedProfile::code);
        return at == policy.predefinedProfiles.end() || profile.kind != ProfileKind::Predefined
            ? policy.predefinedProfiles.size()
            : at - policy.predefinedProfiles.begin();
    };
    QList<Profile> profiles;
    for (const Profile &profile : snapshot.profiles) {
        if (profile.kind != ProfileKind::Personal)
            profiles.append(profile);
    }
    std::ranges::sort(profiles, [&](const Profile &a, const Profile &b) {
        return rank(a) != rank(b) ? rank(a) < rank(b)
                                  : folded(m_wording.profileName(a)) < folded(m_wording.profileName(b));
    });
    const QSignalBlocker quiet(this);
    clear();
    m_names.clear();
    m_names.insert(ProfileId(), tr("Personal"));
    bool inShared = false;
    for (const Profile &profile : std::as_const(profiles)) {
        if (profile.kind == ProfileKind::Shared && !inShared && count() > 0)
            insertSeparator(count());
        inShared = profile.kind == ProfileKind::Shared;
        m_names.insert(profile.id, m_wording.profileName(profile));
        addItem(m_names.value(profile.id), QVariant::fromValue(profile.id.uuid()));
        setItemData(count() - 1, profile.typicalUse.in(m_wording.language()), Qt::ToolTipRole);
    }
    if (count() > 0)
        insertSeparator(count());
    addItem(m_names.value(ProfileId()), QVariant::fromValue(QUuid()));
}

QString ProfileBase::nameOf(const ProfileId &base) const
{
    return m_names.value(base);
}

void ProfileBase::setBase(const ProfileId &base, bool changed)
{
    const QSignalBlocker quiet(this);
    for (int i = 0; i < count(); ++i) {
        if (!itemData(i).isValid())
            continue; // a separator
        const ProfileId id(itemData(i).toUuid());
        const QString name = m_names.value(id);
        const bool current = id == base;
        //: a profile that is not as it was chosen any more: “Accountant, changed”
        setItemText(i, current && changed && !id.isNull() ? tr("%1, changed").arg(name) : name);
        if (current)
            setCurrentIndex(i);
    }
    if (this->base() != base)
        setCurrentIndex(count() - 1);
}

ProfileId ProfileBase::base() const
{
    return ProfileId(currentData().toUuid());
}

} // namespace mandat::desktop

#include "moc_profilebase.cpp"
