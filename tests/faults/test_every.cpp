// SPDX-License-Identifier: MIT
// labels: slow
// Every 50th thing that can fail does, half of them by being killed there; with tools/test --full (MANDAT_FULL=1) every
// one, both ways. MANDAT_FULL=N: every N-th. MANDAT_FAULT=database:228:fails runs one day alone.
#include "faultsweep.h"

using namespace mandat::testing;

class FaultEvery : public FaultSweep
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void aDayWithoutFaults() { dryRun(); }
    void everyOne_data() { addSites(); }
    void everyOne();
};

void FaultEvery::everyOne()
{
    QFETCH(int, kind);
    const Site site = static_cast<Site>(kind);
    const bool full = qEnvironmentVariableIsSet("MANDAT_FULL");
    const qint64 step = full ? qMax(1, qEnvironmentVariableIntValue("MANDAT_FULL")) : 50;
    QList<FaultPlan> plans;
    const QStringList only = qEnvironmentVariable("MANDAT_FAULT").split(u':', Qt::SkipEmptyParts);
    if (only.size() == 3) {
        if (only[0] == QLatin1String(nameOf(site)))
            sweep({{site, only[1].toLongLong(), only[2] == u"kills"_s}});
        return;
    }
    for (qint64 i = step / 2; i < sitesOf(site)["count"_L1].toInteger(); i += step) {
        const bool kills = plans.size() % 2 == 0;
        plans.append({site, i, kills});
        if (full)
            plans.append({site, i, !kills});
    }
    sweep(plans);
}

int main(int argc, char **argv)
{
    return runSweep<FaultEvery>(argc, argv);
}

#include "test_every.moc"
