#pragma once

#include "transport/transport.h"

#include <curl/curl.h>

#include <array>
#include <memory>
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

/// A request in libcurl's terms, prepared once and shared by all handles of a transport: parsing the URL for every
/// transfer was measured at several microseconds.
struct CurlRequest {
    CurlRequest(const OutgoingRequest& request, nanoseconds clientTimeout);

    std::string method;
    std::string body;
    CurlUrlPtr url;
    CurlListPtr headers;
    nanoseconds clientTimeout;
};

/// One easy handle, set up once and used for one transfer after the other, with what it saw of the present one.
class CurlHandle {
public:
    CurlHandle(const CurlRequest& request, CURLSH* share);
    CurlHandle(const CurlHandle&) = delete;
    CurlHandle& operator=(const CurlHandle&) = delete;

    [[nodiscard]] CURL* easy() const { return m_easy.get(); }
    [[nodiscard]] TransferId id() const { return m_id; }
    /// What the transport keeps about this handle.
    void setOwner(void* owner) { m_owner = owner; }
    [[nodiscard]] void* owner() const { return m_owner; }

    void begin(TransferId id, TransferSink& sink);
    /// What came of the transfer that libcurl calls over with `code`; `openErrno` is why no socket could be had, or 0.
    [[nodiscard]] TransferResult result(CURLcode code, SteadyTime end, int openErrno);

private:
    static int onReadyToSend(void* self, char*, char*, int, int);
    static std::size_t onHeader(char* data, std::size_t size, std::size_t count, void* self);
    static std::size_t onBody(char* data, std::size_t size, std::size_t count, void* self);
    void set(CURLoption option, auto value);
    void setRequest(const CurlRequest& request);
    void setCallbacks();
    void noteFirstByte();
    void noteBody(std::string_view data);
    [[nodiscard]] nanoseconds phase(CURLINFO info) const;
    [[nodiscard]] std::uint64_t size(CURLINFO info) const;
    [[nodiscard]] long number(CURLINFO info) const;

    CurlEasyPtr m_easy;
    void* m_owner = nullptr;
    TransferId m_id{};
    TransferSink* m_sink = nullptr;
    SteadyTime m_sent = neverHappened;
    SteadyTime m_firstByte = neverHappened;
    bool m_bodySentApart = false;
    bool m_keepBody = false;
    std::string m_bodyStart;
    std::array<char, CURL_ERROR_SIZE> m_errorText{};
};

} // namespace headroom
