// SPDX-License-Identifier: MIT
#include "db/transaction.h"

#include "db/handle.h"

#include <utility>

namespace mandat::db
{

namespace
{

QByteArray savepoint(const char *verb, int level)
{
    return QByteArray(verb) + " s" + QByteArray::number(level);
}

} // namespace

Result<Transaction> Transaction::begin(Connection &connection, Mode mode)
{
    const auto &handle = connection.m_handle;
    const int level = handle->depth + 1;
    if (level > 1)
        MANDAT_TRY(handle->execute(savepoint("SAVEPOINT", level)));
    else
        MANDAT_TRY(handle->execute(mode == Mode::Immediate ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED"));
    handle->depth = level;
    return Transaction(handle, level);
}

Transaction::Transaction(std::shared_ptr<detail::Handle> handle, int level)
    : m_handle(std::move(handle))
    , m_level(level)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_handle(std::move(other.m_handle))
    , m_level(other.m_level)
{
}

Transaction::~Transaction()
{
    rollback();
}

Result<void> Transaction::commit()
{
    if (!m_handle)
        return fail(ErrorKind::Internal, QStringLiteral("the transaction has ended before"));
    if (m_handle->depth != m_level)
        return fail(ErrorKind::Internal, QStringLiteral("a transaction inside this one has not ended"));
    MANDAT_TRY(m_handle->execute(m_level > 1 ? savepoint("RELEASE", m_level) : QByteArray("COMMIT")));
    m_handle->depth = m_level - 1;
    m_handle.reset();
    return {};
}

void Transaction::rollback()
{
    const auto handle = std::exchange(m_handle, nullptr);
    if (!handle || handle->depth < m_level)
        return; // ended, or the outer one was rolled back before
    handle->depth = m_level - 1;
    if (handle->transactionLost())
        return;
    // An error here can only say that SQLite had rolled back by itself.
    if (m_level > 1) {
        std::ignore = handle->executeAnyway(savepoint("ROLLBACK TO", m_level));
        std::ignore = handle->executeAnyway(savepoint("RELEASE", m_level));
    } else {
        std::ignore = handle->executeAnyway("ROLLBACK");
    }
}

} // namespace mandat::db
