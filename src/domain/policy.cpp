// SPDX-License-Identifier: MIT
#include "domain/policy.h"

namespace mandat
{

namespace
{

template<class List, class Key>
auto entryWithCode(const List &list, const Key &code) -> const typename List::value_type *
{
    for (const auto &entry : list) {
        if (entry.code == code)
            return &entry;
    }
    return nullptr;
}

} // namespace

const Configuration *Policy::configuration(const ConfigurationCode &code) const
{
    return entryWithCode(configurations, code);
}

const PredefinedProfile *Policy::predefinedProfile(const QString &code) const
{
    return entryWithCode(predefinedProfiles, code);
}

const UserType *Policy::userType(const QString &code) const
{
    return entryWithCode(userTypes, code);
}

QTimeZone Policy::zone() const
{
    // Reading a zone's rules costs some ten microseconds, and every question about a grant's days asks for it.
    thread_local QByteArray knownName;
    thread_local QTimeZone known = QTimeZone::utc();
    if (knownName != timeZone) {
        const QTimeZone found(timeZone);
        known = found.isValid() ? found : QTimeZone::utc();
        knownName = timeZone;
    }
    return known;
}

} // namespace mandat
