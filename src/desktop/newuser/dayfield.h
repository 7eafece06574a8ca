// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>

class QDateEdit;
class QLocale;

namespace mandat::desktop
{

/// A date that need not be given: its lowest day reads as `none` ("no end"). A calendar opens on today.
[[nodiscard]] QDateEdit *makeDayField(const QString &none, const QLocale &locale);
/// Null: not given.
[[nodiscard]] QDate dayIn(const QDateEdit *field);
void setDay(QDateEdit *field, const QDate &day);

} // namespace mandat::desktop
