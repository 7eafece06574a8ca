// SPDX-License-Identifier: MIT
#include "documents/pdf.h"
#include "documents/recaplayout.h"
#include "pdftext.h"
#include "recapcase.h"

#include <QFileInfo>
#include <QFont>
#include <QFontInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>

using namespace mandat;
using namespace Qt::StringLiterals;
using namespace mandat::documents;
using recapcase::Case;
using recapcase::utc;

namespace
{

/// Writes the sample recap and ends: another process of the same program.
int writeAndLeave(const QString &path)
{
    const Printout printout = layOut(Case().recap(Language::French), Paper::A4);
    return writePdf(path, printout, utc(9, 47)) ? 0 : 1;
}

QList<recapcase::MenuSeed> manyMenus(int menus, int functionsEach)
{
    QList<recapcase::MenuSeed> out;
    for (int i = 0; i < menus; ++i) {
        recapcase::MenuSeed menu {u"menu%1"_s.arg(i), u"Menu %1"_s.arg(i), u"Menu %1"_s.arg(i), {}};
        for (int j = 0; j < functionsEach; ++j) {
            const QString name = u"Function %1.%2"_s.arg(i).arg(j);
            menu.functions.append({u"menu%1.f%2"_s.arg(i).arg(j), name, name, j == 0, true});
        }
        out.append(menu);
    }
    return out;
}

template<class T> QList<T> marksOf(const Page &page)
{
    QList<T> out;
    for (const Mark &mark : page.marks) {
        if (const T *one = std::get_if<T>(&mark))
            out.append(*one);
    }
    return out;
}

void compareInside(const Printout &printout)
{
    const QSizeF size = sizeOf(printout.paper);
    for (const Page &page : printout.pages) {
        for (const TextMark &text : marksOf<TextMark>(page)) {
            QVERIFY2(text.at.x() >= 19.9, qPrintable(text.text));
            QVERIFY2(text.at.x() + widthOf(text.text, text.face) <= size.width() - 14.9, qPrintable(text.text));
            QVERIFY2(text.at.y() <= size.height() - 4, qPrintable(text.text));
        }
    }
}

} // namespace

class TestRecapPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fontsAreThere();
    void everyLabelAndValue_data();
    void everyLabelAndValue();
    void fitsOnePage_data();
    void fitsOnePage();
    void nothingLeavesThePage_data();
    void nothingLeavesThePage();
    void manyFunctionsAndAccounts();
    void accountHeadRepeats();
    void signatureBoxesStayWhole();
    void rowsAreHighEnough();
    void symbolsAreDrawn();
    void draftIsSaid();
    void severalRelationships();
    void manyInOneFile();
    void hugeAndForeignNames_data();
    void hugeAndForeignNames();
    void sameBytesInAnotherProcess();
    void sameBytesTwice();
    void dateIsTheClocks();
    void unwritablePath();
    void noPages();
    void previewPaintsTheSame();
};

/// Without fonts every page would be boxes, and the tests below would measure those.
void TestRecapPdf::fontsAreThere()
{
    QCOMPARE(QFontInfo(QFont(u"Inter"_s)).family(), u"Inter"_s);
    QCOMPARE(QFontInfo(QFont(u"DejaVu Sans Mono"_s)).family(), u"DejaVu Sans Mono"_s);
}

void TestRecapPdf::everyLabelAndValue_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<QStringList>("words");
    const QStringList values {u"Cabinet Lestienne & Aubriot"_s,
                              u"SIREN 662 408 715"_s,
                              u"14, rue du Puits-Salé, 56370 Sarzeau"_s,
                              u"40217-A"_s,
                              u"BM-2026-0413"_s,
                              u"24/11/2026, 10:47 (Europe/Paris)"_s,
                              u"24/11/2026, 10:50"_s,
                              u"KOUASSI Aya"_s,
                              u"4471 1019"_s,
                              u"aya.kouassi@dupre.example"_s,
                              u"+33 6 •• •• •• 17"_s,
                              u"FR76 9907 1004 1200 0278 1546 304"_s,
                              u"24/11/2026, 10:44, Sophie Aubriot"_s,
                              u"DUPRÉ Jean-Baptiste, 20/11/2026"_s,
                              u"courriel, pièce 118"_s,
                              u"Président-directeur général"_s,
                              u"Page 1/1"_s};
    QTest::newRow("fr") << static_cast<int>(Language::French)
                        << values
            + QStringList {u"Récapitulatif du profil"_s,
                           u"Bordereau n°"_s,
                           u"N° d’abonnement"_s,
                           u"Situation au"_s,
                           u"Synchronisé le"_s,
                           u"Prend effet vers"_s,
                           u"Remplace celui du"_s,
                           u"néant, premier récapitulatif"_s,
                           u"Délégué"_s,
                           u"Nom"_s,
                           u"Qualité"_s,
                           u"Identifiant de connexion"_s,
                           u"Courriel"_s,
                           u"Statut"_s,
                           u"Validité"_s,
                           u"sans fin"_s,
                           u"Mobile"_s,
                           u"Équipement"_s,
                           u"attendu"_s,
                           u"Comptes autorisés"_s,
                           u"2 comptes sur 3"_s,
                           u"Libellé"_s,
                           u"Titulaire"_s,
                           u"IBAN"_s,
                           u"Menus et fonctions"_s,
                           u"16 fonctions autorisées, dont 2 en attente d’équipement"_s,
                           u"4 sur 5"_s,
                           u"Signer un fichier de virements SEPA"_s,
                           u"autorisée"_s,
                           u"en attente d’équipement"_s,
                           u"sensible"_s,
                           u"Sans fonction autorisée : Encaissements, Administration."_s,
                           u"Traçabilité"_s,
                           u"Préparé"_s,
                           u"Validé"_s,
                           u"sans validation requise"_s,
                           u"Appliqué"_s,
                           u"Mandat"_s,
                           u"Référence"_s,
                           u"Conditions"_s,
                           u"version 4.2, le 24/11/2026"_s,
                           u"Fait à"_s,
                           u"exemplaires."_s,
                           u"Titulaire ou représentant légal"_s,
                           u"Administrateur"_s,
                           u"reconnaît en avoir pris connaissance"_s,
                           u"Date :"_s,
                           u"Signature :"_s,
                           u"Confidentiel – secret professionnel."_s,
                           u"accès, rectification : acces@lestienne-aubriot.example"_s,
                           u"Imprimé par Sophie Aubriot le 24/11/2026 à 10:47"_s};
    QTest::newRow("en") << static_cast<int>(Language::English)
                        << values
            + QStringList {u"Profile recap"_s,
                           u"Order no."_s,
                           u"Subscription no."_s,
                           u"As of"_s,
                           u"Synchronised"_s,
                           u"Takes effect about"_s,
                           u"Supersedes"_s,
                           u"none, first recap"_s,
                           u"Delegate"_s,
                           u"Name"_s,
                           u"Capacity"_s,
                           u"Sign-in ID"_s,
                           u"Email"_s,
                           u"Status"_s,
                           u"Validity"_s,
                           u"without end"_s,
                           u"Equipment"_s,
                           u"awaited"_s,
                           u"Authorised accounts"_s,
                           u"2 of 3 accounts"_s,
                           u"Label"_s,
                           u"Holder"_s,
                           u"Menus and functions"_s,
                           u"16 functions allowed, of which 2 awaiting equipment"_s,
                           u"4 of 5"_s,
                           u"Sign a SEPA file"_s,
                           u"Menus without an allowed function: Direct debits, Administration."_s,
                           u"Trail"_s,
                           u"Prepared"_s,
                           u"Approved"_s,
                           u"no approval required"_s,
                           u"Applied"_s,
                           u"Mandate"_s,
                           u"Reference"_s,
                           u"Terms"_s,
                           u"version 4.2, on 24/11/2026"_s,
                           u"Done at"_s,
                           u"copies."_s,
                           u"Holder or legal representative"_s,
                           u"Administrator"_s,
                           u"acknowledges having read it"_s,
                           u"Date:"_s,
                           u"Signature:"_s,
                           u"Confidential – professional secrecy."_s,
                           u"Printed by Sophie Aubriot on 24/11/2026 at 10:47"_s};
}

void TestRecapPdf::everyLabelAndValue()
{
    QFETCH(const int, language);
    QFETCH(const QStringList, words);
    const QString text = pdftext::of(layOut(Case().recap(static_cast<Language>(language)), Paper::A4));
    QVERIFY(!text.isEmpty());
    for (const QString &word : words)
        QVERIFY2(text.contains(word.normalized(QString::NormalizationForm_KC)), qPrintable(word));
}

void TestRecapPdf::fitsOnePage_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("fr") << static_cast<int>(Language::French);
    QTest::newRow("en") << static_cast<int>(Language::English);
}

void TestRecapPdf::fitsOnePage()
{
    QFETCH(const int, language);
    QCOMPARE(layOut(Case().recap(static_cast<Language>(language)), Paper::A4).pages.size(), 1);
}

void TestRecapPdf::nothingLeavesThePage_data()
{
    QTest::addColumn<bool>("letter");
    QTest::newRow("A4") << false;
    QTest::newRow("Letter") << true;
}

void TestRecapPdf::nothingLeavesThePage()
{
    QFETCH(const bool, letter);
    Case firm;
    firm.addSecondRelationship();
    compareInside(layOut(firm.recap(Language::French), letter ? Paper::Letter : Paper::A4));
}

void TestRecapPdf::manyFunctionsAndAccounts()
{
    Case firm(manyMenus(5, 15));
    Relationship &relationship = firm.snapshot.relationships[recapcase::works];
    firm.change(recapcase::ayaOnWorks, [&](Grant &grant) {
        for (ushort i = 0; i < 40; ++i) {
            const auto id = recapcase::id<AccountId>(static_cast<ushort>(1000 + i));
            relationship.accounts.append(
                {id, u"Account number %1"_s.arg(i), u"Holder"_s, u"FR7699071004120002781546304"_s});
            grant.accounts.insert(id);
        }
    });
    const Printout printout = layOut(firm.recap(), Paper::A4);
    QVERIFY(printout.pages.size() >= 3);
    compareInside(printout);
    const QString text = pdftext::of(printout);
    for (int i = 0; i < 40; ++i)
        QVERIFY(text.contains(u"Account number %1 "_s.arg(i)));
    for (int i = 0; i < 5; ++i) {
        for (int j = 0; j < 15; ++j)
            QCOMPARE(text.count(QRegularExpression(u"Function %1\\.%2\\b"_s.arg(i).arg(j))), 1);
    }
    const auto pages = printout.pages.size();
    for (qsizetype i = 1; i <= pages; ++i)
        QVERIFY(text.contains(u"Page %1/%2"_s.arg(i).arg(pages)));
    // A menu that goes on elsewhere has its head there.
    QVERIFY(text.contains(u"(continued)"_s));
}

void TestRecapPdf::accountHeadRepeats()
{
    Case firm;
    Relationship &relationship = firm.snapshot.relationships[recapcase::works];
    firm.portal.policy.accountScope = AccountScope::Relationship;
    for (ushort i = 0; i < 60; ++i)
        relationship.accounts.append({recapcase::id<AccountId>(static_cast<ushort>(1000 + i)), u"Account"_s,
                                      u"Somebody"_s, u"FR7699071004120002781546304"_s});
    const Printout printout = layOut(firm.recap(), Paper::A4);
    int withRows = 0;
    int withHead = 0;
    for (const Page &page : printout.pages) {
        const QList<TextMark> texts = marksOf<TextMark>(page);
        const auto has = [&](const QString &text) {
            return std::ranges::any_of(texts, [&](const TextMark &mark) { return mark.text == text; });
        };
        withRows += has(u"Somebody"_s) ? 1 : 0;
        withHead += has(u"IBAN"_s) ? 1 : 0;
    }
    QVERIFY(withRows >= 2);
    QCOMPARE(withHead, withRows);
}

/// Whatever the length of what comes before: the three boxes are on one page, with their sentence.
void TestRecapPdf::signatureBoxesStayWhole()
{
    for (int functions = 1; functions <= 60; functions += 3) {
        const Printout printout = layOut(Case(manyMenus(1, functions)).recap(), Paper::A4);
        QList<int> frames;
        for (const Page &page : printout.pages) {
            const QList<FrameMark> all = marksOf<FrameMark>(page);
            const auto boxes = std::ranges::count_if(all, [](const FrameMark &frame) {
                return qFuzzyCompare(frame.rect.width(), 55.0) && qFuzzyCompare(frame.rect.height(), 32.0)
                    && frame.rect.bottom() <= 279.01;
            });
            frames.append(static_cast<int>(boxes));
        }
        QCOMPARE(frames.last(), 3);
        QCOMPARE(std::ranges::count(frames, 3), 1);
    }
}

void TestRecapPdf::rowsAreHighEnough()
{
    const Printout printout = layOut(Case().recap(), Paper::A4);
    for (const FillMark &fill : marksOf<FillMark>(printout.pages.constFirst()))
        QVERIFY(fill.rect.height() > 5.8);
    QList<qreal> rows;
    for (const TextMark &text : marksOf<TextMark>(printout.pages.constFirst())) {
        if (text.face == Face::Body && qAbs(text.at.x() - 27.6) < 0.01)
            rows.append(text.at.y());
    }
    QVERIFY(rows.size() > 5);
    for (qsizetype i = 1; i < rows.size(); ++i)
        QVERIFY(rows[i] - rows[i - 1] > 5.99);
}

void TestRecapPdf::symbolsAreDrawn()
{
    const Printout printout = layOut(Case().recap(), Paper::A4);
    const QList<SymbolMark> symbols = marksOf<SymbolMark>(printout.pages.constFirst());
    const auto count = [&](Symbol symbol) {
        return std::ranges::count_if(symbols, [&](const SymbolMark &mark) { return mark.symbol == symbol; });
    };
    QCOMPARE(count(Symbol::Allowed), 14 + 1); // and the legend's
    QCOMPARE(count(Symbol::Awaiting), 2 + 1);
    QCOMPARE(count(Symbol::Sensitive), 2 + 1);
    const QString text = pdftext::of(printout);
    QVERIFY(!text.contains(QChar(0x25CF)));
    QVERIFY(!text.contains(QChar(0x25D0)));
}

void TestRecapPdf::draftIsSaid()
{
    Case firm(manyMenus(6, 15));
    firm.orders[0].status = OrderStatus::AwaitingApproval;
    const Printout printout = layOut(firm.recap(Language::French), Paper::A4);
    QVERIFY(printout.pages.size() > 1);
    // On every page: one that is torn off must not pass for the real thing.
    QCOMPARE(pdftext::of(printout).count(u"PROJET – SANS EFFET"_s), printout.pages.size());
}

void TestRecapPdf::severalRelationships()
{
    Case firm;
    firm.addSecondRelationship();
    const QString text = pdftext::of(layOut(firm.recap(), Paper::A4));
    QVERIFY(text.contains(u"Subscription 40217-A"_s));
    QVERIFY(text.contains(u"Subscription 40218-B"_s));
    QCOMPARE(text.count(u"Menus and functions"_s), 2);
}

void TestRecapPdf::manyInOneFile()
{
    const Printout one = layOut(Case().recap(), Paper::A4);
    const Printout many = joined({one, one, one}, u"3 recaps"_s);
    QCOMPARE(many.pages.size(), 3);
    QCOMPARE(pdftext::of(many).count(u"Page 1/1"_s), 3);
}

void TestRecapPdf::hugeAndForeignNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("256 letters") << QString(256, u'W');
    QTest::newRow("256 in words") << QString(u"Wilhelmina "_s).repeated(24).left(256).trimmed();
    QTest::newRow("a hundred thousand") << QString(100'000, u'M');
    QTest::newRow("Arabic") << u"عبد الرحمن بن خلدون"_s;
    QTest::newRow("Hebrew and Latin") << u"כהן Cohen 123"_s;
    QTest::newRow("emoji") << u"Zoë 👩‍👩‍👧‍👦 🏳️‍🌈"_s;
    QTest::newRow("Chinese") << u"王小明"_s;
    QTest::newRow("combining") << u"Z̷̢̛a̴͝l̶̈́g̵̿o̶"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xD83D)) + u"x"_s;
    QTest::newRow("markup") << u"<b>x</b> &amp; %1 %n"_s;
    QTest::newRow("PDF") << u") Tj ET 1 0 R endobj stream\n(\\"_s;
}

void TestRecapPdf::hugeAndForeignNames()
{
    QFETCH(const QString, name);
    Case firm;
    firm.person().lastName = name;
    firm.person().capacity = name;
    firm.snapshot.companies[recapcase::company].name = name;
    firm.snapshot.relationships[recapcase::works].accounts[0].label = name;
    firm.portal.name = {name, name};
    const Printout printout = layOut(firm.recap(), Paper::A4);
    compareInside(printout);
    const QString text = pdftext::of(printout);
    QVERIFY(text.contains(u"4471 1019"_s));
    QVERIFY(text.contains(u"Holder or legal representative"_s));
}

void TestRecapPdf::sameBytesInAnotherProcess()
{
    const QTemporaryDir folder;
    QList<QByteArray> files;
    for (const QString &name : {u"a.pdf"_s, u"b.pdf"_s, u"c.pdf"_s}) {
        // Each process seeds its hashes by itself; two of them say with what.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"QT_HASH_SEED"_s);
        if (name == u"c.pdf")
            environment.insert(u"QT_HASH_SEED"_s, u"0"_s);
        QProcess process;
        process.setProcessEnvironment(environment);
        const QString path = folder.filePath(name);
        process.start(QCoreApplication::applicationFilePath(), {u"--write"_s, path});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        files.append(file.readAll());
    }
    QVERIFY(files[0].size() > 10'000);
    QVERIFY(files[0] == files[1]);
    QVERIFY(files[0] == files[2]);
}

void TestRecapPdf::sameBytesTwice()
{
    const Printout printout = layOut(Case().recap(), Paper::A4);
    const QByteArray first = pdfOf(printout, utc(9, 47));
    QVERIFY(first == pdfOf(printout, utc(9, 47)));
    QVERIFY(first != pdfOf(printout, utc(9, 48)));
}

void TestRecapPdf::dateIsTheClocks()
{
    const QByteArray pdf = pdfOf(layOut(Case().recap(), Paper::A4), utc(9, 47));
    QVERIFY(pdf.contains("/CreationDate (D:20261124094700Z)"));
}

void TestRecapPdf::unwritablePath()
{
    const Result<void> written = writePdf(u"/nowhere/at/all.pdf"_s, layOut(Case().recap(), Paper::A4), utc(9, 47));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Storage);
}

void TestRecapPdf::noPages()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"none.pdf"_s);
    const Result<void> written = writePdf(path, Printout(), utc(9, 47));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Invalid);
    QVERIFY(!QFileInfo::exists(path));
}

/// What the preview shows is what is on paper: ink where the marks say.
void TestRecapPdf::previewPaintsTheSame()
{
    const Printout printout = layOut(Case().recap(), Paper::A4);
    QImage image(420, 594, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(2.0 / unitsPerMillimetre, 2.0 / unitsPerMillimetre);
    paintPage(painter, printout.pages.constFirst());
    painter.end();
    for (const SymbolMark &symbol : marksOf<SymbolMark>(printout.pages.constFirst())) {
        if (symbol.symbol == Symbol::Allowed)
            QVERIFY(qGray(image.pixel((symbol.centre * 2).toPoint())) < 60);
    }
    QCOMPARE(qGray(image.pixel(4, 4)), 255);
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--write")
        return writeAndLeave(arguments.value(2));
    TestRecapPdf test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_recappdf.moc"
