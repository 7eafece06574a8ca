// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "documents/letterhead.h"

namespace mandat::app
{

/// What the firm prints on everything: `letterhead.ini` in the data folder, UTF-8, all keys optional:
///
///     [firm]
///     name=…  line=…  address=…  phone=…  email=…  privacyContact=…
///     logo=logo.png            ; beside the file, or a whole path; one that cannot be read is left out
///     footer_en=…  footer_fr=… ; instead of the usual words on confidentiality
///     separateSheets=true      ; access letters: the password on a sheet of its own
[[nodiscard]] documents::Letterhead letterheadIn(const QString &dataFolder);

/// Writes it, but for the logo. Errors: Storage, StorageFull.
[[nodiscard]] Result<void> saveLetterhead(const QString &dataFolder, const documents::Letterhead &letterhead);

/// Keeps a copy of a picture as the logo, so that it does not depend on where it came from; an empty path takes the
/// logo away. Invalid: not a picture that can be read; TooLarge: more than 8 MB. Storage, StorageFull.
[[nodiscard]] Result<void> setLogo(const QString &dataFolder, const QString &picture);

} // namespace mandat::app
