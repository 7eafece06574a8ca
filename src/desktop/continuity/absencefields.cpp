// SPDX-License-Identifier: MIT
#include "desktop/continuity/absencefields.h"

#include "desktop/parts/fieldbox.h"
#include "desktop/theme/metrics.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr int usualDays = 14;
} // namespace

AbsenceFields::AbsenceFields(const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_absent(new QRadioButton)
    , m_leaves(new QRadioButton)
    , m_from(new QDateEdit(today))
    , m_to(new QDateEdit(today.addDays(usualDays)))
    , m_fromBox(new FieldBox(QString(), m_from))
    , m_toBox(new FieldBox(QString(), m_to))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::within);
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_absent);
    ways->addWidget(m_leaves);
    ways->addStretch(1);
    rows->addLayout(ways);
    auto *days = new QHBoxLayout;
    days->addWidget(m_fromBox);
    days->addWidget(m_toBox);
    rows->addLayout(days);
    m_absent->setChecked(true);
    for (QDateEdit *field : {m_from, m_to}) {
        field->setCalendarPopup(true);
        field->setDisplayFormat(u"dd/MM/yyyy"_s);
        field->setMinimumDate(today);
    }
    connect(m_leaves, &QRadioButton::toggled, this, [this](bool leaves) {
        m_fromBox->setVisible(!leaves);
        m_toBox->setVisible(!leaves);
        Q_EMIT changed();
    });
    connect(m_from, &QDateEdit::dateChanged, this, [this](const QDate &day) {
        m_to->setMinimumDate(day);
        Q_EMIT changed();
    });
    connect(m_to, &QDateEdit::dateChanged, this, &AbsenceFields::changed);
}

bool AbsenceFields::leaves() const
{
    return m_leaves->isChecked();
}

QDate AbsenceFields::from() const
{
    return m_from->date();
}

QDate AbsenceFields::to() const
{
    return m_to->date();
}

void AbsenceFields::retranslate(const QLocale &locale)
{
    m_absent->setText(tr("is a&bsent"));
    m_leaves->setText(tr("&leaves for good"));
    m_fromBox->setLabel(tr("&from"));
    m_toBox->setLabel(tr("&to"));
    m_from->setAccessibleName(tr("Absent from"));
    m_to->setAccessibleName(tr("Absent to"));
    for (QDateEdit *field : {m_from, m_to})
        field->setLocale(locale);
}

} // namespace mandat::desktop
