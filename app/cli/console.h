#pragma once

#include "base/result.h"

#include <fmt/format.h>

#include <string>

namespace headroom {

/// Says something on standard error. If nobody can hear it any more (closed, a full disk, a pipe whose reader is gone),
/// nothing happens: a lost line of progress must not end a measurement.
void sayOnError(const std::string& text);

template <typename... Args> void tell(fmt::format_string<Args...> format, Args&&... args)
{
    sayOnError(fmt::format(format, std::forward<Args>(args)...));
}

/// A result, on standard output: there it must arrive whole.
[[nodiscard]] Result<void> printResult(const std::string& text);

} // namespace headroom
