// SPDX-License-Identifier: MIT
#include "desktop/shell/mainwindow.h"

#include "desktop/accessreview/accessreviewscreen.h"
#include "desktop/activity/activityscreen.h"
#include "desktop/approvals/approvalsscreen.h"
#include "desktop/conflicts/lostordersdialog.h"
#include "desktop/continuity/continuityscreen.h"
#include "desktop/everywhere/everywheredialog.h"
#include "desktop/newuser/newuserwizard.h"
#include "desktop/palette/searchpalette.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/navigationlist.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/surface.h"
#include "desktop/printing/recapprinting.h"
#include "desktop/profiles/profilesscreen.h"
#include "desktop/relationships/relationshipsscreen.h"
#include "desktop/requests/activatedialog.h"
#include "desktop/requests/answering.h"
#include "desktop/requests/recordrequestdialog.h"
#include "desktop/result/resultscreen.h"
#include "desktop/review/reviewscreen.h"
#include "desktop/shell/changebar.h"
#include "desktop/shell/connectionbutton.h"
#include "desktop/shell/datanotice.h"
#include "desktop/shell/mainwindowactions.h"
#include "desktop/shell/syncindicator.h"
#include "desktop/shell/syncnotices.h"
#include "desktop/signin/signinagain.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/todo/todoscreen.h"
#include "desktop/users/usersscreen.h"
#include "domain/plainservice.h"

#include <QCloseEvent>
#include <QComboBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr QSize opening(1440, 900);
constexpr QSize frame(16, 40); ///< what window managers put around it, at most; known only once it is shown
} // namespace

MainWindow::MainWindow(Workspace &workspace, Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_actions(std::make_unique<Actions>())
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(960, 600);
    auto *centre = new QWidget(this);
    auto *columns = new QHBoxLayout(centre);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(buildNavigation());
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    columns->addLayout(right, 1);
    m_stack = new QStackedWidget(centre);
    m_changes = new ChangeBar(workspace, centre);
    right->addWidget(buildTopBar());
    m_signIn = new SignInAgain(workspace, this);
    right->addWidget(m_signIn->banner());
    m_waiting = new Banner(models::Tone::Waiting, QString());
    m_waitingShow = m_waiting->addButton(QString());
    m_waiting->hide();
    right->addWidget(new SyncNotices(workspace));
    auto *notice = new DataNotice(workspace);
    right->addWidget(notice);
    connect(notice, &DataNotice::reopenWanted, this,
            [this] { Q_EMIT connectionWanted(m_workspace.session().connection().id); });
    right->addWidget(m_stack, 1);
    right->addWidget(m_waiting);
    right->addWidget(m_changes);
    setCentralWidget(centre);

    m_todo = new TodoScreen(workspace);
    m_users = new UsersScreen(workspace);
    m_relationships = new RelationshipsScreen(workspace);
    m_profiles = new ProfilesScreen(workspace);
    m_approvals = new ApprovalsScreen(workspace);
    m_continuity = new ContinuityScreen(workspace);
    m_activity = new ActivityScreen(workspace);
    addScreen(u"todo"_s, u"view-pim-tasks"_s, m_todo);
    addScreen(u"users"_s, u"system-users"_s, m_users);
    addScreen(u"relationships"_s, u"folder"_s, m_relationships);
    addScreen(u"profiles"_s, u"view-list-details"_s, m_profiles);
    addScreen(u"approvals"_s, u"dialog-ok"_s, m_approvals);
    addScreen(u"continuity"_s, u"security-high"_s, m_continuity);
    addScreen(u"activity"_s, u"view-history"_s, m_activity);
    m_palette = new SearchPalette(workspace, m_search, this);
    buildActions();
    buildMenus();
    connectScreens();
    retranslate();
    restorePlace();
    showScreen(workspace.settings().value(u"window/screen"_s, u"users"_s).toString());
}

MainWindow::~MainWindow() = default;

void MainWindow::restorePlace()
{
    const QByteArray geometry = m_workspace.settings().value(u"window/geometry"_s).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(opening.boundedTo(screen()->availableSize() - frame));
}

QWidget *MainWindow::buildNavigation()
{
    auto *panel = new Surface(Surface::Fill::Window, Qt::RightEdge);
    panel->setFixedWidth(metrics::navigationWidth);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 1, metrics::within);
    layout->setSpacing(metrics::within);
    m_connection = new ConnectionButton;
    layout->addWidget(m_connection);
    m_scope = new QComboBox;
    m_scope->addItems({QString(), QString(), QString()});
    m_scope->setCurrentIndex(m_workspace.settings().value(u"scope"_s, 2).toInt());
    auto *scopeRow = new QHBoxLayout;
    scopeRow->setContentsMargins(12, 0, 12, 0);
    scopeRow->addWidget(m_scope);
    layout->addLayout(scopeRow);
    m_navigation = new NavigationList(tr("Screens"));
    layout->addWidget(m_navigation, 1);
    m_support = addFootButton(layout, u"help-contents"_s);
    m_preferences = addFootButton(layout, u"configure"_s);
    connect(m_support, &QToolButton::clicked, this, [this] { m_actions->support.trigger(); });
    connect(m_preferences, &QToolButton::clicked, this, [this] { m_actions->preferences.trigger(); });
    connect(m_navigation, &NavigationList::currentIdChanged, this, &MainWindow::showScreen);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &MainWindow::setScope);
    return panel;
}

QToolButton *MainWindow::addFootButton(QBoxLayout *layout, const QString &iconName)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::within, 0, metrics::within, 0);
    row->addWidget(button);
    row->addStretch(1);
    layout->addLayout(row);
    return button;
}

QWidget *MainWindow::buildTopBar()
{
    auto *bar = Surface::bar(Surface::Fill::Window, Qt::BottomEdge, 48);
    auto *layout = qobject_cast<QHBoxLayout *>(bar->layout());
    m_search = new SearchField(QString());
    m_search->setObjectName(u"search"_s);
    m_search->setShortcutHint(QKeySequence(Qt::CTRL | Qt::Key_K));
    m_search->setMaximumWidth(480);
    m_search->setMinimumWidth(240);
    layout->addWidget(m_search, 2);
    layout->addStretch(1);
    m_sync = new SyncIndicator(m_workspace);
    layout->addWidget(m_sync);
    connect(m_sync, &SyncIndicator::retryRequested, &m_workspace.session(), &app::Session::retryNow);
    return bar;
}

void MainWindow::addScreen(const QString &id, const QString &iconName, Screen *screen)
{
    m_stack->addWidget(screen);
    m_screens.insert(id, screen);
    m_order.append(id);
    m_navigation->addEntry(id, icon(iconName), QString());
    screen->retranslate();
}

void MainWindow::connectScreens()
{
    connect(&m_workspace, &Workspace::languageChanged, this, &MainWindow::retranslate);
    connect(&m_workspace.session(), &app::Session::portalChanged, this, &MainWindow::retranslate);
    connect(&m_workspace.session(), &app::Session::changed, this, &MainWindow::refreshCounts);
    connect(&m_workspace, &Workspace::userWanted, this, [this](const UserId &user) {
        showScreen(u"users"_s);
        m_users->showUser(user);
    });
    connect(&m_workspace, &Workspace::relationshipWanted, this, [this](const RelationshipId &relationship) {
        showScreen(u"relationships"_s);
        m_relationships->showRelationship(relationship);
    });
    connect(m_todo, &TodoScreen::appointmentWanted, this, [this](const RelationshipId &relationship) {
        showScreen(u"continuity"_s);
        m_continuity->showRelationship(relationship);
    });
    connect(m_profiles, &ProfilesScreen::usersWanted, this, [this](const ProfileId &profile) {
        showScreen(u"users"_s);
        m_users->showHolders(profile);
    });
    connect(&m_workspace, &Workspace::profileWanted, this, [this](const ProfileId &profile) {
        showScreen(u"profiles"_s);
        m_profiles->showProfile(profile);
    });
    connect(&m_workspace, &Workspace::everywhereWanted, this,
            [this](const UserId &user) { (new EverywhereDialog(m_workspace, user, this))->open(); });
    connect(&m_workspace, &Workspace::orderWanted, this, [this](const ChangeOrderId &order) {
        showScreen(u"approvals"_s);
        m_approvals->showOrder(order);
    });
    connect(&m_workspace, &Workspace::requestWanted, this, [this](const AccessRequestId &request) {
        showScreen(u"approvals"_s);
        m_approvals->showRequest(request);
    });
    connect(&m_workspace, &Workspace::requestAnswerWanted, this, &MainWindow::answerRequest, Qt::QueuedConnection);
    connect(
        &m_workspace, &Workspace::activationWanted, this,
        [this](const UserId &user) { activateRegistered(m_workspace, user, this); }, Qt::QueuedConnection);
    connect(&m_workspace, &Workspace::requestRecordWanted, this, &MainWindow::recordRequest, Qt::QueuedConnection);
    connect(m_todo, &TodoScreen::countChanged, this, &MainWindow::refreshWaiting);
    connect(m_approvals, &ApprovalsScreen::countChanged, this, &MainWindow::refreshWaiting);
    connect(m_continuity, &ContinuityScreen::countChanged, this, &MainWindow::refreshWaiting);
    connect(&m_workspace, &Workspace::newUserWanted, this, &MainWindow::newUser);
    connect(&m_workspace, &Workspace::accessWanted, this, &MainWindow::addAccess);
    connect(&m_workspace, &Workspace::newUserDraftWanted, this,
            [this](const QUuid &draft) { runWizard({{}, {}, draft}); });
    connect(&m_workspace, &Workspace::recapWanted, this, &MainWindow::printRecaps);
    connect(&m_workspace, &Workspace::reviewWanted, this, &MainWindow::reviewStaged);
    connect(&m_workspace, &Workspace::comparisonWanted, this, &MainWindow::compareOrder);
    connect(
        &m_workspace, &Workspace::lostOrdersWanted, this, [this] { LostOrdersDialog(m_workspace, this).exec(); },
        Qt::QueuedConnection);
    connect(&m_workspace, &Workspace::accessReviewWanted, this,
            [this](const QUuid &review) { showAccessReviews()->showReview(review); });
    connect(&m_workspace, &Workspace::accessReviewOfWanted, this,
            [this](const CompanyId &company) { showAccessReviews()->reviewCompany(company); });
    connect(&m_workspace, &Workspace::orderShown, this, &MainWindow::showOrder);
    connect(m_signIn, &SignInAgain::reopenWanted, this,
            [this] { Q_EMIT connectionWanted(m_workspace.session().connection().id); });
    connect(m_changes, &ChangeBar::reviewRequested, this, &MainWindow::reviewStaged);
    connect(m_changes, &ChangeBar::discardRequested, this, &MainWindow::discardStaged);
    connect(m_waitingShow, &QPushButton::clicked, this, [this] {
        if (!m_results.isEmpty())
            showPage(m_results.constLast());
    });
    m_todo->setScope(scope());
    m_users->setScope(scope());
    m_relationships->setScope(scope());
    m_continuity->setScope(scope());
}

void MainWindow::showScreen(const QString &id)
{
    Screen *screen = m_screens.value(id, m_users);
    m_last = m_screens.key(screen);
    m_navigation->setCurrentId(m_last);
    m_stack->setCurrentWidget(screen);
    leavePages();
    screen->activated();
    m_workspace.settings().setValue(u"window/screen"_s, m_last);
    setWindowTitle(tr("Mandat – %1").arg(m_workspace.session().displayName(m_workspace.language())));
}

Screen *MainWindow::currentScreen() const
{
    return qobject_cast<Screen *>(m_stack->currentWidget());
}

void MainWindow::refreshCounts()
{
    const Result<cache::Counts> counts = m_workspace.reader().counts(scope());
    if (!counts)
        return;
    const QLocale locale = m_workspace.wording().locale();
    m_navigation->setCount(u"users"_s, locale.toString(counts->users));
    m_navigation->setCount(u"relationships"_s, locale.toString(counts->relationships));
    m_navigation->setCount(u"profiles"_s, locale.toString(counts->profiles));
}

void MainWindow::refreshWaiting()
{
    const QLocale locale = m_workspace.wording().locale();
    const auto text = [&](qint64 count) { return count > 0 ? locale.toString(count) : QString(); };
    m_navigation->setCount(u"todo"_s, text(m_todo->count()), text(m_todo->blocked()));
    m_navigation->setCount(u"approvals"_s, text(m_approvals->count()));
    const cache::RiskCounts &risks = m_continuity->counts();
    m_navigation->setCount(u"continuity"_s, text(risks.administration()), text(risks.none));
}

cache::Scope MainWindow::scope() const
{
    switch (m_scope->currentIndex()) {
    case 0:
        return {cache::Scope::Kind::Portfolio, m_workspace.me().subject};
    case 1:
        return {cache::Scope::Kind::Office, m_workspace.me().office};
    default:
        return {};
    }
}

void MainWindow::setScope(int index)
{
    m_workspace.settings().setValue(u"scope"_s, index);
    m_todo->setScope(scope());
    m_users->setScope(scope());
    m_relationships->setScope(scope());
    m_continuity->setScope(scope());
    refreshCounts();
}

void MainWindow::newUser(const RelationshipId &relationship)
{
    runWizard({relationship, {}});
}

void MainWindow::addAccess(const UserId &user)
{
    runWizard({{}, user});
}

void MainWindow::answerRequest(const AccessRequestId &request)
{
    const Result<cache::RequestRow> row = m_workspace.reader().request(request);
    if (!row)
        return;
    const AnswerPlan plan = planFor(*row, m_workspace.reader());
    if (plan.way != AnswerPlan::Way::Rights)
        return runWizard({{}, {}, {}, request});
    // The portal itself takes an activation as the answer.
    if (activateRegistered(m_workspace, plan.user, this) && !row->registered)
        rememberAnswer(m_workspace, *row, plan.user);
}

void MainWindow::recordRequest(const RelationshipId &relationship)
{
    RecordRequestDialog dialog(m_workspace, relationship, this);
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT m_workspace.requestWanted(dialog.request().id);
}

void MainWindow::runWizard(const NewUserStart &start)
{
    if (!m_workspace.mayWrite()) {
        m_workspace.prompts().inform(this, tr("New %1").arg(m_workspace.userNoun(false)),
                                     tr("On this portal your role lets you read, but not change access."));
        return;
    }
    NewUserStart where = start;
    if (isPlainService(m_workspace.portal()) && where.existing.isNull()) {
        // There is the service itself, and nothing else to choose.
        const QList<qint64> rows = m_workspace.reader().relationshipRows({}, 1).value_or(QList<qint64>());
        const Result<QList<cache::RelationshipRow>> service = m_workspace.reader().relationships(rows);
        if (service && !service->isEmpty())
            where.relationship = service->constFirst().id;
    }
    NewUserWizard wizard(m_workspace, where, this);
    wizard.exec();
    if (const std::optional<ChangeOrder> &order = wizard.submitted())
        showOrder(*order);
}

void MainWindow::printRecaps(const QList<UserId> &users)
{
    if (!users.isEmpty())
        printRecapsOf(m_workspace, users, this);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_workspace.settings().setValue(u"window/geometry"_s, saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_palette->place();
}

} // namespace mandat::desktop
