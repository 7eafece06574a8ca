// SPDX-License-Identifier: MIT
// labels: interop slow
// Sign-in as the window shows it: the first page, waiting, signing out and in again; the browser is a plain HTTP
// client.
#include "desktop/shell/mainwindow.h"
#include "desktop/signin/signinbanner.h"
#include "desktop/start/startpage.h"
#include "desktop/theme/theme.h"
#include "interop/identityprovider.h"
#include "support/samplefirm.h"
#include "sync/secretstore.h"

#include <QAction>
#include <QDesktopServices>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using State = SignInBanner::State;

namespace
{

class TestBrowser : public QObject
{
    Q_OBJECT

public:
    testing::Person person {u"sophie.aubriot"_s};

public Q_SLOTS:
    void show(const QUrl &page) { person.open(page); }
};

class AnsweringPrompts : public Prompts
{
public:
    bool answer = true;
    QList<Question> asked;

    bool confirm(QWidget *, const Question &question) override
    {
        asked.append(question);
        return answer;
    }
    void inform(QWidget *, const QString &, const QString &, const QString &) override { }
    QString savePath(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    QString openPath(QWidget *, const QString &, const QString &) override { return {}; }
    bool choosePrinter(QWidget *, QPrinter &) override { return false; }
};

/// The button of these words, if it can be seen.
QPushButton *button(const QWidget &in, const QString &words)
{
    for (auto *one : in.findChildren<QPushButton *>()) {
        if (one->text().remove(u'&') == words && one->isVisible())
            return one;
    }
    return nullptr;
}

QLineEdit *field(const QWidget &in, const QString &name)
{
    for (auto *one : in.findChildren<QLineEdit *>()) {
        if (one->accessibleName().startsWith(name))
            return one;
    }
    return nullptr;
}

} // namespace

class TestSignInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void onlyWhereThePortalOffersIt();
    void waitingCanBeGivenUp();
    void theProviderDoesNotAnswer();
    void nobodyOfThePortal();
    void inOutAndInAgain();

private:
    struct Desk {
        explicit Desk(Theme &theme)
            : folder(*app::DataFolder::open(data.path()))
            , settings(data.filePath(u"settings.ini"_s), QSettings::IniFormat)
            , environment {std::make_shared<SystemClock>(), std::make_shared<sync::SessionStore>()}
            , page(folder, environment, Language::English, theme, settings)
            , banner(page.findChild<SignInBanner *>())
            , connected(&page, &StartPage::connected)
        {
            page.show();
        }
        void type(const QUrl &address)
        {
            auto *url = field(page, u"Portal address"_s);
            url->setText(address.toString());
            Q_EMIT url->editingFinished();
        }
        QTemporaryDir data;
        app::DataFolder folder;
        QSettings settings;
        app::Environment environment;
        StartPage page;
        SignInBanner *banner;
        QSignalSpy connected;
    };

    QByteArray settings()
    {
        QFile file(m_own.filePath(u"secret"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write("a secret: of the & service\n") < 0)
            qFatal("no file");
        return m_idp.settings(file.fileName());
    }

    std::unique_ptr<Theme> m_theme;
    TestBrowser m_browser;
    QTemporaryDir m_own;
    testing::IdentityProvider m_idp;
    testing::SampleFirm m_firm {settings()};
    const QUrl m_base = m_firm.base(u"bank-delegates"_s);
};

void TestSignInWindow::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->apply(Appearance::Light);
    QDesktopServices::setUrlHandler(u"http"_s, &m_browser, "show");
}

void TestSignInWindow::cleanupTestCase()
{
    QDesktopServices::unsetUrlHandler(u"http"_s);
    m_theme.reset();
}

void TestSignInWindow::init()
{
    m_browser.person = testing::Person(u"sophie.aubriot"_s);
    m_idp.set(u"down?down=false"_s);
}

void TestSignInWindow::onlyWhereThePortalOffersIt()
{
    Desk desk(*m_theme);
    QVERIFY(!button(desk.page, u"Sign in in the browser…"_s));
    desk.type(m_base);
    QTRY_VERIFY(button(desk.page, u"Sign in in the browser…"_s));
    QVERIFY(button(desk.page, u"Connect…"_s)); // the token stays as the other way
    QVERIFY(field(desk.page, u"Access token"_s));
    const testing::SampleFirm plain;
    desk.type(plain.base(u"bank-delegates"_s));
    QTRY_VERIFY(!button(desk.page, u"Sign in in the browser…"_s));
}

void TestSignInWindow::waitingCanBeGivenUp()
{
    m_browser.person.goes = false;
    Desk desk(*m_theme);
    desk.type(m_base);
    QTRY_VERIFY(button(desk.page, u"Sign in in the browser…"_s));
    button(desk.page, u"Sign in in the browser…"_s)->click();
    QTRY_COMPARE(desk.banner->state(), State::Browser);
    QVERIFY(!button(desk.page, u"Sign in in the browser…"_s)->isEnabled());
    QCOMPARE(m_browser.person.pages.size(), 1);
    button(desk.page, u"Show the page again"_s)->click();
    QCOMPARE(m_browser.person.pages.size(), 2);
    QCOMPARE(m_browser.person.pages.at(0), m_browser.person.pages.at(1));
    button(desk.page, u"Cancel"_s)->click();
    QTRY_COMPARE(desk.banner->state(), State::Hidden);
    QVERIFY(button(desk.page, u"Sign in in the browser…"_s)->isEnabled());
    QVERIFY(desk.connected.isEmpty());
}

void TestSignInWindow::theProviderDoesNotAnswer()
{
    Desk desk(*m_theme);
    desk.type(m_base);
    QTRY_VERIFY(button(desk.page, u"Sign in in the browser…"_s));
    m_idp.set(u"down?down=true"_s);
    button(desk.page, u"Sign in in the browser…"_s)->click();
    QTRY_COMPARE(desk.banner->state(), State::Failed);
    QVERIFY2(desk.banner->text().contains(u"does not answer"_s), qPrintable(desk.banner->text()));
}

void TestSignInWindow::nobodyOfThePortal()
{
    m_browser.person = testing::Person(u"nobody.at.all"_s);
    Desk desk(*m_theme);
    desk.type(m_base);
    QTRY_VERIFY(button(desk.page, u"Sign in in the browser…"_s));
    button(desk.page, u"Sign in in the browser…"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.banner->state(), State::Failed, 20000);
    QVERIFY2(desk.banner->text().contains(u"does not know you"_s), qPrintable(desk.banner->text()));
}

void TestSignInWindow::inOutAndInAgain()
{
    Desk desk(*m_theme);
    desk.type(m_base);
    QTRY_VERIFY(button(desk.page, u"Sign in in the browser…"_s));
    button(desk.page, u"Sign in in the browser…"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.connected.size(), 1, 20000);
    const app::Connection connection = desk.folder.connections()->constFirst();

    AnsweringPrompts prompts;
    auto session = std::move(*app::Session::open(desk.folder, connection, desk.environment));
    session->start();
    QTRY_COMPARE_WITH_TIMEOUT(session->state().phase, sync::Phase::UpToDate, 60000);
    auto workspace = std::make_unique<Workspace>(*session, prompts, desk.settings, Language::English);
    auto window = std::make_unique<MainWindow>(*workspace, *m_theme);
    window->show();
    auto *banner = window->findChild<SignInBanner *>(u"signInBanner"_s);
    QVERIFY(!banner->isVisible());
    const auto signOut = [&] {
        for (QAction *action : window->actions()) {
            if (action->text().remove(u'&') == u"Sign out…"_s)
                action->trigger();
        }
    };
    QSignalSpy reopened(window.get(), &MainWindow::connectionWanted);
    prompts.answer = false;
    signOut();
    QCOMPARE(prompts.asked.size(), 1);
    QVERIFY(prompts.asked.constFirst().consequence.contains(u"Orders that wait to be sent are kept"_s));
    prompts.answer = true;
    signOut();
    QTRY_COMPARE(reopened.size(), 1);

    // The program opens the connection anew: it is signed out, and everything is there.
    window.reset();
    workspace.reset();
    session.reset();
    session = std::move(*app::Session::open(desk.folder, connection, desk.environment));
    workspace = std::make_unique<Workspace>(*session, prompts, desk.settings, Language::English);
    window = std::make_unique<MainWindow>(*workspace, *m_theme);
    window->show();
    session->start();
    banner = window->findChild<SignInBanner *>(u"signInBanner"_s);
    QTRY_COMPARE(banner->state(), State::SignedOut);
    QVERIFY(banner->isVisible());
    QCOMPARE(session->reader().counts()->users, 500);
    button(*window, u"Sign in again"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(session->state().phase, sync::Phase::UpToDate, 60000);
    QTRY_VERIFY(!banner->isVisible());
}

QTEST_MAIN(TestSignInWindow)
#include "test_signinwindow.moc"
