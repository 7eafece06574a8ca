// SPDX-License-Identifier: MIT
#include "cli/texttable.h"

#include <QTest>

using namespace mandat::cli;
using namespace Qt::StringLiterals;

class TestTextTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreAsWideAsTheirContent()
    {
        QCOMPARE(tableLines({{u"LEFÈVRE Marie"_s, u"4471"_s, u"actif"_s}, {u"ABADIE"_s, u"10"_s, u""_s}}),
                 (QStringList {u"LEFÈVRE Marie  4471  actif"_s, u"ABADIE         10"_s}));
        QVERIFY(tableLines({}).isEmpty());
    }

    void aLongCellIsCutAndNeverTouchesTheNext()
    {
        const QString email = QString(60, u'a') + u"@dupre.example"_s;
        const QStringList lines = tableLines({{email, u"Dupré"_s}, {u"b@x.example"_s, u"Écluse"_s}}, 20);
        QCOMPARE(lines.constFirst(), QString(19, u'a') + u"…  Dupré"_s);
        QCOMPARE(lines.constLast(), u"b@x.example"_s + QString(11, u' ') + u"Écluse"_s);
        QCOMPARE(tableLines({{u"a"_s, email}}, 20).constFirst(), u"a  "_s + email);
        QCOMPARE(tableLines({{QString(20, u'a'), u"b"_s}}, 20).constFirst(), QString(20, u'a') + u"  b"_s);
    }

    void whatIsOneCharacterCountsOne()
    {
        const QString combined = u"e\u0301tienne"_s; // an accent of its own
        QCOMPARE(tableLines({{combined, u"1"_s}, {u"abcdefg"_s, u"2"_s}}),
                 (QStringList {combined + u"  1"_s, u"abcdefg  2"_s}));
        const QString flags = u"🙂🙂🙂🙂"_s;
        QCOMPARE(tableLines({{flags, u"1"_s}}, 3).constFirst(), u"🙂🙂…  1"_s);
    }

    void aTerminalIsNotTalkedTo()
    {
        QCOMPARE(tableLines({{u"a\x1b[31mb\nc"_s, u"d\t"_s}}), QStringList {u"a [31mb c  d"_s});
    }
};

QTEST_GUILESS_MAIN(TestTextTable)
#include "test_texttable.moc"
