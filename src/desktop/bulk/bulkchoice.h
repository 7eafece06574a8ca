// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "domain/bulk.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QVBoxLayout;

namespace mandat::models
{
class RelationshipList;
}

namespace mandat::desktop
{

class FieldBox;
class TableView;

/// What a bulk change has to know first: a profile, a last day, relationships. Empty for those that need nothing.
class BulkChoice : public QWidget
{
    Q_OBJECT

public:
    BulkChoice(Workspace &workspace, BulkAction action, QWidget *parent = nullptr);
    ~BulkChoice() override;

    [[nodiscard]] static bool isNeeded(BulkAction action);
    [[nodiscard]] BulkWish wish() const;
    /// Enough has been chosen to go on.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void changed();

private:
    void addRelationships(QVBoxLayout *column);
    void addProfiles(QVBoxLayout *column);
    void addLastDay(QVBoxLayout *column);

    Workspace &m_workspace;
    BulkAction m_action;
    std::unique_ptr<models::RelationshipList> m_list;
    TableView *m_table = nullptr;
    QComboBox *m_profile = nullptr;
    QCheckBox *m_accounts = nullptr;
    QDateEdit *m_lastDay = nullptr;
};

} // namespace mandat::desktop
