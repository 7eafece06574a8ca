// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contact.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLineEdit;

namespace mandat::desktop
{

class FieldBox;
class FieldCheck;
class NewUserState;

/// Declares a person as a contact of the company: an act of its own (S0.2), which becomes a line of its own in the
/// order.
class DeclareContactDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Going {
        WithThePerson, ///< with the order that creates the person
        ByItself, ///< staged as a change of its own
    };
    explicit DeclareContactDialog(NewUserState &state, QWidget *parent, Going going = Going::WithThePerson);

    /// Once accepted.
    [[nodiscard]] const Contact &contact() const { return m_contact; }
    void accept() override;

private:
    FieldBox *addField(QLineEdit *edit, const QString &label, bool optional, std::function<QString()> problem);

    NewUserState &m_state;
    Contact m_contact;
    QComboBox *m_title;
    QLineEdit *m_lastName;
    QLineEdit *m_firstName;
    QLineEdit *m_capacity;
    QLineEdit *m_email;
    QLineEdit *m_telephone;
    QLineEdit *m_mobile;
    QList<FieldCheck *> m_checks;
};

} // namespace mandat::desktop
