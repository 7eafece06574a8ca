// SPDX-License-Identifier: MIT
#include "domain/granttable.h"

namespace mandat
{

void GrantTable::insert(const GrantId &id, const Grant &grant)
{
    const auto known = m_grants.constFind(id);
    if (known != m_grants.cend()) {
        if (known->user == grant.user && known->relationship == grant.relationship) {
            m_grants.insert(id, grant);
            return;
        }
        forget(Grant(*known));
    }
    m_grants.insert(id, grant);
    m_ofUser[grant.user].append({grant.relationship, id});
    m_on[grant.relationship].append({grant.user, id});
}

bool GrantTable::remove(const GrantId &id)
{
    const auto known = m_grants.constFind(id);
    if (known == m_grants.cend())
        return false;
    forget(Grant(*known));
    m_grants.remove(id);
    return true;
}

void GrantTable::clear()
{
    m_grants.clear();
    m_ofUser.clear();
    m_on.clear();
}

void GrantTable::forget(const Grant &grant)
{
    const auto is = [&](const auto &entry) { return entry.grant == grant.id; };
    const auto ofUser = m_ofUser.find(grant.user);
    if (ofUser != m_ofUser.end()) {
        ofUser->removeIf(is);
        if (ofUser->isEmpty())
            m_ofUser.erase(ofUser);
    }
    const auto on = m_on.find(grant.relationship);
    if (on != m_on.end()) {
        on->removeIf(is);
        if (on->isEmpty())
            m_on.erase(on);
    }
}

} // namespace mandat
