// SPDX-License-Identifier: MIT
// labels: gui
// A second user for the same person, and one person in another’s place: from the pane to the service and back.
#include "base/uuid.h"
#include "desktop/newuser/formoforder.h"
#include "desktop/newuser/newuserdraft.h"
#include "desktop/newuser/newuserpage.h"
#include "desktop/newuser/newuserwizard.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/review/factline.h"
#include "desktop/review/reviewscreen.h"
#include "desktop/theme/theme.h"
#include "desktop/users/departing.h"
#include "desktop/users/replacedialog.h"
#include "desktop/users/userpane.h"
#include "domain/continuity.h"
#include "domain/diff.h"
#include "domain/names.h"
#include "screenfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::named;
using mandat::testing::OpenedPortal;

class TestSuccession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void S4_11_anotherProfileTakesASecondUserOfTheSamePerson();
    void S4_11_isOfferedWhereAPersonHasOneProfile_data();
    void S4_11_isOfferedWhereAPersonHasOneProfile();
    void S4_11_aDraftRemembersWhoseSecondUserItIs();
    void S3_7_oneAdministratorInAnothersPlace();
    void somebodyNewGetsTheSameAccess();
    void aKeptDraftKnowsWhoLeaves();
    void aReaderReplacesNobody();

private:
    struct Pair {
        UserId leaving; ///< administers
        UserId successor; ///< does not
    };
    static User somebody(OpenedPortal &opened);
    static Pair administratorAndColleague(OpenedPortal &opened);
    static QAction *actionOf(QMenu &menu, const QString &beginning);
    static QLineEdit *field(QWidget *page, const QString &label);
    static void choose(ReplaceDialog &dialog, const UserId &user);
    static QStringList factsOf(const QWidget &page);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<testing::SampleFirm> m_firm;
};

void TestSuccession::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    m_firm = std::make_unique<testing::SampleFirm>();
}

void TestSuccession::cleanupTestCase()
{
    m_firm.reset();
    m_theme.reset();
}

/// Active, with access to an active relationship of the own company, nothing under way.
User TestSuccession::somebody(OpenedPortal &opened)
{
    const QList<qint64> rows = *opened.reader().userRows({});
    for (const qint64 row : rows) {
        const User user = *opened.reader().user(opened.reader().users({row})->constFirst().id);
        const Snapshot state = *opened.reader().userSnapshot(user.id);
        const bool plain = std::ranges::any_of(state.grantsOfUser(user.id), [&](const Grant *grant) {
            const Relationship *there = state.relationship(grant->relationship);
            return grant->active && there->active && there->company == user.company;
        });
        if (user.active && user.pending.isEmpty() && user.person.isEmpty() && plain && !user.profile.isNull())
            return user;
    }
    return {};
}

TestSuccession::Pair TestSuccession::administratorAndColleague(OpenedPortal &opened)
{
    const QList<qint64> rows = *opened.reader().relationshipRows({});
    for (const qint64 row : rows) {
        const cache::RelationshipRow there = opened.reader().relationships({row})->constFirst();
        const Snapshot state = *opened.reader().companySnapshot(there.company);
        const QList<UserId> administrators =
            administratorsOf(opened.workspace->portal(), state, there.id, opened.workspace->now());
        if (administrators.isEmpty() || !there.active)
            continue;
        for (const UserId &id : successorsOf(state, administrators.first())) {
            const User *user = state.user(id);
            const bool plain = user->active && user->pending.isEmpty() && user->company == there.company
                && state.user(administrators.first())->pending.isEmpty();
            if (plain && !administrators.contains(id))
                return {administrators.first(), id};
        }
    }
    return {};
}

QAction *TestSuccession::actionOf(QMenu &menu, const QString &beginning)
{
    for (QAction *action : menu.actions()) {
        if (action->text().remove(u'&').startsWith(beginning))
            return action;
    }
    return nullptr;
}

QLineEdit *TestSuccession::field(QWidget *page, const QString &label)
{
    for (FieldBox *box : page->findChildren<FieldBox *>()) {
        if (box->editor()->accessibleName() == label)
            return qobject_cast<QLineEdit *>(box->editor());
    }
    return nullptr;
}

void TestSuccession::choose(ReplaceDialog &dialog, const UserId &user)
{
    auto *people = named<QListWidget>(dialog, u"Who takes the place"_s);
    QVERIFY(people);
    for (int i = 0; i < people->count(); ++i) {
        if (people->item(i)->data(Qt::UserRole).toUuid() == user.uuid())
            people->setCurrentRow(i);
    }
    QCOMPARE(people->currentItem()->data(Qt::UserRole).toUuid(), user.uuid());
}

QStringList TestSuccession::factsOf(const QWidget &page)
{
    QStringList out;
    for (const FactLine *line : page.findChildren<FactLine *>())
        out.append(line->text());
    return out;
}

void TestSuccession::S4_11_anotherProfileTakesASecondUserOfTheSamePerson()
{
    OpenedPortal opened;
    opened.open(*m_firm, u"document-portal"_s);
    const User first = somebody(opened);
    QVERIFY(!first.id.isNull());
    UserPane pane(*opened.workspace);
    pane.showUser(first.id);
    pane.setVisible(true);
    connect(opened.session.get(), &app::Session::changed, &pane, [&pane] { pane.refresh(); });
    QMenu menu;
    pane.addActionsTo(&menu);
    QAction *second = actionOf(menu, u"Create a second user"_s);
    QVERIFY(second && second->isEnabled());
    QSignalSpy shown(opened.workspace.get(), &Workspace::orderShown);
    UserId made;
    QTimer whenOpen; // the wizard has an event loop of its own
    connect(&whenOpen, &QTimer::timeout, this, [&] {
        auto *wizard = qobject_cast<NewUserWizard *>(QApplication::activeModalWidget());
        if (!wizard)
            return;
        whenOpen.stop();
        const auto leave = qScopeGuard([wizard] { wizard->reject(); });
        made = wizard->state().form.user.id;
        QVERIFY(made != first.id);
        // Who the person is is known; how this user signs in is not.
        NewUserPage *details = wizard->currentPage();
        QCOMPARE(details->name(), u"details"_s);
        QCOMPARE(field(details, u"Last name"_s)->text(), first.lastName);
        QCOMPARE(field(details, u"First name"_s)->text(), first.firstName);
        QCOMPARE(wizard->state().form.company, first.company);
        QCOMPARE(field(details, u"Email"_s)->text(), QString());
        wizard->next();
        QCOMPARE(wizard->currentPage(), details); // required
        field(details, u"Email"_s)->setText(first.email.toUpper()); // S2.5: compared without case
        wizard->state().form.user.email = first.email.toUpper();
        wizard->next();
        QCOMPARE(wizard->currentPage(), details);
        auto *box = qobject_cast<FieldBox *>(field(details, u"Email"_s)->parentWidget());
        QVERIFY(box->error().contains(u"first user"_s));
        field(details, u"Email"_s)->setText(u"autre.adresse@neuf.example"_s);
        wizard->next();
        QCOMPARE(wizard->currentPage()->name(), u"relationships"_s);
        auto *places = wizard->currentPage()->findChild<QTreeView *>();
        QVERIFY(places->model()->setData(places->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole));
        for (int pages = 0; pages < 8 && !wizard->submitted(); ++pages) {
            for (QCheckBox *tick : wizard->currentPage()->findChildren<QCheckBox *>())
                tick->setChecked(true);
            const bool last = wizard->currentPage() == wizard->pages().last();
            wizard->next();
            if (last)
                break;
        }
        QTRY_VERIFY_WITH_TIMEOUT(wizard->submitted(), 30000);
    });
    whenOpen.start(20);
    second->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 60000);
    QTRY_VERIFY_WITH_TIMEOUT(opened.reader().user(made).has_value(), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(!opened.reader().user(first.id)->person.isEmpty(), 30000);
    QCOMPARE(opened.reader().user(made)->person, opened.reader().user(first.id)->person);
    QCOMPARE(opened.reader().user(made)->userName.toLower(), u"autre.adresse@neuf.example"_s);
    // Each shows the other, and leads there.
    QSignalSpy wanted(opened.workspace.get(), &Workspace::userWanted);
    const auto press = [&](const UserId &from, const UserId &to) {
        pane.showUser(from);
        pane.refresh();
        const User other = *opened.reader().user(to);
        const QString name = u"Same person as %1, %2"_s.arg(displayName(other), other.userName);
        QTRY_VERIFY(named<QPushButton>(pane, name));
        named<QPushButton>(pane, name)->click();
        QTRY_VERIFY(!wanted.isEmpty());
        QCOMPARE(wanted.takeLast().constFirst().value<UserId>(), to);
    };
    press(first.id, made);
    press(made, first.id);
    // The diff that people read names the person, not the number that links the two.
    const ChangeOrder order = shown.constFirst().constFirst().value<ChangeOrder>();
    Snapshot before = *opened.reader().companySnapshot(first.company);
    before.remove(ResourceKind::User, made.uuid());
    before.put(first);
    bool said = false;
    for (const DiffGroup &group : diff(opened.workspace->portal(), before, order.changes)) {
        for (const DiffLine &line : group.lines) {
            if (line.subject == Subject::Field && line.field == Field::Person) {
                said = true;
                QVERIFY(line.after.toString().contains(displayName(first)));
            }
        }
    }
    QVERIFY(said);
}

void TestSuccession::S4_11_isOfferedWhereAPersonHasOneProfile_data()
{
    QTest::addColumn<QString>("portal");
    QTest::addColumn<bool>("offered");
    QTest::newRow("one profile a person") << u"document-portal"_s << true;
    QTest::newRow("one profile a person, four eyes") << u"client-portal"_s << true;
    QTest::newRow("a profile for each relationship") << u"wealth-users"_s << false;
    QTest::newRow("a contact is one delegate") << u"bank-delegates"_s << false;
}

void TestSuccession::S4_11_isOfferedWhereAPersonHasOneProfile()
{
    QFETCH(QString, portal);
    QFETCH(bool, offered);
    OpenedPortal opened;
    opened.open(*m_firm, portal);
    UserPane pane(*opened.workspace);
    const QList<qint64> rows = *opened.reader().userRows({});
    pane.showUser(opened.reader().users({rows.first()})->constFirst().id);
    QMenu menu;
    pane.addActionsTo(&menu);
    QCOMPARE(actionOf(menu, u"Create a second"_s) != nullptr, offered);
    QVERIFY(actionOf(menu, u"Replace by"_s));
}

void TestSuccession::S4_11_aDraftRemembersWhoseSecondUserItIs()
{
    OpenedPortal opened;
    opened.open(*m_firm, u"document-portal"_s);
    const User first = somebody(opened);
    NewUserStart start;
    start.second = first.id;
    NewUserWizard wizard(*opened.workspace, start, nullptr);
    wizard.state().form.user.email = u"troisieme@neuf.example"_s;
    const NewUserForm &form = wizard.state().form;
    const Result<NewUserDraft> read = draftFromBytes(toBytes({form, u"details"_s}));
    QVERIFY(read);
    QCOMPARE(read->form.samePerson, first.id);
    QCOMPARE(read->form.user.person, form.user.person);
    // An order that comes back is the same form again.
    const ChangeOrder order = wizard.state().order();
    QCOMPARE(std::ranges::count(order.changes, ChangeKind::Modify, &Change::kind),
             1); // the link, and nothing else of the first
    const std::optional<NewUserForm> again = formOf(order, opened.workspace->portal(), opened.workspace->now());
    QVERIFY(again);
    QCOMPARE(again->samePerson, first.id);
    QCOMPARE(again->user.person, form.user.person);
    wizard.state().form = beginForm(opened.workspace->portal(), opened.workspace->now()); // leaves no draft
}

void TestSuccession::S3_7_oneAdministratorInAnothersPlace()
{
    OpenedPortal opened;
    opened.open(*m_firm, u"document-portal"_s);
    const Pair pair = administratorAndColleague(opened);
    QVERIFY(!pair.leaving.isNull());
    const User leaving = *opened.reader().user(pair.leaving);
    const User successor = *opened.reader().user(pair.successor);
    const Snapshot before = *opened.reader().companySnapshot(leaving.company);
    ReplaceDialog dialog(*opened.workspace, pair.leaving, nullptr);
    dialog.show();
    auto *people = named<QListWidget>(dialog, u"Who takes the place"_s);
    for (int i = 0; i < people->count(); ++i)
        QVERIFY(people->item(i)->data(Qt::UserRole).toUuid() != pair.leaving.uuid());
    choose(dialog, pair.successor);
    const QStringList facts = factsOf(dialog);
    QVERIFY2(facts.contains(u"%1 becomes an administrator."_s.arg(displayName(successor))),
             qPrintable(facts.join(u'\n')));
    QPushButton *review = named<QPushButton>(dialog, u"Review…"_s);
    QVERIFY2(review->isEnabled(), qPrintable(facts.join(u'\n')));
    // Nothing has happened yet.
    QVERIFY(opened.staged().isEmpty());
    review->click();
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    const QList<Change> changes = dialog.changes();
    QFuture<Result<void>> kept = opened.session->stageAll(changes);
    QTRY_VERIFY(kept.isFinished());
    QVERIFY(kept.result());
    QTRY_COMPARE(opened.staged().size(), changes.size());
    ReviewScreen page(*opened.workspace, opened.staged());
    page.show();
    QSignalSpy submitted(&page, &ReviewScreen::submitted);
    for (QCheckBox *box : page.findChildren<QCheckBox *>())
        box->setChecked(true);
    auto *submit = page.findChild<QPushButton *>(u"submit"_s);
    QVERIFY2(submit->isEnabled(), qPrintable(submit->accessibleDescription()));
    submit->click();
    QTRY_COMPARE_WITH_TIMEOUT(submitted.size(), 1, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(!opened.reader().user(pair.leaving)->active, 30000);
    const Snapshot after = *opened.reader().companySnapshot(leaving.company);
    for (const Grant *grant : before.grantsOfUser(pair.leaving)) {
        const Relationship *there = before.relationship(grant->relationship);
        if (!there->active || !grant->active || (grant->lastDay.isValid() && grant->lastDay < QDate::currentDate()))
            continue;
        QTRY_VERIFY(opened.reader().companySnapshot(leaving.company)->grantOf(pair.successor, there->id));
        const auto administers = [&](const Snapshot &state, const UserId &user) {
            return administratorsOf(opened.workspace->portal(), state, there->id, opened.workspace->now())
                .contains(user);
        };
        QVERIFY(!administers(after, pair.leaving));
        QCOMPARE(administers(after, pair.successor), administers(before, pair.leaving));
    }
}

void TestSuccession::somebodyNewGetsTheSameAccess()
{
    OpenedPortal opened;
    opened.open(*m_firm, u"document-portal"_s);
    const User leaving = somebody(opened);
    NewUserStart start;
    start.successorOf = leaving.id;
    NewUserWizard wizard(*opened.workspace, start, nullptr);
    const NewUserForm &form = wizard.state().form;
    QCOMPARE(form.company, leaving.company);
    QVERIFY(form.user.lastName.isEmpty());
    const Snapshot state = *opened.reader().userSnapshot(leaving.id);
    const Profile *profile = state.profile(leaving.profile);
    QCOMPARE(form.rights.isPersonal(), profile->kind == ProfileKind::Personal);
    if (form.rights.isPersonal())
        QCOMPARE(form.rights.functions, profile->functions);
    else
        QCOMPARE(form.rights.base, leaving.profile);
    for (const Grant *grant : state.grantsOfUser(leaving.id)) {
        const Relationship *there = state.relationship(grant->relationship);
        const bool over = grant->lastDay.isValid() && grant->lastDay < QDate::currentDate();
        QCOMPARE(form.relationships().contains(grant->relationship),
                 there->active && grant->active && there->company == leaving.company && !over);
    }
    QVERIFY(!form.access.isEmpty());
}

/// Whoever goes on with the wizard on another day still has the former person leave.
void TestSuccession::aKeptDraftKnowsWhoLeaves()
{
    OpenedPortal opened;
    opened.open(*m_firm, u"document-portal"_s);
    const User leaving = somebody(opened);
    NewUserStart start;
    start.successorOf = leaving.id;
    start.leaving = LeavingWay::Detach;
    NewUserWizard wizard(*opened.workspace, start, nullptr);
    NewUserDraft draft;
    draft.form = wizard.state().form;
    draft.form.user.lastName = u"Kouassi"_s;
    const Result<NewUserDraft> kept = draftFromBytes(toBytes(draft));
    QVERIFY(kept);
    QCOMPARE(kept->form.inPlaceOf, leaving.id);
    QCOMPARE(kept->form.leaving, LeavingWay::Detach);
    stageDeparture(*opened.workspace, kept->form.inPlaceOf, kept->form.leaving);
    const auto grants = opened.reader().userSnapshot(leaving.id)->grantsOfUser(leaving.id).size();
    QVERIFY(grants > 0);
    QTRY_COMPARE(opened.staged().size(), grants);
    NewUserForm elsewhere = kept->form;
    chooseCompany(elsewhere, CompanyId(newUuid()));
    QVERIFY(elsewhere.inPlaceOf.isNull());
}

void TestSuccession::aReaderReplacesNobody()
{
    OpenedPortal opened;
    opened.open(*m_firm, u"document-portal"_s, u"odile.kermarrec"_s);
    QVERIFY(!opened.workspace->mayWrite());
    UserPane pane(*opened.workspace);
    pane.showUser(somebody(opened).id);
    QMenu menu;
    pane.addActionsTo(&menu);
    QVERIFY(!actionOf(menu, u"Replace by"_s)->isEnabled());
    QVERIFY(!actionOf(menu, u"Create a second"_s)->isEnabled());
}

QTEST_MAIN(TestSuccession)
#include "test_succession.moc"
