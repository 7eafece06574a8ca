// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace mandat::bench
{

/// One measured number. `floor`: what the same work takes at least on this machine, measured in the same run.
struct Metric {
    QString name;
    QString unit;
    double value = 0;
    std::optional<double> floor = std::nullopt;
};

/// An array of {name, unit, value, floor, ratio}; floor and ratio are null where there is no floor.
[[nodiscard]] QByteArray toJson(const QList<Metric> &metrics);
[[nodiscard]] QString toTable(const QList<Metric> &metrics);

/// The value that a part (0 to 1) of the samples stays at or below; 0 of none.
[[nodiscard]] double percentile(QList<double> samples, double part);

/// Says on standard error what is being done.
void say(const QString &text);

/// There is nothing to measure: says why and ends the program with exit code 1.
[[noreturn]] void giveUp(const QString &why);

} // namespace mandat::bench
