// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "domain/absence.h"

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace mandat::desktop
{

class Banner;
class AbsenceFields;
class SearchField;
class TextLabel;

/// "What if this person were away from … to …, or left?" Nothing is changed by asking. From the answer one can appoint
/// a successor (S3.7), and prepare a departure: the narrowing changes are staged, to be reviewed.
class WhatIfPane : public QWidget
{
    Q_OBJECT

public:
    explicit WhatIfPane(Workspace &workspace, QWidget *parent = nullptr);

    /// Whose people are offered as long as nothing is typed.
    void setRelationship(const RelationshipId &relationship);
    void setPerson(const UserId &user);
    void refresh();
    void retranslate();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildQuestion();
    QWidget *buildBar();
    void offerPeople();
    void choosePerson();
    void fill();
    void addEffect(const AbsenceEffect &effect, const Snapshot &snapshot);
    [[nodiscard]] QString sentence(const AbsenceEffect &effect, const Snapshot &snapshot) const;
    [[nodiscard]] Absence absence() const;
    [[nodiscard]] Result<Snapshot> snapshot() const;
    void appointSuccessor();
    void prepareDeparture();

    Workspace &m_workspace;
    RelationshipId m_relationship;
    UserId m_user;
    QList<AbsenceEffect> m_effects;
    bool m_prepared = false; ///< a departure of this person has been staged here
    bool m_filling = false;
    TextLabel *m_hint;
    SearchField *m_search;
    QListWidget *m_people;
    AbsenceFields *m_absence;
    QCheckBox *m_delete;
    TextLabel *m_title;
    QListWidget *m_results;
    TextLabel *m_covered;
    Banner *m_offer;
    QPushButton *m_offerAppoint;
    QPushButton *m_successor;
    QPushButton *m_prepare;
};

} // namespace mandat::desktop
