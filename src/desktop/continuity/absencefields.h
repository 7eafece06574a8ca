// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QWidget>

class QDateEdit;
class QRadioButton;

namespace mandat::desktop
{

class FieldBox;

/// How somebody is to be missing in a what-if: from a day to a day, or for good.
class AbsenceFields : public QWidget
{
    Q_OBJECT

public:
    /// Begins with two weeks from `today`, which is the earliest day.
    explicit AbsenceFields(const QDate &today, QWidget *parent = nullptr);

    [[nodiscard]] bool leaves() const;
    [[nodiscard]] QDate from() const;
    [[nodiscard]] QDate to() const; ///< the last day of the absence
    void retranslate(const QLocale &locale);

Q_SIGNALS:
    void changed();

private:
    QRadioButton *m_absent;
    QRadioButton *m_leaves;
    QDateEdit *m_from;
    QDateEdit *m_to;
    FieldBox *m_fromBox;
    FieldBox *m_toBox;
};

} // namespace mandat::desktop
