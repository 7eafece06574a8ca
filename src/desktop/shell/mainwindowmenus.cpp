// SPDX-License-Identifier: MIT
#include "desktop/activity/activityscreen.h"
#include "desktop/approvals/approvalsscreen.h"
#include "desktop/continuity/continuityscreen.h"
#include "desktop/import/importdialog.h"
#include "desktop/import/importresultdialog.h"
#include "desktop/letters/lettersdialog.h"
#include "desktop/newuser/draftsdialog.h"
#include "desktop/parts/navigationlist.h"
#include "desktop/parts/searchfield.h"
#include "desktop/preferences/preferencesdialog.h"
#include "desktop/relationships/relationshipsscreen.h"
#include "desktop/rights/rightsdialog.h"
#include "desktop/shell/connectionbutton.h"
#include "desktop/shell/erasedata.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/mainwindowactions.h"
#include "desktop/shell/portalsupport.h"
#include "desktop/signin/signinagain.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "desktop/todo/todoscreen.h"
#include "desktop/users/usersscreen.h"
#include "desktop/whocan/whocanwindow.h"
#include "domain/plainservice.h"

#include <QActionGroup>
#include <QComboBox>
#include <QFileInfo>
#include <QMenuBar>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

constexpr int everything = 2; ///< of the choice whose relationships to show

/// Not exec(): whoever pressed the button by way of an assistive technology waits for it to return.
void openPage(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// What goes without saying is left out: who prepares reads, and an administrator prepares.
QString rolesText(const Staff &me, const Wording &wording)
{
    QStringList roles;
    for (const Role role : me.roles) {
        const bool implied =
            (role == Role::Reader && me.roles.size() > 1) || (role == Role::Preparer && me.has(Role::Administrator));
        if (!implied)
            roles.append(wording.role(role));
    }
    const QString text = roles.join(u", "_s).toLower();
    return me.name.isEmpty() && !text.isEmpty() ? text.at(0).toUpper() + text.mid(1) : text;
}

} // namespace

void MainWindow::buildActions()
{
    Actions &actions = *m_actions;
    const auto on = [this](QAction &action, const QKeySequence &keys, auto act) {
        action.setShortcut(keys);
        action.setShortcutContext(Qt::WindowShortcut);
        addAction(&action);
        connect(&action, &QAction::triggered, this, act);
    };
    on(actions.newUser, QKeySequence::New,
       [this] { newUser(m_relationships->isVisible() ? m_relationships->currentRelationship() : RelationshipId()); });
    on(actions.printRecap, QKeySequence::Print, [this] { printRecaps(m_users->selectedUsers()); });
    on(actions.exportTable, {}, [this] {
        if (auto *page = dynamic_cast<Exportable *>(currentScreen()))
            page->exportTable();
    });
    on(actions.importUsers, QKeySequence(Qt::CTRL | Qt::Key_I), [this] { ImportDialog::start(m_workspace, this); });
    on(actions.lastImport, {}, [this] { openLastImport(m_workspace, this); });
    on(actions.whoCan, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] {
        const bool here = m_relationships->isVisible();
        WhoCanWindow::open(m_workspace, here ? m_relationships->currentRelationship() : RelationshipId(),
                           m_users->isVisible() ? m_users->selectedUsers() : QList<UserId>(), this);
    });
    on(actions.changeRights, {}, [this] {
        const QList<UserId> users = m_users->selectedUsers();
        if (users.size() == 1 && m_workspace.mayWrite())
            changeRights(m_workspace, users.constFirst(), {}, RightsDialog::About::Rights, this);
    });
    on(actions.drafts, {}, [this] { openPage(new DraftsDialog(m_workspace, this)); });
    on(actions.letters, {}, [this] { (new LettersDialog(m_workspace, {}, this))->open(); });
    on(actions.connectPortal, {}, [this] { Q_EMIT startPageWanted(); });
    on(actions.signOut, {}, [this] { m_signIn->signOut(); });
    on(actions.eraseData, {}, [this] {
        if (askToErase(m_workspace, this))
            Q_EMIT eraseWanted();
    });
    on(actions.quit, QKeySequence::Quit, [this] { close(); });
    on(actions.undoStaged, QKeySequence::Undo, [this] { m_workspace.unstageLast(); });
    on(actions.filter, QKeySequence::Find, [this] {
        if (currentScreen() && currentScreen()->filterField())
            currentScreen()->filterField()->setFocus(Qt::ShortcutFocusReason);
    });
    on(actions.search, QKeySequence(Qt::CTRL | Qt::Key_K), [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    on(actions.synchronise, QKeySequence::Refresh, [this] { m_workspace.session().retryNow(); });
    on(actions.review, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { reviewStaged(); });
    on(actions.discard, {}, [this] { discardStaged(); });
    on(actions.accessReviews, QKeySequence(Qt::CTRL | Qt::Key_R),
       [this] { Q_EMIT m_workspace.accessReviewWanted({}); });
    on(actions.preferences, QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { openPreferences(); });
    actions.preferences.setMenuRole(QAction::PreferencesRole);
    on(actions.support, {}, [this] { openPage(new PortalSupport(m_workspace, this)); });
    actions.detailPane.setCheckable(true);
    actions.detailPane.setChecked(m_workspace.settings().value(u"window/detailPane"_s, true).toBool());
    on(actions.detailPane, QKeySequence(Qt::Key_F9), [this](bool shown) {
        m_workspace.settings().setValue(u"window/detailPane"_s, shown);
        m_users->setPaneVisible(shown);
        m_relationships->setPaneVisible(shown);
        m_continuity->setPaneVisible(shown);
    });
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        auto *action = new QAction(this);
        // The row of digits is shifted on a French keyboard: the keys that are printed there do too.
        static const QString azerty = u"&é\"'(-è"_s;
        action->setShortcuts({QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)),
                              QKeySequence(Qt::CTRL | static_cast<Qt::Key>(azerty.at(i).toUpper().unicode()))});
        connect(action, &QAction::triggered, this, [this, id = m_order.at(i)] { showScreen(id); });
        actions.screens.append(action);
    }
}

void MainWindow::openPreferences()
{
    auto *dialog = new PreferencesDialog(m_workspace, m_theme, this);
    connect(dialog, &PreferencesDialog::languageWanted, this, &MainWindow::languageWanted, Qt::QueuedConnection);
    openPage(dialog);
}

void MainWindow::buildMenus()
{
    Actions &actions = *m_actions;
    actions.file = menuBar()->addMenu(QString());
    actions.file->addAction(&actions.newUser);
    actions.file->addAction(&actions.drafts);
    actions.file->addAction(&actions.printRecap);
    actions.file->addAction(&actions.importUsers);
    actions.file->addAction(&actions.lastImport);
    actions.file->addAction(&actions.exportTable);
    connect(actions.file, &QMenu::aboutToShow, this, [this] {
        const auto *page = dynamic_cast<Exportable *>(currentScreen());
        m_actions->exportTable.setEnabled(page && page->canExport());
        const int drafts = DraftsDialog::count(m_workspace);
        m_actions->drafts.setText(drafts > 0 ? tr("Kept &drafts (%1)…").arg(drafts) : tr("Kept &drafts…"));
    });
    actions.file->addSeparator();
    actions.file->addAction(&actions.connectPortal);
    actions.file->addAction(&actions.signOut);
    actions.file->addAction(&actions.eraseData);
    actions.file->addSeparator();
    actions.file->addAction(&actions.preferences);
    actions.file->addSeparator();
    actions.file->addAction(&actions.quit);
    actions.edit = menuBar()->addMenu(QString());
    actions.edit->addAction(&actions.undoStaged);
    actions.edit->addSeparator();
    actions.edit->addAction(&actions.filter);
    actions.edit->addAction(&actions.search);
    actions.view = menuBar()->addMenu(QString());
    actions.view->addActions(actions.screens);
    actions.view->addSeparator();
    actions.view->addAction(&actions.detailPane);
    actions.view->addAction(&actions.synchronise);
    actions.view->addSeparator();
    actions.language = actions.view->addMenu(QString());
    auto *languages = new QActionGroup(this);
    for (QAction *action : {&actions.french, &actions.english}) {
        action->setCheckable(true);
        languages->addAction(action);
        actions.language->addAction(action);
    }
    connect(&actions.french, &QAction::triggered, this, [this] { Q_EMIT languageWanted(Language::French); });
    connect(&actions.english, &QAction::triggered, this, [this] { Q_EMIT languageWanted(Language::English); });
    actions.appearance = actions.view->addMenu(QString());
    auto *looks = new QActionGroup(this);
    const std::pair<QAction *, Appearance> appearances[] = {{&actions.systemLook, Appearance::System},
                                                            {&actions.lightLook, Appearance::Light},
                                                            {&actions.darkLook, Appearance::Dark}};
    for (const auto &[action, appearance] : appearances) {
        action->setCheckable(true);
        action->setChecked(m_theme.appearance() == appearance);
        looks->addAction(action);
        actions.appearance->addAction(action);
        connect(action, &QAction::triggered, this, [this, look = appearance] {
            m_workspace.settings().setValue(u"appearance"_s, static_cast<int>(look));
            m_theme.apply(look);
        });
    }
    actions.access = menuBar()->addMenu(QString());
    actions.access->addAction(&actions.newUser);
    actions.bulk = actions.access->addMenu(QString());
    connect(actions.access, &QMenu::aboutToShow, this, [this] {
        m_actions->bulk->menuAction()->setEnabled(currentScreen() == m_users && !m_users->selectedRows().isEmpty());
        m_actions->letters.setVisible(printsLetters(m_workspace));
        m_actions->changeRights.setEnabled(currentScreen() == m_users && m_users->selectedUsers().size() == 1
                                           && m_workspace.mayWrite());
    });
    connect(actions.bulk, &QMenu::aboutToShow, this, [this] {
        m_actions->bulk->clear();
        m_users->fillBulkMenu(m_actions->bulk);
    });
    actions.access->addAction(&actions.changeRights);
    actions.access->addAction(&actions.accessReviews);
    actions.access->addAction(&actions.whoCan);
    actions.access->addAction(&actions.letters);
    actions.access->addSeparator();
    actions.access->addAction(&actions.review);
    actions.access->addAction(&actions.discard);
    actions.help = menuBar()->addMenu(QString());
    actions.help->addAction(&actions.support);
    actions.help->addAction(&actions.about);
    connect(&actions.about, &QAction::triggered, this, [this] {
        m_workspace.prompts().inform(
            this, tr("About Mandat"),
            tr("Mandat %1\nWho may do what on the portals of your clients.").arg(QStringLiteral(MANDAT_VERSION)));
    });
}

void MainWindow::retranslate()
{
    Actions &actions = *m_actions;
    const QString user = m_workspace.userNoun(false).toLower();
    actions.file->setTitle(tr("&File"));
    actions.edit->setTitle(tr("&Edit"));
    actions.view->setTitle(tr("&View"));
    actions.access->setTitle(tr("&Access"));
    actions.help->setTitle(tr("&Help"));
    actions.newUser.setText(tr("&New %1…").arg(user));
    actions.printRecap.setText(tr("&Print profile recap…"));
    actions.exportTable.setText(tr("&Export…"));
    actions.importUsers.setText(tr("&Import %1…").arg(m_workspace.userNoun(true).toLower()));
    actions.lastImport.setText(tr("Result of the &last import…"));
    actions.changeRights.setText(tr("Change &rights of the selected person…"));
    actions.drafts.setText(tr("Kept &drafts…"));
    actions.whoCan.setText(tr("&Who can do what…"));
    actions.letters.setText(tr("&Letters to post…"));
    actions.bulk->setTitle(tr("Selected r&ows"));
    actions.connectPortal.setText(tr("&Connect to a portal…"));
    actions.signOut.setText(tr("Si&gn out…"));
    actions.eraseData.setText(tr("Er&ase this portal’s data…"));
    actions.quit.setText(tr("&Quit"));
    actions.undoStaged.setText(tr("&Undo last staged change"));
    actions.filter.setText(tr("&Filter this list"));
    actions.search.setText(tr("&Search everywhere"));
    actions.synchronise.setText(tr("&Synchronise now"));
    actions.detailPane.setText(tr("&Detail pane"));
    actions.accessReviews.setText(tr("Access re&views…"));
    actions.review.setText(tr("&Review staged changes…"));
    actions.discard.setText(tr("&Discard staged changes…"));
    actions.language->setTitle(tr("&Language"));
    actions.french.setText(u"&Français"_s);
    actions.english.setText(u"&English"_s);
    actions.french.setChecked(m_workspace.language() == Language::French);
    actions.english.setChecked(m_workspace.language() == Language::English);
    actions.appearance->setTitle(tr("A&ppearance"));
    actions.systemLook.setText(tr("As the &system"));
    actions.lightLook.setText(tr("&Light"));
    actions.darkLook.setText(tr("&Dark"));
    actions.preferences.setText(tr("P&references…"));
    actions.support.setText(tr("Portal &support"));
    m_support->setText(tr("Portal support"));
    m_preferences->setText(tr("Preferences…"));
    actions.about.setText(tr("&About Mandat"));
    const QStringList names {m_todo->title(),    m_workspace.userNoun(true), m_workspace.relationshipNoun(true),
                             tr("Profiles"),     m_approvals->title(),       m_continuity->title(),
                             m_activity->title()};
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        m_navigation->setEntryText(m_order.at(i), names.at(i));
        actions.screens.at(i)->setText(names.at(i));
    }
    hideWhatIsNotThere();
    m_search->setPlaceholder(tr("Person, %1, profile, action").arg(m_workspace.relationshipNoun(false).toLower()));
    m_scope->setItemText(0, tr("My portfolio"));
    m_scope->setItemText(1, tr("My office"));
    m_scope->setItemText(2, tr("All"));
    m_scope->setAccessibleName(tr("Whose relationships to show"));
    fillConnections();
    refreshCounts();
    refreshPages();
    setWindowTitle(tr("Mandat – %1").arg(m_workspace.session().displayName(m_workspace.language())));
}

/// A plain service has people and their groups: no relationships, approvals or administrators to watch over.
void MainWindow::hideWhatIsNotThere()
{
    const bool plain = isPlainService(m_workspace.session().portal());
    for (const QString &id : {u"relationships"_s, u"approvals"_s, u"continuity"_s}) {
        m_navigation->setEntryVisible(id, !plain);
        m_actions->screens.at(m_order.indexOf(id))->setVisible(!plain);
        m_actions->screens.at(m_order.indexOf(id))->setEnabled(!plain);
        if (plain && m_screens.value(id) == m_stack->currentWidget())
            showScreen(u"users"_s);
    }
    m_scope->setVisible(!plain);
    if (plain && m_scope->currentIndex() != everything)
        m_scope->setCurrentIndex(everything);
    for (QAction *action : {&m_actions->accessReviews, &m_actions->whoCan, &m_actions->importUsers,
                            &m_actions->lastImport, &m_actions->support}) {
        action->setVisible(!plain);
        action->setEnabled(!plain);
    }
    m_support->setVisible(!plain);
}

void MainWindow::fillConnections()
{
    const QString portal = m_workspace.session().displayName(m_workspace.language());
    const Staff &me = m_workspace.me();
    m_connection->setConnection(portal, me.name, rolesText(me, m_workspace.wording()));
    //: %1: a person and a role; %2: the address of the portal
    m_connection->setToolTip(
        tr("%1\n%2").arg(m_connection->accessibleDescription(), m_workspace.session().connection().url.toString()));
    m_connection->menu()->clear();
    const Result<app::DataFolder> folder =
        app::DataFolder::open(QFileInfo(m_workspace.session().cacheFile()).absolutePath());
    if (folder) {
        const QList<app::Connection> all = folder->connections().value_or(QList<app::Connection>());
        for (const app::Connection &connection : all) {
            QAction *choose = m_connection->menu()->addAction(connection.title(m_workspace.language()));
            choose->setCheckable(true);
            choose->setChecked(connection.id == m_workspace.session().connection().id);
            connect(choose, &QAction::triggered, this, [this, id = connection.id] {
                if (id != m_workspace.session().connection().id)
                    Q_EMIT connectionWanted(id);
            });
        }
        m_connection->menu()->addSeparator();
    }
    m_connection->menu()->addAction(&m_actions->connectPortal);
    m_connection->menu()->addAction(&m_actions->signOut);
    m_actions->signOut.setEnabled(m_signIn->canSignOut());
}

} // namespace mandat::desktop
