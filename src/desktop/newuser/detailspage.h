// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/newuserpage.h"

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace mandat::desktop
{

class AddressFields;
class Banner;
class CopyField;
class DocumentFields;
class FieldBox;
class FieldCheck;
class UserTypeField;

/// Who the person is and how to be reached; what else is asked follows from the policy: a type, an address where
/// credentials go by post, an identity document.
class DetailsPage : public NewUserPage
{
    Q_OBJECT

public:
    explicit DetailsPage(NewUserState &state, QWidget *parent = nullptr);

    [[nodiscard]] QString summary() const override;
    void enter() override;
    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] QWidget *firstProblem() override;

private:
    FieldBox *addField(QLineEdit *edit, const QString &label, Field field, bool optional);
    void addPersonFields(QGridLayout *grid);
    void addTypeField();
    void addAddress();
    void addDocument();
    /// From the fields into the form.
    void store();
    [[nodiscard]] User typed() const;
    [[nodiscard]] QString country() const;
    [[nodiscard]] QString emailProblem() const;
    [[nodiscard]] QString typeProblem() const;
    void refreshEmail();
    void refreshType();
    void forgetProblem();

    bool m_filling = false;
    QWidget *m_fields;
    Banner *m_existing;
    Banner *m_second;
    Banner *m_known;
    Banner *m_generic;
    QPushButton *m_addToKnown;
    UserId m_knownUser;
    QComboBox *m_title;
    QComboBox *m_language;
    QLineEdit *m_lastName;
    QLineEdit *m_firstName;
    QLineEdit *m_capacity;
    QLineEdit *m_email;
    QLineEdit *m_telephone;
    QLineEdit *m_mobile;
    FieldBox *m_emailBox = nullptr;
    FieldBox *m_typeBox = nullptr;
    UserTypeField *m_type = nullptr;
    AddressFields *m_address = nullptr;
    DocumentFields *m_document = nullptr;
    CopyField *m_copy = nullptr;
    QList<FieldCheck *> m_checks;
};

} // namespace mandat::desktop
