// SPDX-License-Identifier: MIT
#include "service/sample/townlist.h"

#include <array>

namespace mandat::service::sample
{

namespace
{

constexpr std::array lists {
    TownList {Region::Brittany, u"2",
              u"Sarzeau 56370|Vannes 56000|Auray 56400|Lorient 56100|Ploërmel 56800|Pontivy 56300|Questembert "
              u"56230|Muzillac 56190|"
              u"La Roche-Bernard 56130|Quiberon 56170|Carnac 56340|Theix-Noyalo 56450|Rennes 35000|Saint-Malo "
              u"35400|Fougères 35300|"
              u"Vitré 35500|Redon 35600|Dinard 35800|Brest 29200|Quimper 29000|Morlaix 29600|Concarneau "
              u"29900|Douarnenez 29100|"
              u"Landerneau 29800|Quimperlé 29300|Saint-Brieuc 22000|Lannion 22300|Guingamp 22200|Dinan 22100|Paimpol "
              u"22500|Loudéac 22600"},
    TownList {Region::Loire, u"2",
              u"Nantes 44000|Saint-Nazaire 44600|La Baule-Escoublac 44500|Guérande 44350|Châteaubriant 44110|Clisson "
              u"44190|Pornic 44210|"
              u"Angers 49000|Cholet 49300|Saumur 49400|Le Mans 72000|Laval 53000|La Roche-sur-Yon 85000|Les "
              u"Sables-d’Olonne 85100|"
              u"Challans 85300|Fontenay-le-Comte 85200"},
    TownList {
        Region::Normandy, u"2",
        u"Caen 14000|Rouen 76000|Le Havre 76600|Cherbourg-en-Cotentin 50100|Alençon 61000|Évreux 27000|Granville 50400|"
        u"Honfleur 14600|Dieppe 76200|Bayeux 14400|Lisieux 14100|Vernon 27200"},
    TownList {Region::North, u"3",
              u"Lille 59000|Roubaix 59100|Tourcoing 59200|Dunkerque 59140|Valenciennes 59300|Arras 62000|Calais "
              u"62100|Lens 62300|"
              u"Amiens 80000|Saint-Quentin 02100|Beauvais 60000|Compiègne 60200"},
    TownList {
        Region::Paris, u"1",
        u"Paris 75002|Paris 75009|Paris 75011|Paris 75015|Versailles 78000|Boulogne-Billancourt 92100|Montreuil 93100|"
        u"Saint-Denis 93200|Créteil 94000|Nanterre 92000|Melun 77000|Évry-Courcouronnes 91000|Cergy 95000|Meaux 77100|"
        u"Fontainebleau 77300|Rambouillet 78120"},
    TownList {Region::Alsace, u"3",
              u"Strasbourg 67000|Colmar 68000|Mulhouse 68100|Haguenau 67500|Sélestat 67600|Saverne 67700|Saint-Louis "
              u"68300|Obernai 67210"},
    TownList {Region::East, u"3",
              u"Metz 57000|Nancy 54000|Thionville 57100|Épinal 88000|Reims 51100|Troyes 10000|Belfort 90000|Besançon "
              u"25000|Dijon 21000|"
              u"Chalon-sur-Saône 71100|Mâcon 71000|Auxerre 89000|Beaune 21200|Pontarlier 25300"},
    TownList {
        Region::Alps, u"4",
        u"Lyon 69003|Villeurbanne 69100|Grenoble 38000|Annecy 74000|Chambéry 73000|Saint-Étienne 42000|Valence 26000|"
        u"Bourg-en-Bresse 01000|Thonon-les-Bains 74200|Annemasse 74100|Clermont-Ferrand 63000|Roanne 42300|Vienne "
        u"38200|"
        u"Albertville 73200"},
    TownList {
        Region::South, u"4",
        u"Marseille 13006|Aix-en-Provence 13100|Nice 06000|Toulon 83000|Avignon 84000|Montpellier 34000|Nîmes 30000|"
        u"Perpignan 66000|Béziers 34500|Narbonne 11100|Arles 13200|Cannes 06400|Ajaccio 20000|Bastia 20200|Carcassonne "
        u"11000|"
        u"Gap 05000"},
    TownList {Region::SouthWest, u"5",
              u"Bordeaux 33000|Toulouse 31000|Pau 64000|Agen 47000|Périgueux 24000|Bergerac 24100|Albi 81000|Montauban "
              u"82000|Tarbes 65000|"
              u"Auch 32000|Cahors 46000|Mont-de-Marsan 40000|Dax 40100|Arcachon 33120|Libourne 33500|La Rochelle "
              u"17000|Poitiers 86000|"
              u"Angoulême 16000|Niort 79000|Limoges 87000|Rodez 12000"},
    TownList {
        Region::Basque, u"5",
        u"Bayonne 64100|Biarritz 64200|Anglet 64600|Saint-Jean-de-Luz 64500|Hasparren 64240|Cambo-les-Bains 64250|"
        u"Saint-Jean-Pied-de-Port 64220"},
    TownList {Region::Centre, u"2",
              u"Tours 37000|Orléans 45000|Blois 41000|Chartres 28000|Bourges 18000|Châteauroux 36000|Vendôme "
              u"41100|Montargis 45200"},
    TownList {Region::Wallonia, u"81",
              u"Liège 4000 4|Namur 5000|Charleroi 6000 71|Mons 7000 65|Verviers 4800 87|Huy 4500 85|Tournai 7500 "
              u"69|Arlon 6700 63|"
              u"Wavre 1300 10|Nivelles 1400 67|Dinant 5500 82|Spa 4900 87|La Louvière 7100 64|Mouscron 7700 "
              u"56|Marche-en-Famenne 6900 84|"
              u"Seraing 4100 4|Waterloo 1410 2|Gembloux 5030|Ciney 5590 83|Bastogne 6600 61|Eupen 4700 87"},
    TownList {Region::Brussels, u"2",
              u"Bruxelles 1000|Ixelles 1050|Uccle 1180|Schaerbeek 1030|Etterbeek 1040|Anderlecht 1070"},
    TownList {
        Region::Flanders, u"9",
        u"Gent 9000|Antwerpen 2000 3|Brugge 8000 50|Leuven 3000 16|Kortrijk 8500 56|Mechelen 2800 15|Hasselt 3500 11|"
        u"Oostende 8400 59|Aalst 9300 53"},
    TownList {Region::Romandy, u"21",
              u"Lausanne 1003|Genève 1204 22|Carouge 1227 22|Nyon 1260 22|Morges 1110|Vevey 1800|Montreux "
              u"1820|Yverdon-les-Bains 1400 24|"
              u"Neuchâtel 2000 32|La Chaux-de-Fonds 2300 32|Fribourg 1700 26|Bulle 1630 26|Sion 1950 27|Martigny 1920 "
              u"27|Sierre 3960 27|"
              u"Monthey 1870 24|Delémont 2800 32|Payerne 1530 26|Renens 1020|Pully 1009|Aigle 1860 24|Rolle 1180"},
    TownList {Region::GermanSwitzerland, u"31",
              u"Bern 3011|Zürich 8001 44|Basel 4051 61|Luzern 6003 41|Winterthur 8400 52|St. Gallen 9000 "
              u"71|Biel/Bienne 2502 32|Thun 3600 33|"
              u"Solothurn 4500 32|Zug 6300 41"},
};

} // namespace

std::span<const TownList> townLists()
{
    return lists;
}

} // namespace mandat::service::sample
