// SPDX-License-Identifier: MIT
#include "service/sample/firm.h"

#include "service/sample/moments.h"
#include "service/sample/people.h"
#include "service/sample/words.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::service::sample
{

namespace
{

constexpr std::u16string_view officeTowns =
    u"Sarzeau|Vannes|Nantes|Liège|Lausanne|Rennes|Lorient|Lyon|Strasbourg|Bayonne|Toulouse|Bruxelles|Genève|Brest|"
    u"Quimper|Saint-Brieuc|"
    u"Angers|Le "
    u"Mans|Caen|Rouen|Lille|Amiens|Versailles|Créteil|Colmar|Metz|Nancy|Reims|Dijon|Besançon|Grenoble|Annecy|Saint-"
    u"Étienne|"
    u"Clermont-Ferrand|Marseille|Nice|Montpellier|Perpignan|Avignon|Bordeaux|Pau|Limoges|Poitiers|La "
    u"Rochelle|Tours|Orléans|Bourges|"
    u"Namur|Charleroi|Mons|Tournai|Arlon|Gent|Antwerpen|Neuchâtel|Fribourg|Sion|Yverdon-les-Bains|Bern|Zürich";

constexpr QStringView atFirm = u"@lestienne-aubriot.example";

struct Founder {
    QStringView name;
    QStringView office;
    SortedSet<Role> roles;
};

/// "Saint-Brieuc" → "SBR", "Sarzeau" → "SAR".
QString codeOf(const QString &town, QSet<QString> &taken)
{
    const QStringList words = town.split(QChar(u'-'));
    QString base = words.size() > 1 ? words[0].left(1) + words[1] : town;
    base = slugOf(base).remove(u'-').toUpper();
    for (qsizetype third = 2; third < base.size(); ++third) {
        const QString code = base.left(2) + base[third];
        if (!taken.contains(code)) {
            taken.insert(code);
            return code;
        }
    }
    return base;
}

SortedSet<Role> rolesFrom(Random &random)
{
    const int drawn = random.between(0, 99);
    if (drawn < 58)
        return {Role::Preparer};
    if (drawn < 82)
        return {Role::Reader};
    if (drawn < 94)
        return {Role::Preparer, Role::Approver};
    return drawn < 97 ? SortedSet<Role> {Role::Approver} : SortedSet<Role> {Role::Administrator, Role::Preparer};
}

QString subjectFrom(const PersonName &person, QSet<QString> &taken)
{
    const QString base = person.first.slug + u'.' + person.last.slug;
    QString subject = base;
    for (int i = 2; taken.contains(subject); ++i)
        subject = base + QString::number(i);
    taken.insert(subject);
    return subject;
}

} // namespace

Firm::Firm(quint64 seed, const Portal &portal, qint64 staffCount)
{
    const QStringList names = entriesOf(officeTowns);
    const qsizetype count = staffCount < 50 ? 5 : staffCount < 1000 ? 14 : names.size();
    QSet<QString> codes;
    for (const QString &name : names.first(count)) {
        const qsizetype town = townNamed(name);
        m_offices.append({codeOf(name, codes), town, towns()[town].region});
    }
    addFounders(portal);
    QSet<QString> subjects;
    for (const Staff &member : std::as_const(m_staff))
        subjects.insert(member.subject);
    for (qint64 i = m_staff.size(); i < staffCount; ++i) {
        Random random = Random::keyed({seed, keyOf(u"staff"), static_cast<quint64>(i)});
        addStaff(random, i, subjects);
    }
    m_preparersOf.resize(m_offices.size());
    for (qsizetype i = 0; i < m_staff.size(); ++i) {
        const Staff &member = m_staff[i];
        const auto office = std::ranges::find(m_offices, member.office, &Office::code);
        if (office != m_offices.end() && member.active && member.prepares())
            m_preparersOf[office - m_offices.begin()].append(i);
    }
}

void Firm::addFounders(const Portal &portal)
{
    const std::array founders {
        Founder {u"Sophie Aubriot", u"SAR", {Role::Administrator, Role::Preparer}},
        Founder {u"Paul Lestienne", u"SAR", {Role::Reader, Role::Approver}},
        Founder {u"Bastien Lestienne", u"NAN", {Role::Preparer, Role::Approver}},
        Founder {u"Yannick Prigent", u"VAN", {Role::Preparer, Role::Approver}},
        Founder {u"Inès Delmas-Roy", u"NAN", {Role::Preparer}},
        Founder {u"Claire Wauters", u"LIE", {Role::Preparer}},
        Founder {u"Nicolas Rochat", u"LAU", {Role::Preparer}},
        Founder {u"Odile Kermarrec", u"VAN", {Role::Reader}},
    };
    for (const Founder &founder : founders) {
        const QString name = founder.name.toString();
        const QString subject = slugOf(name.section(u' ', 0, 0)) + u'.' + slugOf(name.section(u' ', 1));
        m_staff.append({subject, name, subject + atFirm.toString(), founder.office.toString(), founder.roles, true});
    }
    const QString portalDomain = portal.policy.support.email.section(u'@', 1);
    m_staff.append(
        {u"exploitation"_s, u"Hugo Marchand"_s, u"hugo.marchand@"_s + portalDomain, {}, {Role::Operator}, true});
}

void Firm::addStaff(Random &random, qint64 number, QSet<QString> &subjects)
{
    const Office &office = m_offices[number % m_offices.size()];
    const PersonName person = personFrom(random, office.region, 1962, 2003);
    const QString subject = subjectFrom(person, subjects);
    m_staff.append({subject, person.first.text + u' ' + person.last.text, subject + atFirm.toString(), office.code,
                    rolesFrom(random), !random.chance(25)});
}

const Office &Firm::officeFor(Random &random) const
{
    return random.pick(m_offices);
}

ResponsibleParty Firm::responsibleFrom(Random &random, const Office &office, const QString &groupName,
                                       quint64 groupNumber) const
{
    const auto at = std::ranges::find(m_offices, office.code, &Office::code) - m_offices.begin();
    const QList<qsizetype> &preparers = m_preparersOf[at];
    const int drawn = random.between(0, 99);
    if (drawn < 66 && !preparers.isEmpty()) {
        const Staff &member = m_staff[random.pick(preparers)];
        return {ResponsibleKind::Staff, member.subject, member.name};
    }
    if (drawn < 88 || groupName.isEmpty())
        return {ResponsibleKind::Office, office.code, towns()[office.town].name};
    return {ResponsibleKind::ClientGroup, u"G%1"_s.arg(groupNumber, 5, 10, QLatin1Char('0')), u"Groupe "_s + groupName};
}

ResponsibleParty Firm::responsible(const QString &subject) const
{
    const auto member = std::ranges::find(m_staff, subject, &Staff::subject);
    return {ResponsibleKind::Staff, subject, member == m_staff.end() ? subject : member->name};
}

QString Firm::checkerFrom(Random &random) const
{
    const Staff &member = m_staff[random.below(static_cast<quint32>(std::min<qsizetype>(m_staff.size(), 8)))];
    return member.name;
}

} // namespace mandat::service::sample
