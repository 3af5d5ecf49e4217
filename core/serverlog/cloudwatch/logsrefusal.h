#pragma once

#include "serverlog/cloudwatch/awscredentials.h"

#include <string>
#include <string_view>

namespace headroom {

/// An answer of CloudWatch Logs that is none.
struct LogsRefusal {
    int status = 0;
    std::string type; ///< "ThrottlingException", without its name space; empty: the answer is no error document
    std::string message; ///< the service's words. Of a wrong signature they quote the request, token included
};
[[nodiscard]] LogsRefusal readRefusal(int status, std::string_view body);

/// It may be granted a little later: too many calls, or trouble on the other side.
[[nodiscard]] bool passes(const LogsRefusal& refusal);

/// What was asked for, for sentences.
struct LogsAsked {
    std::string action, group, region, host;
};
/// One sentence for whoever has to mend it. It holds nothing of the credentials but where they come from: what the
/// service echoes of them is taken out.
[[nodiscard]] std::string refusalSentence(const LogsRefusal& refusal, const LogsAsked& asked,
                                          const AwsCredentials& credentials);

} // namespace headroom
