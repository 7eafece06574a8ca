// SPDX-License-Identifier: MIT
#include "desktop/printing/steprunner.h"

#include <QPointer>

#include <utility>

namespace mandat::desktop
{

StepRunner::StepRunner(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &StepRunner::turn);
}

void StepRunner::run(int count, std::function<bool(int)> step, std::function<void(bool)> done)
{
    cancel();
    m_step = std::move(step);
    m_done = std::move(done);
    m_at = 0;
    m_count = count;
    m_running = true;
    ++m_generation;
    Q_EMIT progressed(0, count);
    m_timer.start();
}

void StepRunner::cancel()
{
    if (isRunning())
        finish(false);
}

void StepRunner::turn()
{
    if (m_at >= m_count) {
        finish(true);
        return;
    }
    // A step may show a message, which turns the event loop: no other step meanwhile, and afterwards this run may be
    // over, or this object gone.
    m_timer.stop();
    const int generation = m_generation;
    const std::function<bool(int)> step = m_step;
    const QPointer<StepRunner> self(this);
    const bool goesOn = step(m_at);
    if (!self || !m_running || generation != m_generation)
        return;
    if (!goesOn) {
        finish(false);
        return;
    }
    m_timer.start();
    ++m_at;
    Q_EMIT progressed(m_at, m_count);
}

void StepRunner::finish(bool whole)
{
    m_timer.stop();
    m_running = false;
    m_step = nullptr;
    if (const auto done = std::exchange(m_done, nullptr))
        done(whole);
}

} // namespace mandat::desktop

#include "moc_steprunner.cpp"
