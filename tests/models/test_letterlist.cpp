// SPDX-License-Identifier: MIT
#include "models/letterlist.h"

#include "base/uuid.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mandat;
using namespace mandat::models;
using namespace Qt::StringLiterals;

class TestLetterList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsTickedWhatWasPrintedIsNot();
    void whatAPersonTicksStaysWhenTheQueueIsReadAgain();
    void onlyOne();
    void aNameIsNoMarkup();

private:
    static LetterList::Row row(const QString &name, bool printed)
    {
        return {UserId(newUuid()), name, u"12, rue des Lilas, 75020 Paris"_s, u"13 April"_s, printed};
    }
    static QStringList names(const QList<LetterList::Row> &rows)
    {
        QStringList out;
        for (const LetterList::Row &each : rows)
            out.append(each.name);
        return out;
    }
};

void TestLetterList::whatWaitsIsTickedWhatWasPrintedIsNot()
{
    LetterList list;
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setRows({row(u"Aya"_s, false), row(u"Luc"_s, true), row(u"Nora"_s, false)});
    QCOMPARE(names(list.ticked()), QStringList({u"Aya"_s, u"Nora"_s}));
    QCOMPARE(list.index(1, LetterList::Name).data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Unchecked);
    QVERIFY(!list.index(0, LetterList::Address).data(Qt::CheckStateRole).isValid());
    QVERIFY(!list.setData(list.index(0, LetterList::Address), Qt::Unchecked, Qt::CheckStateRole));
}

void TestLetterList::whatAPersonTicksStaysWhenTheQueueIsReadAgain()
{
    LetterList list;
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<LetterList::Row> rows {row(u"Aya"_s, false), row(u"Luc"_s, false)};
    list.setRows(rows);
    const QSignalSpy told(&list, &LetterList::tickedChanged);
    QVERIFY(list.setData(list.index(0, LetterList::Name), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(told.size(), 1);
    list.setRows({rows.at(1), rows.at(0), row(u"Nora"_s, false)});
    QCOMPARE(names(list.ticked()), QStringList({u"Luc"_s, u"Nora"_s}));
}

void TestLetterList::onlyOne()
{
    LetterList list;
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<LetterList::Row> rows {row(u"Aya"_s, false), row(u"Luc"_s, true)};
    list.setRows(rows);
    list.tickOnly(rows.at(1).user);
    QCOMPARE(names(list.ticked()), QStringList({u"Luc"_s}));
    QCOMPARE(list.indexOf(rows.at(1).user).row(), 1);
    QVERIFY(!list.indexOf(UserId(newUuid())).isValid());
}

void TestLetterList::aNameIsNoMarkup()
{
    LetterList list;
    LetterList::Row odd = row(u"<b>Aya</b>"_s, false);
    odd.address.clear();
    list.setRows({odd});
    QCOMPARE(list.index(0, LetterList::Name).data().toString(), odd.name);
    QVERIFY(!list.index(0, LetterList::Name).data(Qt::ToolTipRole).toString().contains(u'<'));
    QVERIFY(!list.index(0, LetterList::Address).data().toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestLetterList)
#include "test_letterlist.moc"
