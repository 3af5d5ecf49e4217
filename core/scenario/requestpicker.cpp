#include "scenario/requestpicker.h"

#include "scenario/mixing.h"

#include <algorithm>
#include <numeric>

namespace headroom {

namespace {

/// The number nearest to `sum` over the golden ratio, from below, that shares no factor with it.
std::uint64_t goldenStep(std::uint64_t sum)
{
    auto step = static_cast<std::uint64_t>((static_cast<uint128>(sum) * 0x9e3779b97f4a7c15ULL) >> 64);
    while (step > 1 && std::gcd(step, sum) != 1)
        --step;
    return std::max<std::uint64_t>(step, 1);
}

} // namespace

RequestPicker::RequestPicker(const std::vector<std::uint32_t>& weights, std::uint64_t seed)
    : m_seed(seed)
{
    std::uint64_t factor = 0;
    for (const std::uint32_t weight : weights)
        factor = std::gcd(factor, std::uint64_t(weight));
    std::uint64_t end = 0;
    for (const std::uint32_t weight : weights)
        m_ends.push_back(end += weight / std::max<std::uint64_t>(factor, 1));
    m_step = goldenStep(end);
}

std::size_t RequestPicker::pick(std::uint64_t number) const
{
    if (m_ends.size() < 2)
        return 0;
    const std::uint64_t sum = m_ends.back();
    const std::uint64_t offset = below(sum, mixed({m_seed, number / sum}));
    const auto place = static_cast<std::uint64_t>((static_cast<uint128>(number % sum) * m_step + offset) % sum);
    return static_cast<std::size_t>(std::upper_bound(m_ends.begin(), m_ends.end(), place) - m_ends.begin());
}

} // namespace headroom
