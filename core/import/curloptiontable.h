#pragma once

#include "base/result.h"
#include "import/curloptions.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace headroom {

// The options of curl's command line that can stand in a command that is pasted (curl(1)), by their long names.

/// What an option does with its value.
using TakeCurlValue = std::function<Result<void>(CurlOptions&, const std::string& value)>;
[[nodiscard]] const std::map<std::string_view, TakeCurlValue>& curlOptions();
/// Also those whose values say nothing of the request, and stand in no table.
[[nodiscard]] bool takesCurlValue(std::string_view name);

/// What an option without a value does.
using SetCurlFlag = std::function<void(CurlOptions&)>;
[[nodiscard]] const std::map<std::string_view, SetCurlFlag>& curlFlags();

/// 'X' -> "request"
[[nodiscard]] const std::map<char, std::string_view>& shortCurlNames();

/// A URL that stands by itself.
[[nodiscard]] Result<void> takeCurlUrl(CurlOptions& options, const std::string& value);

} // namespace headroom
