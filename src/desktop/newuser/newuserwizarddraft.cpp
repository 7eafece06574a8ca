// SPDX-License-Identifier: MIT
// What is kept of a wizard that is left before its end.
#include "desktop/newuser/newuserwizard.h"

#include "base/uuid.h"
#include "desktop/newuser/newuserdraft.h"
#include "desktop/newuser/newuserpage.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/stepper.h"
#include "desktop/parts/textlabel.h"
#include "desktop/requests/answering.h"

#include <QPushButton>
#include <QTimeZone>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace mandat::desktop
{

void NewUserWizard::offerDraft()
{
    const Result<QList<cache::Draft>> drafts = m_workspace.reader().drafts();
    if (!drafts)
        return;
    const cache::Draft *newest = nullptr;
    for (const cache::Draft &draft : *drafts) {
        const Result<NewUserDraft> content = draft.kind == newUserDraftKind
            ? draftFromBytes(draft.content)
            : Result<NewUserDraft>(fail(ErrorKind::NotFound));
        const bool fits = content && content->form.samePerson == m_state.form.samePerson
            && (m_state.form.company.isNull() || content->form.company == m_state.form.company);
        if (fits && (!newest || newest->updated < draft.updated))
            newest = &draft;
    }
    if (!newest)
        return;
    //: %1: whom a draft is about; %2: when it was kept
    m_offer = new Banner(
        Tone::Pending,
        tr("A draft is kept: %1, %2.")
            .arg(newest->title, m_workspace.wording().dateTime(newest->updated, QTimeZone::systemTimeZone())));
    QPushButton *resumeButton = m_offer->addButton(tr("&Resume"));
    QPushButton *discardButton = m_offer->addButton(tr("&Discard the draft"));
    for (QPushButton *button : {resumeButton, discardButton})
        button->setAutoDefault(false);
    m_messages->addWidget(m_offer);
    const auto close = [this] {
        m_offer->deleteLater();
        m_offer = nullptr;
        if (QWidget *field = m_page->firstField())
            field->setFocus(Qt::OtherFocusReason);
    };
    connect(resumeButton, &QPushButton::clicked, this, [this, close, draft = *newest] {
        resume(draft.content, draft.id);
        close();
    });
    connect(discardButton, &QPushButton::clicked, this, [this, close, id = newest->id] {
        m_workspace.session().deleteDraft(id).then(this, [this](const Result<void> &gone) {
            if (!gone)
                say(m_workspace.wording().error(gone.error()), gone.error().detail);
        });
        close();
    });
}

/// Filled in once; what has been written since goes on where it was left.
void NewUserWizard::beginRequest(const AccessRequestId &request)
{
    const QList<cache::Draft> drafts = m_workspace.reader().drafts().value_or(QList<cache::Draft>());
    for (const cache::Draft &draft : drafts) {
        const Result<NewUserDraft> content = draft.kind == newUserDraftKind
            ? draftFromBytes(draft.content)
            : Result<NewUserDraft>(fail(ErrorKind::NotFound));
        if (content && content->form.answers == request) {
            m_draft = draft.id;
            return m_state.setForm(content->form);
        }
    }
    if (const Result<cache::RequestRow> row = m_workspace.reader().request(request))
        fillFrom(m_state, *row, planFor(*row, m_workspace.reader()));
}

void NewUserWizard::resumeKept(const QUuid &id)
{
    const QList<cache::Draft> drafts = m_workspace.reader().drafts().value_or(QList<cache::Draft>());
    const auto kept = std::ranges::find(drafts, id, &cache::Draft::id);
    if (kept != drafts.end())
        resume(kept->content, kept->id);
}

void NewUserWizard::resume(const QByteArray &content, const QUuid &id)
{
    const Result<NewUserDraft> draft = draftFromBytes(content);
    if (!draft)
        return;
    m_draft = id;
    m_state.setForm(draft->form);
    refreshWay();
    // As far as everything still holds.
    NewUserPage *wanted = pageNamed(draft->page);
    goTo(m_way.first());
    while (m_page != wanted && m_way.indexOf(wanted) > position() && !m_page->firstProblem())
        goTo(m_way.at(position() + 1));
}

void NewUserWizard::keepDraft()
{
    m_draftPause->stop();
    if (m_busy || m_submitted || !m_state.form.isWorthKeeping())
        return;
    if (m_draft.isNull())
        m_draft = newUuid(m_workspace.now());
    cache::Draft draft;
    draft.id = m_draft;
    draft.kind = newUserDraftKind;
    const Company *company = m_state.company();
    draft.title = company ? m_state.personName() + QStringLiteral(", ") + company->name : m_state.personName();
    draft.content = toBytes({m_state.form, m_page->name()});
    draft.updated = m_workspace.now();
    m_touched = false;
    m_workspace.session().saveDraft(draft).then(this, [this, at = draft.updated](const Result<void> &kept) {
        if (!kept)
            sayKept(m_workspace.wording().error(kept.error()));
        else
            //: %1: a time
            sayKept(tr("Draft saved at %1. Nothing is sent before the summary.")
                        .arg(m_workspace.wording().time(at, QTimeZone::systemTimeZone())));
    });
}

void NewUserWizard::sayKept(const QString &text)
{
    m_kept->setText(text);
}

void NewUserWizard::reject()
{
    if (m_busy)
        return; // what is on its way cannot be called back
    if (m_touched)
        keepDraft();
    QDialog::reject();
}

} // namespace mandat::desktop
