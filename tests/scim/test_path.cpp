// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/path.h"

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class PathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("urn");
        QTest::addColumn<QString>("attribute");
        QTest::addColumn<QString>("sub");
        QTest::newRow("simple") << u"userName"_s << QString() << u"userName"_s << QString();
        QTest::newRow("sub-attribute") << u"name.familyName"_s << QString() << u"name"_s << u"familyName"_s;
        QTest::newRow("dollar") << u"members.$ref"_s << QString() << u"members"_s << u"$ref"_s;
        QTest::newRow("hyphen and underscore") << u"a-b_c.d-1"_s << QString() << u"a-b_c"_s << u"d-1"_s;
        QTest::newRow("qualified") << u"urn:ietf:params:scim:schemas:core:2.0:User:userName"_s
                                   << u"urn:ietf:params:scim:schemas:core:2.0:User"_s << u"userName"_s << QString();
        QTest::newRow("qualified sub-attribute")
            << u"urn:ietf:params:scim:schemas:core:2.0:User:name.familyName"_s
            << u"urn:ietf:params:scim:schemas:core:2.0:User"_s << u"name"_s << u"familyName"_s;
        QTest::newRow("version with several dots")
            << u"urn:example:1.2.3:Thing:size"_s << u"urn:example:1.2.3:Thing"_s << u"size"_s << QString();
        QTest::newRow("capital urn") << u"URN:Example:Thing:size"_s << u"URN:Example:Thing"_s << u"size"_s << QString();
    }
    void parses()
    {
        QFETCH(QString, text);
        QFETCH(QString, urn);
        QFETCH(QString, attribute);
        QFETCH(QString, sub);
        const Result<AttributePath> path = parseAttributePath(text);
        VERIFY_RESULT(path);
        QCOMPARE(path->urn, urn);
        QCOMPARE(path->attribute, attribute);
        QCOMPARE(path->subAttribute, sub);
        QCOMPARE(path->toString(), text);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", " ", "1name", ".name", "name.", "name..first", "a.b.c", "user Name", "userName ",
                                 "é", "urn:", "urn:x", "urn:x:y:", "urn::x:y", "urn:ietf:params scim:User:x", "name[",
                                 "na\"me", "-x", "urn:a:b:1x"})
            QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text);
        QTest::newRow("long") << QString(100'000, u'.');
    }
    void refuses()
    {
        QFETCH(QString, text);
        const Result<AttributePath> path = parseAttributePath(text);
        QVERIFY(!path);
        QCOMPARE(path.error().scimType, u"invalidPath"_s);
        QCOMPARE(path.error().kind, ErrorKind::Invalid);
        QVERIFY(path.error().detail.size() < 500);
    }

    void resolves_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical"); // empty: there is no such attribute
        const QString extension = u"urn:ietf:params:scim:schemas:extension:mandat:2.0:User"_s;
        QTest::newRow("other case") << u"USERNAME"_s << u"userName"_s;
        QTest::newRow("sub-attribute in other case") << u"Name.FAMILYname"_s << u"name.familyName"_s;
        QTest::newRow("qualified core") << u"urn:ietf:params:scim:schemas:core:2.0:User:emails.value"_s
                                        << u"emails.value"_s;
        QTest::newRow("qualified common")
            << u"urn:ietf:params:scim:schemas:core:2.0:User:meta.version"_s << u"meta.version"_s;
        QTest::newRow("extension attribute") << extension + u":company"_s << extension + u":company"_s;
        QTest::newRow("extension in other case") << extension.toUpper() + u":COMPANY"_s << extension + u":company"_s;
        QTest::newRow("extension sub-attribute")
            << extension + u":identityDocument.number"_s << extension + u":identityDocument.number"_s;
        QTest::newRow("whole extension") << extension << extension;
        QTest::newRow("common") << u"externalid"_s << u"externalId"_s;
        QTest::newRow("extension attribute without urn") << u"company"_s << QString();
        QTest::newRow("unknown") << u"nickNames"_s << QString();
        QTest::newRow("unknown sub-attribute") << u"name.middle"_s << QString();
        QTest::newRow("sub-attribute of a simple one") << u"userName.value"_s << QString();
        QTest::newRow("unknown urn") << u"urn:example:2.0:User:company"_s << QString();
        QTest::newRow("core attribute in the extension") << extension + u":userName"_s << QString();
    }
    void resolves()
    {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        const Result<AttributePath> path = parseAttributePath(text);
        VERIFY_RESULT(path);
        const std::optional<ResolvedPath> resolved = resolve(*path, *mandatRegistry().type(u"User"));
        QCOMPARE(resolved ? resolved->toString() : QString(), canonical);
    }
};

QTEST_GUILESS_MAIN(PathTest)
#include "test_path.moc"
