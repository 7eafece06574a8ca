// SPDX-License-Identifier: MIT
// What the fields of a person have in common, wherever they are filled in.
#pragma once

#include "domain/checks.h"
#include "domain/contact.h"

class QComboBox;
class QLineEdit;

namespace mandat
{
class Wording;
}

namespace mandat::desktop
{

/// — , Ms, Mr; the title is the item's data.
[[nodiscard]] QComboBox *makeTitleBox(const Wording &wording);
[[nodiscard]] Title titleOf(const QComboBox *box);
void setTitle(QComboBox *box, Title title);

/// E.164 where it can be made one, else as typed. `country`: of the company.
[[nodiscard]] QString telephoneOf(const QLineEdit *edit, const QString &country);
/// The number is written in groups once the field is left.
void groupTelephone(QLineEdit *edit, const QString &country);
/// Why a text that may be empty is refused; empty: it is not.
[[nodiscard]] QString optionalProblem(const Wording &wording, const Problem &problem);
[[nodiscard]] QString requiredProblem(const Wording &wording, const Problem &problem);

} // namespace mandat::desktop
