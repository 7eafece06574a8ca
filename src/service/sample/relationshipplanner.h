// SPDX-License-Identifier: MIT
#pragma once

#include "service/sample/resourcemaker.h"

namespace mandat::service::sample
{

/// Numbers, configurations, modules and labels of a portal's relationships.
class RelationshipPlanner
{
public:
    explicit RelationshipPlanner(const Portal &portal);

    /// What a company's next `count` relationships are; accounts, party and activity are left to the caller.
    [[nodiscard]] QList<RelationshipFacts> plan(Random &random, const Town *establishment, int count);
    /// Those modules that the configuration can use, but for some that were not taken.
    [[nodiscard]] SortedSet<ModuleCode> modulesFor(Random &random, const ConfigurationCode &configuration) const;
    /// The first of these codes that the portal has; its first configuration otherwise.
    [[nodiscard]] ConfigurationCode configurationNamed(const QStringList &codes) const;
    [[nodiscard]] int accountsFrom(Random &random) const;

private:
    [[nodiscard]] QString nextReference(Random &random, int index);
    [[nodiscard]] QString labelFor(Random &random, const ConfigurationCode &configuration, int index) const;

    const Portal &m_portal;
    Audience m_audience;
    QList<SortedSet<ModuleCode>> m_usable; ///< by configuration
    qint64 m_number = 0; ///< of the last reference
};

} // namespace mandat::service::sample
