// SPDX-License-Identifier: MIT
#include "bench/startup.h"

#include "bench/firstsync.h"

#include <QElapsedTimer>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace mandat::bench
{

namespace
{

struct Started {
    double milliseconds = 0;
    Memory memory;
};

/// Qt itself tells of each flush of a window, when it is asked to by this category.
Started start(const Place &place, int watchFor)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"qt.widgets.painting.info=true"_s);
    process.setProcessEnvironment(environment);
    process.setReadChannel(QProcess::StandardError);
    dieWithMe(process);
    Started out;
    QElapsedTimer timer;
    timer.start();
    process.start(place.mandat(), {u"--data-dir"_s, dataFolder(place)});
    for (bool painted = false; !painted;) {
        if (!process.canReadLine() && !process.waitForReadyRead(60'000))
            giveUp(u"the window did not open"_s);
        while (process.canReadLine())
            painted = process.readLine().contains("Flushing") || painted;
        out.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    while (!timer.hasExpired(watchFor))
        process.waitForReadyRead(100);
    out.memory = memoryOf(process.processId());
    process.terminate();
    process.waitForFinished(30'000);
    // What ends without closing its cache has it checked at the next start: a sync from the command line closes it.
    run(place.mandat(), {u"sync"_s, u"--data-dir"_s, dataFolder(place)});
    return out;
}

} // namespace

QList<Metric> measureStart(const Place &place)
{
    say(u"starting the program"_s);
    QList<double> times;
    for (int i = 0; i < 5; ++i)
        times.append(start(place, 0).milliseconds);
    const Memory memory = start(place, 6000).memory;
    return {{u"start_to_first_paint"_s, u"ms"_s, percentile(times, 0.5)},
            {u"mandat_memory"_s, u"MB"_s, memory.resident},
            {u"mandat_peak_memory"_s, u"MB"_s, memory.peak}};
}

QList<Metric> measureServiceMemory(const Firm &firm)
{
    const Memory memory = memoryOf(firm.processId());
    return {{u"mandatd_memory"_s, u"MB"_s, memory.resident}, {u"mandatd_peak_memory"_s, u"MB"_s, memory.peak}};
}

} // namespace mandat::bench
