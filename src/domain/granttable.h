// SPDX-License-Identifier: MIT
#pragma once

#include "domain/grant.h"

#include <QHash>

namespace mandat
{

/// The grants of a snapshot, by id, and found by user and by relationship without a search. A QHash to its readers;
/// written through `insert` and `remove` only, which keep the two indexes.
class GrantTable
{
public:
    using const_iterator = QHash<GrantId, Grant>::const_iterator;
    struct OfUser {
        RelationshipId relationship;
        GrantId grant;
    };
    struct OnRelationship {
        UserId user;
        GrantId grant;
    };

    [[nodiscard]] const_iterator begin() const { return m_grants.cbegin(); }
    [[nodiscard]] const_iterator end() const { return m_grants.cend(); }
    [[nodiscard]] const_iterator cbegin() const { return m_grants.cbegin(); }
    [[nodiscard]] const_iterator cend() const { return m_grants.cend(); }
    [[nodiscard]] const_iterator constFind(const GrantId &id) const { return m_grants.constFind(id); }
    [[nodiscard]] bool contains(const GrantId &id) const { return m_grants.contains(id); }
    [[nodiscard]] Grant value(const GrantId &id) const { return m_grants.value(id); }
    [[nodiscard]] QList<GrantId> keys() const { return m_grants.keys(); }
    [[nodiscard]] QList<Grant> values() const { return m_grants.values(); }
    [[nodiscard]] qsizetype size() const { return m_grants.size(); }
    [[nodiscard]] bool isEmpty() const { return m_grants.isEmpty(); }
    void reserve(qsizetype size) { m_grants.reserve(size); }
    void insert(const GrantId &id, const Grant &grant);
    bool remove(const GrantId &id);
    void clear();

    /// In the order in which they came.
    [[nodiscard]] QList<OfUser> ofUser(const UserId &user) const { return m_ofUser.value(user); }
    [[nodiscard]] QList<OnRelationship> on(const RelationshipId &relationship) const
    {
        return m_on.value(relationship);
    }

    bool operator==(const GrantTable &other) const { return m_grants == other.m_grants; }

private:
    void forget(const Grant &grant);

    QHash<GrantId, Grant> m_grants;
    QHash<UserId, QList<OfUser>> m_ofUser;
    QHash<RelationshipId, QList<OnRelationship>> m_on;
};

} // namespace mandat
