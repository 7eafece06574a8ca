// SPDX-License-Identifier: MIT
// Four eyes, without a window: what one person submits another approves, rejects, or finds out of date. Two people,
// each with a cache and a session of their own, against a real mandatd.
#include "app/connecting.h"
#include "app/session.h"
#include "base/uuid.h"
#include "domain/fields.h"
#include "support/samplefirm.h"
#include "sync/secretstore.h"

#include <QCoroTask>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestApprovals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S2_12_noEffectUntilApproved();
    void aRejectionComesBackWithItsReason();
    void nobodyApprovesTheirOwn();
    void itsAuthorWithdrawsAnOrder();
    void aDecisionRepeatedCountsOnce();
    void theSecondApproverIsToldWhoWasFirst();
    void nothingIsDecidedWhileThePortalIsAway();
    void anOrderOvertakenIsStaleAndReturned();
    void aReplacedOrderWaitsNoMore();
    void anotherVersionIsNotDecidedOn();

private:
    struct Person {
        QTemporaryDir folder;
        std::unique_ptr<app::Session> session;
        [[nodiscard]] cache::Reader &reader() const { return session->reader(); }
    };
    void open(Person &person, const QString &subject, const QString &portal = u"client-portal"_s);
    ChangeOrder newUser(Person &author) const;
    static ChangeOrder newEmail(Person &author, int which, const QString &email);
    static Result<ChangeOrder> submit(Person &author, const ChangeOrder &order);
    static Result<ChangeOrder> decide(Person &person, const ChangeOrderId &order, sync::Verdict verdict,
                                      const QString &reason = {});
    static Result<ChangeOrder> decide(Person &person, const sync::Decision &decision);
    static bool sees(Person &person, const ChangeOrderId &order, OrderStatus status);
    static cache::TodoQuery todoOf(Person &person);

    testing::SampleFirm m_firm;
};

void TestApprovals::open(Person &person, const QString &subject, const QString &portal)
{
    Result<app::DataFolder> folder = app::DataFolder::open(person.folder.path());
    QVERIFY(folder);
    const auto secrets = std::make_shared<sync::SessionStore>();
    app::ConnectRequest request {m_firm.base(portal).toString(), QString(), m_firm.tokenFile(portal, subject),
                                 QString()};
    const Result<app::ConnectOutcome> outcome = QCoro::waitFor(app::connectPortal(*folder, request, secrets));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    auto session = app::Session::open(*folder, outcome->connection, {std::make_shared<SystemClock>(), secrets});
    QVERIFY2(session, session ? "" : qPrintable(session.error().detail));
    person.session = std::move(*session);
    person.session->start();
    QTRY_COMPARE_WITH_TIMEOUT(person.session->state().phase, sync::Phase::UpToDate, 30000);
    QCOMPARE(person.session->me().subject, subject);
}

ChangeOrder TestApprovals::newUser(Person &author) const
{
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.reason = u"Renfort de la comptabilité"_s;
    const Portal &portal = author.session->portal();
    const Relationship relationship = **author.reader().relationshipByReference(u"40217-A"_s);
    order.company = relationship.company;
    User user;
    user.id = UserId(newUuid());
    user.externalId = user.id.toString();
    user.company = order.company;
    user.language = u"fr"_s;
    user.lastName = u"Nouvelle"_s;
    user.firstName = u"Personne"_s;
    user.email = u"nouvelle.personne."_s + user.id.toString().right(8) + u"@dupre.example"_s;
    user.userName = user.email;
    user.mobile = u"+33612345678"_s;
    if (!portal.policy.userTypes.isEmpty())
        user.userType = portal.policy.userTypes.constLast().code;
    user.termsVersion = portal.policy.termsVersion;
    order.termsVersion = portal.policy.termsVersion;
    Profile profile;
    profile.id = ProfileId(newUuid());
    profile.kind = ProfileKind::Personal;
    profile.label = {u"Personal"_s, u"Personnalisé"_s};
    const Configuration *ceiling = portal.policy.configuration(relationship.configuration);
    for (const Function &function : portal.catalogue.functions()) {
        if (!function.sensitive && !function.administration && function.module.isEmpty() && ceiling
            && ceiling->functions.contains(function.code))
            profile.functions.insert(function.code);
    }
    user.profile = profile.id;
    Grant grant;
    grant.id = GrantId(newUuid());
    grant.user = user.id;
    grant.relationship = relationship.id;
    order.changes = {Change::create(profile), Change::create(user), Change::create(grant)};
    order.created = author.session->clock().now();
    return order;
}

/// A change of the email of somebody who is there: widening, and based on a version.
ChangeOrder TestApprovals::newEmail(Person &author, int which, const QString &email)
{
    cache::UserQuery query;
    query.statuses = {UserStatus::Active};
    const QList<qint64> rows = author.reader().userRows(query).value_or(QList<qint64>());
    const User before = *author.reader().user(author.reader().users({rows.at(which)})->constFirst().id);
    User after = before;
    after.email = email;
    after.userName = email;
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.company = before.company;
    order.reason = u"Nouvelle adresse"_s;
    order.changes = {Change::modify(before, after)};
    order.created = author.session->clock().now();
    return order;
}

Result<ChangeOrder> TestApprovals::submit(Person &author, const ChangeOrder &order)
{
    QFuture<Result<ChangeOrder>> future = author.session->submit(order);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
        return fail(ErrorKind::Timeout);
    return future.result();
}

Result<ChangeOrder> TestApprovals::decide(Person &person, const sync::Decision &decision)
{
    QFuture<Result<ChangeOrder>> future = person.session->decide(decision);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
        return fail(ErrorKind::Timeout);
    return future.result();
}

Result<ChangeOrder> TestApprovals::decide(Person &person, const ChangeOrderId &order, sync::Verdict verdict,
                                          const QString &reason)
{
    const Result<cache::StoredOrder> read = person.reader().order(order);
    if (!read)
        return std::unexpected(read.error());
    return decide(person, {order, read->order.version, verdict, reason});
}

bool TestApprovals::sees(Person &person, const ChangeOrderId &order, OrderStatus status)
{
    const Result<cache::StoredOrder> read = person.reader().order(order);
    return read && read->order.status == status;
}

cache::TodoQuery TestApprovals::todoOf(Person &person)
{
    return {person.session->portal(), person.session->me(), {}, person.session->clock().now(), {}};
}

void TestApprovals::S2_12_noEffectUntilApproved()
{
    Person ines;
    Person paul;
    open(ines, u"ines.delmas-roy"_s);
    open(paul, u"paul.lestienne"_s);
    const ChangeOrder order = newUser(ines);
    const UserId user(order.changes.at(1).resourceId());
    const Result<ChangeOrder> held = submit(ines, order);
    QVERIFY2(held, held ? "" : qPrintable(held.error().detail));
    QCOMPARE(held->status, OrderStatus::AwaitingApproval);
    QTRY_VERIFY_WITH_TIMEOUT(sees(paul, order.id, OrderStatus::AwaitingApproval), 30000);
    QVERIFY2(!paul.reader().user(user), "nobody else sees a person who does not exist yet");
    const cache::StoredOrder read = *paul.reader().order(order.id);
    QCOMPARE(read.order.authorName, u"Inès Delmas-Roy"_s);
    QCOMPARE(read.order.changes.size(), 3);
    QCOMPARE(paul.reader().todoCounts(todoOf(paul))->count(cache::TodoKind::Approval), 1);
    QCOMPARE(ines.reader().todoCounts(todoOf(ines))->count(cache::TodoKind::Approval), 0);

    const Result<ChangeOrder> approved = decide(paul, order.id, sync::Verdict::Approve);
    QVERIFY2(approved, approved ? "" : qPrintable(approved.error().detail));
    QCOMPARE(approved->status, OrderStatus::InEffect);
    QCOMPARE(approved->decidedBy, u"paul.lestienne"_s);
    QTRY_VERIFY_WITH_TIMEOUT(paul.reader().user(user), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(sees(ines, order.id, OrderStatus::InEffect), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(ines.reader().outbox()->isEmpty(), 30000);
    QVERIFY(ines.reader().user(user)->active);
    QCOMPARE(paul.reader().todoCounts(todoOf(paul))->count(cache::TodoKind::Approval), 0);
}

void TestApprovals::aRejectionComesBackWithItsReason()
{
    Person ines;
    Person paul;
    open(ines, u"ines.delmas-roy"_s);
    open(paul, u"paul.lestienne"_s);
    const ChangeOrder order = newUser(ines);
    QVERIFY(submit(ines, order));
    QTRY_VERIFY_WITH_TIMEOUT(sees(paul, order.id, OrderStatus::AwaitingApproval), 30000);
    const Result<ChangeOrder> rejected = decide(paul, order.id, sync::Verdict::Reject, u"Adresse à vérifier"_s);
    QVERIFY2(rejected, rejected ? "" : qPrintable(rejected.error().detail));
    QCOMPARE(rejected->status, OrderStatus::Rejected);
    QTRY_VERIFY_WITH_TIMEOUT(sees(ines, order.id, OrderStatus::Rejected), 30000);
    const QList<cache::TodoRow> back = *ines.reader().todo(cache::TodoKind::Returned, todoOf(ines), 100);
    const auto mine = std::ranges::find(back, order.id, [](const cache::TodoRow &row) { return row.order.id; });
    QVERIFY(mine != back.end());
    QCOMPARE(mine->order.decisionReason, u"Adresse à vérifier"_s);
    QCOMPARE(mine->order.decidedByName, u"Paul Lestienne"_s);
    QVERIFY2(!ines.reader().user(UserId(order.changes.at(1).resourceId())), "the person is not shown any more");
    // Taken note of, it waits no more.
    QFuture<Result<void>> aside = ines.session->setOrderAside(order.id);
    QTRY_VERIFY(aside.isFinished());
    const QList<cache::TodoRow> left = *ines.reader().todo(cache::TodoKind::Returned, todoOf(ines), 100);
    QVERIFY(std::ranges::none_of(left, [&](const cache::TodoRow &row) { return row.order.id == order.id; }));
}

void TestApprovals::nobodyApprovesTheirOwn()
{
    Person bastien;
    open(bastien, u"bastien.lestienne"_s);
    QVERIFY(bastien.session->me().has(Role::Approver));
    const ChangeOrder order = newUser(bastien);
    QVERIFY(submit(bastien, order));
    QTRY_VERIFY_WITH_TIMEOUT(sees(bastien, order.id, OrderStatus::AwaitingApproval), 30000);
    const Result<ChangeOrder> own = decide(bastien, order.id, sync::Verdict::Approve);
    QVERIFY(!own);
    QCOMPARE(own.error().kind, ErrorKind::Forbidden);
    QVERIFY(sees(bastien, order.id, OrderStatus::AwaitingApproval));
    const QList<cache::OrderRow> rows = *bastien.reader().orders({u"bastien.lestienne"_s, false, true});
    const auto row = std::ranges::find(rows, order.id, &cache::OrderRow::id);
    QVERIFY(row != rows.end() && row->wroteIt);
}

void TestApprovals::itsAuthorWithdrawsAnOrder()
{
    Person ines;
    Person odile;
    open(ines, u"ines.delmas-roy"_s);
    open(odile, u"odile.kermarrec"_s);
    const ChangeOrder order = newUser(ines);
    QVERIFY(submit(ines, order));
    QTRY_VERIFY_WITH_TIMEOUT(sees(ines, order.id, OrderStatus::AwaitingApproval), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(sees(odile, order.id, OrderStatus::AwaitingApproval), 30000);
    for (const sync::Verdict verdict : {sync::Verdict::Approve, sync::Verdict::Reject, sync::Verdict::Withdraw}) {
        const Result<ChangeOrder> reader = decide(odile, order.id, verdict, u"…"_s);
        QVERIFY(!reader);
        QCOMPARE(reader.error().kind, ErrorKind::Forbidden);
    }
    const Result<ChangeOrder> withdrawn = decide(ines, order.id, sync::Verdict::Withdraw);
    QVERIFY2(withdrawn, withdrawn ? "" : qPrintable(withdrawn.error().detail));
    QCOMPARE(withdrawn->status, OrderStatus::Withdrawn);
    QVERIFY2(!ines.reader().user(UserId(order.changes.at(1).resourceId())), "what it created is not shown any more");
    const QList<cache::TodoRow> back = *ines.reader().todo(cache::TodoKind::Returned, todoOf(ines), 100);
    QVERIFY2(std::ranges::none_of(back, [&](const cache::TodoRow &row) { return row.order.id == order.id; }),
             "what one took back oneself does not wait");
}

void TestApprovals::aDecisionRepeatedCountsOnce()
{
    Person ines;
    Person paul;
    open(ines, u"ines.delmas-roy"_s);
    open(paul, u"paul.lestienne"_s);
    const ChangeOrder order = newUser(ines);
    QVERIFY(submit(ines, order));
    QTRY_VERIFY_WITH_TIMEOUT(sees(paul, order.id, OrderStatus::AwaitingApproval), 30000);
    const QString version = paul.reader().order(order.id)->order.version;
    const sync::Decision decision {order.id, version, sync::Verdict::Approve, {}};
    const Result<ChangeOrder> first = decide(paul, decision);
    QVERIFY(first);
    // As after a lost answer: the same words, of the version that is not there any more.
    const Result<ChangeOrder> again = decide(paul, decision);
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QCOMPARE(again->version, first->version);
    QCOMPARE(again->decided, first->decided);
}

void TestApprovals::theSecondApproverIsToldWhoWasFirst()
{
    Person ines;
    Person paul;
    Person yannick;
    open(ines, u"ines.delmas-roy"_s);
    open(paul, u"paul.lestienne"_s);
    open(yannick, u"yannick.prigent"_s);
    const ChangeOrder order = newUser(ines);
    QVERIFY(submit(ines, order));
    QTRY_VERIFY_WITH_TIMEOUT(sees(paul, order.id, OrderStatus::AwaitingApproval), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(sees(yannick, order.id, OrderStatus::AwaitingApproval), 30000);
    const QString version = yannick.reader().order(order.id)->order.version;
    QVERIFY(decide(paul, order.id, sync::Verdict::Reject, u"Non"_s));
    const Result<ChangeOrder> late = decide(yannick, {order.id, version, sync::Verdict::Approve, {}});
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QCOMPARE(yannick.reader().order(order.id)->order.decidedByName, u"Paul Lestienne"_s);
}

void TestApprovals::nothingIsDecidedWhileThePortalIsAway()
{
    Person ines;
    Person paul;
    open(ines, u"ines.delmas-roy"_s);
    open(paul, u"paul.lestienne"_s);
    const ChangeOrder order = newUser(ines);
    QVERIFY(submit(ines, order));
    QTRY_VERIFY_WITH_TIMEOUT(sees(paul, order.id, OrderStatus::AwaitingApproval), 30000);
    m_firm.stop();
    const Result<ChangeOrder> lost = decide(paul, order.id, sync::Verdict::Approve);
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::Network);
    m_firm.start();
    paul.session->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(paul.session->state().phase, sync::Phase::UpToDate, 60000);
    QVERIFY2(sees(paul, order.id, OrderStatus::AwaitingApproval), "it was not kept to be sent later");
    QVERIFY(decide(paul, order.id, sync::Verdict::Approve));
}

void TestApprovals::anOrderOvertakenIsStaleAndReturned()
{
    Person ines;
    Person paul;
    open(ines, u"ines.delmas-roy"_s);
    open(paul, u"paul.lestienne"_s);
    const ChangeOrder first = newEmail(ines, 7, u"premiere@dupre.example"_s);
    const ChangeOrder second = newEmail(ines, 7, u"seconde@dupre.example"_s);
    const Result<ChangeOrder> one = submit(ines, first);
    QVERIFY2(one, one ? "" : qPrintable(one.error().detail));
    const Result<ChangeOrder> two = submit(ines, second);
    QVERIFY2(two, two ? "" : qPrintable(two.error().detail));
    QTRY_VERIFY_WITH_TIMEOUT(sees(paul, second.id, OrderStatus::AwaitingApproval), 30000);
    QVERIFY(decide(paul, first.id, sync::Verdict::Approve));
    QTRY_VERIFY_WITH_TIMEOUT(sees(ines, second.id, OrderStatus::Stale), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(sees(paul, second.id, OrderStatus::Stale), 30000);
    const cache::StoredOrder stale = *ines.reader().order(second.id);
    QVERIFY(!stale.order.failures.isEmpty());
    const QList<cache::TodoRow> back = *ines.reader().todo(cache::TodoKind::Returned, todoOf(ines), 100);
    QVERIFY(std::ranges::any_of(back, [&](const cache::TodoRow &row) { return row.order.id == second.id; }));
    QCOMPARE(ines.reader().user(UserId(second.changes.constFirst().resourceId()))->email, u"premiere@dupre.example"_s);
}

void TestApprovals::aReplacedOrderWaitsNoMore()
{
    Person ines;
    Person bastien;
    Person paul;
    open(ines, u"ines.delmas-roy"_s);
    open(bastien, u"bastien.lestienne"_s);
    open(paul, u"paul.lestienne"_s);
    const ChangeOrder order = newUser(bastien);
    QVERIFY(submit(bastien, order));
    QTRY_VERIFY_WITH_TIMEOUT(sees(paul, order.id, OrderStatus::AwaitingApproval), 30000);
    QVERIFY(decide(paul, order.id, sync::Verdict::Reject, u"Nom à vérifier"_s));
    QTRY_VERIFY_WITH_TIMEOUT(sees(bastien, order.id, OrderStatus::Rejected), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(sees(ines, order.id, OrderStatus::Rejected), 30000);
    // Somebody else writes it anew: who wrote the first one does not approve the second either.
    ChangeOrder anew = order;
    anew.id = ChangeOrderId(newUuid());
    anew.replaces = order.id;
    const Result<ChangeOrder> held = submit(ines, anew);
    QVERIFY2(held, held ? "" : qPrintable(held.error().detail));
    QTRY_VERIFY_WITH_TIMEOUT(sees(bastien, anew.id, OrderStatus::AwaitingApproval), 30000);
    const QList<cache::TodoRow> back = *bastien.reader().todo(cache::TodoKind::Returned, todoOf(bastien), 100);
    QVERIFY(std::ranges::none_of(back, [&](const cache::TodoRow &row) { return row.order.id == order.id; }));
    const QList<cache::TodoRow> waits = *bastien.reader().todo(cache::TodoKind::Approval, todoOf(bastien), 100);
    QVERIFY2(std::ranges::none_of(waits, [&](const cache::TodoRow &row) { return row.order.id == anew.id; }),
             "it replaces one of his");
    const Result<ChangeOrder> refused = decide(bastien, anew.id, sync::Verdict::Approve);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
    QTRY_VERIFY_WITH_TIMEOUT(sees(paul, anew.id, OrderStatus::AwaitingApproval), 30000);
    QVERIFY(decide(paul, anew.id, sync::Verdict::Approve));
}

void TestApprovals::anotherVersionIsNotDecidedOn()
{
    Person ines;
    Person paul;
    open(ines, u"ines.delmas-roy"_s);
    open(paul, u"paul.lestienne"_s);
    const ChangeOrder order = newUser(ines);
    QVERIFY(submit(ines, order));
    QTRY_VERIFY_WITH_TIMEOUT(sees(paul, order.id, OrderStatus::AwaitingApproval), 30000);
    const Result<ChangeOrder> other = decide(paul, {order.id, u"999"_s, sync::Verdict::Approve, {}});
    QVERIFY(!other);
    QCOMPARE(other.error().kind, ErrorKind::Stale);
    QVERIFY(sees(paul, order.id, OrderStatus::AwaitingApproval));
}

QTEST_GUILESS_MAIN(TestApprovals)
#include "test_approvals.moc"
