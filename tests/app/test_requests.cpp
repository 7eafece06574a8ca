// SPDX-License-Identifier: MIT
// Access requests and copies of identity documents, without a window, against a real mandatd (S1.3, S3.5, S4.13).
#include "app/connecting.h"
#include "app/session.h"
#include "base/uuid.h"
#include "domain/appointment.h"
#include "domain/rules.h"
#include "support/samplefirm.h"
#include "sync/secretstore.h"

#include <QCoroTask>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S4_13_requestsAreSynced();
    void S4_13_recordedThenAnsweredByAnOrder();
    void S4_13_aRejectedOrderLeavesItOpen();
    void S4_13_refusedWithAReason();
    void S4_13_decidedOnceOnly();
    void S4_13_aReaderIsRefused();
    void S4_13_nothingIsRecordedWhileThePortalIsAway();
    void S4_13_byWhoIsResponsible();
    void S3_5_registeredThenActivated();
    void S3_5_aRefusedRegistrationLeavesNothing();
    void S1_3_theCopyGoesBeforeTheOrder();
    void S1_3_theOrderWaitsForItsDocument();
    void S1_3_verifiedThenPurged();

private:
    struct Person {
        QTemporaryDir folder;
        std::unique_ptr<app::Session> session;
        [[nodiscard]] cache::Reader &reader() const { return session->reader(); }
    };
    void open(Person &person, const QString &portal, const QString &subject = u"sophie.aubriot"_s);
    template<class T> static Result<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
            return fail(ErrorKind::Timeout);
        return future.result();
    }
    static AccessRequest wish(Person &who);
    static ChangeOrder orderFor(Person &who, const AccessRequest &request);
    static RequestStatus statusOf(Person &who, const AccessRequestId &id);
    AccessRequest registration(Person &who, const QString &portal, const QString &email);
    static ChangeOrder documentOrder(Person &who, const QString &path);
    static cache::OutboxState stateOf(Person &who, const ChangeOrderId &id);

    testing::SampleFirm m_firm;
};

void TestRequests::open(Person &person, const QString &portal, const QString &subject)
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
}

AccessRequest TestRequests::wish(Person &who)
{
    const QList<qint64> rows = who.reader().relationshipRows({}).value_or(QList<qint64>());
    const RelationshipId id = who.reader().relationships({rows.constFirst()})->constFirst().id;
    AccessRequest out;
    out.id = AccessRequestId(newUuid());
    out.kind = RequestKind::RecordedByStaff;
    out.relationships = {id};
    out.company = who.reader().relationship(id)->company;
    out.lastName = u"Kervella"_s;
    out.firstName = u"Goulven"_s;
    out.email = u"goulven.%1@courriel.example"_s.arg(out.id.toString().right(8));
    out.message = u"Par téléphone ce matin"_s;
    return out;
}

/// A new user with the narrowest profile of all, and access to what was asked for.
ChangeOrder TestRequests::orderFor(Person &who, const AccessRequest &request)
{
    const Portal &portal = who.session->portal();
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.company = request.company;
    order.answers = request.id;
    order.created = who.session->clock().now();
    Profile profile;
    profile.id = ProfileId(newUuid());
    profile.kind = ProfileKind::Personal;
    const Relationship relationship = *who.reader().relationship(request.relationships.constFirst());
    const Configuration *ceiling = portal.policy.configuration(relationship.configuration);
    for (const Function &function : portal.catalogue.functions()) {
        if (!function.sensitive && !function.administration && function.module.isEmpty() && ceiling
            && ceiling->functions.contains(function.code))
            profile.functions.insert(function.code);
    }
    User user;
    user.id = UserId(newUuid());
    user.externalId = user.id.toString();
    user.company = request.company;
    user.lastName = request.lastName;
    user.firstName = request.firstName;
    user.email = request.email;
    user.userName = request.email;
    user.language = u"fr"_s;
    user.profile = profile.id;
    if (!portal.policy.userTypes.isEmpty())
        user.userType = portal.policy.userTypes.constLast().code;
    user.termsVersion = portal.policy.termsVersion;
    order.termsVersion = portal.policy.termsVersion;
    Grant grant;
    grant.id = GrantId(newUuid());
    grant.user = user.id;
    grant.relationship = relationship.id;
    order.changes = {Change::create(profile), Change::create(user), Change::create(grant)};
    return order;
}

RequestStatus TestRequests::statusOf(Person &who, const AccessRequestId &id)
{
    const Result<cache::RequestRow> row = who.reader().request(id);
    return row ? row->request.status : RequestStatus::Open;
}

void TestRequests::S4_13_requestsAreSynced()
{
    Person paul;
    open(paul, u"document-portal"_s, u"odile.kermarrec"_s);
    const Result<QList<cache::RequestRow>> open = paul.reader().requests({});
    QVERIFY(open);
    QVERIFY2(!open->isEmpty(), "the sample portal has requests");
    for (const cache::RequestRow &row : *open) {
        QCOMPARE(row.request.status, RequestStatus::Open);
        QVERIFY(!row.companyName.isEmpty());
        QCOMPARE(row.references.size(), row.request.relationships.size());
        QVERIFY(row.responsible);
    }
    cache::RequestQuery all;
    all.decidedToo = true;
    QVERIFY(paul.reader().requests(all)->size() >= open->size());
    cache::RequestQuery one;
    one.relationship = open->constFirst().request.relationships.constFirst();
    const QList<cache::RequestRow> there = *paul.reader().requests(one);
    QVERIFY(std::ranges::any_of(
        there, [&](const cache::RequestRow &row) { return row.request.id == open->constFirst().request.id; }));
    QVERIFY(there.size() < open->size() || open->size() == 1);
}

void TestRequests::S4_13_recordedThenAnsweredByAnOrder()
{
    Person ines;
    Person paul;
    open(ines, u"client-portal"_s, u"ines.delmas-roy"_s);
    open(paul, u"client-portal"_s, u"paul.lestienne"_s);
    const AccessRequest request = wish(ines);
    const Result<void> recorded = wait(ines.session->recordRequest(request));
    QVERIFY2(recorded, recorded ? "" : qPrintable(recorded.error().detail));
    QVERIFY(wait(ines.session->recordRequest(request))); // the same one again is that one
    QTRY_VERIFY_WITH_TIMEOUT(paul.reader().request(request.id), 30000);
    const cache::RequestRow row = *paul.reader().request(request.id);
    QCOMPARE(row.request.kind, RequestKind::RecordedByStaff);
    QCOMPARE(row.request.message, request.message);

    const ChangeOrder order = orderFor(ines, request);
    const Result<ChangeOrder> held = wait(ines.session->submit(order));
    QVERIFY2(held, held ? "" : qPrintable(held.error().detail));
    QCOMPARE(held->status, OrderStatus::AwaitingApproval);
    // Open, and everybody sees that an order waits for it: nobody writes a second one.
    QTRY_COMPARE_WITH_TIMEOUT(paul.reader().request(request.id)->answering, order.id, 30000);
    QCOMPARE(paul.reader().request(request.id)->answeringNumber, held->number);
    QCOMPARE(statusOf(paul, request.id), RequestStatus::Open);
    ChangeOrder second = orderFor(ines, request);
    const Result<ChangeOrder> twice = wait(ines.session->submit(second));
    QVERIFY2(!twice, "another order that waits answers it");
    QTRY_VERIFY_WITH_TIMEOUT(paul.reader().order(order.id), 30000);
    const QString version = paul.reader().order(order.id)->order.version;
    QVERIFY(wait(paul.session->decide({order.id, version, sync::Verdict::Approve, {}})));
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(ines, request.id), RequestStatus::Accepted, 30000);
    QCOMPARE(ines.reader().request(request.id)->request.order, order.id);
    QCOMPARE(ines.reader().request(request.id)->request.decidedBy, u"paul.lestienne"_s);
}

void TestRequests::S4_13_aRejectedOrderLeavesItOpen()
{
    Person ines;
    Person paul;
    open(ines, u"client-portal"_s, u"ines.delmas-roy"_s);
    open(paul, u"client-portal"_s, u"paul.lestienne"_s);
    const AccessRequest request = wish(ines);
    QVERIFY(wait(ines.session->recordRequest(request)));
    const ChangeOrder order = orderFor(ines, request);
    QVERIFY(wait(ines.session->submit(order)));
    QTRY_VERIFY_WITH_TIMEOUT(paul.reader().order(order.id), 30000);
    const Result<void> refused =
        wait(paul.session->refuseRequest(request.id, ines.reader().request(request.id)->request.version, u"Non"_s));
    QVERIFY2(!refused, "an approver alone refuses no request");
    QVERIFY(wait(paul.session->decide(
        {order.id, paul.reader().order(order.id)->order.version, sync::Verdict::Reject, u"Pas ainsi"_s})));
    QTRY_VERIFY_WITH_TIMEOUT(ines.reader().request(request.id)->answering.isNull(), 30000);
    QCOMPARE(statusOf(ines, request.id), RequestStatus::Open);
    ChangeOrder again = orderFor(ines, request);
    again.replaces = order.id;
    QVERIFY(wait(ines.session->submit(again)));
}

void TestRequests::S4_13_refusedWithAReason()
{
    Person sophie;
    open(sophie, u"document-portal"_s);
    const AccessRequest request = wish(sophie);
    QVERIFY(wait(sophie.session->recordRequest(request)));
    const QString version = sophie.reader().request(request.id)->request.version;
    QVERIFY(!version.isEmpty());
    const Result<void> silent = wait(sophie.session->refuseRequest(request.id, version, u"  "_s));
    QVERIFY(!silent);
    QCOMPARE(silent.error().kind, ErrorKind::Invalid);
    QVERIFY(wait(sophie.session->refuseRequest(request.id, version, u"Société non confirmée"_s)));
    const AccessRequest now = sophie.reader().request(request.id)->request;
    QCOMPARE(now.status, RequestStatus::Refused);
    QCOMPARE(now.answer, u"Société non confirmée"_s);
    QCOMPARE(now.decidedByName, u"Sophie Aubriot"_s);
}

void TestRequests::S4_13_decidedOnceOnly()
{
    Person sophie;
    Person bastien;
    open(sophie, u"document-portal"_s);
    open(bastien, u"document-portal"_s, u"bastien.lestienne"_s);
    const AccessRequest request = wish(sophie);
    QVERIFY(wait(sophie.session->recordRequest(request)));
    QTRY_VERIFY_WITH_TIMEOUT(bastien.reader().request(request.id), 30000);
    const QString version = bastien.reader().request(request.id)->request.version;
    QVERIFY(wait(sophie.session->refuseRequest(request.id, version, u"Doublon"_s)));
    const Result<void> late = wait(bastien.session->refuseRequest(request.id, version, u"Trop tard"_s));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QCOMPARE(bastien.reader().request(request.id)->request.answer, u"Doublon"_s);
    const Result<ChangeOrder> order = wait(bastien.session->submit(orderFor(bastien, request)));
    QVERIFY2(!order, "it has been decided on");
}

void TestRequests::S4_13_aReaderIsRefused()
{
    Person odile;
    open(odile, u"document-portal"_s, u"odile.kermarrec"_s);
    const Result<void> recorded = wait(odile.session->recordRequest(wish(odile)));
    QVERIFY(!recorded);
    QCOMPARE(recorded.error().kind, ErrorKind::Forbidden);
    const cache::RequestRow row = odile.reader().requests({})->constFirst();
    const Result<void> refused = wait(odile.session->refuseRequest(row.request.id, row.request.version, u"Non"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
    QCOMPARE(statusOf(odile, row.request.id), RequestStatus::Open);
}

void TestRequests::S4_13_nothingIsRecordedWhileThePortalIsAway()
{
    Person sophie;
    open(sophie, u"document-portal"_s);
    const AccessRequest request = wish(sophie);
    m_firm.stop();
    const Result<void> recorded = wait(sophie.session->recordRequest(request));
    m_firm.start();
    QVERIFY(!recorded);
    QCOMPARE(recorded.error().kind, ErrorKind::Network);
    QVERIFY(!sophie.reader().request(request.id));
}

void TestRequests::S4_13_byWhoIsResponsible()
{
    Person sophie;
    open(sophie, u"document-portal"_s);
    const QList<cache::RequestRow> all = *sophie.reader().requests({});
    qsizetype found = 0;
    for (const cache::RequestRow &row : all) {
        cache::RequestQuery query;
        const bool staff = row.responsible->kind == ResponsibleKind::Staff;
        query.scope = {staff ? cache::Scope::Kind::Portfolio : cache::Scope::Kind::Office, row.responsible->code};
        if (row.responsible->kind == ResponsibleKind::ClientGroup)
            continue;
        ++found;
        const QList<cache::RequestRow> theirs = *sophie.reader().requests(query);
        QVERIFY(std::ranges::any_of(theirs,
                                    [&](const cache::RequestRow &each) { return each.request.id == row.request.id; }));
    }
    QVERIFY(found > 0);
    cache::RequestQuery nobody;
    nobody.scope = {cache::Scope::Kind::Portfolio, u"nobody.here"_s};
    QVERIFY(sophie.reader().requests(nobody)->isEmpty());
}

/// Somebody registers at the public address of the portal, without any token.
AccessRequest TestRequests::registration(Person &who, const QString &portal, const QString &email)
{
    const QList<qint64> rows = who.reader().relationshipRows({}).value_or(QList<qint64>());
    const QString reference = who.reader().relationships({rows.constFirst()})->constFirst().reference;
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(m_firm.base(portal).toString() + u"/.register"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/scim+json"_s);
    const QJsonObject person {{u"lastName"_s, u"Kervella"_s},
                              {u"firstName"_s, u"Goulven"_s},
                              {u"email"_s, email},
                              {u"reference"_s, reference}};
    std::unique_ptr<QNetworkReply> reply(network.post(request, QJsonDocument(person).toJson()));
    AccessRequest out;
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 30000)
        || reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 202)
        return out;
    const bool came = QTest::qWaitFor(
        [&] {
            const QList<cache::RequestRow> all = who.reader().requests({}).value_or(QList<cache::RequestRow>());
            for (const cache::RequestRow &row : all) {
                if (row.request.email == email && row.registered)
                    out = row.request;
            }
            return !out.id.isNull();
        },
        30000);
    return came ? out : AccessRequest();
}

namespace
{

/// Takes note of every warning.
void acknowledge(ChangeOrder &order, const Snapshot &before, const app::Session &session)
{
    CheckContext context;
    context.portal = &session.portal();
    context.before = &before;
    context.author = session.me();
    context.now = session.clock().now();
    context.signInIdTaken = [](const QString &, const UserId &) { return false; };
    const QList<Finding> findings = check(order, context);
    for (const Finding &finding : findings) {
        if (!finding.blocks)
            order.acknowledged.append(finding.code());
    }
}

} // namespace

void TestRequests::S3_5_registeredThenActivated()
{
    Person sophie;
    open(sophie, u"public-lender"_s);
    const AccessRequest request = registration(sophie, u"public-lender"_s, u"goulven@courriel.example"_s);
    QVERIFY(!request.id.isNull());
    QCOMPARE(request.kind, RequestKind::SelfRegistration);
    const cache::TodoQuery todo {sophie.session->portal(), sophie.session->me(), {}, sophie.session->clock().now(), {}};
    const qint64 waiting = sophie.reader().todoCounts(todo)->count(cache::TodoKind::SelfRegistered);
    QVERIFY(waiting > 0);
    Snapshot snapshot = *sophie.reader().companySnapshot(request.company);
    snapshot.profiles.insert(*sophie.reader().sharedProfiles());
    const QList<ProfileId> administrators = administratorProfiles(sophie.session->portal(), snapshot);
    QVERIFY(!administrators.isEmpty());
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.company = request.company;
    order.created = sophie.session->clock().now();
    const RelationshipId there = request.relationships.constFirst();
    order.changes =
        activationOf(sophie.session->portal(), snapshot,
                     {request.user, there, administrators.constFirst(), ProfileId(newUuid()), GrantId(newUuid())});
    QVERIFY(!order.changes.isEmpty());
    QVERIFY(!order.answers);
    acknowledge(order, snapshot, *sophie.session);
    const Result<ChangeOrder> done = wait(sophie.session->submit(order));
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(sophie.reader().user(request.user)->active);
    // Who is activated has been answered: nobody has to say so.
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(sophie, request.id), RequestStatus::Accepted, 30000);
    QCOMPARE(sophie.reader().request(request.id)->request.order, order.id);
    QCOMPARE(sophie.reader().todoCounts(todo)->count(cache::TodoKind::SelfRegistered), waiting - 1);
}

void TestRequests::S3_5_aRefusedRegistrationLeavesNothing()
{
    Person sophie;
    open(sophie, u"public-lender"_s);
    const AccessRequest request = registration(sophie, u"public-lender"_s, u"inconnu@courriel.example"_s);
    QVERIFY(!request.id.isNull());
    QVERIFY(sophie.reader().user(request.user));
    const QString version = sophie.reader().request(request.id)->request.version;
    QVERIFY(wait(sophie.session->refuseRequest(request.id, version, u"Inconnu de la collectivité"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(!sophie.reader().user(request.user), 30000);
    QCOMPARE(statusOf(sophie, request.id), RequestStatus::Refused);
    // The address is free again.
    QVERIFY(!registration(sophie, u"public-lender"_s, u"inconnu@courriel.example"_s).id.isNull());
}

/// A new user of the wealth managers', with a document whose copy lies at `path`.
ChangeOrder TestRequests::documentOrder(Person &who, const QString &path)
{
    AccessRequest request = wish(who);
    ChangeOrder order = orderFor(who, request);
    order.answers.reset();
    for (Change &change : order.changes) {
        if (User *user = std::get_if<User>(&*change.after)) {
            user->profile = {};
            user->identityDocument =
                IdentityDocument {u"passport"_s, u"12AB34567"_s, QDate::currentDate().addYears(3), {}, {}};
            user->address = {u"3 quai du Port"_s, u"56370"_s, u"Sarzeau"_s, u"FR"_s};
            user->userName.clear();
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return {};
            order.documents = {
                {user->id, newUuid(), path, QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)}};
        } else if (Grant *grant = std::get_if<Grant>(&*change.after)) {
            grant->profile = ProfileId(order.changes.constFirst().resourceId());
        }
    }
    return order;
}

cache::OutboxState TestRequests::stateOf(Person &who, const ChangeOrderId &id)
{
    const QList<cache::OutboxEntry> entries = who.reader().outbox().value_or(QList<cache::OutboxEntry>());
    for (const cache::OutboxEntry &entry : entries) {
        if (entry.order.id == id)
            return entry.state;
    }
    return cache::OutboxState::Done;
}

namespace
{

QString passport(const QTemporaryDir &folder, const QByteArray &content = "%PDF-1.7\npasseport de Goulven\n")
{
    const QString path = folder.filePath(u"passeport.pdf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(content);
    return path;
}

/// Does a file of the folder hold these bytes in clear?
bool holds(const QString &folder, const QByteArray &bytes)
{
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    const QFileInfoList folders = QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden);
    return std::ranges::any_of(folders, [&](const QFileInfo &info) { return holds(info.filePath(), bytes); });
}

} // namespace

void TestRequests::S1_3_theCopyGoesBeforeTheOrder()
{
    Person sophie;
    open(sophie, u"wealth-users"_s);
    QTemporaryDir own;
    const ChangeOrder order = documentOrder(sophie, passport(own));
    QVERIFY(!order.changes.isEmpty());
    const Result<ChangeOrder> done = wait(sophie.session->submit(order));
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const UserId user = order.documents.constFirst().user;
    QTRY_VERIFY_WITH_TIMEOUT(sophie.reader().user(user), 30000);
    const Result<sync::DocumentFile> there = wait(sophie.session->identityCopy(user));
    QVERIFY2(there, there ? "" : qPrintable(there.error().detail));
    QCOMPARE(there->content, QByteArray("%PDF-1.7\npasseport de Goulven\n"));
    // Nothing of the copy stays here, and once the portal has it not even where it lay.
    QVERIFY(!holds(sophie.folder.path(), "passeport de Goulven"));
    const QList<cache::OutboxEntry> entries = *sophie.reader().outbox();
    QVERIFY(
        std::ranges::all_of(entries, [](const cache::OutboxEntry &entry) { return entry.order.documents.isEmpty(); }));
}

void TestRequests::S1_3_theOrderWaitsForItsDocument()
{
    Person sophie;
    open(sophie, u"wealth-users"_s);
    QTemporaryDir own;
    const QString path = passport(own);
    const ChangeOrder order = documentOrder(sophie, path);
    m_firm.stop();
    const Result<ChangeOrder> away = wait(sophie.session->submit(order));
    QVERIFY2(!away, "it is kept, and sent later");
    QCOMPARE(stateOf(sophie, order.id), cache::OutboxState::Queued);
    QVERIFY(!holds(sophie.folder.path(), "passeport de Goulven"));
    QVERIFY(QFile::remove(path));
    passport(own, "%PDF-1.7\nanother person's\n");
    m_firm.start();
    sophie.session->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(sophie, order.id), cache::OutboxState::NeedsDocument, 60000);
    passport(own); // back where it was
    sophie.session->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(sophie, order.id), cache::OutboxState::Done, 60000);
    QVERIFY(wait(sophie.session->identityCopy(order.documents.constFirst().user)));
}

void TestRequests::S1_3_verifiedThenPurged()
{
    Person sophie;
    open(sophie, u"wealth-users"_s);
    QTemporaryDir own;
    const ChangeOrder order = documentOrder(sophie, passport(own));
    QVERIFY(wait(sophie.session->submit(order)));
    const UserId user = order.documents.constFirst().user;
    QVERIFY(wait(sophie.session->verifyIdentity(user)));
    QTRY_COMPARE_WITH_TIMEOUT(sophie.reader().user(user)->identityDocument->verifiedBy, u"sophie.aubriot"_s, 30000);
    const Result<sync::DocumentFile> gone = wait(sophie.session->identityCopy(user));
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestRequests)
#include "test_requests.moc"
