// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/newuserpage.h"

class QCheckBox;

namespace mandat::models
{
class DiffTree;
}

namespace mandat::desktop
{

class DiffRowDelegate;
class EffectPane;
class TreeView;

/// The order as it will be reviewed, with what the rules say of it (S0.4, S1.6, S2.11).
class SummaryPage : public NewUserPage
{
    Q_OBJECT

public:
    explicit SummaryPage(NewUserState &state, QWidget *parent = nullptr);
    ~SummaryPage() override;

    void enter() override;
    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] QWidget *firstProblem() override;
    [[nodiscard]] QWidget *sidePane() override;

    /// The page on which a finding is put right.
    [[nodiscard]] static QString pageOf(FindingKind kind, const Policy &policy);

private:
    void showFindings(const Snapshot &after);
    void addBlock(const Finding &finding, const Snapshot &after);
    void addWarning(const Finding &finding, const Snapshot &after);
    void showCounts(const QList<DiffGroup> &groups);
    void equip(const QList<DiffGroup> &groups);
    void fitTree();

    std::unique_ptr<models::DiffTree> m_diff;
    EffectPane *m_effect;
    QWidget *m_banners = nullptr; ///< made anew on each visit
    TextLabel *m_heading;
    TreeView *m_tree;
    DiffRowDelegate *m_rows;
    QList<Finding> m_findings;
    QList<QCheckBox *> m_boxes; ///< “I have taken note”
    QWidget *m_firstBlock = nullptr;
};

} // namespace mandat::desktop
