// SPDX-License-Identifier: MIT
#include "bench/firstsync.h"

#include "bench/floor.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mandat::bench
{

namespace
{

struct Watched {
    double seconds = 0;
    double peak = 0;
    QByteArray output;
};

/// Runs a program to its end and looks at its memory meanwhile.
Watched watch(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    dieWithMe(process);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    process.waitForStarted();
    Watched out;
    while (!process.waitForFinished(50)) {
        if (process.state() == QProcess::NotRunning)
            break;
        out.peak = std::max(out.peak, memoryOf(process.processId()).peak);
    }
    out.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        giveUp(program + u" failed"_s);
    out.output = process.readAllStandardOutput();
    return out;
}

} // namespace

QString dataFolder(const Place &place)
{
    return place.file(u"mandat"_s);
}

QList<Metric> measureFirstSync(const Place &place, const Firm &firm)
{
    say(u"the floor of a first sync"_s);
    const QString pages = place.file(u"pages"_s);
    const QStringList names = recordPages(firm, pages);
    const double floor = floorOfFirstSync(pages, names, place.file(u"floor.db"_s));
    QDir(pages).removeRecursively();
    QFile::remove(place.file(u"floor.db"_s));

    say(u"a first sync"_s);
    QDir(dataFolder(place)).removeRecursively();
    run(place.mandat(),
        {u"connect"_s, firm.url(), u"--token-file"_s, firm.tokenFile(), u"--data-dir"_s, dataFolder(place)});
    const Watched sync = watch(place.mandat(), {u"sync"_s, u"--json"_s, u"--data-dir"_s, dataFolder(place)});
    const QJsonObject counts = QJsonDocument::fromJson(sync.output).object();
    say(u"%1 resources in %2 bytes"_s.arg(counts["received"_L1].toInteger()).arg(counts["bytes"_L1].toInteger()));
    return {{u"first_sync"_s, u"s"_s, sync.seconds, floor}, {u"first_sync_peak_memory"_s, u"MB"_s, sync.peak}};
}

} // namespace mandat::bench
