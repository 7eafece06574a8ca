// SPDX-License-Identifier: MIT
#include "service/ratelimit.h"

namespace mandat::service
{

namespace
{

constexpr qsizetype keysMost = 10'000;

} // namespace

Result<void> RateLimit::take(const QString &key, const QDateTime &now)
{
    const std::lock_guard lock(m_mutex);
    if (m_windows.size() >= keysMost)
        forget(now);
    Window &window = m_windows[key];
    if (!window.start.isValid() || window.start.secsTo(now) >= m_window.count())
        window = {now, 0};
    if (window.calls < m_calls) {
        ++window.calls;
        return {};
    }
    Error error;
    error.kind = ErrorKind::TooMany;
    error.detail = QStringLiteral("Too many requests from here");
    error.retryAfter = std::chrono::seconds(m_window.count() - window.start.secsTo(now));
    return fail(std::move(error));
}

void RateLimit::forget(const QDateTime &now)
{
    m_windows.removeIf([&](const auto &each) { return each.value().start.secsTo(now) >= m_window.count(); });
    // Still too many: whoever fills the table starts everybody afresh rather than growing it.
    if (m_windows.size() >= keysMost)
        m_windows.clear();
}

} // namespace mandat::service
