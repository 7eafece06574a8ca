// SPDX-License-Identifier: MIT
// Two clients, each with a connection of its own and on a thread of its own, take away each other's administrator at
// the same instant: one is left, every time.
#include "service/invariants.h"

#include <QThread>

#include <latch>

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

namespace
{

/// One request of a client that has nothing to do with anything else in this process.
class LonelyClient : public QThread
{
public:
    LonelyClient(std::latch &start, const QUrl &url, const QByteArray &token, const QJsonObject &order)
        : m_start(start)
        , m_url(url)
        , m_token(token)
        , m_body(QJsonDocument(order).toJson(QJsonDocument::Compact))
    {
    }
    int status = 0;

protected:
    void run() override
    {
        QNetworkAccessManager network;
        QNetworkRequest request(m_url);
        request.setRawHeader("Authorization", "Bearer " + m_token);
        request.setRawHeader("Content-Type", "application/scim+json");
        m_start.arrive_and_wait();
        QNetworkReply *reply = network.post(request, m_body);
        status = ServiceFixture::wait(reply).status;
    }

private:
    std::latch &m_start;
    QUrl m_url;
    QByteArray m_token;
    QByteArray m_body;
};

} // namespace

class AtOnceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S3_2_oneAdministratorIsLeft_data();
    void S3_2_oneAdministratorIsLeft();
    void S3_2_administratorsElsewhereCount();
};

void AtOnceTest::S3_2_oneAdministratorIsLeft_data()
{
    QTest::addColumn<QString>("portal");
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("per"); ///< what the minimum counts for; empty: as it ships
    for (const char *portal : {"public-lender", "client-portal"}) {
        for (const char *how : {"delete", "deactivate", "grant"}) {
            QTest::addRow("%s: %s", portal, how)
                << QString::fromLatin1(portal) << QString::fromLatin1(how) << QString();
        }
    }
    QTest::addRow("public-lender, per portal: delete") << u"public-lender"_s << u"delete"_s << u"portal"_s;
    QTest::addRow("public-lender, per portal: grant") << u"public-lender"_s << u"grant"_s << u"portal"_s;
}

void AtOnceTest::S3_2_oneAdministratorIsLeft()
{
    QFETCH(QString, portal);
    QFETCH(QString, how);
    QFETCH(const QString, per);
    RulesFixture service(portal, withoutCopies(), fetchJson,
                         per.isEmpty() ? QJsonObject() : QJsonObject {{u"administratorPer"_s, per}});
    const auto policy = service.store().portal(portal);
    const QString administers = policy->policy.predefinedProfiles.first().code;
    const QString clerks = policy->policy.predefinedProfiles.last().code;
    service.addUser(u"clerk@guerin.example"_s, clerks);
    const QByteArray anne = service.administrator;
    const QByteArray benoit = service.addStaff(u"benoit"_s, {Role::Administrator});
    for (int round = 0; round < 10; ++round) {
        // Two administrators again, whoever was left.
        const User first = service.addUser(u"first%1@guerin.example"_s.arg(round), administers);
        const User second = service.addUser(u"second%1@guerin.example"_s.arg(round), administers);
        const PortalState state = stateOf(service);
        for (const User &other : state.snapshot.users) {
            const bool administrates = other.profile == first.profile;
            if (administrates && other.id != first.id && other.id != second.id)
                QCOMPARE(service.submitTicked({operation(u"DELETE"_s, pathOf(other))}).status, 201);
        }
        const auto orderAgainst = [&](const User &user) {
            const Grant grant = *state.snapshot.grantOf(user.id, service.relationship.id);
            return orderOf({how == u"delete"_s      ? operation(u"DELETE"_s, pathOf(user))
                                : how == u"grant"_s ? operation(u"DELETE"_s, pathOf(grant))
                                                    : operation(u"PATCH"_s, pathOf(user), patch(u"active"_s, false))});
        };
        std::latch start(2);
        const QUrl url(service.base() + u"/ChangeOrders"_s);
        LonelyClient one(start, url, anne, orderAgainst(second));
        LonelyClient other(start, url, benoit, orderAgainst(first));
        one.start();
        other.start();
        QVERIFY(one.wait(30000) && other.wait(30000));
        QCOMPARE(std::min(one.status, other.status), 201);
        QCOMPARE(std::max(one.status, other.status), 400);
        const QStringList missing = missingAdministrators(*policy, stateOf(service).snapshot, service.clock().now());
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
}

/// Where the whole portal counts, a company may go without, as long as somebody administers elsewhere.
void AtOnceTest::S3_2_administratorsElsewhereCount()
{
    RulesFixture service(u"public-lender"_s, withoutCopies(), fetchJson,
                         QJsonObject {{u"administratorPer"_s, u"portal"_s}});
    const auto portal = service.store().portal(service.portalId());
    const QString administers = portal->policy.predefinedProfiles.first().code;
    service.addUser(u"clerk@guerin.example"_s, portal->policy.predefinedProfiles.last().code);
    // Another company's administrator, who has nothing to do with the fixture's.
    Company other = service.company;
    other.id = CompanyId(newUuid());
    other.identifier.clear();
    service.put(other);
    Relationship there = service.relationship;
    there.id = RelationshipId(newUuid());
    there.company = other.id;
    there.reference = u"0518-01"_s;
    service.put(there);
    User elsewhere = service.addUser(u"elsewhere@guerin.example"_s, administers);
    const Grant former = *stateOf(service).snapshot.grantOf(elsewhere.id, service.relationship.id);
    elsewhere.company = other.id;
    service.put(elsewhere);
    Grant moved = former;
    moved.relationship = there.id;
    service.put(moved);
    QCOMPARE(service.submitTicked({operation(u"DELETE"_s, pathOf(service.holder))}).status, 201);
    const Answer last = service.submitTicked({operation(u"PATCH"_s, pathOf(elsewhere), patch(u"active"_s, false))});
    // Nobody but the clerk would be left with access to anything.
    QCOMPARE(last.status, 400);
    QVERIFY(says(last, FindingKind::AdministratorsBelowMinimum));
}

QTEST_GUILESS_MAIN(AtOnceTest)
#include "test_atonce.moc"
