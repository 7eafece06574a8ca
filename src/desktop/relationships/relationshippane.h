// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;
class QStackedWidget;
class QTabWidget;
class QVBoxLayout;

namespace mandat::models
{
class AccessList;
}

namespace mandat::desktop
{

class BadgeLabel;
class ChipLabel;
class DetailGrid;
class EmptyState;
class TableView;
class TextLabel;

/// Everything about one relationship: ceiling, accounts, who has access, contacts, continuity.
class RelationshipPane : public QWidget
{
    Q_OBJECT

public:
    explicit RelationshipPane(Workspace &workspace, QWidget *parent = nullptr);

    /// Null: none.
    void showRelationship(const RelationshipId &relationship);
    void refresh();
    void retranslate();

private:
    QWidget *buildSheet();
    QWidget *buildContacts();
    void declareContact();
    void show(const Relationship &relationship, const Snapshot &snapshot);
    void fillSheet(const Relationship &relationship, const Snapshot &snapshot);
    void fillContacts(const Relationship &relationship, const Snapshot &snapshot);
    void fillMenu();
    void fillRequests(const Relationship &relationship);
    void showRisks(const Relationship &relationship, const Snapshot &snapshot);

    Workspace &m_workspace;
    RelationshipId m_relationship;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    TextLabel *m_name;
    TextLabel *m_subtitle;
    ChipLabel *m_status;
    QPushButton *m_new;
    QToolButton *m_more;
    QPushButton *m_whoCan;
    QWidget *m_sheet = nullptr;
    QTabWidget *m_tabs;
    QVBoxLayout *m_risks = nullptr;
    DetailGrid *m_grid = nullptr;
    DetailGrid *m_accounts = nullptr;
    TextLabel *m_accountsTitle = nullptr;
    models::AccessList *m_access;
    TableView *m_people;
    QListWidget *m_contacts;
    QPushButton *m_declare = nullptr;
    BadgeLabel *m_peopleCount;
    BadgeLabel *m_contactCount;
    QVBoxLayout *m_requests = nullptr;
};

} // namespace mandat::desktop
