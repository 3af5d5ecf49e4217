#pragma once

#include "base/mixed.h"
#include "recording/sample.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace headroom {

/// What names a sample among those of its request: draws go by it.
[[nodiscard]] constexpr std::uint64_t drawKey(const Sample& sample)
{
    return static_cast<std::uint64_t>(sample.poll) << 48 | sample.number << 8 | sample.attempt;
}

/// An answer like most others: a success below the near-limit mark at the first attempt. Everything else is what
/// somebody will look for one by one.
[[nodiscard]] constexpr bool isPlain(const Sample& sample)
{
    return sample.outcome == Outcome::Ok && sample.attempt == 0;
}

/// Whether a place (base/mixed.h) is in the part that is kept of plain answers. `oneIn` is a power of two.
[[nodiscard]] constexpr bool isInPart(std::uint64_t place, std::uint64_t oneIn)
{
    return oneIn <= 1 || place >> (64 - std::bit_width(oneIn - 1)) == 0;
}

/// Decides which samples of a run are kept one by one, so that its file stays small however long it runs: all up to
/// `most`; from then on one plain answer in two, one in four once half of `most` more plain ones have been kept, and so
/// on, and everything that is not plain.
///
/// Whether a plain one is kept follows from its number alone, so that neither the order of ends nor how long it took
/// has a say in it; only when the part gets smaller depends on how many came before. One owner.
class SampleThinning {
public:
    explicit SampleThinning(std::uint64_t most)
        : m_step(std::max<std::uint64_t>(most / 2, 1))
        , m_left(most)
        , m_oneIn(most == 0 ? 2 : 1)
    {
        if (most == 0)
            m_left = m_step;
    }

    /// Of plain answers, from the sample on that comes next. 1: all.
    [[nodiscard]] std::uint64_t oneIn() const { return m_oneIn; }
    [[nodiscard]] bool keeps(const Sample& sample) const
    {
        return m_oneIn == 1 || !isPlain(sample) || isInPart(mixed(drawKey(sample)), m_oneIn);
    }
    /// To be told of each that is kept.
    void keep(const Sample& sample)
    {
        if ((m_oneIn == 1 || isPlain(sample)) && --m_left == 0 && m_oneIn < coarsest) {
            m_oneIn *= 2;
            m_left = m_step;
        }
    }

    static constexpr std::uint64_t coarsest = std::uint64_t{1} << 40;

private:
    std::uint64_t m_step;
    std::uint64_t m_left; ///< to be kept before the part gets smaller
    std::uint64_t m_oneIn;
};

} // namespace headroom
