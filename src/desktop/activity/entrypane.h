// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "models/auditwords.h"

class QMenu;
class QPushButton;

namespace mandat::desktop
{

class DetailGrid;
class TextLabel;

/// One entry of the journal: who, when, to what, under which order, and what stood there before.
class EntryPane : public QWidget
{
    Q_OBJECT

public:
    explicit EntryPane(Workspace &workspace, QWidget *parent = nullptr);

    /// nullptr: none is chosen.
    void showEntry(const AuditEntry *entry, const models::AuditWords *words);
    void retranslate();
    /// What can be done about the entry that is shown.
    void addActionsTo(QMenu *menu);

private:
    void open();
    [[nodiscard]] ChangeOrderId order() const;

    Workspace &m_workspace;
    AuditEntry m_entry;
    QWidget *m_content;
    TextLabel *m_title;
    DetailGrid *m_facts;
    TextLabel *m_changesTitle;
    DetailGrid *m_changes;
    TextLabel *m_noChanges;
    QPushButton *m_open;
    QPushButton *m_openOrder;
};

} // namespace mandat::desktop
