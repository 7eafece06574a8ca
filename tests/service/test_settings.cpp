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
