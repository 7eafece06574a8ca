// SPDX-License-Identifier: MIT
#include "service/sample/namelists.h"

namespace mandat::service::sample
{

namespace
{

constexpr std::array<FirstNames, eraCount> byEra {
    FirstNames {u"Monique|Françoise|Jacqueline|Nicole|Annie|Michèle|Danielle|Marie-Thérèse|Josiane|Chantal|Bernadette|"
                u"Colette|Marie-Claude|"
                u"Geneviève|Odile|Yvette|Jeanine|Marie-Louise",
                u"Jean-Pierre|Michel|Jean-Claude|Bernard|André|Gérard|Daniel|Jacques|Claude|Alain|Roger|Guy|Marcel|"
                u"Raymond|Jean-Marie|Henri|"
                u"Yves|Hubert"},
    FirstNames {u"Brigitte|Martine|Catherine|Sylvie|Véronique|Christine|Isabelle|Pascale|Corinne|Dominique|Évelyne|"
                u"Béatrice|Patricia|Hélène|"
                u"Anne-Marie|Marie-Christine|Florence|Bénédicte",
                u"Philippe|Patrick|Pascal|Éric|Thierry|Christian|Bruno|Didier|Jean-Luc|Dominique|Denis|Marc|Jean-"
                u"Michel|François|Serge|Gilles|"
                u"Xavier|Benoît"},
    FirstNames {u"Nathalie|Sandrine|Stéphanie|Céline|Valérie|Karine|Sophie|Laurence|Delphine|Anne-Sophie|Virginie|"
                u"Claire|Marie-Laure|Cécile|"
                u"Agnès|Carole|Sabrina|Noémie",
                u"Christophe|Stéphane|Laurent|Olivier|Frédéric|David|Sébastien|Jérôme|Arnaud|Franck|Jean-Baptiste|"
                u"Fabrice|Cédric|Guillaume|"
                u"Vincent|Pierre-Yves|Nicolas|Étienne"},
    FirstNames {u"Aurélie|Émilie|Marie|Élodie|Julie|Laura|Pauline|Marion|Charlotte|Mathilde|Amélie|Audrey|Mélanie|"
                u"Lucie|Anaïs|Camille|"
                u"Anne-Laure|Justine",
                u"Julien|Mickaël|Alexandre|Thomas|Romain|Mathieu|Anthony|Jonathan|Maxime|Benjamin|Florian|Kévin|Adrien|"
                u"Jérémy|Damien|Quentin|"
                u"Aurélien|Bastien"},
    FirstNames {
        u"Léa|Manon|Chloé|Océane|Clara|Emma|Sarah|Inès|Juliette|Louise|Alice|Maëva|Zoé|Jade|Eva|Margaux|Ambre|Lucile",
        u"Lucas|Théo|Hugo|Enzo|Louis|Nathan|Léo|Clément|Antoine|Valentin|Paul|Arthur|Gabriel|Tom|Baptiste|Simon|"
        u"Corentin|Axel"},
};

constexpr std::array<FirstNames, originCount> byOrigin {
    FirstNames {}, // French
    FirstNames {u"Anne-Sophie|Marie-Astrid|Constance|Blandine|Sixtine|Hermine",
                u"Guilhem|Enguerrand|Foulques|Charles-Henri|Tancrède|Aymeric"},
    FirstNames {u"Nolwenn|Gwenaëlle|Maëlle|Enora|Rozenn|Soazig|Katell|Morgane|Annaïck|Gaud",
                u"Goulven|Erwan|Yann|Loïc|Ronan|Gwenaël|Malo|Ewen|Yannick|Tugdual"},
    FirstNames {u"Odile|Astrid|Liesel|Marlène|Suzel|Edwige", u"Jean-Georges|Ottmar|Rémy|Mathias|Jean-Jacques|Gilbert"},
    FirstNames {u"Maitena|Amaia|Maïté|Oihana|Itziar|Nahia", u"Peio|Xabi|Beñat|Mikel|Iñaki|Eneko"},
    FirstNames {u"Magali|Mireille|Estelle|Rosemonde|Jordane|Mirèio", u"Jordi|Aimeric|Miquel|Fabien|Jaume|Ramon"},
    FirstNames {u"Maria|Ana|Fátima|Inês|Lurdes|Cristina|Sandra|Teresa",
                u"Luís|José|António|João|Manuel|Carlos|Rui|Nuno"},
    FirstNames {u"Salma|Leïla|Samira|Nadia|Yasmine|Khadija|Malika|Houria|Amel|Lina|Fatima|Sonia",
                u"Karim|Mohamed|Youssef|Rachid|Samir|Mehdi|Bilal|Nassim|Abdelkader|Hicham|Farid|Sofiane"},
    FirstNames {u"Mai-Lan|Kim-Anh|Linh|Thuy|Ngoc|Hoa", u"Minh|Tuan|Quang|Bao|Duc|Van Hung"},
    FirstNames {u"Elif|Ayşe|Zeynep|Emine|Selin|Hatice", u"Selim|Mehmet|Emre|Murat|Yusuf|Kemal"},
    FirstNames {u"Aya|Aminata|Fatou|Mariam|Awa|Adjoua|Khady|Oumou",
                u"Kouadio|Mamadou|Ibrahima|Moussa|Ousmane|Yao|Cheikh|Sékou"},
    FirstNames {u"Lotte|Griet|An|Els|Katrien|Hilde|Veerle|Liesbeth", u"Pieter|Jan|Wim|Koen|Bart|Dirk|Joris|Wouter"},
    FirstNames {u"Marie-Paule|Godelieve|Fabienne|Myriam", u"Jean-Marc|Luc|Freddy|Benoît"},
    FirstNames {u"Marlyse|Mireille|Ariane|Jocelyne", u"Jean-Daniel|Pierre-André|Blaise|Claude-Alain"},
    FirstNames {u"Katharina|Ursula|Regula|Heidi|Barbara|Sabine|Vreni|Monika",
                u"Urs|Beat|Reto|Hans-Peter|Stefan|Jürg|Andreas|Matthias"},
    FirstNames {u"Chiara|Giulia|Francesca|Paola|Alessia", u"Marco|Matteo|Luca|Alessandro|Fabrizio"},
    FirstNames {u"Carmen|Pilar|Lucía|Dolorès|Mercedes", u"Javier|Pablo|Miguel|Andrés|Ignacio"},
    FirstNames {u"Agnieszka|Ewa|Katarzyna|Monika|Wanda", u"Piotr|Tomasz|Marek|Krzysztof|Stanislas"},
    FirstNames {u"Nayla|Anouch|Rita|Mona|Lusine", u"Aram|Hagop|Élie|Fouad|Georges"},
    FirstNames {u"Marie-Josée|Ketty|Murielle|Solange|Gladys", u"Rony|Hector|Jean-Marc|Willy|Teddy"},
};

// Shares: what is common everywhere in France first, then what a region adds.
using Shares = std::array<int, originCount>;
constexpr Shares france {620, 12, 12, 12, 4, 25, 50, 90, 14, 16, 36, 6, 4, 4, 3, 26, 32, 14, 10, 18};

constexpr Shares with(Shares shares, Origin origin, int more)
{
    shares[static_cast<size_t>(origin)] += more;
    return shares;
}

constexpr Shares belgium {180, 10, 3, 5, 1, 3, 20, 75, 8, 30, 30, 110, 360, 2, 1, 70, 25, 25, 8, 2};
constexpr Shares flanders {30, 5, 0, 2, 0, 0, 8, 50, 4, 25, 15, 720, 60, 0, 0, 20, 12, 18, 5, 0};
constexpr Shares romandy {170, 12, 3, 5, 1, 4, 95, 20, 8, 14, 14, 2, 4, 470, 90, 60, 35, 8, 8, 2};
constexpr Shares germanSwitzerland {20, 4, 0, 15, 0, 0, 40, 6, 6, 40, 6, 2, 0, 60, 690, 70, 20, 8, 6, 0};

constexpr std::array<Shares, regionCount> byRegion {
    with(france, Origin::Breton, 560),
    with(with(france, Origin::Breton, 70), Origin::Particle, 10),
    with(france, Origin::Particle, 12),
    with(with(france, Origin::Polish, 70), Origin::Flemish, 90),
    with(with(with(france, Origin::Maghrebi, 60), Origin::WestAfrican, 50), Origin::Antillean, 40),
    with(with(france, Origin::Alsatian, 620), Origin::Turkish, 40),
    with(with(france, Origin::Alsatian, 90), Origin::Italian, 40),
    with(with(france, Origin::Italian, 40), Origin::Romand, 25),
    with(with(with(france, Origin::Occitan, 160), Origin::Spanish, 60), Origin::Italian, 60),
    with(with(france, Origin::Occitan, 330), Origin::Spanish, 40),
    with(with(france, Origin::Basque, 620), Origin::Spanish, 50),
    with(france, Origin::Portuguese, 40),
    belgium,
    with(with(belgium, Origin::Maghrebi, 60), Origin::Levantine, 12),
    flanders,
    romandy,
    germanSwitzerland,
};

} // namespace

FirstNames firstNamesOf(Era era)
{
    return byEra[static_cast<size_t>(era)];
}

FirstNames firstNamesOf(Origin origin)
{
    return byOrigin[static_cast<size_t>(origin)];
}

const std::array<int, originCount> &originsIn(Region region)
{
    return byRegion[static_cast<size_t>(region)];
}

} // namespace mandat::service::sample
