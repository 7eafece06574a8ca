// SPDX-License-Identifier: MIT
#include "domain/countries.h"

#include "domain/addresschecks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace mandat
{

namespace
{

struct Country {
    std::u16string_view code;
    std::u16string_view english;
    std::u16string_view french;
};

// Sorted by code. Data rather than translations: a name is the same wherever it is shown.
// clang-format off
constexpr std::array countries{
    Country{u"AD", u"Andorra", u"Andorre"},
    Country{u"AE", u"United Arab Emirates", u"Émirats arabes unis"},
    Country{u"AF", u"Afghanistan", u"Afghanistan"},
    Country{u"AG", u"Antigua and Barbuda", u"Antigua-et-Barbuda"},
    Country{u"AI", u"Anguilla", u"Anguilla"},
    Country{u"AL", u"Albania", u"Albanie"},
    Country{u"AM", u"Armenia", u"Arménie"},
    Country{u"AO", u"Angola", u"Angola"},
    Country{u"AQ", u"Antarctica", u"Antarctique"},
    Country{u"AR", u"Argentina", u"Argentine"},
    Country{u"AS", u"American Samoa", u"Samoa américaines"},
    Country{u"AT", u"Austria", u"Autriche"},
    Country{u"AU", u"Australia", u"Australie"},
    Country{u"AW", u"Aruba", u"Aruba"},
    Country{u"AX", u"Åland Islands", u"Îles Åland"},
    Country{u"AZ", u"Azerbaijan", u"Azerbaïdjan"},
    Country{u"BA", u"Bosnia and Herzegovina", u"Bosnie-Herzégovine"},
    Country{u"BB", u"Barbados", u"Barbade"},
    Country{u"BD", u"Bangladesh", u"Bangladesh"},
    Country{u"BE", u"Belgium", u"Belgique"},
    Country{u"BF", u"Burkina Faso", u"Burkina Faso"},
    Country{u"BG", u"Bulgaria", u"Bulgarie"},
    Country{u"BH", u"Bahrain", u"Bahreïn"},
    Country{u"BI", u"Burundi", u"Burundi"},
    Country{u"BJ", u"Benin", u"Bénin"},
    Country{u"BL", u"Saint Barthélemy", u"Saint-Barthélemy"},
    Country{u"BM", u"Bermuda", u"Bermudes"},
    Country{u"BN", u"Brunei", u"Brunei"},
    Country{u"BO", u"Bolivia", u"Bolivie"},
    Country{u"BQ", u"Caribbean Netherlands", u"Pays-Bas caribéens"},
    Country{u"BR", u"Brazil", u"Brésil"},
    Country{u"BS", u"Bahamas", u"Bahamas"},
    Country{u"BT", u"Bhutan", u"Bhoutan"},
    Country{u"BV", u"Bouvet Island", u"Île Bouvet"},
    Country{u"BW", u"Botswana", u"Botswana"},
    Country{u"BY", u"Belarus", u"Biélorussie"},
    Country{u"BZ", u"Belize", u"Belize"},
    Country{u"CA", u"Canada", u"Canada"},
    Country{u"CC", u"Cocos Islands", u"Îles Cocos"},
    Country{u"CD", u"Democratic Republic of the Congo", u"République démocratique du Congo"},
    Country{u"CF", u"Central African Republic", u"République centrafricaine"},
    Country{u"CG", u"Congo", u"Congo"},
    Country{u"CH", u"Switzerland", u"Suisse"},
    Country{u"CI", u"Côte d’Ivoire", u"Côte d’Ivoire"},
    Country{u"CK", u"Cook Islands", u"Îles Cook"},
    Country{u"CL", u"Chile", u"Chili"},
    Country{u"CM", u"Cameroon", u"Cameroun"},
    Country{u"CN", u"China", u"Chine"},
    Country{u"CO", u"Colombia", u"Colombie"},
    Country{u"CR", u"Costa Rica", u"Costa Rica"},
    Country{u"CU", u"Cuba", u"Cuba"},
    Country{u"CV", u"Cape Verde", u"Cap-Vert"},
    Country{u"CW", u"Curaçao", u"Curaçao"},
    Country{u"CX", u"Christmas Island", u"Île Christmas"},
    Country{u"CY", u"Cyprus", u"Chypre"},
    Country{u"CZ", u"Czechia", u"Tchéquie"},
    Country{u"DE", u"Germany", u"Allemagne"},
    Country{u"DJ", u"Djibouti", u"Djibouti"},
    Country{u"DK", u"Denmark", u"Danemark"},
    Country{u"DM", u"Dominica", u"Dominique"},
    Country{u"DO", u"Dominican Republic", u"République dominicaine"},
    Country{u"DZ", u"Algeria", u"Algérie"},
    Country{u"EC", u"Ecuador", u"Équateur"},
    Country{u"EE", u"Estonia", u"Estonie"},
    Country{u"EG", u"Egypt", u"Égypte"},
    Country{u"EH", u"Western Sahara", u"Sahara occidental"},
    Country{u"ER", u"Eritrea", u"Érythrée"},
    Country{u"ES", u"Spain", u"Espagne"},
    Country{u"ET", u"Ethiopia", u"Éthiopie"},
    Country{u"FI", u"Finland", u"Finlande"},
    Country{u"FJ", u"Fiji", u"Fidji"},
    Country{u"FK", u"Falkland Islands", u"Îles Malouines"},
    Country{u"FM", u"Micronesia", u"Micronésie"},
    Country{u"FO", u"Faroe Islands", u"Îles Féroé"},
    Country{u"FR", u"France", u"France"},
    Country{u"GA", u"Gabon", u"Gabon"},
    Country{u"GB", u"United Kingdom", u"Royaume-Uni"},
    Country{u"GD", u"Grenada", u"Grenade"},
    Country{u"GE", u"Georgia", u"Géorgie"},
    Country{u"GF", u"French Guiana", u"Guyane"},
    Country{u"GG", u"Guernsey", u"Guernesey"},
    Country{u"GH", u"Ghana", u"Ghana"},
    Country{u"GI", u"Gibraltar", u"Gibraltar"},
    Country{u"GL", u"Greenland", u"Groenland"},
    Country{u"GM", u"Gambia", u"Gambie"},
    Country{u"GN", u"Guinea", u"Guinée"},
    Country{u"GP", u"Guadeloupe", u"Guadeloupe"},
    Country{u"GQ", u"Equatorial Guinea", u"Guinée équatoriale"},
    Country{u"GR", u"Greece", u"Grèce"},
    Country{u"GS", u"South Georgia and the South Sandwich Islands", u"Géorgie du Sud-et-les îles Sandwich du Sud"},
    Country{u"GT", u"Guatemala", u"Guatemala"},
    Country{u"GU", u"Guam", u"Guam"},
    Country{u"GW", u"Guinea-Bissau", u"Guinée-Bissau"},
    Country{u"GY", u"Guyana", u"Guyana"},
    Country{u"HK", u"Hong Kong", u"Hong Kong"},
    Country{u"HM", u"Heard and McDonald Islands", u"Îles Heard-et-MacDonald"},
    Country{u"HN", u"Honduras", u"Honduras"},
    Country{u"HR", u"Croatia", u"Croatie"},
    Country{u"HT", u"Haiti", u"Haïti"},
    Country{u"HU", u"Hungary", u"Hongrie"},
    Country{u"ID", u"Indonesia", u"Indonésie"},
    Country{u"IE", u"Ireland", u"Irlande"},
    Country{u"IL", u"Israel", u"Israël"},
    Country{u"IM", u"Isle of Man", u"Île de Man"},
    Country{u"IN", u"India", u"Inde"},
    Country{u"IO", u"British Indian Ocean Territory", u"Territoire britannique de l’océan Indien"},
    Country{u"IQ", u"Iraq", u"Irak"},
    Country{u"IR", u"Iran", u"Iran"},
    Country{u"IS", u"Iceland", u"Islande"},
    Country{u"IT", u"Italy", u"Italie"},
    Country{u"JE", u"Jersey", u"Jersey"},
    Country{u"JM", u"Jamaica", u"Jamaïque"},
    Country{u"JO", u"Jordan", u"Jordanie"},
    Country{u"JP", u"Japan", u"Japon"},
    Country{u"KE", u"Kenya", u"Kenya"},
    Country{u"KG", u"Kyrgyzstan", u"Kirghizistan"},
    Country{u"KH", u"Cambodia", u"Cambodge"},
    Country{u"KI", u"Kiribati", u"Kiribati"},
    Country{u"KM", u"Comoros", u"Comores"},
    Country{u"KN", u"Saint Kitts and Nevis", u"Saint-Christophe-et-Niévès"},
    Country{u"KP", u"North Korea", u"Corée du Nord"},
    Country{u"KR", u"South Korea", u"Corée du Sud"},
    Country{u"KW", u"Kuwait", u"Koweït"},
    Country{u"KY", u"Cayman Islands", u"Îles Caïmans"},
    Country{u"KZ", u"Kazakhstan", u"Kazakhstan"},
    Country{u"LA", u"Laos", u"Laos"},
    Country{u"LB", u"Lebanon", u"Liban"},
    Country{u"LC", u"Saint Lucia", u"Sainte-Lucie"},
    Country{u"LI", u"Liechtenstein", u"Liechtenstein"},
    Country{u"LK", u"Sri Lanka", u"Sri Lanka"},
    Country{u"LR", u"Liberia", u"Libéria"},
    Country{u"LS", u"Lesotho", u"Lesotho"},
    Country{u"LT", u"Lithuania", u"Lituanie"},
    Country{u"LU", u"Luxembourg", u"Luxembourg"},
    Country{u"LV", u"Latvia", u"Lettonie"},
    Country{u"LY", u"Libya", u"Libye"},
    Country{u"MA", u"Morocco", u"Maroc"},
    Country{u"MC", u"Monaco", u"Monaco"},
    Country{u"MD", u"Moldova", u"Moldavie"},
    Country{u"ME", u"Montenegro", u"Monténégro"},
    Country{u"MF", u"Saint Martin", u"Saint-Martin"},
    Country{u"MG", u"Madagascar", u"Madagascar"},
    Country{u"MH", u"Marshall Islands", u"Îles Marshall"},
    Country{u"MK", u"North Macedonia", u"Macédoine du Nord"},
    Country{u"ML", u"Mali", u"Mali"},
    Country{u"MM", u"Myanmar", u"Birmanie"},
    Country{u"MN", u"Mongolia", u"Mongolie"},
    Country{u"MO", u"Macao", u"Macao"},
    Country{u"MP", u"Northern Mariana Islands", u"Îles Mariannes du Nord"},
    Country{u"MQ", u"Martinique", u"Martinique"},
    Country{u"MR", u"Mauritania", u"Mauritanie"},
    Country{u"MS", u"Montserrat", u"Montserrat"},
    Country{u"MT", u"Malta", u"Malte"},
    Country{u"MU", u"Mauritius", u"Maurice"},
    Country{u"MV", u"Maldives", u"Maldives"},
    Country{u"MW", u"Malawi", u"Malawi"},
    Country{u"MX", u"Mexico", u"Mexique"},
    Country{u"MY", u"Malaysia", u"Malaisie"},
    Country{u"MZ", u"Mozambique", u"Mozambique"},
    Country{u"NA", u"Namibia", u"Namibie"},
    Country{u"NC", u"New Caledonia", u"Nouvelle-Calédonie"},
    Country{u"NE", u"Niger", u"Niger"},
    Country{u"NF", u"Norfolk Island", u"Île Norfolk"},
    Country{u"NG", u"Nigeria", u"Nigéria"},
    Country{u"NI", u"Nicaragua", u"Nicaragua"},
    Country{u"NL", u"Netherlands", u"Pays-Bas"},
    Country{u"NO", u"Norway", u"Norvège"},
    Country{u"NP", u"Nepal", u"Népal"},
    Country{u"NR", u"Nauru", u"Nauru"},
    Country{u"NU", u"Niue", u"Niue"},
    Country{u"NZ", u"New Zealand", u"Nouvelle-Zélande"},
    Country{u"OM", u"Oman", u"Oman"},
    Country{u"PA", u"Panama", u"Panama"},
    Country{u"PE", u"Peru", u"Pérou"},
    Country{u"PF", u"French Polynesia", u"Polynésie française"},
    Country{u"PG", u"Papua New Guinea", u"Papouasie-Nouvelle-Guinée"},
    Country{u"PH", u"Philippines", u"Philippines"},
    Country{u"PK", u"Pakistan", u"Pakistan"},
    Country{u"PL", u"Poland", u"Pologne"},
    Country{u"PM", u"Saint Pierre and Miquelon", u"Saint-Pierre-et-Miquelon"},
    Country{u"PN", u"Pitcairn", u"Pitcairn"},
    Country{u"PR", u"Puerto Rico", u"Porto Rico"},
    Country{u"PS", u"Palestine", u"Palestine"},
    Country{u"PT", u"Portugal", u"Portugal"},
    Country{u"PW", u"Palau", u"Palaos"},
    Country{u"PY", u"Paraguay", u"Paraguay"},
    Country{u"QA", u"Qatar", u"Qatar"},
    Country{u"RE", u"Réunion", u"La Réunion"},
    Country{u"RO", u"Romania", u"Roumanie"},
    Country{u"RS", u"Serbia", u"Serbie"},
    Country{u"RU", u"Russia", u"Russie"},
    Country{u"RW", u"Rwanda", u"Rwanda"},
    Country{u"SA", u"Saudi Arabia", u"Arabie saoudite"},
    Country{u"SB", u"Solomon Islands", u"Îles Salomon"},
    Country{u"SC", u"Seychelles", u"Seychelles"},
    Country{u"SD", u"Sudan", u"Soudan"},
    Country{u"SE", u"Sweden", u"Suède"},
    Country{u"SG", u"Singapore", u"Singapour"},
    Country{u"SH", u"Saint Helena", u"Sainte-Hélène"},
    Country{u"SI", u"Slovenia", u"Slovénie"},
    Country{u"SJ", u"Svalbard and Jan Mayen", u"Svalbard et Jan Mayen"},
    Country{u"SK", u"Slovakia", u"Slovaquie"},
    Country{u"SL", u"Sierra Leone", u"Sierra Leone"},
    Country{u"SM", u"San Marino", u"Saint-Marin"},
    Country{u"SN", u"Senegal", u"Sénégal"},
    Country{u"SO", u"Somalia", u"Somalie"},
    Country{u"SR", u"Suriname", u"Suriname"},
    Country{u"SS", u"South Sudan", u"Soudan du Sud"},
    Country{u"ST", u"São Tomé and Príncipe", u"Sao Tomé-et-Principe"},
    Country{u"SV", u"El Salvador", u"Salvador"},
    Country{u"SX", u"Sint Maarten", u"Saint-Martin (partie néerlandaise)"},
    Country{u"SY", u"Syria", u"Syrie"},
    Country{u"SZ", u"Eswatini", u"Eswatini"},
    Country{u"TC", u"Turks and Caicos Islands", u"Îles Turques-et-Caïques"},
    Country{u"TD", u"Chad", u"Tchad"},
    Country{u"TF", u"French Southern Territories", u"Terres australes françaises"},
    Country{u"TG", u"Togo", u"Togo"},
    Country{u"TH", u"Thailand", u"Thaïlande"},
    Country{u"TJ", u"Tajikistan", u"Tadjikistan"},
    Country{u"TK", u"Tokelau", u"Tokelau"},
    Country{u"TL", u"Timor-Leste", u"Timor oriental"},
    Country{u"TM", u"Turkmenistan", u"Turkménistan"},
    Country{u"TN", u"Tunisia", u"Tunisie"},
    Country{u"TO", u"Tonga", u"Tonga"},
    Country{u"TR", u"Türkiye", u"Turquie"},
    Country{u"TT", u"Trinidad and Tobago", u"Trinité-et-Tobago"},
    Country{u"TV", u"Tuvalu", u"Tuvalu"},
    Country{u"TW", u"Taiwan", u"Taïwan"},
    Country{u"TZ", u"Tanzania", u"Tanzanie"},
    Country{u"UA", u"Ukraine", u"Ukraine"},
    Country{u"UG", u"Uganda", u"Ouganda"},
    Country{u"UM", u"United States Minor Outlying Islands", u"Îles mineures éloignées des États-Unis"},
    Country{u"US", u"United States", u"États-Unis"},
    Country{u"UY", u"Uruguay", u"Uruguay"},
    Country{u"UZ", u"Uzbekistan", u"Ouzbékistan"},
    Country{u"VA", u"Vatican City", u"Vatican"},
    Country{u"VC", u"Saint Vincent and the Grenadines", u"Saint-Vincent-et-les-Grenadines"},
    Country{u"VE", u"Venezuela", u"Venezuela"},
    Country{u"VG", u"British Virgin Islands", u"Îles Vierges britanniques"},
    Country{u"VI", u"United States Virgin Islands", u"Îles Vierges des États-Unis"},
    Country{u"VN", u"Vietnam", u"Viêt Nam"},
    Country{u"VU", u"Vanuatu", u"Vanuatu"},
    Country{u"WF", u"Wallis and Futuna", u"Wallis-et-Futuna"},
    Country{u"WS", u"Samoa", u"Samoa"},
    Country{u"YE", u"Yemen", u"Yémen"},
    Country{u"YT", u"Mayotte", u"Mayotte"},
    Country{u"ZA", u"South Africa", u"Afrique du Sud"},
    Country{u"ZM", u"Zambia", u"Zambie"},
    Country{u"ZW", u"Zimbabwe", u"Zimbabwe"},
};
// clang-format on

const Country *find(const QString &code)
{
    const std::u16string wanted = code.toStdU16String();
    const auto at = std::ranges::lower_bound(countries, std::u16string_view(wanted), {}, &Country::code);
    return at != countries.end() && at->code == wanted ? &*at : nullptr;
}

QString text(std::u16string_view view)
{
    return QString::fromUtf16(view.data(), qsizetype(view.size()));
}

} // namespace

const QStringList &countryCodes()
{
    static const QStringList codes = [] {
        QStringList out;
        out.reserve(qsizetype(countries.size()));
        for (const Country &country : countries)
            out.append(text(country.code));
        return out;
    }();
    return codes;
}

LocalizedText countryName(const QString &code)
{
    const Country *country = find(code);
    return country ? LocalizedText {text(country->english), text(country->french)} : LocalizedText();
}

bool isCountry(const QString &code)
{
    return find(code) != nullptr;
}

} // namespace mandat
