// SPDX-License-Identifier: MIT
#include "desktop/whocan/whopick.h"

#include "desktop/parts/searchfield.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace mandat::desktop
{

namespace
{
constexpr int most = 50; ///< one types on rather than reads on
constexpr int pauseInMs = 120;
} // namespace

WhoPick::WhoPick(Workspace &workspace, Of of, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_of(of)
    , m_list(new QListWidget)
    , m_choose(new QPushButton(tr("C&hoose")))
{
    setObjectName(QStringLiteral("whoPick"));
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within);
    auto *search = new SearchField(of == Of::Users ? tr("Name, email or sign-in ID") : tr("Number or company name"));
    column->addWidget(search);
    m_list->setAccessibleName(title);
    column->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::within);
    auto *cancel = new QPushButton(tr("Cancel"));
    setButtonTone(m_choose, ButtonTone::Primary);
    m_choose->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_choose);
    column->addLayout(buttons);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(pauseInMs);
    connect(pause, &QTimer::timeout, this, [this, search] { find(search->text()); });
    connect(search, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(search, &SearchField::downPressed, m_list, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentItemChanged, this,
            [this](const QListWidgetItem *current) { m_choose->setEnabled(current != nullptr); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_choose, &QPushButton::clicked, this, &QDialog::accept);
    resize(520, 460);
    find({});
    search->setFocus();
}

QUuid WhoPick::chosen() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toUuid() : QUuid();
}

void WhoPick::find(const QString &text)
{
    m_list->clear();
    if (m_of == Of::Users)
        addUsers(text);
    else
        addRelationships(text);
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_choose->setEnabled(m_list->count() > 0);
}

void WhoPick::addUsers(const QString &text)
{
    cache::UserQuery query;
    query.text = text;
    const QList<qint64> rows = m_workspace.reader().userRows(query, most).value_or(QList<qint64>());
    const QList<cache::UserRow> found = m_workspace.reader().users(rows).value_or(QList<cache::UserRow>());
    for (const cache::UserRow &row : found) {
        //: %1: a person; %2: a company
        auto *item =
            new QListWidgetItem(tr("%1 – %2").arg(displayName(row.lastName, row.firstName), row.companyName), m_list);
        item->setData(Qt::UserRole, row.id.uuid());
    }
}

void WhoPick::addRelationships(const QString &text)
{
    cache::RelationshipQuery query;
    query.text = text;
    const QList<qint64> rows = m_workspace.reader().relationshipRows(query, most).value_or(QList<qint64>());
    const QList<cache::RelationshipRow> found =
        m_workspace.reader().relationships(rows).value_or(QList<cache::RelationshipRow>());
    for (const cache::RelationshipRow &row : found) {
        const QString name = row.label.isEmpty() ? row.reference : tr("%1, %2").arg(row.reference, row.label);
        auto *item = new QListWidgetItem(tr("%1 – %2").arg(name, row.companyName), m_list);
        item->setData(Qt::UserRole, row.id.uuid());
    }
}

} // namespace mandat::desktop

#include "moc_whopick.cpp"
