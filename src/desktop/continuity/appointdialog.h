// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "domain/appointment.h"

#include <QDialog>

class QComboBox;
class QListWidget;
class QPushButton;

namespace mandat::desktop
{

class FactLine;

/// Who becomes administrator of a relationship, and with which rights (S3.4, S3.5, S3.7). It changes nothing: `changes`
/// says what to stage.
class AppointDialog : public QDialog
{
    Q_OBJECT

public:
    /// `leaving`: whom not to offer; null: nobody.
    AppointDialog(Workspace &workspace, const RelationshipId &relationship, const UserId &leaving, QWidget *parent);

    /// Once accepted, against the portal's state; empty if a new user is wanted instead.
    [[nodiscard]] QList<Change> changes() const;
    [[nodiscard]] bool newUserWanted() const { return m_newUser; }

private:
    void load(const UserId &leaving);
    void fill(const QString &filter);
    void refresh();
    [[nodiscard]] UserId person() const;
    [[nodiscard]] Appointment appointment() const;

    Workspace &m_workspace;
    RelationshipId m_relationship;
    Snapshot m_portal; ///< as the portal has it
    Snapshot m_now; ///< with what is staged
    QList<UserId> m_offered;
    ProfileId m_newProfile;
    GrantId m_newGrant;
    bool m_newUser = false;
    QListWidget *m_people;
    QComboBox *m_rights;
    FactLine *m_effect;
    QPushButton *m_appoint;
};

/// Asks whom to appoint and stages it; or opens the wizard for a new user. True if something was staged.
bool appoint(Workspace &workspace, const RelationshipId &relationship, const UserId &leaving, QWidget *parent);

} // namespace mandat::desktop
