// SPDX-License-Identifier: MIT
#include "desktop/continuity/recoverynotices.h"

#include "desktop/continuity/recoverydialog.h"
#include "desktop/parts/banner.h"
#include "desktop/records.h"

#include <QEvent>
#include <QPushButton>

#include <algorithm>

namespace mandat::desktop
{

namespace
{

constexpr int mostShown = 3;

/// Steps that are still to be done; 0: it is over, or the relationship is not here (any more).
int stepsLeft(Workspace &workspace, const RecoveryRecord &record)
{
    const Result<Relationship> where = workspace.reader().relationship(record.relationship);
    const Result<Snapshot> snapshot =
        where ? workspace.reader().companySnapshot(where->company) : Result<Snapshot>(fail(ErrorKind::NotFound));
    if (!snapshot)
        return 0;
    const QList<RecoveryStep> steps =
        recoveryOf(workspace.portal(), *snapshot, record.relationship, workspace.now(), &record);
    return static_cast<int>(std::ranges::count(steps, false, &RecoveryStep::done));
}

} // namespace

RecoveryNotices::RecoveryNotices(Workspace &workspace, QWidget *parent)
    : NoticeColumn(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("openRecoveries"));
    refresh();
}

void RecoveryNotices::refresh()
{
    clear();
    m_count = 0;
    const QList<RecoveryRecord> records = recordsOf(m_workspace).recoveries().value_or(QList<RecoveryRecord>());
    for (const RecoveryRecord &record : records) {
        const int left = stepsLeft(m_workspace, record);
        const Result<Relationship> where = m_workspace.reader().relationship(record.relationship);
        if (left == 0 || !where || ++m_count > mostShown)
            continue;
        //: %1: a relationship's reference
        Banner *notice = add(
            Tone::Waiting,
            tr("The administration of %1 is being recovered: %n step(s) to go.", nullptr, left).arg(where->reference));
        QPushButton *goOn = notice->addButton(tr("Go on…"));
        //: %1: a relationship's reference
        goOn->setAccessibleName(tr("Go on with the recovery of %1").arg(where->reference));
        connect(goOn, &QPushButton::clicked, this, [this, id = record.relationship] {
            auto *dialog = new RecoveryDialog(m_workspace, id, {}, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::finished, this, &RecoveryNotices::refresh, Qt::QueuedConnection);
            dialog->open();
        });
    }
}

void RecoveryNotices::changeEvent(QEvent *event)
{
    NoticeColumn::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace mandat::desktop

#include "moc_recoverynotices.cpp"
