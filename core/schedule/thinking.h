#pragma once

#include "profile/loadprofile.h"

#include <random>

namespace headroom {

/// Think times of one worker's users, one after the other; the same seed gives the same ones on every machine.
class Thinking {
public:
    Thinking(ThinkTime time, std::uint64_t seed)
        : m_time(time)
        , m_random(seed)
    {
    }

    [[nodiscard]] nanoseconds next();

private:
    ThinkTime m_time;
    std::mt19937_64 m_random;
};

} // namespace headroom
