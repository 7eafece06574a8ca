// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <QByteArrayView>
#include <QSqlError>

struct sqlite3;

namespace mandat::db::detail
{

/// `code`: primary or extended result code of SQLite. `systemError`: errno of the file system, 0 if not known.
[[nodiscard]] Error sqliteError(int code, const QString &message, QByteArrayView sql = {}, int systemError = 0);
/// The last error of a handle of our own SQLite.
[[nodiscard]] Error sqliteError(sqlite3 *handle, QByteArrayView sql = {});
/// An error as the QSQLITE plugin tells it.
[[nodiscard]] Error sqliteError(const QSqlError &error, QByteArrayView sql = {});

} // namespace mandat::db::detail
