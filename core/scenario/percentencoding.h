#pragma once

#include <string>
#include <string_view>

namespace headroom {

/// For a name or value of a URL's query: all but the unreserved characters of RFC 3986 section 2.3.
void appendQueryEncoded(std::string& to, std::string_view text);

/// For a name or value of application/x-www-form-urlencoded (WHATWG URL standard, section 5.2): a space becomes a plus.
void appendFormEncoded(std::string& to, std::string_view text);

} // namespace headroom
