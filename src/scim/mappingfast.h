// SPDX-License-Identifier: MIT
// The same documents and the same values as mapping.h, for resources by the hundred thousand: text is written and
// parsed without a tree of JSON values in between.
#pragma once

#include "base/result.h"
#include "scim/mapping.h"

#include <QByteArrayView>
#include <QHash>

#include <memory>

namespace mandat::scim
{

/// Appends the document as compact JSON; the same document as toJson().
void appendJson(QByteArray &out, const User &user, const ResourceMeta &meta = {});
void appendJson(QByteArray &out, const Company &company, const ResourceMeta &meta = {});
void appendJson(QByteArray &out, const Relationship &relationship, const ResourceMeta &meta = {});
void appendJson(QByteArray &out, const Contact &contact, const ResourceMeta &meta = {});
void appendJson(QByteArray &out, const Profile &profile, const ResourceMeta &meta = {});
void appendJson(QByteArray &out, const Grant &grant, const ResourceMeta &meta = {});
void appendJson(QByteArray &out, const ChangeOrder &order, const ResourceMeta &meta = {});
void appendJson(QByteArray &out, const AccessRequest &request, const ResourceMeta &meta = {});
void appendJson(QByteArray &out, const AuditEntry &entry, const ResourceMeta &meta = {});
void appendJson(QByteArray &out, const Staff &staff, const ResourceMeta &meta = {});
void appendJson(QByteArray &out, const Policy &policy, const ResourceMeta &meta = {});
void appendJson(QByteArray &out, const Catalogue &catalogue, const ResourceMeta &meta = {});
void appendJson(QByteArray &out, const Resource &resource, const ResourceMeta &meta = {});

/// A ListResponse (RFC 7644 §3.4.2, cursors: RFC 9865).
template<class T> struct FastPage {
    QList<T> resources;
    QHash<QUuid, QString> serviceIds; ///< what the service calls those resources whose id there is no UUID
    std::optional<qint64> totalResults;
    std::optional<qint64> startIndex;
    std::optional<qint64> itemsPerPage;
    QString nextCursor; ///< empty on the last page
    bool operator==(const FastPage &) const = default;
};

/// Reads User, Grant, Relationship, Contact, Company and Profile. What the quick parser finds unusual is read again the
/// slow way, so that values and errors are exactly those of fromJson (one difference: nonsense inside an attribute that
/// nobody reads may pass). One per thread; it keeps its buffers from call to call.
class FastReader
{
public:
    FastReader();
    ~FastReader();
    FastReader(FastReader &&) noexcept;
    FastReader &operator=(FastReader &&) noexcept;

    /// One document. ErrorKind::Protocol also for what is not JSON.
    template<class T> [[nodiscard]] Result<T> read(QByteArrayView document);

    /// A whole page; in errors, `field` begins with "Resources[7]".
    template<class T> [[nodiscard]] Result<FastPage<T>> readPage(QByteArrayView listResponse);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace mandat::scim
