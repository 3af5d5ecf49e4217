#pragma once

#include <curl/curl.h>
#include <fmt/format.h>

#include <memory>
#include <new>
#include <stdexcept>
#include <string>

namespace headroom {

template <auto Free> struct CurlFree {
    template <typename T> void operator()(T* pointer) const { Free(pointer); }
};
using CurlEasyPtr = std::unique_ptr<CURL, CurlFree<curl_easy_cleanup>>;
using CurlMultiPtr = std::unique_ptr<CURLM, CurlFree<curl_multi_cleanup>>;
using CurlSharePtr = std::unique_ptr<CURLSH, CurlFree<curl_share_cleanup>>;
using CurlUrlPtr = std::unique_ptr<CURLU, CurlFree<curl_url_cleanup>>;
using CurlListPtr = std::unique_ptr<curl_slist, CurlFree<curl_slist_free_all>>;

/// Throws where libcurl refuses the option: a mistake of ours, or no memory.
inline void setOption(CURL* easy, CURLoption option, auto value)
{
    if (curl_easy_setopt(easy, option, value) != CURLE_OK)
        throw std::runtime_error(fmt::format("libcurl refuses option {}", static_cast<int>(option)));
}

inline void append(CurlListPtr& list, const std::string& line)
{
    curl_slist* longer = curl_slist_append(list.get(), line.c_str());
    if (!longer)
        throw std::bad_alloc();
    static_cast<void>(list.release()); // append returns the same list, lengthened
    list.reset(longer);
}

} // namespace headroom
