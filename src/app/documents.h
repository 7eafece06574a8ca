// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "cache/reader.h"
#include "documents/accessletter.h"
#include "documents/recap.h"
#include "sync/credentials.h"

#include <QUrl>

namespace mandat::app
{

/// How a document is wanted; what it says comes from the cache.
struct DocumentWish {
    std::optional<Language> language; ///< nullopt: its reader's, that is the user's
    documents::Letterhead letterhead;
    QString printedBy; ///< empty: who is signed in
    QDateTime now;
    documents::Redaction redaction;
};

/// The profile recap of one user, changes that are on their way included. NotFound: no such user.
[[nodiscard]] Result<documents::RecapData> recapFor(cache::Reader &reader, const UserId &user,
                                                    const DocumentWish &wish);

/// The letter that hands credentials over. `portal`: the connection's address. NotFound: no such user.
[[nodiscard]] Result<documents::AccessLetterData> accessLetterFor(cache::Reader &reader, const UserId &user,
                                                                  const sync::Credentials &credentials,
                                                                  const QUrl &portal, const DocumentWish &wish);

/// What the firm prints on everything: `letterhead.ini` in the data folder, UTF-8, all keys optional:
///
///     [firm]
///     name=…  line=…  address=…  phone=…  email=…  privacyContact=…
///     logo=logo.png            ; beside the file, or a whole path; one that cannot be read is left out
///     footer_en=…  footer_fr=… ; instead of the usual words on confidentiality
///     separateSheets=true      ; access letters: the password on a sheet of its own
[[nodiscard]] documents::Letterhead letterheadIn(const QString &dataFolder);

/// "recap-44711019.pdf": what a file is called; no character that a file system refuses.
[[nodiscard]] QString fileNameFor(const QString &stem, const User &user);

} // namespace mandat::app
