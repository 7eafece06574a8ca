// SPDX-License-Identifier: MIT
// The end of the wizard: the order goes off, or comes back with what the rules say.
#include "desktop/newuser/newuserwizard.h"

#include "base/log.h"
#include "desktop/newuser/newuserpage.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/stepper.h"
#include "desktop/parts/textlabel.h"
#include "desktop/review/replacement.h"
#include "desktop/users/departing.h"
#include "sync/documentfile.h"

#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

void NewUserWizard::submit()
{
    m_attempt = m_state.order();
    takeReplaced(m_attempt, m_workspace.reader());
    const QList<Finding> findings = m_state.findings(m_attempt);
    const bool blocked = std::ranges::any_of(findings, &Finding::blocks);
    const bool unread =
        m_workspace.policy().acknowledgeWarnings && std::ranges::any_of(findings, [this](const Finding &finding) {
            return !finding.blocks && !m_attempt.acknowledged.contains(finding.code());
        });
    if (blocked || unread) {
        goTo(pageNamed(u"summary"_s));
        if (QWidget *missing = m_page->firstProblem())
            missing->setFocus(Qt::OtherFocusReason);
        return;
    }
    // The file may have gone since it was chosen.
    if (!m_attempt.documents.isEmpty() && !sync::readDocumentFile(m_attempt.documents.constFirst())) {
        goTo(pageNamed(u"details"_s));
        if (QWidget *missing = m_page->firstProblem())
            missing->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_draftPause->stop();
    setBusy(true);
    m_workspace.session().submit(m_attempt).then(this, [this](const Result<ChangeOrder> &result) { finish(result); });
}

/// In the outbox and to be sent: nothing more is to be done here.
bool NewUserWizard::isKept(const ChangeOrderId &order) const
{
    const Result<QList<cache::OutboxEntry>> outbox = m_workspace.reader().outbox();
    return outbox && std::ranges::any_of(*outbox, [&](const cache::OutboxEntry &entry) {
               return entry.order.id == order && entry.state != cache::OutboxState::Returned
                   && entry.state != cache::OutboxState::Conflict;
           });
}

void NewUserWizard::finish(const Result<ChangeOrder> &result)
{
    setBusy(false);
    if (!result && !isKept(m_attempt.id))
        return refuse(result.error());
    if (result && (result->status == OrderStatus::Failed || result->status == OrderStatus::Stale)) {
        Error error;
        error.kind = result->status == OrderStatus::Stale ? ErrorKind::Stale : ErrorKind::Invalid;
        error.detail = result->failures.join(u'\n');
        return refuse(error);
    }
    forgetReplaced(m_attempt, m_workspace);
    if (!m_state.form.inPlaceOf.isNull())
        stageDeparture(m_workspace, m_state.form.inPlaceOf, m_state.form.leaving);
    m_submitted = result ? *result : m_attempt;
    if (!result)
        m_submitted->status = OrderStatus::Submitted;
    if (!m_draft.isNull())
        m_workspace.session().deleteDraft(m_draft).then([](const Result<void> &gone) {
            // It is offered once more, and can be discarded there.
            if (!gone)
                qCWarning(lcDesktop) << "a draft that is not needed any more could not be deleted:"
                                     << gone.error().detail;
        });
    accept();
}

void NewUserWizard::refuse(const Error &error)
{
    // It is dealt with here: it need not wait in To do as well.
    setAside(m_workspace, m_attempt.id);
    m_state.reload();
    say(m_workspace.wording().error(error), error.detail);
    goTo(pageNamed(u"summary"_s));
    if (QWidget *missing = m_page->firstProblem())
        missing->setFocus(Qt::OtherFocusReason);
    m_touched = true;
    keepDraft();
}

void NewUserWizard::setBusy(bool busy)
{
    m_busy = busy;
    delete m_refusal;
    m_refusal = nullptr;
    m_progress->setVisible(busy);
    m_left->setEnabled(!busy);
    m_middle->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
    refreshBottom();
    if (busy)
        m_step->setText(tr("Submitting…"));
}

void NewUserWizard::say(const QString &text, const QString &details)
{
    delete m_refusal;
    m_refusal = new Banner(Tone::Refused, text);
    if (!details.isEmpty()) {
        QPushButton *more = m_refusal->addButton(tr("De&tails…"));
        more->setAutoDefault(false);
        connect(more, &QPushButton::clicked, this,
                [this, text, details] { m_workspace.prompts().inform(this, windowTitle(), text, details); });
    }
    m_messages->addWidget(m_refusal);
    m_refusal->announce();
}

} // namespace mandat::desktop
