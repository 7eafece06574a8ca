// SPDX-License-Identifier: MIT
#include "base/log.h"
#include "service/program.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mandatd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MANDAT_VERSION));
    mandat::installRedactingLog();
    return mandat::service::runProgram(QCoreApplication::arguments());
}
