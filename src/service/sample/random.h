// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <initializer_list>
#include <span>

namespace mandat::service::sample
{

/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). Whole numbers only and no
/// distribution of the standard library, so that a seed makes the same firm on every platform.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {
    }
    /// A stream of its own for each key: what is drawn for one thing never moves another.
    [[nodiscard]] static Random keyed(std::initializer_list<quint64> keys);

    [[nodiscard]] quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        return mixed(m_state);
    }
    /// 0 … n-1; 0 for n = 0.
    [[nodiscard]] quint32 below(quint32 n) { return static_cast<quint32>(((next() >> 32) * n) >> 32); }
    /// Both ends included.
    [[nodiscard]] int between(int low, int high)
    {
        return low + static_cast<int>(below(static_cast<quint32>(high - low + 1)));
    }
    [[nodiscard]] qint64 between64(qint64 low, qint64 high);
    [[nodiscard]] bool chance(int perMille) { return static_cast<int>(below(1000)) < perMille; }
    /// Index of a weight, drawn by its share.
    [[nodiscard]] qsizetype weighted(std::span<const int> weights);

    template<class List> [[nodiscard]] const auto &pick(const List &list)
    {
        return list[static_cast<decltype(std::size(list))>(below(static_cast<quint32>(std::size(list))))];
    }
    template<class List> void shuffle(List &list, qsizetype from = 0)
    {
        for (qsizetype i = std::ssize(list) - 1; i > from; --i)
            std::swap(list[i], list[from + static_cast<qsizetype>(below(static_cast<quint32>(i - from + 1)))]);
    }

    [[nodiscard]] static quint64 mixed(quint64 value);

private:
    quint64 m_state;
};

} // namespace mandat::service::sample
