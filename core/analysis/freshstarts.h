#pragma once

#include "recording/sample.h"

#include <queue>

#include <cstddef>
#include <functional>
#include <vector>

namespace headroom {

/// Where every request has an instance of its own, one that is sent while more are in flight than ever before in the
/// run needs a new instance. What such requests waited, beside their neighbours that needed none: times to the first
/// byte, which a new connection does not slow down; of a timeout, how long it went on at least.
///
/// The number in flight grows in every slow phase of a target as well. So a fresh one counts only where it stands alone
/// among others, to be compared with those just before and after it, or where nothing had been answered yet.
struct FreshStarts {
    std::vector<nanoseconds> fresh;
    std::vector<nanoseconds> others;
    /// How many of `fresh` were still waiting when a later one had its answer. Nobody overtakes in a queue, or in a
    /// stall of the whole target.
    std::uint64_t overtaken = 0;
    friend bool operator==(const FreshStarts&, const FreshStarts&) = default;
};

/// Finds them, for each of the profile's requests, in samples that come about in the order of their ends. Memory is
/// bounded; so the order in which requests were sent is found again only where it is not further away than `window`
/// samples.
class FreshStartFinder {
public:
    void add(const Sample& sample);
    /// From here on samples are missing: those that have not found their place yet are not looked at either, as not all
    /// that were sent among them are known.
    void stop() { m_pending.clear(); }
    /// By request; at most mostRequests.
    [[nodiscard]] std::vector<FreshStarts> take();

    static constexpr std::size_t window = 1 << 17;
    static constexpr std::size_t mostRequests = 64;
    static constexpr std::size_t mostFresh = 512; ///< of each request
    static constexpr std::size_t alone = 2; ///< so many fresh ones in a row may still stand alone
    static constexpr std::uint32_t othersAfter = 2; ///< and as many before
    static constexpr std::uint32_t othersAfterFirst = 32; ///< after those that were sent before any answer

private:
    struct Start {
        nanoseconds sent, end;
        nanoseconds waited; ///< never: says nothing
        std::uint16_t request = 0;
    };
    template <typename Order> using Times = std::priority_queue<nanoseconds, std::vector<nanoseconds>, Order>;
    /// What is known of one request of the profile, up to the last start that was settled.
    struct Request {
        FreshStarts found;
        std::vector<Start> held; ///< fresh ones in a row, of which it is not known yet how many there will be
        std::size_t row = 0; ///< how many that are
        std::vector<nanoseconds> before; ///< the last others that are not among found.others
        std::uint32_t wanted = 0; ///< others still to be kept
        Times<std::less<>> waiting; ///< ends of fresh ones nobody has overtaken yet, the last on top
        void takeFresh(const Start& start, bool nothingAnswered);
        void takeOther(const Start& start);
        void keep(const Start& fresh);
    };

    void settle(std::size_t count);
    void settle(const Start& start);

    std::vector<Start> m_pending; ///< not yet in the order they were sent in
    nanoseconds m_settledUpTo{-1};
    Times<std::greater<>> m_inFlight; ///< ends, the first on top
    std::size_t m_mostInFlight = 0;
    bool m_nothingAnswered = true;
    std::vector<Request> m_requests;
};

} // namespace headroom
