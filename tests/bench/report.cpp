// SPDX-License-Identifier: MIT
#include "bench/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace mandat::bench
{

namespace
{

std::optional<double> ratioOf(const Metric &metric)
{
    if (!metric.floor || *metric.floor <= 0)
        return std::nullopt;
    return metric.value / *metric.floor;
}

QJsonValue jsonOf(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QString shown(double number)
{
    return QString::number(number, 'f', std::abs(number) < 10 ? 2 : std::abs(number) < 1000 ? 1 : 0);
}

} // namespace

QByteArray toJson(const QList<Metric> &metrics)
{
    QJsonArray array;
    for (const Metric &metric : metrics) {
        array.append(QJsonObject {{u"name"_s, metric.name},
                                  {u"unit"_s, metric.unit},
                                  {u"value"_s, metric.value},
                                  {u"floor"_s, jsonOf(metric.floor)},
                                  {u"ratio"_s, jsonOf(ratioOf(metric))}});
    }
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

QString toTable(const QList<Metric> &metrics)
{
    QString out = u"%1 %2 %3 %4 %5\n"_s.arg(u"what"_s, -28)
                      .arg(u"value"_s, 12)
                      .arg(u"unit"_s, -5)
                      .arg(u"floor"_s, 10)
                      .arg(u"ratio"_s, 7);
    for (const Metric &metric : metrics) {
        const auto ratio = ratioOf(metric);
        out += u"%1 %2 %3 %4 %5\n"_s.arg(metric.name, -28)
                   .arg(shown(metric.value), 12)
                   .arg(metric.unit, -5)
                   .arg(metric.floor ? shown(*metric.floor) : QString(), 10)
                   .arg(ratio ? QString::number(*ratio, 'f', 2) : QString(), 7);
    }
    return out;
}

double percentile(QList<double> samples, double part)
{
    if (samples.isEmpty())
        return 0;
    std::sort(samples.begin(), samples.end());
    const auto rank = static_cast<qsizetype>(std::ceil(part * static_cast<double>(samples.size())));
    return samples.at(std::clamp<qsizetype>(rank - 1, 0, samples.size() - 1));
}

void say(const QString &text)
{
    std::fprintf(stderr, "bench: %s\n", text.toUtf8().constData());
}

void giveUp(const QString &why)
{
    say(why);
    std::exit(1);
}

} // namespace mandat::bench
