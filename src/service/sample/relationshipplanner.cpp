// SPDX-License-Identifier: MIT
#include "service/sample/relationshipplanner.h"

#include "service/sample/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::service::sample
{

namespace
{

struct ConfigurationLabel {
    QStringView configuration;
    QStringView label;
};

/// What a relationship of a configuration is called where a company has several.
constexpr std::array configurationLabels {
    ConfigurationLabel {u"business", u"exploitation"},
    ConfigurationLabel {u"payroll", u"paie"},
    ConfigurationLabel {u"view", u"consultation"},
    ConfigurationLabel {u"complete", u"groupe"},
    ConfigurationLabel {u"accounting", u"comptabilité"},
    ConfigurationLabel {u"audit", u"audit légal"},
    ConfigurationLabel {u"B", u"archives"},
    ConfigurationLabel {u"C", u"exploitation"},
    ConfigurationLabel {u"D", u"restitution"},
    ConfigurationLabel {u"discretionary", u"mandat de gestion"},
    ConfigurationLabel {u"advisory", u"conseil"},
    ConfigurationLabel {u"reporting", u"compte joint"},
    ConfigurationLabel {u"borrower", u"emprunts"},
    ConfigurationLabel {u"guarantor", u"garanties"},
    ConfigurationLabel {u"followUp", u"budget annexe"},
    ConfigurationLabel {u"borrowerGuarantor", u"budget principal"},
};

constexpr std::u16string_view businessPlaces = u"siège|atelier|magasin|dépôt|agence|boutique en "
                                               u"ligne|chantier|immobilier|négoce|succursale|bureau d’études|export";
constexpr std::u16string_view wealthPlaces =
    u"compte joint|nue-propriété|usufruit|assurance-vie|enfants|prévoyance|résidence|portefeuille "
    u"privé|succession|liquidités";
constexpr std::u16string_view publicPlaces =
    u"résidence autonomie|budget annexe de l’eau|régie|patrimoine locatif|foyer|construction "
    u"neuve|réhabilitation|équipements|écoles|voirie";

const QStringList &placesOf(Audience audience)
{
    static const std::array lists {entriesOf(businessPlaces), entriesOf(wealthPlaces), entriesOf(publicPlaces)};
    return lists[static_cast<size_t>(audience)];
}

/// Business portals have references of their own below these.
constexpr qint64 firstSubscription = 40'600;
constexpr qint64 firstDossier = 1'400;

} // namespace

RelationshipPlanner::RelationshipPlanner(const Portal &portal)
    : m_portal(portal)
    , m_audience(audienceOf(portal.policy))
    , m_number(portal.policy.accountScope == AccountScope::Granted ? firstSubscription : firstDossier)
{
    for (const Configuration &configuration : portal.policy.configurations) {
        SortedSet<ModuleCode> usable;
        for (const FunctionCode &code : configuration.functions) {
            const Function *function = portal.catalogue.function(code);
            if (function && !function->module.isEmpty())
                usable.insert(function->module);
        }
        m_usable.append(usable);
    }
}

QList<RelationshipFacts> RelationshipPlanner::plan(Random &random, const Town *establishment, int count)
{
    QList<RelationshipFacts> out;
    for (int i = 0; i < count; ++i) {
        RelationshipFacts facts;
        const QList<Configuration> &configurations = m_portal.policy.configurations;
        if (!configurations.isEmpty())
            facts.configuration = random.pick(configurations).code;
        facts.modules = modulesFor(random, facts.configuration);
        facts.reference = nextReference(random, i);
        if (count > 1 || random.chance(200))
            facts.label = labelFor(random, facts.configuration, i);
        if (i > 0 && establishment && random.chance(120))
            facts.label = establishment->name;
        const auto same = std::ranges::count(out, facts.label, &RelationshipFacts::label);
        if (same > 0)
            facts.label += u" %1"_s.arg(same + 1);
        facts.accounts = accountsFrom(random);
        out.append(facts);
    }
    return out;
}

SortedSet<ModuleCode> RelationshipPlanner::modulesFor(Random &random, const ConfigurationCode &configuration) const
{
    const auto at = std::ranges::find(m_portal.policy.configurations, configuration, &Configuration::code);
    const qsizetype index = at - m_portal.policy.configurations.begin();
    QList<ModuleCode> out;
    for (const Module &module : m_portal.catalogue.modules()) {
        const bool usable = index < m_usable.size() && m_usable[index].contains(module.code);
        if (random.chance(usable ? 780 : 120))
            out.append(module.code);
    }
    return SortedSet<ModuleCode>(std::move(out));
}

ConfigurationCode RelationshipPlanner::configurationNamed(const QStringList &codes) const
{
    for (const QString &code : codes) {
        if (m_portal.policy.configuration(ConfigurationCode(code)))
            return ConfigurationCode(code);
    }
    return m_portal.policy.configurations.isEmpty() ? ConfigurationCode() : m_portal.policy.configurations.first().code;
}

int RelationshipPlanner::accountsFrom(Random &random) const
{
    if (m_portal.policy.accountScope == AccountScope::None)
        return 0;
    constexpr std::array shares {360, 340, 190, 110};
    return 1 + static_cast<int>(random.weighted(shares));
}

QString RelationshipPlanner::nextReference(Random &random, int index)
{
    // One number a company with a letter, or one number a relationship, as the audience is used to.
    const bool perCompany = m_portal.policy.accountScope == AccountScope::Granted || m_audience == Audience::Wealth;
    if (!perCompany || index == 0)
        m_number += random.between(1, perCompany ? 3 : 2);
    if (m_portal.policy.accountScope == AccountScope::Granted)
        return QString::number(m_number) + u'-' + QChar(u'A' + index);
    switch (m_audience) {
    case Audience::Wealth:
        return u"%1-%2"_s.arg(200'000 + m_number).arg(index + 1, 2, 10, QLatin1Char('0'));
    case Audience::Public:
        return u"E%1"_s.arg(m_number, 6, 10, QLatin1Char('0'));
    case Audience::Business:
        break;
    }
    return u"D-%1"_s.arg(m_number);
}

QString RelationshipPlanner::labelFor(Random &random, const ConfigurationCode &configuration, int index) const
{
    const auto known = std::ranges::find(configurationLabels, configuration.text(), &ConfigurationLabel::configuration);
    if (known != configurationLabels.end() && (index == 0 || random.chance(600)))
        return known->label.toString();
    return random.pick(placesOf(m_audience));
}

} // namespace mandat::service::sample
