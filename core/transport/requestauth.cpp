#include "transport/requestauth.h"

#include "transport/curlurl.h"
#include "transport/headernames.h"

#include <openssl/evp.h>

namespace headroom {

std::string base64(std::string_view bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0'); // OpenSSL writes a final zero
    const int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::vector<Header> authHeaders(const Auth& auth, const std::vector<Header>& own)
{
    Header header;
    if (const auto* const basic = std::get_if<BasicAuth>(&auth))
        header = {"Authorization", "Basic " + base64(basic->user + ":" + basic->password)};
    else if (const auto* const bearer = std::get_if<BearerAuth>(&auth))
        header = {"Authorization", "Bearer " + bearer->token};
    else if (const auto* const key = std::get_if<ApiKeyAuth>(&auth))
        header = {key->header, key->key};
    if (header.name.empty() || hasHeader(own, header.name))
        return {};
    return {header};
}

void addAuthQuery(const CurlUrlPtr& url, const Auth& auth)
{
    const auto* const key = std::get_if<ApiKeyAuth>(&auth);
    if (!key || !key->header.empty() || key->query.empty())
        return;
    const std::string name = percentEncoded(key->query) + "=";
    const std::string query = "&" + part(url, CURLUPART_QUERY);
    if (query.find("&" + name) == std::string::npos)
        static_cast<void>(setPart(url, CURLUPART_QUERY, name + percentEncoded(key->key), CURLU_APPENDQUERY));
}

} // namespace headroom
