#include "transport/curlfailure.h"

#include <cerrno>

namespace headroom {

namespace {

/// Why no connection could be made, where this machine is the reason.
NetworkFailure connectFailure(long osErrno)
{
    switch (osErrno) {
    case EMFILE:
    case ENFILE:
        return NetworkFailure::OutOfDescriptors;
    case EADDRNOTAVAIL:
        return NetworkFailure::OutOfPorts;
    case ENOBUFS:
    case ENOMEM:
        return NetworkFailure::OutOfResources;
    default:
        return NetworkFailure::Connect;
    }
}

} // namespace

bool isTlsRefusal(CURLcode code, std::string_view text)
{
    return code == CURLE_RECV_ERROR && text.starts_with("OpenSSL SSL_read: ")
        && text.find(" alert ") != std::string_view::npos;
}

NetworkFailure networkFailureOf(CURLcode code, long osErrno)
{
    switch (code) {
    case CURLE_OK:
        return NetworkFailure::None;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return NetworkFailure::Dns;
    case CURLE_COULDNT_CONNECT:
    case CURLE_PROXY:
    case CURLE_QUIC_CONNECT_ERROR:
        return connectFailure(osErrno);
    case CURLE_INTERFACE_FAILED: // from a source address, the want of ports shows when it is bound
        return osErrno == EADDRINUSE ? NetworkFailure::OutOfPorts : NetworkFailure::Connect;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_CLIENTCERT:
        return NetworkFailure::Tls;
    case CURLE_SEND_ERROR:
        return NetworkFailure::Send;
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
        return NetworkFailure::Receive;
    case CURLE_UNSUPPORTED_PROTOCOL: // "Received HTTP/0.9 when not allowed": an answer without a status line
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
    case CURLE_HTTP3:
    case CURLE_BAD_CONTENT_ENCODING:
        return NetworkFailure::Protocol;
    case CURLE_FILESIZE_EXCEEDED:
        return NetworkFailure::TooLarge;
    case CURLE_OUT_OF_MEMORY:
        return NetworkFailure::OutOfResources;
    case CURLE_OPERATION_TIMEDOUT:
        return NetworkFailure::Timeout;
    default:
        return NetworkFailure::Other;
    }
}

} // namespace headroom
