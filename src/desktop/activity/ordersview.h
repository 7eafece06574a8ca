// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

class QComboBox;
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
class SearchField;
class TreeView;

/// Every order of the portal, and those of this computer that it has not seen, each with its state in words; beside
/// them the one that is current, which can be reversed there once it is applied.
class OrdersView : public QWidget
{
    Q_OBJECT

public:
    explicit OrdersView(Workspace &workspace, QWidget *parent = nullptr);
    ~OrdersView() override;

    void activate();
    [[nodiscard]] bool canExport() const;
    void exportTable();
    void retranslate();
    [[nodiscard]] QWidget *filterField() const;

private:
    void refresh();
    void showCurrent();
    void fillStates();

    Workspace &m_workspace;
    std::unique_ptr<models::OrderList> m_list;
    QTimer *m_pause; ///< news that come together are read once
    SearchField *m_text;
    QComboBox *m_state;
    QStackedWidget *m_body;
    TreeView *m_view;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    OrderPane *m_pane;
    ChangeOrderId m_current;
};

} // namespace mandat::desktop
