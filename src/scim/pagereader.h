// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "scim/listresponse.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <string_view>

namespace mandat::scim
{

/// One resource of a page, not parsed. The views live as long as the call that hands it over.
struct RawResource {
    std::string_view
        bytes; ///< the object, from { to }; its inside is well-formed UTF-8, but has not been checked as JSON
    std::string_view id; ///< empty if it has none
    std::string_view externalId;
    std::string_view resourceType; ///< meta.resourceType
    std::string_view version; ///< meta.version, as it stands there
    std::string_view lastModified; ///< meta.lastModified, as it stands there
};

/// One item of the change feed, not parsed.
struct RawChange {
    std::string_view resourceType;
    std::string_view changeType; ///< "created", "updated" or "deleted"
    std::string_view id;
    std::string_view data; ///< the resource as it is now, from { to }; empty for a deletion
};

/// Reads pages of any size without building a tree, about a gigabyte in a second. Keeps its buffers from one page to
/// the next; one thread at a time.
class PageReader
{
public:
    /// So many bytes past its end a page has to own. `read` sees to it; a page whose capacity has them already is not
    /// copied: reserve(size + padding) before filling it.
    static constexpr qsizetype padding = 64;

    PageReader();
    ~PageReader();
    PageReader(PageReader &&) noexcept;
    PageReader &operator=(PageReader &&) noexcept;

    using Visitor = std::function<Result<void>(const RawResource &)>;

    /// Calls `visit` for each element of `Resources`, in order, and stops at its first error. Members are found
    /// whatever their case and order, numbers may be texts. Protocol for anything that is not a list of objects, and
    /// for bytes that are no JSON or no UTF-8; resources before that place have been visited then.
    [[nodiscard]] Result<PageInfo> read(QByteArray page, const Visitor &visit);

    using ChangeVisitor = std::function<Result<void>(const RawChange &)>;

    /// The same for an answer of the change feed (delta.h). Gives the token to go on with; Protocol if there is none.
    [[nodiscard]] Result<QString> readChanges(QByteArray page, const ChangeVisitor &visit);

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace mandat::scim
