// SPDX-License-Identifier: MIT
// An issuer's access tokens at the service: which are taken, what they say, and how often the issuer is asked.
#include "service/servicefixture.h"
#include "service/signingkey.h"

#include <mutex>

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;
using namespace Qt::StringLiterals;

namespace
{

/// The issuer, as the service sees it over the web.
struct Issuer {
    std::mutex mutex;
    QJsonArray keys;
    QJsonObject introspected; ///< by token
    QStringList asked; ///< paths
    bool away = false;

    Fetcher fetcher()
    {
        return [this](const WebFetch &fetch) -> Result<QJsonObject> {
            const std::lock_guard lock(mutex);
            const QString path = QUrl(fetch.url).path();
            asked.append(path);
            if (away)
                return fail(ErrorKind::Network, u"away"_s);
            if (path == "/.well-known/openid-configuration"_L1)
                return QJsonObject {{u"issuer"_s, u"https://login.example"_s},
                                    {u"jwks_uri"_s, u"https://login.example/keys"_s},
                                    {u"introspection_endpoint"_s, u"https://login.example/introspect"_s}};
            if (path == "/keys"_L1)
                return QJsonObject {{u"keys"_s, keys}};
            const QString token = QUrl::fromPercentEncoding(fetch.form.mid(fetch.form.indexOf("&token=") + 7));
            if (fetch.user != "mandatd"_L1 || fetch.password != "secret"_L1)
                return fail(ErrorKind::Protocol, u"401"_s);
            return introspected.contains(token) ? introspected.value(token).toObject()
                                                : QJsonObject {{u"active"_s, false}};
        };
    }
    int times(const QString &path)
    {
        const std::lock_guard lock(mutex);
        return int(asked.count(path));
    }
};

ServiceSettings settings(const QString &rolesClaim = {})
{
    ServiceSettings out = withoutCopies();
    out.oidc.issuer = u"https://login.example"_s;
    out.oidc.clientId = u"mandat-desktop"_s;
    out.oidc.audience = u"urn:example:portals"_s;
    out.oidc.introspectionId = u"mandatd"_s;
    out.oidc.introspectionSecret = u"secret"_s;
    out.oidc.rolesClaim = rolesClaim;
    out.oidc.rolesPrefix = rolesClaim.isEmpty() ? QString() : u"mandat-"_s;
    return out;
}

} // namespace

class OidcTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void taken_data();
    void taken();
    void refused_data();
    void refused();
    void weakKeysAreNotUsed();
    void newKeysOnceAMinute();
    void theIssuerIsAway();
    void opaqueTokens();
    void opaqueTokensOfOthers_data();
    void opaqueTokensOfOthers();
    void guessing();
    void rolesOfTheToken();
    void saysWhereToSignIn();
    void itsOwnTokensStillWork();

private:
    QJsonObject claims(const QString &subject = u"anne"_s)
    {
        const qint64 now = m_fixture->clock().now().toSecsSinceEpoch();
        return {{u"iss"_s, u"https://login.example"_s},
                {u"aud"_s, u"urn:example:portals"_s},
                {u"sub"_s, subject},
                {u"iat"_s, now},
                {u"exp"_s, now + 300}};
    }
    int statusOf(const QByteArray &token) { return m_fixture->get(u"/Me"_s, token).status; }
    void open(const ServiceSettings &with = settings())
    {
        m_fixture = std::make_unique<ServiceFixture>(u"bank-delegates"_s, with, m_issuer->fetcher());
    }

    static const SigningKey &key()
    {
        static const SigningKey made("one");
        return made;
    }
    std::unique_ptr<Issuer> m_issuer;
    std::unique_ptr<ServiceFixture> m_fixture;
};

void OidcTest::init()
{
    m_fixture.reset();
    m_issuer = std::make_unique<Issuer>();
    m_issuer->keys = {key().published()};
    open();
}

void OidcTest::taken_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    for (const char *algorithm : {"RS256", "RS384", "RS512", "PS256", "ES256"})
        QTest::newRow(algorithm) << QByteArray(algorithm);
}

void OidcTest::taken()
{
    QFETCH(const QByteArray, algorithm);
    const SigningKey own("own", algorithm);
    m_issuer->keys = {key().published(), own.published()};
    const Answer answer = m_fixture->get(u"/Me"_s, own.sign(claims()));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.contains("anne"));
    QJsonObject several = claims();
    several.insert(u"aud"_s, QJsonArray {u"other"_s, u"urn:example:portals"_s});
    QCOMPARE(statusOf(own.sign(several)), 200);
    QCOMPARE(m_issuer->times(u"/keys"_s), 1);
}

void OidcTest::refused_data()
{
    QTest::addColumn<QJsonObject>("change"); ///< of claims; null removes
    QTest::addColumn<bool>("leewayTaken");
    const auto row = [](const char *name, const QString &claim, const QJsonValue &value) {
        QTest::newRow(name) << QJsonObject {{claim, value}} << false;
    };
    const qint64 now = QDateTime(QDate(2026, 4, 13), QTime(9, 30), Qt::UTC).toSecsSinceEpoch();
    row("another issuer", u"iss"_s, u"https://login.example/"_s);
    row("no issuer", u"iss"_s, QJsonValue());
    row("another audience", u"aud"_s, u"mandat-desktop"_s);
    row("other audiences", u"aud"_s, QJsonArray {u"urn:example:portals2"_s});
    row("no audience", u"aud"_s, QJsonValue());
    row("expired", u"exp"_s, now - 31);
    row("no end", u"exp"_s, QJsonValue());
    row("an end that is no number", u"exp"_s, u"never"_s);
    row("not yet", u"nbf"_s, now + 31);
    row("from no instant", u"nbf"_s, u"soon"_s);
    row("nobody", u"sub"_s, QJsonValue());
    row("a number", u"sub"_s, 7);
    row("no member of the staff", u"sub"_s, u"stranger"_s);
    QTest::newRow("just expired") << QJsonObject {{u"exp"_s, now - 29}} << true;
    QTest::newRow("just not yet") << QJsonObject {{u"nbf"_s, now + 29}} << true;
}

void OidcTest::refused()
{
    QFETCH(const QJsonObject, change);
    QFETCH(const bool, leewayTaken);
    QJsonObject said = claims();
    for (auto it = change.begin(); it != change.end(); ++it) {
        if (it.value().isNull())
            said.remove(it.key());
        else
            said.insert(it.key(), it.value());
    }
    QCOMPARE(statusOf(key().sign(said)), leewayTaken ? 200 : 401);
    if (leewayTaken)
        return;
    // Nor by whoever signs as they like.
    const QByteArray good = key().sign(claims());
    QCOMPARE(statusOf(good), 200);
    const QByteArray body = good.sliced(good.indexOf('.'), good.lastIndexOf('.') - good.indexOf('.') + 1);
    const auto headed = [&](const QByteArray &head) {
        return head.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + body;
    };
    QCOMPARE(statusOf(headed(R"({"alg":"none"})")), 401);
    QCOMPARE(statusOf(headed(R"({"alg":"RS256","kid":"one"})") + "AAAA"), 401);
    QCOMPARE(statusOf(headed(R"({"alg":"HS256","kid":"one"})") + "AAAA"), 401);
    QCOMPARE(statusOf(SigningKey("one").sign(claims())), 401); // the name of a key is not the key
    QCOMPARE(statusOf(SigningKey("one", "HS256").sign(claims())), 401);
    QCOMPARE(statusOf(key().sign(claims(), {{"typ", "JWE"}})), 401);
    QCOMPARE(statusOf(key().sign(claims(), {{"crit", "exp"}})), 401);
    QCOMPARE(statusOf(good.chopped(1) + (good.endsWith('A') ? "Q" : "A") + "A"), 401);
    QCOMPARE(statusOf("eyJ.."), 401);
    QCOMPARE(statusOf("eyJ" + QByteArray(3000, 'x') + ".a.b"), 401);
}

void OidcTest::weakKeysAreNotUsed()
{
    const SigningKey weak("weak", "RS256", 1024);
    const SigningKey other("encrypts");
    QJsonObject encrypts = other.published();
    encrypts.insert(u"use"_s, u"enc"_s);
    const SigningKey shared("shared", "HS256");
    QJsonObject octets = shared.published();
    m_issuer->keys = {weak.published(), encrypts, octets, u"nonsense"_s, QJsonObject {{u"kty"_s, u"RSA"_s}}};
    QCOMPARE(statusOf(weak.sign(claims())), 401);
    QCOMPARE(statusOf(other.sign(claims())), 401);
    QCOMPARE(statusOf(shared.sign(claims())), 401);
}

void OidcTest::newKeysOnceAMinute()
{
    QCOMPARE(statusOf(key().sign(claims())), 200);
    const SigningKey next("next");
    m_issuer->keys = {next.published()};
    m_fixture->clock().advance(std::chrono::seconds(30));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(statusOf(next.sign(claims())), 401);
    QCOMPARE(m_issuer->times(u"/keys"_s), 1);
    m_fixture->clock().advance(std::chrono::seconds(31));
    QCOMPARE(statusOf(next.sign(claims())), 200);
    QCOMPARE(m_issuer->times(u"/keys"_s), 2);
    // The withdrawn one is worth nothing any more, and asks for nothing.
    for (int i = 0; i < 5; ++i)
        QCOMPARE(statusOf(key().sign(claims())), 401);
    QCOMPARE(m_issuer->times(u"/keys"_s), 2);
}

void OidcTest::theIssuerIsAway()
{
    m_issuer->away = true;
    const Answer answer = m_fixture->get(u"/Me"_s, key().sign(claims()));
    QCOMPARE(answer.status, 503); // not 401: nobody is signed out by it
    QVERIFY(answer.header("Retry-After").toInt() > 0);
    QCOMPARE(statusOf("an-opaque-one"), 503);
    QCOMPARE(m_fixture->get(u"/Me"_s).status, 200); // the service's own tokens do not wait for it
    m_issuer->away = false;
    m_fixture->clock().advance(std::chrono::seconds(6));
    QCOMPARE(statusOf(key().sign(claims())), 200);
    // Known keys do while it is away, for a day.
    m_issuer->away = true;
    m_fixture->clock().advance(std::chrono::hours(23));
    QCOMPARE(statusOf(key().sign(claims())), 200);
    m_fixture->clock().advance(std::chrono::hours(2));
    QCOMPARE(statusOf(key().sign(claims())), 503);
}

void OidcTest::opaqueTokens()
{
    const qint64 now = m_fixture->clock().now().toSecsSinceEpoch();
    QJsonObject known = claims();
    known.insert(u"active"_s, true);
    known.insert(u"token_type"_s, u"Bearer"_s);
    m_issuer->introspected.insert(u"opaque"_s, known);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(statusOf("opaque"), 200);
    QCOMPARE(m_issuer->times(u"/introspect"_s), 1);
    // Revoked there, it is refused here within a minute.
    m_issuer->introspected = {};
    QCOMPARE(statusOf("opaque"), 200);
    m_fixture->clock().advance(std::chrono::seconds(61));
    QCOMPARE(statusOf("opaque"), 401);
    QCOMPARE(statusOf("opaque"), 401);
    QCOMPARE(m_issuer->times(u"/introspect"_s), 2);
    // What was learnt never holds beyond the token's end.
    known.insert(u"exp"_s, now + 61 + 10);
    m_issuer->introspected.insert(u"short"_s, known);
    QCOMPARE(statusOf("short"), 200);
    m_issuer->introspected = {};
    m_fixture->clock().advance(std::chrono::seconds(11));
    QCOMPARE(statusOf("short"), 401);
}

void OidcTest::opaqueTokensOfOthers_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<int>("status");
    QTest::newRow("as it is") << QJsonObject() << 200;
    QTest::newRow("inactive") << QJsonObject {{u"active"_s, false}} << 401;
    QTest::newRow("active in words") << QJsonObject {{u"active"_s, u"true"_s}} << 401;
    QTest::newRow("another audience") << QJsonObject {{u"aud"_s, u"other"_s}} << 401;
    QTest::newRow("another issuer") << QJsonObject {{u"iss"_s, u"https://evil.example"_s}} << 401;
    QTest::newRow("expired") << QJsonObject {{u"exp"_s, 1}} << 401;
    QTest::newRow("a refresh token") << QJsonObject {{u"token_type"_s, u"refresh_token"_s}} << 401;
    QTest::newRow("another client’s, for nobody") << QJsonObject {{u"aud"_s, {}}, {u"client_id"_s, u"other"_s}} << 401;
    QTest::newRow("our client’s, for nobody")
        << QJsonObject {{u"aud"_s, {}}, {u"client_id"_s, u"mandat-desktop"_s}} << 200;
}

void OidcTest::opaqueTokensOfOthers()
{
    QFETCH(const QJsonObject, change);
    QFETCH(const int, status);
    QJsonObject known = claims();
    known.insert(u"active"_s, true);
    for (auto it = change.begin(); it != change.end(); ++it) {
        if (it.value().isNull())
            known.remove(it.key());
        else
            known.insert(it.key(), it.value());
    }
    m_issuer->introspected.insert(u"opaque"_s, known);
    QCOMPARE(statusOf("opaque"), status);
}

void OidcTest::guessing()
{
    QCOMPARE(statusOf(key().sign(claims())), 200);
    int limited = 0;
    for (int i = 0; i < 320; ++i)
        limited += statusOf("guess" + QByteArray::number(i)) == 429;
    QVERIFY2(limited >= 20, qPrintable(QString::number(limited)));
    QVERIFY(m_issuer->times(u"/introspect"_s) <= 300);
    QCOMPARE(statusOf(key().sign(claims())), 200); // who is known is not held up
    m_fixture->clock().advance(std::chrono::seconds(61));
    QCOMPARE(statusOf("guess again"), 401);
}

void OidcTest::rolesOfTheToken()
{
    open(settings(u"access.roles"_s));
    const auto with = [&](const QJsonValue &roles) {
        QJsonObject said = claims(u"paul"_s);
        if (!roles.isUndefined())
            said.insert(u"access"_s, QJsonObject {{u"roles"_s, roles}});
        return key().sign(said);
    };
    m_fixture->addStaff(u"paul"_s, {Role::Reader});
    const auto rolesIn = [&](const Answer &answer) { return answer.json().value("roles"_L1).toArray(); };
    const Answer both = m_fixture->get(
        u"/Me"_s, with(QJsonArray {u"mandat-preparer"_s, u"mandat-approver"_s, u"boss"_s, u"administrator"_s}));
    QCOMPARE(rolesIn(both), (QJsonArray {u"preparer"_s, u"approver"_s}));
    // Who approves later what this person wrote is told by the record.
    const Answer listed = m_fixture->get(u"/Staff?filter=subject%20eq%20%22paul%22"_s);
    QCOMPARE(listed.resources().first().toObject().value("roles"_L1).toArray(),
             (QJsonArray {u"preparer"_s, u"approver"_s}));
    // An older token has what it says, and changes the record no more.
    QJsonObject old = claims(u"paul"_s);
    old.insert(u"iat"_s, old.value(u"iat"_s).toInteger() - 60);
    old.insert(u"access"_s, QJsonObject {{u"roles"_s, u"boss"_s}});
    QCOMPARE(m_fixture->get(u"/Users"_s, key().sign(old)).status, 403);
    QCOMPARE(m_fixture->get(u"/Staff?filter=subject%20eq%20%22paul%22"_s)
                 .resources()
                 .first()
                 .toObject()
                 .value("roles"_L1)
                 .toArray()
                 .size(),
             2);
    // Without the claim there is no role, whatever the record says.
    QCOMPARE(m_fixture->get(u"/Users"_s, with({})).status, 403);
    QCOMPARE(m_fixture->get(u"/Users"_s, with(QJsonValue::Undefined)).status, 403);
}

void OidcTest::saysWhereToSignIn()
{
    const Answer refused = m_fixture->wait(m_fixture->send("GET", u"/ServiceProviderConfig"_s, {}, ""));
    QCOMPARE(refused.status, 401);
    const QByteArray challenge = refused.header("WWW-Authenticate");
    QVERIFY2(!challenge.contains("error="), challenge.constData());
    const QByteArray mark = "resource_metadata=\"";
    const QByteArray where = challenge.mid(challenge.indexOf(mark) + mark.size()).chopped(1);
    QVERIFY2(where.endsWith("/.well-known/oauth-protected-resource/bank-delegates/scim/v2"), where.constData());
    const Answer metadata = m_fixture->get(QString::fromLatin1(where), "");
    QCOMPARE(metadata.status, 200);
    QCOMPARE(metadata.json().value("resource"_L1).toString(), m_fixture->base());
    QCOMPARE(metadata.json().value("authorization_servers"_L1).toArray(), QJsonArray {u"https://login.example"_s});
    QCOMPARE(metadata.json().value("mandat_client_id"_L1).toString(), u"mandat-desktop"_s);
    // It does not tell which portals there are.
    const QString other = QString::fromLatin1(where).replace("bank-delegates"_L1, "no-such-portal"_L1);
    QCOMPARE(m_fixture->get(other, "").status, 200);
    QVERIFY(m_fixture->get(u"/Me"_s, "eyJ.a.b").header("WWW-Authenticate").contains("error=\"invalid_token\""));
    const QJsonObject config = m_fixture->get(u"/ServiceProviderConfig"_s).json();
    QVERIFY(QJsonDocument(config).toJson().contains("https://login.example"));
    QCOMPARE(config.value("authenticationSchemes"_L1).toArray().size(), 2);
}

void OidcTest::itsOwnTokensStillWork()
{
    QCOMPARE(m_fixture->get(u"/Me"_s).status, 200);
    QCOMPARE(m_fixture->get(u"/Me"_s, "mandat_" + QByteArray(43, 'x')).status, 401);
    QVERIFY(m_issuer->asked.isEmpty());
    // Where there is no issuer nothing of this is there.
    ServiceFixture plain;
    QCOMPARE(plain.get(u"/Me"_s, key().sign(claims())).status, 401);
    QVERIFY(!plain.get(u"/Me"_s, "x").header("WWW-Authenticate").contains("resource_metadata"));
}

QTEST_GUILESS_MAIN(OidcTest)
#include "test_oidc.moc"
