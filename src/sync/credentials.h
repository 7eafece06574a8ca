// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace mandat::sync
{

/// A temporary password, in memory only, for as long as a person looks at it.
struct Credentials {
    QString userName;
    QString temporaryPassword;
    QDateTime expires;
    bool operator==(const Credentials &) const = default;
};

} // namespace mandat::sync
