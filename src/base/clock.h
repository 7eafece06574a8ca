// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

namespace mandat
{

/// The time, injected, so that rules and documents can be tested at any instant.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The current instant, in UTC, to the millisecond.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
};

/// Stands still until it is told otherwise.
class ManualClock : public Clock
{
public:
    explicit ManualClock(QDateTime start);
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now.toUTC(); }
    void advance(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }

private:
    QDateTime m_now;
};

} // namespace mandat
