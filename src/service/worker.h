// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace mandat::service
{

/// One thread that does one thing after another, for what belongs to a thread (the writing connection).
class Worker
{
public:
    Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;
    /// Does what is waiting, then ends.
    ~Worker();

    /// Returns when it is done. From the worker's own thread it is done at once.
    void run(const std::function<void()> &task);

private:
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_tasks;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace mandat::service
