// SPDX-License-Identifier: MIT
#include "checktable.h"

#include "domain/addresschecks.h"
#include "domain/countries.h"

#include <QLocale>

using namespace checktable;

class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        columns();
        good(u"Lefèvre"_s);
        good(u"O’Brien-Müller"_s);
        good(u"محمد"_s);
        good(u"עברית"_s);
        good(u"Zoë 🌻"_s);
        good(u"👩‍👩‍👧"_s);
        good(u"Nguyễn Thị"_s);
        good(QString(256, u'x'));
        good(u"🌻"_s.repeated(256));
        bad({}, FieldProblem::Missing);
        bad(u"  \u00a0 "_s, FieldProblem::Missing);
        bad(u"\u200b\u200d"_s, FieldProblem::Missing);
        bad(QString(257, u'x'), FieldProblem::TooLong);
        bad(u"🌻"_s.repeated(257), FieldProblem::TooLong);
        bad(QString(1'000'000, u'x'), FieldProblem::TooLong);
        bad(u"a\nb"_s, FieldProblem::ControlCharacters);
        bad(u"a\tb"_s, FieldProblem::ControlCharacters);
        bad(QString(u"a"_s + QChar(0) + u"b"_s), FieldProblem::ControlCharacters);
        bad(u"\u202eevil"_s, FieldProblem::ControlCharacters);
        bad(u"a\u2066b\u2069"_s, FieldProblem::ControlCharacters);
        bad(u"a\u2028b"_s, FieldProblem::ControlCharacters);
        bad(u"\ufeffname"_s, FieldProblem::ControlCharacters);
        bad(QString(u"a"_s + QChar(0xd800)), FieldProblem::ControlCharacters);
        bad(QString(u"a"_s + QChar(0xfffe)), FieldProblem::ControlCharacters);
    }
    void names() { run(checkName); }

    void linesMayBreak()
    {
        QCOMPARE(checkLines(u"8, quai des Salorges\nBâtiment B"_s), Problem());
        QCOMPARE(checkLines(u"8, quai\u2029des"_s), Problem(FieldProblem::ControlCharacters));
    }

    void emails_data()
    {
        columns();
        good(u"marie.lefevre@dupre.example"_s);
        good(u"a@b.fr"_s);
        good(u"o'brien+mandat@mail.co.uk"_s);
        good(u"marie@société.example"_s);
        good(u"MARIE@DUPRE.EXAMPLE"_s);
        good(u"x_y-z=%@1and1.example"_s);
        good(QString(64, u'a') + u"@dupre.example"_s);
        bad({}, FieldProblem::Missing);
        bad(u"marie"_s, FieldProblem::EmailShape);
        bad(u"@dupre.example"_s, FieldProblem::EmailShape);
        bad(u"marie@"_s, FieldProblem::EmailShape);
        bad(u"marie@dupre"_s, FieldProblem::EmailShape);
        bad(u"marie@@dupre.example"_s, FieldProblem::EmailShape);
        bad(u"marie lefevre@dupre.example"_s, FieldProblem::EmailShape);
        bad(u" marie@dupre.example"_s, FieldProblem::EmailShape);
        bad(u"marie@dupre.example "_s, FieldProblem::EmailShape);
        bad(u"Marie Lefèvre <marie@dupre.example>"_s, FieldProblem::EmailShape);
        bad(u"\"marie\"@dupre.example"_s, FieldProblem::EmailShape);
        bad(u".marie@dupre.example"_s, FieldProblem::EmailShape);
        bad(u"marie.@dupre.example"_s, FieldProblem::EmailShape);
        bad(u"marie..l@dupre.example"_s, FieldProblem::EmailShape);
        bad(u"lefèvre@dupre.example"_s, FieldProblem::EmailShape);
        bad(u"marie@-dupre.example"_s, FieldProblem::EmailShape);
        bad(u"marie@dupre-.example"_s, FieldProblem::EmailShape);
        bad(u"marie@du_pre.example"_s, FieldProblem::EmailShape);
        bad(u"marie@dupre..example"_s, FieldProblem::EmailShape);
        bad(u"marie@dupre.example."_s, FieldProblem::EmailShape);
        bad(u"marie@192.168.1.1"_s, FieldProblem::EmailShape);
        bad(u"marie@[192.168.1.1]"_s, FieldProblem::EmailShape);
        bad(u"marie,paul@dupre.example"_s, FieldProblem::EmailShape);
        bad(u"marie@"_s + QString(64, u'a') + u".example"_s, FieldProblem::EmailShape);
        bad(QString(65, u'a') + u"@dupre.example"_s, FieldProblem::TooLong);
        bad(u"marie@"_s + u"abcdefghi."_s.repeated(25) + u"example"_s, FieldProblem::TooLong);
        bad(QString(1'000'000, u'a') + u"@b.example"_s, FieldProblem::TooLong);
        bad(u"marie\n@dupre.example"_s, FieldProblem::ControlCharacters);
        bad(u"marie\u202e@dupre.example"_s, FieldProblem::ControlCharacters);
    }
    void emails() { run(checkEmail); }

    void S2_7_subdomainsAreTheFirms_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("banned");
        QTest::newRow("the domain") << u"s.aubriot@firm.example"_s << true;
        QTest::newRow("another case") << u"S.AUBRIOT@FIRM.Example"_s << true;
        QTest::newRow("a sub-domain") << u"paul@nantes.firm.example"_s << true;
        QTest::newRow("two down") << u"paul@a.b.firm.example"_s << true;
        QTest::newRow("final dot") << u"paul@firm.example."_s << true;
        QTest::newRow("the IDN") << u"paul@société.example"_s << true;
        QTest::newRow("the IDN in ASCII") << u"paul@xn--socit-esab.example"_s << true;
        QTest::newRow("below the IDN, another case") << u"paul@mail.SOCIÉTÉ.example"_s << true;
        QTest::newRow("written with a star") << u"paul@x.star.example"_s << true;
        QTest::newRow("ends alike") << u"paul@notfirm.example"_s << false;
        QTest::newRow("begins alike") << u"paul@firm.example.org"_s << false;
        QTest::newRow("in the local part") << u"firm.example@other.example"_s << false;
        QTest::newRow("no address") << u"firm.example"_s << false;
        QTest::newRow("empty") << QString() << false;
    }
    void S2_7_subdomainsAreTheFirms()
    {
        QFETCH(QString, email);
        QTEST(inDomains(email, {u"firm.example"_s, u"société.example"_s, u"*.star.example"_s, u" "_s}), "banned");
    }

    void S2_6_genericAddresses_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("generic");
        for (const char *local :
             {"contact", "info", "compta", "Compta", "comptabilité", "secretariat", "no-reply", "rh", "compta2",
              "compta.paris", "info-sud", "contact+x", "ne-pas-repondre", "COMPTABILITE"})
            QTest::newRow(local) << QString::fromUtf8(local) + u"@dupre.example"_s << true;
        for (const char *local :
             {"marie", "paul.sales", "m.contact", "information.desk.x1y", "infonie", "comptard", "c", "rhea"}) {
            const bool generic = QByteArray(local).startsWith("information.");
            QTest::newRow(local) << QString::fromUtf8(local) + u"@dupre.example"_s << generic;
        }
        QTest::newRow("in the domain only") << u"marie@contact.example"_s << false;
        QTest::newRow("no address") << u"contact"_s << false;
    }
    void S2_6_genericAddresses()
    {
        QFETCH(QString, email);
        QTEST(isGenericEmail(email), "generic");
    }

    void e164_data()
    {
        columns();
        good(u"+33612345678"_s);
        good(u"+12345678"_s);
        good(u"+123456789012345"_s);
        bad({}, FieldProblem::Missing);
        bad(u"+1234567"_s, FieldProblem::TelephoneShape);
        bad(u"+1234567890123456"_s, FieldProblem::TelephoneShape);
        bad(u"0612345678"_s, FieldProblem::TelephoneShape);
        bad(u"+33 612345678"_s, FieldProblem::TelephoneShape);
        bad(u"+0612345678"_s, FieldProblem::TelephoneShape);
        bad(u"+3361234567a"_s, FieldProblem::TelephoneShape);
        bad(u"+٣٣٦١٢٣٤٥٦٧٨"_s, FieldProblem::TelephoneShape);
    }
    void e164() { run(checkTelephone); }

    void typedTelephones_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("expected"); // empty: refused
        const auto row = [](const char *text, const char *country, const char *expected) {
            QTest::addRow("%s, %s", text, country)
                << QString::fromUtf8(text) << QString::fromLatin1(country) << QString::fromLatin1(expected);
        };
        row("06 12 34 56 78", "FR", "+33612345678");
        row("06.12.34.56.78", "FR", "+33612345678");
        row("06-12-34-56-78", "FR", "+33612345678");
        row("06 12 34 56 78", "FR", "+33612345678");
        row("612345678", "FR", "+33612345678");
        row("+33 (0)6 12 34 56 78", "CH", "+33612345678");
        row("+33 (0) 6 12 34 56 78", "FR", "+33612345678");
        row("+33 06 12 34 56 78", "FR", "+33612345678");
        row("0033 6 12 34 56 78", "FR", "+33612345678");
        row("００３３６１２３４５６７８", "FR", "+33612345678");
        row("＋33612345678", "FR", "+33612345678");
        row("٠٦١٢٣٤٥٦٧٨", "FR", "+33612345678");
        row("0032 470 12 34 56", "FR", "+32470123456");
        row("0470/12.34.56", "BE", "+32470123456");
        row("02 512 34 56", "BE", "+3225123456");
        row("079 123 45 67", "CH", "+41791234567");
        row("+41 (0)79 123 45 67", "CH", "+41791234567");
        row("621 123 456", "LU", "+352621123456");
        row("26 12 34 56", "LU", "+35226123456");
        row("93 15 12 34", "MC", "+37793151234");
        row("06 12 34 56 78", "MC", "");
        row("0171 1234567", "DE", "+491711234567");
        row("030 123456", "DE", "+4930123456");
        row("06 6982 1234", "IT", "+390669821234");
        row("(212) 555-0123", "US", "+12125550123");
        row("011 33 6 12 34 56 78", "US", "+33612345678");
        row("0590 12 34 56", "GP", "+590590123456");
        row("+999 12345678", "FR", "+99912345678");
        row("06 12 34 56", "FR", "");
        row("06 12 34 56 78 9", "FR", "");
        row("3949", "FR", "");
        row("+33 6 12 34 56", "FR", "");
        row("not a number", "FR", "");
        row("06 12 34 56 78 ext. 2", "FR", "");
        row("06+12345678", "FR", "");
        row("", "FR", "");
        row("+", "FR", "");
        row("00", "FR", "");
        row("06 12 34 56 78", "XX", "");
    }
    void typedTelephones()
    {
        QFETCH(QString, text);
        QFETCH(QString, country);
        QTEST(normalisedTelephone(text, country).value_or(QString()), "expected");
    }

    void longTelephoneIsRefusedAtOnce() { QVERIFY(!normalisedTelephone(QString(1'000'000, u'1'), u"FR"_s)); }

    void telephonesAreGrouped()
    {
        QCOMPARE(groupedTelephone(u"+33612345642"_s), u"+33 6 12 34 56 42"_s);
        QCOMPARE(groupedTelephone(u"+41791234567"_s), u"+41 79 123 45 67"_s);
        QCOMPARE(groupedTelephone(u"+32470123456"_s), u"+32 470 12 34 56"_s);
        QCOMPARE(groupedTelephone(u"06 12"_s), u"06 12"_s);
    }

    void secretTelephonesAreMasked()
    {
        QCOMPARE(maskedTelephone(u"+33612345642"_s), u"+33 6 •• •• •• 42"_s);
        QCOMPARE(maskedTelephone(u"+41791234567"_s), u"+41 7• ••• •• 67"_s);
        QCOMPARE(maskedTelephone(u"0612345642"_s), u"••••••••••"_s);
        QCOMPARE(maskedTelephone({}), QString());
    }

    void countriesAreThoseOfTheStandard()
    {
        QCOMPARE(countryCodes().size(), 249);
        QVERIFY(std::is_sorted(countryCodes().begin(), countryCodes().end()));
        for (const QString &code : countryCodes()) {
            QVERIFY2(isCountry(code), qPrintable(code));
            QVERIFY2(QLocale::codeToTerritory(code) != QLocale::AnyTerritory, qPrintable(code));
            QVERIFY(!countryName(code).en.isEmpty() && !countryName(code).fr.isEmpty());
        }
        QCOMPARE(countryName(u"CH"_s).fr, u"Suisse"_s);
        for (const QString &code : {u"XX"_s, u"fr"_s, u"FRA"_s, QString(), u"F"_s, u"XK"_s})
            QVERIFY2(!isCountry(code) && countryName(code).isEmpty(), qPrintable(code));
    }
};

QTEST_GUILESS_MAIN(TestChecks)
#include "test_checks.moc"
