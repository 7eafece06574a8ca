// SPDX-License-Identifier: MIT
#include "documents/accessletter.h"
#include "pdftext.h"
#include "recapcase.h"

#include <QFile>

#include <algorithm>

using namespace mandat;
using namespace Qt::StringLiterals;
using namespace mandat::documents;
using recapcase::Case;
using recapcase::utc;

namespace
{

const QString password = u"Xk7-pq2R-mm4t"_s;

/// `firm` must outlive it.
AccessLetterSource sourceOf(const Case &firm)
{
    return {firm.portal,
            u"https://portail.example"_s,
            firm.snapshot.users.value(recapcase::aya),
            u"Menuiserie Dupré SA"_s,
            firm.snapshot.companies.value(recapcase::company).address,
            u"44711019"_s,
            password,
            utc(11, 0, 30),
            firm.letterhead,
            u"Sophie Aubriot"_s,
            utc(9, 47)};
}

QList<TextMark> textsOf(const Page &page)
{
    QList<TextMark> out;
    for (const Mark &mark : page.marks) {
        if (const TextMark *text = std::get_if<TextMark>(&mark))
            out.append(*text);
    }
    return out;
}

} // namespace

class TestAccessLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItMust_data();
    void saysWhatItMust();
    void neverAccountsOrRights();
    void addressStandsInTheWindow();
    void longAddressKeepsTheTown();
    void onTwoSheets();
    void slipHasNoPassword();
    void maskedUntilShown();
    void secretsAreSetLarge();
    void ownAddressFirst();
    void ownersFileOnly();
};

void TestAccessLetter::saysWhatItMust_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("fr") << static_cast<int>(Language::French)
                        << QStringList {u"Vos accès à Portail bancaire"_s,
                                        u"Identifiant de connexion"_s,
                                        u"Mot de passe provisoire"_s,
                                        u"provisoire, valable jusqu’au 30/11/2026, 12:00"_s,
                                        u"modifiables à la première connexion"_s,
                                        u"Assistance"_s,
                                        u"Nous ne vous demanderons jamais votre mot de passe."_s,
                                        u"Accusé de réception"_s,
                                        u"du lundi au vendredi, de 8 h à 18 h"_s,
                                        u"Mme KOUASSI Aya"_s};
    QTest::newRow("en") << static_cast<int>(Language::English)
                        << QStringList {u"Your access to Banking portal"_s,
                                        u"Sign-in ID"_s,
                                        u"Temporary password"_s,
                                        u"temporary, valid until 30/11/2026, 12:00"_s,
                                        u"may be changed at first sign-in"_s,
                                        u"Support"_s,
                                        u"We never ask for your password."_s,
                                        u"Receipt slip"_s,
                                        u"Monday to Friday, 8 am to 6 pm"_s,
                                        u"Ms KOUASSI Aya"_s};
}

void TestAccessLetter::saysWhatItMust()
{
    QFETCH(const int, language);
    QFETCH(const QStringList, words);
    const AccessLetterData letter = makeAccessLetter(sourceOf(Case()), static_cast<Language>(language));
    const QString text = pdftext::flat(layOut(letter, Paper::A4, PasswordShown::Clear));
    const QStringList always {password,
                              u"4471 1019"_s,
                              u"https://portail.example"_s,
                              u"+33 2 99 00 11 22"_s,
                              u"Menuiserie Dupré SA"_s,
                              u"56370 Sarzeau"_s,
                              u"Cabinet Lestienne & Aubriot"_s};
    for (const QString &word : always + words)
        QVERIFY2(text.contains(word.normalized(QString::NormalizationForm_KC)), qPrintable(word));
}

void TestAccessLetter::neverAccountsOrRights()
{
    const Case firm;
    for (const Language language : {Language::English, Language::French}) {
        const QString text =
            pdftext::flat(layOut(makeAccessLetter(sourceOf(firm), language), Paper::A4, PasswordShown::Clear));
        for (const Function &function : firm.portal.catalogue.functions())
            QVERIFY2(!text.contains(function.label.in(language)), qPrintable(function.label.in(language)));
        for (const Account &account : firm.snapshot.relationships.value(recapcase::works).accounts) {
            QVERIFY(!text.contains(account.label));
            QVERIFY(!text.contains(account.iban.right(3)));
        }
        QVERIFY(!text.contains(u"40217-A"_s));
    }
}

/// 85 × 35 mm at 105, 50 mm: nothing else in it, and the address nowhere else.
void TestAccessLetter::addressStandsInTheWindow()
{
    const QRectF window(105, 50, 85, 35);
    const Printout printout =
        layOut(makeAccessLetter(sourceOf(Case()), Language::French), Paper::A4, PasswordShown::Clear);
    QStringList inside;
    for (const TextMark &text : textsOf(printout.pages.constFirst())) {
        const QRectF box(text.at.x(), text.at.y() - 3, widthOf(text.text, text.face), 4);
        if (!box.intersects(window))
            continue;
        QVERIFY2(window.contains(box), qPrintable(text.text));
        inside.append(text.text);
    }
    QCOMPARE(
        inside,
        QStringList({u"Menuiserie Dupré SA"_s, u"Mme KOUASSI Aya"_s, u"14, rue du Puits-Salé"_s, u"56370 Sarzeau"_s}));
}

void TestAccessLetter::longAddressKeepsTheTown()
{
    const Case firm;
    AccessLetterData letter = makeAccessLetter(sourceOf(firm), Language::English);
    letter.recipient.clear();
    for (int i = 0; i < 30; ++i)
        letter.recipient.append(u"Line %1 "_s.arg(i) + QString(200, u'x'));
    letter.recipient.append(u"56370 Sarzeau"_s);
    const Printout printout = layOut(letter, Paper::A4, PasswordShown::Clear);
    const QList<TextMark> texts = textsOf(printout.pages.constFirst());
    const auto town = std::ranges::find_if(texts, [](const TextMark &mark) { return mark.text == u"56370 Sarzeau"; });
    QVERIFY(town != texts.end());
    QVERIFY(town->at.y() <= 85);
}

void TestAccessLetter::onTwoSheets()
{
    Case firm;
    firm.letterhead.separateSheets = true;
    const AccessLetterData letter = makeAccessLetter(sourceOf(firm), Language::English);
    const Printout printout = layOut(letter, Paper::A4, PasswordShown::Clear);
    QCOMPARE(printout.pages.size(), 2);
    const QString first = pdftext::flat({printout.title, Paper::A4, {printout.pages.at(0)}});
    const QString second = pdftext::flat({printout.title, Paper::A4, {printout.pages.at(1)}});
    QVERIFY(first.contains(u"4471 1019"_s));
    QVERIFY(!first.contains(password));
    QVERIFY(second.contains(password));
    QVERIFY(!second.contains(u"4471 1019"_s));
    QVERIFY(second.contains(u"56370 Sarzeau"_s));
}

void TestAccessLetter::slipHasNoPassword()
{
    const Printout printout =
        layOut(makeAccessLetter(sourceOf(Case()), Language::English), Paper::A4, PasswordShown::Clear);
    const QString text = pdftext::flat(printout);
    QCOMPARE(printout.pages.size(), 1);
    QCOMPARE(text.count(password), 1);
    QVERIFY(text.indexOf(password) < text.indexOf(u"Receipt slip"_s));
    QVERIFY(text.lastIndexOf(u"4471 1019"_s) > text.indexOf(u"Receipt slip"_s));
}

void TestAccessLetter::maskedUntilShown()
{
    const QString text =
        pdftext::flat(layOut(makeAccessLetter(sourceOf(Case()), Language::English), Paper::A4, PasswordShown::Masked));
    QVERIFY(!text.contains(password));
    QVERIFY(text.contains(u"•••••••••••••"_s));
    QVERIFY(text.contains(u"4471 1019"_s));
}

void TestAccessLetter::secretsAreSetLarge()
{
    const Printout printout =
        layOut(makeAccessLetter(sourceOf(Case()), Language::English), Paper::A4, PasswordShown::Clear);
    QStringList large;
    for (const TextMark &text : textsOf(printout.pages.constFirst())) {
        if (text.face == Face::Secret)
            large.append(text.text);
    }
    QCOMPARE(large, QStringList({u"4471 1019"_s, password}));
}

void TestAccessLetter::ownAddressFirst()
{
    const Case firm;
    AccessLetterSource source = sourceOf(firm);
    source.user.address = {u"Rue de la Loi 16"_s, u"1000"_s, u"Bruxelles"_s, u"BE"_s};
    const AccessLetterData letter = makeAccessLetter(source, Language::English);
    QCOMPARE(letter.recipient,
             QStringList({u"Ms KOUASSI Aya"_s, u"Rue de la Loi 16"_s, u"1000 Bruxelles"_s, u"BELGIUM"_s}));
}

void TestAccessLetter::ownersFileOnly()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"letter.pdf"_s);
    const Printout printout =
        layOut(makeAccessLetter(sourceOf(Case()), Language::English), Paper::A4, PasswordShown::Clear);
    QVERIFY(writePdf(path, printout, utc(9, 47), Privacy::OwnerOnly));
    QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
}

QTEST_MAIN(TestAccessLetter)
#include "test_accessletter.moc"
