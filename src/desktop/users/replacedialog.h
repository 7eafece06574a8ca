// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "domain/replacement.h"
#include "models/roles.h"

#include <QDialog>

class QComboBox;
class QListWidget;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace mandat::desktop
{

class EffectPanel;
class FactLine;

/// Who takes somebody’s place, with which rights, and what becomes of the one who leaves: everything that each gains
/// and loses is on the page before anything is staged. It changes nothing: `changes` says what to stage.
class ReplaceDialog : public QDialog
{
    Q_OBJECT

public:
    ReplaceDialog(Workspace &workspace, const UserId &leaving, QWidget *parent);

    /// Once accepted, against the portal’s state; empty if somebody new is wanted instead.
    [[nodiscard]] QList<Change> changes() const;
    [[nodiscard]] bool newUserWanted() const { return m_newUser; }
    [[nodiscard]] LeavingWay way() const;

private:
    QWidget *buildPeople();
    QWidget *buildChoices();
    QWidget *buildOverview();
    QWidget *buildButtons();
    void load();
    void fill(const QString &filter);
    void refresh();
    void showFacts();
    void addFact(models::Glyph glyph, models::Tone tone, const QString &fact, const QStringList &details = {});
    void addGains();
    void addLeftAside();
    [[nodiscard]] UserId successor() const;
    [[nodiscard]] QString nameOf(const UserId &user) const;

    Workspace &m_workspace;
    UserId m_leaving;
    Snapshot m_portal; ///< as the portal has it
    Snapshot m_now; ///< with what is staged
    QList<UserId> m_offered;
    ReplacementPlan m_plan;
    bool m_newUser = false;
    QListWidget *m_people = nullptr;
    QComboBox *m_rights = nullptr;
    QRadioButton *m_deactivate = nullptr;
    QRadioButton *m_detach = nullptr;
    EffectPanel *m_effect = nullptr;
    QVBoxLayout *m_facts = nullptr;
    FactLine *m_obstacle = nullptr;
    QPushButton *m_review = nullptr;
};

/// Asks who takes this person’s place and stages it, then shows the review; or has a new user made first.
void replaceUser(Workspace &workspace, const UserId &leaving, QWidget *parent);

} // namespace mandat::desktop
