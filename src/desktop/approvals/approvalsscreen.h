// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/export/exportable.h"
#include "desktop/workspace.h"

class QSplitter;
class QStackedWidget;
class QTimer;

namespace mandat::models
{
class OrderList;
}

namespace mandat::desktop
{

class EmptyState;
class OrderPane;
class PageHeader;
class RequestsView;
class SegmentedControl;
class TreeView;

/// Orders: those that wait for this person, own ones, all; and beside them the one that is current, to be approved,
/// rejected, withdrawn or made anew. Access requests have a view of their own here.
class ApprovalsScreen : public Screen, public Exportable
{
    Q_OBJECT

public:
    explicit ApprovalsScreen(Workspace &workspace, QWidget *parent = nullptr);
    ~ApprovalsScreen() override;

    [[nodiscard]] QString title() const override;
    void activated() override;
    [[nodiscard]] bool canExport() const override;
    void exportTable() override;
    void showOrder(const ChangeOrderId &order);
    void showRequest(const AccessRequestId &request);
    /// How many orders and requests wait for this person.
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void countChanged();

protected:
    void retranslate() override;

private:
    void refresh();
    void chooseView(int index);
    void showCurrent();
    void restoreCurrent();
    void refreshHead();

    std::unique_ptr<models::OrderList> m_list;
    QTimer *m_pause; ///< news that come together are read once
    PageHeader *m_header;
    SegmentedControl *m_views;
    QStackedWidget *m_body;
    QSplitter *m_splitter;
    TreeView *m_view;
    OrderPane *m_pane;
    RequestsView *m_requests;
    EmptyState *m_empty;
    ChangeOrderId m_current;
};

} // namespace mandat::desktop
