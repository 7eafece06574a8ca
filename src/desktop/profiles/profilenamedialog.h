// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/profiles/profilestate.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace mandat::desktop
{

class FieldBox;

/// Asks for a shared profile's name and, for a new one, what it starts from.
class ProfileNameDialog : public QDialog
{
    Q_OBJECT

public:
    /// `of`: the profile that is renamed; null: a new one.
    ProfileNameDialog(const ProfileState &state, const ProfileId &of, QWidget *parent);

    void setName(const QString &name);
    /// Profiles to start from, as the combo shows them; the first entry, "nothing", comes by itself.
    void setStarts(const QList<std::pair<ProfileId, QString>> &starts, const ProfileId &current);
    [[nodiscard]] QString name() const;
    [[nodiscard]] ProfileId start() const;

private:
    [[nodiscard]] QString problem() const;
    void check();

    const ProfileState &m_state;
    ProfileId m_of;
    QLineEdit *m_name;
    FieldBox *m_nameBox;
    QComboBox *m_start;
    FieldBox *m_startBox;
    QPushButton *m_accept;
};

} // namespace mandat::desktop
