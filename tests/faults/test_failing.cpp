// SPDX-License-Identifier: MIT
// labels: slow
// Every place in the program where something can fail is visited once.
#include "faultsweep.h"

using namespace mandat::testing;

class FaultFailing : public FaultSweep
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void aDayWithoutFaults() { dryRun(); }
    void everyPlace_data() { addSites(); }
    void everyPlace()
    {
        QFETCH(int, kind);
        sweep(placesOf(static_cast<Site>(kind), false));
    }
};

int main(int argc, char **argv)
{
    return runSweep<FaultFailing>(argc, argv);
}

#include "test_failing.moc"
