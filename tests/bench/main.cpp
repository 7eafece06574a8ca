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
#include <functional>

using namespace Qt::StringLiterals;
using namespace mandat::bench;
namespace app = mandat::app;

namespace
{

/// What is measured, in this order; all but the first use the firm that the first sync has left on the disk.
struct Part {
    QString name;
    std::function<QList<Metric>(const Place &, const Firm &)> measure;
};

QList<Part> parts()
{
    const auto inSession = [](QList<Metric> (*measure)(app::Session &)) {
        return [measure](const Place &place, const Firm &) { return measure(*openSession(place)); };
    };
    return {{u"sync"_s, measureFirstSync},
            {u"start"_s, [](const Place &place, const Firm &) { return measureStart(place); }},
            {u"lists"_s, inSession(measureUserList)},
            {u"typing"_s, inSession(measureTyping)},
            {u"effective"_s, inSession(measureEffective)},
            {u"recaps"_s, [](const Place &place, const Firm &) { return measureRecaps(place, *openSession(place)); }},
            {u"service"_s, [](const Place &, const Firm &firm) { return measureService(firm); }},
            {u"changes"_s, [](const Place &place, const Firm &firm) {
                 return measureChanges(firm, *openSession(place)) + measureServiceMemory(firm);
             }}};
}

QStringList partNames()
{
    QStringList out;
    for (const Part &part : parts())
        out.append(part.name);
    return out;
}

QList<Metric> measure(const Place &place, const QString &only)
{
    const Firm firm(place);
    QList<Metric> metrics;
    for (const Part &part : parts()) {
        if (only.isEmpty() || only == part.name)
            metrics += part.measure(place, firm);
    }
    return metrics;
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
    parser.addOption({u"only"_s, u"One part: "_s + partNames().join(u", "_s) + u"."_s, u"PART"_s});
    parser.addOption({u"help"_s, u"Shows this help."_s});
    if (!parser.parse(QCoreApplication::arguments()) || !parser.positionalArguments().isEmpty())
        return usage(parser.errorText() + u'\n', stderr, 2);
    if (parser.isSet(u"help"_s))
        return usage(parser.helpText(), stdout, 0);
    const QString size = parser.value(u"size"_s);
    if (!QStringList {u"small"_s, u"mid"_s, u"network"_s}.contains(size) || !parser.isSet(u"data"_s))
        return usage(u"--size is small, mid or network, and --data is needed\n"_s, stderr, 2);
    const QString only = parser.value(u"only"_s);
    if (parser.isSet(u"only"_s) && !partNames().contains(only))
        return usage(u"--only is one of "_s + partNames().join(u", "_s) + u'\n', stderr, 2);
    const Place place {QCoreApplication::applicationDirPath(), QDir(parser.value(u"data"_s)).absoluteFilePath(size),
                       size};
    if (!QDir().mkpath(place.data))
        giveUp(u"cannot make the folder "_s + place.data);
    const QList<Metric> metrics = measure(place, only);
    return usage(parser.isSet(u"json"_s) ? QString::fromUtf8(toJson(metrics)) : toTable(metrics), stdout, 0);
}
