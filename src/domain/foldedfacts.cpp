// SPDX-License-Identifier: MIT
#include "domain/foldedfacts.h"

namespace mandat
{

FoldedFacts::FoldedFacts(const Portal &portal, const Snapshot &snapshot, const UserId &user,
                         const RelationshipId &relationship, const QDateTime &at)
    : m_facts {&portal, snapshot.user(user), snapshot.relationship(relationship), snapshot.grantOf(user, relationship),
               nullptr}
{
    if (m_facts.user && !m_facts.user->pending.isEmpty()) {
        m_user = stateAt(*m_facts.user, at);
        m_facts.user = m_user ? &*m_user : nullptr;
    }
    if (m_facts.grant && !m_facts.grant->pending.isEmpty()) {
        m_grant = stateAt(*m_facts.grant, at);
        m_facts.grant = m_grant ? &*m_grant : nullptr;
    }
    if (m_facts.user)
        m_facts.profile = profileThatApplies(portal.policy, snapshot, *m_facts.user, m_facts.grant);
    else
        m_facts.grant = nullptr;
}

} // namespace mandat
