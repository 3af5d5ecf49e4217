#include "fuzztext.h"
#include "transport/direct/answerreader.h"

#include <curl/curl.h>

#include <array>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

// The direct transport's reading of an answer beside libcurl's reading of the same bytes, which come over a socket
// and end with its close. Where both read a whole answer it has to be the same one. Where they differ in whether it is
// one, only what readAnswerHead() says it refuses beyond libcurl may be the reason.

using namespace headroom;

namespace {

struct ReadAnswer {
    bool whole = false;
    long status = 0;
    std::string body;
    std::uint64_t bytes = 0;
    std::string why;
};

struct Heard final : AnswerEvents {
    ReadAnswer answer;
    void answerBegan(const AnswerStart& start) override { answer.status = start.status; }
    void answerField(std::string_view, std::string_view) override { }
    void answerBody(std::string_view bytes) override { answer.body += bytes; }
};

ReadAnswer readDirectly(std::string_view bytes, bool toHead, std::size_t piece)
{
    Heard heard;
    AnswerReader reader;
    reader.begin(toHead);
    while (!bytes.empty() && !reader.whole() && !reader.fault()) {
        const std::string_view now = bytes.substr(0, piece);
        const std::size_t taken = reader.take(now, heard);
        if (taken > now.size())
            std::abort();
        bytes.remove_prefix(now.size());
    }
    reader.close(heard);
    heard.answer.whole = reader.whole();
    heard.answer.bytes = reader.bytes();
    if (reader.fault())
        heard.answer.why = reader.fault()->text;
    return heard.answer;
}

int listening = -1, toClose = -1;
const std::string place = "headroom-fuzz-" + std::to_string(getpid());

/// A listener in the abstract namespace: no file, and no port that would have to rest.
int listener()
{
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    place.copy(address.sun_path + 1, place.size());
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + place.size());
    if (bind(socket, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(socket, 8) != 0)
        std::abort();
    return socket;
}

/// What the far end says once the connection stands.
int sayAll(void* bytes, char*, char*, int, int)
{
    const int socket = accept(listening, nullptr, nullptr);
    const auto& all = *static_cast<std::string_view*>(bytes);
    if (socket < 0 || write(socket, all.data(), all.size()) != static_cast<ssize_t>(all.size()))
        std::abort();
    shutdown(socket, SHUT_WR);
    toClose = socket;
    return CURL_PREREQFUNC_OK;
}

std::size_t appendBody(char* data, std::size_t size, std::size_t count, void* body)
{
    static_cast<std::string*>(body)->append(data, size * count);
    return size * count;
}

ReadAnswer readByLibcurl(std::string_view bytes, bool toHead)
{
    // A new one each time: libcurl 7.88 reads memory that it freed where a handle is used again and the next answer's
    // first header line is a folded one (Curl_headers_push, found by this program).
    CURL* const easy = curl_easy_init();
    if (listening < 0)
        listening = listener();
    ReadAnswer answer;
    std::array<char, CURL_ERROR_SIZE> text{};
    curl_easy_setopt(easy, CURLOPT_URL, "http://127.0.0.1:9/");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(easy, CURLOPT_ABSTRACT_UNIX_SOCKET, place.c_str());
    curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, &sayAll);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, &bytes);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &appendBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &answer.body);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, text.data());
    curl_easy_setopt(easy, CURLOPT_NOBODY, toHead ? 1L : 0L);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 1000L);
    const CURLcode code = curl_easy_perform(easy);
    close(toClose);
    answer.whole = code == CURLE_OK;
    answer.why = text[0] ? text.data() : curl_easy_strerror(code);
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &answer.status);
    curl_off_t body = 0;
    long head = 0;
    curl_easy_getinfo(easy, CURLINFO_SIZE_DOWNLOAD_T, &body);
    curl_easy_getinfo(easy, CURLINFO_HEADER_SIZE, &head);
    answer.bytes = static_cast<std::uint64_t>(body + head);
    curl_easy_cleanup(easy);
    return answer;
}

/// Beginnings of the sentences with which more is refused than libcurl refuses.
constexpr std::array<std::string_view, 16> stricter{
    "Content-Length: values that contradict each other",
    "Invalid Content-Length: value", // libcurl lets what follows a number pass, and numbers that are too large
    "a transfer coding that was not asked for",
    "a blank before the colon of a length or coding",
    "a header field without a name",
    "a folded line that continues nothing",
    "the server switches protocols",
    "the server closed the connection inside the header",
    "Problem in the chunked-encoded data: a size that is no number",
    "Problem in the chunked-encoded data: a chunk that does not end",
    "Problem in the chunked-encoded data: a trailer without a name", // a folded one
    "Problem in the chunked-encoded data: no end after the last chunk",
    "Unsupported HTTP version in response",
    "Unsupported response code in HTTP response",
    "Nul byte in header",
    "Received HTTP/0.9 when not allowed", // libcurl knows "http/1.1" too
};

bool isStricter(const std::string& why)
{
    for (const std::string_view known : stricter) {
        if (why.starts_with(known))
            return true;
    }
    return false;
}

[[noreturn]] void differ(const char* what, const ReadAnswer& direct, const ReadAnswer& curl)
{
    std::fprintf(stderr,
                 "%s differs:\n  direct: whole %d, status %ld, %zu of body, %llu bytes, %s\n"
                 "  libcurl: whole %d, status %ld, %zu of body, %llu bytes, %s\n",
                 what, direct.whole, direct.status, direct.body.size(), static_cast<unsigned long long>(direct.bytes),
                 direct.why.c_str(), curl.whole, curl.status, curl.body.size(),
                 static_cast<unsigned long long>(curl.bytes), curl.why.c_str());
    std::abort();
}

} // namespace

/// The first byte says whether HEAD was asked, the second how large the pieces are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2 || size > 60'000)
        return 0;
    const bool toHead = data[0] % 4 == 0;
    const std::string_view bytes = textOf(data + 2, size - 2);
    const ReadAnswer direct = readDirectly(bytes, toHead, bytes.size() + 1);
    const ReadAnswer pieces = readDirectly(bytes, toHead, std::size_t{1} + data[1] % 64);
    if (direct.whole != pieces.whole || direct.status != pieces.status || direct.body != pieces.body
        || direct.why != pieces.why)
        differ("the reading in pieces", direct, pieces);
    const ReadAnswer curl = readByLibcurl(bytes, toHead);
    if (direct.whole != curl.whole) {
        if (direct.whole || !isStricter(direct.why))
            differ("whether it is an answer", direct, curl);
        return 0;
    }
    if (!direct.whole)
        return 0;
    if (direct.status != curl.status)
        differ("the status", direct, curl);
    if (direct.body != curl.body)
        differ("the body", direct, curl);
    if (direct.bytes != curl.bytes)
        differ("the count of bytes", direct, curl);
    return 0;
}
