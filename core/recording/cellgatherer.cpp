#include "recording/cellgatherer.h"

#include <bit>

namespace headroom {

namespace {

constexpr std::uint32_t wordsEach = cells::count / 64;
static_assert(cells::count % 64 == 0, "every histogram begins at a whole word of bits");

} // namespace

CellGatherer::CellGatherer(std::uint32_t histograms)
    : m_counts(static_cast<std::size_t>(histograms) * cells::count)
    , m_used(static_cast<std::size_t>(histograms) * wordsEach)
{
}

CellCounts CellGatherer::take(std::uint32_t histogram)
{
    const std::size_t firstWord = static_cast<std::size_t>(histogram) * wordsEach;
    std::size_t filled = 0;
    for (std::size_t i = 0; i < wordsEach; ++i)
        filled += static_cast<std::size_t>(std::popcount(m_used[firstWord + i]));
    CellCounts taken;
    taken.reserve(filled);
    for (std::uint32_t i = 0; i < wordsEach; ++i) {
        std::uint64_t& word = m_used[firstWord + i];
        for (; word != 0; word &= word - 1) {
            const std::uint32_t cell = i * 64 + static_cast<std::uint32_t>(std::countr_zero(word));
            std::uint32_t& count = m_counts[key(histogram, cell)];
            taken.push_back({cell, count});
            count = 0;
        }
    }
    return taken;
}

} // namespace headroom
