#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace headroom {

/// Which of a profile's requests a start sends, by weight. Not a random draw: of every W starts in a row from a
/// multiple of W, W being the sum of the weights in lowest terms, each request gets exactly its share, and within them
/// they lie as evenly as a golden-ratio sequence does. Each W begin at another place, drawn from the seed, so that a
/// request does not meet the same row of a feeder again and again. A function of the number alone: workers need not
/// talk.
class RequestPicker {
public:
    RequestPicker() = default;
    /// At least one weight is above zero; a request of weight zero is never sent.
    RequestPicker(const std::vector<std::uint32_t>& weights, std::uint64_t seed);

    [[nodiscard]] std::size_t pick(std::uint64_t number) const;

private:
    std::vector<std::uint64_t> m_ends; ///< of each request's stretch of 0 .. W-1
    std::uint64_t m_step = 0; ///< shares no factor with W
    std::uint64_t m_seed = 0;
};

} // namespace headroom
