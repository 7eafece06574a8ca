// SPDX-License-Identifier: MIT
// labels: interop slow
// The window on a SCIM service that is no portal of ours: what such a service does not have is not there, and what is
// there works.
#include "app/plainconnection.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/navigationlist.h"
#include "desktop/screenfixture.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/theme/theme.h"
#include "interop/foreignservice.h"

#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using testing::ForeignPerson;
using testing::ForeignService;

class TestForeignWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Appearance::Light); }
    void showsWhatThereIs();
    void aChangeIsReviewedAndSent();
    void asksBeforeManyGo();

private:
    struct Desk {
        Desk(const QJsonObject &settings, Theme &theme)
            : service(settings)
            , person(service)
            , opened(person.open())
            , stored(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
            , workspace(*person.session, prompts, stored, Language::English)
            , window(workspace, theme)
        {
            window.show();
        }
        ForeignService service;
        ForeignPerson person;
        bool opened;
        QTemporaryDir folder;
        QSettings stored;
        testing::AnsweringPrompts prompts;
        Workspace workspace;
        MainWindow window;
    };
    Theme m_theme {*qApp};
};

void TestForeignWindow::showsWhatThereIs()
{
    Desk desk({{u"users"_s, 30}, {u"groups"_s, 3}}, m_theme);
    QVERIFY(desk.opened);
    auto *navigation = desk.window.findChild<NavigationList *>();
    QVERIFY(navigation);
    QStringList shown;
    for (int row = 0; row < navigation->count(); ++row) {
        if (!navigation->item(row)->isHidden())
            shown.append(navigation->item(row)->text());
    }
    QCOMPARE(shown, (QStringList {u"To do"_s, u"Users"_s, u"Profiles"_s, u"Activity"_s}));
    for (const QString &id : {u"todo"_s, u"users"_s, u"profiles"_s, u"activity"_s}) {
        navigation->setCurrentId(id);
        QCoreApplication::processEvents();
        // Nothing that such a service could not answer is offered, not even by a key.
        for (const auto *button : desk.window.findChildren<QPushButton *>()) {
            if (button->isVisible())
                QVERIFY2(!button->text().contains(u"profile…"_s), qPrintable(id + u": "_s + button->text()));
        }
    }
    for (const auto *action : desk.window.actions()) {
        const QString text = QString(action->text()).remove(u'&');
        if (text.startsWith("Import"_L1) || text.startsWith("Access reviews"_L1) || text.startsWith("Who can"_L1))
            QVERIFY2(!action->isEnabled() && !action->isVisible(), qPrintable(text));
    }
}

void TestForeignWindow::aChangeIsReviewedAndSent()
{
    Desk desk({{u"users"_s, 12}, {u"groups"_s, 3}}, m_theme);
    QVERIFY(desk.opened);
    const Result<std::optional<User>> user = desk.workspace.reader().userBySignInId(u"user4@example.com"_s);
    QVERIFY(user && *user);
    User off = **user;
    off.active = false;
    desk.workspace.stage(Change::modify(**user, off));
    QTRY_VERIFY(!desk.workspace.reader().staged()->isEmpty());
    Q_EMIT desk.workspace.reviewWanted();
    auto *notice = desk.window.findChild<Banner *>(u"notAtomic"_s);
    QVERIFY(notice && notice->isVisible());
    QPushButton *submit = nullptr;
    QTRY_VERIFY(submit = testing::named<QPushButton>(desk.window, u"Submit"_s));
    QTRY_VERIFY(submit->isEnabled());
    submit->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.service.user(u"user4@example.com"_s)["active"_L1].toBool(true), false, 20000);
    QTRY_VERIFY(desk.workspace.reader().staged()->isEmpty());
    QTRY_COMPARE(desk.workspace.reader().user((*user)->id)->active, false);
}

void TestForeignWindow::asksBeforeManyGo()
{
    Desk desk({{u"users"_s, 100}, {u"groups"_s, 2}, {u"filter"_s, false}}, m_theme);
    QVERIFY(desk.opened);
    auto *notice = desk.window.findChild<Banner *>(u"absentNotice"_s);
    QVERIFY(notice && !notice->isVisible());
    desk.service.test(u"forget"_s, {{u"kind"_s, u"Users"_s}, {u"count"_s, 60}});
    {
        // As if all had last been read long ago.
        Result<sync::Mirror> mirror =
            sync::Mirror::open(app::mirrorFile(desk.person.folder, desk.person.outcome->connection.id));
        QVERIFY(mirror && mirror->setMeta(u"passed"_s, {}));
    }
    desk.person.session->retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 20000);
    QCOMPARE(desk.workspace.reader().counts()->users, 100);
    auto *remove = testing::named<QPushButton>(*notice, u"Remove them here…"_s);
    QVERIFY(remove);
    desk.prompts.answer = false;
    remove->click();
    QCOMPARE(desk.prompts.asked.size(), 1);
    QCOMPARE(desk.workspace.reader().counts()->users, 100);
    desk.prompts.answer = true;
    remove->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.workspace.reader().counts()->users, 40, 30000);
    QTRY_VERIFY(!notice->isVisible());
}

QTEST_MAIN(TestForeignWindow)
#include "test_foreignwindow.moc"
