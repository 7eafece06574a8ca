// SPDX-License-Identifier: MIT
// labels: slow
// Every place in the program where something can fail is visited once: half of them fail there, half are killed.
#include "faultsweep.h"

using namespace mandat::testing;

class FaultPlaces : public FaultSweep
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void aDayWithoutFaults() { dryRun(); }
    void everyPlace_data()
    {
        QTest::addColumn<int>("kind");
        for (int i = 0; i < siteKinds; ++i)
            QTest::addRow("%s", nameOf(static_cast<Site>(i))) << i;
    }
    void everyPlace();
};

void FaultPlaces::everyPlace()
{
    QFETCH(int, kind);
    const Site site = static_cast<Site>(kind);
    // Few enough of these that each of them has its turn both ways.
    const bool all = site == Site::Keychain || site == Site::Provider;
    QList<FaultPlan> plans;
    const QJsonArray first = sitesOf(site)["first"_L1].toArray();
    for (const QJsonValue &index : first)
        plans.append({site, index.toInteger(), plans.size() % 2 == 1});
    if (all)
        plans.clear();
    for (qint64 i = 0; all && i < sitesOf(site)["count"_L1].toInteger(); ++i) {
        plans.append({site, i, false});
        plans.append({site, i, true});
    }
    sweep(plans);
}

int main(int argc, char **argv)
{
    return runSweep<FaultPlaces>(argc, argv);
}

#include "test_places.moc"
