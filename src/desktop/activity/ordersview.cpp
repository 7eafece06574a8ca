// SPDX-License-Identifier: MIT
#include "desktop/activity/ordersview.h"

#include "desktop/approvals/orderexport.h"
#include "desktop/approvals/orderpane.h"
#include "desktop/approvals/orderrowdelegate.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/treeview.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "models/orderlist.h"

#include <QComboBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using models::OrderList;

namespace
{
constexpr int newsPause = 100; ///< ms
constexpr int listWidth = 420;
constexpr int leastListWidth = 280;
} // namespace

OrdersView::OrdersView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list(std::make_unique<OrderList>(workspace.reader()))
    , m_pause(new QTimer(this))
    , m_text(new SearchField(QString()))
    , m_state(new QComboBox)
    , m_body(new QStackedWidget)
    , m_view(new TreeView(QString()))
    , m_empty(new EmptyState(icon(u"view-history"_s), QString()))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_pane(new OrderPane(workspace))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *left = new Surface(Surface::Fill::Base);
    left->setMinimumWidth(leastListWidth);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, metrics::within, 0, 0);
    column->setSpacing(metrics::within);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(metrics::pageEdge, 0, metrics::between, 0);
    m_text->setObjectName(u"orderText"_s);
    setCompact(m_text);
    setCompact(m_state);
    filters->addWidget(m_text, 1);
    filters->addWidget(m_state);
    column->addLayout(filters);
    m_view->setObjectName(u"allOrders"_s);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setIndentation(0);
    m_view->setModel(m_list.get());
    m_view->setItemDelegate(new OrderRowDelegate(this));
    m_view->setGroupsTinted(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body->addWidget(m_view);
    m_body->addWidget(m_empty);
    column->addWidget(m_body, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_pane);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({listWidth, 780});
    layout->addWidget(m_splitter);

    m_pause->setSingleShot(true);
    m_pause->setInterval(newsPause);
    connect(m_pause, &QTimer::timeout, this, &OrdersView::refresh);
    connect(&workspace.session(), &app::Session::changed, m_pause, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_state, &QComboBox::activated, this, &OrdersView::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &OrdersView::showCurrent);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (m_list->groupAt(index))
            m_view->setExpanded(index, !m_view->isExpanded(index));
        else
            m_pane->firstPlace()->setFocus();
    });
    connect(m_list.get(), &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &under, int first, int last) {
                for (int i = first; !under.isValid() && i <= last; ++i)
                    m_view->expand(m_list->index(i, 0));
            });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_text->clear();
        m_state->setCurrentIndex(0);
        refresh();
    });
    // The rows break their lines to the width.
    connect(m_splitter, &QSplitter::splitterMoved, m_view, [this] { m_view->doItemsLayout(); });
}

OrdersView::~OrdersView() = default;

QWidget *OrdersView::filterField() const
{
    return m_text;
}

bool OrdersView::canExport() const
{
    return m_list->rowCount() > 0;
}

void OrdersView::exportTable()
{
    exportOrders(m_workspace, *m_list, this);
}

void OrdersView::activate()
{
    m_view->doItemsLayout();
    m_view->setFocus();
}

/// The order that was current stays so as long as the filters let it; else the first one is.
void OrdersView::refresh()
{
    const QVariant state = m_state->currentData();
    m_list->setFilter(m_text->text(),
                      state.isValid() ? std::optional(static_cast<OrderStatus>(state.toInt())) : std::nullopt);
    m_list->refresh(m_workspace.now());
    const bool empty = m_list->rowCount() == 0;
    m_body->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_view);
    if (empty) {
        const bool filtered = state.isValid() || !m_text->text().trimmed().isEmpty();
        m_empty->setMessage(icon(u"view-history"_s),
                            filtered ? tr("No order matches these filters.")
                                     : tr("No order has been submitted on this portal."));
        m_empty->setAction(filtered ? tr("Clear filters") : QString());
        m_pane->showOrder(std::nullopt);
        return;
    }
    QModelIndex wanted = m_current.isNull() ? QModelIndex() : m_list->indexOf(m_current);
    if (!wanted.isValid())
        wanted = m_list->index(0, 0, m_list->index(0, 0));
    if (m_view->currentIndex() != wanted)
        m_view->setCurrentIndex(wanted);
    else
        showCurrent();
}

void OrdersView::showCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (m_list->groupAt(current))
        return;
    const cache::OrderRow *row = m_list->rowAt(current);
    m_current = row ? row->id : ChangeOrderId();
    m_pane->showOrder(row ? std::optional(*row) : std::nullopt);
}

void OrdersView::fillStates()
{
    const int chosen = std::max(0, m_state->currentIndex());
    m_state->clear();
    m_state->addItem(tr("All states"));
    for (const OrderStatus status :
         {OrderStatus::Submitted, OrderStatus::AwaitingApproval, OrderStatus::Applied, OrderStatus::InEffect,
          OrderStatus::Rejected, OrderStatus::Withdrawn, OrderStatus::Stale, OrderStatus::Failed})
        m_state->addItem(m_workspace.wording().orderStatus(status), static_cast<int>(status));
    m_state->setCurrentIndex(chosen);
}

void OrdersView::retranslate()
{
    m_list->setPortal(m_workspace.portal(), m_workspace.me(), m_workspace.wording());
    m_text->setPlaceholder(tr("Filter by number, company or author"));
    m_state->setAccessibleName(tr("State of the orders"));
    m_view->setAccessibleName(tr("All orders"));
    fillStates();
    m_pane->retranslate();
    refresh();
}

} // namespace mandat::desktop
