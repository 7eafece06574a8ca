// SPDX-License-Identifier: MIT
#include "service/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace mandat::service;
using namespace Qt::StringLiterals;

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whole();
    void identityProvider();
    void none();
    void refused_data();
    void refused();

private:
    QString written(const QByteArray &text)
    {
        QFile file(m_folder.filePath(u"mandatd.conf"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void SettingsTest::whole()
{
    QFile secret(m_folder.filePath(u"password"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("s3crét\n");
    secret.close();
    const auto settings = settingsFrom(written("[service]\npublicUrl=https://portail.example/\nauditDays=365\n"
                                               "identityCopies=false\nregistrationsPerHour=3\n"
                                               "[mail]\nurl=smtp://mail.example:587\nfrom=acces@portail.example\n"
                                               "user=mandatd\npasswordFile="
                                               + secret.fileName().toUtf8() + "\nrequireTls=true\n"));
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().detail));
    QCOMPARE(settings->publicUrl, u"https://portail.example"_s);
    QCOMPARE(settings->auditDays, 365);
    QVERIFY(!settings->identityCopies);
    QCOMPARE(settings->registrationsPerHour, 3);
    QCOMPARE(settings->mail.password, u"s3crét"_s);
    QVERIFY(settings->mail.requireTls);
}

void SettingsTest::identityProvider()
{
    QFile secret(m_folder.filePath(u"secret"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("s3crét\n");
    secret.close();
    const auto settings = settingsFrom(written("[oidc]\nissuer=https://login.example/realm\nclientId=mandat\n"
                                               "audience=https://access.example\nscopes=openid, offline_access\n"
                                               "rolesClaim=realm_access.roles\nrolesPrefix=mandat-\n"
                                               "introspectionId=mandatd\nintrospectionSecretFile="
                                               + secret.fileName().toUtf8() + "\n"));
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().detail));
    QCOMPARE(settings->oidc.issuer, u"https://login.example/realm"_s);
    QCOMPARE(settings->oidc.scopes, u"openid offline_access"_s);
    QCOMPARE(settings->oidc.subjectClaim, u"sub"_s);
    QCOMPARE(settings->oidc.introspectionSecret, u"s3crét"_s);
}

void SettingsTest::none()
{
    const auto settings = settingsFrom({});
    QVERIFY(settings && *settings == ServiceSettings());
    QVERIFY(settings->mail.isEmpty());
}

void SettingsTest::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("field");
    QTest::newRow("unknown key") << QByteArray("[mail]\npassword=x\n") << u"mail/password"_s;
    QTest::newRow("no number") << QByteArray("[service]\nauditDays=long\n") << u"service/auditDays"_s;
    QTest::newRow("negative") << QByteArray("[service]\nauditDays=-1\n") << u"service/auditDays"_s;
    QTest::newRow("neither true nor false") << QByteArray("[mail]\nrequireTls=perhaps\n") << u"mail/requireTls"_s;
    QTest::newRow("another scheme") << QByteArray("[mail]\nurl=http://mail.example\nfrom=a@b.example\n")
                                    << u"mail/url"_s;
    QTest::newRow("no sender") << QByteArray("[mail]\nurl=smtp://mail.example\n") << u"mail/from"_s;
    const auto issuer = [](const char *name, const QByteArray &keys, const char *field) {
        QTest::newRow(name) << "[oidc]\n" + keys << QString::fromLatin1(field);
    };
    const QByteArray whole = "issuer=https://login.example\nclientId=mandat\naudience=urn:a\n";
    issuer("an issuer in the clear", "issuer=http://login.example\nclientId=m\naudience=a\n", "oidc/issuer");
    issuer("an issuer that is no address", "issuer=login.example\nclientId=m\naudience=a\n", "oidc/issuer");
    issuer("an issuer with a query", "issuer=https://login.example/?a=b\nclientId=m\naudience=a\n", "oidc/issuer");
    issuer("no issuer", "clientId=mandat\naudience=urn:a\n", "oidc/issuer");
    issuer("no client", "issuer=https://login.example\naudience=urn:a\n", "oidc/clientId");
    issuer("no audience", "issuer=https://login.example\nclientId=mandat\n", "oidc/audience");
    issuer("ID tokens for access tokens", "issuer=https://login.example\nclientId=m\naudience=m\n", "oidc/audience");
    issuer("a prefix of nothing", whole + "rolesPrefix=mandat-\n", "oidc/rolesPrefix");
    issuer("introspection without a secret", whole + "introspectionId=mandatd\n", "oidc/introspectionId");
}

void SettingsTest::refused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, field);
    const auto settings = settingsFrom(written(text));
    QVERIFY(!settings);
    QCOMPARE(settings.error().kind, ErrorKind::Invalid);
    QCOMPARE(settings.error().field, field);
    QCOMPARE(settingsFrom(m_folder.filePath(u"missing"_s)).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "test_settings.moc"
