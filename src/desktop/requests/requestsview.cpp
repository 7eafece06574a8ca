// SPDX-License-Identifier: MIT
#include "desktop/requests/requestsview.h"

#include "desktop/approvals/orderrowdelegate.h"
#include "desktop/export/listexport.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/treeview.h"
#include "desktop/requests/answering.h"
#include "desktop/requests/requestpane.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"
#include "models/requestlist.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using models::RequestList;

namespace
{
constexpr int listWidth = 400;
constexpr int leastListWidth = 280;
constexpr int everything = 2; ///< index of "All"
} // namespace

RequestsView::RequestsView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list(std::make_unique<RequestList>(workspace.reader()))
    , m_scopes(new SegmentedControl(QString()))
    , m_answered(new QCheckBox)
    , m_record(new QPushButton)
    , m_body(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_view(new TreeView(QString()))
    , m_pane(new RequestPane(workspace))
    , m_empty(new EmptyState(icon(u"mail-read"_s), QString()))
{
    setObjectName(u"requestsView"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = Surface::bar(Surface::Fill::Base, Qt::BottomEdge, 44);
    auto *line = qobject_cast<QHBoxLayout *>(bar->layout());
    for (int i = 0; i <= everything; ++i)
        m_scopes->addSegment(QString());
    // As the window's own filter stands.
    m_scopes->setCurrentIndex(std::clamp(workspace.settings().value(u"scope"_s, everything).toInt(), 0, everything));
    line->addWidget(m_scopes);
    line->addSpacing(metrics::within);
    line->addWidget(m_answered);
    line->addStretch(1);
    line->addWidget(m_record);
    layout->addWidget(bar);
    m_view->setObjectName(u"requests"_s);
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
    layout->addWidget(m_body, 1);
    connect(m_scopes, &SegmentedControl::currentIndexChanged, this, &RequestsView::chooseScope);
    connect(m_answered, &QCheckBox::toggled, this, &RequestsView::chooseScope);
    connect(m_record, &QPushButton::clicked, this, [this] { Q_EMIT m_workspace.requestRecordWanted({}); });
    connect(&workspace.session(), &app::Session::stateChanged, this, &RequestsView::refreshHead);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &RequestsView::showCurrent);
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
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_scopes->setCurrentIndex(everything); });
    connect(m_splitter, &QSplitter::splitterMoved, m_view, [this] { m_view->doItemsLayout(); });
}

RequestsView::~RequestsView() = default;

void RequestsView::activated()
{
    m_view->doItemsLayout();
    m_view->setFocus();
}

bool RequestsView::canExport() const
{
    return m_list->rowCount() > 0;
}

void RequestsView::exportTable()
{
    ExportedList out;
    out.title = tr("Export the requests");
    out.name = tr("requests", "file name");
    out.heads = {tr("Person"),   tr("Email"),       tr("Kind"),
                 tr("State"),    tr("Company"),     m_workspace.relationshipNoun(true),
                 tr("Received"), tr("Responsible"), tr("Answer")};
    for (const auto &group : m_list->groups()) {
        for (const cache::RequestRow &row : group.rows)
            out.rows.append({displayName(row.request.lastName, row.request.firstName), row.request.email,
                             models::requestKindText(row.request.kind),
                             models::requestStandingText(models::standingOf(row)), row.companyName,
                             row.references.join(u", "_s), exportedMoment(m_workspace, row.request.received),
                             row.responsible ? m_workspace.wording().responsible(*row.responsible) : QString(),
                             row.request.answer});
    }
    exportList(m_workspace, out, this);
}

cache::Scope RequestsView::scopeAt(int index) const
{
    switch (index) {
    case 0:
        return {cache::Scope::Kind::Portfolio, m_workspace.me().subject};
    case 1:
        return {cache::Scope::Kind::Office, m_workspace.me().office};
    default:
        return {};
    }
}

void RequestsView::chooseScope()
{
    readAgain();
    restoreCurrent();
    refreshEmpty();
}

void RequestsView::readAgain()
{
    cache::RequestQuery query;
    query.scope = scopeAt(m_scopes->currentIndex());
    query.decidedToo = m_answered->isChecked();
    m_list->setQuery(query);
    m_reading = true;
    m_list->refresh(m_workspace.now());
    m_reading = false;
}

void RequestsView::refresh()
{
    readAgain();
    restoreCurrent();
    refreshHead();
    refreshEmpty();
}

/// The request that was current stays so wherever it stands now; one that has just been decided on stays in sight, even
/// where the list does not hold it any more; else the first one is.
void RequestsView::restoreCurrent()
{
    QModelIndex wanted = m_current.isNull() ? QModelIndex() : m_list->indexOf(m_current);
    if (!wanted.isValid() && m_pane->tellsOutcome() && m_pane->request() == m_current) {
        if (const Result<cache::RequestRow> decided = m_workspace.reader().request(m_current)) {
            m_reading = true;
            m_view->setCurrentIndex({});
            m_reading = false;
            return m_pane->showRequest(*decided);
        }
    }
    if (!wanted.isValid() && m_list->rowCount() > 0)
        wanted = m_list->index(0, 0, m_list->index(0, 0));
    if (wanted.isValid() && m_view->currentIndex() != wanted)
        m_view->setCurrentIndex(wanted);
    else
        showCurrent();
}

void RequestsView::showCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (m_reading || m_list->groupAt(current))
        return;
    const cache::RequestRow *row = m_list->rowAt(current);
    m_current = row ? row->request.id : AccessRequestId();
    m_pane->showRequest(row ? std::optional(*row) : std::nullopt);
}

void RequestsView::showRequest(const AccessRequestId &request)
{
    m_current = request;
    const Result<cache::RequestRow> row = m_workspace.reader().request(request);
    if (row && row->request.status != RequestStatus::Open)
        m_answered->setChecked(true);
    m_current = request;
    if (!m_list->indexOf(request).isValid())
        m_scopes->setCurrentIndex(everything);
    m_current = request;
    refresh();
    m_view->scrollTo(m_view->currentIndex());
    m_view->setFocus();
}

int RequestsView::openIn(const cache::Scope &scope) const
{
    return static_cast<int>(m_workspace.reader().openRequests(scope).value_or(0));
}

QString RequestsView::recordObstacle() const
{
    if (const QString never = answerObstacle(m_workspace); !never.isEmpty())
        return tr("Your roles on this portal do not include recording requests.");
    if (!m_workspace.policy().accessRequests && !m_workspace.policy().selfRegistration)
        return tr("This portal takes no access requests.");
    return m_workspace.isOnline() ? QString() : tr("The portal cannot be reached now, and it keeps the requests.");
}

void RequestsView::refreshHead()
{
    const QLocale locale = m_workspace.wording().locale();
    const auto title = [&](const QString &plain, const QString &counted, int count) {
        return count > 0 ? counted.arg(locale.toString(count)) : plain;
    };
    const int all = openIn({});
    //: %1: how many open requests concern this person’s portfolio
    m_scopes->setSegmentText(0, title(tr("Mine"), tr("Mine (%1)"), openIn(scopeAt(0))));
    //: %1: how many open requests concern this person’s office
    m_scopes->setSegmentText(1, title(tr("My office"), tr("My office (%1)"), openIn(scopeAt(1))));
    //: %1: how many open requests there are
    m_scopes->setSegmentText(everything, title(tr("All"), tr("All (%1)"), all));
    const QString why = recordObstacle();
    m_record->setEnabled(why.isEmpty());
    m_record->setToolTip(why);
    m_record->setAccessibleDescription(why);
    const int mine = answerObstacle(m_workspace).isEmpty() ? all : 0;
    if (mine == m_waiting)
        return;
    m_waiting = mine;
    Q_EMIT waitingChanged();
}

void RequestsView::refreshEmpty()
{
    const bool empty = m_list->rowCount() == 0;
    m_body->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_splitter);
    if (!empty)
        return;
    const bool takesSome = m_workspace.policy().accessRequests || m_workspace.policy().selfRegistration;
    const bool narrowed = m_scopes->currentIndex() != everything;
    m_empty->setMessage(icon(u"mail-read"_s),
                        !takesSome ? tr("This portal takes no access requests.")
                            : narrowed
                            ? tr("No request waits among these.")
                            : tr("No request waits. Those that come by a client’s portal or that people make "
                                 "themselves appear here."));
    m_empty->setAction(takesSome && narrowed ? tr("Show &all requests") : QString());
}

void RequestsView::retranslate()
{
    m_list->setPortal(m_workspace.portal(), m_workspace.wording());
    m_scopes->setAccessibleName(tr("Whose requests to show"));
    m_view->setAccessibleName(tr("Requests"));
    m_answered->setText(tr("Answered &too"));
    m_record->setText(tr("Re&cord a request…"));
    m_pane->retranslate();
    refresh();
}

} // namespace mandat::desktop
