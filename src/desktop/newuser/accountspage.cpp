// SPDX-License-Identifier: MIT
#include "desktop/newuser/accountspage.h"

#include "desktop/parts/banner.h"
#include "desktop/parts/textlabel.h"
#include "desktop/parts/treerowdelegate.h"
#include "desktop/parts/treeview.h"
#include "desktop/theme/metrics.h"
#include "models/accountpick.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;
using models::AccountPick;

AccountsPage::AccountsPage(NewUserState &state, QWidget *parent)
    : NewUserPage(state, u"accounts"_s, tr("Accounts"), Scrolling::Inside, parent)
    , m_pick(std::make_unique<AccountPick>())
    , m_tree(new TreeView(tr("Accounts")))
    , m_count(new TextLabel(TextLabel::Kind::Secondary))
    , m_without(new Banner(Tone::Waiting, {}))
{
    m_tree->setModel(m_pick.get());
    m_tree->setItemDelegate(new TreeRowDelegate(m_tree));
    auto *all = new QPushButton(tr("Tick &all"));
    auto *none = new QPushButton(tr("Tick n&one"));
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::within);
    line->addWidget(m_count, 1);
    line->addWidget(all);
    line->addWidget(none);
    body()->addWidget(m_without);
    body()->addLayout(line);
    body()->addWidget(m_tree, 1);
    connect(all, &QPushButton::clicked, this, [this] { m_pick->tickAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { m_pick->tickAll(false); });
    connect(m_pick.get(), &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    connect(m_pick.get(), &AccountPick::tickedChanged, this, &AccountsPage::store);
}

AccountsPage::~AccountsPage() = default;

bool AccountsPage::applies() const
{
    return needsAccounts(form(), workspace().portal(), state().snapshot());
}

void AccountsPage::enter()
{
    //: %1: a person
    setSubtitle(tr("The accounts on which %1 may use the chosen functions.").arg(state().personName()));
    AccountPick::Ticked ticked;
    for (const NewUserAccess &one : form().access)
        ticked.insert(one.relationship, one.accounts);
    m_pick->setTicked(ticked);
    m_pick->setRelationships(state().chosenRelationships());
    m_tree->setCurrentIndex(m_pick->index(0, 0, m_pick->index(0, 0)));
    refresh();
}

void AccountsPage::store()
{
    const AccountPick::Ticked ticked = m_pick->ticked();
    for (NewUserAccess &one : form().access)
        one.accounts = ticked.value(one.relationship);
    state().touch();
    refresh();
    Q_EMIT summaryChanged();
}

void AccountsPage::refresh()
{
    const QLocale locale = wording().locale();
    QStringList without;
    const AccountPick::Ticked ticked = m_pick->ticked();
    for (const Relationship &one : state().chosenRelationships()) {
        if (ticked.value(one.id).isEmpty() && !one.accounts.isEmpty())
            without.append(one.reference);
    }
    m_without->setVisible(!without.isEmpty());
    //: %1: numbers of relationships
    m_without->setMessage(Tone::Waiting,
                          tr("No account is ticked on %1: functions that work on accounts stay without effect there.")
                              .arg(locale.createSeparatedList(without)));
    m_count->setText(
        tr("%1 of %2 ticked").arg(locale.toString(m_pick->tickedCount()), locale.toString(m_pick->total())));
}

QString AccountsPage::summary() const
{
    qsizetype count = 0;
    for (const NewUserAccess &one : form().access)
        count += one.accounts.size();
    return count == 0 ? QString() : tr("%n account(s)", nullptr, static_cast<int>(count));
}

QWidget *AccountsPage::firstField()
{
    return m_tree;
}

} // namespace mandat::desktop

#include "moc_accountspage.cpp"
