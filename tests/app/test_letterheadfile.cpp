// SPDX-License-Identifier: MIT
#include "app/letterheadfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestLetterheadFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedIsReadAgain();
    void whatTheFirmWroteItselfStays();
    void aLogoIsCopied();
    void refusesWhatIsNoPicture();
    void saysWhatCannotBeWritten();
};

void TestLetterheadFile::whatIsSavedIsReadAgain()
{
    const QTemporaryDir folder;
    documents::Letterhead letterhead;
    letterhead.name = u"Cabinet Müller & Fils, « experts »"_s;
    letterhead.address = u"8, quai des Salorges, 56370 Sarzeau"_s;
    letterhead.phone = u"+33 1 99 00 41 20"_s;
    letterhead.confidentiality = {u"For the addressee; nobody else"_s, u"Pour le destinataire ; personne d’autre"_s};
    letterhead.separateSheets = true;
    QVERIFY(app::saveLetterhead(folder.path(), letterhead));
    QCOMPARE(app::letterheadIn(folder.path()), letterhead);
    QVERIFY(app::saveLetterhead(folder.path(), {}));
    QCOMPARE(app::letterheadIn(folder.path()), documents::Letterhead());
}

void TestLetterheadFile::whatTheFirmWroteItselfStays()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"letterhead.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[firm]\nname=Dupré\n[other]\nkept=yes\n");
    file.close();
    documents::Letterhead letterhead = app::letterheadIn(folder.path());
    QCOMPARE(letterhead.name, u"Dupré"_s);
    letterhead.phone = u"12"_s;
    QVERIFY(app::saveLetterhead(folder.path(), letterhead));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("kept=yes"));
    QCOMPARE(app::letterheadIn(folder.path()), letterhead);
}

void TestLetterheadFile::aLogoIsCopied()
{
    const QTemporaryDir folder;
    const QTemporaryDir elsewhere;
    QImage picture(40, 20, QImage::Format_RGB32);
    picture.fill(Qt::red);
    const QString path = elsewhere.filePath(u"Our Logo.PNG"_s);
    QVERIFY(picture.save(path, "PNG"));
    QVERIFY(app::setLogo(folder.path(), path));
    QVERIFY(QFile::remove(path));
    QCOMPARE(app::letterheadIn(folder.path()).logo.size(), QSize(40, 20));
    QVERIFY(app::setLogo(folder.path(), {}));
    QVERIFY(app::letterheadIn(folder.path()).logo.isNull());
}

void TestLetterheadFile::refusesWhatIsNoPicture()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"text.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a picture");
    file.close();
    QCOMPARE(app::setLogo(folder.path(), file.fileName()).error().kind, ErrorKind::Invalid);
    QCOMPARE(app::setLogo(folder.path(), folder.filePath(u"missing.png"_s)).error().kind, ErrorKind::Invalid);
    QVERIFY(file.resize(9 * 1024 * 1024));
    QCOMPARE(app::setLogo(folder.path(), file.fileName()).error().kind, ErrorKind::TooLarge);
    QVERIFY(!QFileInfo::exists(folder.filePath(u"letterhead.ini"_s)));
}

void TestLetterheadFile::saysWhatCannotBeWritten()
{
    const QTemporaryDir folder;
    documents::Letterhead letterhead;
    letterhead.name = u"Cabinet"_s;
    QFile inTheWay(folder.filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QCOMPARE(app::saveLetterhead(inTheWay.fileName(), letterhead).error().kind, ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(TestLetterheadFile)
#include "test_letterheadfile.moc"
