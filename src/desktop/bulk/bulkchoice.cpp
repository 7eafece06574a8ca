// SPDX-License-Identifier: MIT
#include "desktop/bulk/bulkchoice.h"

#include "desktop/newuser/dayfield.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/rowdelegate.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/tableview.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/metrics.h"
#include "models/relationshiplist.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

BulkChoice::BulkChoice(Workspace &workspace, BulkAction action, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_action(action)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::between);
    const bool perRelationship = workspace.policy().profileScope == ProfileScope::Relationship;
    if (action == BulkAction::AddAccess)
        addRelationships(column);
    if (action == BulkAction::ChangeProfile || (action == BulkAction::AddAccess && perRelationship))
        addProfiles(column);
    if (action == BulkAction::SetEndDate)
        addLastDay(column);
    if (action != BulkAction::AddAccess)
        column->addStretch(1);
}

BulkChoice::~BulkChoice() = default;

bool BulkChoice::isNeeded(BulkAction action)
{
    return action == BulkAction::AddAccess || action == BulkAction::ChangeProfile || action == BulkAction::SetEndDate;
}

void BulkChoice::addRelationships(QVBoxLayout *column)
{
    const QString nouns = m_workspace.relationshipNoun(true);
    m_list =
        std::make_unique<models::RelationshipList>(m_workspace.reader(), m_workspace.session().cacheFile(), nullptr);
    m_list->setPortal(m_workspace.portal(), m_workspace.language());
    auto *search = new SearchField(tr("Number, label or company"));
    search->setObjectName(u"bulkSearch"_s);
    search->setAccessibleName(tr("Search %1").arg(nouns.toLower()));
    m_table = new TableView(nouns);
    m_table->setObjectName(u"bulkRelationships"_s);
    m_table->rowDelegate()->setRowMenu(false);
    m_table->setModel(m_list.get());
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    using List = models::RelationshipList;
    for (int other = 0; other < List::ColumnCount; ++other)
        m_table->setColumnHidden(other, other != List::Reference && other != List::Label && other != List::Company);
    m_table->horizontalHeader()->setSectionResizeMode(List::Company, QHeaderView::Stretch);
    auto *hint = new TextLabel(TextLabel::Kind::Secondary,
                               tr("Choose one row, or several with Ctrl or Shift. Everybody gets access to all of "
                                  "them, from any company."));
    hint->setWordWrap(true);
    column->addWidget(search);
    column->addWidget(m_table, 1);
    column->addWidget(hint);
    if (m_workspace.policy().accountScope == AccountScope::Granted) {
        m_accounts = new QCheckBox(tr("With &all accounts of each"));
        m_accounts->setObjectName(u"bulkAccounts"_s);
        column->addWidget(m_accounts);
    }
    const auto ask = [this](const QString &text) {
        cache::RelationshipQuery query;
        query.text = text;
        query.inactiveToo = false;
        m_list->setQuery(query);
    };
    connect(search, &QLineEdit::textChanged, this, ask);
    connect(search, &SearchField::downPressed, m_table, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BulkChoice::changed);
    connect(m_list.get(), &QAbstractItemModel::modelReset, this, &BulkChoice::changed);
    ask({});
}

void BulkChoice::addProfiles(QVBoxLayout *column)
{
    m_profile = new QComboBox;
    m_profile->setObjectName(u"bulkProfile"_s);
    for (const cache::ProfileRow &profile : m_workspace.reader().profiles().value_or(QList<cache::ProfileRow>()))
        m_profile->addItem(profile.label.in(m_workspace.language()), profile.id.uuid());
    m_profile->setCurrentIndex(-1);
    m_profile->setPlaceholderText(tr("Choose a profile"));
    auto *box = new FieldBox(tr("&Profile"), m_profile);
    box->setHint(m_action == BulkAction::ChangeProfile ? tr("Replaces the present one; personal profiles too.")
                                                       : QString());
    column->addWidget(box);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &BulkChoice::changed);
}

void BulkChoice::addLastDay(QVBoxLayout *column)
{
    m_lastDay = makeDayField(tr("no end"), m_workspace.wording().locale());
    m_lastDay->setObjectName(u"bulkLastDay"_s);
    auto *box = new FieldBox(tr("Access &until"), m_lastDay);
    box->setHint(tr("That day is included. It is set on every access of the people chosen that has not ended."));
    column->addWidget(box);
    connect(m_lastDay, &QDateEdit::dateChanged, this, &BulkChoice::changed);
}

BulkWish BulkChoice::wish() const
{
    BulkWish out;
    out.action = m_action;
    if (m_profile)
        out.profile = ProfileId(m_profile->currentData().toUuid());
    if (m_lastDay)
        out.lastDay = dayIn(m_lastDay);
    out.allAccounts = m_accounts && m_accounts->isChecked();
    if (m_table) {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        for (const QModelIndex &index : rows) {
            if (const cache::RelationshipRow *row = m_list->relationshipAt(index.row()))
                out.relationships.append(row->id);
        }
    }
    return out;
}

bool BulkChoice::isComplete() const
{
    if (m_table && !m_table->selectionModel()->hasSelection())
        return false;
    // Taking an end away gives access: that is not what a field says that nobody has touched.
    if (m_lastDay && !dayIn(m_lastDay).isValid())
        return false;
    const bool profileWanted =
        m_profile && (m_action == BulkAction::ChangeProfile || !m_workspace.policy().profileLater);
    return !profileWanted || m_profile->currentIndex() >= 0;
}

} // namespace mandat::desktop

#include "moc_bulkchoice.cpp"
