// SPDX-License-Identifier: MIT
#include "base/shutdownsignal.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace mandat
{

#ifdef Q_OS_UNIX

namespace
{

// A signal handler may do next to nothing: it writes a byte, and the event loop reads it.
std::array<int, 2> ends {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(ends[0], &byte, 1);
}

void handleSignals(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGTERM, SIGINT})
        sigaction(number, &action, nullptr);
}

} // namespace

ShutdownSignal::ShutdownSignal(std::function<void()> asked)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(ends[1], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [asked = std::move(asked)] {
        char byte = 0;
        [[maybe_unused]] const auto read = ::read(ends[1], &byte, 1);
        asked();
    });
    handleSignals(onSignal);
}

ShutdownSignal::~ShutdownSignal()
{
    handleSignals(SIG_DFL);
    m_notifier.reset();
    for (int &end : ends) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

#else

// Windows ends its sessions with messages, which Qt turns into the closing of windows.
ShutdownSignal::ShutdownSignal(std::function<void()>) { }
ShutdownSignal::~ShutdownSignal() = default;

#endif

} // namespace mandat
