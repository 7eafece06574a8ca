// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"

#include <QImage>

namespace mandat::documents
{

/// What the firm prints on everything. All of it may be empty: the document then names who printed it.
struct Letterhead {
    QString name;
    QString line; ///< what the firm is: "Chartered accountants"
    QString address; ///< one line
    QString phone;
    QString email;
    QImage logo; ///< null: none
    QString privacyContact; ///< whom to ask for access and rectification; empty: `email`
    LocalizedText confidentiality; ///< the firm's own words for the footer; empty: the usual ones
    bool separateSheets = false; ///< access letters: sign-in ID and password on two sheets

    [[nodiscard]] const QString &contact() const { return privacyContact.isEmpty() ? email : privacyContact; }
    bool operator==(const Letterhead &) const = default;
};

} // namespace mandat::documents
