// SPDX-License-Identifier: MIT
// Pages that come and go in front of the screens: a review, results that still hold something to hand over.
#include "desktop/accessreview/accessreviewscreen.h"
#include "desktop/conflicts/conflictscreen.h"
#include "desktop/parts/banner.h"
#include "desktop/result/resultscreen.h"
#include "desktop/review/reviewscreen.h"
#include "desktop/shell/changebar.h"
#include "desktop/shell/mainwindow.h"

#include <QPushButton>
#include <QStackedWidget>

namespace mandat::desktop
{

void MainWindow::reviewStaged()
{
    if (m_review) {
        showPage(m_review);
        return;
    }
    const Result<QList<cache::StagedChange>> staged = m_workspace.reader().staged();
    if (!staged || staged->isEmpty())
        return;
    auto *page = new ReviewScreen(m_workspace, *staged);
    m_review = page;
    connect(page, &ReviewScreen::closed, this, [this, page] { closePage(page); });
    connect(page, &ReviewScreen::submitted, this, [this, page](const ChangeOrder &order) {
        closePage(page);
        showOrder(order);
    });
    showPage(page);
}

/// One at a time: another order takes the place of the one that is compared.
void MainWindow::compareOrder(const ChangeOrderId &order)
{
    if (m_comparison && m_comparison->order() == order) {
        showPage(m_comparison);
        return;
    }
    if (m_comparison)
        closePage(m_comparison);
    auto *page = new ConflictScreen(m_workspace, order);
    m_comparison = page;
    connect(page, &ConflictScreen::closed, this, [this, page] { closePage(page); });
    showPage(page);
}

/// Made when it is first asked for, and kept: a page beside the screens of the navigation.
AccessReviewScreen *MainWindow::showAccessReviews()
{
    if (!m_accessReviews)
        m_accessReviews = new AccessReviewScreen(m_workspace);
    showPage(m_accessReviews);
    return m_accessReviews;
}

void MainWindow::discardStaged()
{
    const bool sure = m_workspace.prompts().confirm(
        this,
        {tr("Discard staged changes"), tr("Every change that has not been submitted will be discarded."),
         tr("Nothing has been sent; the portal stays as it is."), tr("Discard"), true});
    if (sure)
        m_workspace.discardStaged();
}

void MainWindow::showOrder(const ChangeOrder &order)
{
    auto *page = new ResultScreen(m_workspace, order);
    m_results.append(page);
    connect(page, &ResultScreen::closed, this, [this, page] { closePage(page); });
    showPage(page);
}

void MainWindow::showPage(Screen *page)
{
    if (m_stack->indexOf(page) < 0) {
        m_stack->addWidget(page);
        page->retranslate();
    }
    m_stack->setCurrentWidget(page);
    leavePages();
    page->activated();
}

void MainWindow::closePage(Screen *page)
{
    const bool shown = m_stack->currentWidget() == page;
    m_stack->removeWidget(page);
    m_results.removeIf([page](const QPointer<ResultScreen> &one) { return one == page; });
    if (m_review == page)
        m_review = nullptr;
    if (m_comparison == page)
        m_comparison = nullptr;
    page->deleteLater();
    if (shown)
        showScreen(m_last);
    else
        refreshPages();
}

/// Another page has come to the front. A review keeps its words until it is gone back to; a result stays as long as it
/// has something to hand over.
void MainWindow::leavePages()
{
    const QList<QPointer<ResultScreen>> results = m_results;
    for (const QPointer<ResultScreen> &page : results) {
        if (page && page != m_stack->currentWidget() && !page->isOpen())
            closePage(page);
    }
    refreshPages();
}

void MainWindow::refreshPages()
{
    const QWidget *current = m_stack->currentWidget();
    m_changes->setHeldBack((m_review && current == m_review) || (m_comparison && current == m_comparison));
    const bool waiting = !m_results.isEmpty() && m_results.constLast() != m_stack->currentWidget();
    m_waiting->setVisible(waiting);
    if (waiting)
        m_waiting->setMessage(
            models::Tone::Waiting,
            tr("“%1” is still open: there is something to hand over.").arg(m_results.constLast()->title()));
    m_waitingShow->setText(tr("&Show it"));
}

} // namespace mandat::desktop
