// SPDX-License-Identifier: MIT
// The middle of the profiles screen: one profile as a tree of functions, compared with another where one wishes.
#pragma once

#include "desktop/profiles/profilestate.h"
#include "desktop/workspace.h"

class QCheckBox;
class QComboBox;
class QMenu;
class QPushButton;
class QToolButton;

namespace mandat::models
{
class FunctionTree;
}

namespace mandat::desktop
{

class ProfileTree;
class SearchField;
class TextLabel;
class TreeView;

class ProfileEditor : public QWidget
{
    Q_OBJECT

public:
    ProfileEditor(Workspace &workspace, const ProfileState &state, QWidget *parent = nullptr);

    void retranslate();
    void showProfile(const ProfileId &profile);
    void refresh(); ///< the same profile, as the state has it now
    [[nodiscard]] SearchField *searchField() const { return m_search; }
    [[nodiscard]] TreeView *view() const { return m_view; }

Q_SIGNALS:
    void edited(const mandat::Profile &profile);
    void copyWanted(const mandat::ProfileId &profile); ///< as a new shared one
    void renameWanted(const mandat::ProfileId &profile);
    void deleteWanted(const mandat::ProfileId &profile);
    void usersWanted(const mandat::ProfileId &profile); ///< who has it

private:
    void buildTree();
    void fillCompared();
    void compare();
    void fillCopyMenu();
    void fillMoreMenu();
    void takeTicks();
    void fitColumns();
    [[nodiscard]] bool isWritable() const;

    Workspace &m_workspace;
    const ProfileState &m_state;
    ProfileId m_profile;
    models::FunctionTree *m_functions;
    ProfileTree *m_tree;
    TextLabel *m_name;
    TextLabel *m_note;
    QPushButton *m_copyFrom;
    QPushButton *m_copyAs;
    QToolButton *m_more;
    SearchField *m_search;
    TextLabel *m_comparedLabel;
    QComboBox *m_compared;
    QCheckBox *m_differences;
    TreeView *m_view;
    bool m_filling = false;
    QString m_comparedKey; ///< what the second column shows
    std::optional<SortedSet<FunctionCode>> m_comparedFunctions;
};

} // namespace mandat::desktop
