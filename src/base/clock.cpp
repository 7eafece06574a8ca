// SPDX-License-Identifier: MIT
#include "base/clock.h"

namespace mandat
{

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

ManualClock::ManualClock(QDateTime start)
    : m_now(start.toUTC())
{
}

} // namespace mandat
