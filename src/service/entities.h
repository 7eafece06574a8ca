// SPDX-License-Identifier: MIT
#pragma once

#include "domain/snapshot.h"
#include "service/store.h"

namespace mandat::service
{

/// The document of a value, as it is stored: its own version and instants are replaced by `meta`.
[[nodiscard]] QByteArray documentOf(Entity entity, const Meta &meta);
[[nodiscard]] QByteArray documentOf(const Staff &staff, const Meta &meta);
[[nodiscard]] QByteArray documentOf(const AccessRequest &request, const Meta &meta);

[[nodiscard]] Kind kindOf(const Entity &entity);
[[nodiscard]] QString idOf(const Entity &entity);
[[nodiscard]] Kind kindOf(ResourceKind kind);
[[nodiscard]] Entity entityOf(const Resource &resource);

/// A stored document as a value. Internal: it is damaged.
template<class T> [[nodiscard]] Result<T> valueOf(const QByteArray &document);
[[nodiscard]] Result<Staff> staffFrom(const QByteArray &document);
[[nodiscard]] Result<Resource> resourceOf(const Stored &stored);

} // namespace mandat::service
