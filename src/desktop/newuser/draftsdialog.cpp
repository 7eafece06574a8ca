// SPDX-License-Identifier: MIT
#include "desktop/newuser/draftsdialog.h"

#include "desktop/newuser/newuserdraft.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"

#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mandat::desktop
{

namespace
{

/// Newest first.
QList<cache::Draft> keptBy(Workspace &workspace)
{
    QList<cache::Draft> out = workspace.reader().drafts().value_or(QList<cache::Draft>());
    out.removeIf([](const cache::Draft &draft) { return draft.kind != newUserDraftKind; });
    std::ranges::sort(out, std::ranges::greater(), &cache::Draft::updated);
    return out;
}

} // namespace

DraftsDialog::DraftsDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_body(new QStackedWidget)
    , m_list(new QListWidget)
    , m_resume(new QPushButton(tr("&Resume")))
    , m_discard(new QPushButton(tr("&Discard…")))
{
    setObjectName(QStringLiteral("drafts"));
    setWindowTitle(tr("Kept drafts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within + metrics::iconText);
    auto *words =
        new TextLabel(TextLabel::Kind::Secondary,
                      tr("What was begun on this portal and left before its end. Nothing of it has been sent."));
    words->setWordWrap(true);
    column->addWidget(words);
    m_list->setAccessibleName(windowTitle());
    auto *nothing = new EmptyState(icon(QStringLiteral("document-edit")), tr("No draft is kept."));
    m_body->addWidget(m_list);
    m_body->addWidget(nothing);
    column->addWidget(m_body, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::within);
    auto *close = new QPushButton(tr("Close"));
    setButtonTone(m_resume, ButtonTone::Primary);
    setButtonTone(m_discard, ButtonTone::Danger);
    m_discard->setAutoDefault(false);
    m_resume->setDefault(true);
    buttons->addWidget(m_discard);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_resume);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_resume, &QPushButton::clicked, this, &DraftsDialog::resume);
    connect(m_discard, &QPushButton::clicked, this, &DraftsDialog::discard);
    connect(m_list, &QListWidget::itemActivated, this, &DraftsDialog::resume);
    resize(560, 400);
    fill();
    m_list->setFocus();
}

int DraftsDialog::count(Workspace &workspace)
{
    return static_cast<int>(keptBy(workspace).size());
}

QUuid DraftsDialog::current() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toUuid() : QUuid();
}

void DraftsDialog::fill()
{
    const int row = std::max(0, m_list->currentRow());
    m_list->clear();
    const QList<cache::Draft> kept = keptBy(m_workspace);
    for (const cache::Draft &draft : kept) {
        const QString when = m_workspace.wording().dateTime(draft.updated, QTimeZone::systemTimeZone());
        const Result<NewUserDraft> content = draftFromBytes(draft.content);
        const bool second = content && !content->form.samePerson.isNull();
        const bool more = content && content->form.existing;
        //: %1: whom a draft is about; %2: when it was kept
        auto *item = new QListWidgetItem(second     ? tr("%1 – second user, kept on %2").arg(draft.title, when)
                                             : more ? tr("%1 – more access, kept on %2").arg(draft.title, when)
                                                    : tr("%1 – kept on %2").arg(draft.title, when),
                                         m_list);
        item->setData(Qt::UserRole, draft.id);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_body->setCurrentIndex(m_list->count() > 0 ? 0 : 1);
    m_resume->setEnabled(m_list->count() > 0 && m_workspace.mayWrite());
    m_discard->setEnabled(m_list->count() > 0);
}

void DraftsDialog::resume()
{
    const QUuid draft = current();
    if (draft.isNull() || !m_workspace.mayWrite())
        return;
    accept();
    Q_EMIT m_workspace.newUserDraftWanted(draft);
}

void DraftsDialog::discard()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const bool sure = m_workspace.prompts().confirm(this,
                                                    {tr("Discard the draft"), item->text(),
                                                     tr("What has been filled in is lost. The portal stays as it is."),
                                                     tr("Discard"), true});
    if (!sure)
        return;
    m_workspace.session().deleteDraft(current()).then(this, [this](const Result<void> &gone) {
        if (!gone)
            m_workspace.prompts().inform(this, windowTitle(), m_workspace.wording().error(gone.error()),
                                         gone.error().detail);
        fill();
    });
}

} // namespace mandat::desktop

#include "moc_draftsdialog.cpp"
