// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/etag.h"

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class ETagTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void writes();
    void conditions_data();
    void conditions();
    void headers();
};

void ETagTest::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QString>("opaque");
    QTest::addColumn<bool>("weak");
    const auto row = [](const char *name, const char *text, bool good, const char *opaque = "", bool weak = false) {
        QTest::newRow(name) << QString::fromUtf8(text) << good << QString::fromUtf8(opaque) << weak;
    };
    row("strong", "\"a1\"", true, "a1");
    row("weak", "W/\"a1\"", true, "a1", true);
    row("weak, lower case", "w/\"a1\"", true, "a1", true);
    row("without quotes", "a1", true, "a1");
    row("weak without quotes", "W/a1", true, "a1", true);
    row("blanks around", "  \"a1\" ", true, "a1");
    row("empty opaque part", "\"\"", true, "");
    row("comma inside", "\"a,b\"", true, "a,b");
    row("empty", "", false);
    row("only W/", "W/", false);
    row("quote inside", "\"a\"b\"", false);
    row("open", "\"a", false);
    row("control character", "\"a\nb\"", false);
}

void ETagTest::parses()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QFETCH(QString, opaque);
    QFETCH(bool, weak);
    const std::optional<ETag> tag = parseETag(text);
    QCOMPARE(tag.has_value(), good);
    if (!tag)
        return;
    QCOMPARE(tag->opaque, opaque);
    QCOMPARE(tag->weak, weak);
    QCOMPARE(opaqueVersion(text), opaque);
    QVERIFY(parseETag(tag->toString()) == tag);
}

void ETagTest::writes()
{
    QCOMPARE((ETag {u"a1"_s, true}.toString()), u"W/\"a1\""_s);
    QCOMPARE((ETag {u"a1"_s, false}.toString()), u"\"a1\""_s);
    QVERIFY((ETag {u"a1"_s, true}.matches({u"a1"_s, false})));
    QVERIFY((!ETag {u"a1"_s, true}.matches({u"A1"_s, true})));
}

void ETagTest::conditions_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("current"); // empty: there is no such resource
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *name, const char *header, const char *current, bool matches) {
        QTest::newRow(name) << QString::fromUtf8(header) << QString::fromUtf8(current) << matches;
    };
    row("same", "\"1\"", "\"1\"", true);
    row("weak and strong", "W/\"1\"", "\"1\"", true);
    row("quotes left away", "1", "W/\"1\"", true);
    row("other", "\"2\"", "\"1\"", false);
    row("in a list", "\"2\", W/\"1\"", "W/\"1\"", true);
    row("not in the list", "\"2\",\"3\"", "\"1\"", false);
    row("comma in a tag", "\"a,b\", \"c\"", "\"a,b\"", true);
    row("half of a tag with a comma", "\"a,b\"", "a", false);
    row("star", "*", "\"1\"", true);
    row("star, nothing there", "*", "", false);
    row("nothing there", "\"1\"", "", false);
    row("empty header", "", "\"1\"", false);
    row("nonsense", "\"\"\"", "\"1\"", false);
}

void ETagTest::conditions()
{
    QFETCH(QString, header);
    QFETCH(QString, current);
    QFETCH(bool, matches);
    QCOMPARE(ifMatchHolds(header, current), matches);
    QCOMPARE(ifNoneMatchHolds(header, current), !matches);
}

void ETagTest::headers()
{
    QVERIFY(ifMatchHolds(std::nullopt, u"\"1\""_s));
    QVERIFY(ifNoneMatchHolds(std::nullopt, u"\"1\""_s));
    QCOMPARE(parseETagCondition(u"\"a\" ,, W/\"b\",\"x\ny\""),
             (ETagCondition {false, {{u"a"_s, false}, {u"b"_s, true}}}));
    QCOMPARE(parseETagCondition(QString(1'000'000, u',')), ETagCondition());
    QCOMPARE(parseETagCondition(QString(1'000'000, u'"')).tags.size(), 0);
}

QTEST_GUILESS_MAIN(ETagTest)
#include "test_etag.moc"
