// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "cache/reader.h"
#include "documents/accessletter.h"
#include "documents/recap.h"
#include "sync/credentials.h"

#include <QUrl>

#include <memory>

namespace mandat::app
{

/// An order that has not been submitted, and the state that it would leave (of its people's companies).
struct DraftOrder {
    ChangeOrder order;
    Snapshot after;
};

/// How a document is wanted; what it says comes from the cache.
struct DocumentWish {
    std::optional<Language> language; ///< nullopt: its reader's, that is the user's
    documents::Letterhead letterhead;
    QString printedBy; ///< empty: who is signed in
    QDateTime now;
    documents::Redaction redaction;
    std::shared_ptr<const DraftOrder> draft; ///< shown as if it were made, and marked as without effect; or none
};

/// The profile recap of one user, changes that are on their way included. NotFound: no such user.
[[nodiscard]] Result<documents::RecapData> recapFor(cache::Reader &reader, const UserId &user,
                                                    const DocumentWish &wish);

/// The letter that hands credentials over. `portal`: the connection's address. NotFound: no such user.
[[nodiscard]] Result<documents::AccessLetterData> accessLetterFor(cache::Reader &reader, const UserId &user,
                                                                  const sync::Credentials &credentials,
                                                                  const QUrl &portal, const DocumentWish &wish);

/// "recap-44711019.pdf": what a file is called; no character that a file system refuses.
[[nodiscard]] QString fileNameFor(const QString &stem, const User &user);

} // namespace mandat::app
