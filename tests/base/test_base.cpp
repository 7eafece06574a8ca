// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "base/fold.h"
#include "base/log.h"
#include "base/sortedset.h"
#include "base/translations.h"
#include "base/uuid.h"

#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folding_data();
    void folding();
    void redaction_data();
    void redaction();
    void uuidsSortByTime();
    void setsAreSorted();
    void cataloguesAreInTheProgram();
};

void TestBase::folding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("accents") << u"LEFÈVRE Marie-Hélène"_s << u"lefevre marie-helene"_s;
    QTest::newRow("ligature") << u"Œuvre de la Cœur"_s << u"oeuvre de la coeur"_s;
    QTest::newRow("german") << u"Müller-Strauß"_s << u"muller-strauss"_s;
    QTest::newRow("apostrophe") << u"d’Arbeilh"_s << u"d'arbeilh"_s;
    QTest::newRow("blanks") << u"  a \t b\u00a0c "_s << u"a b c"_s;
    QTest::newRow("decomposed") << u"e\u0301"_s << u"e"_s;
    QTest::newRow("arabic") << u"محمد"_s << u"محمد"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestBase::folding()
{
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    QCOMPARE(folded(text), wanted);
    QCOMPARE(folded(wanted), wanted);
}

void TestBase::redaction_data()
{
    QTest::addColumn<QString>("message");
    QTest::newRow("bearer") << u"Authorization: Bearer s3cr3t-token"_s;
    QTest::newRow("bearer alone") << u"sent Bearer s3cr3t-token to x"_s;
    QTest::newRow("json") << u"{\"temporaryPassword\":\"s3cr3t \\\" s3cr3t\",\"a\":1}"_s;
    QTest::newRow("form") << u"grant_type=refresh_token&refresh_token=s3cr3t&x=1"_s;
    QTest::newRow("cookie") << u"Set-Cookie: id=s3cr3t; Path=/"_s;
}

void TestBase::redaction()
{
    QFETCH(QString, message);
    const QString out = redacted(message);
    QVERIFY2(!out.contains(u"s3cr3t"_s), qPrintable(out));
    QVERIFY(out.contains(u"[redacted]"_s));
}

void TestBase::uuidsSortByTime()
{
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(1795000000000, Qt::UTC);
    QSet<QUuid> seen;
    QString last;
    for (int i = 0; i < 1000; ++i) {
        const QUuid id = newUuid(start.addMSecs(i));
        QCOMPARE(id.variant(), QUuid::DCE);
        QCOMPARE(id.toString(QUuid::WithoutBraces).at(14), u'7');
        QVERIFY(last < id.toString());
        last = id.toString();
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 1000);
}

void TestBase::setsAreSorted()
{
    SortedSet<int> set({3, 1, 2, 3});
    QCOMPARE(set.values(), QList<int>({1, 2, 3}));
    QVERIFY(!set.insert(2));
    QVERIFY(set.insert(0));
    QVERIFY(set.remove(3));
    QVERIFY(!set.remove(3));
    QCOMPARE(set.subtracted({1}), SortedSet<int>({0, 2}));
    QCOMPARE(set.intersected({1, 9}), SortedSet<int>({1}));
    QVERIFY(set.includes({0, 1}));
}

void TestBase::cataloguesAreInTheProgram()
{
    QTranslator translator;
    QVERIFY(translator.load(translationFile(Language::French)));
    QVERIFY(translator.load(translationFile(Language::English)));
}

QTEST_GUILESS_MAIN(TestBase)
#include "test_base.moc"
