// SPDX-License-Identifier: MIT
#include "desktop/newuser/personfields.h"

#include "domain/wording.h"

#include <QComboBox>
#include <QLineEdit>

namespace mandat::desktop
{

QComboBox *makeTitleBox(const Wording &wording)
{
    auto *box = new QComboBox;
    for (const Title title : {Title::None, Title::Madam, Title::Sir}) {
        const QString text = wording.title(title);
        box->addItem(text.isEmpty() ? QStringLiteral("–") : text, static_cast<int>(title));
    }
    return box;
}

Title titleOf(const QComboBox *box)
{
    return static_cast<Title>(box->currentData().toInt());
}

void setTitle(QComboBox *box, Title title)
{
    box->setCurrentIndex(std::max(0, box->findData(static_cast<int>(title))));
}

QString telephoneOf(const QLineEdit *edit, const QString &country)
{
    const QString typed = edit->text().trimmed();
    return typed.isEmpty() ? QString() : normalisedTelephone(typed, country).value_or(typed);
}

void groupTelephone(QLineEdit *edit, const QString &country)
{
    if (const std::optional<QString> number = normalisedTelephone(edit->text().trimmed(), country))
        edit->setText(groupedTelephone(*number));
}

QString optionalProblem(const Wording &wording, const Problem &problem)
{
    return !problem || problem == FieldProblem::Missing ? QString() : wording.problem(*problem);
}

QString requiredProblem(const Wording &wording, const Problem &problem)
{
    return problem ? wording.problem(*problem) : QString();
}

} // namespace mandat::desktop
