#include "transport/curlrequest.h"

#include "base/sha256.h"
#include "transport/curlurl.h"
#include "transport/headernames.h"
#include "transport/multipart.h"
#include "transport/requestauth.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace headroom {

namespace {

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

bool breaksLine(std::string_view text)
{
    return text.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos;
}

Result<void> checkHeaders(const std::vector<Header>& headers)
{
    for (const Header& header : headers) {
        if (breaksLine(header.name))
            return badInput("a header's name holds a line break");
        if (breaksLine(header.value))
            return badInput(fmt::format("the value of the header {} holds a line break", header.name));
    }
    return {};
}

Result<void> checkLines(const OutgoingRequest& message)
{
    if (message.method.find_first_of(" \t") != std::string::npos || breaksLine(message.method))
        return badInput("the method holds a blank or a line break");
    for (const FormPart& part : message.parts) {
        if (breaksLine(part.contentType))
            return badInput("the content type of a part holds a line break");
    }
    return checkHeaders(message.headers);
}

/// The parts become a body like any other.
void renderParts(OutgoingRequest& message)
{
    if (message.parts.empty())
        return;
    MultipartText text = multipartText(message.parts);
    message.parts.clear();
    message.body = std::move(text.body);
    message.hasBody = true;
    std::erase_if(message.headers, [](const Header& header) { return sameName(header.name, "Content-Type"); });
    message.headers.push_back({"Content-Type", text.contentType}); // only this one names the boundary
}

void dropBody(OutgoingRequest& message)
{
    message.body.clear();
    message.hasBody = false;
}

CurlListPtr headerList(const CurlRequest& request, const std::vector<Header>& auth)
{
    const OutgoingRequest& message = request.message;
    CurlListPtr list;
    // libcurl wants "Name;" for a header that is sent empty
    const auto add = [&](const Header& header) {
        append(list, isBlank(header.value) ? header.name + ";" : header.name + ": " + header.value);
    };
    std::for_each(message.headers.begin(), message.headers.end(), add);
    std::for_each(auth.begin(), auth.end(), add);
    if (request.connectTo && !hasHeader(message.headers, "Host"))
        append(list, "Host: " + hostAndPort(request.target));
    if (!hasHeader(message.headers, "User-Agent"))
        append(list, "User-Agent: headroom/" HEADROOM_VERSION);
    if (!message.hasBody && message.parts.empty() && message.method != "POST")
        return list; // libcurl looks through it a dozen times for every transfer: no line too many
    if (!hasHeader(message.headers, "Expect"))
        append(list,
               "Expect:"); // else libcurl holds a large body back for up to a second, which would count as latency
    if (!hasHeader(message.headers, "Content-Type"))
        append(list, "Content-Type:"); // libcurl would call any body a form
    return list;
}

/// Another name in the TLS handshake: the URL takes that name, so that libcurl sends and verifies it, while the
/// connection still goes to the host that was meant.
void useServerName(CurlRequest& request, const std::string& name)
{
    if (name.empty() || part(request.target, CURLUPART_SCHEME) != "https")
        return;
    const std::string port = part(request.target, CURLUPART_PORT, CURLU_DEFAULT_PORT);
    append(request.connectTo, fmt::format("::{}:{}", part(request.target, CURLUPART_HOST), port));
    if (!setPart(request.url, CURLUPART_HOST, name))
        throw std::invalid_argument("libcurl cannot take the server name"); // checkConnection() says so before
}

AwsRequest awsRequest(const CurlRequest& request)
{
    std::string host = hostAndPort(request.target);
    for (const Header& header : request.message.headers) {
        if (sameName(header.name, "Host"))
            host = header.value;
    }
    return {request.message.method,
            std::move(host),
            part(request.target, CURLUPART_PATH),
            part(request.target, CURLUPART_QUERY),
            request.message.headers,
            sha256Hex(request.message.body)};
}

void prepareToSign(CurlRequest& request, const AwsSigV4& auth)
{
    static_cast<void>(
        setPart(request.target, CURLUPART_PATH, awsPath(part(request.target, CURLUPART_PATH), auth.service)));
    static_cast<void>(setPart(request.target, CURLUPART_QUERY, awsQuery(part(request.target, CURLUPART_QUERY))));
    request.signer = AwsSigner{auth, awsRequest(request)};
}

} // namespace

Result<CurlRequestPtr> makeCurlRequest(OutgoingRequest message, const RequestTerms& terms)
{
    auto request = std::make_shared<CurlRequest>();
    if (const auto checked = checkLines(message); !checked)
        return tl::make_unexpected(checked.error());
    renderParts(message);
    message.hasBody = message.hasBody || !message.body.empty();
    if (message.method == "HEAD") // has none: libcurl would wait for one in the answer
        dropBody(message);
    const std::vector<Header> auth = authHeaders(terms.auth, message.headers);
    if (const auto checked = checkHeaders(auth); !checked)
        return tl::make_unexpected(checked.error());
    request->message = std::move(message);
    request->clientTimeout = terms.clientTimeout;
    request->certificate = terms.certificate;
    request->target = parsedUrl(request->message.url);
    if (!request->target)
        return badInput("libcurl cannot read the URL"); // which may hold a secret
    addAuthQuery(request->target, terms.auth);
    if (const auto* const aws = std::get_if<AwsSigV4>(&terms.auth))
        prepareToSign(*request, *aws);
    request->url = copied(request->target);
    useServerName(*request, terms.serverName);
    request->headers = headerList(*request, auth);
    return request;
}

} // namespace headroom
