// SPDX-License-Identifier: MIT
#pragma once

#include "sync/plain/mirror.h"
#include "sync/portalclient.h"

namespace mandat::sync
{

/// Reads a plain service into its mirror.
class PlainReader
{
public:
    PlainReader(PortalClient &client, Mirror &mirror)
        : m_client(client)
        , m_mirror(mirror)
    {
    }

    /// What the service can do, read anew; parts of it that are not there are passed over one by one. Errors: Network…,
    /// Unauthorized; Unsupported: there is no SCIM service.
    [[nodiscard]] static QCoro::Task<Result<PlainCapability>> discover(PortalClient &client);

    /// All users and groups; goes on where a pass was cut. What has not come is asked for by its id, and goes only if
    /// the service says that it is not there; of a great many, a person is asked first (see `asked`). Errors: those of
    /// the network; Protocol with cameShort: a list that does not become as long as it says.
    [[nodiscard]] QCoro::Task<Result<void>> readAll(Transport::Progress progress);
    /// What has changed since, by the service's own clock. Unsupported: it cannot say so; read all.
    [[nodiscard]] QCoro::Task<Result<void>> readNews();
    /// One thing as it is now; nullopt: it is gone, the mirror knows.
    [[nodiscard]] QCoro::Task<Result<std::optional<Mirror::Entry>>> readOne(Mirror::Kind kind, QString id);

    /// So much would go here at once that a person is asked: how many, of how many.
    struct Asked {
        qint64 gone = 0;
        qint64 of = 0;
    };
    [[nodiscard]] static Result<std::optional<Asked>> asked(Mirror &mirror);
    /// The person says that they are gone; the next pass looks for them by their ids, and takes them away.
    [[nodiscard]] static Result<void> consent(Mirror &mirror);
    /// Nothing is known of when all was last read, or that is so long ago.
    [[nodiscard]] Result<bool> isPassDue(std::chrono::seconds age);
    /// Has all been read at least once?
    [[nodiscard]] static Result<bool> isComplete(Mirror &mirror);

private:
    [[nodiscard]] QCoro::Task<Result<void>> readList(Mirror::Kind kind, Transport::Progress progress);
    [[nodiscard]] QCoro::Task<Result<void>> settleAbsent(Mirror::Kind kind);
    [[nodiscard]] QCoro::Task<Result<void>> readNewsOf(Mirror::Kind kind, QString since);
    [[nodiscard]] Result<HttpRequest> pageRequest(Mirror::Kind kind, const Mirror::Position &at, int size);
    [[nodiscard]] Result<QString> endpoint(Mirror::Kind kind);

    PortalClient &m_client;
    Mirror &m_mirror;
};

} // namespace mandat::sync
