#pragma once

#include "transport/direct/answerhead.h"

namespace headroom {

/// The chunked coding (RFC 9112, section 7.1), piece by piece. Extensions and trailers are skipped within bounds.
class ChunkedBody {
public:
    /// How many of the bytes belong to the body; fewer than there are only where it is over.
    [[nodiscard]] Read<std::size_t> take(std::string_view bytes, AnswerEvents& listener);
    [[nodiscard]] bool over() const { return m_state == State::Over; }
    /// Told so far.
    [[nodiscard]] std::uint64_t bodyBytes() const { return m_bodyBytes; }

private:
    enum class State : std::uint8_t {
        Size,
        AfterSize,
        Data,
        DataCr,
        DataLf,
        TrailerBegin,
        Trailer,
        TrailerLf,
        LastLf,
        Over
    };

    Read<void> step(char c);
    Read<void> addDigit(char c);
    Read<void> afterSize(char c);
    void endTrailer();
    [[nodiscard]] Read<void> skipped();

    State m_state = State::Size;
    std::uint8_t m_digits = 0;
    bool m_extension = false;
    bool m_named = false; ///< the trailer has its colon
    std::uint64_t m_left = 0; ///< of the chunk
    std::uint64_t m_bodyBytes = 0;
    std::size_t m_lineBytes = 0; ///< of the line being skipped
    std::size_t m_skipped = 0; ///< of all such
};

} // namespace headroom
