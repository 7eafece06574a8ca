// SPDX-License-Identifier: MIT
#include "service/sample/identifiers.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mandat::service::sample
{

namespace
{

QString digits(Random &random, int count)
{
    QString out(count, u'0');
    for (QChar &c : out)
        c = QChar(u'0' + random.between(0, 9));
    return out;
}

QString padded(int value, int width)
{
    return u"%1"_s.arg(value, width, 10, QLatin1Char('0'));
}

int digit(QChar c)
{
    return c.unicode() - u'0';
}

/// The digit that makes `text` and it pass Luhn's test.
QChar luhnDigit(QStringView text)
{
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int value = digit(text[text.size() - 1 - i]) * (i % 2 == 0 ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return QChar(u'0' + (10 - sum % 10) % 10);
}

int modulo97(QStringView text)
{
    int remainder = 0;
    for (const QChar c : text)
        remainder = (remainder * 10 + digit(c)) % 97;
    return remainder;
}

/// Letters of a country count as 10 to 35.
QString iban(const QString &country, const QString &account)
{
    QString moved = account;
    for (const QChar c : country)
        moved += QString::number(c.unicode() - u'A' + 10);
    moved += u"00";
    return country + padded(98 - modulo97(moved), 2) + account;
}

QString frenchAccount(Random &random, bool home)
{
    constexpr std::array banks {99071, 99123, 99318, 99470, 99560};
    const int bank = home ? banks[0] : random.pick(banks);
    const int branch = random.between(401, 498);
    const QString account = u"000"_s + digits(random, 8);
    const qint64 sum = 89LL * bank + 15LL * branch + 3LL * account.toLongLong();
    return padded(bank, 5) + padded(branch, 5) + account + padded(97 - static_cast<int>(sum % 97), 2);
}

QString belgianAccount(Random &random, bool home)
{
    const QString number = (home ? u"998"_s : QString::number(random.between(996, 998))) + digits(random, 7);
    const int remainder = modulo97(number);
    return number + padded(remainder == 0 ? 97 : remainder, 2);
}

QString swissAccount(Random &random, bool home)
{
    return (home ? u"99071"_s : u"991"_s + padded(random.between(10, 60), 2)) + u"0"_s + digits(random, 11);
}

} // namespace

QString sirenFrom(Random &random, bool publicBody)
{
    const QString number = (publicBody ? u"2"_s : QString::number(random.between(3, 9))) + digits(random, 7);
    return number + luhnDigit(number);
}

QString siretFrom(Random &random, const QString &siren)
{
    const QString number = siren + padded(random.between(1, 9) + (random.chance(200) ? 10 : 0), 4);
    return number + luhnDigit(number);
}

QString belgianNumberFrom(Random &random)
{
    const QString number =
        (random.chance(150) ? u"1"_s : u"0"_s) + QString::number(random.between(4, 7)) + digits(random, 6);
    return number + padded(97 - modulo97(number), 2);
}

QString swissUidFrom(Random &random)
{
    constexpr std::array weights {5, 4, 3, 2, 7, 6, 5, 4};
    for (;;) {
        const QString number = QString::number(random.between(1, 4)) + digits(random, 7);
        int sum = 0;
        for (qsizetype i = 0; i < number.size(); ++i)
            sum += weights[static_cast<size_t>(i)] * digit(number[i]);
        const int check = (11 - sum % 11) % 11;
        if (check < 10)
            return u"CHE"_s + number + QString::number(check);
    }
}

QString companyIdentifierFrom(Random &random, const QString &country, bool publicBody)
{
    if (country == u"BE")
        return belgianNumberFrom(random);
    if (country == u"CH")
        return swissUidFrom(random);
    const QString siren = sirenFrom(random, publicBody);
    return publicBody || random.chance(120) ? siretFrom(random, siren) : siren;
}

QString ibanFrom(Random &random, const QString &country, bool home)
{
    if (country == u"BE")
        return iban(country, belgianAccount(random, home));
    if (country == u"CH")
        return iban(country, swissAccount(random, home));
    return iban(u"FR"_s, frenchAccount(random, home));
}

QString telephoneFrom(Random &random, const QString &country, const QString &zone)
{
    if (country == u"BE")
        return u"+32"_s + zone + u"0"_s + digits(random, 8 - 1 - static_cast<int>(zone.size()));
    if (country == u"CH")
        return u"+41"_s + zone + u"0"_s + digits(random, 6);
    constexpr std::array<QStringView, 5> blocks {u"19900", u"26191", u"35301", u"46571", u"53649"};
    for (const QStringView block : blocks) {
        if (block.startsWith(zone))
            return u"+33"_s + block.toString() + digits(random, 4);
    }
    return u"+33"_s + blocks[0].toString() + digits(random, 4);
}

QString mobileFrom(Random &random, const QString &country)
{
    if (country == u"BE")
        return u"+324000"_s + digits(random, 5);
    if (country == u"CH")
        return u"+41790"_s + digits(random, 6);
    return u"+3363998"_s + digits(random, 4);
}

} // namespace mandat::service::sample
