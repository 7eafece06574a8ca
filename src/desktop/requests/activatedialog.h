// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "domain/appointment.h"
#include "domain/snapshot.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace mandat::desktop
{

class FactLine;

/// Somebody has registered and is inactive, or is there and asks to recover the administration: what the person
/// becomes, and where (S3.5, S3.6). It makes changes to be reviewed, and sends nothing.
class ActivateDialog : public QDialog
{
    Q_OBJECT

public:
    /// `relationship`, `profile`: what is wished for; null: nothing in particular.
    ActivateDialog(Workspace &workspace, const UserId &user, const RelationshipId &relationship,
                   const ProfileId &profile, QWidget *parent);

    [[nodiscard]] QList<Change> changes() const;
    /// The narrowest profile with administration in it, or without.
    void tickAdministration(bool on);

private:
    void load();
    void fillProfiles(const ProfileId &wished);
    void refresh();
    [[nodiscard]] bool administers(const ProfileId &profile) const;
    [[nodiscard]] Appointment wanted() const;

    Workspace &m_workspace;
    UserId m_user;
    Snapshot m_portal;
    Snapshot m_now; ///< with what is staged
    ProfileId m_newProfile;
    GrantId m_newGrant;
    QComboBox *m_relationships;
    QComboBox *m_profiles;
    QCheckBox *m_administration;
    QCheckBox *m_active;
    FactLine *m_effect;
    QPushButton *m_stage;
};

/// Asks, with what the person's own request wishes for, stages, and opens the page where it is reviewed. False: nothing
/// was staged.
bool activateRegistered(Workspace &workspace, const UserId &user, QWidget *parent);

} // namespace mandat::desktop
