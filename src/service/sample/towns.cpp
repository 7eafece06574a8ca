// SPDX-License-Identifier: MIT
#include "service/sample/towns.h"

#include "service/sample/townlist.h"
#include "service/sample/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mandat::service::sample
{

namespace
{

constexpr std::u16string_view frenchStreets = u"rue de la République|rue du Puits-Salé|quai des Salorges-Neuves|avenue "
                                              u"des Tilleuls|rue des Halles|place du Marché|rue Haute|"
                                              u"rue de l’Écluse|boulevard de la Liberté|rue du Moulin|impasse des "
                                              u"Lavandières|allée des Chênes|rue de la Gare|rue du Port|"
                                              u"rue des Capucins|rue Saint-Vincent|chemin de la Croix-Blanche|rue du "
                                              u"Maréchal-Ferrant|rue de la Fontaine|avenue du Général-Leclerc|"
                                              u"rue des Tanneurs|rue de Verdun|quai du Canal|rue des Remparts|rue du "
                                              u"Four|passage des Arcades|rue de la Poterne|rue Pasteur|"
                                              u"rue Victor-Hugo|rue Jean-Jaurès|zone artisanale de Kerluherne|parc "
                                              u"d’activités de l’Estuaire|rue de l’Abbaye|rue des Écoles|"
                                              u"cours des Alliés|rue Basse|rue de Bretagne|rue du Château|place de "
                                              u"l’Église|rue des Peupliers|route de la Plage|rue du Vieux-Pont";
constexpr std::u16string_view belgianStreets = u"rue de la Station|rue du Commerce|chaussée de Namur|place "
                                               u"communale|rue des Carmes|avenue Reine Astrid|rue de l’Industrie|"
                                               u"quai de Meuse|rue du Moulin|rue Haute|chaussée de Bruxelles|rue des "
                                               u"Écoles|drève du Château|rue Saint-Roch|avenue des Combattants";
constexpr std::u16string_view romandStreets =
    u"rue du Lac|avenue de la Gare|rue de Bourg|chemin des Vignes|route de Berne|rue du Temple|quai des Alpes|chemin "
    u"du Levant|"
    u"rue du Simplon|place du Marché|route Cantonale|rue de l’Industrie|chemin de la Fontaine|ruelle du Château";
constexpr std::u16string_view dutchStreets = u"Stationsstraat|Kerkstraat|Markt|Molenstraat|Kortrijksesteenweg|"
                                             u"Nieuwstraat|Dorpsstraat|Leopoldlaan|Kasteeldreef|Havenlaan";
constexpr std::u16string_view germanStreets = u"Bahnhofstrasse|Hauptstrasse|Dorfstrasse|Seestrasse|Kirchgasse|"
                                              u"Industriestrasse|Mühleweg|Marktgasse|Bergstrasse|Schulhausweg";

const QStringList &streetsOf(Region region)
{
    static const QStringList french = entriesOf(frenchStreets);
    static const QStringList belgian = entriesOf(belgianStreets);
    static const QStringList romand = entriesOf(romandStreets);
    static const QStringList dutch = entriesOf(dutchStreets);
    static const QStringList german = entriesOf(germanStreets);
    switch (region) {
    case Region::Wallonia:
    case Region::Brussels:
        return belgian;
    case Region::Flanders:
        return dutch;
    case Region::Romandy:
        return romand;
    case Region::GermanSwitzerland:
        return german;
    default:
        return french;
    }
}

Town townFrom(const TownList &list, const QString &entry)
{
    QStringList parts = entry.split(u' ');
    QString zone = textOf(list.zone);
    if (parts.last().size() < 4)
        zone = parts.takeLast();
    const QString code = parts.takeLast();
    return {parts.join(u' '), code, list.region, zone};
}

} // namespace

const QList<Town> &towns()
{
    static const QList<Town> all = [] {
        QList<Town> out;
        for (const TownList &list : townLists()) {
            for (const QString &entry : entriesOf(list.towns))
                out.append(townFrom(list, entry));
        }
        return out;
    }();
    return all;
}

const QList<qsizetype> &townsOf(Region region)
{
    static const std::array<QList<qsizetype>, regionCount> byRegion = [] {
        std::array<QList<qsizetype>, regionCount> out;
        for (qsizetype i = 0; i < towns().size(); ++i)
            out[static_cast<size_t>(towns()[i].region)].append(i);
        return out;
    }();
    return byRegion[static_cast<size_t>(region)];
}

qsizetype townNamed(QStringView name)
{
    for (qsizetype i = 0; i < towns().size(); ++i) {
        if (towns()[i].name == name)
            return i;
    }
    return -1;
}

QString countryOf(Region region)
{
    if (region >= Region::Romandy)
        return u"CH"_s;
    return region >= Region::Wallonia ? u"BE"_s : u"FR"_s;
}

bool speaksGermanic(Region region)
{
    return region == Region::Flanders || region == Region::GermanSwitzerland;
}

PostalAddress addressIn(const Town &town, Random &random)
{
    const QString &street = random.pick(streetsOf(town.region));
    const QString number =
        QString::number(random.between(1, random.chance(700) ? 40 : 160)) + (random.chance(60) ? u" bis"_s : QString());
    const bool french = town.region < Region::Wallonia;
    const QString written = french ? number + u", "_s + street : street + u' ' + number.section(u' ', 0, 0);
    return {written, town.postalCode, town.name, countryOf(town.region)};
}

} // namespace mandat::service::sample
