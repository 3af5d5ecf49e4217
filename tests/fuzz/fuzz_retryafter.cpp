#include "fuzztext.h"
#include "scenario/retrydecision.h"

using namespace headroom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    const WallTime now(std::chrono::seconds(784111740));
    const auto asked = parseRetryAfter(text, now);
    require(!asked || *asked >= nanoseconds(0));
    RetryPolicy policy;
    policy.on = {Outcome::Throttled};
    const auto decision = decideRetry(policy, {0, Outcome::Throttled, text, now}, {}, 0.5);
    require(decision && decision->after >= nanoseconds(0) && decision->after <= longestRetryAfter);
    return 0;
}
