// SPDX-License-Identifier: MIT
// Credentials and notices by email, over a real mail server with TLS.
#include "service/rulesfixture.h"
#include "service/smtp.h"
#include "service/smtpserver.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;
using namespace std::chrono_literals;

class MailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void S2_12_theLinkLeavesAfterApprovalOnly();
    void theLinkWorksOnce();
    void theLinkExpires();
    void anAdministratorHasItSentAgain();
    void onlyAdministratorsResetASignIn();
    void triedAgainAfterAFailure();
    void nothingLeavesWithoutTls();
    void S4_13_theResponsiblePartyIsTold();
    void messagesAreSafe();
    void pageBehindTheLink();

private:
    /// A user who is approved; the id.
    QString approved(const QString &email)
    {
        const Answer order = held(email);
        if (statusOf(m_service->decide(order, u"approve"_s, m_service->approver)) != "inEffect"_L1)
            qWarning("not approved");
        return m_user;
    }
    Answer held(const QString &email)
    {
        m_user = newId();
        QJsonObject user = m_service->userWith(m_user, email, u"accounting"_s);
        user.insert(u"userType"_s, u"clientUser"_s);
        user.insert(u"preferredLanguage"_s, u"en"_s);
        return m_service->submit({RulesFixture::create(m_user, user), m_service->grantTo(RulesFixture::newOne(m_user))},
                                 m_service->preparer);
    }
    QByteArray tokenOf(const Delivery &delivery) const
    {
        const QString text = delivery.text();
        return text.mid(text.indexOf(u'#') + 1).section(u'\n', 0, 0).trimmed().toLatin1();
    }

    std::unique_ptr<SmtpServer> m_server;
    std::unique_ptr<RulesFixture> m_service;
    QString m_user;
};

void MailTest::init()
{
    m_server = std::make_unique<SmtpServer>();
    ServiceSettings settings;
    settings.mail = {m_server->url(), u"acces@portail.example"_s, u"mandatd"_s, u"s3cret"_s, m_server->caFile(), true};
    settings.publicUrl = u"https://portail.example"_s;
    m_service = std::make_unique<RulesFixture>(u"client-portal"_s, settings);
}

void MailTest::cleanup()
{
    m_service.reset();
    m_server.reset();
}

void MailTest::S2_12_theLinkLeavesAfterApprovalOnly()
{
    const Answer order = held(u"eva@guerin.example"_s);
    QCOMPARE(statusOf(order), u"awaitingApproval"_s);
    // Something else that leaves meanwhile shows that the mail server was within reach.
    const QString other = m_user;
    approved(u"zoe@guerin.example"_s);
    QTRY_COMPARE(m_server->deliveries.size(), 1);
    QCOMPARE(m_server->deliveries[0].recipients, QList<QByteArray> {"<zoe@guerin.example>"});
    QCOMPARE(statusOf(m_service->decide(order, u"approve"_s, m_service->approver)), u"inEffect"_s);
    QTRY_COMPARE(m_server->deliveries.size(), 2);
    const Delivery &delivery = m_server->deliveries[1];
    QCOMPARE(delivery.recipients, QList<QByteArray> {"<eva@guerin.example>"});
    QVERIFY(delivery.encrypted);
    QVERIFY(delivery.signIn.contains(QByteArray("\0mandatd\0s3cret", 15).toBase64()));
    QVERIFY(delivery.text().contains(u"https://portail.example/client-portal/activate#activate_"_s));
    QVERIFY(delivery.text().contains(u"eva@guerin.example"_s));
    QTRY_COMPARE(m_service->extensionOf(other).value("credentials"_L1).toString(), u"issued"_s);
    QVERIFY(m_service->actionsOn(other).contains(u"activationSent"_s));
    // The link's secret is nowhere in the database.
    QFile file(m_service->path() + u"-wal"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(tokenOf(delivery)));
}

void MailTest::theLinkWorksOnce()
{
    const QString user = approved(u"eva@guerin.example"_s);
    QTRY_COMPARE(m_service->extensionOf(user).value("credentials"_L1).toString(), u"issued"_s);
    const QJsonObject body {{u"token"_s, QString::fromLatin1(tokenOf(m_server->deliveries[0]))},
                            {u"password"_s, u"une phrase à moi seule"_s}};
    QCOMPARE(m_service->open(u".activate"_s, merged(body, {{u"password"_s, u"short"_s}})).status, 400);
    QCOMPARE(m_service->open(u".activate"_s, merged(body, {{u"token"_s, u"activate_guess"_s}})).status, 410);
    QCOMPARE(m_service->open(u".activate"_s, body).status, 204);
    QCOMPARE(m_service->open(u".activate"_s, body).status, 410);
    QCOMPARE(m_service->signIn(u"eva@guerin.example"_s, u"une phrase à moi seule"_s).status, 200);
    QCOMPARE(m_service->extensionOf(user).value("credentials"_L1).toString(), u"changed"_s);
}

void MailTest::theLinkExpires()
{
    const QString user = approved(u"eva@guerin.example"_s);
    QTRY_COMPARE(m_service->extensionOf(user).value("credentials"_L1).toString(), u"issued"_s);
    m_service->clock().advance(24h * 7);
    const QJsonObject body {{u"token"_s, QString::fromLatin1(tokenOf(m_server->deliveries[0]))},
                            {u"password"_s, u"une phrase à moi seule"_s}};
    QCOMPARE(m_service->open(u".activate"_s, body).status, 410);
}

void MailTest::anAdministratorHasItSentAgain()
{
    const QString user = approved(u"eva@guerin.example"_s);
    QTRY_COMPARE(m_service->extensionOf(user).value("credentials"_L1).toString(), u"issued"_s);
    const auto activate = [&](const Delivery &delivery, const QString &password) {
        return m_service
            ->open(u".activate"_s, {{u"token"_s, QString::fromLatin1(tokenOf(delivery))}, {u"password"_s, password}})
            .status;
    };
    const QString reset = u"/Users/%1/.credentials"_s.arg(user);
    // An expired link is no dead end.
    m_service->clock().advance(24h * 8);
    QCOMPARE(activate(m_server->deliveries[0], u"une phrase à moi seule"_s), 410);
    QCOMPARE(m_service->request("POST", reset, R"({"send": true})", m_service->administrator).status, 204);
    QTRY_COMPARE(m_server->deliveries.size(), 2);
    QCOMPARE(m_server->deliveries[1].recipients, QList<QByteArray> {"<eva@guerin.example>"});
    QTRY_COMPARE(m_service->extensionOf(user).value("credentials"_L1).toString(), u"issued"_s);
    QCOMPARE(activate(m_server->deliveries[1], u"une phrase à moi seule"_s), 204);
    QVERIFY(m_service->actionsOn(user).contains(u"credentialsReset"_s));

    // Neither is a forgotten password, nor the lock that guessing it brings.
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_service->signIn(u"eva@guerin.example"_s, u"not this one at all"_s).status, 401);
    QCOMPARE(m_service->signIn(u"eva@guerin.example"_s, u"une phrase à moi seule"_s).status, 429);
    QCOMPARE(m_service->request("POST", reset, R"({"send": true})", m_service->administrator).status, 204);
    QCOMPARE(m_service->signIn(u"eva@guerin.example"_s, u"une phrase à moi seule"_s).status, 401);
    QTRY_COMPARE(m_server->deliveries.size(), 3);
    QTRY_COMPARE(m_service->extensionOf(user).value("credentials"_L1).toString(), u"issued"_s);
    QCOMPARE(activate(m_server->deliveries[2], u"une autre phrase à moi"_s), 204);
    QCOMPARE(m_service->signIn(u"eva@guerin.example"_s, u"une autre phrase à moi"_s).status, 200);
}

void MailTest::onlyAdministratorsResetASignIn()
{
    const QString user = approved(u"eva@guerin.example"_s);
    QTRY_COMPARE(m_server->deliveries.size(), 1);
    const QString reset = u"/Users/%1/.credentials"_s.arg(user);
    for (const QByteArray &token : {m_service->preparer, m_service->approver, m_service->reader})
        QCOMPARE(m_service->request("POST", reset, R"({"send": true})", token).status, 403);
    QCOMPARE(m_service->request("POST", reset, R"({"send": "yes"})", m_service->administrator).status, 400);
    const QString nobody = u"/Users/%1/.credentials"_s.arg(newId());
    QCOMPARE(m_service->request("POST", nobody, R"({"send": true})", m_service->administrator).status, 404);
    QCOMPARE(m_server->deliveries.size(), 1);
}

void MailTest::triedAgainAfterAFailure()
{
    m_server->refuseRecipients = "451 not now\r\n";
    const QString user = approved(u"eva@guerin.example"_s);
    QTRY_VERIFY(m_server->connections > 0);
    const auto waiting = [&] {
        QList<Mail> mails;
        ServiceFixture::check(m_service->store().read(m_service->portalId(), [&](Reader &reader) -> Result<void> {
            MANDAT_ASSIGN(mails, reader.mailDue(m_service->clock().now().addDays(1), 10));
            return {};
        }));
        return mails;
    };
    QTRY_VERIFY(waiting().size() == 1 && waiting()[0].attempts == 1);
    QVERIFY(waiting()[0].next > m_service->clock().now());
    QVERIFY(waiting()[0].problem.contains(u"SMTP"_s));
    m_server->refuseRecipients.clear();
    m_service->clock().advance(1min);
    QTRY_COMPARE(m_server->deliveries.size(), 1);
    QTRY_COMPARE(waiting().size(), 0);
    QCOMPARE(m_service->extensionOf(user).value("credentials"_L1).toString(), u"issued"_s);
}

void MailTest::nothingLeavesWithoutTls()
{
    m_server->offersTls = false;
    approved(u"eva@guerin.example"_s);
    QTRY_VERIFY(m_server->connections > 0);
    m_service->clock().advance(1min);
    QTRY_VERIFY(m_server->connections > 1);
    QCOMPARE(m_server->deliveries.size(), 0);
    // Nor to a server that nobody vouches for.
    const MailSettings stranger {m_server->url(), u"acces@portail.example"_s, {}, {}, {}, true};
    m_server->offersTls = true;
    Result<void> sent;
    std::atomic<bool> done = false;
    std::thread sender([&] {
        sent = sendMail(stranger, {u"eva@guerin.example"_s, u"Hello"_s, u"Hello"_s}, m_service->clock().now());
        done = true;
    });
    QTRY_VERIFY(done);
    sender.join();
    QVERIFY(!sent);
}

void MailTest::S4_13_theResponsiblePartyIsTold()
{
    ServiceFixture::check(m_service->store().write(m_service->portalId(), [&](Writer &writer) {
        return writer.putStaff({u"sylvie"_s, u"Sylvie Aubriot"_s, u"sylvie@firm.example"_s, u"VAN"_s, {Role::Preparer}},
                               m_service->clock().now());
    }));
    Relationship relationship = m_service->addRelationship(u"0417-23"_s);
    relationship.responsible = {ResponsibleKind::Office, u"VAN"_s, u"Vannes"_s};
    m_service->put(relationship);
    const Answer arrived = m_service->post(u"/AccessRequests"_s,
                                           {{u"lastName"_s, u"Kervella"_s},
                                            {u"firstName"_s, u"Goulven"_s},
                                            {u"email"_s, u"goulven@guerin.example"_s},
                                            {u"message"_s, u"Je remplace Zoé."_s},
                                            {u"relationships"_s, QJsonArray {relationship.id.toString()}}});
    QCOMPARE(arrived.status, 201);
    QTRY_COMPARE(m_server->deliveries.size(), 1);
    QCOMPARE(m_server->deliveries[0].recipients, QList<QByteArray> {"<sylvie@firm.example>"});
    QVERIFY(m_server->deliveries[0].text().contains(u"Goulven Kervella"_s));
    QVERIFY(m_server->deliveries[0].text().contains(u"Je remplace Zoé."_s));
    // And the person, of the answer.
    QCOMPARE(m_service
                 ->post(u"/AccessRequests/%1/.refuse"_s.arg(arrived.json().value("id"_L1).toString()),
                        {{u"reason"_s, u"Pas de cette société"_s}})
                 .status,
             200);
    QTRY_COMPARE(m_server->deliveries.size(), 2);
    QCOMPARE(m_server->deliveries[1].recipients, QList<QByteArray> {"<goulven@guerin.example>"});
    QVERIFY(m_server->deliveries[1].text().contains(u"Pas de cette société"_s));
}

void MailTest::messagesAreSafe()
{
    const QByteArray mime = mimeOf({u"eva@guerin.example>\r\nBcc: <all@guerin.example"_s,
                                    u"Accès à « portail »\r\nBcc: x@y.example"_s, u".\r\nEnd 🦊"_s},
                                   u"acces@portail.example"_s, QDateTime(QDate(2026, 4, 13), QTime(9, 30), Qt::UTC));
    const QByteArray head = mime.left(mime.indexOf("\r\n\r\n"));
    QVERIFY(!head.contains("\r\nBcc:"));
    QVERIFY(head.contains("\r\nSubject: =?utf-8?B?"));
    QVERIFY(head.contains("\r\nDate: Mon, 13 Apr 2026 09:30:00 +0000"));
    for (const QByteArray &line : mime.split('\n'))
        QVERIFY(line.size() <= 78);
    QCOMPARE(QString::fromUtf8(QByteArray::fromBase64(mime.mid(mime.indexOf("\r\n\r\n") + 4))), u".\r\nEnd 🦊"_s);
}

void MailTest::pageBehindTheLink()
{
    const Answer page = m_service->get(m_service->server().url() + u"/client-portal/activate"_s, QByteArray(""));
    QCOMPARE(page.status, 200);
    QVERIFY(page.header("Content-Type").startsWith("text/html"));
    QVERIFY(page.header("Content-Security-Policy").contains("default-src 'none'"));
    QVERIFY(page.body.contains("scim/v2/.activate"));
    QCOMPARE(m_service->get(m_service->server().url() + u"/moon/activate"_s, QByteArray("")).status, 404);
}

QTEST_GUILESS_MAIN(MailTest)
#include "test_mail.moc"
