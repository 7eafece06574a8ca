// SPDX-License-Identifier: MIT
#include "desktop/newuser/newuserwizard.h"

#include "desktop/newuser/accountspage.h"
#include "desktop/newuser/companypage.h"
#include "desktop/newuser/confirmpage.h"
#include "desktop/newuser/contactpage.h"
#include "desktop/newuser/detailspage.h"
#include "desktop/newuser/relationshipspage.h"
#include "desktop/newuser/rightspage.h"
#include "desktop/newuser/summarypage.h"
#include "desktop/newuser/termspage.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/stepper.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QProgressBar>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

namespace
{
constexpr QSize opening(1176, 790);
constexpr QSize smallest(880, 600);
constexpr int sideWidth = 312;
constexpr int sideHeight = 180; ///< where it stands under the page
constexpr int widthForSide = 1080;
constexpr int draftPauseInMs = 1500;
} // namespace

NewUserWizard::NewUserWizard(Workspace &workspace, const NewUserStart &start, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_state(workspace)
    , m_draftPause(new QTimer(this))
{
    setObjectName(u"newUserWizard"_s);
    setMinimumSize(smallest);
    resize(opening);
    if (!start.request.isNull())
        beginRequest(start.request);
    else if (!start.successorOf.isNull())
        m_state.beginSuccessor(start.successorOf, start.leaving);
    else if (!start.second.isNull())
        m_state.beginSecond(start.second);
    else if (start.existing.isNull())
        m_state.begin(start.relationship);
    else
        m_state.beginExisting(start.existing);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    m_left = buildLeft();
    m_middle = buildMiddle();
    middle->addWidget(m_left);
    middle->addWidget(m_middle, 1);
    rows->addLayout(middle, 1);
    rows->addWidget(buildBottom());
    addPages(!m_state.form.company.isNull());
    m_draftPause->setSingleShot(true);
    m_draftPause->setInterval(draftPauseInMs);
    connect(m_draftPause, &QTimer::timeout, this, &NewUserWizard::keepDraft);
    refreshWay();
    goTo(m_way.first());
    if (!start.draft.isNull())
        resumeKept(start.draft);
    else if (!start.request.isNull())
        goTo(m_state.form.existing ? pageNamed(u"relationships"_s) : m_way.first());
    else if (start.existing.isNull())
        offerDraft();
    else if (m_state.form.existing)
        goTo(pageNamed(u"relationships"_s));
    if (m_state.failure())
        say(workspace.wording().error(*m_state.failure()), m_state.failure()->detail);
    connect(&m_state, &NewUserState::changed, this, [this] {
        m_touched = true;
        m_draftPause->start();
        refreshTitle();
    });
    connect(&m_state, &NewUserState::pagesChanged, this, &NewUserWizard::refreshWay);
}

NewUserWizard::~NewUserWizard()
{
    // Losing the focus, a field looks at the state: the pages go first.
    hide();
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

void NewUserWizard::addPages(bool companyKnown)
{
    if (!companyKnown)
        m_pages.append(new CompanyPage(m_state));
    m_pages.append({new ContactPage(m_state), new DetailsPage(m_state), new RelationshipsPage(m_state),
                    new RightsPage(m_state), new AccountsPage(m_state), new SummaryPage(m_state),
                    new TermsPage(m_state), new ConfirmPage(m_state)});
    for (NewUserPage *page : std::as_const(m_pages)) {
        m_stack->addWidget(page);
        connect(page, &NewUserPage::nextWanted, this, &NewUserWizard::next);
        connect(page, &NewUserPage::summaryChanged, this, &NewUserWizard::refreshBottom);
        connect(page, &NewUserPage::pageWanted, this, [this](const QString &name) {
            if (NewUserPage *wanted = pageNamed(name); wanted && m_way.contains(wanted))
                goTo(wanted);
        });
    }
}

QWidget *NewUserWizard::buildLeft()
{
    auto *floor = new Surface(Surface::Fill::Window, Qt::RightEdge);
    auto *column = new QVBoxLayout(floor);
    column->setContentsMargins(0, metrics::within, 0, 0);
    column->setSpacing(0);
    m_stepper = new Stepper;
    m_kept = new TextLabel(TextLabel::Kind::Caption);
    m_kept->setWordWrap(true);
    m_kept->setFixedWidth(metrics::stepper - 1);
    m_kept->setContentsMargins(metrics::between, metrics::within, metrics::between, metrics::between);
    column->addWidget(m_stepper, 1);
    column->addWidget(m_kept);
    sayKept(tr("Nothing is sent before the summary."));
    connect(m_stepper, &Stepper::stepRequested, this, [this](int step) {
        if (!m_busy && step < m_way.size())
            goTo(m_way.at(step));
    });
    return floor;
}

QWidget *NewUserWizard::buildMiddle()
{
    auto *floor = new Surface(Surface::Fill::Base);
    auto *rows = new QVBoxLayout(floor);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_messages = new QVBoxLayout;
    m_messages->setSpacing(0);
    rows->addLayout(m_messages);
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(0);
    m_stack = new QStackedWidget;
    m_sideFloor = new Surface(Surface::Fill::Window, Qt::LeftEdge | Qt::TopEdge);
    auto *inside = new QVBoxLayout(m_sideFloor);
    inside->setContentsMargins(1, 1, 0, 0);
    m_side = new QScrollArea;
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setWidgetResizable(true);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setFocusPolicy(Qt::NoFocus);
    inside->addWidget(m_side);
    m_columns->addWidget(m_stack, 1);
    m_columns->addWidget(m_sideFloor);
    rows->addLayout(m_columns, 1);
    return floor;
}

QWidget *NewUserWizard::buildBottom()
{
    auto *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, metrics::bottomBar);
    auto *line = qobject_cast<QHBoxLayout *>(bar->layout());
    m_cancel = new QPushButton(tr("Cancel"));
    setButtonTone(m_cancel, ButtonTone::Flat);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 0);
    m_progress->setFixedWidth(120);
    m_progress->setAccessibleName(tr("Submitting"));
    m_progress->hide();
    m_step = new TextLabel(TextLabel::Kind::Caption);
    m_back = new QPushButton(tr("&Back"));
    m_next = new QPushButton(tr("Ne&xt"));
    m_submit = new QPushButton;
    for (QPushButton *button : {m_next, m_submit})
        setButtonTone(button, ButtonTone::Primary);
    m_next->setDefault(true);
    m_submit->setAutoDefault(false); // never by Enter
    line->addWidget(m_cancel);
    line->addStretch(1);
    line->addWidget(m_progress);
    line->addWidget(m_step);
    line->addSpacing(metrics::within);
    line->addWidget(m_back);
    line->addWidget(m_next);
    line->addWidget(m_submit);
    connect(m_cancel, &QPushButton::clicked, this, &NewUserWizard::reject);
    connect(m_back, &QPushButton::clicked, this, &NewUserWizard::back);
    connect(m_next, &QPushButton::clicked, this, &NewUserWizard::next);
    connect(m_submit, &QPushButton::clicked, this, &NewUserWizard::next);
    return bar;
}

qsizetype NewUserWizard::position() const
{
    return m_way.indexOf(m_page);
}

NewUserPage *NewUserWizard::pageNamed(const QString &name) const
{
    const auto found = std::ranges::find_if(m_pages, [&](const NewUserPage *page) { return page->name() == name; });
    return found == m_pages.end() ? nullptr : *found;
}

void NewUserWizard::goTo(NewUserPage *page)
{
    m_page = page;
    page->setProblem({});
    page->enter();
    refreshWay();
    m_stack->setCurrentWidget(page);
    showSide();
    refreshStepper();
    refreshBottom();
    refreshTitle();
    if (QWidget *field = page->firstField())
        field->setFocus(Qt::OtherFocusReason);
    else
        m_next->setFocus(Qt::OtherFocusReason);
}

void NewUserWizard::next()
{
    if (m_busy)
        return;
    if (QWidget *missing = m_page->firstProblem()) {
        missing->setFocus(Qt::OtherFocusReason);
        refreshBottom();
        return;
    }
    refreshWay();
    const qsizetype at = position();
    if (at + 1 >= m_way.size())
        return submit();
    goTo(m_way.at(at + 1));
    if (m_touched)
        keepDraft();
}

void NewUserWizard::back()
{
    if (!m_busy && position() > 0)
        goTo(m_way.at(position() - 1));
}

void NewUserWizard::refreshWay()
{
    QList<NewUserPage *> way;
    for (NewUserPage *page : std::as_const(m_pages)) {
        if (page->applies() || page == m_page)
            way.append(page);
    }
    if (way == m_way)
        return;
    m_way = way;
    QStringList titles;
    for (const NewUserPage *page : std::as_const(m_way))
        titles.append(page->stepTitle());
    m_stepper->setSteps(titles);
    if (m_page) {
        refreshStepper();
        refreshBottom();
    }
}

void NewUserWizard::refreshStepper()
{
    const int at = static_cast<int>(position());
    m_stepper->setCurrent(at);
    for (int i = 0; i < m_way.size(); ++i)
        m_stepper->setSummary(i, i < at ? m_way.at(i)->summary() : QString());
}

void NewUserWizard::refreshBottom()
{
    const qsizetype at = position();
    const bool last = at == m_way.size() - 1;
    const bool beforeConfirmation = !last && m_way.at(at + 1)->name() == "confirm"_L1;
    m_step->setText(tr("Step %1 of %2").arg(at + 1).arg(m_way.size()));
    m_back->setEnabled(at > 0 && !m_busy);
    m_next->setVisible(!last && !beforeConfirmation);
    m_submit->setVisible(last || beforeConfirmation);
    m_submit->setText(beforeConfirmation                   ? tr("&Submit…")
                          : m_page->name() == "confirm"_L1 ? tr("&Submit again")
                                                           : tr("&Submit"));
    m_next->setEnabled(!m_busy);
    m_submit->setEnabled(!m_busy);
}

void NewUserWizard::refreshTitle()
{
    const Company *company = m_state.company();
    const QString noun = m_workspace.policy().userNoun.one.in(m_workspace.language());
    if (m_state.form.existing) {
        //: %1: the portal’s word for relationships; %2: a person
        setWindowTitle(
            tr("Add %1 – %2")
                .arg(m_workspace.policy().relationshipNoun.many.in(m_workspace.language()), m_state.personName()));
        return;
    }
    if (!m_state.form.samePerson.isNull()) {
        //: %1: the portal’s word for a user; %2: a person, who has one already
        setWindowTitle(tr("Second %1 for %2").arg(noun, m_state.personName()));
        return;
    }
    //: %1: the portal’s word for a user; %2: a company
    setWindowTitle(company ? tr("New %1 – %2").arg(noun, company->name) : tr("New %1").arg(noun));
}

void NewUserWizard::showSide()
{
    if (QWidget *shown = m_side->takeWidget()) {
        shown->hide();
        shown->setParent(this); // stays its page’s; the area would delete it
    }
    QWidget *pane = m_page->sidePane();
    m_sideFloor->setVisible(pane != nullptr);
    if (pane) {
        m_side->setWidget(pane);
        pane->show();
    }
    arrangeSide();
}

void NewUserWizard::arrangeSide()
{
    const bool beside = width() >= widthForSide;
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_sideFloor->setMinimumWidth(beside ? sideWidth : 0);
    m_sideFloor->setMaximumWidth(beside ? sideWidth : QWIDGETSIZE_MAX);
    m_sideFloor->setMaximumHeight(beside ? QWIDGETSIZE_MAX : sideHeight);
    m_sideFloor->setMinimumHeight(beside ? 0 : sideHeight);
}

void NewUserWizard::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrangeSide();
}

} // namespace mandat::desktop

#include "moc_newuserwizard.cpp"
