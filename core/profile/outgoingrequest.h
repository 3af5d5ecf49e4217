#pragma once

#include "profile/httprequest.h"

#include <cstddef>
#include <string>
#include <vector>

namespace headroom {

/// How much of an answer somebody wants to read. Everything else is counted and let go.
struct Kept {
    bool headers = false;
    std::size_t bodyBytes = 0; ///< of any answer; a failure's first bytes are kept in any case
    bool pieces = false; ///< the sink hears the body as it comes: see TransferSink::transferPiece()
    friend bool operator==(const Kept&, const Kept&) = default;
};

/// A request with all its values filled in, as scenario makes it and transport sends it. It may hold secrets: never
/// stored, never shown.
struct OutgoingRequest {
    std::string method = "GET";
    std::string url; ///< query included
    std::vector<Header> headers;
    std::string body; ///< of a WebSocket: the text that is sent once it stands open
    bool hasBody = false; ///< an empty body is still one
    std::vector<FormPart> parts{}; ///< multipart/form-data: contents in `value`, a file's name in `file`
    Kept kept{};
    friend bool operator==(const OutgoingRequest&, const OutgoingRequest&) = default;
};

} // namespace headroom
