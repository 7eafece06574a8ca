// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

class QSocketNotifier;

namespace mandat::service
{

/// Calls a function, in the thread of its making, when the process is asked to stop (SIGTERM, SIGINT). One at a time.
class ShutdownSignal
{
public:
    explicit ShutdownSignal(std::function<void()> asked);
    ShutdownSignal(const ShutdownSignal &) = delete;
    ShutdownSignal &operator=(const ShutdownSignal &) = delete;
    ~ShutdownSignal();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace mandat::service
