// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

#include <QMainWindow>
#include <QPointer>

class QBoxLayout;
class QComboBox;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace mandat::desktop
{

class AccessReviewScreen;
class ActivityScreen;
class ApprovalsScreen;
class Banner;
class ChangeBar;
class ConnectionButton;
class ConflictScreen;
class ContinuityScreen;
class NavigationList;
class SearchField;
class SearchPalette;
class SignInAgain;
class SyncIndicator;
class Theme;
class TodoScreen;
struct NewUserStart;
class UsersScreen;
class RelationshipsScreen;
class ProfilesScreen;
class ResultScreen;
class ReviewScreen;

/// The window of an open connection: navigation, search, the screens, the change bar. It owns no data.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Workspace &workspace, Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens the wizard; `relationship` null: it asks for one.
    void newUser(const RelationshipId &relationship);
    /// Opens the wizard to give somebody access to more relationships.
    void addAccess(const UserId &user);
    /// The order that answers a request: the wizard filled in from it, or the identity sheet of whoever is there
    /// already.
    void answerRequest(const AccessRequestId &request);
    void recordRequest(const RelationshipId &relationship);

Q_SIGNALS:
    void languageWanted(mandat::Language language);
    /// Another portal, or the start page to connect to one.
    void startPageWanted();
    void connectionWanted(const QUuid &connection);
    /// This computer's data of the open portal is to be erased: the person has been asked.
    void eraseWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Actions;
    void buildActions();
    void buildMenus();
    QWidget *buildNavigation();
    QWidget *buildTopBar();
    void connectScreens();
    void addScreen(const QString &id, const QString &iconName, Screen *screen);
    void showScreen(const QString &id);
    void retranslate();
    void refreshCounts();
    void refreshWaiting();
    void fillConnections();
    void hideWhatIsNotThere();
    void reviewStaged();
    void compareOrder(const ChangeOrderId &order);
    void discardStaged();
    AccessReviewScreen *showAccessReviews();
    void openPreferences();
    QToolButton *addFootButton(QBoxLayout *layout, const QString &iconName);
    void showOrder(const ChangeOrder &order);
    void printRecaps(const QList<UserId> &users);
    void showPage(Screen *page);
    void closePage(Screen *page);
    void leavePages();
    void refreshPages();
    void restorePlace();
    void runWizard(const NewUserStart &start);
    void setScope(int index);
    [[nodiscard]] cache::Scope scope() const;
    [[nodiscard]] Screen *currentScreen() const;

    Workspace &m_workspace;
    Theme &m_theme;
    std::unique_ptr<Actions> m_actions;
    ConnectionButton *m_connection = nullptr;
    QComboBox *m_scope = nullptr;
    QToolButton *m_support = nullptr;
    QToolButton *m_preferences = nullptr;
    NavigationList *m_navigation = nullptr;
    SearchField *m_search = nullptr;
    SearchPalette *m_palette = nullptr;
    SyncIndicator *m_sync = nullptr;
    QStackedWidget *m_stack = nullptr;
    SignInAgain *m_signIn = nullptr;
    ChangeBar *m_changes = nullptr;
    Banner *m_waiting = nullptr; ///< a result page that still has something to hand over is one click away
    QPushButton *m_waitingShow = nullptr;
    QPointer<ReviewScreen> m_review;
    QPointer<ConflictScreen> m_comparison;
    QPointer<AccessReviewScreen> m_accessReviews;
    QList<QPointer<ResultScreen>> m_results;
    TodoScreen *m_todo = nullptr;
    UsersScreen *m_users = nullptr;
    RelationshipsScreen *m_relationships = nullptr;
    ProfilesScreen *m_profiles = nullptr;
    ApprovalsScreen *m_approvals = nullptr;
    ContinuityScreen *m_continuity = nullptr;
    ActivityScreen *m_activity = nullptr;
    QHash<QString, Screen *> m_screens;
    QStringList m_order;
    QString m_last = QStringLiteral("users");
};

} // namespace mandat::desktop
