// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/canonicaljson.h"

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class CanonicalJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void hashes();
    void sameForEqualValues();
};

void CanonicalJsonTest::writes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("sorted", R"({"b": 1, "a": {"d": [3, 2], "c": null}})", R"({"a":{"c":null,"d":[3,2]},"b":1})");
    row("by UTF-16 units", "{\"\xef\xac\x81\":1,\"\xf0\x9f\x98\x80\":2,\"a\":3,\"B\":4}",
        "{\"B\":4,\"a\":3,\"\xf0\x9f\x98\x80\":2,\"\xef\xac\x81\":1}");
    row("empty", R"([{}, [], ""])", R"([{},[],""])");
    row("literals", "[true, false, null]", "[true,false,null]");
    row("whole numbers", "[0, -0, 1.0, 10e2, 9007199254740993, -9223372036854775808]",
        "[0,0,1,1000,9007199254740993,-9223372036854775808]");
    row("fractions", "[0.5, 1.25e-2, 0.000001, 1e-7, 1.5e300, 333333333.33333329]",
        "[0.5,0.0125,0.000001,1e-7,1.5e+300,333333333.3333333]");
    row("large", "[1e20, 1e21, 1e22]", "[100000000000000000000,1e+21,1e+22]");
    row("escapes", R"(["\"\\\/\b\f\n\r\t\u0001\u001f\u007f\u00e9\u20ac"])",
        "[\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\xc3\xa9\xe2\x82\xac\"]");
}

void CanonicalJsonTest::writes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(canonicalJson(json(text)), expected);
    QCOMPARE(canonicalJson(json(expected)), expected);
}

void CanonicalJsonTest::hashes()
{
    QCOMPARE(sha256("abc"), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256(""), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

void CanonicalJsonTest::sameForEqualValues()
{
    QJsonObject one;
    QJsonObject other;
    for (int i = 0; i < 50; ++i) {
        one.insert(QString::number(i), i);
        other.insert(QString::number(49 - i), double(49 - i));
    }
    QCOMPARE(sha256(canonicalJson(one)), sha256(canonicalJson(other)));
    other.insert("0"_L1, 1);
    QVERIFY(canonicalJson(one) != canonicalJson(other));
    const QString megabyte(1'000'000, QChar(0x00e9));
    QCOMPARE(canonicalJson(megabyte).size(), 2'000'002);
}

QTEST_GUILESS_MAIN(CanonicalJsonTest)
#include "test_canonicaljson.moc"
