// SPDX-License-Identifier: MIT
#include "desktop/newuser/copyprofiledialog.h"

#include "base/fold.h"
#include "desktop/newuser/newuserstate.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

CopyProfileDialog::CopyProfileDialog(const NewUserState &state, QWidget *parent)
    : QDialog(parent)
    , m_sources(sourcesOf(state))
    , m_list(new QListWidget)
    , m_accounts(new QCheckBox(tr("Also the &accounts")))
    , m_copy(new QPushButton(tr("&Copy")))
{
    setObjectName(u"copyProfile"_s);
    setWindowTitle(tr("Copy a profile"));
    auto *search = new SearchField(tr("Name"));
    m_list->setAccessibleName(tr("From whom"));
    m_accounts->setVisible(state.policy().accountScope == AccountScope::Granted);
    setButtonTone(m_copy, ButtonTone::Primary);
    m_copy->setDefault(true);
    auto *words = new TextLabel(
        TextLabel::Kind::Secondary,
        tr("What this person may do today is copied once. Later changes on either side do not reach the other."));
    words->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::within);
    buttons->addWidget(m_accounts);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within + metrics::iconText);
    column->addWidget(words);
    column->addWidget(search);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(search, &QLineEdit::textChanged, this, &CopyProfileDialog::fill);
    connect(search, &SearchField::downPressed, m_list, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    resize(480, 420);
    fill({});
}

QList<CopyProfileDialog::Source> CopyProfileDialog::sourcesOf(const NewUserState &state)
{
    const Snapshot &snapshot = state.snapshot();
    QList<Source> out;
    for (const User &user : snapshot.users) {
        if (user.id == state.form.user.id)
            continue;
        const QList<const Grant *> grants = snapshot.grantsOfUser(user.id);
        const Profile *profile = profileThatApplies(state.policy(), snapshot, user, grants.value(0, nullptr));
        if (profile && !profile->functions.isEmpty())
            out.append({user.id, displayName(user), state.wording().profileName(*profile),
                        static_cast<int>(profile->functions.size())});
    }
    std::ranges::sort(out, {}, [](const Source &source) { return folded(source.name); });
    return out;
}

bool CopyProfileDialog::isPossible(const NewUserState &state)
{
    return !sourcesOf(state).isEmpty();
}

void CopyProfileDialog::fill(const QString &filter)
{
    m_list->clear();
    for (const Source &source : std::as_const(m_sources)) {
        if (!folded(source.name).contains(folded(filter)))
            continue;
        //: a person and the profile that can be copied: “LEFÈVRE Marie – Accountant, 27 functions”
        auto *item = new QListWidgetItem(
            tr("%1 – %2, %n function(s)", nullptr, source.functions).arg(source.name, source.profile), m_list);
        item->setData(Qt::UserRole, source.user.uuid());
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_copy->setEnabled(m_list->count() > 0);
}

UserId CopyProfileDialog::user() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? UserId(item->data(Qt::UserRole).toUuid()) : UserId();
}

bool CopyProfileDialog::accountsToo() const
{
    return m_accounts->isChecked();
}

} // namespace mandat::desktop

#include "moc_copyprofiledialog.cpp"
