// SPDX-License-Identifier: MIT
#include "desktop/parts/accessiblescrolling.h"

#include <QAbstractScrollArea>
#include <QAccessibleWidget>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

QAccessibleInterface *scrollingArea(const QString &className, QObject *object)
{
    if (className != "QScrollArea"_L1 && className != "QAbstractScrollArea"_L1)
        return nullptr;
    auto *area = qobject_cast<QAbstractScrollArea *>(object);
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void makeScrollingSafeForAssistiveTechnology()
{
    QAccessible::installFactory(scrollingArea);
}

} // namespace mandat::desktop
