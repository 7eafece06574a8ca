// SPDX-License-Identifier: MIT
#pragma once

#include "documents/letterhead.h"
#include "documents/sheet.h"
#include "domain/portal.h"
#include "domain/user.h"

#include <QDateTime>

namespace mandat::documents
{

/// What an access letter is made from. It never has accounts or rights: it may be opened by the wrong person.
struct AccessLetterSource {
    const Portal &portal;
    QString address; ///< of the portal, as people type it
    User user;
    QString companyName; ///< first line of the address window for a person in a company; may be empty
    PostalAddress companyAddress; ///< where the person has none
    QString userName;
    QString temporaryPassword;
    QDateTime expires;
    Letterhead letterhead;
    QString printedBy;
    QDateTime now;
};

/// What it says, in its reader's language.
struct AccessLetterData {
    Language language = Language::English;
    Letterhead letterhead;
    QStringList recipient; ///< lines of the address window
    QString title; ///< "Your access to …"
    QString dear;
    QString date;
    QString portalAddress;
    QString signInId;
    QString temporaryPassword;
    QString validUntil; ///< "temporary, valid until …"
    QStringList support; ///< telephone, email, address, hours
    QString recipientName;
    QString footer;
    QString printed;
};

[[nodiscard]] AccessLetterData makeAccessLetter(const AccessLetterSource &source, Language language);

/// Whether the password can be read in it: on a screen it is not, until it is asked for.
enum class PasswordShown { Masked, Clear };

/// One sheet with a receipt slip; or two, the second with the password alone, as the firm's letterhead says.
[[nodiscard]] Printout layOut(const AccessLetterData &letter, Paper paper, PasswordShown shown);

} // namespace mandat::documents
