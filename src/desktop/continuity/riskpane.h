// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace mandat::desktop
{

class DetailGrid;
class EmptyState;
class TextLabel;

/// One relationship at risk: why, who administers, who alone holds what, who else has access, and the way out: an
/// appointment, or the steps of a recovery (S3.6).
class RiskPane : public QWidget
{
    Q_OBJECT

public:
    explicit RiskPane(Workspace &workspace, QWidget *parent = nullptr);

    /// Null: none is chosen.
    void showRelationship(const RelationshipId &relationship);
    void refresh();
    void retranslate();

private:
    void show(const Relationship &relationship, const Snapshot &snapshot);
    void fillRisks(const Relationship &relationship, const Snapshot &snapshot);
    void fillPeople(const Relationship &relationship, const Snapshot &snapshot);
    void fillRecovery(const Relationship &relationship, const Snapshot &snapshot);
    [[nodiscard]] QString lastSeen(const User &user) const;

    Workspace &m_workspace;
    RelationshipId m_relationship;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    TextLabel *m_name;
    TextLabel *m_subtitle;
    QVBoxLayout *m_risks;
    TextLabel *m_recoveryTitle;
    QVBoxLayout *m_recovery;
    TextLabel *m_peopleTitle;
    DetailGrid *m_people;
    TextLabel *m_aloneTitle;
    DetailGrid *m_alone;
    QPushButton *m_open;
    QPushButton *m_appoint;
    QPushButton *m_recover;
};

} // namespace mandat::desktop
