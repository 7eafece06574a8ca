// SPDX-License-Identifier: MIT
#include "desktop/users/usersscreen.h"

#include "desktop/export/tableexport.h"
#include "desktop/import/importdialog.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/pageheader.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/tableview.h"
#include "desktop/rememberedfilters.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/users/filterbar.h"
#include "desktop/users/selectionbar.h"
#include "desktop/users/userpane.h"
#include "desktop/users/userviews.h"
#include "domain/plainservice.h"
#include "models/userlist.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr qsizetype rowsAtOnce = 500;
constexpr int narrowestPane = 320; ///< whoever it shows
constexpr int roomForImport = 940; ///< in less, File › Import… is enough
} // namespace

UsersScreen::UsersScreen(Workspace &workspace, QWidget *parent)
    : Screen(workspace, parent)
    , m_list(std::make_unique<models::UserList>(workspace.reader(), workspace.session().cacheFile()))
    , m_header(new PageHeader(QString()))
    , m_import(new QPushButton)
    , m_new(new QPushButton)
    , m_filters(new FilterBar(workspace))
    , m_table(new TableView(QString()))
    , m_body(new QStackedWidget)
    , m_empty(new EmptyState(icon(u"system-users"_s), QString()))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_pane(new UserPane(workspace))
    , m_views(new UserViews(workspace))
    , m_selection(new SelectionBar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *left = new Surface(Surface::Fill::Base);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header->addAction(m_views);
    m_header->addAction(m_import);
    m_header->addAction(m_new);
    column->addWidget(m_header);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(metrics::pageEdge, 0, metrics::pageEdge, metrics::between);
    filterRow->addWidget(m_filters);
    column->addLayout(filterRow);
    m_table->setObjectName(u"users"_s);
    m_table->setModel(m_list.get());
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(models::UserList::Name, Qt::AscendingOrder);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    column->addWidget(m_body, 1);
    column->addWidget(m_selection);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_pane);
    m_splitter->setCollapsible(0, false);
    m_pane->setMinimumWidth(narrowestPane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({872, 376});
    layout->addWidget(m_splitter);
    setButtonTone(m_new, ButtonTone::Primary);
    m_new->setIcon(icon(u"list-add-user"_s));
    m_import->setIcon(icon(u"document-import"_s));

    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT this->workspace().newUserWanted({}); });
    connect(m_import, &QPushButton::clicked, this, [this] { ImportDialog::start(this->workspace(), window()); });
    connect(m_selection, &SelectionBar::allWanted, this, [this] {
        m_table->selectAll();
        m_table->setFocus();
    });
    connect(m_selection, &SelectionBar::menuWanted, this, &UsersScreen::fillBulkMenu);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), this), &QShortcut::activated, m_selection,
            &SelectionBar::showMenu);
    connect(m_filters, &FilterBar::changed, this, &UsersScreen::applyQuery);
    connect(m_views, &UserViews::chosen, this, &UsersScreen::showView);
    connect(m_views, &UserViews::saveWanted, this, &UsersScreen::keepView);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &UsersScreen::refreshSelection);
    connect(m_list.get(), &QAbstractItemModel::modelReset, this, &UsersScreen::refreshSelection);
    connect(m_list.get(), &models::PagedList::totalChanged, this, &UsersScreen::refreshCount);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &UsersScreen::showCurrent);
    connect(m_table, &TableView::contextRequested, this, &UsersScreen::openMenu);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_filters->isEmpty()) {
            Q_EMIT this->workspace().newUserWanted({});
        } else {
            m_filters->clear();
            applyQuery();
        }
    });
    connect(&workspace.session(), &app::Session::changed, m_list.get(), &models::PagedList::refresh);
    connect(&workspace.session(), &app::Session::changed, this,
            [this](const QList<cache::Changed> &) { m_pane->refresh(); });
    m_filters->restore(QJsonDocument::fromJson(remembered(workspace, u"users"_s).toString().toUtf8()).object());
    restoreColumns();
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &UsersScreen::saveColumns);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, &UsersScreen::saveColumns);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionMoved, this, &UsersScreen::saveColumns);
    setPaneVisible(workspace.settings().value(u"window/detailPane"_s, true).toBool());
}

UsersScreen::~UsersScreen() = default;

QString UsersScreen::title() const
{
    return workspace().userNoun(true);
}

QWidget *UsersScreen::filterField()
{
    return m_filters->textField();
}

void UsersScreen::exportTable()
{
    //: %1: what the list is of: users
    TableExport::start(workspace(), *m_table, *m_list, tr("Export %1").arg(title().toLower()), title(), this);
}

void UsersScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    m_import->setVisible(!isPlainService(workspace().portal()) && width() >= roomForImport);
}

void UsersScreen::activated()
{
    m_table->setFocus();
}

void UsersScreen::setScope(const cache::Scope &scope)
{
    m_scope = scope;
    applyQuery();
}

void UsersScreen::setPaneVisible(bool visible)
{
    m_pane->setVisible(visible);
}

void UsersScreen::applyQuery()
{
    cache::UserQuery query;
    query.sort = m_list->query().sort;
    query.descending = m_list->query().descending;
    query.scope = m_scope;
    m_filters->applyTo(query);
    m_list->setQuery(query);
    rememberFilters();
    restoreCurrent();
}

/// What is chosen, not what is typed: that is a search, and over with the day.
void UsersScreen::rememberFilters() const
{
    QJsonObject state = m_filters->state();
    state.insert(u"text"_s, QString());
    remember(workspace(), u"users"_s, QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact)));
}

/// The person that was current stays so where the list still holds them; else the first row is.
void UsersScreen::restoreCurrent()
{
    const int position = m_current.isNull() ? -1 : m_list->positionOfUser(m_current);
    const QModelIndex index = m_list->index(position >= 0 ? position : 0, 0);
    if (index.isValid())
        m_table->setCurrentIndex(index);
    else
        m_pane->showUser({});
}

void UsersScreen::refreshCount()
{
    const QLocale locale = workspace().wording().locale();
    const qint64 total = m_list->total();
    const Result<cache::Counts> counts = workspace().reader().counts(m_scope);
    const qint64 all = counts ? counts->users : total;
    if (total < 0)
        m_header->setCount(tr("counting…"));
    else if (m_filters->isEmpty())
        m_header->setCount(locale.toString(total));
    else
        m_header->setCount(tr("%1 of %2").arg(locale.toString(total), locale.toString(all)));
    const bool empty = total == 0;
    // The list could not have the focus as long as there was none; somebody who types elsewhere keeps it.
    const bool arrives = !empty && m_empty->isVisible() && !qobject_cast<QLineEdit *>(window()->focusWidget());
    m_body->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (arrives)
        m_table->setFocus();
    if (!m_wanted.isNull() && m_list->positionOfUser(m_wanted) >= 0)
        showUser(UserId(m_wanted));
    else if (!empty && !m_table->currentIndex().isValid())
        restoreCurrent();
    if (!empty)
        return;
    const QString nouns = workspace().userNoun(true).toLower();
    if (m_filters->isEmpty()) {
        m_empty->setMessage(icon(u"system-users"_s), tr("There are no %1 here yet.").arg(nouns));
        m_empty->setAction(m_new->text(), true);
    } else {
        m_empty->setMessage(icon(u"view-filter"_s), tr("No %1 match these filters.").arg(nouns));
        m_empty->setAction(tr("Clear filters"));
    }
}

void UsersScreen::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const cache::UserRow *row = current.isValid() ? m_list->userAt(current.row()) : nullptr;
    m_current = row ? row->id : UserId();
    m_filters->setCurrentCompany(row ? row->company : CompanyId());
    m_wanted = {};
    m_pane->showUser(m_current);
}

void UsersScreen::showHolders(const ProfileId &profile)
{
    m_filters->showHolders(profile);
    m_table->setFocus();
}

void UsersScreen::showUser(const UserId &user)
{
    m_current = user;
    if (m_list->positionOfUser(user) < 0 && !m_filters->isEmpty()) {
        m_filters->clear();
        applyQuery();
    }
    const int position = m_list->positionOfUser(user);
    if (position >= 0) {
        m_table->setCurrentIndex(m_list->index(position, 0));
        m_table->scrollTo(m_list->index(position, 0), QAbstractItemView::PositionAtCenter);
    } else {
        m_wanted = user;
        m_pane->showUser(user);
    }
}

QList<qint64> UsersScreen::selectedRows() const
{
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        ranges.append({range.top(), range.bottom()});
    std::ranges::sort(ranges);
    QList<qint64> rows;
    int next = 0; // ranges of several columns name their rows more than once
    for (const auto &[top, bottom] : std::as_const(ranges)) {
        const int from = std::max(top, next);
        if (from <= bottom)
            rows += m_list->cacheRows(from, bottom - from + 1);
        next = std::max(next, bottom + 1);
    }
    return rows;
}

QList<UserId> UsersScreen::selectedUsers() const
{
    QList<UserId> users;
    const QList<qint64> rows = selectedRows();
    for (qsizetype at = 0; at < rows.size(); at += rowsAtOnce) {
        const Result<QList<cache::UserRow>> read = workspace().reader().users(rows.mid(at, rowsAtOnce));
        for (const cache::UserRow &row : read.value_or(QList<cache::UserRow>()))
            users.append(row.id);
    }
    if (users.isEmpty() && !m_current.isNull())
        users.append(m_current);
    return users;
}

void UsersScreen::refreshSelection()
{
    qsizetype count = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        count += range.left() == 0 ? range.height() : 0;
    m_selection->setCounts(count, m_list->total(), workspace().wording().locale());
}

void UsersScreen::showView(const UserView &view)
{
    m_filters->restore(view.filters);
    if (!view.columns.isEmpty()) {
        const QSignalBlocker quiet(m_table->horizontalHeader());
        m_table->horizontalHeader()->restoreState(view.columns);
        saveColumns();
    }
    m_table->sortByColumn(view.sortColumn, view.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    applyQuery();
    m_table->setFocus();
}

void UsersScreen::keepView(const QString &name)
{
    const QHeaderView *header = m_table->horizontalHeader();
    saveView(workspace(),
             {name, m_filters->state(), header->sortIndicatorSection(),
              header->sortIndicatorOrder() == Qt::DescendingOrder, header->saveState()});
}

void UsersScreen::restoreColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    if (header->restoreState(workspace().settings().value(u"users/columns"_s).toByteArray()))
        return;
    using List = models::UserList;
    const std::pair<int, int> widths[] = {{List::Name, 176},          {List::SignInId, 88}, {List::Company, 170},
                                          {List::ProfileColumn, 104}, {List::Access, 66},   {List::Status, 170},
                                          {List::LastSignIn, 124}};
    for (int column = 0; column < List::ColumnCount; ++column)
        header->setSectionHidden(column, true);
    for (const auto &[column, width] : widths) {
        header->setSectionHidden(column, false);
        header->resizeSection(column, width);
    }
    header->setSectionResizeMode(List::Company, QHeaderView::Stretch);
}

void UsersScreen::saveColumns() const
{
    workspace().settings().setValue(u"users/columns"_s, m_table->horizontalHeader()->saveState());
}

void UsersScreen::retranslate()
{
    m_list->setPortal(workspace().portal(), workspace().language());
    m_header->setTitle(title());
    m_new->setText(tr("&New %1…").arg(workspace().userNoun(false).toLower()));
    m_import->setText(tr("I&mport…"));
    m_import->setAccessibleName(tr("Import %1…").arg(title().toLower()));
    m_import->setVisible(!isPlainService(workspace().portal()) && width() >= roomForImport);
    for (QPushButton *button : {m_import, m_new}) {
        button->setEnabled(workspace().mayWrite());
        button->setToolTip(
            workspace().mayWrite() ? QString() : tr("Your role on this portal lets you read, but not change access."));
    }
    m_table->setAccessibleName(title());
    using List = models::UserList;
    m_table->horizontalHeader()->setSectionHidden(List::Type, workspace().policy().userTypes.isEmpty());
    if (isPlainService(workspace().portal())) {
        for (const int column : {List::Company, List::Access, List::LastSignIn})
            m_table->horizontalHeader()->setSectionHidden(column, true);
        m_table->horizontalHeader()->resizeSection(List::ProfileColumn,
                                                   std::max(240, m_table->columnWidth(List::ProfileColumn)));
    }
    if (!workspace().policy().version.isEmpty() && workspace().policy().signInId == SignInIdKind::Email)
        m_table->horizontalHeader()->resizeSection(List::SignInId, std::max(220, m_table->columnWidth(List::SignInId)));
    m_filters->retranslate();
    m_views->retranslate();
    m_selection->retranslate();
    m_pane->retranslate();
    refreshSelection();
    refreshCount();
}

} // namespace mandat::desktop
