#pragma once

#include "recording/sample.h"

namespace headroom {

/// Which sending of its request, from 0: with the number and the request it names a sample, and its ids are made of
/// it. A poll may itself be sent again, so of polls it counts all that were sent for their job; of everything else it
/// is the attempt.
[[nodiscard]] constexpr std::uint16_t sendingOf(const Sample& sample)
{
    return sample.poll > 0 ? sample.poll : sample.attempt;
}

} // namespace headroom
