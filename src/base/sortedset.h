// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include <algorithm>
#include <initializer_list>

namespace mandat
{

/// A small set kept as a sorted list: compares, prints and serialises the same whatever the order of insertion.
template<class T> class SortedSet
{
public:
    using const_iterator = typename QList<T>::const_iterator;
    using value_type = T;

    SortedSet() = default;
    SortedSet(std::initializer_list<T> values)
        : SortedSet(QList<T>(values))
    {
    }
    explicit SortedSet(QList<T> values)
        : m_values(std::move(values))
    {
        std::sort(m_values.begin(), m_values.end());
        m_values.erase(std::unique(m_values.begin(), m_values.end()), m_values.end());
    }

    [[nodiscard]] bool contains(const T &value) const
    {
        return std::binary_search(m_values.begin(), m_values.end(), value);
    }
    /// True if it was not in the set before.
    bool insert(const T &value)
    {
        const auto at = std::lower_bound(m_values.begin(), m_values.end(), value);
        if (at != m_values.end() && *at == value)
            return false;
        m_values.insert(at, value);
        return true;
    }
    /// True if it was in the set.
    bool remove(const T &value)
    {
        const auto at = std::lower_bound(m_values.begin(), m_values.end(), value);
        if (at == m_values.end() || !(*at == value))
            return false;
        m_values.erase(at);
        return true;
    }
    [[nodiscard]] SortedSet united(const SortedSet &other) const
    {
        SortedSet out;
        std::set_union(begin(), end(), other.begin(), other.end(), std::back_inserter(out.m_values));
        return out;
    }
    [[nodiscard]] SortedSet intersected(const SortedSet &other) const
    {
        SortedSet out;
        std::set_intersection(begin(), end(), other.begin(), other.end(), std::back_inserter(out.m_values));
        return out;
    }
    [[nodiscard]] SortedSet subtracted(const SortedSet &other) const
    {
        SortedSet out;
        std::set_difference(begin(), end(), other.begin(), other.end(), std::back_inserter(out.m_values));
        return out;
    }
    [[nodiscard]] bool includes(const SortedSet &other) const
    {
        return std::includes(begin(), end(), other.begin(), other.end());
    }

    [[nodiscard]] const_iterator begin() const { return m_values.cbegin(); }
    [[nodiscard]] const_iterator end() const { return m_values.cend(); }
    [[nodiscard]] qsizetype size() const { return m_values.size(); }
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }
    void clear() { m_values.clear(); }
    [[nodiscard]] const QList<T> &values() const { return m_values; }

    bool operator==(const SortedSet &) const = default;

private:
    QList<T> m_values;
};

} // namespace mandat
