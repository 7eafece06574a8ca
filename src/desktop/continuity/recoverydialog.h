// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "domain/recovery.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace mandat::desktop
{

class FactLine;
class FieldBox;
class TextLabel;

/// The administrator has left and nobody is there to appoint another (S3.6): what remains to be done, step by step.
/// What the portal knows ticks itself off; who is to follow, and that the request was sent, is kept by the firm and
/// survives restarts. The last two steps are staged changes.
class RecoveryDialog : public QDialog
{
    Q_OBJECT

public:
    /// `left`: administrators whose accounts are on, but who have gone; for one that is begun with it.
    RecoveryDialog(Workspace &workspace, const RelationshipId &relationship, const QList<UserId> &left,
                   QWidget *parent);
    ~RecoveryDialog() override;

    void refresh();

private:
    QWidget *buildSteps();
    QWidget *buildForm();
    QWidget *buildBar();
    void begin(const QList<UserId> &left);
    void offerSuccessor();
    void keep();
    [[nodiscard]] bool checkFields();
    void printRequest();
    void toggleSent();
    void deleteFormer();
    void giveUp();
    void say(const RecoveryStep &step);
    [[nodiscard]] QString namesOf(const QList<UserId> &users) const;
    [[nodiscard]] QString sentence(const RecoveryStep &step) const;

    Workspace &m_workspace;
    RecoveryRecord m_record;
    Snapshot m_snapshot;
    QList<RecoveryStep> m_steps;
    TextLabel *m_title;
    TextLabel *m_intro;
    QList<FactLine *> m_lines;
    QLineEdit *m_lastName;
    QLineEdit *m_firstName;
    QLineEdit *m_email;
    QLineEdit *m_representative;
    QLineEdit *m_capacity;
    FieldBox *m_lastNameBox = nullptr;
    FieldBox *m_emailBox = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_sent = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_second = nullptr;
    QPushButton *m_review = nullptr;
    QPushButton *m_giveUp = nullptr;
};

/// Opens it; nothing of the window waits for it. Where somebody is in office, asks first whether they have gone.
void recoverAdministration(Workspace &workspace, const RelationshipId &relationship, QWidget *parent);

} // namespace mandat::desktop
