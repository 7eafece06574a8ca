// SPDX-License-Identifier: MIT
// Measures Mandat on a sample firm, through its own programs and its own window. Thresholds are not its business.
#include "base/log.h"
#include "bench/firstsync.h"
#include "bench/lists.h"
#include "bench/servicespeed.h"
#include "bench/startup.h"
#include "bench/window.h"
#include "bench/work.h"

#include <QCommandLineParser>
#include <QDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace mandat::bench;

namespace
{

QList<Metric> measureAll(const Place &place)
{
    const Firm firm(place);
    QList<Metric> metrics = measureFirstSync(place, firm);
    metrics += measureStart(place);
    {
        const auto session = openSession(place);
        metrics += measureUserList(*session);
        metrics += measureTyping(*session);
        metrics += measureEffective(*session);
        metrics += measureRecaps(place, *session);
    }
    metrics += measureService(firm);
    {
        const auto session = openSession(place);
        metrics += measureChanges(firm, *session);
    }
    return metrics + measureServiceMemory(firm);
}

int usage(const QString &text, std::FILE *stream, int code)
{
    std::fputs(text.toUtf8().constData(), stream);
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"mandat_bench"_s);
    mandat::installRedactingLog();
    QCommandLineParser parser;
    parser.addOption({u"json"_s, u"Prints an array of {name, unit, value, floor, ratio}."_s});
    parser.addOption({u"size"_s, u"The sample firm: small, mid or network (default)."_s, u"SIZE"_s, u"network"_s});
    parser.addOption({u"data"_s, u"Where the sample data are kept."_s, u"DIR"_s});
    parser.addOption({u"help"_s, u"Shows this help."_s});
    if (!parser.parse(QCoreApplication::arguments()) || !parser.positionalArguments().isEmpty())
        return usage(parser.errorText() + u'\n', stderr, 2);
    if (parser.isSet(u"help"_s))
        return usage(parser.helpText(), stdout, 0);
    const QString size = parser.value(u"size"_s);
    if (!QStringList {u"small"_s, u"mid"_s, u"network"_s}.contains(size) || !parser.isSet(u"data"_s))
        return usage(u"--size is small, mid or network, and --data is needed\n"_s, stderr, 2);
    const Place place {QCoreApplication::applicationDirPath(), QDir(parser.value(u"data"_s)).absoluteFilePath(size),
                       size};
    if (!QDir().mkpath(place.data))
        giveUp(u"cannot make the folder "_s + place.data);
    const QList<Metric> metrics = measureAll(place);
    return usage(parser.isSet(u"json"_s) ? QString::fromUtf8(toJson(metrics)) : toTable(metrics), stdout, 0);
}
