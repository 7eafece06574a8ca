// SPDX-License-Identifier: MIT
// IBANs and the identifiers of companies.
#include "checktable.h"

using namespace checktable;

namespace
{

/// A valid IBAN of any country: check digits by the definition, on a number of its own making.
QString madeIban(const QString &country, qsizetype length)
{
    const QString bban = QString(length - 4, u'7');
    int remainder = 0;
    for (const QChar c : QString(bban + country + u"00"_s)) {
        const QString digits = c.isDigit() ? QString(c) : QString::number(c.unicode() - u'A' + 10);
        for (const QChar digit : digits)
            remainder = (remainder * 10 + digit.digitValue()) % 97;
    }
    return country + QString::number(98 - remainder).rightJustified(2, u'0') + bban;
}

} // namespace

class TestIdentifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ibans_data()
    {
        columns();
        for (const char *iban :
             {"FR1420041010050500013M02606", "DE89370400440532013000", "GB29NWBK60161331926819", "BE68539007547034",
              "CH9300762011623852957", "LU280019400644750000", "MC5811222000010123456789030",
              "MT84MALT011000012345MTLCAST001S", "NO9386011117947", "LC55HEMM000100010012001200023015",
              "SV62CENR00000000000000700025", "RU0204452560040702810412345678901", "fr76 9907 1004 1200 0278 1546 304",
              "FR76 9907 1004 1200 0319 4022 605"})
            good(QString::fromLatin1(iban));
        bad({}, FieldProblem::Missing);
        bad(u"   "_s, FieldProblem::Missing);
        bad(u"FR"_s, FieldProblem::IbanShape);
        bad(u"7614 2004"_s, FieldProblem::IbanShape);
        bad(u"FRXX20041010050500013M02606"_s, FieldProblem::IbanShape);
        bad(u"FR14-2004-1010-0505-0001-3M02-606"_s, FieldProblem::IbanShape);
        bad(u"FR14é0041010050500013M02606"_s, FieldProblem::IbanShape);
        bad(u"XX1420041010050500013M02606"_s, FieldProblem::CountryUnknown);
        bad(u"US64123456789012"_s, FieldProblem::CountryUnknown);
        bad(u"FR1420041010050500013M0260"_s, FieldProblem::IbanCountryLength);
        bad(u"BE685390075470345"_s, FieldProblem::IbanCountryLength);
        bad(u"FR1420041010050500013M02607"_s, FieldProblem::IbanCheckDigits);
        bad(u"FR1420041010050050013M02606"_s, FieldProblem::IbanCheckDigits);
        bad(u"BE86539007547034"_s, FieldProblem::IbanCheckDigits);
        bad(QString(1'000'000, u'1'), FieldProblem::TooLong);
    }
    void ibans() { run(checkIban); }

    /// The same account under check digits 97 lower or higher passes mod 97, and is no IBAN.
    void checkDigitsOutOfRangeAreRefused()
    {
        const auto with = [](int account, int shift) {
            const QString iban = madeIban(u"BE"_s, 16);
            const QString bban = iban.mid(4, 8) + QString::number(account).rightJustified(4, u'0');
            int remainder = 0;
            for (const QChar digit : QString(bban + u"111400"_s))
                remainder = (remainder * 10 + digit.digitValue()) % 97;
            const int check = 98 - remainder + shift;
            return check >= 0 && check < 100 ? u"BE"_s + QString::number(check).rightJustified(2, u'0') + bban
                                             : QString();
        };
        int refused = 0;
        for (int account = 0; account < 400; ++account) {
            QCOMPARE(checkIban(with(account, 0)), Problem());
            for (const int shift : {-97, 97}) {
                const QString iban = with(account, shift);
                if (iban.isEmpty())
                    continue;
                QCOMPARE(checkIban(iban), Problem(FieldProblem::IbanCheckDigits));
                ++refused;
            }
        }
        QVERIFY(refused > 0);
    }

    void everyRegisteredLength_data()
    {
        QTest::addColumn<int>("length");
        const QList<std::pair<int, QString>> registry {
            {15, u"NO"_s},
            {16, u"BE"_s},
            {18, u"DK FI FK FO GL NL SD"_s},
            {19, u"MK SI"_s},
            {20, u"AT BA EE KZ LT LU MN XK"_s},
            {21, u"CH HR LI LV"_s},
            {22, u"BG BH CR DE GB GE IE ME RS VA"_s},
            {23, u"AE GI IL IQ OM SO TL"_s},
            {24, u"AD CZ ES MD PK RO SA SE SK TN VG"_s},
            {25, u"LY PT ST"_s},
            {26, u"IS TR"_s},
            {27, u"BI DJ FR GR IT MC MR SM"_s},
            {28, u"AL AZ BY CY DO GT HN HU LB NI PL SV"_s},
            {29, u"BR EG PS QA UA"_s},
            {30, u"JO KW MU YE"_s},
            {31, u"MT SC"_s},
            {32, u"LC"_s},
            {33, u"RU"_s},
        };
        for (const auto &[length, countries] : registry) {
            for (const QString &country : countries.split(u' '))
                QTest::newRow(qPrintable(country)) << length;
        }
    }
    void everyRegisteredLength()
    {
        QFETCH(int, length);
        const QString country = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(checkIban(madeIban(country, length)), Problem());
        QCOMPARE(checkIban(madeIban(country, length + 1)), Problem(FieldProblem::IbanCountryLength));
        QCOMPARE(checkIban(madeIban(country, length - 1)), Problem(FieldProblem::IbanCountryLength));
    }

    void ibansAreGrouped()
    {
        QCOMPARE(groupedIban(u"FR7699071004120002781546304"_s), u"FR76 9907 1004 1200 0278 1546 304"_s);
        QCOMPARE(normalisedIban(u" fr76 9907\u00a01004 1200 0278 1546 304"_s), u"FR7699071004120002781546304"_s);
        QCOMPARE(groupedIban({}), QString());
    }

    void sirens_data()
    {
        columns();
        good(u"662408715"_s);
        good(u"662 408 715"_s);
        good(u"356000000"_s);
        bad({}, FieldProblem::Missing);
        bad(u"662408716"_s, FieldProblem::SirenCheckDigits);
        bad(u"624608715"_s, FieldProblem::SirenCheckDigits);
        bad(u"66240871"_s, FieldProblem::SirenShape);
        bad(u"6624087155"_s, FieldProblem::SirenShape);
        bad(u"66240871A"_s, FieldProblem::SirenShape);
        bad(u"000000000"_s, FieldProblem::SirenShape);
        bad(u"٦٦٢٤٠٨٧١٥"_s, FieldProblem::SirenShape);
    }
    void sirens() { run(checkSiren); }

    void sirets_data()
    {
        columns();
        good(u"73282932000074"_s);
        good(u"732 829 320 00074"_s);
        good(u"35600000000048"_s); // La Poste's head office passes Luhn
        good(u"35600000049837"_s); // its establishments: the sum of the digits is a multiple of five
        bad({}, FieldProblem::Missing);
        bad(u"73282932000075"_s, FieldProblem::SiretCheckDigits);
        bad(u"35600000049838"_s, FieldProblem::SiretCheckDigits);
        bad(u"35600000149836"_s, FieldProblem::SiretCheckDigits); // such a sum, and another's SIREN
        bad(u"732829320"_s, FieldProblem::SiretShape);
        bad(u"7328293200007X"_s, FieldProblem::SiretShape);
        bad(u"00000000000000"_s, FieldProblem::SiretShape);
    }
    void sirets() { run(checkSiret); }

    void belgianNumbers_data()
    {
        columns();
        good(u"0417497106"_s);
        good(u"0417.497.106"_s);
        good(u"BE 0403.170.701"_s);
        good(u"be0202239951"_s);
        bad({}, FieldProblem::Missing);
        bad(u"0417497107"_s, FieldProblem::BelgianCheckDigits);
        bad(u"0471497106"_s, FieldProblem::BelgianCheckDigits);
        bad(u"417497106"_s, FieldProblem::BelgianShape);
        bad(u"2417497106"_s, FieldProblem::BelgianShape);
        bad(u"0000000097"_s, FieldProblem::BelgianShape);
        bad(u"041749710A"_s, FieldProblem::BelgianShape);
    }
    void belgianNumbers() { run(checkBelgianEnterpriseNumber); }

    void swissUids_data()
    {
        columns();
        good(u"CHE109322551"_s);
        good(u"CHE-109.322.551"_s);
        good(u"che-107.787.577 tva"_s);
        good(u"CHE-100.155.212 MWST"_s);
        bad({}, FieldProblem::Missing);
        bad(u"CHE-109.322.552"_s, FieldProblem::SwissCheckDigit);
        bad(u"CHE-190.322.551"_s, FieldProblem::SwissCheckDigit);
        bad(u"109.322.551"_s, FieldProblem::SwissShape);
        bad(u"CHE-109.322.55"_s, FieldProblem::SwissShape);
        bad(u"CHE-000.000.000"_s, FieldProblem::SwissShape);
        bad(u"DEU-109.322.551"_s, FieldProblem::SwissShape);
    }
    void swissUids() { run(checkSwissUid); }

    void identifiersFollowTheCountry()
    {
        QCOMPARE(checkCompanyIdentifier(u"FR"_s, u"662 408 715"_s), Problem());
        QCOMPARE(checkCompanyIdentifier(u"FR"_s, u"732 829 320 00074"_s), Problem());
        QCOMPARE(checkCompanyIdentifier(u"FR"_s, u"CHE-109.322.551"_s), Problem(FieldProblem::SiretShape));
        QCOMPARE(checkCompanyIdentifier(u"BE"_s, u"662408715"_s), Problem(FieldProblem::BelgianShape));
        QCOMPARE(checkCompanyIdentifier(u"LI"_s, u"CHE-109.322.551"_s), Problem());
        QCOMPARE(checkCompanyIdentifier(u"MC"_s, u"56 S 00001"_s), Problem());
        QCOMPARE(checkCompanyIdentifier(u"DE"_s, u"HRB\n1"_s), Problem(FieldProblem::ControlCharacters));
        QCOMPARE(checkCompanyIdentifier(u"FR"_s, {}), Problem(FieldProblem::Missing));
    }

    void identifiersAreGroupedAndNormalised_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("shown");
        QTest::newRow("SIREN") << u"FR"_s << u"662 408715"_s << u"662408715"_s << u"662 408 715"_s;
        QTest::newRow("SIRET") << u"FR"_s << u"73282932000074"_s << u"73282932000074"_s << u"732 829 320 00074"_s;
        QTest::newRow("BE") << u"BE"_s << u"BE 0417.497.106"_s << u"0417497106"_s << u"0417.497.106"_s;
        QTest::newRow("CH") << u"CH"_s << u"che-109.322.551 TVA"_s << u"CHE109322551"_s << u"CHE-109.322.551"_s;
        QTest::newRow("MC") << u"MC"_s << u" 56 S 00001"_s << u"56 S 00001"_s << u"56 S 00001"_s;
        QTest::newRow("no SIREN") << u"FR"_s << u"abc"_s << u"abc"_s << u"abc"_s;
    }
    void identifiersAreGroupedAndNormalised()
    {
        QFETCH(QString, country);
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        QCOMPARE(normalisedCompanyIdentifier(country, typed), stored);
        QTEST(groupedCompanyIdentifier(country, stored), "shown");
    }
};

QTEST_GUILESS_MAIN(TestIdentifiers)
#include "test_identifiers.moc"
