// SPDX-License-Identifier: MIT
#include "service/sample/careers.h"

#include "service/sample/words.h"

#include <array>

namespace mandat::service::sample
{

namespace
{

/// "masculine/feminine|…", or one word for both.
using CapacityLists = std::array<std::u16string_view, careerCount>;

constexpr CapacityLists business {
    u"Gérant/Gérante|Président/Présidente|Directeur général/Directrice générale|Cogérant/Cogérante|Président-directeur "
    u"général/"
    u"Présidente-directrice générale|Associé/Associée|Directeur/Directrice",
    u"Directeur administratif et financier/Directrice administrative et financière|Responsable financier/Responsable "
    u"financière|"
    u"Trésorier/Trésorière|Contrôleur de gestion/Contrôleuse de gestion|Directeur administratif/Directrice "
    u"administrative",
    u"Comptable|Aide-comptable|Responsable comptable|Chef comptable/Cheffe comptable|Comptable fournisseurs|Comptable "
    u"clients",
    u"Gestionnaire de paie|Responsable des ressources humaines|Assistant RH/Assistante RH|Responsable paie",
    u"Assistant de direction/Assistante de direction|Secrétaire|Assistant administratif/Assistante "
    u"administrative|Office manager",
    u"Responsable des achats|Conducteur de travaux/Conductrice de travaux|Chef d’atelier/Cheffe d’atelier|Responsable "
    u"logistique|"
    u"Responsable de magasin|Directeur commercial/Directrice commerciale|Acheteur/Acheteuse|Responsable export",
    u"Expert-comptable/Experte-comptable|Consultant/Consultante|Directeur financier à temps partagé/Directrice "
    u"financière à temps partagé|"
    u"Intérimaire|Auditeur/Auditrice",
};

constexpr CapacityLists wealth {
    u"Titulaire|Cotitulaire|Gérant de la société/Gérante de la société|Président de la fondation/Présidente de la "
    u"fondation|"
    u"Administrateur/Administratrice",
    u"Gérant de fortune/Gérante de fortune|Directeur du bureau de gestion familial/Directrice du bureau de gestion "
    u"familial|"
    u"Fondé de procuration/Fondée de procuration",
    u"Comptable de la famille|Conseil fiscal|Expert-comptable/Experte-comptable",
    u"Intendant/Intendante|Gestionnaire des biens",
    u"Assistant de direction/Assistante de direction|Secrétaire particulier/Secrétaire particulière",
    u"Conjoint/Conjointe|Enfant majeur|Usufruitier/Usufruitière|Nu-propriétaire/Nue-propriétaire|Curateur/Curatrice",
    u"Notaire|Avocat/Avocate|Exécuteur testamentaire/Exécutrice testamentaire|Conseil en gestion de patrimoine",
};

constexpr CapacityLists publicBodies {
    u"Directeur général/Directrice générale|Directeur général des services/Directrice générale des "
    u"services|Président/Présidente|"
    u"Secrétaire général/Secrétaire générale|Directeur/Directrice",
    u"Directeur financier/Directrice financière|Responsable de la dette et de la trésorerie|Directeur administratif et "
    u"financier/"
    u"Directrice administrative et financière|Gestionnaire de la dette",
    u"Comptable|Responsable du service comptable|Gestionnaire comptable|Agent comptable/Agente comptable",
    u"Responsable des ressources humaines|Gestionnaire des ressources humaines",
    u"Assistant de direction/Assistante de direction|Secrétaire de mairie|Assistant administratif/Assistante "
    u"administrative",
    u"Chargé d’opérations/Chargée d’opérations|Responsable du montage d’opérations|Directeur du patrimoine/Directrice "
    u"du patrimoine|"
    u"Directeur du développement/Directrice du développement",
    u"Assistant à maîtrise d’ouvrage/Assistante à maîtrise d’ouvrage|Conseil financier|Commissaire aux comptes",
};

struct Capacity {
    QString male;
    QString female;
};

using CapacityBook = std::array<QList<Capacity>, careerCount>;

CapacityBook bookOf(const CapacityLists &lists)
{
    CapacityBook out;
    for (size_t i = 0; i < lists.size(); ++i) {
        for (const QString &entry : entriesOf(lists[i])) {
            const qsizetype slash = entry.indexOf(u'/');
            out[i].append(slash < 0 ? Capacity {entry, entry} : Capacity {entry.left(slash), entry.mid(slash + 1)});
        }
    }
    return out;
}

const CapacityBook &capacitiesOf(Audience audience)
{
    static const std::array books {bookOf(business), bookOf(wealth), bookOf(publicBodies)};
    return books[static_cast<size_t>(audience)];
}

constexpr std::array<std::u16string_view, careerCount> suitable {
    u"full|allModules|fullAccess|validation|fullFeedback|signOnly",
    u"treasury|full|allModules|fullFeedback|validation|followUp|management|seniorAccountant|payments",
    u"accountant|seniorAccountant|accounting|processingArchive|entry|followUp|preparation|taxDocuments",
    u"payrollEntry|payroll|accountant|processing|entry|payments",
    u"accountant|delivery|processing|entry|preparation|payments|viewOnly",
    u"viewOnly|internationalTrade|delivery|audit|entry|processing|guarantees",
    u"viewOnly|audit|fullFeedback|taxDocuments|followUp|management",
};

} // namespace

Audience audienceOf(const Policy &policy)
{
    if (policy.identityDocument == IdentityDocumentRule::Required)
        return Audience::Wealth;
    return policy.selfRegistration ? Audience::Public : Audience::Business;
}

Career careerFrom(Random &random)
{
    constexpr std::array<int, careerCount> shares {0, 130, 330, 100, 210, 160, 70};
    return static_cast<Career>(random.weighted(shares));
}

QString capacityFrom(Random &random, Audience audience, Career career, bool female)
{
    const Capacity &capacity = random.pick(capacitiesOf(audience)[static_cast<size_t>(career)]);
    return female ? capacity.female : capacity.male;
}

const QStringList &profilesFor(Career career)
{
    static const std::array<QStringList, careerCount> codes = [] {
        std::array<QStringList, careerCount> out;
        for (size_t i = 0; i < suitable.size(); ++i)
            out[i] = entriesOf(suitable[i]);
        return out;
    }();
    return codes[static_cast<size_t>(career)];
}

} // namespace mandat::service::sample
