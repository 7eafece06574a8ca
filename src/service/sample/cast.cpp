// SPDX-License-Identifier: MIT
#include "service/sample/cast.h"

namespace mandat::service::sample
{

namespace
{

constexpr QStringView longCompany =
    u"Syndicat intercommunal à vocation unique pour l’aménagement, l’entretien et la mise en valeur des rives, "
    u"des marais et des ouvrages hydrauliques de la vallée de la Haute-Vilaine et de ses affluents";
constexpr std::array companies {
    CastCompany {u"Menuiserie Dupré SA", u"FR", u"662408715", u"14, rue du Puits-Salé", u"56370", u"Sarzeau", u"dupre",
                 u"sophie.aubriot", true},
    CastCompany {u"SCI Dupré-Lacaze",
                 u"FR",
                 {},
                 u"14, rue du Puits-Salé",
                 u"56370",
                 u"Sarzeau",
                 u"dupre",
                 u"sophie.aubriot",
                 true},
    CastCompany {u"Dupré Participations SAS",
                 u"FR",
                 {},
                 u"14, rue du Puits-Salé",
                 u"56370",
                 u"Sarzeau",
                 u"dupre",
                 u"sophie.aubriot",
                 true},
    CastCompany {u"Studio Arc-en-ciel Sàrl",
                 u"CH",
                 {},
                 u"rue de Bourg 21",
                 u"1003",
                 u"Lausanne",
                 u"studio-arc-en-ciel",
                 u"nicolas.rochat",
                 true},
    CastCompany {longCompany,
                 u"FR",
                 {},
                 u"3, place de l’Église",
                 u"35600",
                 u"Redon",
                 u"siv-haute-vilaine",
                 u"yannick.prigent",
                 true},
    CastCompany {u"Électricité Bonnefoy SARL",
                 u"FR",
                 {},
                 u"9, rue des Tanneurs",
                 u"56400",
                 u"Auray",
                 u"bonnefoy",
                 u"sophie.aubriot"},
    CastCompany {u"Vignobles d’Arbeilh SCEA",
                 u"FR",
                 {},
                 u"Domaine d’Arbeilh",
                 u"33500",
                 u"Libourne",
                 u"vignobles-arbeilh",
                 u"ines.delmas-roy"},
    CastCompany {u"Transports Quérec SAS",
                 u"FR",
                 {},
                 u"zone artisanale de Kerluherne",
                 u"56000",
                 u"Vannes",
                 u"querec",
                 u"bastien.lestienne"},
    CastCompany {u"Maçonnerie Belloc-Özdemir SARL",
                 u"FR",
                 {},
                 u"27, chemin de la Croix-Blanche",
                 u"44600",
                 u"Saint-Nazaire",
                 u"belloc-ozdemir",
                 u"bastien.lestienne"},
    CastCompany {u"Pharmacie de la Halle SELARL",
                 u"FR",
                 {},
                 u"2, rue des Halles",
                 u"56130",
                 u"La Roche-Bernard",
                 u"pharmacie-halle",
                 u"yannick.prigent"},
    CastCompany {u"Imprimerie Faucogney SAS",
                 u"FR",
                 {},
                 u"41, quai du Canal",
                 u"35600",
                 u"Redon",
                 u"faucogney",
                 u"yannick.prigent"},
    CastCompany {u"Hôtel de l’Écluse SAS",
                 u"FR",
                 {},
                 u"1, rue de l’Écluse",
                 u"56300",
                 u"Pontivy",
                 u"hotel-ecluse",
                 u"sophie.aubriot"},
    CastCompany {u"L’Écluse Restaurant SARL",
                 u"FR",
                 {},
                 u"1, rue de l’Écluse",
                 u"56300",
                 u"Pontivy",
                 u"hotel-ecluse",
                 u"sophie.aubriot"},
    CastCompany {u"Boulangerie Le Goff SARL",
                 u"FR",
                 {},
                 u"5, place du Marché",
                 u"56370",
                 u"Sarzeau",
                 u"boulangerie-legoff",
                 u"ines.delmas-roy"},
    CastCompany {u"Ateliers Thévenot SCOP",
                 u"FR",
                 {},
                 u"18, rue du Port",
                 u"44000",
                 u"Nantes",
                 u"thevenot",
                 u"bastien.lestienne"},
    CastCompany {u"Garage Nédélec & Fils SARL",
                 u"FR",
                 {},
                 u"66, rue de Bretagne",
                 u"29300",
                 u"Quimperlé",
                 u"nedelec",
                 u"ines.delmas-roy"},
    CastCompany {u"Garage Nédélec, pièces SARL",
                 u"FR",
                 {},
                 u"66 bis, rue de Bretagne",
                 u"29300",
                 u"Quimperlé",
                 u"nedelec",
                 u"ines.delmas-roy"},
    CastCompany {u"Clinique des Trois-Rivières SELAS",
                 u"FR",
                 {},
                 u"avenue des Tilleuls",
                 u"56800",
                 u"Ploërmel",
                 u"trois-rivieres",
                 u"yannick.prigent"},
    CastCompany {u"Brasserie des Deux-Sambres SRL",
                 u"BE",
                 {},
                 u"quai de Meuse 12",
                 u"5000",
                 u"Namur",
                 u"deux-sambres",
                 u"claire.wauters"},
    CastCompany {
        u"SCI du Quai-aux-Bois", u"FR", {}, u"8, quai du Canal", u"56000", u"Vannes", u"querec", u"sophie.aubriot"},
    CastCompany {u"Association Les Tilleuls",
                 u"FR",
                 {},
                 u"3, allée des Chênes",
                 u"56190",
                 u"Muzillac",
                 u"les-tilleuls",
                 u"yannick.prigent"},
};

constexpr QStringView business = u"business|accounting|C|borrower|advisory";
constexpr QStringView complete = u"complete|C|borrowerGuarantor|advisory";
constexpr QStringView payroll = u"payroll|followUp|reporting|B";
constexpr QStringView view = u"view|accounting|D|guarantor|reporting";
constexpr QStringView noInternational = u"international|collections|trade|exchange|liquidity|receivables";

constexpr std::array relationships {
    CastRelationship {0, u"40217-A", {}, u"exploitation", business, noInternational},
    CastRelationship {0, u"40217-B", {}, u"paie", payroll, u"international|collections|payment"},
    CastRelationship {1, u"40388-A", u"D-1131", {}, view, {}},
    CastRelationship {2, u"40389-A", u"D-1132", {}, complete, u"trade|exchange"},
    CastRelationship {3, u"40403-A", u"D-1210", u"atelier", business, u"trade"},
    CastRelationship {3, u"40403-B", u"D-1211", u"galerie", view, {}},
    CastRelationship {4, u"40404-A", u"D-1212", {}, complete, {}},
    CastRelationship {5, u"40395-A", u"D-1150", u"exploitation", business, u"trade|exchange"},
    CastRelationship {5, u"40395-B", u"D-1152", u"paie", payroll, {}},
    CastRelationship {6, u"40396-A", u"D-1060", {}, business, {}},
    CastRelationship {7, u"40391-A", u"D-1112", u"exploitation", business, u"international|trade|exchange"},
    CastRelationship {7, u"40391-B", u"D-1113", u"paie", payroll, u"collections"},
    CastRelationship {8, u"40397-A", u"D-1066", {}, business, {}},
    CastRelationship {9, u"40398-A", u"D-1019", {}, business, {}},
    CastRelationship {10, u"40399-A", u"D-1088", u"exploitation", complete, {}},
    CastRelationship {10, u"40399-B", u"D-1089", u"paie", payroll, {}},
    CastRelationship {11, u"40400-A", u"D-1042", {}, complete, {}},
    CastRelationship {12, u"40401-A", u"D-1043", {}, business, {}},
    CastRelationship {13, u"40405-A", u"D-1077", {}, business, {}},
    CastRelationship {14, u"40406-A", u"D-1187", u"ateliers", complete, u"trade"},
    CastRelationship {14, u"40406-B", u"D-1188", u"négoce", view, {}},
    CastRelationship {15, u"40407-A", u"D-1203", {}, business, {}},
    CastRelationship {16, u"40408-A", u"D-1207", {}, view, {}},
    CastRelationship {17, u"40409-A", u"D-1024", {}, complete, {}},
    CastRelationship {18, u"40410-A", u"D-1071", {}, business, {}},
    CastRelationship {19, u"40402-A", u"D-1151", {}, view, {}},
    CastRelationship {20, u"40411-A", u"D-1096", {}, business, {}},
};

constexpr std::array accounts {
    CastAccount {u"40217-A", u"Compte courant principal", u"FR7699071004120002781546304"},
    CastAccount {u"40217-A", u"Compte courant travaux", u"FR7699071004120003194022605"},
};

} // namespace

std::span<const CastCompany> castCompanies()
{
    return companies;
}

std::span<const CastRelationship> castRelationships()
{
    return relationships;
}

std::span<const CastAccount> castAccounts()
{
    return accounts;
}

} // namespace mandat::service::sample
