// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/export/exportable.h"
#include "desktop/workspace.h"

class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace mandat::models
{
class RelationshipList;
}

namespace mandat::desktop
{

class EmptyState;
class PageHeader;
class RelationshipPane;
class SearchField;
class TableView;

/// The relationships of the portal, whatever it calls them, and beside them the one that is current.
class RelationshipsScreen : public Screen, public Exportable
{
    Q_OBJECT

public:
    explicit RelationshipsScreen(Workspace &workspace, QWidget *parent = nullptr);
    ~RelationshipsScreen() override;

    [[nodiscard]] QString title() const override;
    void activated() override;
    [[nodiscard]] QWidget *filterField() override;
    [[nodiscard]] bool canExport() const override { return true; }
    void exportTable() override;

    void showRelationship(const RelationshipId &relationship);
    [[nodiscard]] RelationshipId currentRelationship() const { return m_current; }
    void setScope(const cache::Scope &scope);
    void setPaneVisible(bool visible);

protected:
    void retranslate() override;

private:
    void applyQuery();
    void refreshCount();
    void showCurrent();
    void restoreCurrent();
    void restoreColumns();

    std::unique_ptr<models::RelationshipList> m_list;
    PageHeader *m_header;
    QPushButton *m_new;
    SearchField *m_text;
    QToolButton *m_risk;
    TableView *m_table;
    QStackedWidget *m_body;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    RelationshipPane *m_pane;
    cache::Scope m_scope;
    RelationshipId m_current;
};

} // namespace mandat::desktop
