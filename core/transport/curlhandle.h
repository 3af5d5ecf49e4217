#pragma once

#include "transport/contentlength.h"
#include "transport/curlconnection.h"
#include "transport/curleasy.h"
#include "transport/curlrequest.h"
#include "transport/notedheaders.h"
#include "transport/transport.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// What unpacking may add to the bytes of one answer that came over the wire, until the transfer ends as TooLarge: a
/// thousandfold packed body would else keep the generator from its schedule for as long as its sender likes.
inline constexpr std::uint64_t mostUnpacked = 256ULL << 20;

class CurlMulti;

/// One easy handle, set up once and used for one transfer after the other, with what it saw of the present one.
class CurlHandle {
public:
    /// Opening a socket for this handle: libcurl does not remember why there was none to be had, and several handles
    /// may fail before any of them is heard of.
    struct Opening {
        CurlMulti* multi = nullptr; ///< who watches the socket
        int error = 0;
    };

    enum class Use : std::uint8_t {
        Transfer,
        Connect, ///< makes the connection that a transfer would need, and sends nothing (CURLOPT_CONNECT_ONLY)
    };

    CurlHandle(const CurlConnection& connection, CURLSH* share, Use use = Use::Transfer);
    CurlHandle(const CurlHandle&) = delete;
    CurlHandle& operator=(const CurlHandle&) = delete;

    [[nodiscard]] CURL* easy() const { return m_easy.get(); }
    [[nodiscard]] TransferId id() const { return m_id; }
    [[nodiscard]] bool onlyConnects() const { return m_use == Use::Connect; }
    /// libcurl's own words for the last error; empty: it had none.
    [[nodiscard]] const char* errorText() const { return m_errorText.data(); }
    /// What the transport keeps about this handle.
    void setOwner(void* owner) { m_owner = owner; }
    [[nodiscard]] void* owner() const { return m_owner; }
    [[nodiscard]] Opening& opening() { return m_opening; }
    /// What the present transfer sends.
    [[nodiscard]] const CurlRequest& request() const { return *m_request; }

    /// Costs next to nothing when the handle sent the same request before and nothing is different this time.
    void begin(TransferId id, const CurlRequestPtr& request, const TransferOrder& order, TransferSink& sink);
    /// The transfer goes on with the request that its answer, a redirect, asked for.
    void follow(const CurlRequestPtr& request, const TransferResult& redirect);
    /// What came of the transfer that libcurl calls over with `code`; `openErrno` is why no socket could be had, or 0.
    [[nodiscard]] TransferResult result(CURLcode code, SteadyTime end, int openErrno);
    /// HTTP/2 without TLS: the transfer ended before anything was sent, because libcurl used a connection again where a
    /// new one was expected or the other way round, and is to begin once more. libcurl before 8.0 must be told which
    /// (https://github.com/curl/curl/issues/10634): on a connection that is used again, prior knowledge makes it speak
    /// HTTP/2 inside HTTP/2.
    [[nodiscard]] bool guessAgain();
    /// A kept connection of this handle was lost. libcurl gives up at the sixth such loss of a handle and counts them
    /// from its first transfer on: one that has lost any is not to be used for another.
    [[nodiscard]] bool hasTriedAgain() const { return m_triedAgain; }
    /// Where a redirect leads; empty: it does not say.
    [[nodiscard]] std::string location() const;
    /// The transfer is over: the user gets its cookies back. What result() gave stays until the next begin().
    void end();
    /// The same for a transfer that nobody wants to hear of any more.
    void abandon();

private:
    /// What came before the present answer: the redirects on the way to it.
    struct Earlier {
        std::uint32_t redirects = 0;
        std::uint64_t bytesIn = 0, bytesOut = 0;
        nanoseconds dns{0}, connect{0}, tls{0}, time{0};
        bool connectionReused = false;
    };

    static int onReadyToSend(void* self, char*, char*, int, int);
    static std::size_t onHeader(char* data, std::size_t size, std::size_t count, void* self);
    static std::size_t onBody(char* data, std::size_t size, std::size_t count, void* self);
    void set(CURLoption option, auto value) { setOption(m_easy.get(), option, value); }
    void setRequest(const CurlRequestPtr& request);
    void setBody(const OutgoingRequest& message);
    void setHeaders();
    void setTimeout(nanoseconds timeout);
    void setVersion(const CurlRequest& request);
    [[nodiscard]] bool goesOutAgain(SteadyTime now);
    void guessReuse(bool reused);
    [[nodiscard]] bool guessedWrong() const;
    void setCallbacks();
    void takeCookies(const CookieJar& jar);
    void forgetAnswer();
    void noteHeader(std::string_view line);
    void noteBody(std::string_view data);
    void tellPiece(std::string_view data);
    [[nodiscard]] bool unpacksTooMuch(std::size_t more);
    void keepHeaders(TransferResult& result);
    void addEarlier(TransferResult& result) const;
    void addFailure(TransferResult& result, CURLcode code, int openErrno) const;
    [[nodiscard]] nanoseconds phase(CURLINFO info) const;
    [[nodiscard]] std::uint64_t size(CURLINFO info) const;
    [[nodiscard]] long number(CURLINFO info) const;

    CurlEasyPtr m_easy;
    Use m_use;
    const CurlConnection& m_connection;
    void* m_owner = nullptr;
    Opening m_opening;
    TransferId m_id{};
    TransferSink* m_sink = nullptr;
    CurlRequestPtr m_request; ///< what the easy handle is set to send; null: set it again
    std::vector<Header> m_extra; ///< of this transfer only
    std::vector<std::string> m_lines; ///< those and a signature, in front of the request's own
    std::vector<curl_slist> m_chain; ///< m_lines as libcurl wants them
    CookieJar* m_jar = nullptr;
    bool m_cookieEngine = false; ///< it stays on once a user with cookies came by
    bool m_certificateHidden = false;
    bool m_maySpeakHttp2 = false;
    bool m_guesses = false; ///< see guessAgain()
    bool m_reuseGuessed = false;
    int m_wrongGuesses = 0; ///< of this transfer
    bool m_guessedWrong = false;

    SteadyTime m_sent = neverHappened;
    SteadyTime m_requestSent = neverHappened; ///< the same; with redirects, of the last request
    std::uint64_t m_sentBefore = 0; ///< bytes of requests until then
    std::uint32_t m_resends = 0; ///< of this transfer
    bool m_triedAgain = false; ///< whichever transfer
    bool m_headEnded = false; ///< the blank line behind the answer's header came
    std::string_view m_notAgain; ///< why its request did not go out again after its connection had closed
    SteadyTime m_firstByte = neverHappened;
    SteadyTime m_lastByte = neverHappened;
    Earlier m_earlier;
    std::size_t m_bodyRoom = 0; ///< how much of the body is kept; known once it begins
    bool m_bodyBegan = false;
    bool m_bodyWhole = true;
    std::string m_body;
    std::uint64_t m_bodyBytes = 0; ///< handed over by libcurl
    std::uint64_t m_unpacked = 0;
    bool m_tooMuch = false;
    bool m_tellsPieces = false; ///< of this answer
    bool m_heardEnough = false; ///< the sink wants no more of them
    NotedHeaders m_noted;
    ContentLength m_length;
    bool m_framesByLength = false; ///< the answer is of HTTP/1
    std::vector<Header> m_headers;
    std::array<char, CURL_ERROR_SIZE> m_errorText{};
};

} // namespace headroom
