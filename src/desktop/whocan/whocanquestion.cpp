// SPDX-License-Identifier: MIT
// What is asked of the matrix: of whom, where, beside whom, on which day; and the answer made on a thread behind.
#include "desktop/whocan/whocanwindow.h"

#include "desktop/parts/textlabel.h"
#include "desktop/whocan/whopick.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

namespace mandat::desktop
{

namespace
{

using Source = std::shared_ptr<const models::AccessGridSource>;

void merge(Snapshot &into, const Snapshot &other)
{
    into.companies.insert(other.companies);
    into.relationships.insert(other.relationships);
    into.users.insert(other.users);
    into.profiles.insert(other.profiles);
    for (const Grant &grant : other.grants)
        into.grants.insert(grant.id, grant);
}

/// On the thread behind.
Result<Source> sourceFor(cache::Reader &reader, const Portal &portal, const MatrixQuestion &question)
{
    Snapshot state;
    if (!question.relationship.isNull()) {
        MANDAT_ASSIGN(const Snapshot there, reader.relationshipSnapshot(question.relationship));
        merge(state, there);
    }
    for (const UserId &user : {question.user, question.other}) {
        if (user.isNull())
            continue;
        MANDAT_ASSIGN(const Snapshot person, reader.userSnapshot(user));
        merge(state, person);
    }
    auto out = std::make_shared<models::AccessGridSource>();
    out->matrix = matrixOf(portal, state, question);
    out->portal = portal;
    out->snapshot = std::move(state);
    return out;
}

} // namespace

void WhoCanWindow::fillSubjectMenu()
{
    QMenu *menu = m_subject->menu();
    menu->clear();
    //: %1: the portal’s word for one relationship: “dossier”
    connect(menu->addAction(tr("On another %1…").arg(m_workspace.relationshipNoun(false).toLower())),
            &QAction::triggered, this, &WhoCanWindow::pickRelationship);
    //: %1: the portal’s word for one user
    connect(menu->addAction(tr("Of another %1…").arg(m_workspace.userNoun(false).toLower())), &QAction::triggered, this,
            &WhoCanWindow::pickUser);
}

void WhoCanWindow::fillCompareMenu()
{
    QMenu *menu = m_compare->menu();
    menu->clear();
    QAction *person = menu->addAction(tr("With another &person…"));
    person->setEnabled(!m_question.user.isNull());
    if (m_question.user.isNull())
        person->setToolTip(tr("Show one person first: then another one can stand beside."));
    connect(person, &QAction::triggered, this, &WhoCanWindow::compareWithPerson);
    connect(menu->addAction(tr("With another &day")), &QAction::triggered, this, &WhoCanWindow::compareWithDay);
    QAction *stop = menu->addAction(tr("&Do not compare"));
    stop->setEnabled(m_question.isComparison());
    connect(stop, &QAction::triggered, this, &WhoCanWindow::stopComparing);
}

void WhoCanWindow::pickRelationship()
{
    WhoPick pick(m_workspace, WhoPick::Of::Relationships, tr("Who can do what: where?"), this);
    if (pick.exec() != QDialog::Accepted)
        return;
    MatrixQuestion question = m_question;
    question.relationship = RelationshipId(pick.chosen());
    question.user = {};
    question.other = {};
    ask(question);
}

void WhoCanWindow::pickUser()
{
    WhoPick pick(m_workspace, WhoPick::Of::Users, tr("Who can do what: who?"), this);
    if (pick.exec() != QDialog::Accepted)
        return;
    MatrixQuestion question = m_question;
    question.relationship = {};
    question.user = UserId(pick.chosen());
    question.other = {};
    ask(question);
}

void WhoCanWindow::compareWithPerson()
{
    WhoPick pick(m_workspace, WhoPick::Of::Users, tr("Compare with whom?"), this);
    if (pick.exec() != QDialog::Accepted || UserId(pick.chosen()) == m_question.user)
        return;
    MatrixQuestion question = m_question;
    question.other = UserId(pick.chosen());
    question.otherAt = {};
    ask(question);
}

/// A month ahead, to begin with: the field beside is there to say which day is meant.
void WhoCanWindow::compareWithDay()
{
    MatrixQuestion question = m_question;
    question.other = {};
    question.otherAt = instantOf(dayOf(m_question.at).addMonths(1));
    ask(question);
    m_otherDay->setFocus(Qt::OtherFocusReason);
}

void WhoCanWindow::stopComparing()
{
    MatrixQuestion question = m_question;
    question.other = {};
    question.otherAt = {};
    m_onlyDifferences->setChecked(false);
    ask(question);
}

QDate WhoCanWindow::dayOf(const QDateTime &at) const
{
    return at.toTimeZone(m_workspace.policy().zone()).date();
}

/// Today means this very moment; another day its noon, when no boundary of days can be in doubt.
QDateTime WhoCanWindow::instantOf(const QDate &day) const
{
    const QDateTime now = m_workspace.now();
    return day == dayOf(now) ? now : QDateTime(day, QTime(12, 0), m_workspace.policy().zone());
}

void WhoCanWindow::askAt(const QDate &day, const QDate &otherDay)
{
    MatrixQuestion question = m_question;
    question.at = instantOf(day);
    question.otherAt = otherDay.isValid() ? instantOf(otherDay) : QDateTime();
    ask(question);
}

void WhoCanWindow::ask(const MatrixQuestion &question)
{
    m_question = question;
    m_loading = true;
    m_again->stop();
    {
        const QSignalBlocker day(m_day);
        const QSignalBlocker other(m_otherDay);
        m_day->setDate(dayOf(question.at));
        m_otherDay->setDate(dayOf(question.otherAt.isValid() ? question.otherAt : question.at));
    }
    m_beside->setVisible(question.otherAt.isValid());
    m_otherDay->setVisible(question.otherAt.isValid());
    m_onlyDifferences->setVisible(question.isComparison());
    m_background.ask<Source>([portal = m_workspace.portal(),
                              question](cache::Reader &reader) { return sourceFor(reader, portal, question); },
                             [this](const Result<Source> &answer) { take(answer); });
}

} // namespace mandat::desktop
