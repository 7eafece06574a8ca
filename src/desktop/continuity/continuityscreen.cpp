// SPDX-License-Identifier: MIT
#include "desktop/continuity/continuityscreen.h"

#include "desktop/continuity/appointdialog.h"
#include "desktop/continuity/recoverynotices.h"
#include "desktop/continuity/riskpane.h"
#include "desktop/continuity/whatifchoice.h"
#include "desktop/export/tableexport.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/pageheader.h"
#include "desktop/parts/rowdelegate.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/tableview.h"
#include "desktop/printing/reportprinting.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "models/backgroundreader.h"
#include "models/risklist.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using cache::RiskGroup;
using models::RiskList;

namespace
{
constexpr int newsPause = 200; ///< ms
} // namespace

ContinuityScreen::ContinuityScreen(Workspace &workspace, QWidget *parent)
    : Screen(workspace, parent)
    , m_list(std::make_unique<RiskList>(workspace.reader(), workspace.session().cacheFile()))
    , m_behind(std::make_unique<models::BackgroundReader>(workspace.session().cacheFile()))
    , m_pause(new QTimer(this))
    , m_header(new PageHeader(QString()))
    , m_recoveries(new RecoveryNotices(workspace))
    , m_print(new QPushButton)
    , m_groups(new SegmentedControl(QString()))
    , m_text(new SearchField(QString()))
    , m_table(new TableView(QString()))
    , m_body(new QStackedWidget)
    , m_empty(new EmptyState(icon(u"dialog-ok"_s), QString()))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_tabs(new QTabWidget)
    , m_pane(new RiskPane(workspace))
    , m_whatIf(new WhatIfChoice(workspace))
{
    setObjectName(u"continuityScreen"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *left = new Surface(Surface::Fill::Base);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_print->setIcon(icon(u"document-print"_s));
    m_header->addAction(m_print);
    m_recoveries->setContentsMargins(metrics::pageEdge, 0, metrics::pageEdge, metrics::between);
    column->addWidget(m_recoveries);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(metrics::pageEdge, 0, metrics::pageEdge, metrics::between);
    filters->setSpacing(metrics::within);
    m_groups->setObjectName(u"riskGroups"_s);
    for (int i = 0; i <= cache::riskGroups; ++i)
        m_groups->addSegment(QString());
    filters->addWidget(m_groups);
    m_text->setObjectName(u"riskFilter"_s);
    m_text->setMinimumWidth(120);
    m_text->setMaximumWidth(280);
    setCompact(m_text);
    filters->addWidget(m_text, 1);
    filters->addStretch(1);
    column->addLayout(filters);
    m_table->setObjectName(u"risks"_s);
    m_table->setModel(m_list.get());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setRowKind(TableView::RowKind::TwoLines);
    const std::pair<int, int> widths[] = {
        {RiskList::Risk, 132}, {RiskList::Reference, 100}, {RiskList::Company, 190}, {RiskList::Responsible, 150}};
    for (const auto &[at, width] : widths)
        m_table->horizontalHeader()->resizeSection(at, width);
    m_table->horizontalHeader()->setSectionResizeMode(RiskList::Cause, QHeaderView::Stretch);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    column->addWidget(m_body, 1);
    m_tabs->setObjectName(u"riskTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setMinimumWidth(340);
    m_tabs->addTab(m_pane, QString());
    m_tabs->addTab(m_whatIf, QString());
    auto *right = new Surface(Surface::Fill::Window, Qt::LeftEdge);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(1, metrics::within, 0, 0);
    rightLayout->addWidget(m_tabs);
    m_splitter->addWidget(left);
    m_splitter->addWidget(right);
    m_splitter->setCollapsible(0, false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({872, 360});
    layout->addWidget(m_splitter);

    m_pause->setSingleShot(true);
    m_pause->setInterval(newsPause);
    connect(m_pause, &QTimer::timeout, this, [this] {
        refreshCounts();
        m_recoveries->refresh();
        m_pane->refresh();
        m_whatIf->refresh();
    });
    connect(&workspace.session(), &app::Session::changed, m_pause, qOverload<>(&QTimer::start));
    connect(&workspace.session(), &app::Session::changed, m_list.get(), &models::PagedList::refresh);
    connect(m_list.get(), &models::PagedList::totalChanged, this, &ContinuityScreen::refreshHead);
    connect(m_groups, &SegmentedControl::currentIndexChanged, this, &ContinuityScreen::applyQuery);
    connect(m_text, &QLineEdit::textChanged, this, &ContinuityScreen::applyQuery);
    connect(m_print, &QPushButton::clicked, this, &ContinuityScreen::printReport);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ContinuityScreen::showCurrent);
    connect(m_table, &QTableView::activated, this, [this] {
        if (!m_current.isNull() && this->workspace().mayWrite())
            appoint(this->workspace(), m_current, {}, this);
    });
    connect(m_table, &TableView::contextRequested, this, [this](const QModelIndex &index, const QPoint &position) {
        m_table->setCurrentIndex(index);
        QMenu menu;
        QAction *name = menu.addAction(tr("Ap&point…"));
        name->setEnabled(this->workspace().mayWrite());
        connect(name, &QAction::triggered, this, [this] { appoint(this->workspace(), m_current, {}, this); });
        connect(menu.addAction(tr("&Open")), &QAction::triggered, this,
                [this] { Q_EMIT this->workspace().relationshipWanted(m_current); });
        menu.exec(position);
    });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_text->clear();
        m_groups->setCurrentIndex(0);
    });
    setPaneVisible(workspace.settings().value(u"window/detailPane"_s, true).toBool());
}

ContinuityScreen::~ContinuityScreen() = default;

QString ContinuityScreen::title() const
{
    return tr("Continuity");
}

QWidget *ContinuityScreen::filterField()
{
    return m_text;
}

void ContinuityScreen::activated()
{
    m_recoveries->refresh();
    m_table->setFocus();
}

void ContinuityScreen::setPaneVisible(bool visible)
{
    m_splitter->widget(1)->setVisible(visible);
}

void ContinuityScreen::setScope(const cache::Scope &scope)
{
    m_scope = scope;
    refreshCounts();
    applyQuery();
}

cache::RiskQuery ContinuityScreen::query() const
{
    cache::RiskQuery out;
    out.portal = workspace().portal();
    out.now = workspace().now();
    out.scope = m_scope;
    return out;
}

void ContinuityScreen::applyQuery()
{
    cache::RiskQuery wanted = query();
    wanted.text = m_text->text();
    if (m_groups->currentIndex() > 0)
        wanted.group = static_cast<RiskGroup>(m_groups->currentIndex() - 1);
    m_list->setQuery(wanted, workspace().wording());
    restoreCurrent();
}

/// What the list shows: its filters, too.
void ContinuityScreen::printReport()
{
    printContinuityReport(workspace(), m_list->query(), this);
}

void ContinuityScreen::refreshCounts()
{
    const auto count = [wanted = query(), scope = m_scope](cache::Reader &reader) -> Result<Counted> {
        MANDAT_ASSIGN(const cache::RiskCounts risks, reader.riskCounts(wanted));
        MANDAT_ASSIGN(const cache::Counts all, reader.counts(scope));
        return Counted {risks, all.relationships};
    };
    m_behind->ask<Counted>(count, [this](const Result<Counted> &counted) {
        m_counted = counted.value_or(Counted());
        refreshHead();
        Q_EMIT countChanged();
    });
}

void ContinuityScreen::refreshHead()
{
    const QLocale locale = workspace().wording().locale();
    const qint64 total = m_counted.relationships;
    //: %1: "31", how many are at risk; %2: "263 dossiers", of how many
    m_header->setCount(tr("%1 at risk out of %2")
                           .arg(locale.toString(m_counted.risks.total()),
                                locale.toString(total) + u' ' + workspace().relationshipNoun(total != 1).toLower()));
    const auto text = [&](int segment, const QString &word, qint64 count) {
        //: %1: what a part of the list is called; %2: how many it has: "All (31)"
        m_groups->setSegmentText(segment, tr("%1 (%2)").arg(word, locale.toString(count)));
    };
    text(0, tr("All"), m_counted.risks.total());
    text(1, tr("No administrator"), m_counted.risks.none);
    text(2, tr("Too few"), m_counted.risks.few);
    text(3, tr("Not seen"), m_counted.risks.notSeen);
    text(4, tr("Only holder"), m_counted.risks.onlyHolder);
    const bool filtered = !m_text->text().trimmed().isEmpty() || m_groups->currentIndex() > 0;
    m_body->setCurrentWidget(m_list->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    m_empty->setMessage(icon(u"dialog-ok"_s),
                        filtered ? tr("Nothing at risk matches these filters.")
                                 : tr("Nothing is at risk here: every %1 has its administrators.")
                                       .arg(workspace().relationshipNoun(false).toLower()));
    m_empty->setAction(filtered ? tr("Clear &filters") : QString());
    if (m_list->rowCount() > 0 && !m_table->currentIndex().isValid())
        restoreCurrent();
    showWanted();
}

/// What was current stays so where the list still holds it; else the first row is.
void ContinuityScreen::restoreCurrent()
{
    const int position = m_current.isNull() ? -1 : m_list->positionOfRelationship(m_current);
    const QModelIndex index = m_list->index(position >= 0 ? position : 0, 0);
    if (index.isValid())
        m_table->setCurrentIndex(index);
    else
        showCurrent();
}

bool ContinuityScreen::canExport() const
{
    return m_list->rowCount() > 0;
}

void ContinuityScreen::exportTable()
{
    TableExport::start(workspace(), *m_table, *m_list, tr("Export what is at risk"), title(), this);
}

void ContinuityScreen::showRelationship(const RelationshipId &relationship)
{
    m_wanted = relationship;
    m_text->clear();
    m_groups->setCurrentIndex(0);
    m_tabs->setCurrentIndex(0);
    showWanted();
    m_table->setFocus();
}

/// Once the list holds it, or is whole without it.
void ContinuityScreen::showWanted()
{
    const int position = m_wanted.isNull() ? -1 : m_list->positionOfRelationship(m_wanted);
    if (position >= 0)
        m_table->setCurrentIndex(m_list->index(position, 0));
    if (position >= 0 || m_list->isComplete())
        m_wanted = {};
}

void ContinuityScreen::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const cache::RelationshipRow *row = current.isValid() ? m_list->relationshipAt(current.row()) : nullptr;
    m_current = row ? row->id : RelationshipId();
    m_pane->showRelationship(m_current);
    m_whatIf->setRelationship(m_current);
}

void ContinuityScreen::retranslate()
{
    m_header->setTitle(title());
    m_print->setText(tr("&Print report…"));
    m_groups->setAccessibleName(tr("Which risks to show"));
    m_text->setPlaceholder(tr("Filter by number, label or company"));
    m_table->setAccessibleName(tr("At risk, worst first"));
    m_tabs->setTabText(0, tr("The risk"));
    m_tabs->setTabText(1, tr("What if…"));
    m_tabs->setAccessibleName(tr("Details"));
    m_pane->retranslate();
    m_whatIf->retranslate();
    refreshCounts();
    applyQuery();
}

} // namespace mandat::desktop

#include "moc_continuityscreen.cpp"
