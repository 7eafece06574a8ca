// SPDX-License-Identifier: MIT
#include "desktop/users/userpane.h"

#include "desktop/letters/lettersdialog.h"
#include "desktop/newuser/neworder.h"
#include "desktop/parts/chip.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/printing/reportprinting.h"
#include "desktop/result/credentialsdialog.h"
#include "desktop/rights/rightsdialog.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/users/identitydialog.h"
#include "desktop/users/replacedialog.h"
#include "desktop/users/samepersonlinks.h"
#include "desktop/users/useraccesstab.h"
#include "desktop/users/usereditdialog.h"
#include "desktop/users/userhistorytab.h"
#include "desktop/users/userrightstab.h"
#include "desktop/users/usersheettab.h"
#include "desktop/whocan/whocanwindow.h"
#include "domain/names.h"
#include "domain/plainservice.h"
#include "models/standingchip.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

UserPane::UserPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget)
    , m_nobody(new EmptyState(icon(u"system-users"_s), QString()))
    , m_name(new TextLabel(TextLabel::Kind::Title))
    , m_subtitle(new TextLabel(TextLabel::Kind::Secondary))
    , m_status(new ChipLabel)
    , m_stagedChip(new ChipLabel)
    , m_edit(new QPushButton)
    , m_more(new QToolButton)
    , m_tabs(new QTabWidget)
    , m_sheet(new UserSheetTab(workspace))
    , m_access(new UserAccessTab(workspace))
    , m_rights(new UserRightsTab(workspace))
    , m_history(new UserHistoryTab(workspace))
    , m_accessCount(new BadgeLabel)
    , m_soon(new QTimer(this))
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(40);
    connect(m_soon, &QTimer::timeout, this, &UserPane::refresh);
    setMinimumWidth(360);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *pane = new Surface(Surface::Fill::Window, Qt::LeftEdge);
    outer->addWidget(pane);
    auto *frame = new QVBoxLayout(pane);
    frame->setContentsMargins(1, 0, 0, 0);
    frame->addWidget(m_stack);
    m_stack->addWidget(m_nobody);

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, metrics::between, 0, 0);
    layout->setSpacing(metrics::within);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(20, 0, metrics::between, 0);
    head->setSpacing(metrics::within);
    auto *first = new QHBoxLayout;
    m_name->setWordWrap(true);
    first->addWidget(m_name, 1);
    first->addWidget(m_edit);
    first->addWidget(m_more);
    head->addLayout(first);
    m_subtitle->setWordWrap(true);
    head->addWidget(m_subtitle);
    auto *chips = new QHBoxLayout;
    chips->addWidget(m_status);
    chips->addWidget(m_stagedChip);
    chips->addStretch(1);
    head->addLayout(chips);
    layout->addLayout(head);
    m_tabs->addTab(m_sheet, QString());
    m_tabs->addTab(m_access, QString());
    m_tabs->addTab(m_rights, QString());
    m_tabs->addTab(m_history, QString());
    m_tabs->tabBar()->setTabButton(1, QTabBar::RightSide, m_accessCount);
    m_tabs->setDocumentMode(true);
    layout->addWidget(m_tabs, 1);
    m_stack->addWidget(page);

    m_edit->setIcon(glyphIcon(models::Glyph::Pencil));
    m_edit->setObjectName(u"editUser"_s);
    m_more->setIcon(glyphIcon(models::Glyph::More));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    connect(m_more->menu(), &QMenu::aboutToShow, this, [this] {
        m_more->menu()->clear();
        connect(m_more->menu()->addAction(icon(u"document-print"_s), tr("&Print profile recap…")), &QAction::triggered,
                this, [this] { Q_EMIT m_workspace.recapWanted({m_user}); });
        connect(m_more->menu()->addAction(icon(u"document-print"_s), tr("Re&gister of access…")), &QAction::triggered,
                this, [this] {
                    app::RegisterSubject subject;
                    subject.user = m_user;
                    printAccessRegister(m_workspace, subject, this);
                });
        m_more->menu()->addSeparator();
        addActionsTo(m_more->menu());
    });
    connect(m_edit, &QPushButton::clicked, this, &UserPane::edit);
    connect(m_sheet, &UserSheetTab::activeToggled, this, &UserPane::stageActive);
    retranslate();
}

void UserPane::retranslate()
{
    m_nobody->setMessage(icon(u"system-users"_s), tr("Choose a person to see what they may do."));
    m_edit->setText(tr("&Edit…"));
    m_edit->setEnabled(m_workspace.mayWrite());
    m_edit->setToolTip(m_workspace.mayWrite() ? QString()
                                              : tr("Your role on this portal lets you read, but not change access."));
    m_more->setAccessibleName(tr("More actions"));
    m_tabs->setTabText(0, tr("Sheet"));
    m_tabs->setTabText(1, tr("Access"));
    m_tabs->setTabText(2, tr("Rights"));
    m_tabs->setTabText(3, tr("History"));
    m_tabs->setAccessibleName(tr("Details"));
    // Everybody has access to a plain service as a whole, and it keeps no history.
    m_tabs->setTabVisible(1, !isPlainService(m_workspace.portal()));
    m_tabs->setTabVisible(3, !isPlainService(m_workspace.portal()));
    m_sheet->retranslate();
    m_access->retranslate();
    m_rights->retranslate();
    m_history->retranslate();
    refresh();
}

void UserPane::showUser(const UserId &user)
{
    m_user = user;
    // While somebody types or holds an arrow key, the list goes first. What changes of the person comes by refresh().
    if (m_shown && m_shown->id == user)
        m_soon->stop();
    else if (m_shown)
        m_soon->start();
    else
        refresh();
}

void UserPane::refresh()
{
    m_soon->stop();
    const Result<User> user =
        m_user.isNull() ? Result<User>(fail(ErrorKind::NotFound)) : m_workspace.reader().user(m_user);
    const Result<Snapshot> snapshot =
        user ? m_workspace.reader().userSnapshot(m_user) : Result<Snapshot>(fail(ErrorKind::NotFound));
    m_stack->setCurrentIndex(user && snapshot ? 1 : 0);
    m_shown.reset();
    if (user && snapshot)
        show(*user, *snapshot);
}

void UserPane::show(const User &user, const Snapshot &snapshot)
{
    m_shown = user;
    const Wording &wording = m_workspace.wording();
    m_name->setText(displayName(user));
    const Company *company = snapshot.company(user.company);
    QStringList subtitle;
    if (company && !isPlainService(m_workspace.portal()))
        subtitle.append(company->name);
    if (!user.capacity.isEmpty())
        subtitle.append(user.capacity);
    m_subtitle->setText(subtitle.join(u" · "_s));
    m_staged = StagedState(m_workspace.reader(), user.id);
    showChips(user);
    m_accessCount->setBadge(wording.locale().toString(snapshot.grantsOfUser(user.id).size()));
    m_sheet->showUser(user, snapshot);
    m_access->showUser(user, snapshot, m_staged);
    m_rights->showUser(user, snapshot);
    m_history->showUser(user.id);
}

void UserPane::showChips(const User &user)
{
    const Result<qint64> row = m_workspace.reader().rowOf(ResourceKind::User, user.id.uuid());
    const Result<QList<cache::UserRow>> rows = m_workspace.reader().users({row.value_or(0)});
    if (rows && !rows->isEmpty()) {
        const UserStanding standing = rows->constFirst().standing;
        const models::ChipLook look = models::lookOf(standing.status);
        m_status->setChip({look.tone, look.glyph, m_workspace.wording().status(standing, m_workspace.policy().zone())});
    }
    const Change *change = m_staged.changeOf(user.id);
    const int count = countOf(m_staged.changes());
    m_stagedChip->setVisible(count > 0);
    if (change && !change->after)
        m_stagedChip->setChip({models::Tone::Refused, models::Glyph::Minus, tr("To be deleted", "person")});
    else
        m_stagedChip->setChip(
            {models::Tone::Inactive, models::Glyph::Pencil, tr("%n staged change(s)", nullptr, count)});
}

void UserPane::addActionsTo(QMenu *menu)
{
    if (m_soon->isActive())
        refresh();
    if (!m_shown)
        return;
    const bool may = m_workspace.mayWrite();
    // What is under way counts: whoever is about to be inactive can be reactivated before that.
    const bool active = finalState(m_staged.withStaged(*m_shown)).value_or(*m_shown).active;
    QAction *toggle = menu->addAction(active ? tr("&Deactivate") : tr("&Reactivate"));
    toggle->setEnabled(may);
    connect(toggle, &QAction::triggered, this, [this, active] { stageActive(!active); });
    const bool plain = isPlainService(m_workspace.portal());
    QAction *add = menu->addAction(tr("&Add %1…").arg(m_workspace.relationshipNoun(true).toLower()));
    add->setEnabled(may);
    add->setVisible(!plain);
    connect(add, &QAction::triggered, this, [this] { Q_EMIT m_workspace.accessWanted(m_user); });
    if (!plain)
        addRightsTo(menu);
    if (canHandOver(m_workspace)) {
        connect(menu->addAction(icon(u"password-generate"_s), tr("Crede&ntials…")), &QAction::triggered, this,
                [this, user = *m_shown] { CredentialsDialog(m_workspace, user, this).exec(); });
    }
    if (canSendAgain(m_workspace) && !m_shown->email.isEmpty()) {
        QAction *reset = menu->addAction(icon(u"password-generate"_s), tr("Reset or unlock sign-i&n…"));
        reset->setEnabled(m_workspace.isOnline());
        connect(
            reset, &QAction::triggered, this, [this, user = *m_shown] { resetSignIn(m_workspace, user, this); },
            Qt::QueuedConnection);
    }
    if (printsLetters(m_workspace) && !m_shown->id.isNull()) {
        connect(menu->addAction(icon(u"document-print"_s), tr("Access &letter…")), &QAction::triggered, this,
                [this, user = m_shown->id] { (new LettersDialog(m_workspace, user, this))->open(); });
    }
    if (verifiesIdentity(m_workspace, *m_shown)) {
        QAction *identity = menu->addAction(tr("&Identity document…"));
        identity->setEnabled(m_workspace.isOnline());
        connect(identity, &QAction::triggered, this, [this, user = *m_shown] {
            auto *dialog = new IdentityDialog(m_workspace, user, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    }
    if (m_shown->selfRegistered && !m_shown->active && may)
        connect(menu->addAction(tr("Ac&tivate…")), &QAction::triggered, this,
                [this, id = m_user] { Q_EMIT m_workspace.activationWanted(id); });
    if (!plain)
        connect(menu->addAction(tr("&What this person can do…")), &QAction::triggered, this,
                [this, id = m_user] { WhoCanWindow::open(m_workspace, {}, {id}, this); });
    if (m_workspace.portals() && !m_shown->userName.isEmpty())
        connect(menu->addAction(tr("On every porta&l…")), &QAction::triggered, this,
                [this, id = m_user] { Q_EMIT m_workspace.everywhereWanted(id); });
    addSuccessionsTo(menu);
    menu->addSeparator();
    if (!m_staged.changes().isEmpty())
        connect(menu->addAction(tr("Take back what is &staged")), &QAction::triggered, this,
                [this] { m_workspace.unstage(m_staged.changes()); });
    QAction *erase = menu->addAction(icon(u"edit-delete"_s), tr("D&elete…"));
    erase->setEnabled(may);
    connect(erase, &QAction::triggered, this, &UserPane::stageDeletion);
}

/// What the person may do, and on which accounts (S0.3, S0.7, S0.8, S1.5).
void UserPane::addRightsTo(QMenu *menu)
{
    const auto add = [&](const QString &text, RightsDialog::About about, RightsDialog::Start start) {
        QAction *action = menu->addAction(text);
        action->setEnabled(m_workspace.mayWrite());
        // Once the menu has gone, and with it whoever pressed the entry by way of an assistive technology.
        connect(
            action, &QAction::triggered, this,
            [this, id = m_user, about, start] { changeRights(m_workspace, id, {}, about, this, start); },
            Qt::QueuedConnection);
        return action;
    };
    using About = RightsDialog::About;
    using Start = RightsDialog::Start;
    const Result<Snapshot> snapshot = m_workspace.reader().userSnapshot(m_user);
    const QList<const Grant *> grants = snapshot ? snapshot->grantsOfUser(m_user) : QList<const Grant *>();
    if (m_workspace.policy().profileScope == ProfileScope::User || !grants.isEmpty()) {
        add(tr("Change rig&hts…"), About::Rights, Start::AsItIs);
        add(tr("Cop&y the profile of…"), About::Rights, Start::Copy);
    }
    if (std::ranges::any_of(grants, [this](const Grant *grant) { return grantsAccounts(m_workspace, *grant); }))
        add(tr("Acco&unts…"), About::Accounts, Start::AsItIs);
    menu->addSeparator();
}

/// Another user for the same person (S4.11), or another person in the place of this one.
void UserPane::addSuccessionsTo(QMenu *menu)
{
    if (isPlainService(m_workspace.portal()))
        return;
    const bool may = m_workspace.mayWrite();
    menu->addSeparator();
    if (offersSecondUser(m_workspace.policy())) {
        //: %1: the portal’s word for a user
        QAction *second =
            menu->addAction(tr("Create a second %1 &for another profile…").arg(m_workspace.userNoun(false).toLower()));
        second->setEnabled(may);
        connect(
            second, &QAction::triggered, this, [this, id = m_user] { makeSecondUser(m_workspace, id, this); },
            Qt::QueuedConnection);
    }
    QAction *replace = menu->addAction(tr("Replace &by…"));
    replace->setEnabled(may);
    connect(
        replace, &QAction::triggered, this, [this, id = m_user] { replaceUser(m_workspace, id, this); },
        Qt::QueuedConnection);
}

void UserPane::edit()
{
    if (!m_shown || !m_workspace.mayWrite())
        return;
    UserEditDialog dialog(m_workspace, m_staged.withStaged(*m_shown), this);
    const User before = *m_shown;
    if (dialog.exec() != QDialog::Accepted)
        return;
    const User after = dialog.user();
    QList<Change> changes {Change::modify(before, after)};
    if (after.userType != m_staged.withStaged(before).userType)
        changes += rightsForType(m_workspace, after);
    m_workspace.stageAll(changes);
}

void UserPane::stageActive(bool active)
{
    const std::optional<User> before = m_shown ? finalState(*m_shown) : std::nullopt;
    if (!before)
        return;
    User after = m_staged.withStaged(*before);
    after.active = active;
    m_workspace.stage(Change::modify(*before, after));
}

void UserPane::stageDeletion()
{
    if (!m_shown)
        return;
    const Result<Snapshot> snapshot = m_workspace.reader().userSnapshot(m_user);
    if (!snapshot)
        return;
    const auto count = static_cast<int>(snapshot->grantsOfUser(m_user).size());
    const bool sure = m_workspace.prompts().confirm(
        this,
        {tr("Delete %1").arg(displayName(*m_shown)),
         tr("%1 will never be able to sign in again.").arg(displayName(*m_shown)),
         tr("%n access(es) end with it. The history stays. Nothing is sent before you have reviewed it.", nullptr,
            count),
         tr("Delete"), true});
    if (!sure)
        return;
    for (const Change &change : deletionOf(*snapshot, m_user))
        m_workspace.stage(change);
}

} // namespace mandat::desktop
