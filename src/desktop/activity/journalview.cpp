// SPDX-License-Identifier: MIT
#include "desktop/activity/journalview.h"

#include "desktop/activity/entrypane.h"
#include "desktop/activity/journalfilters.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/tableview.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "models/journallist.h"

#include <QFuture>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using models::JournalList;

JournalView::JournalView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list(std::make_unique<JournalList>(workspace.reader()))
    , m_filters(new JournalFilters(workspace))
    , m_notice(new Banner(models::Tone::Waiting, QString()))
    , m_table(new TableView(QString()))
    , m_body(new QStackedWidget)
    , m_empty(new EmptyState(icon(u"view-history"_s), QString()))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_pane(new EntryPane(workspace))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *left = new Surface(Surface::Fill::Base);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, metrics::within, 0, 0);
    column->setSpacing(metrics::within);
    auto *filterRow = new QVBoxLayout;
    filterRow->setContentsMargins(metrics::pageEdge, 0, metrics::pageEdge, 0);
    filterRow->addWidget(m_filters);
    filterRow->addWidget(m_notice);
    m_notice->setObjectName(u"journalNotice"_s);
    m_notice->hide();
    column->addLayout(filterRow);
    m_table->setObjectName(u"journal"_s);
    m_table->setModel(m_list.get());
    m_table->horizontalHeader()->setSectionResizeMode(JournalList::Thing, QHeaderView::Stretch);
    const std::pair<int, int> widths[] = {
        {JournalList::When, 160}, {JournalList::Who, 150}, {JournalList::What, 200}, {JournalList::Order, 120}};
    for (const auto &[section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    column->addWidget(m_body, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_pane);
    m_splitter->setCollapsible(0, false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({860, 360});
    layout->addWidget(m_splitter);

    connect(m_filters, &JournalFilters::changed, this, &JournalView::restart);
    connect(m_list.get(), &JournalList::pageWanted, this, &JournalView::ask);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JournalView::showCurrent);
    connect(m_table, &TableView::contextRequested, this, [this](const QModelIndex &index, const QPoint &position) {
        m_table->setCurrentIndex(index);
        QMenu menu;
        m_pane->addActionsTo(&menu);
        if (!menu.isEmpty())
            menu.exec(position);
    });
    connect(m_list.get(), &QAbstractItemModel::modelReset, this, &JournalView::showCurrent);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_filters->clear();
        restart();
    });
    connect(&workspace.session(), &app::Session::stateChanged, this, &JournalView::hearState);
}

JournalView::~JournalView() = default;

QWidget *JournalView::filterField() const
{
    return m_filters->textField();
}

AuditQuery JournalView::query() const
{
    return m_filters->query();
}

void JournalView::activate()
{
    m_table->setFocus();
}

void JournalView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_asked || !m_list->index(0, 0).isValid())
        restart();
}

/// Asks from the newest entry on. What comes later is not put above the rows that somebody reads.
void JournalView::restart()
{
    ++m_generation;
    m_asked = true;
    m_away = false;
    m_list->setQuery(m_filters->query());
    m_list->fetchMore({});
    refreshState();
}

void JournalView::ask()
{
    m_waiting = true;
    m_workspace.session()
        .auditPage(m_list->nextPage())
        .then(this, [this, generation = m_generation](const Result<AuditPage> &page) {
            if (generation == m_generation)
                take(page);
        });
}

void JournalView::take(const Result<AuditPage> &page)
{
    m_waiting = false;
    if (page) {
        m_away = false;
        m_list->append(*page);
        if (!m_table->currentIndex().isValid() && m_list->rowCount() > 0)
            m_table->setCurrentIndex(m_list->index(0, 0));
        refreshState();
        return;
    }
    m_list->giveUp();
    const ErrorKind kind = page.error().kind;
    m_away = true;
    if (m_list->rowCount() == 0 && (kind == ErrorKind::Network || kind == ErrorKind::Timeout))
        m_list->showKnown();
    const bool offline = kind == ErrorKind::Network || kind == ErrorKind::Timeout;
    m_notice->setMessage(models::Tone::Waiting,
                         offline
                             ? tr("The portal keeps the journal, and it cannot be reached now. Entries that you have "
                                  "viewed since the start are shown; the others need the network.")
                             : m_workspace.wording().error(page.error()));
    refreshState();
    m_notice->announce();
}

/// The portal is there again: what could not be read is asked for.
void JournalView::hearState()
{
    if (m_away && isVisible() && m_workspace.session().state().phase == sync::Phase::UpToDate)
        restart();
}

void JournalView::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    m_pane->showEntry(m_list->entryAt(current.isValid() ? current.row() : -1), m_list->words());
}

void JournalView::refreshState()
{
    m_notice->setVisible(m_away);
    const bool empty = m_list->rowCount() == 0;
    m_body->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!empty)
        return;
    m_empty->setAction({});
    if (m_waiting) {
        m_empty->setMessage(icon(u"view-history"_s), tr("Asking the portal…"));
    } else if (m_away) {
        m_empty->setMessage(icon(u"view-history"_s), tr("No entry that matches has been viewed since the start."));
    } else if (m_filters->isEmpty()) {
        m_empty->setMessage(icon(u"view-history"_s), tr("The journal is empty."));
    } else {
        m_empty->setMessage(icon(u"view-filter"_s), tr("No entry of the journal matches these filters."));
        m_empty->setAction(tr("Clear filters"));
    }
}

void JournalView::retranslate()
{
    m_table->setAccessibleName(tr("Journal"));
    m_list->setPortal(m_workspace.portal(), m_workspace.wording());
    m_filters->retranslate();
    m_pane->retranslate();
    showCurrent();
    refreshState();
}

} // namespace mandat::desktop
