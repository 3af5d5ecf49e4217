#include "display/sayings.h"

#include <QtGlobal>

#include <array>

namespace headroom {

namespace {

constexpr std::array sayings{
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the installed libcurl (%1) cannot do %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 compression"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Unix sockets"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "https:// proxies"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a connection with 0 streams carries no request"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 holds no certificate in PEM form"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the CA file %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the certificate %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the key %1 holds no private key in PEM form"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the key %1 is encrypted and there is no key password"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the key %1 does not open with the key password"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the key %1 does not belong to the certificate %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the key %1 has no certificate to go with"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the key %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is not a least TLS version: it is 1.2 or 1.3"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is not a server name"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the proxy is not a URL such as http://proxy.example:3128"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "'%1' is not a kind of proxy: it is one of http, https, socks4, socks4a, socks5, socks5h"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the path of the Unix socket %1 is too long"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is not a Unix socket"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the source address '%1' is not an IP address"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the source address %1 cannot be used: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' does not say host:port:address"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a header's name holds a line break"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the value of the header %1 holds a line break"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the method holds a blank or a line break"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the content type of a part holds a line break"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "libcurl cannot read the URL"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'direct' cannot do this: proxies; leave it out, or say 'curl'"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'direct' cannot do this: redirects; leave it out, or say 'curl'"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'direct' cannot do this: cookies; leave it out, or say 'curl'"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'direct' cannot do this: %1; leave it out, or say 'curl'"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "HTTP/2 and HTTP/3"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "packed bodies"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a body in chunks (Transfer-Encoding)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "waiting before the body (Expect)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "another protocol (Upgrade)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the method CONNECT"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "libcurl cannot read the token URL"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the token server %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 sent more than 1 MB"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 gave no token: it answered %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 gave no token: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 gave no usable token: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the answer is not a JSON object"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "there is no access_token in the answer that fits into a header"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "its token_type is not Bearer"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "its expires_in is not a number of seconds"),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 users need a connection each, and this process may only hold %2; raise the limit with ulimit -n"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is less than the %2 users"),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "a load of several shapes cannot use rows that may be used once; make the feeder sequential or random"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Port %1 on 127.0.0.1 is already in use; choose another one."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Cannot listen on 127.0.0.1:%1: %2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The gateway is already running."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "given up before an answer came"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a WebSocket is not probed; start a run of one request instead"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the range from %1 to %2 holds no second"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the range begins at %1, and the last request was planned before %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' and '%2' are the same run"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the first rate: %1 is not between 0.000001/s and 1,000,000/s"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "the highest rate: %1 is not between the first rate, %2, and 1,000,000/s"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "rates must grow by 1.05 to 10, be close enough at 1.05 or more, and back off to 50-95 %"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the warm-up is longer than a day"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a step and the confirmation must last between a second and a day"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "the first step alone may take %1 (%2 requests at %3 to pass), longer than the %4 allowed"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "a client timeout of %1 hides what the %2 limit does, so no rate can be judged"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "each step of a search would use its rows again; make it sequential or random"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 stands nowhere in the profile; write it where the value belongs, or sweep users, rate, "
                      "query.NAME, header.NAME or tag.NAME"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "the profile's load changes in time, so no number of users is all of it"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the profile's load changes in time, so no rate is all of it"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is no number of users"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "sends one request of each user at once; give --users, or a profile whose load has them"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1': %2 stands there twice"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "holds a secret, and the runs and every output of a sweep name its values; let ${env:NAME} stand "
                      "there, and sweep something else"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1': write a name and two values or more, such as page=10,20,50"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "there are cold-warm and miss-hit"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 would be sent to another host than %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' has no tag %2; 'headroom-cli library label' gives it one"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a sweep has two runs at least"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "these runs are no sweep: no tag that all of them have tells them apart"),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "these runs differ in several tags, %1; 'headroom-cli sweep --runs ... --by TAG' takes one of them"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "there are no runs in it"),
};

} // namespace

std::span<const char* const> troubleSayings()
{
    return sayings;
}

} // namespace headroom
