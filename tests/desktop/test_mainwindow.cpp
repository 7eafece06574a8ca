// SPDX-License-Identifier: MIT
// labels: slow
// The window around the screens, on a real service: the change bar, the pages that come and go, what outlives them.
#include "desktop/shell/mainwindow.h"

#include "desktop/result/resultscreen.h"
#include "desktop/review/reviewscreen.h"
#include "desktop/shell/changebar.h"
#include "desktop/theme/theme.h"
#include "domain/names.h"
#include "screenfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::OpenedPortal;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(Appearance::Light);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void theChangeBarSaysWhatIsStaged();
    void undoTakesBackTheLastOne();
    void discardAsks();
    void theReviewIsGoneBackTo();
    void fromThePaneToTheResult();
    void stagedChangesOutliveTheWindow();
    void somebodyIsCurrentFromTheStart();

private:
    static QList<User> people(OpenedPortal &opened, qsizetype count);
    static void stageCapacity(OpenedPortal &opened, const User &user, const QString &capacity)
    {
        User after = user;
        after.capacity = capacity;
        opened.stage(Change::modify(user, after));
    }
    static QPushButton *button(QWidget &in, const QString &name) { return in.findChild<QPushButton *>(name); }

    std::unique_ptr<Theme> m_theme;
    testing::SampleFirm m_firm;
};

QList<User> TestMainWindow::people(OpenedPortal &opened, qsizetype count)
{
    QList<User> out;
    const QList<qint64> rows = *opened.reader().userRows({});
    const QList<cache::UserRow> all = opened.reader().users(rows).value_or(QList<cache::UserRow>());
    for (const cache::UserRow &row : all) {
        const User user = *opened.reader().user(row.id);
        if (user.active && user.pending.isEmpty() && out.size() < count)
            out.append(user);
    }
    return out;
}

void TestMainWindow::theChangeBarSaysWhatIsStaged()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    MainWindow window(*opened.workspace, *m_theme);
    window.show();
    auto *bar = window.findChild<ChangeBar *>();
    QVERIFY(!bar->isVisible());
    const int narrowest = window.minimumSizeHint().width();
    const QList<User> all = people(opened, 5);
    User first = all.at(0);
    first.capacity = u"Directrice"_s;
    first.telephone = u"+33297000000"_s;
    opened.stage(Change::modify(all.at(0), first));
    QTRY_VERIFY(bar->isVisible());
    QTRY_COMPARE(bar->text(), u"2 change(s) to "_s + displayName(all.at(0)));
    for (int i = 1; i < 5; ++i)
        stageCapacity(opened, all.at(i), u"Autre"_s);
    QTRY_COMPARE(bar->text(),
                 u"2 change(s) to %1, 1 to %2, 1 to %3, more to 2 other(s)"_s.arg(
                     displayName(all.at(0)), displayName(all.at(1)), displayName(all.at(2))));
    QVERIFY2(window.minimumSizeHint().width() <= std::max(narrowest, window.minimumWidth()),
             "names do not make the window wide");
}

void TestMainWindow::undoTakesBackTheLastOne()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    MainWindow window(*opened.workspace, *m_theme);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QList<User> all = people(opened, 2);
    stageCapacity(opened, all.at(0), u"Un"_s);
    stageCapacity(opened, all.at(1), u"Deux"_s);
    window.findChild<QTableView *>(u"users"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(opened.staged().size(), 1);
    QCOMPARE(opened.staged().constFirst().change.resourceId(), all.at(0).id.uuid());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(opened.staged().isEmpty());
    QTRY_VERIFY(!window.findChild<ChangeBar *>()->isVisible());
}

void TestMainWindow::discardAsks()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    MainWindow window(*opened.workspace, *m_theme);
    window.show();
    stageCapacity(opened, people(opened, 1).constFirst(), u"Autre"_s);
    auto *bar = window.findChild<ChangeBar *>();
    QTRY_VERIFY(bar->isVisible());
    opened.prompts.answer = false;
    button(*bar, u"discardStaged"_s)->click();
    QCOMPARE(opened.prompts.asked.size(), 1);
    QVERIFY(opened.prompts.asked.constFirst().dangerous);
    QCOMPARE(opened.staged().size(), 1);
    opened.prompts.answer = true;
    button(*bar, u"discardStaged"_s)->click();
    QTRY_VERIFY(opened.staged().isEmpty());
    QTRY_VERIFY(!bar->isVisible());
}

void TestMainWindow::theReviewIsGoneBackTo()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    MainWindow window(*opened.workspace, *m_theme);
    window.show();
    const QList<User> all = people(opened, 2);
    stageCapacity(opened, all.at(0), u"Autre"_s);
    auto *bar = window.findChild<ChangeBar *>();
    QTRY_VERIFY(bar->isVisible());
    button(*bar, u"reviewStaged"_s)->click();
    auto *review = window.findChild<ReviewScreen *>();
    QVERIFY(review && review->isVisible());
    QVERIFY2(!bar->isVisible(), "the review says it all itself");
    review->findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(u"Nouvelle fonction"_s);
    Q_EMIT opened.workspace->relationshipWanted({});
    QVERIFY(!review->isVisible());
    QVERIFY(bar->isVisible());
    button(*bar, u"reviewStaged"_s)->click();
    QCOMPARE(window.findChildren<ReviewScreen *>().size(), 1);
    QVERIFY(review->isVisible());
    QCOMPARE(review->findChild<QPlainTextEdit *>(u"reason"_s)->toPlainText(), u"Nouvelle fonction"_s);
    // Left with nothing to review, it goes by itself, without taking the reader anywhere.
    Q_EMIT opened.workspace->profileWanted({});
    opened.workspace->discardStaged();
    QTRY_VERIFY(!window.findChild<ReviewScreen *>());
    QVERIFY(!bar->isVisible());
}

void TestMainWindow::fromThePaneToTheResult()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    MainWindow window(*opened.workspace, *m_theme);
    window.show();
    const User user = people(opened, 1).constFirst();
    Q_EMIT opened.workspace->userWanted(user.id);
    stageCapacity(opened, user, u"Directrice administrative"_s);
    auto *bar = window.findChild<ChangeBar *>();
    QTRY_VERIFY(bar->isVisible());
    button(*bar, u"reviewStaged"_s)->click();
    auto *review = window.findChild<ReviewScreen *>();
    for (QCheckBox *box : review->findChildren<QCheckBox *>())
        box->setChecked(true);
    button(*review, u"submit"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(window.findChild<ResultScreen *>(), 30000);
    QTRY_VERIFY(!window.findChild<ReviewScreen *>());
    QTRY_COMPARE(opened.reader().user(user.id)->capacity, u"Directrice administrative"_s);
    QTRY_VERIFY(opened.staged().isEmpty());
    QTRY_VERIFY(!bar->isVisible());
    // Nothing is left to hand over: who goes elsewhere leaves nothing behind.
    Q_EMIT opened.workspace->relationshipWanted({});
    QTRY_VERIFY(!window.findChild<ResultScreen *>());
}

void TestMainWindow::stagedChangesOutliveTheWindow()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const User user = people(opened, 1).constFirst();
    {
        MainWindow window(*opened.workspace, *m_theme);
        window.show();
        stageCapacity(opened, user, u"Autre"_s);
        window.close();
    }
    const app::Connection connection = opened.session->connection();
    opened.workspace.reset();
    opened.session.reset();
    auto again = app::Session::open(*app::DataFolder::open(opened.folder.path()), connection,
                                    {std::make_shared<SystemClock>(), std::make_shared<sync::SessionStore>()});
    QVERIFY(again);
    opened.session = std::move(*again);
    opened.workspace =
        std::make_unique<Workspace>(*opened.session, opened.prompts, *opened.settings, Language::English);
    MainWindow window(*opened.workspace, *m_theme);
    window.show();
    QVERIFY(window.findChild<ChangeBar *>()->isVisible());
    QCOMPARE(window.findChild<ChangeBar *>()->text(), u"1 change(s) to "_s + displayName(user));
}

void TestMainWindow::somebodyIsCurrentFromTheStart()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    MainWindow window(*opened.workspace, *m_theme);
    window.show();
    QTRY_VERIFY(window.findChild<QTableView *>(u"users"_s)->currentIndex().isValid());
}

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
