#pragma once

#include "base/httpversion.h"
#include "base/networkfailure.h"

#include <boost/container/small_vector.hpp>
#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace headroom {

// Bounds of what is read; those of libcurl, so that no answer is too large for one transport only.
inline constexpr std::size_t longestAnswerLine = std::size_t{100} * 1024;
inline constexpr std::size_t longestAnswerHead =
    std::size_t{300} * 1024; ///< those of interim answers and trailers counted in

/// Why bytes are no answer.
struct AnswerFault {
    NetworkFailure failure = NetworkFailure::Protocol;
    std::string text;
};
template <typename T> using Read = tl::expected<T, AnswerFault>;

[[nodiscard]] inline tl::unexpected<AnswerFault> noAnswer(NetworkFailure failure, std::string text)
{
    return tl::make_unexpected(AnswerFault{failure, std::move(text)});
}

struct AnswerStart {
    std::uint16_t status = 0;
    HttpVersion version = HttpVersion::None;
};

/// How the end of a body is told (RFC 9112, section 6.3).
struct BodyFraming {
    enum class Kind : std::uint8_t {
        None, ///< there is no body
        Length,
        Chunked,
        UntilClose,
    };
    Kind kind = Kind::None;
    std::uint64_t length = 0;
    friend bool operator==(const BodyFraming&, const BodyFraming&) = default;
};

struct AnswerHead {
    AnswerStart start;
    BodyFraming framing;
    bool keepsConnection = false;
};

/// Hears what an answer consists of, in its order. Views are valid during the call.
class AnswerEvents {
public:
    /// Also of an interim answer (1xx); what was heard before then belongs to nothing any more.
    virtual void answerBegan(const AnswerStart& start) = 0;
    /// Folded lines are one value; blanks around it are gone. Not of trailers.
    virtual void answerField(std::string_view name, std::string_view value) = 0;
    virtual void answerBody(std::string_view bytes) = 0;

protected:
    ~AnswerEvents() = default;
};

/// The lines of a head, views without their ends. A line may end with a bare LF, as libcurl has it.
struct HeadLines {
    std::string_view text; ///< all of it, with the empty line that ends it
    boost::container::small_vector<std::string_view, 32> lines; ///< without that one

    /// Takes the head that `bytes` begin with; false: it does not end in there, and only the whole lines were taken.
    bool take(std::string_view bytes);
};

/// Reads a whole head, from its status line on.
/// Refused: what two readers could understand in two ways. That is more than libcurl refuses: lengths that contradict
/// each other or are no plain number, a length or coding behind a blank, codings other than chunked, a field without a
/// name, a status line in small letters, an answer that switches protocols unasked.
[[nodiscard]] Read<AnswerHead> readAnswerHead(const HeadLines& head, bool answersHead, AnswerEvents& listener);

/// Of a head that stops in its midst: what its whole lines say, as far as they can be read.
void readBrokenHead(std::string_view head, AnswerEvents& listener);

} // namespace headroom
