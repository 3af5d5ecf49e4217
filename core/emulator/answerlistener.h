#pragma once

#include "emulator/gatewayanswer.h"

#include <cstdint>
#include <optional>
#include <string>

namespace headroom {

/// Who waits for a backend run: hears of its answer whole, or, behind a gateway that passes it on as it comes, in
/// parts. Never from inside the call that started the run. Emulator's thread.
class AnswerListener {
public:
    virtual ~AnswerListener() = default;
    /// The end: the backend's answer, or the gateway's about a backend that failed before it had begun one.
    virtual void answerWhole(GatewayAnswer answer) = 0;

    /// An answer begins, without its body; its length as far as it is known. Nothing more comes until it is asked for.
    virtual void answerBegins(GatewayAnswer head, std::optional<std::uint64_t> length) = 0;
    /// The next bytes of the body. Nothing more comes until it is asked for.
    virtual void answerPart(std::string bytes) = 0;
    /// The end; not whole: the backend failed half-way.
    virtual void answerEnds(bool whole) = 0;
};

} // namespace headroom
