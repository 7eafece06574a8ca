// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QDate>

namespace mandat
{

enum class Title { None, Madam, Sir };

/// A person that a company has declared; not yet a user (S0.2).
struct Contact {
    ContactId id;
    QString version;
    CompanyId company;
    Title title = Title::None;
    QString lastName; ///< as written, particles included: "de La Rochette"
    QString firstName;
    QString capacity; ///< "Chief accountant"
    QString email;
    QString telephone; ///< E.164
    QString mobile; ///< E.164
    QDate declared;
    bool operator==(const Contact &) const = default;
};

} // namespace mandat
