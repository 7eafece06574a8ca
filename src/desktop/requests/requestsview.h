// SPDX-License-Identifier: MIT
#pragma once

#include "cache/requestrows.h"
#include "desktop/workspace.h"

class QCheckBox;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace mandat::models
{
class RequestList;
}

namespace mandat::desktop
{

class EmptyState;
class RequestPane;
class SegmentedControl;
class TreeView;

/// The inbox of access requests, by who is responsible (S4.13): mine, my office's, all; beside the list the one that is
/// current.
class RequestsView : public QWidget
{
    Q_OBJECT

public:
    explicit RequestsView(Workspace &workspace, QWidget *parent = nullptr);
    ~RequestsView() override;

    void refresh();
    void retranslate();
    void activated();
    [[nodiscard]] bool canExport() const;
    void exportTable();
    void showRequest(const AccessRequestId &request);
    /// How many wait for this person: of all that may be answered, those that nothing answers yet.
    [[nodiscard]] int waiting() const { return m_waiting; }

Q_SIGNALS:
    void waitingChanged();

private:
    void chooseScope();
    void readAgain();
    void refreshHead();
    void refreshEmpty();
    void showCurrent();
    void restoreCurrent();
    [[nodiscard]] cache::Scope scopeAt(int index) const;
    [[nodiscard]] int openIn(const cache::Scope &scope) const;
    [[nodiscard]] QString recordObstacle() const;

    Workspace &m_workspace;
    std::unique_ptr<models::RequestList> m_list;
    SegmentedControl *m_scopes;
    QCheckBox *m_answered;
    QPushButton *m_record;
    QStackedWidget *m_body;
    QSplitter *m_splitter;
    TreeView *m_view;
    RequestPane *m_pane;
    EmptyState *m_empty;
    AccessRequestId m_current;
    bool m_reading = false; ///< what becomes current meanwhile is nobody's choice
    int m_waiting = 0;
};

} // namespace mandat::desktop
