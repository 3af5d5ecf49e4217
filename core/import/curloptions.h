#pragma once

#include "base/result.h"
#include "profile/connection.h"
#include "profile/httprequest.h"

#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// One -d, --data-raw, --json ... of a command: a text, or a file it is read from.
struct CurlData {
    std::string text;
    std::string file; ///< empty: the text
};

/// What a cURL command says that a profile can say as well.
struct CurlOptions {
    std::string url;
    std::string method; ///< empty: by what is sent
    std::vector<Header> headers;
    std::vector<CurlData> data;
    std::vector<FormPart> form;
    bool dataInQuery = false; ///< -G
    bool head = false; ///< -I
    bool json = false; ///< --json
    bool noContentType = false; ///< -H "Content-Type:"
    std::string awsSigning; ///< --aws-sigv4: "aws:amz:REGION:SERVICE"
    Connection connection;
    Auth auth;
    std::optional<nanoseconds> timeout; ///< -m
    std::vector<std::string> notes; ///< options that are left out, a sentence each
};

/// `words`: without the first, curl itself. Options as curl 8 has them (https://curl.se/docs/manpage.html): those that
/// bear on the request are read, those about output are passed over, others are errors that name them.
[[nodiscard]] Result<CurlOptions> readCurlOptions(const std::vector<std::string>& words);

} // namespace headroom
