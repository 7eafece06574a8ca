// SPDX-License-Identifier: MIT
#pragma once

#include "db/connection.h"
#include "service/store.h"

namespace mandat::service
{

/// Inserts a resource or replaces the one with its id: the document, and the columns that lists and links are found by.
[[nodiscard]] Result<void> putEntity(db::Connection &connection, qint64 portal, const Entity &entity, const Meta &meta);

} // namespace mandat::service
