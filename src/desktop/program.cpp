// SPDX-License-Identifier: MIT
#include "desktop/program.h"

#include "app/connections.h"
#include "app/erasing.h"
#include "app/portals.h"
#include "app/sampleportals.h"
#include "base/shutdownsignal.h"
#include "base/translations.h"
#include "desktop/openwindow.h"
#include "desktop/parts/accessiblecombos.h"
#include "desktop/parts/accessiblescrolling.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/start/startpage.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "sync/secretstore.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QTextStream>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

/// Owns what lives as long as the window: the folder's lock, the settings, one open session and its window.
class Program : public QObject
{
public:
    Program(QApplication &application, app::DataFolder folder, std::unique_ptr<QLockFile> lock)
        : m_application(application)
        , m_folder(std::move(folder))
        , m_lock(std::move(lock))
        , m_second(m_folder.path())
        , m_settings(m_folder.path() + u"/settings.ini"_s, QSettings::IniFormat)
        , m_theme(application)
        , m_environment {std::make_shared<SystemClock>(),
                         std::make_shared<sync::KeychainOrSession>(std::make_shared<sync::Keychain>())}
        , m_portals(m_folder, m_environment)
    {
        const QString stored = m_settings.value(u"language"_s).toString();
        setLanguage(languageFromCode(stored.isEmpty() ? QLocale::system().name() : stored));
        m_theme.apply(
            static_cast<Appearance>(m_settings.value(u"appearance"_s, static_cast<int>(Appearance::System)).toInt()));
        application.setWindowIcon(applicationIcon());
    }

    int run()
    {
        openFirst();
        connect(&m_second, &OpenWindow::raiseWanted, this, [this] { raise(); });
        // A session that ends is no reason to leave the cache unclosed: it would have to be checked at the next start.
        const ShutdownSignal ended([] { QCoreApplication::exit(0); });
        const int code = QApplication::exec();
        closeWindow();
        m_portals.closeAll();
        return code;
    }

private:
    void setLanguage(Language language)
    {
        m_language = language;
        QLocale::setDefault(localeOf(language));
        QCoreApplication::removeTranslator(&m_ours);
        QCoreApplication::removeTranslator(&m_qts);
        if (m_qts.load(u"qtbase_"_s + languageCode(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qts);
        if (m_ours.load(translationFile(language)))
            QCoreApplication::installTranslator(&m_ours);
        m_settings.setValue(u"language"_s, languageCode(language));
        if (m_workspace)
            m_workspace->setLanguage(language);
    }

    void closeWindow()
    {
        if (m_window)
            m_window->hide();
        m_window.reset();
        m_workspace.reset();
        m_session = nullptr;
    }

    [[nodiscard]] bool isSample(const app::Connection &connection) const
    {
        return connection.tokenFile.startsWith(m_folder.path() + u"/samples/"_s);
    }

    /// A sample portal's service runs only with this program: it is started before its connection is opened.
    void openConnection(const app::Connection &connection)
    {
        closeWindow();
        if (!m_samplesRun && isSample(connection)) {
            m_samplesRun = true;
            app::startSamplePortals(m_folder, this).then(this, [this, id = connection.id](const Result<QUuid> &) {
                switchTo(id);
            });
            return;
        }
        const bool isNew = !m_portals.session(connection.id);
        const Result<app::Session *> session = m_portals.open(connection);
        if (!session) {
            showStartPage();
            const Wording wording(m_language);
            m_prompts.inform(m_start.get(), QObject::tr("The portal could not be opened"),
                             wording.error(session.error()), session.error().detail);
            return;
        }
        m_start.reset();
        m_session = *session;
        m_settings.setValue(u"connection"_s, connection.id.toString(QUuid::WithoutBraces));
        m_workspace = std::make_unique<Workspace>(*m_session, m_prompts, m_settings, m_language);
        m_workspace->setPortals(&m_portals);
        m_window = std::make_unique<MainWindow>(*m_workspace, m_theme);
        connect(m_window.get(), &MainWindow::languageWanted, this,
                [this](Language language) { setLanguage(language); });
        connect(m_window.get(), &MainWindow::startPageWanted, this, [this] { showStartPage(); });
        connect(
            m_window.get(), &MainWindow::connectionWanted, this, [this](const QUuid &id) { switchTo(id); },
            Qt::QueuedConnection);
        connect(
            m_window.get(), &MainWindow::eraseWanted, this, [this] { eraseOpenConnection(); }, Qt::QueuedConnection);
        connect(
            m_workspace.get(), &Workspace::elsewhereWanted, this,
            [this](const QUuid &id, const UserId &user) { showElsewhere(id, user); }, Qt::QueuedConnection);
        m_window->show();
        if (isNew)
            m_session->start();
        m_portals.openOthers([this](const app::Connection &other) { return m_samplesRun || !isSample(other); });
    }

    /// Its files can go once nobody writes them any more.
    void eraseOpenConnection()
    {
        const app::Connection connection = m_session->connection();
        closeWindow();
        m_portals.close(connection.id);
        app::eraseConnection(m_folder, connection, m_environment.secrets)
            .then(this, [this, connection](const Result<void> &outcome) {
                if (!outcome) {
                    openConnection(connection);
                    m_prompts.inform(m_window.get(), QObject::tr("The data could not be erased"),
                                     Wording(m_language).error(outcome.error()), outcome.error().detail);
                    return;
                }
                openFirst();
            });
    }

    /// The one that was open last, any other, or the page to connect to one.
    void openFirst()
    {
        const QList<app::Connection> known = m_folder.connections().value_or(QList<app::Connection>());
        const QUuid last = QUuid::fromString(m_settings.value(u"connection"_s).toString());
        const auto found = std::find_if(known.begin(), known.end(),
                                        [&](const app::Connection &connection) { return connection.id == last; });
        if (found != known.end())
            openConnection(*found);
        else if (!known.isEmpty())
            openConnection(known.constFirst());
        else
            showStartPage();
    }

    void raise()
    {
        QWidget *window = m_window ? static_cast<QWidget *>(m_window.get()) : m_start.get();
        if (!window)
            return;
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->show();
        window->raise();
        window->activateWindow();
        QApplication::alert(window); // where the desktop does not let windows come forward by themselves
    }

    void showElsewhere(const QUuid &id, const UserId &user)
    {
        switchTo(id);
        if (m_session && m_session->connection().id == id)
            Q_EMIT m_workspace->userWanted(user);
    }

    /// The one that is open already is opened anew, which repairs it.
    void switchTo(const QUuid &id)
    {
        if (m_session && m_session->connection().id == id) {
            closeWindow();
            m_portals.close(id);
        }
        const QList<app::Connection> known = m_folder.connections().value_or(QList<app::Connection>());
        for (const app::Connection &connection : known) {
            if (connection.id == id)
                openConnection(connection);
        }
    }

    void showStartPage()
    {
        m_start = std::make_unique<StartPage>(m_folder, m_environment, m_language, m_theme, m_settings);
        connect(
            m_start.get(), &StartPage::connected, this, [this](const QUuid &id) { switchTo(id); },
            Qt::QueuedConnection);
        connect(m_start.get(), &StartPage::samplesStarted, this, [this] { m_samplesRun = true; });
        connect(m_start.get(), &StartPage::languageWanted, this, [this](Language language) {
            setLanguage(language);
            m_start->setLanguage(language);
        });
        m_start->show();
    }

    QApplication &m_application;
    app::DataFolder m_folder;
    std::unique_ptr<QLockFile> m_lock;
    OpenWindow m_second;
    QSettings m_settings;
    Theme m_theme;
    app::Environment m_environment;
    SystemPrompts m_prompts;
    QTranslator m_ours;
    QTranslator m_qts;
    Language m_language = Language::English;
    app::Portals m_portals;
    app::Session *m_session = nullptr; ///< of the window
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<StartPage> m_start;
    bool m_samplesRun = false;
};

int complain(const Error &error)
{
    const Wording wording(languageFromCode(QLocale::system().name()));
    QTextStream(stderr) << "mandat: " << wording.error(error) << " (" << error.detail << ")" << Qt::endl;
    SystemPrompts().inform(nullptr, u"Mandat"_s, wording.error(error), error.detail);
    return error.kind == ErrorKind::Locked ? 6 : 1;
}

} // namespace

int runWindow(QApplication &application)
{
    QCommandLineParser parser;
    parser.addOption({u"data-dir"_s, QString(), u"DIR"_s});
    if (!parser.parse(application.arguments())) {
        QTextStream(stderr) << "mandat: " << parser.errorText() << Qt::endl;
        return 2;
    }
    Result<app::DataFolder> folder = app::DataFolder::open(parser.value(u"data-dir"_s));
    if (!folder)
        return complain(folder.error());
    Result<std::unique_ptr<QLockFile>> lock = folder->lock();
    if (!lock && lock.error().kind == ErrorKind::Locked && OpenWindow::raise(folder->path()))
        return 0;
    if (!lock)
        return complain(lock.error());
    makeScrollingSafeForAssistiveTechnology();
    labelCombosForAssistiveTechnology(application);
    Program program(application, std::move(*folder), std::move(*lock));
    return program.run();
}

} // namespace mandat::desktop
