#pragma once

#include "base/units.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace headroom {

/// A name and its value: a header, a query parameter, a field of a form.
struct Field {
    std::string name;
    std::string value;
    friend bool operator==(const Field&, const Field&) = default;
};
using Header = Field;

/// The bytes of a file. A relative name starts at the profile's folder.
struct FileBody {
    std::string file;
    friend bool operator==(const FileBody&, const FileBody&) = default;
};

/// application/x-www-form-urlencoded (WHATWG URL standard, section 5.2).
struct FormBody {
    std::vector<Field> fields;
    friend bool operator==(const FormBody&, const FormBody&) = default;
};

/// One part of multipart/form-data (RFC 7578): a text, or a file if one is named.
struct FormPart {
    std::string name;
    std::string value;
    std::string file;
    std::string contentType; ///< empty: none for a text, application/octet-stream for a file
    friend bool operator==(const FormPart&, const FormPart&) = default;
};
struct MultipartBody {
    std::vector<FormPart> parts;
    friend bool operator==(const MultipartBody&, const MultipartBody&) = default;
};

using RequestBody = std::variant<std::string, FileBody, FormBody, MultipartBody>;

/// A value taken from an answer, for the requests that come after it in the same journey: ${taken:NAME}.
struct TakenValue {
    enum class From : std::uint8_t { Json, HeaderField, Regex };
    std::string name;
    From from = From::Json;
    std::string what; ///< a JSON pointer (RFC 6901); a header's name; a regular expression, its first group
    friend bool operator==(const TakenValue&, const TakenValue&) = default;
};

/// What an answer must be to count as one. An answer that fails a check is an outcome of its own.
struct Check {
    enum class Of : std::uint8_t { Status, HeaderField, Body, Json, Size, Time };
    enum class Must : std::uint8_t {
        Exist, ///< header, JSON value
        Equal, ///< header, JSON value (compared as JSON)
        Contain, ///< header, body
        Match, ///< header, body: a regular expression finds something
        BeAmong, ///< status: "200-299, 304"
        BeAtMost, ///< size in bytes, service time
        BeAtLeast,
    };
    Of of = Of::Status;
    Must must = Must::BeAmong;
    std::string name{}; ///< a header's name; a JSON pointer
    std::string value{}; ///< what it is held against: a text, JSON, status list, whole number of bytes, a duration
    friend bool operator==(const Check&, const Check&) = default;
};

/// How the result of a request that was only accepted (202) is asked for. The polls are requests like any other; the
/// job is what they are about: it begins with the request's planned start.
struct PollPlan {
    enum class From : std::uint8_t { HeaderField, Json };
    From from = From::HeaderField; ///< of the answer that accepts: where to ask, absolute or relative to the request
    std::string what = "Location"; ///< a header's name; a JSON pointer
    nanoseconds interval = std::chrono::seconds(1); ///< before the first poll
    double growth = 1; ///< of the interval from poll to poll
    nanoseconds longestInterval = std::chrono::seconds(30);
    bool retryAfter = true; ///< wait at least as long as the answer's Retry-After says
    nanoseconds giveUpAfter = std::chrono::minutes(5); ///< from the planned start
    std::vector<Check> done; ///< all hold: the job is done; empty: the status is 200
    std::vector<Check> failed; ///< not empty and all hold: the job has failed
    std::vector<TakenValue> taken{}; ///< from the answer that says done
    friend bool operator==(const PollPlan&, const PollPlan&) = default;
};

/// The answer comes in pieces, and the silence between them is what matters.
struct StreamPlan {
    enum class Kind : std::uint8_t {
        Chunks, ///< whatever the socket brings
        Events, ///< server-sent events (WHATWG HTML standard, section 9.2)
    };
    Kind kind = Kind::Chunks;
    std::optional<std::string> endsWith; ///< of an event's data: the stream is whole there, though the server goes on
    friend bool operator==(const StreamPlan&, const StreamPlan&) = default;
};

/// The result is pushed over a WebSocket; the request's URL is ws:// or wss://.
struct PushPlan {
    std::string send; ///< the text sent once connected, to subscribe or to submit; empty: none
    std::vector<Check> done; ///< of kinds Body and Json: the message that all hold for is the result; empty: the first
    nanoseconds giveUpAfter = std::chrono::minutes(5); ///< from the planned start
    std::optional<nanoseconds> pingEvery; ///< keeps idle limits away; unset: no pings
    std::vector<std::string> protocols; ///< Sec-WebSocket-Protocol
    friend bool operator==(const PushPlan&, const PushPlan&) = default;
};

/// One HTTP request as the user wrote it. In URL, query, header values and body ${...} stands for a value that is put
/// in when the request is sent: see scenario/template.h.
struct HttpRequest {
    std::string name; ///< for tables; empty: method and path stand for it
    std::uint32_t weight = 1; ///< among the requests of a profile that are drawn by weight
    std::string method = "GET";
    std::string url;
    std::vector<Field> query; ///< put behind the URL's own, percent-encoded
    std::vector<Header> headers;
    RequestBody body;
    std::vector<TakenValue> taken;
    std::vector<Check> checks;
    std::optional<PollPlan> poll; ///< at most one of these three
    std::optional<StreamPlan> stream;
    std::optional<PushPlan> push;
    friend bool operator==(const HttpRequest&, const HttpRequest&) = default;

    [[nodiscard]] bool hasBody() const { return !std::holds_alternative<std::string>(body) || !text().empty(); }
    /// The body where it is a plain text; empty for the other kinds.
    [[nodiscard]] const std::string& text() const
    {
        static const std::string none;
        const auto* const plain = std::get_if<std::string>(&body);
        return plain ? *plain : none;
    }
};

/// Rows of values for requests: ${data:NAME.COLUMN}.
struct Feeder {
    enum class Order : std::uint8_t {
        Sequential, ///< request by request, from the first again after the last
        Random, ///< any row, drawn from the seed
        Unique, ///< each row at most once; the load ends when all are used
    };
    std::string name;
    std::string
        file; ///< .csv with a header row (RFC 4180), or .json: a list of objects. Relative to the profile's folder
    Order order = Order::Sequential;
    friend bool operator==(const Feeder&, const Feeder&) = default;
};

} // namespace headroom
