// SPDX-License-Identifier: MIT
#pragma once

#include "db/connection.h"

#include <memory>

namespace mandat::db
{

/// All or nothing. Rolls back in its destructor unless committed. Inside another transaction of the same connection it
/// is a savepoint: its rollback leaves the outer one as it was, its commit counts only once the outer one commits.
///
///     MANDAT_ASSIGN(auto transaction, Transaction::begin(connection));
///     MANDAT_TRY(…);
///     return transaction.commit();
///
/// After some errors (full disk, input/output) SQLite rolls the whole transaction back by itself; every further access
/// inside it is then refused with ErrorKind::Storage, so that nothing half-done is written outside of it.
class Transaction
{
public:
    enum class Mode {
        Immediate, ///< takes the write lock now: no surprise at the first write
        Deferred, ///< for a consistent read; takes the write lock at the first write
    };

    [[nodiscard]] static Result<Transaction> begin(Connection &connection, Mode mode = Mode::Immediate);

    Transaction(Transaction &&) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// After an error it can be tried again (Locked), or rolls back when it goes out of scope. Committing an outer
    /// transaction before the inner ones ended, or twice, is ErrorKind::Internal.
    [[nodiscard]] Result<void> commit();
    /// Rolls back now.
    void rollback();

private:
    Transaction(std::shared_ptr<detail::Handle> handle, int level);
    std::shared_ptr<detail::Handle> m_handle; ///< null once ended
    int m_level = 0; ///< 1 is the outermost
};

} // namespace mandat::db
