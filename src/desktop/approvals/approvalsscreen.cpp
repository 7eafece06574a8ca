// SPDX-License-Identifier: MIT
#include "desktop/approvals/approvalsscreen.h"

#include "desktop/approvals/orderexport.h"
#include "desktop/approvals/orderpane.h"
#include "desktop/approvals/orderrowdelegate.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/pageheader.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/treeview.h"
#include "desktop/rememberedfilters.h"
#include "desktop/requests/requestsview.h"
#include "desktop/theme/icons.h"
#include "models/orderlist.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using models::OrderList;

namespace
{
constexpr int newsPause = 100; ///< ms
constexpr int listWidth = 400;
constexpr int leastListWidth = 280;
constexpr int requestsView = 3; ///< behind the views of orders
} // namespace

ApprovalsScreen::ApprovalsScreen(Workspace &workspace, QWidget *parent)
    : Screen(workspace, parent)
    , m_list(std::make_unique<OrderList>(workspace.reader()))
    , m_pause(new QTimer(this))
    , m_header(new PageHeader(QString()))
    , m_views(new SegmentedControl(QString()))
    , m_body(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_view(new TreeView(QString()))
    , m_pane(new OrderPane(workspace))
    , m_requests(new RequestsView(workspace))
    , m_empty(new EmptyState(icon(u"dialog-ok"_s), QString()))
{
    setObjectName(u"approvalsScreen"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new Surface(Surface::Fill::Base, Qt::BottomEdge);
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(0, 0, 0, 1);
    m_views->setObjectName(u"views"_s);
    for (int i = 0; i <= requestsView; ++i)
        m_views->addSegment(QString());
    const int all = static_cast<int>(OrderList::View::All);
    const int view = std::clamp(remembered(workspace, u"approvals/view"_s, all).toInt(), 0, requestsView);
    m_views->setCurrentIndex(view);
    if (view != requestsView)
        m_list->setView(static_cast<OrderList::View>(view));
    m_header->addAction(m_views);
    topLayout->addWidget(m_header);
    layout->addWidget(top);
    m_view->setObjectName(u"orders"_s);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setIndentation(0);
    m_view->setModel(m_list.get());
    m_view->setItemDelegate(new OrderRowDelegate(this));
    m_view->setGroupsTinted(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMinimumWidth(leastListWidth);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_pane);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({listWidth, 800});
    m_body->addWidget(m_splitter);
    m_body->addWidget(m_empty);
    m_body->addWidget(m_requests);
    layout->addWidget(m_body, 1);

    m_pause->setSingleShot(true);
    m_pause->setInterval(newsPause);
    connect(m_pause, &QTimer::timeout, this, &ApprovalsScreen::refresh);
    connect(&workspace.session(), &app::Session::changed, m_pause, qOverload<>(&QTimer::start));
    connect(m_requests, &RequestsView::waitingChanged, this, [this] {
        refreshHead();
        Q_EMIT countChanged();
    });
    connect(m_views, &SegmentedControl::currentIndexChanged, this, &ApprovalsScreen::chooseView);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ApprovalsScreen::showCurrent);
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
    connect(m_empty, &EmptyState::actionRequested, this,
            [this] { m_views->setCurrentIndex(static_cast<int>(OrderList::View::All)); });
    // The rows break their lines to the width.
    connect(m_splitter, &QSplitter::splitterMoved, m_view, [this] { m_view->doItemsLayout(); });
}

ApprovalsScreen::~ApprovalsScreen() = default;

QString ApprovalsScreen::title() const
{
    return tr("Approvals");
}

void ApprovalsScreen::activated()
{
    if (m_body->currentWidget() == m_requests)
        return m_requests->activated();
    m_view->doItemsLayout();
    m_view->setFocus();
}

bool ApprovalsScreen::canExport() const
{
    return m_views->currentIndex() == requestsView ? m_requests->canExport() : m_list->rowCount() > 0;
}

void ApprovalsScreen::exportTable()
{
    if (m_views->currentIndex() == requestsView)
        m_requests->exportTable();
    else
        exportOrders(workspace(), *m_list, this);
}

int ApprovalsScreen::count() const
{
    return m_list->awaitingMe() + m_requests->waiting();
}

void ApprovalsScreen::chooseView(int index)
{
    remember(workspace(), u"approvals/view"_s, index);
    if (index != requestsView)
        m_list->setView(static_cast<OrderList::View>(index));
    refresh();
}

void ApprovalsScreen::refresh()
{
    m_list->refresh(workspace().now());
    m_requests->refresh();
    restoreCurrent();
    refreshHead();
    Q_EMIT countChanged();
}

/// The order that was current stays so wherever it stands now; else the first one is.
void ApprovalsScreen::restoreCurrent()
{
    QModelIndex wanted = m_current.isNull() ? QModelIndex() : m_list->indexOf(m_current);
    if (!wanted.isValid() && m_list->rowCount() > 0)
        wanted = m_list->index(0, 0, m_list->index(0, 0));
    if (wanted.isValid() && m_view->currentIndex() != wanted)
        m_view->setCurrentIndex(wanted);
    else
        showCurrent();
}

void ApprovalsScreen::showCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (m_list->groupAt(current))
        return;
    const cache::OrderRow *row = m_list->rowAt(current);
    m_current = row ? row->id : ChangeOrderId();
    m_pane->showOrder(row ? std::optional(*row) : std::nullopt);
}

void ApprovalsScreen::showOrder(const ChangeOrderId &order)
{
    m_current = order;
    if (m_views->currentIndex() == requestsView)
        m_views->setCurrentIndex(static_cast<int>(OrderList::View::All));
    m_current = order;
    if (!m_list->indexOf(order).isValid())
        m_views->setCurrentIndex(static_cast<int>(OrderList::View::All));
    refresh();
    m_view->scrollTo(m_view->currentIndex());
    m_view->setFocus();
}

void ApprovalsScreen::showRequest(const AccessRequestId &request)
{
    m_views->setCurrentIndex(requestsView);
    m_requests->showRequest(request);
}

void ApprovalsScreen::refreshHead()
{
    const QLocale locale = workspace().wording().locale();
    const int waiting = m_list->awaitingMe();
    m_header->setCount(waiting > 0 ? tr("%n await(s) me", nullptr, waiting) : QString());
    //: %1: how many orders wait for this person
    m_views->setSegmentText(0, waiting > 0 ? tr("For me (%1)").arg(locale.toString(waiting)) : tr("For me"));
    const int mine = m_list->mineAwaiting();
    //: %1: how many orders of this person wait for approval
    m_views->setSegmentText(1, mine > 0 ? tr("Mine (%1)").arg(locale.toString(mine)) : tr("Mine"));
    m_views->setSegmentText(2, tr("All"));
    const int requests = m_requests->waiting();
    //: %1: how many access requests wait for an answer
    m_views->setSegmentText(requestsView,
                            requests > 0 ? tr("Requests (%1)").arg(locale.toString(requests)) : tr("Requests"));
    if (m_views->currentIndex() == requestsView)
        return m_body->setCurrentWidget(m_requests);
    const bool empty = m_list->rowCount() == 0;
    m_body->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_splitter);
    if (!empty)
        return;
    switch (m_list->view()) {
    case OrderList::View::ForMe:
        m_empty->setMessage(icon(u"dialog-ok"_s),
                            workspace().me().has(Role::Approver)
                                ? tr("No order waits for your approval.")
                                : tr("Only approvers decide on orders. Your roles on this portal do not include it."));
        m_empty->setAction(tr("Show &all orders"));
        break;
    case OrderList::View::Mine:
        m_empty->setMessage(icon(u"dialog-ok"_s), tr("You have not submitted any order."));
        m_empty->setAction(tr("Show &all orders"));
        break;
    case OrderList::View::All:
        m_empty->setMessage(icon(u"dialog-ok"_s), tr("No order has been submitted on this portal."));
        m_empty->setAction({});
        break;
    }
}

void ApprovalsScreen::retranslate()
{
    m_list->setPortal(workspace().portal(), workspace().me(), workspace().wording());
    m_header->setTitle(title());
    m_views->setAccessibleName(tr("Which orders to show"));
    m_requests->retranslate();
    m_view->setAccessibleName(tr("Orders"));
    m_pane->retranslate();
    refresh();
}

} // namespace mandat::desktop
