// SPDX-License-Identifier: MIT
#include "service/sample/random.h"

#include <numeric>

namespace mandat::service::sample
{

Random Random::keyed(std::initializer_list<quint64> keys)
{
    quint64 state = 0x6d616e646174U;
    for (const quint64 key : keys)
        state = mixed(state ^ mixed(key + 0x9e3779b97f4a7c15U));
    return Random(state);
}

qint64 Random::between64(qint64 low, qint64 high)
{
    return high <= low ? low : low + static_cast<qint64>(next() % static_cast<quint64>(high - low + 1));
}

qsizetype Random::weighted(std::span<const int> weights)
{
    const int total = std::accumulate(weights.begin(), weights.end(), 0);
    int drawn = static_cast<int>(below(static_cast<quint32>(total)));
    for (size_t i = 0; i < weights.size(); ++i) {
        drawn -= weights[i];
        if (drawn < 0)
            return static_cast<qsizetype>(i);
    }
    return 0;
}

quint64 Random::mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

} // namespace mandat::service::sample
