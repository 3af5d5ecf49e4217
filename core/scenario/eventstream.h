#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace headroom {

/// Of one event's data so much is kept; what is longer is cut, and still one event.
inline constexpr std::size_t longestEventData = 1'000'000;

/// A server-sent event. Views: valid during the call that brings it.
struct ServerEvent {
    std::string_view type; ///< "message" where the stream names none
    std::string_view data; ///< lines joined by line feeds
};

/// Reads server-sent events (WHATWG HTML standard, section 9.2.6) from bytes as they come: wherever they are cut, the
/// events are the same. Comments, ids and retry times are read over; an event without data is none, and one that the
/// stream ends within is none either. Bounded, no clock. Foreign bytes: nothing is assumed of them.
class EventStream {
public:
    /// False: no more are wanted; what follows is not read.
    using Heard = std::function<bool(const ServerEvent&)>;

    /// How many events ended in these bytes; stops at the first that `heard` wants no more after.
    std::size_t take(std::string_view bytes, const Heard& heard);

private:
    [[nodiscard]] std::string_view withoutMark(std::string_view bytes);
    void append(std::string_view part);
    void endField();

    std::string m_line; ///< what has come of the present one
    std::string m_type;
    std::string m_data;
    bool m_hasData = false;
    bool m_afterCr = false; ///< a line feed that comes now belongs to the line break before
    std::size_t m_markSeen = 0; ///< bytes of a byte order mark at the very beginning; all of it: that is decided
};

} // namespace headroom
