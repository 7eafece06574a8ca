// SPDX-License-Identifier: MIT
#include "service/sample/companynames.h"

#include "service/sample/companylists.h"
#include "service/sample/words.h"

using namespace Qt::StringLiterals;

namespace mandat::service::sample
{

namespace
{

using Parts = QList<NamePart>;

/// « de la Halle » → "halle".
QString placeSlug(const QString &place)
{
    static const QStringList articles {u"de la "_s, u"de l’"_s, u"du "_s, u"des "_s, u"de "_s};
    for (const QString &article : articles) {
        if (place.startsWith(article))
            return slugOf(place.mid(article.size()));
    }
    return slugOf(place);
}

Parts partsOf(std::u16string_view list)
{
    Parts out;
    for (const QString &text : entriesOf(list))
        out.append({text, placeSlug(text)});
    return out;
}

struct Book {
    Parts family = partsOf(lists::familyTrades);
    Parts place = partsOf(lists::placeTrades);
    Parts health = partsOf(lists::healthTrades);
    Parts dutch = partsOf(lists::dutchTrades);
    Parts german = partsOf(lists::germanTrades);
    Parts places = partsOf(lists::places);
    Parts areas = partsOf(lists::areas);
    Parts associations = partsOf(lists::associations);
    Parts fields = partsOf(lists::fields);
    Parts vehicles = partsOf(lists::wealthVehicles);
    Parts bodiesOfAreas = partsOf(lists::bodiesOfAreas);
    Parts bodiesOfPlaces = partsOf(lists::bodiesOfPlaces);
    Parts belgianBodies = partsOf(lists::belgianBodies);
    Parts swissBodies = partsOf(lists::swissBodies);
    Parts dutchBodies = partsOf(lists::dutchBodies);
    Parts germanBodies = partsOf(lists::germanBodies);
};

const Book &book()
{
    static const Book parts;
    return parts;
}

/// How a company is named, whatever it does.
class Namer
{
public:
    Namer(Random &random, const Town &town, const PersonName &owner)
        : m_random(random)
        , m_town(town)
        , m_owner(owner)
        , m_country(countryOf(town.region))
    {
    }

    CompanyName business(bool main)
    {
        constexpr std::array first {520, 130, 60, 60, 90, 90, 50};
        constexpr std::array other {300, 30, 330, 20, 40, 60, 220};
        switch (m_random.weighted(main ? first : other)) {
        case 0:
            return trade();
        case 1:
            return placed(book().place, form());
        case 2:
            return property();
        case 3:
            return french() ? farm() : trade();
        case 4:
            return association();
        case 5:
            return main ? independent() : placed(book().health, french() ? u"SELARL"_s : form());
        default:
            return main ? placed(book().health, french() ? u"SELARL"_s : form()) : holding();
        }
    }

    CompanyName wealth(bool first)
    {
        if (first && m_random.chance(600))
            return independent();
        const QString &vehicle = m_random.pick(book().vehicles).text;
        if (vehicle == u"Holding" || vehicle == u"Invest" || vehicle == u"Participations" || vehicle == u"Patrimoine")
            return {m_owner.last.text + u' ' + vehicle + u' ' + form(), joined(m_owner.last.slug, slugOf(vehicle))};
        if (vehicle == u"SCI" && french())
            return property();
        return {vehicle + u' ' + m_owner.last.text, {}};
    }

    /// Of areas and places, never of a town: those bodies are real.
    CompanyName publicBody()
    {
        if (speaksGermanic(m_town.region)) {
            const NamePart &body = m_random.pick(m_country == u"BE" ? book().dutchBodies : book().germanBodies);
            return {body.text, body.slug, false, true};
        }
        if (!french())
            return ofArea(m_country == u"BE" ? book().belgianBodies : book().swissBodies);
        if (m_random.chance(720))
            return ofArea(book().bodiesOfAreas);
        const NamePart &kind = m_random.pick(book().bodiesOfPlaces); // private, with a public task
        const NamePart &place = m_random.pick(book().places);
        return {kind.text + u' ' + place.text, joined(initials(kind.text), place.slug)};
    }

private:
    [[nodiscard]] bool french() const { return m_country == u"FR"; }

    CompanyName ofArea(const Parts &kinds)
    {
        const NamePart &kind = m_random.pick(kinds);
        const NamePart &area = m_random.pick(book().areas);
        return {kind.text + u' ' + area.text, joined(initials(kind.text), area.slug), false, true};
    }

    static QString joined(const QString &first, const QString &second)
    {
        return second.isEmpty() ? first : first + u'-' + second;
    }

    /// « Office public de l’habitat » → "oph".
    static QString initials(const QString &text)
    {
        QString out;
        for (const QString &word : text.split(u' ')) {
            const QString slug = slugOf(word.section(u'’', -1));
            if (word.size() > 3 && !slug.isEmpty())
                out += slug.front();
        }
        return out.size() > 1 ? out : slugOf(text);
    }

    QString form()
    {
        constexpr std::array shares {360, 300, 90, 90, 60, 40};
        static const QStringList frenchForms {u"SARL"_s, u"SAS"_s, u"SASU"_s, u"EURL"_s, u"SA"_s, u"SCOP"_s};
        if (french())
            return frenchForms[m_random.weighted(shares)];
        if (m_country == u"BE")
            return speaksGermanic(m_town.region) ? (m_random.chance(700) ? u"BV"_s : u"NV"_s)
                                                 : (m_random.chance(740)       ? u"SRL"_s
                                                        : m_random.chance(700) ? u"SA"_s
                                                                               : u"SC"_s);
        return speaksGermanic(m_town.region) ? (m_random.chance(500) ? u"GmbH"_s : u"AG"_s)
                                             : (m_random.chance(550) ? u"Sàrl"_s : u"SA"_s);
    }

    CompanyName trade()
    {
        const bool dutch = m_town.region == Region::Flanders;
        const bool german = m_town.region == Region::GermanSwitzerland;
        const NamePart &what = m_random.pick(dutch ? book().dutch : german ? book().german : book().family);
        const QString end = u' ' + form();
        const NamePart &last = m_owner.last;
        if (!dutch && !german && m_random.chance(140)) {
            const NamePart &area = m_random.pick(book().areas);
            return {what.text + u' ' + area.text + end, joined(what.slug, area.slug)};
        }
        if (m_random.chance(120))
            return {what.text + u' ' + last.text
                        + (dutch        ? u" & Zonen"_s
                               : german ? u" & Söhne"_s
                                        : u" & Fils"_s)
                        + end,
                    joined(what.slug, last.slug)};
        if (m_random.chance(130))
            return {last.text + u' ' + what.text + end, joined(last.slug, what.slug)};
        return {what.text + u' ' + last.text + end, joined(what.slug, last.slug)};
    }

    CompanyName placed(const Parts &trades, const QString &legalForm)
    {
        if (speaksGermanic(m_town.region))
            return trade();
        const NamePart &what = m_random.pick(trades);
        const NamePart &place = m_random.pick(book().places);
        return {what.text + u' ' + place.text + u' ' + legalForm, joined(what.slug, place.slug)};
    }

    CompanyName property()
    {
        const QString kind = french() ? u"SCI"_s : u"Immobilière"_s;
        const QString end = french() ? QString() : u' ' + form();
        if (m_random.chance(550))
            return {kind + u' ' + m_random.pick(book().places).text + end, {}};
        return {kind + u' ' + m_owner.last.text + (m_random.chance(300) ? u" Frères"_s : QString()) + end, {}};
    }

    CompanyName farm()
    {
        static const QStringList forms {u"GAEC"_s, u"EARL"_s, u"SCEA"_s};
        return {m_random.pick(forms) + u' ' + m_random.pick(book().fields).text, {}};
    }

    CompanyName association()
    {
        const NamePart &what = m_random.pick(book().associations);
        if (m_country == u"BE")
            return {what.text + u" ASBL"_s, what.slug};
        return {u"Association "_s + what.text, what.slug};
    }

    CompanyName holding()
    {
        static const QStringList kinds {u"Participations"_s, u"Holding"_s, u"Groupe"_s, u"Développement"_s,
                                        u"Invest"_s};
        const QString &kind = m_random.pick(kinds);
        return {m_owner.last.text + u' ' + kind + u' ' + form(), joined(m_owner.last.slug, slugOf(kind))};
    }

    CompanyName independent() { return {m_owner.first.text + u' ' + m_owner.last.text, {}, true}; }

    Random &m_random;
    const Town &m_town;
    const PersonName &m_owner;
    QString m_country;
};

} // namespace

CompanyName companyNameFrom(Random &random, Audience audience, const Town &town, const PersonName &owner, bool first)
{
    Namer namer(random, town, owner);
    switch (audience) {
    case Audience::Business:
        return namer.business(first);
    case Audience::Wealth:
        return namer.wealth(first);
    case Audience::Public:
        return namer.publicBody();
    }
    return {};
}

} // namespace mandat::service::sample
