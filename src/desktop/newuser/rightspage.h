// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/newuserpage.h"

class QCheckBox;
class QComboBox;
class QPushButton;
class QRadioButton;

namespace mandat::models
{
class FunctionTree;
}

namespace mandat::desktop
{

class ProfileBase;
class RightsSummary;
class SearchField;
class SegmentedControl;
class TreeView;

/// What the person may do: a profile that exists, or boxes, menu by menu (S0.8, S2.10); now or later (S0.4).
class RightsPage : public NewUserPage
{
    Q_OBJECT

public:
    explicit RightsPage(NewUserState &state, QWidget *parent = nullptr);
    ~RightsPage() override;

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] bool applies() const override;
    void enter() override;
    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] QWidget *firstProblem() override;
    [[nodiscard]] QWidget *sidePane() override;

    /// Asks from whom, and takes over what that person may do (S0.7).
    void copyProfile();

private:
    void addWhen();
    void addWhere();
    void addTools();
    void addTree();
    void connectAll();
    /// Whose rights the boxes show: everybody's alike, or one relationship's (S1.5).
    [[nodiscard]] RightsChoice &choice();
    [[nodiscard]] const RightsChoice &choice() const;
    [[nodiscard]] QList<Relationship> shownRelationships() const;
    [[nodiscard]] bool isPerRelationship() const;
    void presetOnce();
    void showWhere();
    void showChoice();
    void impose();
    void takeBase();
    void takeTicks();
    void refreshSummary();
    void expandUseful();
    void tellConfiguration();
    /// What the base gives here, what a type imposes included.
    [[nodiscard]] SortedSet<FunctionCode> baseInReach() const;

    std::unique_ptr<models::FunctionTree> m_functions;
    RightsSummary *m_summary;
    QWidget *m_when;
    QRadioButton *m_now;
    QRadioButton *m_later;
    QPushButton *m_copy;
    QWidget *m_where;
    QCheckBox *m_same;
    QComboBox *m_relationship;
    QWidget *m_tools;
    ProfileBase *m_base;
    SearchField *m_search;
    SegmentedControl *m_segments;
    TreeView *m_tree;
    TextLabel *m_laterWords;
    bool m_expanded = false;
};

} // namespace mandat::desktop
