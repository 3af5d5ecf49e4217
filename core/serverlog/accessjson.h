#pragma once

#include "serverlog/logevent.h"

#include <nlohmann/json_fwd.hpp>

namespace headroom {

/// A line of API Gateway's access log in JSON. Its owner chooses the keys, so they are known by what they are called
/// after in AWS's and the usual formats, whatever their case and punctuation; values are texts, "-" where missing.
/// Nothing for an object without a request id and a status.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
[[nodiscard]] std::optional<LogEvent> readAccessJson(const nlohmann::json& object);

} // namespace headroom
