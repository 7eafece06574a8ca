// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

#include <QDialog>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace mandat::desktop
{

class AddressFields;
class FieldBox;
class FieldCheck;
class UserTypeField;

/// The identity sheet with fields (S0.3). What is changed is staged, not sent.
class UserEditDialog : public QDialog
{
    Q_OBJECT

public:
    /// `user`: as it stands with what is staged.
    UserEditDialog(Workspace &workspace, const User &user, QWidget *parent);

    /// As it was, with what has been typed and chosen.
    [[nodiscard]] User user() const;

    void accept() override;

private:
    void addFields(QGridLayout *grid);
    void addPlace(QGridLayout *grid);
    void fillProfiles();
    [[nodiscard]] QWidget *addressProblem();
    FieldBox *addField(QLineEdit *edit, const QString &label, Field field);
    [[nodiscard]] QString problem(Field field) const;

    Workspace &m_workspace;
    User m_user;
    QString m_country;
    QComboBox *m_title;
    QLineEdit *m_lastName;
    QLineEdit *m_firstName;
    QLineEdit *m_capacity;
    QLineEdit *m_email;
    QLineEdit *m_telephone;
    QLineEdit *m_mobile;
    QComboBox *m_language;
    QComboBox *m_profile;
    UserTypeField *m_type = nullptr; ///< where the portal has types
    AddressFields *m_address;
    QList<FieldCheck *> m_checks;
};

} // namespace mandat::desktop
