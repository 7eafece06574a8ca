// SPDX-License-Identifier: MIT
#include "desktop/newuser/companypage.h"

#include "desktop/parts/emptystate.h"
#include "desktop/parts/rowdelegate.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/tableview.h"
#include "desktop/theme/icons.h"
#include "models/relationshiplist.h"

#include <QHeaderView>
#include <QTimer>
#include <QVBoxLayout>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;
using models::RelationshipList;

namespace
{
constexpr int pauseInMs = 120;
} // namespace

CompanyPage::CompanyPage(NewUserState &state, QWidget *parent)
    : NewUserPage(state, u"company"_s, tr("Company"), Scrolling::Inside, parent)
    , m_list(std::make_unique<RelationshipList>(workspace().reader(), workspace().session().cacheFile()))
    , m_search(new SearchField(tr("Number or company name")))
    , m_table(new TableView(workspace().relationshipNoun(true)))
    , m_nothing(new EmptyState(icon(u"edit-find"_s), tr("Nothing has this number or name.")))
{
    setSubtitle(tr("Look for the company by its name, or by the number of one of its %1.")
                    .arg(policy().relationshipNoun.many.in(wording().language())));
    m_list->setPortal(workspace().portal(), wording().language());
    m_table->setModel(m_list.get());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->rowDelegate()->setRowMenu(false);
    for (const int hidden : {RelationshipList::ConfigurationColumn, RelationshipList::Users,
                             RelationshipList::Administrators, RelationshipList::Responsible, RelationshipList::Status})
        m_table->setColumnHidden(hidden, true);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(false);
    header->resizeSection(RelationshipList::Reference, 150);
    header->resizeSection(RelationshipList::Label, 170);
    header->setSectionResizeMode(RelationshipList::Company, QHeaderView::Stretch);

    body()->addWidget(m_search);
    auto *card = new Surface(Surface::Fill::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    inside->addWidget(m_nothing);
    body()->addWidget(card, 1);

    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(pauseInMs);
    connect(pause, &QTimer::timeout, this, &CompanyPage::find);
    connect(m_search, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(m_search, &SearchField::downPressed, this, [this] {
        m_table->setFocus(Qt::TabFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    connect(m_table, &QAbstractItemView::doubleClicked, this, &CompanyPage::nextWanted);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { setProblem({}); });
    find();
}

CompanyPage::~CompanyPage() = default;

void CompanyPage::find()
{
    cache::RelationshipQuery query;
    query.text = m_search->text();
    query.inactiveToo = false;
    query.sort = query.text.isEmpty() ? cache::RelationshipSort::Company : cache::RelationshipSort::Reference;
    m_list->setQuery(query);
    const bool any = m_list->rowCount() > 0;
    m_table->setVisible(any);
    m_nothing->setVisible(!any);
    // What is typed is nearly always meant: the first hit is ready to be taken by Enter.
    if (any && !query.text.isEmpty())
        m_table->selectRow(0);
}

bool CompanyPage::take()
{
    // Not the current row: the focus alone makes the first one current.
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    const cache::RelationshipRow *row = selected.isEmpty() ? nullptr : m_list->relationshipAt(selected.first().row());
    if (!row)
        return !form().company.isNull();
    if (row->id == m_taken)
        return true;
    m_taken = row->id;
    const bool same = form().company == row->company;
    state().setCompany(row->company);
    QList<RelationshipId> chosen = same ? form().relationships() : QList<RelationshipId>();
    if (!chosen.contains(row->id))
        chosen.append(row->id);
    chooseRelationships(form(), chosen, state().snapshot(), workspace().now());
    state().touch();
    return true;
}

QString CompanyPage::summary() const
{
    const Company *company = state().company();
    return company ? company->name : QString();
}

QWidget *CompanyPage::firstField()
{
    return m_search;
}

QWidget *CompanyPage::firstProblem()
{
    if (!take()) {
        setProblem(tr("Choose a company in the list."));
        return m_search;
    }
    if (state().failure()) {
        setProblem(wording().error(*state().failure()));
        return m_search;
    }
    setProblem({});
    return nullptr;
}

} // namespace mandat::desktop

#include "moc_companypage.cpp"
