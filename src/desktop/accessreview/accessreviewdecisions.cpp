// SPDX-License-Identifier: MIT
// What a person does in a review: decides, stages the removals, closes it, gives it up.
#include "desktop/accessreview/accessreviewscreen.h"
#include "desktop/parts/tableview.h"
#include "desktop/records.h"

#include <QItemSelectionModel>
#include <QKeyEvent>

#include <algorithm>

namespace mandat::desktop
{

void AccessReviewScreen::decide(ReviewVerdict verdict)
{
    if (m_review.id.isNull() || !m_review.isOpen())
        return;
    AccessReview after = m_review;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    int last = m_table->currentIndex().row();
    for (const QModelIndex &index : rows) {
        ReviewedAccess &access = after.accesses[index.row()];
        if (access.gone)
            continue;
        const bool decided = verdict != ReviewVerdict::Undecided;
        access.verdict = verdict;
        access.by = decided ? myName(workspace()) : QString();
        access.at = decided ? workspace().now() : QDateTime();
        last = std::max(last, index.row());
    }
    if (rows.isEmpty() || !save(after))
        return;
    m_review = after;
    readReviews();
    fillList();
    fill();
    const int next = verdict == ReviewVerdict::Undecided ? -1 : m_model->nextUndecided(last);
    if (next >= 0)
        m_table->setCurrentIndex(m_model->index(next, 0));
    Q_EMIT workspace().accessReviewsChanged();
}

bool AccessReviewScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return Screen::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return Screen::eventFilter(watched, event);
    const QString typed = key->text().toUpper();
    if (typed == tr("K", "key: keep"))
        decide(ReviewVerdict::Keep);
    else if (typed == tr("R", "key: remove"))
        decide(ReviewVerdict::Remove);
    else if (typed == tr("U", "key: unsure"))
        decide(ReviewVerdict::Unsure);
    else if (key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Delete)
        decide(ReviewVerdict::Undecided);
    else
        return Screen::eventFilter(watched, event);
    return true;
}

/// All of them together: one order, and one Undo takes them back.
void AccessReviewScreen::stageRemovals()
{
    const Result<Snapshot> snapshot = workspace().reader().companySnapshot(m_review.company);
    const QList<Change> changes = snapshot ? removalsOf(m_review, *snapshot) : QList<Change>();
    if (changes.isEmpty())
        return;
    const bool sure = workspace().prompts().confirm(
        this,
        {tr("Removals of the review"),
         tr("%n access(es) of %1 are to be removed.", nullptr, static_cast<int>(changes.size()))
             .arg(m_review.companyName),
         tr("Nothing is sent before you have reviewed it."), tr("Stage them"), true});
    if (sure)
        workspace().stageAll(changes);
}

void AccessReviewScreen::closeReview()
{
    const ReviewCounts counts = countOf(m_review);
    const QString left = counts.undecided > 0
        ? tr("%n access(es) have not been reviewed.", nullptr, static_cast<int>(counts.undecided))
        : tr("Every access has been reviewed.");
    const bool sure = workspace().prompts().confirm(
        this,
        {tr("Close the review"), left, tr("Once closed, its verdicts stay as they are, and can be printed and signed."),
         tr("Close the review"), counts.undecided > 0});
    if (!sure)
        return;
    AccessReview after = m_review;
    after.closed = workspace().now();
    after.closedBy = myName(workspace());
    if (!save(after))
        return;
    showReview(after.id);
    Q_EMIT workspace().accessReviewsChanged();
}

void AccessReviewScreen::removeReview()
{
    const bool sure = workspace().prompts().confirm(
        this,
        {tr("Delete the review"), tr("What was decided in this review of %1 is lost.").arg(m_review.companyName),
         tr("Nothing changes on the portal."), tr("Delete"), true});
    if (!sure)
        return;
    if (const Result<void> removed = recordsOf(workspace()).removeReview(m_review.id); !removed) {
        workspace().prompts().inform(this, title(), workspace().wording().error(removed.error()),
                                     removed.error().detail);
        return;
    }
    m_review = {};
    showReview({});
    Q_EMIT workspace().accessReviewsChanged();
}

} // namespace mandat::desktop
