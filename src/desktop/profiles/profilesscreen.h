// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/export/exportable.h"
#include "desktop/profiles/profileimpact.h"
#include "desktop/profiles/profilestate.h"
#include "desktop/workspace.h"

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace mandat::desktop
{

class EmptyState;
class ImpactPanel;
class PageHeader;
class ProfileEditor;
class TreeView;

/// The firm's shared profiles and the portal's predefined ones: what they hold, who has them, and what a change of one
/// does to these people, before it is staged.
class ProfilesScreen : public Screen, public Exportable
{
    Q_OBJECT

public:
    explicit ProfilesScreen(Workspace &workspace, QWidget *parent = nullptr);
    ~ProfilesScreen() override;

    [[nodiscard]] QString title() const override;
    void activated() override;
    [[nodiscard]] bool canExport() const override;
    void exportTable() override;
    [[nodiscard]] QWidget *filterField() override;
    void showProfile(const ProfileId &profile);

Q_SIGNALS:
    void usersWanted(const mandat::ProfileId &profile); ///< who has it

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildList();
    void takeChanged(const QList<cache::Changed> &changed);
    void reload();
    void fillList();
    void choose(const ProfileId &profile);
    void takeEdit(const Profile &profile);
    void askImpact();
    void refreshButtons();
    void create(const ProfileId &from);
    void rename(const ProfileId &profile);
    void erase(const ProfileId &profile);
    void discard();
    void stage();
    void write(const QFuture<Result<void>> &written);

    ProfileState m_state;
    ProfileImpactLoader m_loader;
    ProfileId m_current;
    bool m_outdated = true;

    PageHeader *m_header;
    QPushButton *m_new;
    QStackedWidget *m_body;
    EmptyState *m_empty;
    QWidget *m_listPane = nullptr;
    QBoxLayout *m_columns = nullptr;
    ProfileList *m_list;
    TreeView *m_listView;
    ProfileEditor *m_editor;
    ImpactPanel *m_impact;
};

} // namespace mandat::desktop
