#include "transport/curlurl.h"

#include "transport/headernames.h"

#include <new>

namespace headroom {

namespace {

bool isUnreserved(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
        || c == '_' || c == '~';
}

} // namespace

std::string percentEncoded(std::string_view text, std::string_view alsoKept)
{
    std::string encoded;
    for (const char c : text) {
        if (isUnreserved(static_cast<unsigned char>(c)) || alsoKept.find(c) != std::string_view::npos)
            encoded += c;
        else
            encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

CurlUrlPtr parsedUrl(const std::string& url)
{
    CurlUrlPtr parsed(curl_url());
    if (!parsed)
        throw std::bad_alloc();
    if (curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK)
        return nullptr;
    return parsed;
}

CurlUrlPtr copied(const CurlUrlPtr& url)
{
    CurlUrlPtr copy(curl_url_dup(url.get()));
    if (!copy)
        throw std::bad_alloc();
    return copy;
}

std::string part(const CurlUrlPtr& url, CURLUPart which, unsigned int flags)
{
    char* text = nullptr;
    if (curl_url_get(url.get(), which, &text, flags) != CURLUE_OK)
        return {};
    const std::unique_ptr<char, CurlFree<curl_free>> owner(text);
    return text;
}

bool setPart(const CurlUrlPtr& url, CURLUPart which, const std::string& value, unsigned int flags)
{
    return curl_url_set(url.get(), which, value.empty() ? nullptr : value.c_str(), flags) == CURLUE_OK;
}

bool sameOrigin(const CurlUrlPtr& a, const CurlUrlPtr& b)
{
    return part(a, CURLUPART_SCHEME) == part(b, CURLUPART_SCHEME)
        && lowerName(part(a, CURLUPART_HOST)) == lowerName(part(b, CURLUPART_HOST))
        && part(a, CURLUPART_PORT, CURLU_DEFAULT_PORT) == part(b, CURLUPART_PORT, CURLU_DEFAULT_PORT);
}

std::string hostAndPort(const CurlUrlPtr& url)
{
    const std::string port = part(url, CURLUPART_PORT, CURLU_NO_DEFAULT_PORT);
    return part(url, CURLUPART_HOST) + (port.empty() ? "" : ":" + port);
}

} // namespace headroom
