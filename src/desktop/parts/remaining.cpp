// SPDX-License-Identifier: MIT
#include "desktop/parts/remaining.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace mandat::desktop
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::Remaining)
};

constexpr qint64 meaningful = 3000; ///< ms; before that an estimate jumps about

} // namespace

QString remainingText(const QElapsedTimer &since, qint64 done, qint64 total)
{
    const qint64 elapsed = since.isValid() ? since.elapsed() : 0;
    if (elapsed < meaningful || done <= 0 || total <= 0)
        return {};
    const qint64 seconds = elapsed * (total - done) / done / 1000;
    if (seconds < 60)
        return Words::tr("About %n second(s) left", nullptr, static_cast<int>(seconds / 5 * 5 + 5));
    return Words::tr("About %n minute(s) left", nullptr, static_cast<int>((seconds + 30) / 60));
}

} // namespace mandat::desktop
