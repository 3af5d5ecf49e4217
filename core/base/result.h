#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace headroom {

/// What kind of trouble it is. The command line maps each to its exit code; a window decides how to show it.
enum class ErrorKind {
    BadInput, ///< what the user gave is wrong: a profile, a flag, a file that is not a run
    Storage, ///< the run file or an export could not be written or read: disk full, permissions, damage
    Network, ///< a socket could not be had: a port in use, no descriptors left
    Internal, ///< a call into a library failed where it should not
};

/// An error a person can act on: one sentence naming what is wrong and where.
struct Error {
    ErrorKind kind = ErrorKind::BadInput;
    std::string message;
};

/// Values inside, one visible ending: everything that can fail at run time returns one of these.
template <typename T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, std::string message)
{
    return tl::make_unexpected(Error{kind, std::move(message)});
}

inline tl::unexpected<Error> badInput(std::string message)
{
    return failure(ErrorKind::BadInput, std::move(message));
}

} // namespace headroom
