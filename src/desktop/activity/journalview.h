// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "domain/auditquery.h"

class QSplitter;
class QStackedWidget;

namespace mandat::models
{
class JournalList;
}

namespace mandat::desktop
{

class Banner;
class EmptyState;
class EntryPane;
class JournalFilters;
class TableView;

/// The portal's journal as it is filtered, newest first. The portal keeps it: pages are asked for as one scrolls, and
/// without the network what has been viewed in this session can still be read.
class JournalView : public QWidget
{
    Q_OBJECT

public:
    explicit JournalView(Workspace &workspace, QWidget *parent = nullptr);
    ~JournalView() override;

    void activate();
    void retranslate();
    [[nodiscard]] QWidget *filterField() const;
    [[nodiscard]] AuditQuery query() const;
    [[nodiscard]] const models::JournalList &list() const { return *m_list; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void restart();
    void ask();
    void take(const Result<AuditPage> &page);
    void showCurrent();
    void refreshState();
    void hearState();

    Workspace &m_workspace;
    std::unique_ptr<models::JournalList> m_list;
    JournalFilters *m_filters;
    Banner *m_notice;
    TableView *m_table;
    QStackedWidget *m_body;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    EntryPane *m_pane;
    int m_generation = 0; ///< of the query: an answer to a former one no longer counts
    bool m_asked = false; ///< once shown, the journal has been asked for
    bool m_waiting = false;
    bool m_away = false; ///< the last question was not answered
};

} // namespace mandat::desktop
