#pragma once

#include "transport/direct/wire.h"

#include <curl/curl.h>

#include <functional>
#include <memory>
#include <openssl/types.h>
#include <string>

namespace headroom {

class CurlHandle;
class CurlMulti;

/// The OpenSSL object of a connection that libcurl makes: libcurl tells of it only while it is at work on it.
class TlsSession {
public:
    /// From now on the handle's connections are noted here. Nothing is where libcurl uses another library for TLS.
    void noteFrom(CURL* easy);
    void forget() { m_ssl = nullptr; }
    [[nodiscard]] SSL* ssl() const { return m_ssl; }

private:
    static CURLcode onContext(CURL* easy, void* context, void* self);
    static void onProgress(const SSL* ssl, int where, int);

    SSL* m_ssl = nullptr; ///< libcurl's
};

/// A connection with TLS, which stays libcurl's as long as this lives. The first answer is read through libcurl, which
/// keeps the session tickets that come with it for connections to come. After that the session is driven here, where
/// it can be: through libcurl a request was measured at 1.3 times wrk's CPU time, a quarter of it spent in libcurl, and
/// three calls of recv() where one does.
class TlsWire final : public Wire {
public:
    /// `released` is called at the end, and takes the handle back.
    TlsWire(CurlMulti& multi, CurlHandle& handle, SSL* session, int socket, std::function<void()> released);
    ~TlsWire() override;
    TlsWire(const TlsWire&) = delete;
    TlsWire& operator=(const TlsWire&) = delete;

    Moved send(std::string_view head, std::string_view body) override;
    Moved receive(std::span<char> into) override;
    [[nodiscard]] bool drained() const override;
    [[nodiscard]] bool holdsMore() const override;
    [[nodiscard]] AnswerFault lastFault() const override;
    [[nodiscard]] int socket() const override { return m_socket; }
    void whenClosing(const std::function<void()>& closing) override;

private:
    struct Flow;
    class Bio;

    void takeOver();
    Moved moved(CURLcode code, std::size_t bytes, Moved::How none);
    Moved moved(int result, CURLcode failure);

    CurlMulti& m_multi;
    CurlHandle& m_handle;
    SSL* m_session; ///< null: only libcurl can drive it
    Flow* m_flow = nullptr; ///< the session's; null: libcurl drives it
    int m_socket;
    std::function<void()> m_released;
    bool m_answered = false;
    CURLcode m_code = CURLE_OK;
    std::string m_text; ///< of the last fault, in libcurl's words
};

} // namespace headroom
