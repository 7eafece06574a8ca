// SPDX-License-Identifier: MIT
#include "service/worker.h"

#include <future>

namespace mandat::service
{

Worker::Worker()
    : m_thread([this] { loop(); })
{
}

Worker::~Worker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Worker::run(const std::function<void()> &task)
{
    if (std::this_thread::get_id() == m_thread.get_id()) {
        task();
        return;
    }
    std::promise<void> done;
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back([&] {
            task();
            done.set_value();
        });
    }
    m_wake.notify_one();
    done.get_future().wait();
}

void Worker::loop()
{
    for (;;) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
    }
}

} // namespace mandat::service
