// SPDX-License-Identifier: MIT
#include "domain/addresschecks.h"
#include "domain/names.h"

#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lastNamesAreCapitalisedButForTheirParticles_data()
    {
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"Lefèvre"_s << u"Marie"_s << u"LEFÈVRE Marie"_s;
        QTest::newRow("de La") << u"de La Rochette"_s << u"Anne-Sophie"_s << u"de LA ROCHETTE Anne-Sophie"_s;
        QTest::newRow("de la") << u"de la Rochette"_s << u"Anne-Sophie"_s << u"de la ROCHETTE Anne-Sophie"_s;
        QTest::newRow("d’") << u"d’Arbeilh"_s << u"Guilhem"_s << u"d’ARBEILH Guilhem"_s;
        QTest::newRow("d'") << u"d'Arbeilh"_s << u"Guilhem"_s << u"d'ARBEILH Guilhem"_s;
        QTest::newRow("Van") << u"Van den Broeck"_s << u"Pieter"_s << u"VAN DEN BROECK Pieter"_s;
        QTest::newRow("van") << u"van den Broeck"_s << u"Pieter"_s << u"van den BROECK Pieter"_s;
        QTest::newRow("’t") << u"van ’t Hoff"_s << u"Jan"_s << u"van ’t HOFF Jan"_s;
        QTest::newRow("hyphen") << u"Müller-Blanc"_s << u"Katharina"_s << u"MÜLLER-BLANC Katharina"_s;
        QTest::newRow("von") << u"von der Weid"_s << u"Urs"_s << u"von der WEID Urs"_s;
        QTest::newRow("al-") << u"al-Fassi"_s << u"Nadia"_s << u"al-FASSI Nadia"_s;
        QTest::newRow("De") << u"De Sousa Ferreira"_s << u"Luís"_s << u"DE SOUSA FERREIRA Luís"_s;
        QTest::newRow("lower case is no particle") << u"dupont martin"_s << u"zoé"_s << u"DUPONT MARTIN zoé"_s;
        QTest::newRow("a particle alone") << u"de"_s << u"Jean"_s << u"DE Jean"_s;
        QTest::newRow("a particle and a blank") << u"de "_s << u"Jean"_s << u"DE Jean"_s;
        QTest::newRow("begins like one") << u"delacroix"_s << u"Ève"_s << u"DELACROIX Ève"_s;
        QTest::newRow("ß") << u"Weiß"_s << u"Karl"_s << u"WEISS Karl"_s;
        QTest::newRow("no first name") << u"Prince"_s << QString() << u"PRINCE"_s;
        QTest::newRow("no last name") << QString() << u"Marie"_s << u"Marie"_s;
        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("RTL") << u"محمد"_s << u"علي"_s << u"محمد علي"_s;
    }
    void lastNamesAreCapitalisedButForTheirParticles()
    {
        QFETCH(QString, last);
        QFETCH(QString, first);
        QTEST(displayName(last, first), "shown");
        User user;
        user.lastName = last;
        user.firstName = first;
        QTEST(displayName(user), "shown");
        Contact contact;
        contact.lastName = last;
        contact.firstName = first;
        QTEST(displayName(contact), "shown");
    }

    void listsSortByTheNameProper()
    {
        const QList<std::pair<QString, QString>> inOrder {
            {u"d’Arbeilh"_s, u"Guilhem"_s}, {u"De Sousa Ferreira"_s, u"Luís"_s},
            {u"Dupré"_s, u"Jean"_s},        {u"DUPRE"_s, u"Zoé"_s},
            {u"Dupré Martin"_s, u"Anne"_s}, {u"de La Rochette"_s, u"Anne"_s},
            {u"Lefèvre"_s, u"Marie"_s},     {u"Œuvrard"_s, u"Luc"_s},
            {u"von der Weid"_s, u"Urs"_s}};
        for (qsizetype i = 1; i < inOrder.size(); ++i) {
            const QString before = sortName(inOrder[i - 1].first, inOrder[i - 1].second);
            const QString after = sortName(inOrder[i].first, inOrder[i].second);
            QVERIFY2(before < after, qPrintable(before + u" / "_s + after));
        }
    }

    void signInIdsAreGrouped()
    {
        QCOMPARE(displaySignInId(u"44710928"_s), u"4471 0928"_s);
        QCOMPARE(displaySignInId(u"4471092812"_s), u"4471 0928 12"_s);
        QCOMPARE(displaySignInId(u"marie@dupre.example"_s), u"marie@dupre.example"_s);
        QCOMPARE(displaySignInId(u"12345678@dupre.example"_s), u"12345678@dupre.example"_s);
        QCOMPARE(displaySignInId({}), QString());
    }

    void S1_7_addressesAreComplete_data()
    {
        QTest::addColumn<QStringList>("parts"); // street, postal code, locality, country
        QTest::addColumn<bool>("complete");
        QTest::newRow("FR") << QStringList {u"8, quai des Salorges"_s, u"56370"_s, u"Sarzeau"_s, u"FR"_s} << true;
        QTest::newRow("CH") << QStringList {u"Rue du Lac 3"_s, u"1003"_s, u"Lausanne"_s, u"CH"_s} << true;
        QTest::newRow("IE, no code") << QStringList {u"1 Main Street"_s, {}, u"Cork"_s, u"IE"_s} << true;
        QTest::newRow("no street") << QStringList {u" "_s, u"56370"_s, u"Sarzeau"_s, u"FR"_s} << false;
        QTest::newRow("no code") << QStringList {u"8, quai"_s, {}, u"Sarzeau"_s, u"FR"_s} << false;
        QTest::newRow("no locality") << QStringList {u"8, quai"_s, u"56370"_s, {}, u"FR"_s} << false;
        QTest::newRow("no country") << QStringList {u"8, quai"_s, u"56370"_s, u"Sarzeau"_s, {}} << false;
        QTest::newRow("no such country") << QStringList {u"8, quai"_s, u"56370"_s, u"Sarzeau"_s, u"XX"_s} << false;
        QTest::newRow("another country's code")
            << QStringList {u"8, quai"_s, u"1003"_s, u"Sarzeau"_s, u"FR"_s} << false;
        QTest::newRow("nothing") << QStringList {{}, {}, {}, {}} << false;
    }
    void S1_7_addressesAreComplete()
    {
        QFETCH(QStringList, parts);
        QFETCH(bool, complete);
        const PostalAddress address {parts[0], parts[1], parts[2], parts[3]};
        QCOMPARE(address.isComplete(), complete);
        QCOMPARE(!checkPostalAddress(address, true), complete);
    }

    void addressProblems()
    {
        const auto problem = [](const PostalAddress &address) { return checkPostalAddress(address, false); };
        QCOMPARE(problem({}), Problem());
        QCOMPARE(checkPostalAddress({}, true), Problem(FieldProblem::AddressIncomplete));
        QCOMPARE(problem({u"8, quai"_s, {}, {}, {}}), Problem());
        QCOMPARE(problem({{}, {}, {}, u"ZZ"_s}), Problem(FieldProblem::CountryUnknown));
        QCOMPARE(problem({{}, u"5637"_s, {}, u"FR"_s}), Problem(FieldProblem::PostalCodeShape));
        QCOMPARE(problem({u"a\u202eb"_s, {}, {}, {}}), Problem(FieldProblem::ControlCharacters));
        QCOMPARE(problem({{}, {}, u"Sar\nzeau"_s, {}}), Problem(FieldProblem::ControlCharacters));
        QCOMPARE(problem({QString(1000, u'x'), {}, {}, {}}), Problem(FieldProblem::TooLong));
    }

    void postalCodes_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("fine");
        const auto row = [](const char *country, const char *code, bool fine) {
            QTest::addRow("%s %s", country, code) << QString::fromLatin1(country) << QString::fromUtf8(code) << fine;
        };
        for (const auto &[country, code] : {std::pair {"FR", "01000"},
                                            {"BE", "1000"},
                                            {"CH", "8001"},
                                            {"LU", "1009"},
                                            {"MC", "98000"},
                                            {"NL", "1012 AB"},
                                            {"NL", "1012AB"},
                                            {"GB", "SW1A 1AA"},
                                            {"PT", "1000-205"},
                                            {"US", "10001"},
                                            {"US", "10001-1234"},
                                            {"JP", "100-0001"}})
            row(country, code, true);
        for (const auto &[country, code] : {std::pair {"FR", "1000"},
                                            {"FR", "7500A"},
                                            {"FR", "750 01"},
                                            {"BE", "0100"},
                                            {"CH", "80011"},
                                            {"MC", "06000"},
                                            {"NL", "1012"},
                                            {"FR", "٧٥٠٠١"},
                                            {"GB", "SW1A 1AA TOO LONG"},
                                            {"JP", "?"},
                                            {"FR", ""}})
            row(country, code, false);
        row("HK", "", true);
    }
    void postalCodes()
    {
        QFETCH(QString, country);
        QFETCH(QString, code);
        QTEST(!checkPostalCode(country, code), "fine");
    }

    void envelopes()
    {
        const PostalAddress address {u"8, quai des Salorges \n\n Bâtiment B"_s, u"56370"_s, u"Sarzeau"_s, u"FR"_s};
        const QStringList home {u"8, quai des Salorges"_s, u"Bâtiment B"_s, u"56370 Sarzeau"_s};
        QCOMPARE(address.lines(u"FR"_s), home);
        QCOMPARE(address.lines(), home + QStringList {u"FR"_s});
        QVERIFY(PostalAddress().lines().isEmpty());
        QVERIFY(PostalAddress().isEmpty());
        QVERIFY(!address.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "test_names.moc"
