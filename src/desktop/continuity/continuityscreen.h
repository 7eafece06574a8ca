// SPDX-License-Identifier: MIT
#pragma once

#include "cache/riskrows.h"
#include "desktop/export/exportable.h"
#include "desktop/workspace.h"

class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTimer;

namespace mandat::models
{
class BackgroundReader;
class RiskList;
} // namespace mandat::models

namespace mandat::desktop
{

class EmptyState;
class PageHeader;
class RecoveryNotices;
class RiskPane;
class SearchField;
class SegmentedControl;
class TableView;
class WhatIfChoice;

/// Relationships at risk, worst first, and beside them why and the way out, or what would be if somebody left.
class ContinuityScreen : public Screen, public Exportable
{
    Q_OBJECT

public:
    explicit ContinuityScreen(Workspace &workspace, QWidget *parent = nullptr);
    ~ContinuityScreen() override;

    [[nodiscard]] QString title() const override;
    void activated() override;
    [[nodiscard]] bool canExport() const override;
    void exportTable() override;
    [[nodiscard]] QWidget *filterField() override;

    /// Makes it the current one, whatever is filtered; the first one where it is at no risk.
    void showRelationship(const RelationshipId &relationship);
    void setScope(const cache::Scope &scope);
    void setPaneVisible(bool visible);
    /// How many are at risk in the scope, and how many of them have no administrator.
    [[nodiscard]] const cache::RiskCounts &counts() const { return m_counted.risks; }

Q_SIGNALS:
    void countChanged();

protected:
    void retranslate() override;

private:
    [[nodiscard]] cache::RiskQuery query() const;
    void applyQuery();
    void printReport();
    void refreshCounts();
    void refreshHead();
    void restoreCurrent();
    void showCurrent();
    void showWanted();

    struct Counted {
        cache::RiskCounts risks;
        qint64 relationships = 0;
    };

    std::unique_ptr<models::RiskList> m_list;
    std::unique_ptr<models::BackgroundReader> m_behind; ///< counts: that takes a while among hundreds of thousands
    QTimer *m_pause; ///< news that come together are counted once
    PageHeader *m_header;
    RecoveryNotices *m_recoveries;
    QPushButton *m_print;
    SegmentedControl *m_groups;
    SearchField *m_text;
    TableView *m_table;
    QStackedWidget *m_body;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    QTabWidget *m_tabs;
    RiskPane *m_pane;
    WhatIfChoice *m_whatIf;
    cache::Scope m_scope;
    Counted m_counted;
    RelationshipId m_current;
    RelationshipId m_wanted; ///< asked for while the list was not whole yet
};

} // namespace mandat::desktop
