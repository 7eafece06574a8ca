// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace mandat::desktop
{

/// Does something many times without freezing the window: one step for each turn of the event loop.
class StepRunner : public QObject
{
    Q_OBJECT

public:
    explicit StepRunner(QObject *parent = nullptr);

    /// `step(i)` for i from 0 to count - 1, as long as it answers true; then `done(true)`, or `done(false)` if it was
    /// cancelled or a step said no. A run under way is cancelled first.
    void run(int count, std::function<bool(int)> step, std::function<void(bool)> done);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(int done, int count);

private:
    void turn();
    void finish(bool whole);

    QTimer m_timer;
    std::function<bool(int)> m_step;
    std::function<void(bool)> m_done;
    int m_generation = 0; ///< of the run; a step of an older one no longer counts
    bool m_running = false;
    int m_at = 0;
    int m_count = 0;
};

} // namespace mandat::desktop
