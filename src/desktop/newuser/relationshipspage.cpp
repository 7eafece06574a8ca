// SPDX-License-Identifier: MIT
#include "desktop/newuser/relationshipspage.h"

#include "desktop/newuser/dayfield.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/textlabel.h"
#include "desktop/parts/treerowdelegate.h"
#include "desktop/parts/treeview.h"
#include "desktop/theme/metrics.h"
#include "domain/plainservice.h"
#include "models/relationshippick.h"

#include <QDateEdit>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;
using models::RelationshipPick;

namespace
{
constexpr int manyRows = 8; ///< above which searching pays
} // namespace

RelationshipsPage::RelationshipsPage(NewUserState &state, QWidget *parent)
    : NewUserPage(state, u"relationships"_s, state.workspace().relationshipNoun(true), Scrolling::Inside, parent)
    , m_pick(std::make_unique<RelationshipPick>())
    , m_search(new SearchField(tr("Number or label")))
    , m_tree(new TreeView(state.workspace().relationshipNoun(true)))
    , m_count(new TextLabel(TextLabel::Kind::Secondary))
    , m_all(new QPushButton(tr("Tick &all")))
    , m_none(new QPushButton(tr("Tick n&one")))
{
    m_tree->setModel(m_pick.get());
    m_tree->setItemDelegate(new TreeRowDelegate(m_tree));
    m_tree->setColumnHidden(RelationshipPick::Label, true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(RelationshipPick::Reference, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(RelationshipPick::Configuration, QHeaderView::ResizeToContents);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::within);
    line->addWidget(m_search, 3);
    line->addWidget(m_count, 1);
    line->addWidget(m_all);
    line->addWidget(m_none);
    body()->addLayout(line);
    body()->addWidget(m_tree, 1);
    addDates();
    connect(m_search, &QLineEdit::textChanged, m_pick.get(), &RelationshipPick::setFilter);
    connect(m_search, &SearchField::downPressed, m_tree, [this] { m_tree->setFocus(Qt::TabFocusReason); });
    connect(m_pick.get(), &RelationshipPick::tickedChanged, this, &RelationshipsPage::store);
    connect(m_all, &QPushButton::clicked, this, [this] { m_pick->tickShown(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_pick->tickShown(false); });
}

RelationshipsPage::~RelationshipsPage() = default;

void RelationshipsPage::addDates()
{
    if (!policy().grantDates)
        return;
    m_first = makeDayField(tr("at once"), wording().locale());
    m_last = makeDayField(tr("no end"), wording().locale());
    m_lastBox = new FieldBox(tr("Access &until"), m_last);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::between);
    line->addWidget(new FieldBox(tr("Access &from"), m_first));
    line->addWidget(m_lastBox);
    line->addStretch(1);
    for (QDateEdit *field : {m_first, m_last}) {
        field->setMinimumWidth(160);
        connect(field, &QDateEdit::dateChanged, this, &RelationshipsPage::storeDates);
    }
    body()->addLayout(line);
}

void RelationshipsPage::enter()
{
    const Company *company = state().company();
    //: %1: a person; %2: a company
    setSubtitle(tr("What %1 gets access to, at %2.").arg(state().personName(), company ? company->name : QString()));
    const QList<Relationship> all = state().companyRelationships();
    SortedSet<RelationshipId> already;
    for (const Grant *grant : state().snapshot().grantsOfUser(form().user.id))
        already.insert(grant->relationship);
    m_pick->setRelationships(workspace().portal(), wording().language(), all, already);
    m_pick->setTicked(SortedSet<RelationshipId>(form().relationships()));
    const bool many = all.size() > manyRows;
    m_search->setVisible(many);
    m_all->setVisible(m_pick->choosable() > 1);
    m_none->setVisible(m_pick->choosable() > 1);
    if (!m_tree->currentIndex().isValid() && m_pick->rowCount() > 0)
        m_tree->setCurrentIndex(m_pick->index(0, 0));
    if (m_first) {
        const QSignalBlocker first(m_first);
        const QSignalBlocker last(m_last);
        setDay(m_first, form().firstDay);
        setDay(m_last, form().lastDay);
    }
    refreshCount();
}

void RelationshipsPage::store()
{
    chooseRelationships(form(), m_pick->ticked(), state().snapshot(), workspace().now());
    setProblem({});
    state().touch();
    refreshCount();
    Q_EMIT summaryChanged();
}

void RelationshipsPage::storeDates()
{
    form().firstDay = dayIn(m_first);
    form().lastDay = dayIn(m_last);
    const bool inOrder = !form().firstDay.isValid() || !form().lastDay.isValid() || form().firstDay <= form().lastDay;
    m_lastBox->setError(inOrder ? QString() : wording().problem(FieldProblem::DateOrder));
    state().touch();
}

void RelationshipsPage::refreshCount()
{
    const QLocale locale = wording().locale();
    m_count->setText(
        tr("%1 of %2 ticked").arg(locale.toString(form().access.size()), locale.toString(m_pick->total())));
}

/// A plain service is the only thing that there is to have access to.
bool RelationshipsPage::applies() const
{
    return !isPlainService(workspace().portal());
}

QString RelationshipsPage::summary() const
{
    const QList<Relationship> chosen = state().chosenRelationships();
    if (chosen.isEmpty())
        return {};
    if (chosen.size() > 1)
        return state().relationshipsName();
    const Relationship &only = chosen.first();
    return only.label.isEmpty() ? only.reference : tr("%1, %2", "number and label").arg(only.reference, only.label);
}

QWidget *RelationshipsPage::firstField()
{
    return m_pick->total() > manyRows ? static_cast<QWidget *>(m_search) : m_tree;
}

QWidget *RelationshipsPage::firstProblem()
{
    if (m_lastBox && m_lastBox->hasError())
        return m_last;
    if (!form().access.isEmpty()) {
        setProblem({});
        return nullptr;
    }
    if (m_pick->choosable() == 0)
        setProblem(tr("Nothing here can be added: this person has access to all of it already, or it is inactive."));
    else
        setProblem(tr("Tick at least one row."));
    return m_tree;
}

} // namespace mandat::desktop

#include "moc_relationshipspage.cpp"
