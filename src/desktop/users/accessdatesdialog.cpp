// SPDX-License-Identifier: MIT
#include "desktop/users/accessdatesdialog.h"

#include "desktop/newuser/dayfield.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "desktop/users/stagedstate.h"
#include "domain/names.h"
#include "domain/snapshot.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QPushButton>

namespace mandat::desktop
{

AccessDatesDialog::AccessDatesDialog(Workspace &workspace, const Grant &grant, const QString &where, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_grant(grant)
    , m_first(makeDayField(tr("at once"), workspace.wording().locale()))
    , m_last(makeDayField(tr("no end"), workspace.wording().locale()))
    , m_lastBox(new FieldBox(tr("Access &until"), m_last))
{
    setObjectName(QStringLiteral("accessDates"));
    setWindowTitle(tr("Dates of the access"));
    m_first->setObjectName(QStringLiteral("firstDay"));
    m_last->setObjectName(QStringLiteral("lastDay"));
    setDay(m_first, grant.firstDay);
    setDay(m_last, grant.lastDay);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    grid->setHorizontalSpacing(metrics::between);
    grid->setVerticalSpacing(metrics::between);
    grid->addWidget(new TextLabel(TextLabel::Kind::Strong, where), 0, 0, 1, 2);
    grid->addWidget(new FieldBox(tr("Access &from"), m_first), 1, 0, Qt::AlignTop);
    grid->addWidget(m_lastBox, 1, 1, Qt::AlignTop);
    auto *note = new TextLabel(
        TextLabel::Kind::Secondary,
        tr("Both days are included. The lowest date means that there is no bound. Nothing is sent before the review."));
    note->setWordWrap(true);
    grid->addWidget(note, 2, 0, 1, 2);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::within);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *keep = new QPushButton(tr("&Stage the dates"));
    setButtonTone(keep, ButtonTone::Primary);
    keep->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    grid->addLayout(buttons, 3, 0, 1, 2);
    for (QDateEdit *field : {m_first, m_last}) {
        field->setMinimumWidth(180);
        connect(field, &QDateEdit::dateChanged, this, &AccessDatesDialog::check);
    }
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &QDialog::accept);
    m_last->setFocus();
}

Grant AccessDatesDialog::grant() const
{
    Grant out = m_grant;
    out.firstDay = dayIn(m_first);
    out.lastDay = dayIn(m_last);
    return out;
}

void changeDates(Workspace &workspace, const UserId &user, const RelationshipId &relationship, QWidget *parent)
{
    const Result<Snapshot> snapshot = workspace.reader().userSnapshot(user);
    const Grant *known = snapshot ? snapshot->grantOf(user, relationship) : nullptr;
    const std::optional<Grant> before = known ? finalState(*known) : std::nullopt;
    if (!before) {
        Q_EMIT workspace.userWanted(user);
        return;
    }
    const User *person = snapshot->user(user);
    const Relationship *place = snapshot->relationship(relationship);
    const Grant shown = StagedState(workspace.reader(), user).withStaged(*before);
    auto *dialog =
        new AccessDatesDialog(workspace, shown,
                              //: %1: a person; %2: a relationship’s number
                              AccessDatesDialog::tr("%1 on %2")
                                  .arg(person ? displayName(*person) : QString(), place ? place->reference : QString()),
                              parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &workspace, [&workspace, dialog, before = *before] {
        workspace.stage(Change::modify(before, dialog->grant()));
    });
    dialog->open();
}

void AccessDatesDialog::check()
{
    const Grant chosen = grant();
    const bool inOrder = !chosen.firstDay.isValid() || !chosen.lastDay.isValid() || chosen.firstDay <= chosen.lastDay;
    m_lastBox->setError(inOrder ? QString() : m_workspace.wording().problem(FieldProblem::DateOrder));
}

void AccessDatesDialog::accept()
{
    check();
    if (m_lastBox->hasError())
        m_last->setFocus(Qt::OtherFocusReason);
    else
        QDialog::accept();
}

} // namespace mandat::desktop
