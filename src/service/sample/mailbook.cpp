// SPDX-License-Identifier: MIT
#include "service/sample/mailbook.h"

#include "service/sample/moments.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace mandat::service::sample
{

namespace
{

QString local(const PersonName &person, MailStyle style)
{
    const QString &first = person.first.slug;
    const QString &last = person.last.slug;
    switch (style) {
    case MailStyle::FirstDotLast:
        return first + u'.' + last;
    case MailStyle::InitialDotLast:
        return first.left(1) + u'.' + last;
    case MailStyle::First:
        return first;
    case MailStyle::InitialLast:
        return first.left(1) + last;
    }
    return last;
}

} // namespace

QString MailBook::domain(const QString &slug, const QString &town)
{
    QString name = slug;
    for (int i = 1; m_domains.contains(keyOf(name)); ++i)
        name = slug + u'-' + town + (i > 1 ? QString::number(i) : QString());
    m_domains.insert(keyOf(name));
    return name + u".example"_s;
}

QString MailBook::address(const PersonName &person, MailStyle style, const QString &domain)
{
    QString usual = local(person, style) + u'@' + domain;
    if (take(usual))
        return usual;
    return free(local(person, MailStyle::FirstDotLast), domain);
}

QString MailBook::privateAddress(Random &random, const PersonName &person)
{
    static const QStringList providers {u"courriel.example"_s, u"messagerie.example"_s, u"boite-aux-lettres.example"_s,
                                        u"monmail.example"_s, u"facteur.example"_s};
    QString name = local(person, mailStyleFrom(random));
    if (random.chance(300))
        name += QString::number(person.born % 100 + 100).last(2);
    return free(name, random.pick(providers));
}

QString MailBook::genericAddress(Random &random, const QString &domain)
{
    static const QStringList names {u"contact"_s, u"compta"_s,      u"comptabilite"_s,
                                    u"info"_s,    u"secretariat"_s, u"accueil"_s};
    const qsizetype start = random.below(static_cast<quint32>(names.size()));
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString wanted = names[(start + i) % names.size()] + u'@' + domain;
        if (take(wanted))
            return wanted;
    }
    return {};
}

bool MailBook::take(const QString &address)
{
    const quint64 key = keyOf(address);
    if (m_taken.contains(key))
        return false;
    m_taken.insert(key);
    return true;
}

QString MailBook::free(const QString &local, const QString &domain)
{
    QString wanted = local + u'@' + domain;
    for (int i = 2; !take(wanted); ++i)
        wanted = local + QString::number(i) + u'@' + domain;
    return wanted;
}

MailStyle mailStyleFrom(Random &random)
{
    constexpr std::array shares {560, 230, 110, 100};
    return static_cast<MailStyle>(random.weighted(shares));
}

} // namespace mandat::service::sample
