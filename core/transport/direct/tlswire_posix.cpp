#include "transport/curlfailure.h"
#include "transport/curlhandle.h"
#include "transport/curlmulti.h"
#include "transport/direct/tlswire.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <utility>

// POSIX only because OpenSSL is given the socket here.

namespace headroom {

namespace {

/// The OpenSSL that this was built for: its objects are libcurl's.
bool sharesOpenSsl()
{
    static const bool shares = [] {
        const char* const version = curl_version_info(CURLVERSION_NOW)->ssl_version;
        return version && std::string_view(version).starts_with(fmt::format("OpenSSL/{}.", OPENSSL_VERSION_MAJOR));
    }();
    return shares;
}

int contextIndex()
{
    static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

/// As libcurl says it.
std::string faultText(const char* function, int error, int errorNumber)
{
    std::array<char, 256> text{};
    if (const unsigned long code = ERR_get_error())
        ERR_error_string_n(code, text.data(), text.size());
    const std::string what = text[0] ? text.data()
        : errorNumber != 0 && error == SSL_ERROR_SYSCALL
        ? std::strerror(errorNumber)
        : (error == SSL_ERROR_SYSCALL ? "SSL_ERROR_SYSCALL" : "SSL_ERROR_SSL");
    return fmt::format("OpenSSL {}: {}, errno {}", function, what, errorNumber);
}

} // namespace

void TlsSession::noteFrom(CURL* easy)
{
    if (!sharesOpenSsl())
        return;
    curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, &TlsSession::onContext);
    curl_easy_setopt(easy, CURLOPT_SSL_CTX_DATA, this);
}

CURLcode TlsSession::onContext(CURL*, void* context, void* self)
{
    auto* const its = static_cast<SSL_CTX*>(context);
    SSL_CTX_set_ex_data(its, contextIndex(), self);
    SSL_CTX_set_info_callback(its, &TlsSession::onProgress);
    return CURLE_OK;
}

void TlsSession::onProgress(const SSL* ssl, int where, int)
{
    if ((where & SSL_CB_HANDSHAKE_DONE) == 0)
        return;
    SSL_CTX* const context = SSL_get_SSL_CTX(ssl);
    if (auto* const self = static_cast<TlsSession*>(SSL_CTX_get_ex_data(context, contextIndex())))
        self->m_ssl = const_cast<SSL*>(ssl);
    SSL_CTX_set_info_callback(context, nullptr); // a ticket is a handshake too, and by then nobody may be here
}

/// What OpenSSL's reads and writes go through. It belongs to the session, which libcurl may keep for longer than the
/// wire lives: it says good-bye on it.
struct TlsWire::Flow {
    int socket;
    bool drained = false; ///< the last read took all there was
    int error = 0; ///< errno
};

class TlsWire::Bio {
public:
    static BIO* make(Flow* flow)
    {
        BIO* const bio = BIO_new(method());
        BIO_set_data(bio, flow);
        BIO_set_init(bio, 1);
        return bio;
    }

private:
    static BIO_METHOD* method()
    {
        static BIO_METHOD* const method = [] {
            BIO_METHOD* const made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "wire");
            BIO_meth_set_read(made, &Bio::read);
            BIO_meth_set_write(made, &Bio::write);
            BIO_meth_set_ctrl(made, &Bio::control);
            BIO_meth_set_destroy(made, &Bio::destroy);
            return made;
        }();
        return method;
    }
    static Flow& flowOf(BIO* bio) { return *static_cast<Flow*>(BIO_get_data(bio)); }
    static int read(BIO* bio, char* into, int size)
    {
        const auto came = static_cast<int>(::recv(flowOf(bio).socket, into, static_cast<std::size_t>(size), 0));
        flowOf(bio).drained = came < size;
        BIO_clear_retry_flags(bio);
        if (came < 0 && again(bio))
            BIO_set_retry_read(bio);
        return came;
    }
    static int write(BIO* bio, const char* bytes, int size)
    {
        const auto sent =
            static_cast<int>(::send(flowOf(bio).socket, bytes, static_cast<std::size_t>(size), MSG_NOSIGNAL));
        BIO_clear_retry_flags(bio);
        if (sent < 0 && again(bio))
            BIO_set_retry_write(bio);
        return sent;
    }
    static bool again(BIO* bio)
    {
        flowOf(bio).error = errno;
        return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    }
    static long control(BIO*, int command, long, void*) { return command == BIO_CTRL_FLUSH ? 1 : 0; }
    static int destroy(BIO* bio)
    {
        delete static_cast<Flow*>(BIO_get_data(bio));
        return 1;
    }
};

TlsWire::TlsWire(CurlMulti& multi, CurlHandle& handle, SSL* session, int socket, std::function<void()> released)
    : m_multi(multi)
    , m_handle(handle)
    , m_session(session)
    , m_socket(socket)
    , m_released(std::move(released))
{
}

TlsWire::~TlsWire()
{
    m_multi.takeBack(m_socket);
    m_released();
}

void TlsWire::whenClosing(const std::function<void()>& closing)
{
    m_multi.lend(m_socket, [this, told = closing] {
        m_session = nullptr; // libcurl has just let go of it
        m_flow = nullptr;
        told();
    });
}

/// With read-ahead a record takes one recv() instead of one for its header and one for the rest.
void TlsWire::takeOver()
{
    m_flow = new Flow{m_socket};
    BIO* const bio = Bio::make(m_flow);
    SSL_set_bio(m_session, bio, bio);
    SSL_set_read_ahead(m_session, 1);
}

/// OpenSSL wants to be called again with the same bytes where it could not send them: the caller's stay in place.
Moved TlsWire::send(std::string_view head, std::string_view body)
{
    const std::string_view now = head.empty() ? body : head;
    if (m_answered && m_session && !m_flow)
        takeOver();
    if (m_flow) {
        ERR_clear_error();
        return moved(SSL_write(m_session, now.data(), static_cast<int>(now.size())), CURLE_SEND_ERROR);
    }
    std::size_t sent = 0;
    const CURLcode code = curl_easy_send(m_handle.easy(), now.data(), now.size(), &sent);
    return moved(code, sent, Moved::How::Later);
}

Moved TlsWire::receive(std::span<char> into)
{
    if (m_flow) {
        ERR_clear_error();
        return moved(SSL_read(m_session, into.data(), static_cast<int>(into.size())), CURLE_RECV_ERROR);
    }
    std::size_t came = 0;
    const CURLcode code = curl_easy_recv(m_handle.easy(), into.data(), into.size(), &came);
    m_answered = m_answered || came > 0;
    return moved(code, came, Moved::How::Ended);
}

bool TlsWire::drained() const
{
    return m_flow && m_flow->drained && !SSL_has_pending(m_session);
}

bool TlsWire::holdsMore() const
{
    return m_flow && SSL_has_pending(m_session);
}

AnswerFault TlsWire::lastFault() const
{
    const char* const own = m_handle.errorText();
    const std::string text = !m_text.empty() ? m_text : own[0] ? own : curl_easy_strerror(m_code);
    return {isTlsRefusal(m_code, text) ? NetworkFailure::Tls : networkFailureOf(m_code, 0), text};
}

Moved TlsWire::moved(CURLcode code, std::size_t bytes, Moved::How none)
{
    if (code == CURLE_AGAIN)
        return {Moved::How::Later};
    if (code == CURLE_UNSUPPORTED_PROTOCOL && none == Moved::How::Ended) // libcurl has closed it already
        return {Moved::How::Ended};
    m_code = code;
    if (code != CURLE_OK)
        return {Moved::How::Failed};
    return bytes > 0 ? Moved{Moved::How::Bytes, bytes} : Moved{none};
}

Moved TlsWire::moved(int result, CURLcode failure)
{
    if (result > 0)
        return {Moved::How::Bytes, static_cast<std::size_t>(result)};
    const int error = SSL_get_error(m_session, result);
    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE)
        return {Moved::How::Later};
    if (error == SSL_ERROR_ZERO_RETURN && failure == CURLE_RECV_ERROR)
        return {Moved::How::Ended};
    m_code = failure;
    m_text = faultText(failure == CURLE_RECV_ERROR ? "SSL_read" : "SSL_write", error, std::exchange(m_flow->error, 0));
    return {Moved::How::Failed};
}

} // namespace headroom
