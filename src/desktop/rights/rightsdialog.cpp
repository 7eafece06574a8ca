// SPDX-License-Identifier: MIT
#include "desktop/rights/rightsdialog.h"

#include "desktop/newuser/accountspage.h"
#include "desktop/newuser/rightspage.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/rights/rightschange.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr QSize rightsOpening(1060, 720);
constexpr QSize accountsOpening(720, 560);
constexpr QSize smallest(640, 420);
constexpr int sideWidth = 344;
} // namespace

RightsDialog::RightsDialog(Workspace &workspace, const UserId &user, const GrantId &only, About about, Start start,
                           QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_state(workspace)
{
    setObjectName(about == About::Rights ? u"changeRights"_s : u"changeAccounts"_s);
    m_state.beginRights(user, only);
    setWindowTitle(titleFor(about));
    setMinimumSize(smallest);
    resize(about == About::Rights ? rightsOpening : accountsOpening);
    build(about);
    m_page->enter();
    if (m_state.failure()) {
        m_page->setProblem(m_workspace.wording().error(*m_state.failure()));
        m_keep->setEnabled(false);
        return;
    }
    if (QWidget *field = m_page->firstField())
        field->setFocus(Qt::OtherFocusReason);
    if (m_rights && start == Start::Copy)
        QTimer::singleShot(0, m_rights, &RightsPage::copyProfile);
}

RightsDialog::~RightsDialog()
{
    // Losing the focus, a field looks at the state: the page goes first.
    hide();
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

QString RightsDialog::titleFor(About about) const
{
    //: %1: a person
    return about == About::Rights ? tr("Change the rights of %1").arg(m_state.personName())
                                  : tr("Accounts of %1").arg(m_state.personName());
}

void RightsDialog::build(About about)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *floor = new Surface(Surface::Fill::Base);
    auto *columns = new QHBoxLayout(floor);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    if (about == About::Rights)
        m_page = m_rights = new RightsPage(m_state);
    else
        m_page = new AccountsPage(m_state);
    columns->addWidget(m_page, 1);
    if (QWidget *pane = m_page->sidePane()) {
        auto *side = new Surface(Surface::Fill::Window, Qt::LeftEdge);
        auto *inside = new QVBoxLayout(side);
        inside->setContentsMargins(1, 0, 0, 0);
        auto *area = new QScrollArea;
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(pane);
        pane->show();
        inside->addWidget(area);
        side->setFixedWidth(sideWidth);
        columns->addWidget(side);
    }
    rows->addWidget(floor, 1);
    Surface *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, metrics::bottomBar);
    auto *line = qobject_cast<QHBoxLayout *>(bar->layout());
    auto *note = new TextLabel(TextLabel::Kind::Secondary, tr("Nothing is sent before the review."));
    auto *cancel = new QPushButton(tr("Cancel"));
    m_keep = new QPushButton(tr("Sta&ge the changes"));
    setButtonTone(m_keep, ButtonTone::Primary);
    m_keep->setDefault(true);
    line->addWidget(note, 1);
    line->addWidget(cancel);
    line->addWidget(m_keep);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_page, &NewUserPage::nextWanted, this, &QDialog::accept);
    rows->addWidget(bar);
}

void RightsDialog::accept()
{
    if (m_state.failure() || !m_state.former())
        return;
    if (QWidget *missing = m_page->firstProblem()) {
        missing->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QList<Change> changes =
        changesOfRights(m_state.form, m_workspace.portal(), m_state.snapshot(), *m_state.former());
    if (!changes.isEmpty())
        m_workspace.stageAll(changes);
    QDialog::accept();
}

void changeRights(Workspace &workspace, const UserId &user, const GrantId &only, RightsDialog::About about,
                  QWidget *parent, RightsDialog::Start start)
{
    // Not exec(): whoever pressed the button by way of an assistive technology waits for it to return.
    auto *dialog = new RightsDialog(workspace, user, only, about, start, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool grantsAccounts(Workspace &workspace, const Grant &grant)
{
    if (workspace.policy().accountScope != AccountScope::Granted)
        return false;
    const Result<Relationship> relationship = workspace.reader().relationship(grant.relationship);
    return relationship && !relationship->accounts.isEmpty();
}

QList<Change> rightsForType(Workspace &workspace, const User &withType)
{
    NewUserState state(workspace);
    state.beginRights(withType.id);
    if (state.failure())
        return {};
    const User *known = state.snapshot().user(withType.id);
    Snapshot now = applied(state.snapshot(), {Change::modify(*known, withType)});
    const Portal &portal = workspace.portal();
    NewUserForm form = formOfRights(*now.user(withType.id), {}, portal, now, workspace.now());
    form = withTypeImposed(form, portal, now);
    return changesOfRights(form, portal, now, *state.former());
}

} // namespace mandat::desktop
