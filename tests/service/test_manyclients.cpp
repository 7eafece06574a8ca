// SPDX-License-Identifier: MIT
// labels: slow
// Several clients at once send whatever comes to mind, right and wrong, lose answers and send again; some decide, some
// withdraw, some ask for passwords. Nothing that a portal promises breaks. MANDAT_SEED=N sends something else,
// MANDAT_ROUNDS=N more of it (40: some thousand accepted orders).
#include "service/invariants.h"
#include "service/randomorders.h"
#include "support/seed.h"

#include <QProcess>
#include <QTimer>

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;
using namespace std::chrono_literals;

namespace
{

#define HOLDS()                                                                                                        \
    do {                                                                                                               \
        const QStringList broken = brokenInvariants(*m_service, *m_portal);                                            \
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));                                                    \
    } while (false)

constexpr int clientCount = 5;
constexpr int rounds = 5;
constexpr int requestsPerRound = 120;

struct Sent {
    QByteArray bytes;
    QByteArray token;
    QString externalId;
    Plainly plainly = Plainly::Unknown;
    QString id; ///< of the order, once it is known to be there
};

struct Client {
    explicit Client(RandomOrders some)
        : orders(std::move(some))
    {
    }
    RandomOrders orders;
    QList<Sent> answered;
    QList<Sent> lost; ///< sent, and no answer came
};

} // namespace

class ManyClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingBreaks_data();
    void nothingBreaks();

private:
    void settle(const QString &portal, const QString &approval);
    void round();
    void step(Client &client);
    void submit(Client &client, Sent sent, bool mayTick);
    void decide(Client &client);
    void askForCredentials(Client &client);
    void deletePlainly(Client &client);
    void receive(Client &client, QNetworkReply *reply, const std::function<void(const Answer &)> &take);
    void takeAnswer(Client &client, Sent sent, const Answer &answer, bool mayTick);
    void sendLostAgain();
    void narrowNow();
    void askWhoMay();
    QByteArray author(Client &client)
    {
        const bool knows = m_portal->policy.authors == Authors::Preparer || client.orders.dice.chance(95);
        const QList<QByteArray> some = m_portal->policy.authors == Authors::Preparer
            ? QList {m_service->preparer, m_service->administrator, m_both, m_operator}
            : QList {m_service->administrator, m_both, m_operator};
        return knows && client.orders.dice.chance(96) ? client.orders.dice.oneOf(some) : m_service->reader;
    }
    void wrong(const QString &what)
    {
        if (m_problems.size() < 10)
            m_problems.append(what);
    }

    std::unique_ptr<RulesFixture> m_service;
    std::shared_ptr<const Portal> m_portal;
    std::vector<std::unique_ptr<Client>> m_clients;
    QByteArray m_both; ///< administers and approves
    QByteArray m_secondApprover;
    QByteArray m_operator;
    QStringList m_problems;
    QHash<QByteArray, int> m_met; ///< what happened, and how often
    const int m_rounds = std::max(rounds, qEnvironmentVariableIntValue("MANDAT_ROUNDS"));
    int m_left = 0;
    int m_flying = 0;
};

void ManyClientsTest::nothingBreaks_data()
{
    QTest::addColumn<QString>("portal");
    QTest::addColumn<QString>("approval"); ///< empty: as it ships
    QTest::newRow("client-portal, all") << u"client-portal"_s << u"all"_s;
    for (const char *name : {"bank-delegates", "wealth-users", "client-portal", "public-lender", "document-portal"})
        QTest::newRow(name) << QString::fromLatin1(name) << QString();
}

/// Two companies with two relationships each, whose people have access to each other's.
void ManyClientsTest::settle(const QString &portal, const QString &approval)
{
    m_service.reset();
    m_service =
        std::make_unique<RulesFixture>(portal, withoutCopies(), fetchJson,
                                       approval.isEmpty() ? QJsonObject() : QJsonObject {{u"approval"_s, approval}});
    m_portal = m_service->store().portal(portal);
    m_problems.clear();
    m_met.clear();
    m_both = m_service->addStaff(u"benoit"_s, {Role::Administrator, Role::Approver});
    m_secondApprover = m_service->addStaff(u"vincent"_s, {Role::Approver, Role::Preparer});
    m_operator = m_service->addStaff(u"olga"_s, {Role::Operator});
    const Policy &policy = m_portal->policy;
    const QString administers = policy.predefinedProfiles.first().code;
    const auto grantTo = [&](const User &user, const Relationship &there) {
        Grant grant;
        grant.id = GrantId(newUuid());
        grant.user = user.id;
        grant.relationship = there.id;
        if (policy.profileScope == ProfileScope::Relationship)
            grant.profile = m_service->predefined.value(administers).id;
        if (policy.accountScope == AccountScope::Granted)
            grant.accounts = {there.accounts[0].id};
        m_service->put(grant);
    };
    const Relationship sibling = m_service->addRelationship(u"0417-23"_s);
    grantTo(m_service->holder, sibling);
    Company other = m_service->company;
    other.id = CompanyId(newUuid());
    other.name = u"Étude Kervella"_s;
    m_service->put(other);
    for (int i = 0; i < 2; ++i) {
        Relationship there = m_service->relationship;
        there.id = RelationshipId(newUuid());
        there.company = other.id;
        there.reference = u"0518-0%1"_s.arg(i);
        for (Account &account : there.accounts)
            account.id = AccountId(newUuid());
        m_service->put(there);
        grantTo(m_service->holder, there); // somebody of another company administers here
    }
    for (int i = 0; i < 12; ++i) {
        Contact contact;
        contact.id = ContactId(newUuid());
        contact.company = i % 2 == 0 ? m_service->company.id : other.id;
        contact.lastName = u"Contact %1"_s.arg(i);
        contact.firstName = u"Ana"_s;
        m_service->put(contact);
    }
    m_clients.clear();
    const quint32 seed = mandat::testing::seed(417);
    for (quint32 i = 0; i < clientCount; ++i)
        m_clients.push_back(std::make_unique<Client>(RandomOrders(*m_service, *m_portal, seed * 10 + i)));
}

void ManyClientsTest::nothingBreaks()
{
    QFETCH(QString, portal);
    QFETCH(const QString, approval);
    settle(portal, approval);
    const Snapshot beginning = stateOf(*m_service).snapshot;
    HOLDS();
    for (int i = 0; i < m_rounds; ++i) {
        const PortalState state = stateOf(*m_service);
        for (const auto &client : m_clients)
            client->orders.learn(state);
        round();
        sendLostAgain();
        HOLDS();
        askWhoMay();
        narrowNow();
        QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
        m_service->clock().advance(i % 2 == 0 ? 2min : 26h);
        HOLDS();
    }
    const QStringList given = gainsWithoutApproval(*m_service, *m_portal, beginning);
    QVERIFY2(given.isEmpty(), qPrintable(given.join(u'\n')));
    QStringList met;
    for (auto each = m_met.cbegin(); each != m_met.cend(); ++each)
        met.append(u"%1 %2"_s.arg(QString::fromLatin1(each.key())).arg(each.value()));
    met.sort();
    qInfo("%s", qPrintable(met.join(u", "_s)));
    for (const char *what : {"accepted", "refused", "repeated", "lost"})
        QVERIFY2(m_met.value(what) > 5, what);
    if (m_portal->policy.approval != ApprovalRule::None) {
        for (const char *what : {"held", "approved", "turned down"})
            QVERIFY2(m_met.value(what) > 0, what);
    }
    // The program says the same of the trail as the library.
    const QString path = m_service->path();
    m_service->whileStopped([&] {
        QProcess program;
        program.start(QStringLiteral(MANDAT_BINARY_DIR "/mandatd"),
                      {u"audit"_s, u"verify"_s, u"--database"_s, path, u"--portal"_s, portal});
        QVERIFY(program.waitForFinished(60000));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
    });
    HOLDS();
}

/// As many requests as a round has, five under way at any time.
void ManyClientsTest::round()
{
    m_left = requestsPerRound;
    QEventLoop loop;
    QTimer watch;
    connect(&watch, &QTimer::timeout, &loop, [&] {
        if (m_left == 0 && m_flying == 0)
            loop.quit();
    });
    watch.start(5);
    for (const auto &client : m_clients)
        step(*client);
    loop.exec();
}

void ManyClientsTest::step(Client &client)
{
    if (m_left == 0)
        return;
    --m_left;
    firm::Dice &dice = client.orders.dice;
    if (dice.chance(25))
        client.orders.learn(stateOf(*m_service));
    const int kind = dice.below(100);
    if (kind < 55) {
        Sent sent;
        const QJsonObject order = client.orders.order(&sent.plainly);
        sent.externalId = order.value("externalId"_L1).toString();
        sent.bytes = QJsonDocument(order).toJson(QJsonDocument::Compact);
        sent.token = author(client);
        submit(client, sent, true);
    } else if (kind < 62 && !client.lost.isEmpty()) {
        submit(client, client.lost.takeFirst(), false);
    } else if (kind < 70 && !client.answered.isEmpty()) {
        Sent again = dice.oneOf(client.answered);
        if (dice.chance(20))
            again.bytes += ' '; // other bytes under the same name
        submit(client, again, false);
    } else if (kind < 88) {
        decide(client);
    } else if (kind < 98) {
        askForCredentials(client);
    } else {
        deletePlainly(client);
    }
}

/// Waits for the answer without standing in anybody's way, then goes on.
void ManyClientsTest::receive(Client &client, QNetworkReply *reply, const std::function<void(const Answer &)> &take)
{
    ++m_flying;
    connect(reply, &QNetworkReply::finished, this, [this, &client, reply, take] {
        // Cut off behind its head, an answer has a status, and nothing in it: it is as lost as one cut off before.
        const bool isCut = reply->error() == QNetworkReply::OperationCanceledError;
        Answer answer = ServiceFixture::wait(reply);
        if (isCut)
            answer.status = 0;
        if (answer.status >= 500)
            wrong(u"%1: %2"_s.arg(answer.status).arg(answer.detail()));
        if (take)
            take(answer);
        --m_flying;
        step(client);
    });
}

void ManyClientsTest::submit(Client &client, Sent sent, bool mayTick)
{
    QNetworkReply *reply = m_service->send("POST", u"/ChangeOrders"_s, sent.bytes, sent.token);
    if (client.orders.dice.chance(10))
        QTimer::singleShot(client.orders.dice.below(12), reply, &QNetworkReply::abort);
    receive(client, reply,
            [this, &client, sent, mayTick](const Answer &answer) { takeAnswer(client, sent, answer, mayTick); });
}

void ManyClientsTest::takeAnswer(Client &client, Sent sent, const Answer &answer, bool mayTick)
{
    if (answer.status == 0) {
        ++m_met["lost"];
        client.lost.append(sent);
        return;
    }
    if (answer.status == 201 || answer.status == 200) {
        const QString id = answer.json().value("id"_L1).toString();
        const QString status = statusOf(answer);
        if (!sent.id.isEmpty() && (answer.status != 200 || id != sent.id))
            wrong(u"sent twice, taken twice: "_s + sent.externalId);
        sent.id = id;
        const bool isNew = answer.status == 201;
        ++m_met[isNew ? "accepted" : "repeated"];
        if (isNew && status == u"awaitingApproval"_s)
            ++m_met["held"];
        const bool isHeld = status == u"awaitingApproval"_s;
        if (isNew && sent.plainly == Plainly::Narrows && isHeld && m_portal->policy.approval != ApprovalRule::All)
            wrong(u"held, although it only takes away: "_s + QString::fromUtf8(sent.bytes));
        if (isNew && sent.plainly == Plainly::Widens && !isHeld && m_portal->policy.approval != ApprovalRule::None)
            wrong(u"made a user without approval: "_s + QString::fromUtf8(sent.bytes));
        client.answered.append(sent);
        return;
    }
    ++m_met["refused"];
    if (!sent.id.isEmpty() && answer.status != 409)
        wrong(u"taken once, refused (%1) when sent again"_s.arg(answer.status));
    const QList<Finding> findings = findingsOf(answer);
    const bool onlyWarned = !findings.isEmpty() && std::ranges::none_of(findings, &Finding::blocks);
    if (!mayTick || !onlyWarned || m_left == 0)
        return;
    // Ticks what was warned of. The order was not taken, so it may be sent under the same name.
    QJsonObject order = QJsonDocument::fromJson(sent.bytes).object();
    order.insert(u"acknowledged"_s, codesOf(answer));
    sent.bytes = QJsonDocument(order).toJson(QJsonDocument::Compact);
    --m_left;
    submit(client, sent, false);
}

void ManyClientsTest::decide(Client &client)
{
    const QList<OrderRecord> held = stateOf(*m_service).held();
    firm::Dice &dice = client.orders.dice;
    const QString verb = dice.oneOf<QString>({u"approve"_s, u"approve"_s, u"approve"_s, u"reject"_s, u"withdraw"_s});
    const QByteArray token = dice.oneOf<QByteArray>({m_service->approver, m_service->approver, m_secondApprover, m_both,
                                                     m_service->preparer, m_service->administrator});
    const OrderRecord record = held.isEmpty() ? OrderRecord() : dice.oneOf(held);
    const QString id = held.isEmpty() ? newId() : record.stored.id;
    const QByteArray tag = dice.chance(85) ? etagOf(record.stored.version).toLatin1() : QByteArray("W/\"99\"");
    QNetworkReply *reply = m_service->send("POST", u"/ChangeOrders/%1/.%2"_s.arg(id, verb), "{\"reason\":\"So\"}",
                                           token, {{"If-Match", tag}});
    receive(client, reply, [this, verb](const Answer &answer) {
        if (answer.status != 200)
            return;
        ++m_met[verb == u"approve"_s ? "approved" : "turned down"];
        const QString status = statusOf(answer);
        const QStringList outcomes = verb == u"approve"_s
            ? QStringList {u"applied"_s, u"inEffect"_s, u"stale"_s, u"failed"_s}
            : verb == u"reject"_s ? QStringList {u"rejected"_s}
                                  : QStringList {u"withdrawn"_s};
        if (!outcomes.contains(status))
            wrong(u"%1 led to %2"_s.arg(verb, status));
    });
}

/// Also for users whom a held order would make.
void ManyClientsTest::askForCredentials(Client &client)
{
    const PortalState state = stateOf(*m_service);
    QString user = client.orders.someUser();
    bool isMade = true;
    for (const OrderRecord &record : state.held()) {
        for (const Change &change : answerTo(record).order.changes) {
            if (change.kind() == ChangeKind::Create && change.resourceKind() == ResourceKind::User
                && client.orders.dice.chance(50)) {
                user = change.resourceId().toString(QUuid::WithoutBraces);
                isMade = false;
            }
        }
    }
    const QByteArray token = client.orders.dice.oneOf<QByteArray>({m_service->administrator, m_service->preparer});
    QNetworkReply *reply = m_service->send("POST", u"/Users/%1/.credentials"_s.arg(user), "{}", token);
    receive(client, reply, [this, user, isMade](const Answer &answer) {
        if (answer.status != 200 || isMade)
            return;
        // It may have been approved in between; then the user is there.
        if (!stateOf(*m_service).snapshot.user(UserId::fromString(user)))
            wrong(u"a password for somebody who is not there"_s);
    });
}

void ManyClientsTest::deletePlainly(Client &client)
{
    const QString path = u"/Users/"_s + client.orders.someUser();
    receive(client, m_service->send("DELETE", path, {}, author(client)), {});
}

/// Until every answer has come: what was taken is not taken twice.
void ManyClientsTest::sendLostAgain()
{
    for (const auto &client : m_clients) {
        for (const Sent &sent : std::exchange(client->lost, {})) {
            const Answer answer = m_service->request("POST", u"/ChangeOrders"_s, sent.bytes, sent.token);
            takeAnswer(*client, sent, answer, false);
        }
        QCOMPARE(client->lost.size(), 0);
    }
}

/// Ceilings hold, whatever profiles and orders say.
void ManyClientsTest::askWhoMay()
{
    firm::Dice &dice = m_clients.front()->orders.dice;
    const Snapshot state = stateOf(*m_service).snapshot;
    QList<Grant> grants;
    for (const Grant &grant : state.grants)
        grants.append(grant);
    for (int i = 0; i < 20 && !grants.isEmpty(); ++i) {
        const Grant grant = dice.oneOf(grants);
        const Function function = dice.oneOf(m_portal->catalogue.functions());
        for (const QString &problem : decidedOtherwise(*m_service, *m_portal, state, grant, function))
            wrong(problem);
    }
}

/// With nobody else about: what only takes away is applied at once, whatever version it names, or a minimum refuses it.
void ManyClientsTest::narrowNow()
{
    firm::Dice &dice = m_clients.front()->orders.dice;
    for (int i = 0; i < 4; ++i) {
        const Snapshot state = finalState(stateOf(*m_service).snapshot);
        QStringList paths;
        for (const User &user : state.users) {
            if (user.active)
                paths.append(pathOf(user));
        }
        for (const Grant &grant : state.grants) {
            if (grant.active)
                paths.append(pathOf(grant));
        }
        paths.sort();
        if (paths.isEmpty())
            return;
        const QString path = dice.oneOf<QString>(paths);
        const QJsonObject one = dice.chance(30)
            ? operation(u"DELETE"_s, path, {}, {}, u"W/\"99\""_s)
            : operation(u"PATCH"_s, path, patch(u"active"_s, false), {}, u"W/\"99\""_s);
        QJsonObject order = orderOf({one});
        order.insert(u"basedOn"_s, QJsonArray {QJsonObject {{u"ref"_s, u"Policy"_s}, {u"version"_s, u"0"_s}}});
        const Answer answer = m_service->post(u"/ChangeOrders"_s, order);
        if (answer.status == 400 && says(answer, FindingKind::AdministratorsBelowMinimum))
            continue;
        ++m_met["narrowed"];
        const bool all = m_portal->policy.approval == ApprovalRule::All;
        const bool done = all ? statusOf(answer) == u"awaitingApproval"_s
                              : statusOf(answer) == u"inEffect"_s || statusOf(answer) == u"applied"_s;
        if (answer.status != 201 || !done)
            wrong(u"not taken away at once (%1): %2"_s.arg(answer.status).arg(answer.detail()));
    }
}

QTEST_GUILESS_MAIN(ManyClientsTest)
#include "test_manyclients.moc"
