// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QSocketNotifier;

namespace mandat
{

/// Calls a function, in the thread of its making, when the process is asked to stop (SIGTERM, SIGINT), where there are
/// such signals. One at a time.
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

} // namespace mandat
