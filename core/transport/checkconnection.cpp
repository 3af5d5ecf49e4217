#include "transport/checkconnection.h"

#include "base/files.h"
#include "transport/curleasy.h"
#include "transport/curlurl.h"
#include "transport/headernames.h"

#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <string_view>
#include <sys/un.h>

namespace headroom {

namespace {

constexpr std::size_t largestPem = 4 << 20;

using BioPtr = std::unique_ptr<BIO, CurlFree<BIO_free>>;
using X509Ptr = std::unique_ptr<X509, CurlFree<X509_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, CurlFree<EVP_PKEY_free>>;

Result<void> checkLibrary(const Connection& connection)
{
    const curl_version_info_data& curl = *curl_version_info(CURLVERSION_NOW);
    const auto can = [&](int feature) { return (curl.features & feature) != 0; };
    const auto lacks = [&](std::string_view what) {
        return badInput(fmt::format("the installed libcurl ({}) cannot do {}", curl.version, what));
    };
    using Http = Connection::Http;
    if (connection.http == Http::Http3 && !can(CURL_VERSION_HTTP3))
        return lacks("HTTP/3");
    if ((connection.http == Http::Http2 || connection.http == Http::Http2PriorKnowledge) && !can(CURL_VERSION_HTTP2))
        return lacks("HTTP/2");
    if (connection.http != Http::Http1 && connection.streams == 0)
        return badInput("a connection with 0 streams carries no request");
    if (connection.compressed) {
        for (const auto& [feature, name] : {std::pair(CURL_VERSION_LIBZ, "gzip"), std::pair(CURL_VERSION_BROTLI, "br"),
                                            std::pair(CURL_VERSION_ZSTD, "zstd")}) {
            if (!can(feature))
                return lacks(fmt::format("{} compression", name));
        }
    }
    if (!connection.unixSocket.empty() && !can(CURL_VERSION_UNIX_SOCKETS))
        return lacks("Unix sockets");
    if (connection.proxy.starts_with("https:") && !can(CURL_VERSION_HTTPS_PROXY))
        return lacks("https:// proxies");
    return {};
}

/// OpenSSL would ask for a missing password on the terminal.
int givePassword(char* buffer, int size, int, void* password)
{
    const auto& text = *static_cast<const std::string*>(password);
    const int length = std::min(size, static_cast<int>(text.size()));
    std::memcpy(buffer, text.data(), static_cast<std::size_t>(length));
    return length;
}

BioPtr reader(const std::string& pem)
{
    BioPtr bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    if (!bio)
        throw std::bad_alloc();
    return bio;
}

Result<X509Ptr> readCertificate(std::string_view what, const std::string& file)
{
    const auto pem = readFile(file, largestPem);
    if (!pem)
        return tl::make_unexpected(Error{ErrorKind::BadInput, fmt::format("{} {}", what, pem.error().message)});
    X509Ptr certificate(PEM_read_bio_X509_AUX(reader(*pem).get(), nullptr, nullptr, nullptr));
    ERR_clear_error();
    if (!certificate)
        return badInput(fmt::format("{} {} holds no certificate in PEM form", what, file));
    return certificate;
}

Result<void> checkKey(const Connection& connection, const X509Ptr& certificate)
{
    const std::string& file = connection.key.empty() ? connection.certificate : connection.key;
    const auto pem = readFile(file, largestPem);
    if (!pem)
        return badInput("the key " + pem.error().message);
    std::string password = connection.keyPassword;
    const KeyPtr key(PEM_read_bio_PrivateKey(reader(*pem).get(), nullptr, &givePassword, &password));
    ERR_clear_error();
    if (!key) {
        const bool encrypted = pem->find("ENCRYPTED") != std::string::npos;
        const char* const why = !encrypted ? "holds no private key in PEM form"
            : password.empty()             ? "is encrypted and there is no key password"
                                           : "does not open with the key password";
        return badInput(fmt::format("the key {} {}", file, why));
    }
    const bool fits = X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    if (!fits)
        return badInput(fmt::format("the key {} does not belong to the certificate {}", file, connection.certificate));
    return {};
}

Result<void> checkTls(const Connection& connection)
{
    if (!connection.caFile.empty()) {
        if (const auto ca = readCertificate("the CA file", connection.caFile); !ca)
            return tl::make_unexpected(ca.error());
    }
    if (connection.certificate.empty() && !connection.key.empty())
        return badInput(fmt::format("the key {} has no certificate to go with", connection.key));
    if (!connection.certificate.empty()) {
        const auto certificate = readCertificate("the certificate", connection.certificate);
        if (!certificate)
            return tl::make_unexpected(certificate.error());
        if (const auto key = checkKey(connection, *certificate); !key)
            return key;
    }
    if (!connection.leastTls.empty() && connection.leastTls != "1.2" && connection.leastTls != "1.3")
        return badInput(fmt::format("'{}' is not a least TLS version: it is 1.2 or 1.3", connection.leastTls));
    if (!connection.serverName.empty() && !setPart(parsedUrl("https://host/"), CURLUPART_HOST, connection.serverName))
        return badInput(fmt::format("'{}' is not a server name", connection.serverName));
    return {};
}

Result<void> checkProxy(const std::string& proxy)
{
    constexpr std::array<std::string_view, 6> schemes{"http", "https", "socks4", "socks4a", "socks5", "socks5h"};
    if (proxy.empty())
        return {};
    const CurlUrlPtr url(curl_url());
    const bool readable = url && setPart(url, CURLUPART_URL, proxy, CURLU_NON_SUPPORT_SCHEME);
    if (!readable) // the text may hold a password
        return badInput("the proxy is not a URL such as http://proxy.example:3128");
    const std::string scheme = part(url, CURLUPART_SCHEME);
    if (std::find(schemes.begin(), schemes.end(), scheme) == schemes.end())
        return badInput(fmt::format("'{}' is not a kind of proxy: it is one of http, https, socks4, socks4a, socks5, "
                                    "socks5h",
                                    scheme));
    return {};
}

Result<void> checkUnixSocket(const std::string& path)
{
    if (path.size() >= sizeof(sockaddr_un::sun_path))
        return badInput(fmt::format("the path of the Unix socket {} is too long", path));
    std::error_code error;
    if (!path.empty() && !std::filesystem::is_socket(path, error))
        return badInput(fmt::format("{} is not a Unix socket", path));
    return {};
}

Result<void> checkSourceAddress(const std::string& text)
{
    using boost::asio::ip::tcp;
    if (text.empty())
        return {};
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(text, error);
    if (error)
        return badInput(fmt::format("the source address '{}' is not an IP address", text));
    boost::asio::io_context loop;
    tcp::socket socket(loop, address.is_v6() ? tcp::v6() : tcp::v4());
    socket.bind({address, 0}, error);
    if (error && error != boost::asio::error::address_in_use) // no port is free just now: the address is this machine's
        return badInput(fmt::format("the source address {} cannot be used: {}", text, error.message()));
    return {};
}

/// "host:port:address[,address]", the address of version 6 in brackets or not.
Result<void> checkResolve(const std::string& entry)
{
    const std::size_t host = entry.find(':');
    const std::size_t port = host == std::string::npos ? host : entry.find(':', host + 1);
    if (port == std::string::npos)
        return badInput(fmt::format("'{}' does not say host:port:address", entry));
    const std::string number = entry.substr(host + 1, port - host - 1);
    const bool isPort = !number.empty() && number.size() <= 5
        && number.find_first_not_of("0123456789") == std::string::npos && std::stoi(number) > 0
        && std::stoi(number) <= 65535;
    std::string address = entry.substr(port + 1, entry.find(',', port) - port - 1);
    if (address.size() > 2 && address.front() == '[' && address.back() == ']')
        address = address.substr(1, address.size() - 2);
    boost::system::error_code error;
    boost::asio::ip::make_address(address, error);
    if (host == 0 || !isPort || error)
        return badInput(fmt::format("'{}' does not say host:port:address", entry));
    return {};
}

} // namespace

Result<void> checkConnection(const Connection& connection)
{
    for (const auto& checked : {checkLibrary(connection), checkTls(connection), checkProxy(connection.proxy),
                                checkUnixSocket(connection.unixSocket), checkSourceAddress(connection.sourceAddress)}) {
        if (!checked)
            return checked;
    }
    for (const std::string& entry : connection.resolve) {
        if (const auto checked = checkResolve(entry); !checked)
            return checked;
    }
    return {};
}

} // namespace headroom
