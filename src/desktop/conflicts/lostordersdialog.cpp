// SPDX-License-Identifier: MIT
#include "desktop/conflicts/lostordersdialog.h"

#include "desktop/parts/textlabel.h"
#include "desktop/review/replacement.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

LostOrdersDialog::LostOrdersDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_list(new QListWidget)
    , m_send(new QPushButton(tr("&Send again")))
    , m_aside(new QPushButton(tr("Set &aside")))
{
    setObjectName(u"lostOrders"_s);
    setWindowTitle(tr("Orders lost on the portal"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within + metrics::iconText);
    auto *words = new TextLabel(
        TextLabel::Kind::Body,
        tr("The portal was put back to an earlier copy of its data. It had taken these orders of yours, and does not "
           "know them any more: what they changed is not so now. Nothing is sent again by itself. Tick what is still "
           "wanted; what takes access away comes first."));
    words->setWordWrap(true);
    column->addWidget(words);
    m_list->setAccessibleName(windowTitle());
    m_list->setWordWrap(true);
    column->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::within);
    auto *close = new QPushButton(tr("&Close"));
    setButtonTone(m_send, ButtonTone::Primary);
    for (QPushButton *button : {close, m_aside, m_send})
        button->setAutoDefault(false);
    buttons->addWidget(m_aside);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_send);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &LostOrdersDialog::sendAgain);
    connect(m_aside, &QPushButton::clicked, this, &LostOrdersDialog::setTickedAside);
    connect(m_list, &QListWidget::itemChanged, this, &LostOrdersDialog::refreshButtons);
    resize(640, 460);
    fill();
    m_list->setFocus();
}

void LostOrdersDialog::fill()
{
    m_list->clear();
    cache::TodoQuery query;
    query.portal = m_workspace.portal();
    query.me = m_workspace.me();
    query.now = m_workspace.now();
    constexpr qint64 all = 10000;
    const QList<cache::TodoRow> rows =
        m_workspace.reader().todo(cache::TodoKind::Lost, query, all).value_or(QList<cache::TodoRow>());
    for (const cache::TodoRow &row : rows) {
        const cache::OrderRow &order = row.order;
        const QString company = order.companyName.isEmpty() ? tr("Several companies") : order.companyName;
        const QString what = tr("%n change(s)", nullptr, order.changes);
        const QString when = order.submitted.isValid()
            ? m_workspace.wording().dateTime(order.submitted, m_workspace.policy().zone())
            : QString();
        //: %1: a company; %2: the number of an order; %3: "2 changes"; %4: date and time
        QString text = tr("%1 – %2, %3, sent on %4").arg(company, order.number, what, when);
        if (order.takesAway)
            text = tr("Takes access away: %1").arg(text);
        auto *item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, order.id.uuid());
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(order.takesAway ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    refreshButtons();
    if (rows.isEmpty())
        accept();
}

QList<ChangeOrderId> LostOrdersDialog::ticked() const
{
    QList<ChangeOrderId> out;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            out.append(ChangeOrderId(m_list->item(i)->data(Qt::UserRole).toUuid()));
    }
    return out;
}

void LostOrdersDialog::refreshButtons()
{
    const bool any = !ticked().isEmpty();
    m_send->setEnabled(any && m_workspace.mayWrite());
    m_aside->setEnabled(any);
}

void LostOrdersDialog::sendAgain()
{
    const QList<ChangeOrderId> orders = ticked();
    m_send->setEnabled(false);
    m_workspace.session().sendLostAgain(orders).then(this, [this](const Result<void> &queued) {
        if (!queued)
            m_workspace.prompts().inform(this, windowTitle(), m_workspace.wording().error(queued.error()),
                                         queued.error().detail);
        fill();
    });
}

void LostOrdersDialog::setTickedAside()
{
    QFuture<Result<void>> last;
    for (const ChangeOrderId &order : ticked())
        last = m_workspace.session().setOrderAside(order);
    last.then(this, [this](const Result<void> &) { fill(); });
}

} // namespace mandat::desktop
