// SPDX-License-Identifier: MIT
#include "desktop/relationships/relationshipsscreen.h"

#include "desktop/export/tableexport.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/pageheader.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/tableview.h"
#include "desktop/relationships/relationshippane.h"
#include "desktop/rememberedfilters.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "models/relationshiplist.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

RelationshipsScreen::RelationshipsScreen(Workspace &workspace, QWidget *parent)
    : Screen(workspace, parent)
    , m_list(std::make_unique<models::RelationshipList>(workspace.reader(), workspace.session().cacheFile()))
    , m_header(new PageHeader(QString()))
    , m_new(new QPushButton)
    , m_text(new SearchField(QString()))
    , m_risk(new QToolButton)
    , m_table(new TableView(QString()))
    , m_body(new QStackedWidget)
    , m_empty(new EmptyState(icon(u"folder"_s), QString()))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_pane(new RelationshipPane(workspace))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *left = new Surface(Surface::Fill::Base);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header->addAction(m_new);
    column->addWidget(m_header);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(metrics::pageEdge, 0, metrics::pageEdge, metrics::between);
    filters->setSpacing(metrics::within);
    m_text->setObjectName(u"relationshipFilter"_s);
    m_text->setMinimumWidth(160);
    m_text->setMaximumWidth(280);
    setCompact(m_text);
    filters->addWidget(m_text, 4);
    m_risk->setObjectName(u"atRisk"_s);
    m_risk->setCheckable(true);
    m_risk->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_risk->setIcon(glyphIcon(models::Glyph::Warning));
    setButtonTone(m_risk, ButtonTone::Segment);
    filters->addWidget(m_risk);
    filters->addStretch(1);
    column->addLayout(filters);
    m_table->setModel(m_list.get());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(models::RelationshipList::Reference, Qt::AscendingOrder);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    column->addWidget(m_body, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_pane);
    m_splitter->setCollapsible(0, false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({872, 360});
    layout->addWidget(m_splitter);
    setButtonTone(m_new, ButtonTone::Primary);
    m_new->setIcon(icon(u"list-add-user"_s));

    m_risk->setChecked(remembered(workspace, u"relationships/atRisk"_s).toBool());
    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT this->workspace().newUserWanted(m_current); });
    connect(m_text, &QLineEdit::textChanged, this, &RelationshipsScreen::applyQuery);
    connect(m_risk, &QToolButton::toggled, this, &RelationshipsScreen::applyQuery);
    connect(m_list.get(), &models::PagedList::totalChanged, this, &RelationshipsScreen::refreshCount);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RelationshipsScreen::showCurrent);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_risk->setChecked(false);
        m_text->clear();
        applyQuery();
    });
    connect(&workspace.session(), &app::Session::changed, m_list.get(), &models::PagedList::refresh);
    connect(&workspace.session(), &app::Session::changed, this,
            [this](const QList<cache::Changed> &) { m_pane->refresh(); });
    restoreColumns();
    setPaneVisible(workspace.settings().value(u"window/detailPane"_s, true).toBool());
}

RelationshipsScreen::~RelationshipsScreen() = default;

QString RelationshipsScreen::title() const
{
    return workspace().relationshipNoun(true);
}

QWidget *RelationshipsScreen::filterField()
{
    return m_text;
}

void RelationshipsScreen::exportTable()
{
    //: %1: what the list is of: users
    TableExport::start(workspace(), *m_table, *m_list, tr("Export %1").arg(title().toLower()), title(), this);
}

void RelationshipsScreen::activated()
{
    m_table->setFocus();
}

void RelationshipsScreen::setScope(const cache::Scope &scope)
{
    m_scope = scope;
    applyQuery();
}

void RelationshipsScreen::setPaneVisible(bool visible)
{
    m_pane->setVisible(visible);
}

void RelationshipsScreen::applyQuery()
{
    cache::RelationshipQuery query;
    query.sort = m_list->query().sort;
    query.descending = m_list->query().descending;
    query.scope = m_scope;
    query.text = m_text->text();
    query.atRisk = m_risk->isChecked();
    query.inactiveToo = !query.atRisk;
    query.warnBelow = std::max(1, workspace().policy().administratorsWarn);
    m_list->setQuery(query);
    remember(workspace(), u"relationships/atRisk"_s, query.atRisk);
    restoreCurrent();
}

/// What was current stays so where the list still holds it; else the first row is.
void RelationshipsScreen::restoreCurrent()
{
    const int position = m_current.isNull() ? -1 : m_list->positionOfRelationship(m_current);
    const QModelIndex index = m_list->index(position >= 0 ? position : 0, 0);
    if (index.isValid())
        m_table->setCurrentIndex(index);
    else
        m_pane->showRelationship({});
}

void RelationshipsScreen::refreshCount()
{
    const QLocale locale = workspace().wording().locale();
    const qint64 total = m_list->total();
    m_header->setCount(total < 0 ? tr("counting…") : locale.toString(total));
    m_body->setCurrentWidget(total == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    if (total != 0 && !m_table->currentIndex().isValid())
        restoreCurrent();
    const bool filtered = !m_text->text().trimmed().isEmpty() || m_risk->isChecked();
    m_empty->setMessage(icon(u"folder"_s),
                        filtered ? tr("No %1 match these filters.").arg(title().toLower())
                                 : tr("There are no %1 here yet.").arg(title().toLower()));
    m_empty->setAction(filtered ? tr("Clear filters") : QString());
}

void RelationshipsScreen::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const cache::RelationshipRow *row = current.isValid() ? m_list->relationshipAt(current.row()) : nullptr;
    m_current = row ? row->id : RelationshipId();
    m_pane->showRelationship(m_current);
}

void RelationshipsScreen::showRelationship(const RelationshipId &relationship)
{
    m_current = relationship;
    if (m_list->positionOfRelationship(relationship) < 0) {
        const QSignalBlocker quiet(m_text);
        const QSignalBlocker quietToo(m_risk);
        m_text->clear();
        m_risk->setChecked(false);
        applyQuery();
    }
    const int position = m_list->positionOfRelationship(relationship);
    if (position >= 0) {
        m_table->setCurrentIndex(m_list->index(position, 0));
        m_table->scrollTo(m_list->index(position, 0), QAbstractItemView::PositionAtCenter);
    } else {
        m_current = relationship;
        m_pane->showRelationship(relationship);
    }
}

void RelationshipsScreen::restoreColumns()
{
    using List = models::RelationshipList;
    QHeaderView *header = m_table->horizontalHeader();
    const std::pair<int, int> widths[] = {
        {List::Reference, 116}, {List::Label, 92},          {List::Company, 200},     {List::ConfigurationColumn, 116},
        {List::Users, 104},     {List::Administrators, 76}, {List::Responsible, 110}, {List::Status, 176}};
    for (const auto &[column, width] : widths)
        header->resizeSection(column, width);
    header->setSectionResizeMode(List::Company, QHeaderView::Stretch);
    header->setSectionHidden(List::Responsible, true);
    header->restoreState(workspace().settings().value(u"relationships/columns"_s).toByteArray());
    const auto save = [this, header] {
        workspace().settings().setValue(u"relationships/columns"_s, header->saveState());
    };
    connect(header, &QHeaderView::sectionResized, this, save);
    connect(header, &QHeaderView::sectionMoved, this, save);
    connect(header, &QHeaderView::sortIndicatorChanged, this, save);
}

void RelationshipsScreen::retranslate()
{
    m_list->setPortal(workspace().portal(), workspace().language());
    m_header->setTitle(title());
    m_new->setText(tr("&New %1…").arg(workspace().userNoun(false).toLower()));
    m_new->setEnabled(workspace().mayWrite());
    m_text->setPlaceholder(tr("Filter by number, label or company"));
    m_risk->setText(tr("At ris&k"));
    m_table->setAccessibleName(title());
    m_pane->retranslate();
    refreshCount();
}

} // namespace mandat::desktop
