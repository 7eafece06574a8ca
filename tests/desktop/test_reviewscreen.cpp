// SPDX-License-Identifier: MIT
// labels: slow
// The review page on a real service: what may be submitted, what is sent, what stays.
#include "desktop/review/reviewscreen.h"

#include "base/uuid.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/users/userpane.h"
#include "domain/continuity.h"
#include "domain/names.h"
#include "screenfixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::OpenedPortal;

class TestReviewScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submitsWhatIsStaged();
    void warningsHaveToBeTicked();
    void sendsTheRemovalsFirst();
    void whatOnlyTakesAwayWaitsForNoTick();
    void whatIsUnderWayTakesEffectFirst();
    void asksTwiceWhereThePolicySaysSo();
    void oneCompanyAfterTheOther();
    void aRefusedOrderStaysStaged();
    void offlineItIsKept();
    void readersCannotSubmit();
    void closesWhenNothingIsStaged();
    void S2_9_theOwnDossierIsOfferedAndAdded();
    void S2_9_aRemovalOfTheOwnDossierIsTakenBack();

private:
    static QList<Grant> grantsOf(OpenedPortal &opened, int companies);
    static QPushButton *button(ReviewScreen &screen, const QString &name)
    {
        return screen.findChild<QPushButton *>(name);
    }
    static void tickAll(ReviewScreen &screen);

    testing::SampleFirm m_firm;
};

/// Active grants of active users without administration, of so many companies, one each.
QList<Grant> TestReviewScreen::grantsOf(OpenedPortal &opened, int companies)
{
    QList<Grant> out;
    QList<CompanyId> seen;
    const Function *administration = opened.session->portal().catalogue.administration();
    const QList<qint64> rows = *opened.reader().relationshipRows({});
    for (const qint64 row : rows) {
        const auto relationship = opened.reader().relationships({row});
        const CompanyId company = relationship->constFirst().company;
        if (seen.contains(company))
            continue;
        const Snapshot state = *opened.reader().companySnapshot(company);
        for (const Grant &grant : state.grants) {
            const User *user = state.user(grant.user);
            const Profile *profile = profileThatApplies(opened.session->portal().policy, state, *user, &grant);
            const bool administers = profile && administration && profile->functions.contains(administration->code);
            if (user->company != company || !user->active || !grant.active || administers || !profile
                || !user->pending.isEmpty() || !grant.pending.isEmpty() || state.grantsOfUser(user->id).size() != 1)
                continue;
            out.append(grant);
            seen.append(company);
            break;
        }
        if (out.size() == companies)
            break;
    }
    return out;
}

void TestReviewScreen::tickAll(ReviewScreen &screen)
{
    for (QCheckBox *box : screen.findChildren<QCheckBox *>())
        box->setChecked(true);
}

void TestReviewScreen::submitsWhatIsStaged()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const Grant grant = grantsOf(opened, 1).value(0);
    QVERIFY(!grant.id.isNull());
    User before = *opened.reader().user(grant.user);
    User after = before;
    after.capacity = u"Directrice administrative"_s;
    opened.stage(Change::modify(before, after));
    ReviewScreen screen(*opened.workspace, opened.staged());
    screen.show();
    QSignalSpy submitted(&screen, &ReviewScreen::submitted);
    QVERIFY2(!button(screen, u"submit"_s)->isDefault(), "Enter must not send an order");
    QVERIFY(!button(screen, u"removalsNow"_s)->isVisible());
    screen.findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(u"Nouvelle fonction"_s);
    screen.findChild<QLineEdit *>(u"mandateReference"_s)->setText(u"pièce 118"_s);
    tickAll(screen);
    QVERIFY(button(screen, u"submit"_s)->isEnabled());
    button(screen, u"submit"_s)->click();
    QVERIFY2(!button(screen, u"submit"_s)->isEnabled(), "one click is one order");
    QTRY_COMPARE_WITH_TIMEOUT(submitted.size(), 1, 30000);
    const auto order = submitted.constFirst().constFirst().value<ChangeOrder>();
    QVERIFY(order.status == OrderStatus::Applied || order.status == OrderStatus::InEffect);
    QCOMPARE(order.reason, u"Nouvelle fonction"_s);
    QCOMPARE(order.mandate.reference, u"pièce 118"_s);
    QTRY_VERIFY(opened.staged().isEmpty());
    QTRY_COMPARE(opened.reader().user(grant.user)->capacity, after.capacity);
}

void TestReviewScreen::warningsHaveToBeTicked()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    QVERIFY(opened.session->portal().policy.acknowledgeWarnings);
    // Somebody without equipment gets a sensitive function (S0.9).
    const Portal &portal = opened.session->portal();
    const auto sensitive = std::ranges::find_if(
        portal.catalogue.functions(), [](const Function &one) { return one.sensitive && one.module.isEmpty(); });
    const QList<qint64> rows = *opened.reader().userRows({});
    for (const qint64 row : rows) {
        const User user = *opened.reader().user(opened.reader().users({row})->constFirst().id);
        const Snapshot state = *opened.reader().userSnapshot(user.id);
        const QList<const Grant *> grants = state.grantsOfUser(user.id);
        if (!user.active || user.strongAuthentication || user.profile.isNull() || grants.size() != 1
            || !withinCeiling(portal, *state.relationship(grants.constFirst()->relationship), *sensitive))
            continue;
        Profile made;
        made.id = ProfileId(newUuid());
        made.kind = ProfileKind::Personal;
        made.functions = state.profile(user.profile)->functions;
        if (!made.functions.insert(sensitive->code))
            continue;
        User after = user;
        after.profile = made.id;
        opened.stage(Change::create(made));
        opened.stage(Change::modify(user, after));
        break;
    }
    QVERIFY(!opened.staged().isEmpty());
    ReviewScreen screen(*opened.workspace, opened.staged());
    screen.show();
    const QList<QCheckBox *> boxes = screen.findChildren<QCheckBox *>();
    QVERIFY(!boxes.isEmpty());
    const QPushButton *submit = button(screen, u"submit"_s);
    QVERIFY(!submit->isEnabled());
    QVERIFY2(!submit->accessibleDescription().isEmpty(), "why it is disabled is said, not only shown");
    QVERIFY(!boxes.constFirst()->accessibleDescription().isEmpty());
    tickAll(screen);
    QVERIFY(submit->isEnabled());
    QVERIFY(submit->accessibleDescription().isEmpty());
    boxes.constFirst()->setChecked(false);
    QVERIFY(!submit->isEnabled());
}

void TestReviewScreen::whatOnlyTakesAwayWaitsForNoTick()
{
    OpenedPortal opened;
    opened.open(m_firm, u"public-lender"_s);
    const Portal &portal = opened.session->portal();
    QVERIFY(portal.policy.acknowledgeWarnings);
    // Two administrators, of whom one goes: a warning, and no block (S3.2).
    const QList<qint64> rows = *opened.reader().relationshipRows({});
    for (const qint64 row : rows) {
        const RelationshipId id = opened.reader().relationships({row})->constFirst().id;
        const Relationship place = *opened.reader().relationship(id);
        const Snapshot state = *opened.reader().companySnapshot(place.company);
        const QList<UserId> administrators = administratorsOf(portal, state, id, opened.workspace->now());
        if (administrators.size() != 2)
            continue;
        const User user = *state.user(administrators.constFirst());
        if (!user.active || !user.pending.isEmpty() || state.grantsOfUser(user.id).size() != 1)
            continue;
        User after = user;
        after.active = false;
        opened.stage(Change::modify(user, after));
        ReviewScreen screen(*opened.workspace, opened.staged());
        screen.show();
        const QPushButton *submit = button(screen, u"submit"_s);
        const QList<QCheckBox *> boxes = screen.findChildren<QCheckBox *>();
        QVERIFY2(!boxes.isEmpty(), "the warning is shown");
        QVERIFY(std::ranges::none_of(boxes, &QCheckBox::isChecked));
        QVERIFY2(submit->isEnabled(), qPrintable(submit->accessibleDescription()));
        return;
    }
    QFAIL("no relationship has two administrators");
}

void TestReviewScreen::whatIsUnderWayTakesEffectFirst()
{
    OpenedPortal opened;
    opened.open(m_firm, u"wealth-users"_s);
    QVERIFY(opened.session->portal().policy.effectDelay.count() > 0);
    const User user = *opened.reader().user(grantsOf(opened, 1).value(0).user);
    User off = user;
    off.active = false;
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.company = user.company;
    order.changes = {Change::modify(user, off)};
    const auto sent = opened.session->submit(order);
    QTRY_VERIFY_WITH_TIMEOUT(!opened.reader().user(user.id)->pending.isEmpty(), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(opened.session->state().phase == sync::Phase::UpToDate, 30000);
    const User now = *opened.reader().user(user.id);
    QVERIFY2(now.active, "in force as long as it is not due");

    // The pane goes by what is under way: it offers to undo that.
    UserPane pane(*opened.workspace);
    pane.retranslate();
    pane.showUser(user.id);
    QMenu menu;
    pane.addActionsTo(&menu);
    const QList<QAction *> actions = menu.actions();
    const auto reactivate = std::ranges::find(actions, u"&Reactivate"_s, &QAction::text);
    QVERIFY(reactivate != actions.end());
    (*reactivate)->trigger();
    QTRY_COMPARE(opened.staged().size(), 1);

    ReviewScreen screen(*opened.workspace, opened.staged());
    screen.show();
    const QTimeZone zone = opened.session->portal().policy.zone();
    const QString from = opened.workspace->wording().time(now.pending.constFirst().effectiveAt, zone);
    const QList<QLabel *> labels = screen.findChildren<QLabel *>();
    const auto says = [&](const QString &text) {
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
    };
    QVERIFY(says(u"A deactivation under way takes effect before this order."_s));
    QVERIFY(says(u"%1: off from %2 to "_s.arg(displayName(user), from)));
}

void TestReviewScreen::sendsTheRemovalsFirst()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const Grant grant = grantsOf(opened, 1).value(0);
    const User before = *opened.reader().user(grant.user);
    User after = before;
    after.active = false;
    after.email = u"autre.adresse@dupre.example"_s;
    opened.stage(Change::modify(before, after));
    ReviewScreen screen(*opened.workspace, opened.staged());
    screen.show();
    QSignalSpy submitted(&screen, &ReviewScreen::submitted);
    tickAll(screen);
    QVERIFY(button(screen, u"removalsNow"_s)->isVisible());
    QVERIFY2(button(screen, u"removalsNow"_s)->isEnabled(), qPrintable(button(screen, u"removalsNow"_s)->toolTip()));
    button(screen, u"removalsNow"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!opened.reader().user(grant.user)->active, 30000);
    QTRY_COMPARE(opened.staged().size(), 1);
    QTRY_COMPARE(opened.staged().constFirst().change.version(), opened.reader().user(grant.user)->version);
    const User rest = std::get<User>(*opened.staged().constFirst().change.after);
    QCOMPARE(rest.email, after.email);
    QVERIFY(!rest.active);
    QCOMPARE(opened.reader().user(grant.user)->email, before.email);
    QCOMPARE(submitted.size(), 0);
    QTRY_VERIFY(!button(screen, u"removalsNow"_s)->isVisible());
    tickAll(screen);
    QTRY_VERIFY(button(screen, u"submit"_s)->isEnabled());
    button(screen, u"submit"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(submitted.size(), 1, 30000);
    QTRY_COMPARE(opened.reader().user(grant.user)->email, after.email);
}

void TestReviewScreen::asksTwiceWhereThePolicySaysSo()
{
    OpenedPortal opened;
    opened.open(m_firm, u"wealth-users"_s);
    QCOMPARE(opened.session->portal().policy.confirmations, 2);
    const Grant grant = grantsOf(opened, 1).value(0);
    QVERIFY(!grant.id.isNull());
    Grant after = grant;
    after.active = false;
    opened.stage(Change::modify(grant, after));
    ReviewScreen screen(*opened.workspace, opened.staged());
    screen.show();
    QSignalSpy submitted(&screen, &ReviewScreen::submitted);
    tickAll(screen);
    opened.prompts.answer = false;
    button(screen, u"submit"_s)->click();
    QCOMPARE(opened.prompts.asked.size(), 1);
    QVERIFY2(opened.prompts.asked.constFirst().dangerous, "somebody loses access: Enter must not do it");
    QVERIFY2(button(screen, u"submit"_s)->isEnabled(), "nothing was sent");
    opened.prompts.answer = true;
    button(screen, u"submit"_s)->click();
    QCOMPARE(opened.prompts.asked.size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(submitted.size(), 1, 30000);
}

void TestReviewScreen::oneCompanyAfterTheOther()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const QList<Grant> grants = grantsOf(opened, 2);
    QCOMPARE(grants.size(), 2);
    for (const Grant &grant : grants) {
        Grant after = grant;
        after.active = false;
        opened.stage(Change::modify(grant, after));
    }
    ReviewScreen screen(*opened.workspace, opened.staged());
    screen.show();
    QSignalSpy submitted(&screen, &ReviewScreen::submitted);
    auto *segments = screen.findChild<SegmentedControl *>(u"orders"_s);
    QVERIFY(segments);
    QCOMPARE(segments->count(), 2);
    auto *reason = screen.findChild<QPlainTextEdit *>(u"reason"_s);
    reason->setPlainText(u"first"_s);
    segments->setCurrentIndex(1);
    QVERIFY2(reason->toPlainText().isEmpty(), "each order has a reason of its own");
    segments->setCurrentIndex(0);
    QCOMPARE(reason->toPlainText(), u"first"_s);
    tickAll(screen);
    button(screen, u"submit"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(opened.staged().size(), 1, 30000);
    QTRY_VERIFY(!screen.findChild<SegmentedControl *>(u"orders"_s));
    QCOMPARE(submitted.size(), 0);
    QVERIFY2(!screen.findChildren<Banner *>().isEmpty(), "the page says what became of the first");
    tickAll(screen);
    QTRY_VERIFY(button(screen, u"submit"_s)->isEnabled());
    button(screen, u"submit"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(submitted.size(), 1, 30000);
    QTRY_VERIFY(opened.staged().isEmpty());
}

void TestReviewScreen::aRefusedOrderStaysStaged()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const Grant grant = grantsOf(opened, 1).value(0);
    User before = *opened.reader().user(grant.user);
    User after = before;
    // Based on a version that never was: somebody else has changed it, as far as the service can tell.
    before.version = u"0"_s;
    after.version = u"0"_s;
    after.capacity = u"Autre"_s;
    opened.stage(Change::modify(before, after));
    ReviewScreen screen(*opened.workspace, opened.staged());
    screen.show();
    QSignalSpy submitted(&screen, &ReviewScreen::submitted);
    tickAll(screen);
    button(screen, u"submit"_s)->click();
    const auto offered = [&](const QString &name) { return mandat::testing::named<QPushButton>(screen, name); };
    QTRY_VERIFY_WITH_TIMEOUT(offered(u"Compare…"_s), 30000);
    QCOMPARE(submitted.size(), 0);
    QCOMPARE(opened.staged().size(), 1);
    QVERIFY(offered(u"Details…"_s));
    offered(u"Details…"_s)->click();
    QVERIFY2(!opened.prompts.told.value(1).isEmpty(), "the service's own words are there to be read");
    QVERIFY2(!button(screen, u"submit"_s)->isEnabled(), "it would come back again");
}

void TestReviewScreen::offlineItIsKept()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const Grant grant = grantsOf(opened, 1).value(0);
    Grant after = grant;
    after.active = false;
    opened.stage(Change::modify(grant, after));
    m_firm.stop();
    {
        ReviewScreen screen(*opened.workspace, opened.staged());
        screen.show();
        QSignalSpy submitted(&screen, &ReviewScreen::submitted);
        tickAll(screen);
        button(screen, u"submit"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(submitted.size(), 1, 60000);
        QCOMPARE(submitted.constFirst().constFirst().value<ChangeOrder>().status, OrderStatus::Submitted);
        QTRY_VERIFY(opened.staged().isEmpty());
        QCOMPARE(opened.reader().outbox()->size(), 1);
    }
    m_firm.start();
    opened.session->retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(opened.reader().outbox()->isEmpty(), 60000);
}

void TestReviewScreen::readersCannotSubmit()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s, u"odile.kermarrec"_s);
    QVERIFY(!opened.workspace->mayWrite());
    const Grant grant = grantsOf(opened, 1).value(0);
    opened.stage(Change::remove(grant));
    ReviewScreen screen(*opened.workspace, opened.staged());
    screen.show();
    tickAll(screen);
    QVERIFY(!button(screen, u"submit"_s)->isEnabled());
    QVERIFY(!button(screen, u"submit"_s)->accessibleDescription().isEmpty());
}

void TestReviewScreen::closesWhenNothingIsStaged()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    opened.stage(Change::remove(grantsOf(opened, 1).value(0)));
    ReviewScreen screen(*opened.workspace, opened.staged());
    screen.show();
    QSignalSpy closed(&screen, &ReviewScreen::closed);
    QFuture<Result<void>> discarded = opened.session->discardStaged();
    QTRY_VERIFY(discarded.isFinished());
    QTRY_COMPARE(closed.size(), 1);
}

/// Somebody of a company that holds two relationships at least, with access to one of another company too.
void TestReviewScreen::S2_9_theOwnDossierIsOfferedAndAdded()
{
    OpenedPortal opened;
    opened.open(m_firm, u"client-portal"_s);
    const QList<Grant> two = grantsOf(opened, 2);
    QCOMPARE(two.size(), 2);
    // A new user of the first company, who is given the second one's relationship only.
    User made = *opened.reader().user(two.at(0).user);
    made.id = UserId(newUuid());
    made.userName = made.email = u"noemie.own@vernay.example"_s;
    Grant elsewhere = two.at(1);
    elsewhere.id = GrantId(newUuid());
    elsewhere.user = made.id;
    opened.stage(Change::create(made));
    opened.stage(Change::create(elsewhere));
    ReviewScreen screen(*opened.workspace, opened.staged());
    screen.show();
    auto *add = testing::named<QPushButton>(screen, u"Add access to them"_s);
    QVERIFY(add);
    QCOMPARE(opened.staged().size(), 2); // nothing is added by itself
    add->click();
    QTRY_VERIFY(opened.staged().size() > 2);
    const QList<cache::StagedChange> staged = opened.staged();
    QVERIFY(std::ranges::any_of(staged, [&](const cache::StagedChange &one) {
        const Grant *grant = one.change.after ? std::get_if<Grant>(&*one.change.after) : nullptr;
        return grant && grant->user == made.id && grant->relationship == two.at(0).relationship;
    }));
    QTRY_VERIFY2(!testing::named<QPushButton>(screen, u"Add access to them"_s), "the warning is gone");
}

void TestReviewScreen::S2_9_aRemovalOfTheOwnDossierIsTakenBack()
{
    OpenedPortal opened;
    opened.open(m_firm, u"client-portal"_s);
    const QList<Grant> two = grantsOf(opened, 2);
    QCOMPARE(two.size(), 2);
    Grant elsewhere = two.at(1);
    elsewhere.id = GrantId(newUuid());
    elsewhere.user = two.at(0).user;
    opened.stage(Change::create(elsewhere));
    opened.stage(Change::remove(two.at(0)));
    ReviewScreen screen(*opened.workspace, opened.staged());
    screen.show();
    auto *add = testing::named<QPushButton>(screen, u"Add access to them"_s);
    QVERIFY(add);
    add->click();
    QTRY_VERIFY(std::ranges::none_of(
        opened.staged(), [](const cache::StagedChange &one) { return one.change.kind() == ChangeKind::Delete; }));
    QVERIFY(!opened.staged().isEmpty());
}

QTEST_MAIN(TestReviewScreen)
#include "test_reviewscreen.moc"
