// SPDX-License-Identifier: MIT
// POST /.decide: effective access as a portal asks for it.
#include "service/rulesfixture.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

class DecideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonInBothLanguages();
    void accounts();
    void atAnotherTime();
    void badQuestions_data();
    void badQuestions();
    void whoMayAsk();

private:
    RulesFixture m_service {u"bank-delegates"_s};
};

void DecideTest::everyReasonInBothLanguages()
{
    const QString unknown = newId();
    const Answer answer = m_service.ask(unknown, u"transfers.sign"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
    QVERIFY(!answer.json().value("allowed"_L1).toBool(true));
    const QJsonArray reasons = answer.json().value("reasons"_L1).toArray();
    QVERIFY(!reasons.isEmpty());
    for (const QJsonValue &reason : reasons) {
        for (const QString &language : {u"en"_s, u"fr"_s})
            QVERIFY(!reason[u"text"_s][language].toString().isEmpty());
    }
    QCOMPARE(m_service.reasons(m_service.holder.id.toString(), u"moon.fly"_s), QStringList {u"functionUnknown"_s});
    QVERIFY(m_service.reasons(m_service.holder.id.toString(), u"accounts.view"_s, {{u"relationship"_s, newId()}})
                .contains(u"relationshipUnknown"_s));
}

void DecideTest::accounts()
{
    const QString first = m_service.relationship.accounts[0].id.toString();
    const Answer any = m_service.ask(m_service.holder.id.toString(), u"accounts.view"_s);
    QVERIFY(any.json().value("allowed"_L1).toBool());
    QCOMPARE(any.json().value("accounts"_L1).toArray(), QJsonArray {first});
    QVERIFY(m_service.may(m_service.holder.userName, u"accounts.view"_s, {{u"account"_s, first}}));
    QVERIFY(!m_service.may(m_service.holder.userName, u"accounts.view"_s, {{u"account"_s, newId()}}));
}

void DecideTest::atAnotherTime()
{
    QCOMPARE(m_service.change(pathOf(m_service.holderGrant), u"lastDay"_s, u"2026-04-30"_s).status, 201);
    const QString user = m_service.holder.id.toString();
    // The last day ends at midnight in Paris.
    QVERIFY(m_service.may(user, u"accounts.view"_s, {{u"at"_s, u"2026-04-30T21:59:59Z"_s}}));
    QCOMPARE(m_service.reasons(user, u"accounts.view"_s, {{u"at"_s, u"2026-04-30T22:00:00Z"_s}}),
             QStringList {u"grantOver"_s});
    QVERIFY(m_service.may(user, u"accounts.view"_s, {{u"at"_s, u"2026-04-30T23:30:00+02:00"_s}}));
}

void DecideTest::badQuestions_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no user") << u"user"_s << QJsonValue();
    QTest::newRow("user is a number") << u"user"_s << QJsonValue(42);
    QTest::newRow("no relationship") << u"relationship"_s << QJsonValue();
    QTest::newRow("relationship is no id") << u"relationship"_s << QJsonValue(u"0417-22"_s);
    QTest::newRow("no function") << u"function"_s << QJsonValue();
    QTest::newRow("account is no id") << u"account"_s << QJsonValue(u"current"_s);
    QTest::newRow("at without zone") << u"at"_s << QJsonValue(u"2026-04-30T22:00:00"_s);
    QTest::newRow("at is no time") << u"at"_s << QJsonValue(u"tomorrow"_s);
}

void DecideTest::badQuestions()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    const Answer answer = m_service.ask(m_service.holder.id.toString(), u"accounts.view"_s, {{member, value}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.scimType(), u"invalidValue"_s);
}

void DecideTest::whoMayAsk()
{
    const QJsonObject question {{u"user"_s, m_service.holder.id.toString()},
                                {u"relationship"_s, m_service.relationship.id.toString()},
                                {u"function"_s, u"accounts.view"_s}};
    QCOMPARE(m_service.post(u"/.decide"_s, question, m_service.reader).status, 200);
    QCOMPARE(m_service.post(u"/.decide"_s, question, QByteArray("")).status, 401);
    QCOMPARE(m_service.get(u"/.decide"_s).status, 405);
    QCOMPARE(m_service.request("POST", u"/.decide"_s, "{\"user\"").status, 400);
}

QTEST_GUILESS_MAIN(DecideTest)
#include "test_decide.moc"
