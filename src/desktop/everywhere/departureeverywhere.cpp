// SPDX-License-Identifier: MIT
#include "desktop/everywhere/departureeverywhere.h"

#include "desktop/everywhere/departurepart.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/pageparts.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr QSize usual(900, 680);
constexpr int longestReason = 2000;
} // namespace

DepartureEverywhere::DepartureEverywhere(Workspace &workspace, const QList<app::PersonAccount> &accounts,
                                         QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_reason(new QLineEdit)
    , m_note(new TextLabel(TextLabel::Kind::Secondary))
    , m_submit(new QPushButton)
    , m_close(new QPushButton)
{
    setObjectName(u"departureEverywhere"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const cache::UserRow &person = accounts.constFirst().user;
    m_person = displayName(person.lastName, person.firstName);
    setWindowTitle(tr("Departure of %1").arg(m_person));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto [area, page] = makeScrollingColumn(
        Surface::Fill::Base, {metrics::pageEdge, 20, metrics::pageEdge, metrics::pageEdge}, metrics::pageEdge);
    auto *words = new TextLabel(
        TextLabel::Kind::Body,
        tr("One order for each portal. Each is applied by itself; what only takes access away is applied at once."));
    words->setWordWrap(true);
    page->addWidget(words);
    for (const app::PersonAccount &account : accounts) {
        auto *part = new DeparturePart(workspace, account, area);
        connect(part, &DeparturePart::changed, this, &DepartureEverywhere::refresh);
        page->addWidget(part);
        m_parts.append(part);
    }
    m_reason->setMaxLength(longestReason);
    page->addWidget(new FieldBox(tr("&Reason, the same for all"), m_reason));
    page->addStretch(1);
    column->addWidget(area, 1);
    auto *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, metrics::bottomBar);
    auto *row = qobject_cast<QHBoxLayout *>(bar->layout());
    setButtonTone(m_submit, ButtonTone::Danger);
    m_submit->setAutoDefault(false);
    m_close->setAutoDefault(false);
    row->addWidget(m_note, 1);
    row->addWidget(m_close);
    row->addWidget(m_submit);
    column->addWidget(bar);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_submit, &QPushButton::clicked, this, &DepartureEverywhere::submit);
    resize(usual);
    refresh();
}

DepartureEverywhere::~DepartureEverywhere() = default;

void DepartureEverywhere::refresh()
{
    const auto ready = static_cast<int>(std::ranges::count_if(m_parts, &DeparturePart::isReady));
    const auto blocked = static_cast<int>(std::ranges::count_if(m_parts, &DeparturePart::isBlocked));
    const bool sent = std::ranges::any_of(m_parts, &DeparturePart::isSent);
    m_submit->setText(tr("&Submit %n order(s)", nullptr, ready));
    m_submit->setEnabled(ready > 0);
    m_submit->setVisible(ready > 0 || !sent);
    m_close->setText(sent ? tr("Close") : tr("Cancel"));
    m_note->setText(blocked > 0
                        ? tr("%n order(s) cannot be sent as it is: the reason stands with it.", nullptr, blocked)
                        : QString());
    m_submit->setAccessibleDescription(m_note->text());
}

void DepartureEverywhere::submit()
{
    const auto ready = static_cast<int>(std::ranges::count_if(m_parts, &DeparturePart::isReady));
    const bool sure = m_workspace.prompts().confirm(
        this,
        {windowTitle(), tr("%n order(s) will be sent, each to its portal.", nullptr, ready),
         tr("%1 loses this access at once, or after the portal’s delay.").arg(m_person), tr("Submit"), true});
    if (!sure)
        return;
    const QString reason = m_reason->text().trimmed();
    for (DeparturePart *part : std::as_const(m_parts)) {
        if (part->isReady())
            part->send(reason);
    }
    m_reason->setEnabled(false);
    refresh();
}

} // namespace mandat::desktop

#include "moc_departureeverywhere.cpp"
