// SPDX-License-Identifier: MIT
#include "desktop/everywhere/linkaccountdialog.h"

#include "desktop/parts/fieldbox.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr qint64 most = 50;
constexpr QSize usual(520, 460);
} // namespace

LinkAccountDialog::LinkAccountDialog(Workspace &workspace, const QList<app::PersonAccount> &known, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_known(known)
    , m_portal(new QComboBox)
    , m_search(new SearchField(tr("Name, sign-in ID or email")))
    , m_people(new QListWidget)
    , m_link(new QPushButton(tr("&Link")))
{
    setObjectName(u"linkAccount"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Link an account"));
    const cache::UserRow &person = known.constFirst().user;
    auto *words = new TextLabel(TextLabel::Kind::Secondary,
                                tr("Which account is that of %1, too? This is noted on this computer only, and changes "
                                   "nothing on any portal.")
                                    .arg(displayName(person.lastName, person.firstName)));
    words->setWordWrap(true);
    const QList<app::Session *> sessions = workspace.portals()->sessions();
    for (app::Session *session : sessions) {
        if (session != &workspace.session())
            m_portal->addItem(session->displayName(workspace.language()), session->connection().id);
    }
    m_people->setAccessibleName(tr("People"));
    auto *cancel = new QPushButton(tr("Cancel"));
    setButtonTone(m_link, ButtonTone::Primary);
    m_link->setDefault(true);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(metrics::within);
    bar->addStretch(1);
    bar->addWidget(cancel);
    bar->addWidget(m_link);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within + metrics::iconText);
    column->addWidget(words);
    column->addWidget(new FieldBox(tr("&Portal"), m_portal));
    column->addWidget(m_search);
    column->addWidget(m_people, 1);
    column->addLayout(bar);
    connect(m_portal, &QComboBox::currentIndexChanged, this, &LinkAccountDialog::fill);
    connect(m_search, &QLineEdit::textChanged, this, &LinkAccountDialog::fill);
    connect(m_search, &SearchField::downPressed, m_people, [this] { m_people->setFocus(Qt::TabFocusReason); });
    connect(m_people, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_link, &QPushButton::clicked, this, &QDialog::accept);
    m_search->setText(person.lastName);
    resize(usual);
    fill();
}

void LinkAccountDialog::fill()
{
    m_people->clear();
    app::Session *session = m_workspace.portals()->session(m_portal->currentData().toUuid());
    if (session) {
        cache::UserQuery query;
        query.text = m_search->text();
        const auto rows = session->reader().userRows(query, most);
        const auto people = session->reader().users(rows.value_or(QList<qint64>()));
        for (const cache::UserRow &user : people.value_or(QList<cache::UserRow>())) {
            const bool known = std::ranges::any_of(m_known, [&](const app::PersonAccount &account) {
                return account.session == session && account.user.id == user.id;
            });
            if (known)
                continue;
            QStringList parts {displayName(user.lastName, user.firstName), displaySignInId(user.userName),
                               user.companyName};
            parts.removeAll(QString());
            auto *item = new QListWidgetItem(parts.join(u" · "_s), m_people);
            item->setData(Qt::UserRole, user.id.uuid());
        }
    }
    if (m_people->count() > 0)
        m_people->setCurrentRow(0);
    m_link->setEnabled(m_people->count() > 0);
}

app::AccountRef LinkAccountDialog::chosen() const
{
    const QListWidgetItem *item = m_people->currentItem();
    return {m_portal->currentData().toUuid(), item ? UserId(item->data(Qt::UserRole).toUuid()) : UserId()};
}

} // namespace mandat::desktop

#include "moc_linkaccountdialog.cpp"
