// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QHash>

#include <chrono>
#include <mutex>

namespace mandat::service
{

/// So many calls in a while for each key. Usable from any thread; what it remembers is bounded.
class RateLimit
{
public:
    RateLimit(int calls, std::chrono::seconds window)
        : m_calls(calls)
        , m_window(window)
    {
    }

    /// TooMany with `retryAfter` once the key has used up its calls.
    [[nodiscard]] Result<void> take(const QString &key, const QDateTime &now);

private:
    struct Window {
        QDateTime start;
        int calls = 0;
    };
    void forget(const QDateTime &now);

    const int m_calls;
    const std::chrono::seconds m_window;
    std::mutex m_mutex;
    QHash<QString, Window> m_windows;
};

} // namespace mandat::service
