// SPDX-License-Identifier: MIT
#include "app/documents.h"
#include "app/letterheadfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestSampleLetterhead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysEverythingThatALetterheadHas();
    void withoutItsLogoTheRestStays();
    void noLetterheadIsEmpty();

private:
    static void copyTo(const QTemporaryDir &folder, const QString &name)
    {
        QVERIFY(QFile::copy(QStringLiteral(MANDAT_SOURCE_DIR) + u"/resources/sample/"_s + name, folder.filePath(name)));
    }
};

void TestSampleLetterhead::saysEverythingThatALetterheadHas()
{
    const QTemporaryDir folder;
    copyTo(folder, u"letterhead.ini"_s);
    copyTo(folder, u"letterhead.svg"_s);
    const documents::Letterhead letterhead = app::letterheadIn(folder.path());
    QCOMPARE(letterhead.name, u"Cabinet Lestienne & Aubriot"_s);
    QCOMPARE(letterhead.line, u"Société d’expertise comptable"_s);
    QCOMPARE(letterhead.address, u"8, quai des Salorges-Neuves, 56370 Sarzeau"_s);
    QVERIFY(!letterhead.phone.isEmpty());
    QCOMPARE(letterhead.contact(), u"acces@lestienne-aubriot.example"_s);
    QCOMPARE(letterhead.logo.size(), QSize(600, 600));
    // It is drawn: black on its edge, white between the edge and the letters.
    QCOMPARE(letterhead.logo.pixelColor(20, 300), QColor(Qt::black));
    QCOMPARE(letterhead.logo.pixelColor(60, 60), QColor(Qt::white));
}

void TestSampleLetterhead::withoutItsLogoTheRestStays()
{
    const QTemporaryDir folder;
    copyTo(folder, u"letterhead.ini"_s);
    const documents::Letterhead letterhead = app::letterheadIn(folder.path());
    QVERIFY(letterhead.logo.isNull());
    QCOMPARE(letterhead.name, u"Cabinet Lestienne & Aubriot"_s);
}

void TestSampleLetterhead::noLetterheadIsEmpty()
{
    const QTemporaryDir folder;
    QCOMPARE(app::letterheadIn(folder.path()), documents::Letterhead());
}

QTEST_GUILESS_MAIN(TestSampleLetterhead)

#include "test_sampleletterhead.moc"
