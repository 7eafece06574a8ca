// SPDX-License-Identifier: MIT
#include "service/sample/namelists.h"

namespace mandat::service::sample
{

namespace
{

constexpr std::array<std::u16string_view, originCount> lists {
    // French
    u"Martin|Bernard|Petit|Durand|Moreau|Laurent|Lefèvre|Leroy|Roux|Bertrand|Morel|Fournier|Girard|Bonnet|Dupont|"
    u"Lambert|Fontaine|"
    u"Rousseau|Vincent|Faure|Mercier|Blanc|Guérin|Boyer|Garnier|Chevalier|Legrand|Gauthier|Perrin|Clément|Morin|"
    u"Roussel|Mathieu|Masson|"
    u"Marchand|Duval|Lemaire|Dufour|Meunier|Brunet|Blanchard|Giraud|Joly|Rivière|Gaillard|Barbier|Renard|Leroux|Colin|"
    u"Picard|Aubert|"
    u"Lemoine|Renaud|Lacroix|Bourgeois|Leclercq|Lecomte|Dupuy|Guillot|Hubert|Carpentier|Moulin|Deschamps|Huet|Vasseur|"
    u"Boucher|Fleury|"
    u"Royer|Jacquet|Poirier|Aubry|Carré|Renault|Charpentier|Ménard|Maillard|Baron|Bailly|Collet|Léger|Bouvier|Prévost|"
    u"Millet|Perrot|"
    u"Cousin|Besson|Langlois|Pelletier|Lévêque|Perrier|Lebrun|Mallet|Hamon|Monnier|Michaud|Guichard|Gillet|Étienne|"
    u"Poulain|Tessier|"
    u"Chauvin|Bouchet|Lemaître|Bénard|Maréchal|Reynaud|Perret|Barthélemy|Cordier|Delaunay|Pasquier|Carlier|Laporte|"
    u"Vallée|Ferrand|"
    u"Descamps|Voisin|Bigot|Guyon|Bellanger|Lamy|Gros|Chartier|Thévenot|Grenier|Baudry|Lesueur|Delmas|Rolland|"
    u"Faucogney|Bonnefoy|"
    u"Garandeau|Roussilhe|Tanguy|Bouchard|Caradec|Verdier|Tixier|Sauvage|Chauveau",
    // Particle
    u"d’Arbeilh|de La Rochette|du Plessis|de Kergallec|de La Fontenelle|d’Hautecourt|de Montreval|de Sainte-Croix|du "
    u"Vivier|des Essarts|"
    u"de Saint-Aubin|d’Aubrac|de Villedieu|du Chesnay|de Courcelles|de La Vaissière|d’Ambrières|de Puymirol",
    // Breton
    u"Le Goff|Kervella|Quérec|Nédélec|Le Gall|Le Bihan|Tanguy|Kermarrec|Guillou|Le Floch|Riou|Madec|Cariou|Jézéquel|Le "
    u"Corre|Kerbrat|"
    u"Morvan|Penven|Quéméner|Le Guen|Prigent|Corre|Bellec|Le Dantec|Guivarc’h|Abgrall|Salaün|Le "
    u"Borgne|Rannou|Hascoët|Le Meur|Bodénès",
    // Alsatian
    u"Muller|Schmitt|Klein|Weber|Schneider|Meyer|Kieffer|Wolff|Schwartz|Zimmermann|Heitz|Burger|Sutter|Kuntz|Oberlé|"
    u"Riehl|Wendling|"
    u"Ehrhart|Fritsch|Hoffmann|Koenig|Stoltz|Walter|Matter",
    // Basque
    u"Etcheverry|Etchegaray|Iriarte|Elissalde|Harispuru|Bidegain|Goyheneche|Irigoyen|Etchepare|Duhalde|Ospital|"
    u"Errecart|Oyhenart|"
    u"Mendiburu|Larralde|Uhart",
    // Occitan
    u"Abadie|Vidal|Fabre|Belloc|Cazenave|Lacaze|Puig|Casteil|Roque|Soulié|Marty|Bousquet|Laffont|Pujol|Sarrazin|Estève|"
    u"Delrieu|Cabrol|"
    u"Lafforgue|Vaysse|Capdeville|Barthe|Mazars|Calvet",
    // Portuguese
    u"Da Silva|De Sousa Ferreira|Ferreira|Gonçalves|Rodrigues|Pereira|Lopes|Fernandes|Dos "
    u"Santos|Carvalho|Teixeira|Ribeiro|Marques|"
    u"Moreira|De Oliveira|Pinto|Tavares|Mendes",
    // Maghrebi
    u"Benali|Ben Youssef|El Mansouri|Haddad|Bouaziz|Amrani|Cherif|Belkacem|Mansouri|Bensaïd|Ouali|El "
    u"Idrissi|Hamdi|Zerrouki|Benchekroun|"
    u"Khelifi|Brahimi|Saïdi|Mokrani|Tazi|Guerroudj|Bouzid|Boukhari|Lahlou|Messaoudi|Ayadi",
    // Vietnamese
    u"Nguyen|Nguyen Thi|Tran|Pham|Le Van|Hoang|Vu|Dang|Bui|Huynh|Ngo|Duong",
    // Turkish
    u"Özdemir|Yılmaz|Kaya|Demir|Şahin|Çelik|Arslan|Doğan|Aydın|Koç|Yıldız|Polat",
    // WestAfrican
    u"Kouassi|Diallo|Traoré|Koné|Diop|N’Diaye|Coulibaly|Touré|Konaté|Sow|Fofana|Camara|Sissoko|Koffi|Ouattara|Bamba|"
    u"Diarra|Mbaye|Gueye|"
    u"Cissé",
    // Flemish
    u"Van den Broeck|Janssens|Peeters|Maes|Claes|Van Damme|De Smet|Wouters|Verhaegen|Vandenberghe|De "
    u"Backer|Goossens|Verstraete|Van Acker|"
    u"De Clercq|Hermans|Lemmens|Willems|Van de Velde|Desmedt",
    // Walloon
    u"Delvaux|Wauters|Lambotte|Collard|Delhaye|Servais|Dumoulin|Lejeune|Gillard|Hallet|Piette|Noël|Thiry|Bodson|Evrard|"
    u"Ledent|Marchal|"
    u"Pirard|Defays|Lecocq",
    // Romand
    u"Rochat|Favre|Cuendet|Chappuis|Jaquet|Bovey|Pittet|Monnard|Blondel|Reymond|Chevalley|Genoud|Dubuis|Fournier-Bidoz|"
    u"Aeby|Berthoud|"
    u"Perrenoud|Sandoz|Jeanneret|Maillefer|Savary|Crettenand",
    // Alemannic
    u"Müller|Meier|Keller|Brunner|Baumann|Zürcher|Aeschlimann|Gerber|Huber|Steiner|Ammann|Wyss|Bürgi|Hofer|von "
    u"Allmen|Zbinden|Siegenthaler|"
    u"Lüthi",
    // Italian
    u"Rossi|Bianchi|Colombo|Ferrari|Ricci|Marchetti|Bernasconi|Santini|Moretti|Galli|Luciani|Casanova",
    // Spanish
    u"Garcia|Martinez|Lopez|Sanchez|Fernandez|Moreno|Navarro|Ortega|Ruiz|Gimenez|Perez|Molina",
    // Polish
    u"Kowalski|Nowak|Wojcik|Kaminski|Lewandowski|Zielinski|Szymanski|Wozniak|Dombrowski|Majewski",
    // Levantine
    u"Khoury|Sarkissian|Haddad-Nassif|Gemayel|Abou Jaoudé|Kassabian|Ter-Minassian|Boghossian|Moussalem|Chaptini",
    // Antillean
    u"Célestine|Marie-Rose|Bélénus|Gustave|Théodore|Lagrandcourt|Siméon|Valmorin|Cadet-Petit|Maximin",
};

} // namespace

std::u16string_view lastNamesOf(Origin origin)
{
    return lists[static_cast<size_t>(origin)];
}

} // namespace mandat::service::sample
