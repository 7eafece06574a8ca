// SPDX-License-Identifier: MIT
#include "service/sample/companylists.h"

namespace mandat::service::sample::lists
{

const std::u16string_view familyTrades =
    u"Menuiserie|Garage|Transports|Maçonnerie|Électricité|Plomberie|Imprimerie|Charpente|Couverture|Peintures|"
    u"Serrurerie|Métallerie|"
    u"Carrosserie|Terrassement|Travaux "
    u"publics|Paysages|Pépinières|Vignobles|Ateliers|Boucherie|Boulangerie|Conserverie|Chantier naval|"
    u"Voilerie|Déménagements|Matériaux|Scierie|Fonderie|Mécanique|Plasturgie|Ameublement|Chauffage|Étanchéité|Façades|"
    u"Carrelages|"
    u"Ébénisterie|Optique|Horlogerie|Ambulances|Autocars|Immobilier|Assurances|Conseil|Architectes|Géomètres|"
    u"Informatique|Logistique|"
    u"Nettoyage|Sécurité|Formation|Cycles|Motoculture|Emballages|Salaisons|Torréfaction|Chocolats|Biscuiterie|Marée|"
    u"Primeurs|Traiteur";

const std::u16string_view placeTrades = u"Boulangerie|Hôtel|Restaurant|Brasserie|Crêperie|Librairie|Cave|Fromagerie|"
                                        u"Poissonnerie|Auto-école|Fleurs|Institut|Camping|"
                                        u"Résidence|Auberge|Garage|Laverie|Boucherie|Optique|Salon de "
                                        u"coiffure|Épicerie|Moulin|Imprimerie|Agence|Clinique vétérinaire|"
                                        u"Jardinerie|Ateliers|Café|Domaine|Presse";

const std::u16string_view healthTrades = u"Pharmacie|Laboratoire|Cabinet dentaire|Cabinet infirmier|Imagerie "
                                         u"médicale|Clinique|Centre d’ophtalmologie|Maison médicale|"
                                         u"Cabinet de kinésithérapie|Orthodontie";

const std::u16string_view dutchTrades = u"Bakkerij|Garage|Bouwbedrijf|Apotheek|Transport|Schrijnwerkerij|Drukkerij|"
                                        u"Tuinen|Dakwerken|Elektro|Slagerij|Advies|Brouwerij|Textiel";

const std::u16string_view germanTrades = u"Bäckerei|Garage|Schreinerei|Apotheke|Treuhand|Malergeschäft|Metzgerei|"
                                         u"Gartenbau|Druckerei|Elektro|Bauunternehmung|Uhren|Architekten";

const std::u16string_view places = u"de la Halle|du Marché|de l’Écluse|des Trois-Rivières|du Vieux-Port|de la Gare|du "
                                   u"Quai-aux-Bois|des Tilleuls|de la Presqu’île|"
                                   u"des Deux-Ponts|du Moulin|de la Tour|des Remparts|du Château|de l’Estuaire|des "
                                   u"Lavandières|de la Fontaine|du Grand-Large|"
                                   u"des Quatre-Vents|du Lac|de la Vallée|des Arcades|du Belvédère|de l’Abbaye|des "
                                   u"Chênes|du Verger|de la Croix-Blanche|des Ormes|"
                                   u"du Pont-Neuf|de la Cathédrale|du Levant|des Salines|de la Cité|des Glycines|du "
                                   u"Cèdre|de l’Olivier|de la Source|des Embruns|du Phare|"
                                   u"des Capucins|de la Poste|du Théâtre|de l’Hôtel-de-Ville|des Roseaux|du Lavoir|de "
                                   u"la Dune|des Goélands|du Clocher|de la Forge|"
                                   u"des Marronniers|du Petit-Bois|de la Grève|des Marais|du Coteau|de l’Horloge|des "
                                   u"Vignes|du Canal|de la Mairie|des Acacias|du Centre";

const std::u16string_view areas = u"du Golfe|de la Vilaine|de la Presqu’île|des Deux-Estuaires|du Val-de-Sèvre|de "
                                  u"l’Argoat|du Haut-Pays|des Coteaux|de la Plaine|"
                                  u"du Bocage|des Marches|de la Baie|des Trois-Vallées|du Littoral|de la Forêt|des "
                                  u"Monts|du Piémont|de l’Ouest|des Portes-du-Sud|"
                                  u"de la Côte-Sauvage|du Bassin|des Sources|de la Rive-Droite|du Plateau|des Abers|de "
                                  u"la Lande|du Confluent|de la Haute-Vallée";

const std::u16string_view associations = u"Les Tilleuls|La Passerelle|Le Chêne vert|Les Amis du patrimoine|L’Envol|La "
                                         u"Ruche solidaire|Les Petits Navigateurs|Le Relais|Horizon|"
                                         u"La Maison ouverte|Les Jardins partagés|Le Phare du bout du quai|Arpège|La "
                                         u"Clef des champs|Cap insertion|Les Tréteaux|Le Pas de côté|"
                                         u"L’Atelier du fleuve|Soleil d’hiver|Un toit pour demain|La Cordée|Les "
                                         u"Lucioles|Sport et loisirs|Mémoire vive|Le Kiosque|La Bulle";

const std::u16string_view fields = u"du Champ-Creux|des Trois-Chênes|de Kerguen|de la Grande-Prée|du Bois-Joli|des "
                                   u"Hauts-Prés|de la Métairie|du Bourgneuf|des Genêts|"
                                   u"de Kerlann|de la Ville-Neuve|du Vieux-Chemin|des Sept-Pierres|de la Borde|du "
                                   u"Ruisseau|des Blés-d’Or|de Penhoët|de la Touche|du Mas|"
                                   u"des Aubépines";

const std::u16string_view wealthVehicles =
    u"SCI|Société civile|Holding|Patrimoine|Famille|Indivision|Fondation|Invest|Participations|Bureau "
    u"familial|Hoirie|Société de famille";

const std::u16string_view bodiesOfAreas = u"Office public de l’habitat|Syndicat mixte des eaux|Communauté de "
                                          u"communes|Société d’économie mixte|Syndicat d’énergie|"
                                          u"Société anonyme d’HLM|Coopérative d’habitation|Établissement public "
                                          u"foncier|Syndicat intercommunal de collecte|Groupement hospitalier|"
                                          u"Syndicat mixte de transport|Société publique locale|"
                                          u"Centre hospitalier|Centre intercommunal d’action sociale|Régie des "
                                          u"eaux|Régie de chauffage urbain|Caisse des écoles|Office de tourisme|"
                                          u"Habitat social|Agence d’aménagement|Port de plaisance";

const std::u16string_view bodiesOfPlaces = u"Résidence autonomie|Foyer de jeunes travailleurs|EHPAD|Association "
                                           u"foncière|Foyer d’accueil médicalisé|Résidence sociale|"
                                           u"Maison d’enfants|Lycée privé|Crèche associative|Centre d’hébergement";

const std::u16string_view belgianBodies = u"Intercommunale de développement|Intercommunale des eaux|Société de "
                                          u"logement|Zone de secours|Centre hospitalier|Agence immobilière "
                                          u"sociale|Intercommunale d’énergie|Régie communale autonome|Foyer de "
                                          u"logement|Régie foncière|Maison de repos|Académie";

const std::u16string_view swissBodies =
    u"Association intercommunale|Coopérative d’habitation|Fondation pour le logement|Réseau de santé|Société "
    u"électrique|Entente scolaire|"
    u"Épuration intercommunale|Services industriels|Bourgeoisie|Établissement médico-social|Fondation des immeubles";

const std::u16string_view dutchBodies = u"Woonzorgcentrum Ter Linden|Woonzorgcentrum Meerzicht|Woonzorgcentrum De "
                                        u"Molen|Sociaal Verhuurkantoor De Brug|Sociale Woningen Het "
                                        u"Anker|Basisschool Zonnewende|Woonmaatschappij De Haard|Ziekenhuis Ter Duinen";

const std::u16string_view germanBodies =
    u"Wohnbaugenossenschaft Sonnenberg|Wohnbaugenossenschaft am Bach|Alterszentrum Lindenhof|Alterszentrum "
    u"Seeblick|Spital am Rain|"
    u"Schulverband Oberes Tal|Gemeindewerke Unteres Tal|Zweckverband Abwasser Oberes Tal";

} // namespace mandat::service::sample::lists
