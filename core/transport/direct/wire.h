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
    /// Nothing more was there behind what receive() brought last, as far as is known.
    [[nodiscard]] virtual bool drained() const = 0;
    /// Something was taken from the socket that receive() has not brought: no news of the socket will tell of it.
    [[nodiscard]] virtual bool holdsMore() const { return false; }
    [[nodiscard]] virtual AnswerFault lastFault() const = 0;
    [[nodiscard]] virtual int socket() const = 0;
    /// Called where somebody else closes the socket, right before: nothing can be moved after that.
    virtual void whenClosing(const std::function<void()>& /*closing*/) { }
};

} // namespace headroom
