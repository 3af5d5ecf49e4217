#pragma once

#include "transport/direct/answerhead.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

namespace headroom {

/// What came of moving bytes.
struct Moved {
    enum class How : std::uint8_t {
        Bytes, ///< so many, at least one
        Later, ///< not now: the socket tells when
        Ended, ///< the peer sends no more; of receiving only
        Failed, ///< Wire::lastFault() says why
    };
    How how = How::Later;
    std::size_t bytes = 0;
};

/// The bytes of one connection that stands, plain or through TLS, never waiting. Its end closes the connection.
class Wire {
public:
    virtual ~Wire() = default;
    /// As much of both as goes now, the head first.
    [[nodiscard]] virtual Moved send(std::string_view head, std::string_view body) = 0;
    [[nodiscard]] virtual Moved receive(std::span<char> into) = 0;
    /// Receiving less than there was room for means that nothing more was there.
    [[nodiscard]] virtual bool tellsByLess() const = 0;
    [[nodiscard]] virtual AnswerFault lastFault() const = 0;
    [[nodiscard]] virtual int socket() const = 0;
    /// Called where somebody else closes the socket, right before: nothing can be moved after that.
    virtual void whenClosing(std::function<void()>) { }
};

} // namespace headroom
