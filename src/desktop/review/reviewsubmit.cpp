// SPDX-License-Identifier: MIT
// Sending what has been reviewed, and what the page says when it does not work.
#include "desktop/parts/banner.h"
#include "desktop/requests/answering.h"
#include "desktop/review/authorbox.h"
#include "desktop/review/findingslist.h"
#include "desktop/review/replacement.h"
#include "desktop/review/reviewscreen.h"
#include "domain/trouble.h"

#include <QFuture>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace mandat::desktop
{

namespace
{

/// In the outbox, on its way: it is kept and will be sent, whatever the answer was.
std::optional<ChangeOrder> keptOrder(cache::Reader &reader, const ChangeOrderId &id)
{
    const QList<cache::OutboxEntry> entries = reader.outbox().value_or(QList<cache::OutboxEntry>());
    const auto found =
        std::ranges::find_if(entries, [&](const cache::OutboxEntry &entry) { return entry.order.id == id; });
    if (found == entries.end() || found->state == cache::OutboxState::Returned
        || found->state == cache::OutboxState::Conflict)
        return std::nullopt;
    return found->order;
}

} // namespace

/// What stands in the way of sending the removals alone: they wait for no tick. Empty: nothing.
QString ReviewScreen::removalsObstacle() const
{
    if (!workspace().mayWrite())
        return tr("Your role on this portal lets you read, but not change access.");
    const QList<Finding> findings = findingsOf(m_removals.now);
    const auto block = std::ranges::find_if(findings, &Finding::blocks);
    return block == findings.end() ? QString() : workspace().wording().finding(*block, workspace().portal(), m_after);
}

bool ReviewScreen::confirmed(const Impact &impact, const QString &text, const QString &action)
{
    if (workspace().policy().confirmations < 2)
        return true;
    const auto losers = static_cast<int>(impact.usersWhoLose());
    const QString consequence = losers > 0 ? tr("%n person(s) lose(s) access by it.", nullptr, losers) : QString();
    return workspace().prompts().confirm(this, {tr("Submit the order"), text, consequence, action, losers > 0});
}

void ReviewScreen::submitAll()
{
    if (m_sending || !obstacle().isEmpty())
        return;
    const StagedPart &part = m_parts.at(m_current);
    const QString text =
        tr("%n change(s) for %1 will be sent to the portal.", nullptr, static_cast<int>(part.changes.size()))
            .arg(partTitle(part));
    if (confirmed(m_impact, text, tr("Submit")))
        send(order(part.changes), {});
}

void ReviewScreen::submitRemovals()
{
    if (m_sending || !m_removals.isMixed() || !removalsObstacle().isEmpty())
        return;
    const Impact impact = impactOf(workspace().portal(), m_before, m_removals.now, workspace().now());
    const QString text =
        tr("What takes access away is sent now, as an order of its own. The rest of the changes for %1 stays staged.")
            .arg(partTitle(m_parts.at(m_current)));
    if (confirmed(impact, text, tr("Apply the removals now")))
        send(order(m_removals.now), m_removals.later);
}

void ReviewScreen::send(const ChangeOrder &order, const QList<Change> &later)
{
    keepWords();
    m_sending = true;
    clearNotices();
    refreshButtons();
    workspace().session().submit(order).then(
        this, [this, order, later](const Result<ChangeOrder> &answer) { answered(order, later, answer); });
}

void ReviewScreen::answered(const ChangeOrder &sent, const QList<Change> &later, const Result<ChangeOrder> &answer)
{
    std::optional<ChangeOrder> outcome;
    if (answer)
        outcome = *answer;
    else
        outcome = keptOrder(workspace().reader(), sent.id);
    if (!outcome) {
        m_sending = false;
        const Result<cache::StoredOrder> stored = workspace().reader().order(sent.id);
        if (answer.error().scimType == trouble::alreadySo) {
            workspace().prompts().inform(this, title(), workspace().wording().error(answer.error()), {});
            settle(sent, {}); // there is nothing to send any more
            refreshButtons();
            return;
        }
        if (stored && stored->outbox == cache::OutboxState::Conflict) {
            m_meeting = m_parts.at(m_current).key();
            showMeeting(sent.id, answer.error().detail);
            refreshButtons();
            return;
        } else {
            // It is dealt with on this page: it need not wait in To do as well.
            setAside(workspace(), sent.id);
        }
        showError(answer.error());
        refreshButtons();
        return;
    }
    settle(sent, later);
    forgetAnswered(sent, workspace());
    if (later.isEmpty())
        forgetReplaced(sent, workspace());
    const int submittedPart = m_current;
    const bool last = later.isEmpty() && m_parts.size() < 2;
    m_words.remove(m_parts.at(submittedPart).key());
    if (last) {
        // The page stays still: nobody needs to hear of what is staged any more.
        Q_EMIT submitted(*outcome);
        return;
    }
    m_author->setWords({});
    m_sending = false;
    const QString title = partTitle(m_parts.at(submittedPart));
    const bool removals = !later.isEmpty();
    const QString status = workspace().wording().orderStatus(outcome->status);
    showNotice(models::Tone::Active,
               removals ? tr("The removals for %1 are on their way (%2). What is left is below.").arg(title, status)
                        : tr("The order for %1 is on its way (%2). The next one is below.").arg(title, status),
               {});
    // What has been sent must not be read again before its unstaging is written: the session tells when it is.
    refreshButtons();
}

/// Others were faster. The order waits in To do, too, should nobody compare it now.
void ReviewScreen::showMeeting(const ChangeOrderId &order, const QString &details)
{
    showNotice(
        models::Tone::Waiting,
        tr("Others have changed the same since. Nothing was overwritten, and your changes are kept: compare both, "
           "and go on from there."),
        details);
    auto *banner = qobject_cast<Banner *>(m_notices->itemAt(0)->widget());
    connect(banner->addButton(tr("&Compare…")), &QPushButton::clicked, this,
            [this, order] { Q_EMIT workspace().comparisonWanted(order); });
}

/// What was sent is not staged any more; where only a part of a change was, the rest is staged against the new state.
void ReviewScreen::settle(const ChangeOrder &sent, const QList<Change> &later)
{
    QList<Change> left;
    for (const Change &change : sent.changes) {
        const auto rest = std::ranges::find_if(later, [&](const Change &one) {
            return one.resourceKind() == change.resourceKind() && one.resourceId() == change.resourceId();
        });
        if (rest == later.end() || !rest->before)
            continue;
        const std::optional<Resource> current = currentOf(workspace().reader(), change);
        if (const std::optional<Change> rested = current ? restOf(*rest, *current) : std::nullopt)
            left.append(*rested);
    }
    m_writing = true;
    workspace().session().settleStaged(sent.changes, left).then(this, [this](const Result<void> &outcome) {
        m_writing = false;
        if (!outcome)
            showError(outcome.error());
        reread();
    });
}

void ReviewScreen::clearNotices()
{
    while (QLayoutItem *item = m_notices->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ReviewScreen::showNotice(models::Tone tone, const QString &text, const QString &details)
{
    clearNotices();
    auto *banner = new Banner(tone, text);
    m_notices->addWidget(banner);
    if (!details.isEmpty()) {
        QPushButton *button = banner->addButton(tr("&Details…"));
        connect(button, &QPushButton::clicked, this,
                [this, text, details] { workspace().prompts().inform(this, tr("Details"), text, details); });
    }
    banner->announce();
    m_page->ensureVisible(0, 0);
}

void ReviewScreen::showError(const Error &error)
{
    showNotice(models::Tone::Refused, workspace().wording().error(error), error.detail);
}

} // namespace mandat::desktop
