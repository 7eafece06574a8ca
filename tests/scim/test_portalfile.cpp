// SPDX-License-Identifier: MIT
#include "scim/mapping.h"
#include "scim/portalfile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

namespace
{

QString folder()
{
    return QStringLiteral(MANDAT_SOURCE_DIR "/resources/portals");
}

QStringList files()
{
    return QDir(folder()).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
}

QJsonObject sample()
{
    QFile file(folder() + "/bank-delegates.json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// `root` with the value at a path such as "policy.configurations.0.code"; undefined removes it.
QJsonValue changed(const QJsonValue &root, const QStringList &path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QString &step = path.first();
    if (root.isArray()) {
        QJsonArray array = root.toArray();
        array.replace(step.toInt(), changed(array.at(step.toInt()), path.sliced(1), value));
        return array;
    }
    QJsonObject object = root.toObject();
    const QJsonValue inner = changed(object.value(step), path.sliced(1), value);
    if (inner.isUndefined())
        object.remove(step);
    else
        object.insert(step, inner);
    return object;
}

} // namespace

class TestPortalFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSamplesAreSound_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : files())
            QTest::newRow(qPrintable(file)) << file;
    }
    void theSamplesAreSound()
    {
        QFETCH(QString, file);
        const Result<Portal> portal = readPortalFile(folder() + u'/' + file);
        QVERIFY2(portal, qPrintable(portal ? QString() : portal.error().detail));
        QVERIFY(portal->catalogue.functions().size() >= 5);
        // what travels is the same
        const Result<Policy> policy = fromJson<Policy>(toJson(portal->policy));
        QVERIFY(policy);
        QVERIFY(*policy == portal->policy);
        const Result<Catalogue> catalogue = fromJson<Catalogue>(toJson(portal->catalogue));
        QVERIFY(catalogue);
        QVERIFY(*catalogue == portal->catalogue);
    }

    void thereAreFive() { QCOMPARE(files().size(), 5); }

    void everyRuleIsRead()
    {
        const Result<Portal> portal = readPortalFile(folder() + "/bank-delegates.json"_L1);
        QVERIFY(portal);
        const QJsonObject policy = sample().value("policy"_L1).toObject();
        QJsonObject written = toJson(portal->policy);
        for (const auto &added : {"schemas"_L1, "id"_L1, "meta"_L1})
            written.remove(added);
        for (auto it = policy.begin(); it != policy.end(); ++it) {
            if (it.key() == "configurations"_L1 || it.key() == "predefinedProfiles"_L1)
                continue; // their functions are sets
            QVERIFY2(written.value(it.key()) == it.value(), qPrintable(it.key()));
        }
        QCOMPARE(portal->policy.configurations.size(), policy.value("configurations"_L1).toArray().size());
        QCOMPARE(portal->policy.predefinedProfiles.size(), policy.value("predefinedProfiles"_L1).toArray().size());
    }

    void faults_data();
    void faults();
    void unreadableFiles();
};

void TestPortalFile::faults_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("field");
    const QJsonValue gone(QJsonValue::Undefined);
    const auto row = [](const char *path, const QJsonValue &value, const char *field) {
        QTest::addRow("%s: %s", path, qPrintable(value.toVariant().toString()))
            << QString::fromLatin1(path) << value << QString::fromLatin1(field);
    };
    row("id", "Bank Delegates"_L1, "id");
    row("id", gone, "id");
    row("id", 3, "id");
    row("name.fr", gone, "name.fr");
    row("nmae", "x"_L1, "nmae");
    row("policy", gone, "policy.accessRequests");
    row("policy.approval", gone, "policy.approval");
    row("policy.approval", "sometimes"_L1, "policy.approval");
    row("policy.aproval", "none"_L1, "policy.aproval");
    row("policy.confirmations", 3, "policy.confirmations");
    row("policy.confirmations", 1.5, "policy.confirmations");
    row("policy.contactRequired", "yes"_L1, "policy.contactRequired");
    row("policy.defaultProfile", "nobody"_L1, "policy.defaultProfile");
    row("policy.userNoun.many.fr", gone, "policy.userNoun.many.fr");
    row("policy.userNoun.one.en", "  "_L1, "policy.userNoun.one.en");
    row("policy.timeZone", "Europe/Atlantis"_L1, "policy.timeZone");
    row("policy.languages", QJsonArray {"fr"_L1, "de"_L1}, "policy.languages");
    row("policy.languages", QJsonArray {"fr"_L1, "fr"_L1}, "policy.languages");
    row("policy.languages", QJsonArray(), "policy.languages");
    row("policy.orderPrefix", ""_L1, "policy.orderPrefix");
    row("policy.termsVersion", ""_L1, "policy.terms");
    row("policy.terms.fr", gone, "policy.terms.fr");
    row("policy.unseenDays", 0, "policy.unseenDays");
    row("policy.maxOperations", 0, "policy.maxOperations");
    row("policy.effectDelaySeconds", -5, "policy.effectDelaySeconds");
    row("policy.minimumAdministrators", QJsonObject {{"block"_L1, 2}, {"warn"_L1, 1}},
        "policy.minimumAdministrators.warn");
    row("policy.bannedEmailDomains", QJsonArray {"Firm.example"_L1}, "policy.bannedEmailDomains[0]");
    row("policy.strongAuthentication.device.en", gone, "policy.strongAuthentication.device.en");
    row("policy.support.hours.fr", gone, "policy.support.hours.fr");
    row("policy.configurations", QJsonArray(), "policy.configurations");
    row("policy.configurations.0.functions", QJsonArray {"no.such"_L1}, "policy.configurations[0].functions");
    row("policy.configurations.0.label.fr", ""_L1, "policy.configurations[0].label.fr");
    row("policy.configurations.1.code", sample().value("policy"_L1)["configurations"_L1][0]["code"_L1],
        "policy.configurations[1].code");
    row("policy.userTypes", QJsonArray {QJsonObject {{"code"_L1, ""_L1}}}, "policy.userTypes[0].code");
    row("catalogue.version", gone, "catalogue.version");
    row("catalogue.functions.1.code", sample().value("catalogue"_L1)["functions"_L1][0]["code"_L1],
        "catalogue.functions[1].code");
    row("catalogue.functions.0.menu", "nowhere"_L1, "catalogue.functions[0].menu");
    row("catalogue.functions.0.module", "nothing"_L1, "catalogue.functions[0].module");
    row("catalogue.functions.0.label.en", gone, "catalogue.functions[0].label.en");
    row("catalogue.functions.2.sensitive", 1, "catalogue.functions[2].sensitive");
    row("catalogue.menus.1.label", gone, "catalogue.menus[1].label.en");
    row("catalogue.menus.1.code", ""_L1, "catalogue.menus[1].code");
    row("catalogue.functions", QJsonObject(), "catalogue.functions");
}

void TestPortalFile::faults()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, field);
    const QJsonObject document = changed(sample(), path.split(u'.'), value).toObject();
    const Result<Portal> portal = portalFromJson(QJsonDocument(document).toJson(), u"bank-delegates.json"_s);
    QVERIFY(!portal);
    QCOMPARE(portal.error().kind, ErrorKind::Invalid);
    QCOMPARE(portal.error().field, field);
    QVERIFY2(portal.error().detail.startsWith("bank-delegates.json: "_L1 + field), qPrintable(portal.error().detail));
}

void TestPortalFile::unreadableFiles()
{
    QTemporaryDir dir;
    QCOMPARE(readPortalFile(dir.filePath(u"none.json"_s)).error().kind, ErrorKind::NotFound);
    const auto write = [&dir](const QString &name, const QByteArray &bytes) {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    };
    write(u"broken.json"_s, "{\"id\": ");
    const Result<Portal> broken = readPortalFile(dir.filePath(u"broken.json"_s));
    QCOMPARE(broken.error().kind, ErrorKind::Invalid);
    QVERIFY2(broken.error().detail.startsWith("broken.json: "_L1), qPrintable(broken.error().detail));
    write(u"list.json"_s, "[]");
    QCOMPARE(readPortalFile(dir.filePath(u"list.json"_s)).error().kind, ErrorKind::Invalid);
    write(u"latin1.json"_s, "{\"id\": \"\xe9\"}");
    QCOMPARE(readPortalFile(dir.filePath(u"latin1.json"_s)).error().kind, ErrorKind::Invalid);
    write(u"renamed.json"_s, QJsonDocument(sample()).toJson());
    const Result<Portal> renamed = readPortalFile(dir.filePath(u"renamed.json"_s));
    QCOMPARE(renamed.error().field, u"id"_s);
    QVERIFY(QDir(dir.path()).mkdir(u"folder.json"_s));
    QVERIFY(!readPortalFile(dir.filePath(u"folder.json"_s)));
}

QTEST_GUILESS_MAIN(TestPortalFile)
#include "test_portalfile.moc"
