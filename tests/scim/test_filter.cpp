// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/filter.h"

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

namespace
{

QJsonObject person()
{
    // moc loses its way in raw texts with apostrophes
    QJsonObject out = object(R"({
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
        "id": "2819c223", "externalId": "bjensen", "userName": "Björn@Example.com",
        "name": {"honorificPrefix": ""},
        "title": "Vice President", "userType": "Employee", "nickName": null, "active": true,
        "meta": {"resourceType": "User", "created": "2010-01-23T04:56:22Z", "lastModified": "2011-05-13T04:42:34.000+02:00",
                 "version": "e180ee84f0671b1"},
        "emails": [{"value": "bjensen@example.com", "type": "work", "primary": true},
                   {"value": "babs@jensen.org", "type": "home"}],
        "ims": [], "roles": [{"value": "😀 chief"}],
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
            {"employeeNumber": "701984", "manager": {"value": "26118915", "displayName": "John Smith"}}})");
    QJsonObject name = out.value("name"_L1).toObject();
    name.insert("familyName"_L1, u"O'Malley"_s);
    name.insert("givenName"_L1, u"Zoé \"Z\" \\ Tab\t"_s);
    out.insert("name"_L1, name);
    return out;
}

} // namespace

class FilterTest : public QObject
{
    Q_OBJECT

private:
    const ResourceType &m_user = *standardRegistry().type(u"User");
    const QJsonObject m_person = person();

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written"); // empty: as it stands
        const auto row = [](const char *text, const char *written = "") {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(written);
        };
        row("userName eq \"bjensen\"");
        row("name.familyName co \"O'Malley\"");
        row("userName sw \"J\"");
        row("title pr");
        row("meta.lastModified gt \"2011-05-13T04:42:34Z\"");
        row("title pr and userType eq \"Employee\"");
        row("title pr or userType eq \"Intern\"");
        row("schemas eq \"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\"");
        row("userType eq \"Employee\" and (emails co \"example.com\" or emails.value co \"example.org\")");
        row("userType ne \"Employee\" and not (emails co \"example.com\" or emails.value co \"example.org\")");
        row("userType eq \"Employee\" and emails[type eq \"work\" and value co \"@example.com\"]");
        row("emails[type eq \"work\" and value co \"@example.com\"] or ims[type eq \"xmpp\" and value co "
            "\"@foo.com\"]");
        row("urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"a\"");
        row("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq \"2\"");
        row("a pr and b pr or c pr and d pr or e pr");
        row("a pr and (b pr or c pr) and d pr");
        row("(a pr and b pr) and c pr");
        row("(a pr)", "a pr");
        row("((a pr))", "a pr");
        row("(a pr and b pr) or c pr", "a pr and b pr or c pr");
        row("not(a pr)", "not (a pr)");
        row("NOT (a pr)", "not (a pr)");
        row("not (not (a pr))");
        row("not (a pr) and b pr");
        row("not pr"); // an attribute of that name
        row("and pr and or pr");
        row("a EQ 1 AND b Pr", "a eq 1 and b pr");
        row("  a   eq   1  ", "a eq 1");
        row("a eq 1 and(b eq 2)", "a eq 1 and b eq 2");
        row("(a eq 1)and(b eq 2)", "a eq 1 and b eq 2");
        row("a eq true");
        row("a eq True", "a eq true");
        row("a ne null");
        row("a gt -1.5");
        row("a gt 1e3", "a gt 1000");
        row("a eq 9223372036854775807");
        row("a eq 0");
        row("a eq -0", "a eq 0");
        row("a eq \"\"");
        row("a eq \"q\\\"b\\\\s\\/u\\u00e9\\n\"", "a eq \"q\\\"b\\\\s/u\xc3\xa9\\u000a\"");
        row("a eq \"\\ud83d\\ude00\"", "a eq \"\xf0\x9f\x98\x80\"");
        row("emails[not (type pr)]");
        row("emails[type eq \"work\"].value eq \"x\"", "emails[type eq \"work\" and value eq \"x\"]");
        row("emails[type eq \"work\"].value pr and a pr", "emails[type eq \"work\" and value pr] and a pr");
    }
    void parses()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const Result<Filter> filter = parseFilter(text);
        VERIFY_RESULT(filter);
        QCOMPARE(filter->toString(), written.isEmpty() ? text : written);
        const Result<Filter> again = parseFilter(filter->toString());
        VERIFY_RESULT(again);
        QVERIFY(*again == *filter);
    }

    void precedence()
    {
        const Result<Filter> filter = parseFilter(u"a pr or b pr and not (c pr)");
        VERIFY_RESULT(filter);
        QCOMPARE(filter->kind, Filter::Kind::Or);
        QCOMPARE(filter->children.size(), size_t(2));
        QCOMPARE(filter->children[1].kind, Filter::Kind::And);
        QCOMPARE(filter->children[1].children[1].kind, Filter::Kind::Not);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 " ",
                                 "a",
                                 "a eq",
                                 "a eq ",
                                 "a xx 1",
                                 "eq 1",
                                 "a eq 1 b eq 2",
                                 "a eq 1 and",
                                 "and a eq 1",
                                 "a eq 1 or or b eq 2",
                                 "(a eq 1",
                                 "a eq 1)",
                                 "()",
                                 "a eq (1)",
                                 "a pr 1",
                                 "a eq 'x'",
                                 "a eq x",
                                 "a eq \"x",
                                 "a eq \"x\"y",
                                 "a eq \"x\"and b pr",
                                 "a eq 1and b pr",
                                 "a eq tru",
                                 "a eq truee",
                                 "a eq nullx",
                                 "a eq 01",
                                 "a eq 1.",
                                 "a eq .5",
                                 "a eq +1",
                                 "a eq 1e",
                                 "a eq 1e999",
                                 "a eq 0x1",
                                 "a eq \"\\x\"",
                                 "a eq \"\\u12\"",
                                 "a eq \"\\u12g4\"",
                                 "a eq \"\\",
                                 "a eq \"\\ud800\"",
                                 "a eq \"\\udc00\\ud800\"",
                                 "a eq \"line\nbreak\"",
                                 "a[",
                                 "a[]",
                                 "a[b eq 1",
                                 "a[b eq 1]]",
                                 "a[b[c eq 1]]",
                                 "a.b[c eq 1]",
                                 "a[b eq 1].",
                                 "a[b eq 1].c",
                                 "a[b eq 1].c.d eq 1",
                                 "a[b eq 1].1 pr",
                                 "not a pr",
                                 "not",
                                 "not ()",
                                 "a.b.c eq 1",
                                 "1a pr",
                                 "a eq [1]",
                                 "a eq {}",
                                 "a eq \"x\", b pr",
                                 "urn:x eq 1",
                                 "é eq 1",
                                 "a\u00a0eq 1",
                                 "a eq 1;drop table users"})
            QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text);
        QTest::newRow("lone surrogate") << u"a eq \""_s + QChar(0xd83d) + u'"';
        QTest::newRow("NUL") << u"a eq 1"_s + QChar(0) + u" or b pr"_s;
    }
    void refuses()
    {
        QFETCH(QString, text);
        const Result<Filter> filter = parseFilter(text);
        QVERIFY2(!filter, qPrintable(filter ? filter->toString() : QString()));
        QCOMPARE(filter.error().scimType, u"invalidFilter"_s);
        QCOMPARE(filter.error().httpStatus, 400);
    }

    void limits()
    {
        const auto nested = [](int depth) { return QString(depth, u'(') + u"a pr"_s + QString(depth, u')'); };
        QVERIFY(parseFilter(nested(49)));
        QVERIFY(!parseFilter(nested(50)));
        QVERIFY(!parseFilter(nested(30'000)));
        QString negations;
        for (int i = 0; i < 10'000; ++i)
            negations += u"not ("_s;
        QVERIFY(!parseFilter(negations));
        QString chain = u"a pr"_s;
        while (chain.size() < 65'000)
            chain += u" or a pr"_s;
        const Result<Filter> wide = parseFilter(chain);
        VERIFY_RESULT(wide);
        QVERIFY(!evaluate(*wide, m_person, m_user));
        QCOMPARE(wide->toString(), chain);
        QVERIFY(!parseFilter(chain + chain));
        const QString megabyte = u"a eq \""_s + QString(1'000'000, u'x') + u'"';
        QVERIFY(!parseFilter(megabyte));
        VERIFY_RESULT(parseFilter(megabyte, {2'000'000, 50}));
    }

    void evaluates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("selected");
        const auto row = [](const char *text, bool selected) {
            QTest::newRow(text) << QString::fromUtf8(text) << selected;
        };
        row("userName eq \"björn@example.COM\"", true); // not caseExact
        row("userName eq \"bjorn@example.com\"", false);
        row("USERNAME EQ \"Björn@Example.com\"", true);
        row("userName eq \"Bjo\xcc\x88rn@example.com\"", true); // decomposed
        row("id eq \"2819c223\"", true);
        row("id eq \"2819C223\"", false); // caseExact
        row("externalId eq \"BJENSEN\"", false);
        row("userName ne \"x\"", true);
        row("userName ne \"björn@example.com\"", false);
        row("nickName ne \"x\"", true); // no value
        row("nickName eq \"x\"", false);
        row("nickName eq null", true);
        row("nickName ne null", false);
        row("userName ne null", true);
        row("nickName pr", false);
        row("name.honorificPrefix pr", false); // empty text
        row("name.honorificPrefix eq \"\"", true);
        row("title pr", true);
        row("name pr", true);
        row("ims pr", false);
        row("emails pr", true);
        row("roles pr", true);
        row("name.givenName eq \"Zoé \\\"Z\\\" \\\\ Tab\\t\"", true);
        row("name.familyName co \"o'm\"", true);
        row("name.familyName sw \"O'\"", true);
        row("name.familyName ew \"LEY\"", true);
        row("name.familyName sw \"ley\"", false);
        row("title gt \"Vice\"", true);
        row("title lt \"Vicf\"", true);
        row("title ge \"vice president\"", true);
        row("title le \"vice president\"", true);
        row("title lt \"vice president\"", false);
        row("roles.value gt \"\xef\xbf\xbd\"", true); // U+FFFD is below all emoji, although its UTF-16 unit is not
        row("active eq true", true);
        row("active eq \"True\"", true); // seen in the wild
        row("active ne true", false);
        row("meta.created eq \"2010-01-23T05:56:22+01:00\"", true);
        row("meta.lastModified gt \"2011-05-13T02:42:33Z\"", true);
        row("meta.lastModified gt \"2011-05-13T02:42:34Z\"", false);
        row("meta.lastModified ge \"2011-05-13T02:42:34.000Z\"", true);
        row("meta.lastModified lt \"2011-05-13T02:42:34.001Z\"", true);
        row("emails eq \"BABS@jensen.org\"", true); // stands for emails.value
        row("emails co \"example.com\"", true);
        row("emails.value ew \".org\"", true);
        row("emails.type eq \"other\"", false);
        row("emails.type ne \"work\"", false); // the contrary of eq
        row("emails.primary eq true", true);
        row("emails[type eq \"work\" and value co \"@example.com\"]", true);
        row("emails[type eq \"home\" and value co \"@example.com\"]", false);
        row("emails[type eq \"home\" and not (primary eq true)]", true);
        row("emails[value pr].type eq \"home\"", true);
        row("ims[value eq \"x\"]", false);
        row("not (ims[value eq \"x\"])", true);
        row("ims[not (value eq \"x\")]", false);
        row("schemas eq \"urn:ietf:params:scim:schemas:core:2.0:User\"", true);
        row("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq \"701984\"", true);
        row("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager eq \"26118915\"", true);
        row("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName sw \"john\"", true);
        row("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User pr", true);
        row("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:division pr", false);
        row("title pr and nickName pr or userName pr", true);
        row("title pr and (nickName pr or locale pr)", false);
        row("not (title pr) or nickName pr", false);
        row("shoeSize eq 42", false); // unknown
        row("shoeSize ne 42", true);
        row("not (shoeSize pr)", true);
    }
    void evaluates()
    {
        QFETCH(QString, text);
        QFETCH(bool, selected);
        const Result<Filter> filter = parseFilter(text);
        VERIFY_RESULT(filter);
        QCOMPARE(evaluate(*filter, m_person, m_user), selected);
    }

    void comparesNumbers()
    {
        const ResourceType &audit = *mandatRegistry().type(u"AuditEntry");
        const QJsonObject entry {{u"sequence"_s, qint64(9007199254740993)}};
        const auto holds = [&](const char *text) {
            return evaluate(*parseFilter(QString::fromUtf8(text)), entry, audit);
        };
        QVERIFY(holds("sequence eq 9007199254740993"));
        QVERIFY(!holds("sequence eq 9007199254740992"));
        QVERIFY(holds("sequence gt 9007199254740992"));
        QVERIFY(holds("sequence le 9007199254740993"));
        QVERIFY(holds("sequence lt 1e300"));
        QVERIFY(holds("sequence gt 0.5"));
        QVERIFY(!holds("sequence eq \"9007199254740993\""));
    }

    void multiValuedSimple()
    {
        const ResourceType &profile = *mandatRegistry().type(u"Profile");
        const QJsonObject resource = object(R"({"functions": ["transfers.sign", "cards.view"]})");
        const auto holds = [&](const char *text) {
            return evaluate(*parseFilter(QString::fromUtf8(text)), resource, profile);
        };
        QVERIFY(holds("functions eq \"cards.view\""));
        QVERIFY(!holds("functions eq \"CARDS.view\""));
        QVERIFY(holds("functions[value sw \"transfers\"]"));
        QVERIFY(!holds("functions[value eq \"x\"]"));
        QVERIFY(!holds("functions ne \"cards.view\""));
    }

    void checks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *text, bool good) { QTest::newRow(text) << QString::fromUtf8(text) << good; };
        row("userName eq \"a\"", true);
        row("emails eq \"a\"", true);
        row("emails[type eq \"work\" and primary eq true]", true);
        row("active eq true", true);
        row("active eq \"False\"", true);
        row("active gt true", false); // RFC 7644 §3.4.2.2
        row("active co \"tr\"", false);
        row("active sw true", false);
        row("active eq 1", false);
        row("active eq null", true);
        row("active gt null", false);
        row("userName eq 5", false);
        row("userName eq true", false);
        row("userName co 5", false);
        row("meta.created gt \"2010-01-01T00:00:00Z\"", true);
        row("meta.created gt \"2010-01-01\"", false);
        row("meta.created gt \"2010-01-01T00:00:00\"", false);
        row("meta.created co \"2010\"", false);
        row("meta.created gt 5", false);
        row("x509Certificates.value eq \"AAAA\"", true);
        row("x509Certificates gt \"AAAA\"", false);
        row("name eq \"a\"", false); // complex without a value
        row("name pr", true);
        row("unknown pr", false);
        row("emails.unknown pr", false);
        row("emails[unknown pr]", false);
        row("emails[active eq true]", false);
        row("userName[value eq \"a\"]", true); // a simple value is its own "value"
        row("userName[other eq \"a\"]", false);
        row("title pr and (unknown pr or title pr)", false);
        row("not (active lt false)", false);
        row("password eq \"secret\"", false); // would tell what is never returned
        row("password pr", false);
        row("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User pr", true);
        row("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User eq \"a\"", false);
        row("urn:example:2.0:Other:thing pr", false);
    }
    void checks()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        const Result<Filter> filter = parseFilter(text);
        VERIFY_RESULT(filter);
        const Result<void> checked = checkFilter(*filter, m_user);
        QCOMPARE(checked.has_value(), good);
        if (!good)
            QCOMPARE(checked.error().scimType, u"invalidFilter"_s);
    }

    void unknownAttributesOfAnotherType()
    {
        const Result<Filter> filter = parseFilter(u"sequence gt 5 or userName pr");
        QVERIFY(!checkFilter(*filter, m_user));
        VERIFY_RESULT(checkFilter(*filter, m_user, UnknownAttributes::HaveNoValue));
        QVERIFY(evaluate(*filter, m_person, m_user));
    }

    void builds()
    {
        const Filter filter =
            Filter::all({Filter::compare(u"externalId", CompareOperator::Equal, u"a \"quoted\" \\ text"_s),
                         Filter::any({Filter::present(u"title"), Filter::present(u"userName")})});
        QCOMPARE(filter.toString(), u"externalId eq \"a \\\"quoted\\\" \\\\ text\" and (title pr or userName pr)"_s);
        QVERIFY(*parseFilter(filter.toString()) == filter);
        QCOMPARE(Filter::any({Filter::present(u"title")}).toString(), u"title pr"_s);
    }

    void valuePaths_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *text, bool good) {
            QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text) << good;
        };
        row("members", true);
        row("name.familyName", true);
        row("addresses[type eq \"work\"]", true);
        row("members[value eq \"2819c223-7f76-453a-919d-413861904646\"].displayName", true);
        row("urn:ietf:params:scim:schemas:extension:mandat:2.0:User:identityDocument.number", true);
        row("urn:ietf:params:scim:schemas:core:2.0:User:emails[type eq \"work\"].value", true);
        row("urn:ietf:params:scim:schemas:extension:mandat:2.0:User", true);
        row("", false);
        row(" members", false);
        row("members ", false);
        row("members[", false);
        row("members[]", false);
        row("members[value eq \"1\"", false);
        row("members[value eq \"1\"]x", false);
        row("members[value eq \"1\"].a.b", false);
        row("members.value[a eq 1]", false);
        row("members[a[b eq 1]]", false);
        row("members[a eq 1][b eq 2]", false);
        row("a.b.c", false);
        row("/members", false);
    }
    void valuePaths()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        const Result<ValuePath> path = parseValuePath(text);
        QCOMPARE(path.has_value(), good);
        if (good)
            QCOMPARE(path->toString(), text);
        else
            QVERIFY(path.error().scimType == u"invalidPath"_s || path.error().scimType == u"invalidFilter"_s);
    }
};

QTEST_GUILESS_MAIN(FilterTest)
#include "test_filter.moc"
