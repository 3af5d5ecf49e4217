#include "transport/awssignature.h"

#include "base/percent.h"
#include "base/sha256.h"
#include "transport/curlurl.h"
#include "transport/headernames.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdexcept>

namespace headroom {

namespace {

constexpr std::size_t sha256Bytes = 32;

std::string hex(std::string_view bytes)
{
    std::string text;
    for (const char byte : bytes)
        text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return text;
}

std::string hmac(std::string_view key, std::string_view data)
{
    std::array<unsigned char, sha256Bytes> digest{};
    if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
              reinterpret_cast<const unsigned char*>(data.data()), data.size(), digest.data(), nullptr))
        throw std::runtime_error("OpenSSL cannot make an HMAC");
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

bool isS3(const std::string& service)
{
    return service.starts_with("s3");
}

std::string trimmed(std::string_view text)
{
    std::string value; // runs of blanks count as one
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t';
        if (!blank)
            value += c;
        else if (!value.empty() && value.back() != ' ')
            value += ' ';
    }
    if (!value.empty() && value.back() == ' ')
        value.pop_back();
    return value;
}

/// Without doubled slashes and encoded once more; S3 takes keys as they are.
std::string canonicalPath(const std::string& path, const std::string& service)
{
    if (isS3(service))
        return path.empty() ? "/" : path;
    std::string single;
    for (const char c : path) {
        if (c != '/' || single.empty() || single.back() != '/')
            single += c;
    }
    return single.empty() ? "/" : percentEncoded(single, "/");
}

std::string canonicalQuery(std::string_view query)
{
    std::vector<std::pair<std::string_view, std::string_view>> parameters;
    while (!query.empty()) {
        const std::string_view one = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), one.size() + 1));
        const std::size_t equals = std::min(one.find('='), one.size());
        parameters.emplace_back(one.substr(0, equals), one.substr(std::min(one.size(), equals + 1)));
    }
    std::sort(parameters.begin(), parameters.end());
    std::string sorted;
    for (const auto& [name, value] : parameters)
        sorted += fmt::format("{}{}={}", sorted.empty() ? "" : "&", name, value);
    return sorted;
}

/// The headers AWS demands a signature for: Host, Content-Type and its own.
std::map<std::string, std::string> signedHeaders(const AwsRequest& request, const std::vector<Header>& added)
{
    std::map<std::string, std::string> all{{"host", request.host}};
    const auto take = [&](const Header& header) {
        const std::string name = lowerName(header.name);
        if (name != "content-type" && !name.starts_with("x-amz-"))
            return;
        std::string& value = all[name];
        value += (value.empty() ? "" : ",") + trimmed(header.value);
    };
    std::for_each(request.headers.begin(), request.headers.end(), take);
    std::for_each(added.begin(), added.end(), take);
    return all;
}

} // namespace

std::string awsQuery(std::string_view query)
{
    const auto canonical = [](std::string_view text) {
        std::string spaced(text);
        std::replace(spaced.begin(), spaced.end(), '+', ' ');
        return percentEncoded(percentDecoded(spaced));
    };
    std::string encoded;
    while (!query.empty()) {
        const std::string_view one = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), one.size() + 1));
        if (one.empty())
            continue;
        const std::size_t equals = one.find('=');
        encoded += fmt::format("{}{}={}", encoded.empty() ? "" : "&", canonical(one.substr(0, equals)),
                               equals == std::string_view::npos ? "" : canonical(one.substr(equals + 1)));
    }
    return encoded;
}

std::string awsPath(std::string_view path, const std::string& service)
{
    return isS3(service) ? percentEncoded(percentDecoded(path), "/") : std::string(path);
}

std::vector<Header> awsHeaders(const AwsSigV4& auth, const AwsRequest& request, std::chrono::sys_seconds now)
{
    const std::string time = fmt::format("{:%Y%m%dT%H%M%SZ}", fmt::gmtime(now));
    const std::string scope = fmt::format("{}/{}/{}/aws4_request", time.substr(0, 8), auth.region, auth.service);
    std::vector<Header> added{{"X-Amz-Date", time}};
    if (!auth.sessionToken.empty())
        added.push_back({"X-Amz-Security-Token", auth.sessionToken});
    if (isS3(auth.service))
        added.push_back({"X-Amz-Content-Sha256", request.bodyHash});

    std::string names, lines;
    for (const auto& [name, value] : signedHeaders(request, added)) {
        names += (names.empty() ? "" : ";") + name;
        lines += name + ":" + value + "\n";
    }
    const std::string canonical =
        fmt::format("{}\n{}\n{}\n{}\n{}\n{}", request.method, canonicalPath(request.path, auth.service),
                    canonicalQuery(request.query), lines, names, request.bodyHash);
    const std::string toSign = fmt::format("AWS4-HMAC-SHA256\n{}\n{}\n{}", time, scope, sha256Hex(canonical));
    std::string key = "AWS4" + auth.secretKey;
    for (const std::string& step : {time.substr(0, 8), auth.region, auth.service, std::string("aws4_request")})
        key = hmac(key, step);
    added.push_back({"Authorization",
                     fmt::format("AWS4-HMAC-SHA256 Credential={}/{}, SignedHeaders={}, Signature={}", auth.accessKey,
                                 scope, names, hex(hmac(key, toSign)))});
    return added;
}

} // namespace headroom
