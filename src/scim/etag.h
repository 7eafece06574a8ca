// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace mandat::scim
{

/// An entity tag (RFC 9110 §8.8.3; RFC 7644 §3.14). Providers mark the same version as weak here and strong there, and
/// some leave the quotes away, so only the opaque part is compared.
struct ETag {
    QString opaque;
    bool weak = false;

    /// `W/"3694e05e9dff590"`
    [[nodiscard]] QString toString() const;
    [[nodiscard]] bool matches(const ETag &other) const { return opaque == other.opaque; }
    bool operator==(const ETag &) const = default;
};

/// Also without quotes; nullopt for an empty text, or one with quotes or control characters inside.
[[nodiscard]] std::optional<ETag> parseETag(QStringView text);

/// The opaque part of what stands in meta.version or an ETag header; empty if there is none.
[[nodiscard]] QString opaqueVersion(QStringView text);

/// If-Match or If-None-Match: `*`, or a list of tags. Tags that cannot be read are passed over.
struct ETagCondition {
    bool any = false;
    QList<ETag> tags;
    bool operator==(const ETagCondition &) const = default;
};
[[nodiscard]] ETagCondition parseETagCondition(QStringView header);

/// Whether a change may go ahead (RFC 9110 §13.1.1); if not: 412. `current` is empty where there is no such resource.
/// A missing header asks nothing.
[[nodiscard]] bool ifMatchHolds(const std::optional<QString> &header, const QString &current);
/// Whether the answer has to be sent (RFC 9110 §13.1.2); if not: 304 to GET, 412 to changes.
[[nodiscard]] bool ifNoneMatchHolds(const std::optional<QString> &header, const QString &current);

} // namespace mandat::scim
