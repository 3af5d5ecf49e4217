#pragma once

#include "base/units.h"
#include "profile/httprequest.h"
#include "scenario/eventstream.h"

#include <cstdint>
#include <string_view>

namespace headroom {

/// The silences of something that speaks now and then. Told what happened when; no clock.
class Silences {
public:
    void heard(SteadyTime at);
    /// The longest, with those before the first thing heard and after the last one. `from` is when the other side's
    /// clock begins.
    [[nodiscard]] nanoseconds longest(SteadyTime from, SteadyTime end) const;
    /// The one that lasts at that moment.
    [[nodiscard]] nanoseconds since(SteadyTime from, SteadyTime now) const { return now - (m_any ? m_last : from); }

private:
    bool m_any = false;
    SteadyTime m_first{}, m_last{};
    nanoseconds m_between{0};
};

/// What a virtual user makes of one streamed answer: its parts, its silences, and where it is whole. Silence is broken
/// by any byte, a comment that only keeps the connection alive included: that is how gateways count.
class StreamReader {
public:
    explicit StreamReader(const StreamPlan& plan)
        : m_plan(plan)
    {
    }

    /// The answer's first byte came: of its head. A second time: that one was a redirect's, and this is another answer.
    void began(SteadyTime at);
    /// Bytes of its body. False: the stream is whole here, whatever follows.
    [[nodiscard]] bool take(std::string_view bytes, SteadyTime at);

    [[nodiscard]] std::uint32_t parts() const { return m_parts; } ///< chunks as they came, or events
    [[nodiscard]] nanoseconds longestSilence(SteadyTime sent, SteadyTime end) const
    {
        return m_silences.longest(sent, end);
    }
    /// It has to end with an event that has not come.
    [[nodiscard]] bool lacksItsEnd() const { return m_plan.endsWith && !m_ended; }

private:
    [[nodiscard]] bool isEnd(const ServerEvent& event) const;

    StreamPlan m_plan;
    EventStream m_events;
    Silences m_silences;
    std::uint32_t m_parts = 0;
    bool m_ended = false;
};

} // namespace headroom
