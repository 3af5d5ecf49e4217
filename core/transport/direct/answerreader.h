#pragma once

#include "transport/direct/chunkedbody.h"

#include <optional>

namespace headroom {

/// Reads one HTTP/1.x answer from the bytes of a connection, as they come. No clock, no socket; bounded: what is kept
/// is a head that came in pieces, and never more than longestAnswerHead.
class AnswerReader {
public:
    /// Forgets everything. An answer to HEAD has no body, whatever it says.
    void begin(bool answersHead);
    /// How many of the bytes belong to the answer: all but for what follows its end or its fault.
    std::size_t take(std::string_view bytes, AnswerEvents& listener);
    /// The connection is closed: that ends some bodies and breaks everything else off.
    void close(AnswerEvents& listener);
    /// Nothing more is wanted of it: lets the listener have what a head that came in part says.
    void giveUp(AnswerEvents& listener);

    [[nodiscard]] bool whole() const { return m_state == State::Whole; }
    [[nodiscard]] const std::optional<AnswerFault>& fault() const { return m_fault; }
    /// The final answer's head is there.
    [[nodiscard]] bool headRead() const { return m_state == State::Body || m_state == State::Whole; }
    /// Another request may follow on the connection; meaningful once whole.
    [[nodiscard]] bool keepsConnection() const { return m_head.keepsConnection; }
    [[nodiscard]] bool nothingCame() const { return m_headBytes == 0 && m_partial.empty(); }
    /// Of all heads; of bodies without their framing: as libcurl counts.
    [[nodiscard]] std::uint64_t bytes() const { return m_headBytes + m_bodyBytes; }
    [[nodiscard]] std::uint64_t bodyBytes() const { return m_bodyBytes; }

private:
    enum class State : std::uint8_t { Head, Body, Whole, Broken };

    std::size_t takeHead(std::string_view bytes, AnswerEvents& listener);
    std::size_t takeBody(std::string_view bytes, AnswerEvents& listener);
    std::size_t keepForLater(std::string_view bytes);
    void readHead(const HeadLines& head, AnswerEvents& listener);
    void fail(AnswerFault fault);
    void checkBounds();

    State m_state = State::Head;
    bool m_answersHead = false;
    std::string m_partial; ///< of a head
    AnswerHead m_head;
    ChunkedBody m_chunks;
    std::uint64_t m_left = 0; ///< of a body with a length
    std::uint64_t m_headBytes = 0, m_bodyBytes = 0;
    std::optional<AnswerFault> m_fault;
};

} // namespace headroom
