// SPDX-License-Identifier: MIT
#include "desktop/newuser/dayfield.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QLocale>

namespace mandat::desktop
{

namespace
{

const QDate lowest(1999, 12, 31);

/// Opens on today's month as long as no day is given, not on the lowest one.
class DayField final : public QDateEdit
{
protected:
    void stepBy(int steps) override
    {
        if (date() == lowest && steps > 0)
            setDate(QDate::currentDate());
        else
            QDateEdit::stepBy(steps);
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        if (date() == lowest && calendarWidget())
            calendarWidget()->setCurrentPage(QDate::currentDate().year(), QDate::currentDate().month());
        QDateEdit::mousePressEvent(event);
    }
};

} // namespace

QDateEdit *makeDayField(const QString &none, const QLocale &locale)
{
    auto *field = new DayField;
    field->setLocale(locale);
    field->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    field->setMinimumDate(lowest);
    field->setSpecialValueText(none);
    field->setDate(lowest);
    field->setCalendarPopup(true);
    field->calendarWidget()->setLocale(locale);
    return field;
}

QDate dayIn(const QDateEdit *field)
{
    return field->date() == lowest ? QDate() : field->date();
}

void setDay(QDateEdit *field, const QDate &day)
{
    field->setDate(day.isValid() ? day : lowest);
}

} // namespace mandat::desktop
