#pragma once

#include "profile/connection.h"
#include "profile/httprequest.h"

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace headroom {

/// What AWS Signature Version 4 signs of a request. Ours and not CURLOPT_AWS_SIGV4: libcurl 7.88 neither sorts nor
/// encodes the query, and signs a path as it stands where every service but S3 wants it encoded once more.
struct AwsRequest {
    std::string method;
    std::string host; ///< as the Host header has it
    std::string path; ///< as it goes over the wire
    std::string query; ///< the same; from awsQuery()
    std::vector<Header> headers; ///< the user's
    std::string bodyHash; ///< of sha256Hex() in base/sha256.h
};

/// A query in the one form AWS signs, to be sent so: a server that signs what it received then gets the same. The order
/// stays; a plus is a space, as in a form.
[[nodiscard]] std::string awsQuery(std::string_view query);
/// The same for a path: S3 signs it as it is sent, so it has to be encoded strictly; other services take it as it is.
[[nodiscard]] std::string awsPath(std::string_view path, const std::string& service);

/// The headers that sign the request at that time, for 15 minutes
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
[[nodiscard]] std::vector<Header> awsHeaders(const AwsSigV4& auth, const AwsRequest& request,
                                             std::chrono::sys_seconds now);

/// Signs one request again and again.
struct AwsSigner {
    AwsSigV4 auth;
    AwsRequest request;
    [[nodiscard]] std::vector<Header> headers(std::chrono::sys_seconds now) const
    {
        return awsHeaders(auth, request, now);
    }
};

} // namespace headroom
