// SPDX-License-Identifier: MIT
// Days that come by themselves: announced once each, also after a time in which nothing ran.
#include "service/rulesfixture.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;
using namespace std::chrono_literals;

class FallDueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_service.reset(); }
    void beginsAndExpiresOnceEach();
    void afterDowntimeToo();
    void expiredIsApartFromRevoked();
    void nothingIsAnnouncedTwiceByARestart();
    void extendingWidens();
    void dayOfThePolicysZone();

private:
    QString grantFrom(const QString &first, const QString &last)
    {
        const NewDelegate delegate(*m_service, m_service->contacts[m_next++]);
        QJsonArray operations = delegate.operations;
        QJsonObject grant = operations[0].toObject();
        QJsonObject data = grant.value("data"_L1).toObject();
        if (!first.isEmpty())
            data.insert(u"firstDay"_s, first);
        if (!last.isEmpty())
            data.insert(u"lastDay"_s, last);
        grant.insert(u"data"_s, data);
        operations[0] = grant;
        const Answer made = m_service->submit(operations, m_service->preparer);
        if (made.status != 201)
            qWarning("%s", made.body.constData());
        m_user = delegate.user;
        return delegate.grant;
    }
    QStringList inFeed(const QString &token)
    {
        QStringList out;
        const Answer delta = m_service->post(u"/.delta"_s, {{u"deltaToken"_s, token}});
        for (const QJsonValue &item : delta.json().value("items"_L1).toArray())
            out.append(item[u"changedResourceId"_s].toString());
        return out;
    }
    QString feedToken() { return m_service->get(u"/.deltaToken"_s).json().value("deltaToken"_L1).toString(); }
    qsizetype count(const QString &action)
    {
        return m_service->get(u"/AuditEntries?filter=action eq \"%1\""_s.arg(action)).resources().size();
    }
    /// The service has looked at this day.
    void waitForDay(QDate day)
    {
        const auto settled = [&] {
            QDate out;
            ServiceFixture::check(m_service->store().read(m_service->portalId(), [&](Reader &reader) -> Result<void> {
                MANDAT_ASSIGN(out, reader.settledDay());
                return {};
            }));
            return out;
        };
        QTRY_COMPARE(settled(), day);
    }

    std::unique_ptr<RulesFixture> m_service;
    QString m_user;
    int m_next = 0;
};

void FallDueTest::init()
{
    m_service = std::make_unique<RulesFixture>(u"bank-delegates"_s); // 13 April 2026, 11:30 in Paris
    m_next = 0;
    waitForDay({2026, 4, 13});
}

void FallDueTest::beginsAndExpiresOnceEach()
{
    const QString grant = grantFrom(u"2026-04-15"_s, u"2026-04-16"_s);
    const QByteArray version = m_service->get(u"/Grants/"_s + grant).header("ETag");
    QCOMPARE(m_service->reasons(m_user, u"accounts.view"_s), QStringList {u"grantNotYet"_s});
    const QString token = feedToken();
    m_service->clock().advance(24h);
    waitForDay({2026, 4, 14});
    QCOMPARE(inFeed(token), QStringList());
    m_service->clock().advance(24h);
    waitForDay({2026, 4, 15});
    QCOMPARE(m_service->actionsOn(grant), QStringList({u"created"_s, u"began"_s}));
    QCOMPARE(inFeed(token), QStringList {grant});
    QVERIFY(m_service->may(m_user, u"accounts.view"_s));
    m_service->clock().advance(24h);
    waitForDay({2026, 4, 16});
    QVERIFY(m_service->may(m_user, u"accounts.view"_s)); // the last day is a whole one
    m_service->clock().advance(24h);
    waitForDay({2026, 4, 17});
    QCOMPARE(m_service->actionsOn(grant), QStringList({u"created"_s, u"began"_s, u"expired"_s}));
    QCOMPARE(m_service->reasons(m_user, u"accounts.view"_s), QStringList {u"grantOver"_s});
    // It stays, and nothing about it has another version.
    QCOMPARE(m_service->get(u"/Grants/"_s + grant).header("ETag"), version);
}

void FallDueTest::afterDowntimeToo()
{
    const QString early = grantFrom({}, u"2026-04-20"_s);
    const QString late = grantFrom(u"2026-04-18"_s, u"2026-06-30"_s);
    const QString token = feedToken();
    m_service->whileStopped([&] { m_service->clock().advance(24h * 30); });
    waitForDay({2026, 5, 13});
    QCOMPARE(count(u"expired"_s), 1);
    QCOMPARE(count(u"began"_s), 1);
    const QStringList changed = inFeed(token);
    QVERIFY(changed.contains(early) && changed.contains(late));
}

void FallDueTest::expiredIsApartFromRevoked()
{
    const QString grant = grantFrom({}, u"2026-04-20"_s);
    QCOMPARE(m_service->change(u"/Grants/"_s + grant, u"active"_s, false, m_service->preparer).status, 201);
    m_service->clock().advance(24h * 10);
    waitForDay({2026, 4, 23});
    QCOMPARE(m_service->actionsOn(grant), QStringList({u"created"_s, u"modified"_s}));
}

void FallDueTest::nothingIsAnnouncedTwiceByARestart()
{
    const QString grant = grantFrom({}, u"2026-04-13"_s);
    m_service->clock().advance(24h);
    waitForDay({2026, 4, 14});
    for (int i = 0; i < 3; ++i) {
        m_service->restart();
        m_service->clock().advance(1h);
    }
    m_service->clock().advance(24h);
    waitForDay({2026, 4, 15});
    QCOMPARE(m_service->actionsOn(grant).count(u"expired"_s), 1);
}

void FallDueTest::extendingWidens()
{
    const QString grant = grantFrom({}, u"2026-04-13"_s);
    m_service->clock().advance(24h * 2);
    waitForDay({2026, 4, 15});
    const Answer longer = m_service->change(u"/Grants/"_s + grant, u"lastDay"_s, u"2026-04-30"_s, m_service->preparer);
    QVERIFY2(longer.status == 201, longer.body.constData());
    QCOMPARE(longer.json().value("effect"_L1).toString(u"widening"_s), u"widening"_s);
    QVERIFY(m_service->may(m_user, u"accounts.view"_s));
    m_service->clock().advance(24h * 20);
    waitForDay({2026, 5, 5});
    QCOMPARE(m_service->actionsOn(grant).count(u"expired"_s), 2);
}

void FallDueTest::dayOfThePolicysZone()
{
    const QString grant = grantFrom({}, u"2026-04-13"_s);
    // 22:30 in UTC is half past midnight in Paris.
    m_service->clock().advance(13h);
    waitForDay({2026, 4, 14});
    QCOMPARE(m_service->actionsOn(grant).last(), u"expired"_s);
}

QTEST_GUILESS_MAIN(FallDueTest)
#include "test_falldue.moc"
