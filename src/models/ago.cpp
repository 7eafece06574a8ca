// SPDX-License-Identifier: MIT
#include "models/ago.h"

#include <QCoreApplication>

namespace mandat::models
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::models::Ago)
};

constexpr qint64 longestInDays = 31;

} // namespace

QString ago(const QDateTime &at, const QDateTime &now, const QTimeZone &zone, Language language)
{
    if (!at.isValid())
        return {};
    const QDateTime there = at.toTimeZone(zone);
    const QDate today = now.toTimeZone(zone).date();
    const qint64 minutes = at.secsTo(now) / 60;
    const qint64 days = there.date().daysTo(today);
    if (minutes < 1)
        return Words::tr("just now");
    if (minutes < 60)
        return Words::tr("%n minute(s) ago", nullptr, static_cast<int>(minutes));
    const QString time = there.time().toString(u"HH:mm"_s);
    if (days == 0)
        //: %1: a time of today
        return Words::tr("today, %1").arg(time);
    if (days == 1)
        //: %1: a time of yesterday
        return Words::tr("yesterday, %1").arg(time);
    if (days <= longestInDays)
        return Words::tr("%n day(s) ago", nullptr, static_cast<int>(days));
    return localeOf(language).toString(there.date(), u"dd/MM/yyyy"_s);
}

} // namespace mandat::models
