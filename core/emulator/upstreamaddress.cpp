#include "emulator/upstreamaddress.h"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>
#include <fmt/format.h>

namespace headroom {

Result<UpstreamAddress> parseUpstream(std::string_view text)
{
    const auto parsed = boost::urls::parse_uri(boost::urls::string_view(text.data(), text.size()));
    if (!parsed || parsed->host().empty())
        return badInput(fmt::format("'{}' is not an upstream address; write it like http://127.0.0.1:8000.", text));
    const boost::urls::url_view& url = *parsed;
    if (url.has_userinfo())
        return badInput("The upstream address must not hold a user name or password.");
    if (url.scheme_id() != boost::urls::scheme::http)
        return badInput(fmt::format("The upstream '{}' must be http://; other schemes are not supported.", text));
    if (url.has_query() || url.has_fragment() || (!url.path().empty() && url.path() != "/"))
        return badInput(fmt::format("The upstream '{}' must end after the port: paths come from the requests.", text));
    if (url.has_port() && !url.port().empty() && url.port_number() == 0)
        return badInput(fmt::format("The upstream '{}' has no port from 1 to 65535.", text));

    UpstreamAddress address;
    address.host = url.host_address();
    address.port = url.port().empty() ? std::string("80") : std::string(url.port());
    address.authority = std::string(url.encoded_host_and_port());
    return address;
}

} // namespace headroom
