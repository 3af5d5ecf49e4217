#include "display/convert.h"
#include "display/errorsentences.h"
#include "display/sayings.h"
#include "errorliterals.h"
#include "inrunes.h"
#include "profile/profilejson.h"
#include "recording/failureexamples.h"
#include "scenario/checks.h"
#include "session/writtenprofile.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using namespace headroom;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(headroom::Check)

namespace {

struct Unseen {
    const char* place; ///< files, as the path below core begins
    const char* text; ///< of them; empty: all
    const char* why;
};

constexpr std::array unseen{
    Unseen{"emulator/emulatorsettings.cpp", "", "flags of headroom-gateway; the window's demos have fixed ones"},
    Unseen{"emulator/upstreamaddress.cpp", "", "a flag of headroom-gateway"},
    Unseen{"emulator/gatewayemulator.cpp", "The upstream host", "of that flag"},
    Unseen{"emulator/lambdainvocation.cpp", "", "what the emulated gateway answers"},
    Unseen{"emulator/upstreamcall.cpp", "", "what the emulated gateway writes of its upstream"},
    Unseen{"transport/curlhandleanswer.cpp", "7 trn", "blanks"},
    Unseen{"transport/curlhandleanswer.cpp", "Too large response headers", "how a text of libcurl's begins"},
    Unseen{"import/zappa", "", "Zappa's settings are imported on the command line"},
    Unseen{"import/settingstree.cpp", "", "as the files of those settings are"},
    Unseen{"recording/", "", "what of a run file cannot be read is named by its reader"},
    Unseen{"session/mergedrun.cpp", "", "parts of a run are merged on the command line"},
    Unseen{"session/calibration", "", "measured on the command line"},
    Unseen{"session/answeringserver.cpp", "", "what is measured against"},
    Unseen{"session/shellcommand.cpp", "", "--measure of a sweep"},
    Unseen{"profile/profileshard.cpp", "", "--shard"},
    Unseen{"analysis/comparison/gates.cpp", "", "--gate"},
    Unseen{"analysis/comparison/comparison.cpp", "gate", "--gate"},
    Unseen{"analysis/comparison/comparison.cpp", "; throughput", "--gate"},
    Unseen{"scenario/correlation.cpp", "", "a flag that names a run's key"},
    Unseen{"serverlog/cloudwatch/logsprotocol.cpp", "--cloudwatch", "the dialog says it in its own words"},
    Unseen{"scenario/checks.cpp", "7 cannot be asked to 7", "neither a profile's text nor its page has such a check"},
    Unseen{"scenario/template.cpp", "is not a value; there are 7", "goes on with words; a profile below has it"},
    Unseen{"gateway/gatewaycatalogue.cpp", "there is no gateway", "goes on with words; has rows below"},
    Unseen{"analysis/capacitysearch.cpp", "the first step", "counts in words; has a row below"},
    Unseen{"session/sweepplan.cpp", "7 and 7", "joins names"},
    Unseen{"store/runreader.cpp", ", a newer one is needed", "the end of another sentence, which has a row below"},
    Unseen{"profile/passcondition.cpp", "7 <= 80 % of limit", "an example to type"},
    Unseen{"profile/passcondition.cpp", "throughput >= 40/s", "an example to type"},
    Unseen{"profile/passcondition.cpp", "7 >= 99.9 %", "an example to type"},
    Unseen{"profile/passcondition.cpp", "7 <= 0.1 %", "an example to type"},
};

/// Where the words of failures are, which no call of one name is given.
constexpr std::array failureSources{"transport/direct/answerhead.cpp",
                                    "transport/direct/answerreader.cpp",
                                    "transport/direct/chunkedbody.cpp",
                                    "transport/direct/connector_posix.cpp",
                                    "transport/direct/directtransport.cpp",
                                    "transport/direct/exchange.cpp",
                                    "transport/direct/plainwire_posix.cpp",
                                    "transport/direct/tlswire_posix.cpp",
                                    "transport/websocket/closewords.cpp",
                                    "transport/websocket/websocket.cpp",
                                    "transport/contentlength.cpp",
                                    "transport/curlhandleanswer.cpp",
                                    "transport/resend.h",
                                    "engine/journeyanswers.cpp",
                                    "engine/polledjob.cpp",
                                    "engine/redirectwords.cpp"};

bool reachesNoWindow(const ErrorLiteral& literal)
{
    return std::any_of(unseen.begin(), unseen.end(), [&](const Unseen& one) {
        return literal.place.startsWith(QLatin1String(one.place)) && literal.text.startsWith(QLatin1String(one.text));
    });
}

QString errorInRunes(const QString& message)
{
    return inRunes([&] { return errorInLanguage(stdString(message)); });
}

/// English that somebody would have to read: not the place, nor what was typed, nor a unit.
QString englishIn(QString said)
{
    static const QRegularExpression places(QStringLiteral("^(?:[\\w.\\[\\]/-]+(?::\\d+)?: )*")),
        quoted(QStringLiteral("'[^']*'")), list(QStringLiteral("\\b[\\w.-]+(?:, [\\w.-]+)+\\b")),
        word(QStringLiteral("\\b(?!min\\b)[A-Za-z]{3,}\\b"));
    said.remove(places).remove(quoted).remove(list);
    return word.match(said).captured();
}

constexpr const char* goodProfile =
    R"({"schema": "headroom.profile/2", "request": {"url": "http://127.0.0.1:8089/quick"}, )"
    R"("limit": {"gateway": "aws-apigw-rest", "time": "29s"}, )"
    R"("load": {"model": "open", "rate": "5/s", "for": "10s"}})";

/// What core says of the good one with `patch` put over it.
std::string troubleOf(const std::string& patch)
{
    auto json = nlohmann::ordered_json::parse(goodProfile);
    json.merge_patch(nlohmann::ordered_json::parse(patch));
    const auto read = readProfile(json.dump(2), "p.json");
    if (!read)
        return read.error().message;
    const auto checked = checkWritten(*read);
    return checked ? std::string() : checked.error().message;
}

} // namespace

/// The sentences are taken from core's sources, or made by core here, so that a change of its words is seen.
class ErrorSentencesTest : public QObject {
    Q_OBJECT
private slots:
    void english_stays_as_it_is();
    void every_error_in_cores_sources_is_known_data();
    void every_error_in_cores_sources_is_known();
    void every_saying_is_found_data();
    void every_saying_is_found();
    void a_bad_profile_is_told_of_data();
    void a_bad_profile_is_told_of();
    void a_failed_check_is_told_of_data();
    void a_failed_check_is_told_of();
    void how_requests_fail_data();
    void how_requests_fail();
    void what_a_target_wrote_stays();
    void made_of_parts_data();
    void made_of_parts();
    void unknown_ones_stay();
};

void ErrorSentencesTest::english_stays_as_it_is()
{
    const std::string message = troubleOf(R"({"load": {"rate": "fast"}})");
    QVERIFY(!message.empty());
    QCOMPARE(errorInLanguage(message), qString(message));
}

void ErrorSentencesTest::every_error_in_cores_sources_is_known_data()
{
    QTest::addColumn<QString>("text");
    QList<ErrorLiteral> literals = errorLiteralsOf(QStringLiteral(HEADROOM_SOURCE "/core"));
    QVERIFY2(literals.size() > 300, "the sources are read otherwise than they are written");
    for (const char* source : failureSources)
        literals << literalsIn(QStringLiteral(HEADROOM_SOURCE "/core"), QLatin1String(source));
    for (const ErrorLiteral& literal : std::as_const(literals)) {
        if (!reachesNoWindow(literal))
            QTest::addRow("%s %s", qPrintable(literal.place), qPrintable(literal.text)) << literal.text;
    }
}

void ErrorSentencesTest::every_error_in_cores_sources_is_known()
{
    QFETCH(QString, text);
    const QString alone = errorInRunes(text);
    const QString ofSomething = errorInRunes(QStringLiteral("'7' ") + text); // "'x' is not a URL"
    const bool known = alone.contains(QStringLiteral("ᚱ")) && englishIn(alone).isEmpty();
    const bool knownOfIt = ofSomething.contains(QStringLiteral("ᚱ")) && englishIn(ofSomething).isEmpty();
    QVERIFY2(known || knownOfIt, qPrintable(text + " -> " + alone));
}

void ErrorSentencesTest::every_saying_is_found_data()
{
    QTest::addColumn<QString>("text");
    for (const auto& sayings : {profileSayings(), requestSayings(), fileSayings(), troubleSayings(), logSayings(),
                                transportSayings(), socketCloseSayings()}) {
        for (const char* text : sayings)
            QTest::addRow("%s", text) << QString::fromLatin1(text);
    }
}

void ErrorSentencesTest::every_saying_is_found()
{
    QFETCH(QString, text);
    static const QRegularExpression place(QStringLiteral("%\\d"));
    const QString expected =
        InRunes().translate("headroom::CoreSentences", text.toLatin1().constData(), nullptr, -1).replace(place, "7");
    QCOMPARE(errorInRunes(QString(text).replace(place, "7")), expected);
    const QString atPlace = errorInRunes(QStringLiteral("a.json:12: load.stages[2].for: ") + text.replace(place, "7"));
    QCOMPARE(atPlace, QStringLiteral("a.json:12: load.stages[2].for: ") + expected);
}

void ErrorSentencesTest::a_bad_profile_is_told_of_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QStringList>("values"); // that it still holds in Latin letters
    const auto row = [](const char* patch, const QStringList& values = {}) {
        QTest::newRow(patch) << QString::fromUtf8(patch) << values;
    };
    const QStringList measures{"gateway_timeout", "throughput"};
    row(R"({"schema": "something"})", {"headroom.profile/2"});
    row(R"({"schema": "headroom.profile/99"})");
    row(R"({"load": 5})", {"load"});
    row(R"({"request": null})");
    row(R"({"request": null, "requests": []})");
    row(R"({"requests": [{"url": "http://h/"}]})");
    row(R"({"request": {"url": "nowhere"}})", {"https://api.example.com/path"});
    row(R"({"request": {"url": "ftp://h/"}})");
    row(R"({"request": {"url": "http://h:99999/"}})");
    row(R"({"request": {"url": "http:///x"}})");
    row(R"({"request": {"url": "http://u:p@h/"}})");
    row(R"({"request": {"url": "http://${env:HOST}/"}})");
    row(R"({"request": {"url": "ws://h/"}})");
    row(R"({"request": {"method": "a b"}})");
    row(R"({"request": {"methd": "GET"}})");
    row(R"({"request": {"headers": {"a b": "c"}}})");
    row(R"({"request": {"headers": {"a": "b\nc"}}})");
    row(R"({"request": {"weight": 0}})");
    row(R"({"request": {"weight": -1}})");
    row(R"({"request": {"method": "HEAD", "body": "x"}})");
    row(R"({"request": {"body": {}}})");
    row(R"({"request": {"body": {"file": ""}}})");
    row(R"({"request": {"body": {"multipart": [{"name": "a", "value": "b", "file": "c"}]}}})");
    row(R"({"request": {"checks": [{}]}})");
    row(R"({"request": {"checks": [{"status": "many"}]}})");
    row(R"({"request": {"checks": [{"json": "/a", "contains": "x"}]}})");
    row(R"({"request": {"checks": [{"header": "h", "equals": "a", "contains": "b"}]}})");
    row(R"({"request": {"checks": [{"json": "items"}]}})");
    row(R"({"request": {"checks": [{"body_matches": "("}]}})", {"missing ): ("});
    row(R"({"request": {"take": {"a b": {"json": "/x"}}}})");
    row(R"({"request": {"take": {"a": {}}}})", {"p.json:6: request.take.a"});
    row(R"({"request": {"poll": {"interval": "1ms"}}})");
    row(R"({"request": {"poll": {"growth": "twice"}}})");
    row(R"({"request": {"poll": {"growth": 0}}})");
    row(R"({"request": {"poll": {"give_up_after": "0s"}}})");
    row(R"({"request": {"poll": {"interval": "10ms", "longest_interval": "10ms", "give_up_after": "1h"}}})");
    row(R"({"request": {"poll": {"interval": "5s", "growth": 2, "longest_interval": "1s"}}})");
    row(R"({"request": {"poll": {"header": "a", "json": "/a"}}})");
    row(R"({"request": {"poll": {"header": "a b"}}})");
    row(R"({"request": {"poll": {"json": "items"}}})", {"taken.place"});
    row(R"({"request": {"poll": {}, "stream": {}}})");
    row(R"({"request": {"method": "HEAD", "stream": {}}})");
    row(R"({"request": {"stream": {"kind": "chunks", "ends_with": "x"}}})");
    row(R"({"request": {"stream": {"kind": "lines"}}})");
    row(R"({"request": {"url": "ws://h/", "method": "POST", "push": {}}})");
    row(R"({"request": {"url": "ws://h/", "body": "x", "push": {}}})");
    row(R"({"request": {"url": "ws://h/", "headers": {"Upgrade": "x"}, "push": {}}})", {"Upgrade"});
    row(R"({"request": {"url": "ws://h/", "push": {"ping_every": "1ms"}}})");
    row(R"({"request": {"url": "ws://h/", "push": {"done": [{"status": "200"}]}}})");
    row(R"({"request": {"push": {}}})");
    row(R"({"request": {"url": "http://h/${nothing}"}})");
    row(R"({"request": {"url": "http://h/${random:5..1}"}})");
    row(R"({"request": {"url": "http://h/${random:few}"}})");
    row(R"({"request": {"url": "http://h/${data:x}"}})");
    row(R"({"request": {"url": "http://h/${data:a.b}"}})");
    row(R"({"request": {"url": "http://h/${taken:x}"}})");
    row(R"({"request": {"url": "http://h/${sweep:x}"}})");
    row(R"({"request": {"url": "http://h/${env:}"}})");
    row(R"({"request": {"url": "http://h/${open"}})");
    row(R"({"data": {"a b": {"file": "a.csv"}}})");
    row(R"({"data": {"a": {"file": "a.txt"}}})");
    row(R"({"data": {"a": {"file": "a.csv", "order": "mixed"}}})");
    row(R"({"load": {"rate": "fast"}})");
    row(R"({"load": {"rate": "5"}})");
    row(R"({"load": {"rate": "5/day"}})");
    row(R"({"load": {"rate": "-5/s"}})");
    row(R"({"load": {"rate": "0/s"}})");
    row(R"({"load": {"rate": 5}})");
    row(R"({"load": {"rate": null}})");
    row(R"({"load": {"for": "ten"}})");
    row(R"({"load": {"for": "10"}})");
    row(R"({"load": {"for": "-1s"}})");
    row(R"({"load": {"for": "100000h"}})");
    row(R"({"load": {"for": "1000h"}})");
    row(R"({"load": {"for": null}})");
    row(R"({"load": {"model": "half"}})");
    row(R"({"load": {"arrivals": "odd"}})");
    row(R"({"load": {"requests": 0}})");
    row(R"({"load": {"max_in_flight": 0}})");
    row(R"({"load": {"warm_up": "1.5s"}})");
    row(R"({"load": {"warm_up": "1h"}})");
    row(R"({"load": {"stages": []}})");
    row(R"({"load": {"rate": null, "stages": [{"rate": "0/s", "for": "1s"}]}})");
    row(R"({"load": {"rate": null, "stages": [{"rate": "1/s", "for": "0s"}]}})");
    row(R"({"load": {"then": [{"model": "open", "rate": "0/s", "for": "1s"}]}})");
    row(R"({"load": {"for": null, "requests": 5, "then": [{"model": "open", "rate": "1/s", "for": "1s"}]}})");
    row(R"({"load": {"model": "closed", "rate": null, "users": 0}})");
    row(R"({"load": {"model": "closed", "rate": null, "users": 2, "think_time": "2h"}})");
    row(R"({"load": {"model": "closed", "rate": null, "users": 2, "think_time": {"uniform": ["2s"]}}})");
    row(R"({"limit": {"time": "0s"}})");
    row(R"({"limit": {"near": "150%"}})");
    row(R"({"limit": {"near": "most"}})");
    row(R"({"limit": {"near": "100%"}})");
    row(R"({"limit": {"held_against": "all"}})");
    row(R"({"limit": {"gateway": "aws-alb", "time": null}})");
    row(R"({"connection": {"http": "9"}})");
    row(R"({"connection": {"reuse": "yes"}})");
    row(R"({"connection": {"streams": 0}})");
    row(R"({"connection": {"redirects": 99}})");
    row(R"({"connection": {"least_tls": "1.1"}})");
    row(R"({"connection": {"resolve": ["h"]}})");
    row(R"({"connection": {"resolve": ["*h:80:1.2.3.4"]}})");
    row(R"({"connection": {"resolve": ["h:0:1.2.3.4"]}})");
    row(R"({"connection": {"resolve": ["h:80:1.2.3.4", "h:80:1.2.3.5"]}})");
    row(R"({"connection": {"key": "k.pem"}})");
    row(R"({"connection": {"key_password": "secret"}})");
    row(R"({"connection": {"proxy": "http://u:p@h:1/"}})");
    row(R"({"connection": {"proxy": "http://h:1/", "unix_socket": "/s"}})");
    row(R"({"auth": {"type": "magic"}})");
    row(R"({"auth": {"type": "basic", "user": "u", "password": "p"}})");
    row(R"({"auth": {"type": "api_key", "key": "${env:K}"}})");
    row(R"({"auth": {"type": "api_key", "header": "a b", "key": "${env:K}"}})");
    row(R"({"correlation": {"header": "a b"}})");
    row(R"({"retries": {}})");
    row(R"({"retries": {"on": "monday"}})");
    row(R"({"retries": {"on": "throttled", "at_most": 1000}})");
    row(R"({"retries": {"on": "throttled", "longest_backoff": "2h"}})");
    row(R"({"retries": {"on": "throttled", "backoff": "2s", "longest_backoff": "1s"}})");
    row(R"({"pass": 5})");
    row(R"({"pass": []})");
    row(R"({"pass": ["speed"]})", measures);
    row(R"({"pass": ["p95"]})", {"p95 <= 80 % of limit"});
    row(R"({"pass": ["p95 <= soon"]})");
    row(R"({"pass": ["p95 maybe <= 2 s"]})");
    row(R"({"pass": ["gateway_timeout maybe <= 2 %"]})", measures);
    row(R"({"pass": ["gateway_timeout <= few"]})");
    row(R"({"pass": ["gateway_timeout <= 200 %"]})");
    row(R"({"pass": ["throughput <= 4/s"]})", measures);
    row(R"({"pass": ["throughput >= 0/s"]})");
    row(R"({"pass": ["p95 completion <= 80 % of limit"]})");
    row(R"({"pass": ["p95 <= 0 s"]})");
    row(R"({"pass": ["p95 completion <= 5 s"]})");
    row(R"({"pass": [{"condition": "p95 <= 2 s", "request": ""}]})");
    row(R"({"pass": [{"condition": "p95 <= 2 s", "request": "other"}]})", {"GET /quick"});
    row(R"({"client_timeout": "0s"})");
    row(R"({"abort_when_broken": 1})");
}

void ErrorSentencesTest::a_bad_profile_is_told_of()
{
    QFETCH(QString, patch);
    QFETCH(QStringList, values);
    const QString message = qString(troubleOf(stdString(patch)));
    QVERIFY2(!message.isEmpty(), "core finds nothing wrong with it");
    QString said = errorInRunes(message);
    QVERIFY2(said.contains(QStringLiteral("ᚱ")), qPrintable(said));
    QCOMPARE(said.section(u':', 0, 0), message.section(u':', 0, 0)); // where it is
    for (const QString& value : values)
        said.remove(value);
    QVERIFY2(englishIn(said).isEmpty(),
             qPrintable(QStringLiteral("%1: %2").arg(englishIn(said), errorInRunes(message))));
}

void ErrorSentencesTest::a_failed_check_is_told_of_data()
{
    QTest::addColumn<Check>("check");
    using Of = Check::Of;
    using Must = Check::Must;
    const auto row = [](const char* name, const Check& check) { QTest::newRow(name) << check; };
    row("status", {Of::Status, Must::BeAmong, "", "2xx"});
    row("no header", {Of::HeaderField, Must::Exist, "etag", ""});
    row("header is", {Of::HeaderField, Must::Equal, "server", "other"});
    row("header holds", {Of::HeaderField, Must::Contain, "server", "other"});
    row("header matches", {Of::HeaderField, Must::Match, "server", "o+"});
    row("body holds", {Of::Body, Must::Contain, "", "other"});
    row("body matches", {Of::Body, Must::Match, "", "o+"});
    row("no value", {Of::Json, Must::Exist, "/other", ""});
    row("value", {Of::Json, Must::Equal, "/a", "7"});
    row("large", {Of::Size, Must::BeAtMost, "", "1"});
    row("small", {Of::Size, Must::BeAtLeast, "", "1000"});
    row("slow", {Of::Time, Must::BeAtMost, "", "1ms"});
    row("fast", {Of::Time, Must::BeAtLeast, "", "1h"});
}

void ErrorSentencesTest::a_failed_check_is_told_of()
{
    QFETCH(Check, check);
    const std::vector<Header> headers{{"server", "a b"}};
    const std::string body = R"({"a": "b"})";
    const auto checks = Checks::prepare({check});
    QVERIFY(checks);
    const auto failed = checks->firstFailed({500, headers, body, true, body.size(), 2s});
    QVERIFY(failed);
    QString said = errorInRunes(qString(*failed));
    QVERIFY2(said.contains(QStringLiteral("ᚱ")), qPrintable(said));
    for (const QString& value : {QStringLiteral("etag"), QStringLiteral("server")})
        said.remove(value);
    QVERIFY2(englishIn(said).isEmpty(), qPrintable(said));
}

/// As libcurl 7.88 and the transports were heard to say it on the loopback.
void ErrorSentencesTest::how_requests_fail_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("values"); // that it still holds
    const auto row = [](const char* text, const QStringList& values = {}) {
        QTest::newRow(text) << QString::fromUtf8(text) << values;
    };
    row("Failed to connect to localhost port 1 after 0 ms: Couldn't connect to server", {"localhost", "1", "0"});
    row("Failed to connect to ::1 port 8443 after 12 ms: Connection refused", {"::1", "8443", "12"});
    row("Could not resolve host: no-such.invalid", {"no-such.invalid"});
    row("Recv failure: Connection reset by peer");
    row("Send failure: Broken pipe");
    row("Empty reply from server");
    row("transfer closed with 7 bytes remaining to read", {"7"});
    row("transfer closed with outstanding read data remaining");
    row("Illegal or missing hexadecimal sequence in chunked-encoding");
    row("Operation timed out after 1000 milliseconds with 3 out of 10 bytes received", {"1000", "3", "10"});
    row("Operation timed out after 44001 milliseconds with 0 bytes received", {"44001", "0"});
    row("Connection timed out after 1006 milliseconds", {"1006"});
    row("Received HTTP/0.9 when not allowed");
    row("Unsupported HTTP version (7.1) in response", {"7.1"});
    row("Unsupported response code in HTTP response");
    row("Error while processing content unencoding: incorrect header check");
    row("Unrecognized content encoding type. libcurl understands deflate, gzip, br, zstd content encodings.",
        {"deflate, gzip, br, zstd"});
    row("Too large response headers: 307652 > 307200", {"307652 > 307200"});
    row("OpenSSL/3.0.19: error:0A00010B:SSL routines::wrong version number", {"3.0.19", "0A00010B"});
    row("OpenSSL/3.0.19: error:0A000410:SSL routines::sslv3 alert handshake failure", {"0A000410"});
    row("OpenSSL SSL_connect: Connection reset by peer in connection to a.example:8443 ", {"a.example:8443"});
    row("OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to a.example:8443 ", {"SSL_ERROR_SYSCALL", "a.example"});
    row("OpenSSL SSL_read: error:0A000126:SSL routines::unexpected eof while reading, errno 0", {"0A000126", "0"});
    row("SSL certificate problem: self-signed certificate in certificate chain");
    row("SSL certificate problem: unable to get local issuer certificate");
    row("SSL: certificate subject name 'other.example' does not match target host name '127.0.0.1'",
        {"other.example", "127.0.0.1"});
    row("SSL: no alternative certificate subject name matches target host name 'a.example'", {"a.example"});
    row("HTTP/2 stream 3 was not closed cleanly: INTERNAL_ERROR (err 2)", {"3", "INTERNAL_ERROR", "2"});
    row("CONNECT tunnel failed, response 403", {"403"});
    row("the connection broke: Recv failure: Connection reset by peer");
    row("the connection broke: OpenSSL SSL_read: Connection reset by peer, errno 104", {"104"});
    row("no WebSocket handshake: The WebSocket handshake was declined by the remote peer");
    row("the server closed the WebSocket with 1001 (going away)", {"1001"});
    row("the server closed the WebSocket with 1011 (internal error): Empty reply from server",
        {"1011", "Empty reply from server"});
    row("the server closed the WebSocket with 4000: Connection refused (going away): so",
        {"4000", "Connection refused (going away): so"});
    row("cut in mid-answer after 5min without a byte, the limit on silence; transfer closed with 7 bytes remaining to "
        "read",
        {"5min", "7"});
    row("cut in mid-answer after 29s in all, the limit on the whole answer; the server closed the WebSocket with 1000",
        {"29s", "1000"});
    row("cut in mid-answer after 29s in all, the limit on the whole answer; Recv failure: Connection reset by peer",
        {"29s"});
    row("no value for ${taken:id}: header location is missing", {"id", "location"});
}

void ErrorSentencesTest::how_requests_fail()
{
    QFETCH(QString, text);
    QFETCH(QStringList, values);
    FailureExample failure;
    failure.text = stdString(text);
    const QString said = inRunes([&] { return evidenceInLanguage(failure); });
    QString left = said;
    for (const QString& value : values) {
        QVERIFY2(said.contains(value), qPrintable(said));
        left.remove(value);
    }
    QVERIFY2(said.contains(QStringLiteral("ᚱ")), qPrintable(said));
    QVERIFY2(englishIn(left).isEmpty(), qPrintable(said));
    QCOMPARE(evidenceInLanguage(failure), text); // in English
}

/// Even where it reads like words of one's own.
void ErrorSentencesTest::what_a_target_wrote_stays()
{
    const auto evidence = [](Outcome outcome, std::uint16_t status, const char* text) {
        return inRunes([&] { return evidenceInLanguage({outcome, status, text}); });
    };
    const char* const words = "Empty reply from server";
    const QString kept = QLatin1String(words);
    QCOMPARE(evidence(Outcome::ServerError, 502, words), kept);
    QCOMPARE(evidence(Outcome::GatewayTimeout, 504, words), kept);
    QCOMPARE(evidence(Outcome::GatewayTimeout, 101, words), kept); // the message of a push
    QCOMPARE(evidence(Outcome::NetworkError, 101, words), QStringLiteral("ᚱ ᚱ ᚱ ᚱ"));
    QCOMPARE(evidence(Outcome::NetworkError, 0, words), QStringLiteral("ᚱ ᚱ ᚱ ᚱ"));
    QCOMPARE(evidence(Outcome::CheckFailed, 200, "body is not JSON"), QStringLiteral("ᚱ ᚱ ᚱ ᚱ"));
    QCOMPARE(evidence(Outcome::GatewayTimeout, 200,
                      "cut in mid-answer after 29s in all, the limit on the whole answer; Empty reply from server"),
             QStringLiteral("ᚱ ᚱ ᚱ-ᚱ ᚱ 29s ᚱ ᚱ, ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ; ᚱ ᚱ ᚱ ᚱ"));
}

/// Sentences that no literal alone makes, as core writes them.
void ErrorSentencesTest::made_of_parts_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* message, const char* expected) {
        QTest::newRow(message) << QString::fromUtf8(message) << QString::fromUtf8(expected);
    };
    row("", "");
    row("request.url: '' is not an HTTP method", "request.url: '' ᚱ ᚱ ᚱ ᚱ ᚱ");
    row("load.rate: 'none' is negative; a rate is zero or more", "load.rate: 'none' ᚱ ᚱ; ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ");
    row("load.rate: 'the name' is longer than ten years", "load.rate: 'the name' ᚱ ᚱ ᚱ ᚱ ᚱ");
    row("request.url: 'a: b' names no host that could be addressed", "request.url: 'a: b' ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ");
    row("request.method: '%1 %2' is not an HTTP method", "request.method: '%1 %2' ᚱ ᚱ ᚱ ᚱ ᚱ");
    row("/my own files/a b c d.json: cannot be read: Permission denied",
        "/my own files/a b c d.json: ᚱ ᚱ ᚱ: Permission denied");
    row("the key /a b.pem: cannot be read: No such file or directory",
        "ᚱ ᚱ /a b.pem: ᚱ ᚱ ᚱ: No such file or directory");
    row("the profile in /a.headroom:1: is empty, not a profile", "ᚱ ᚱ ᚱ /a.headroom:1: ᚱ ᚱ, ᚱ ᚱ ᚱ");
    row("'/a b.headroom' cannot be written: database or disk is full; what was recorded until then is kept",
        "'/a b.headroom' ᚱ ᚱ ᚱ: database or disk is full; ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ");
    row("'/a: b.headroom' is damaged: database disk image is malformed; 'headroom-cli show --salvage' tells what can "
        "be "
        "read",
        "'/a: b.headroom' ᚱ ᚱ: database disk image is malformed; 'ᚱ-ᚱ ᚱ --ᚱ' ᚱ ᚱ ᚱ ᚱ ᚱ");
    row("the CA file /ca.pem holds no certificate in PEM form", "ᚱ ᚱ ᚱ /ca.pem ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ");
    row("the installed libcurl (8.0) cannot do br compression", "ᚱ ᚱ ᚱ (8.0) ᚱ ᚱ br ᚱ");
    row("connection.transport: 'direct' cannot do this: a body in chunks (Transfer-Encoding); leave it out, or say "
        "'curl'",
        "connection.transport: 'ᚱ' ᚱ ᚱ ᚱ: ᚱ ᚱ ᚱ ᚱ (ᚱ-ᚱ); ᚱ ᚱ ᚱ, ᚱ ᚱ 'ᚱ'");
    row("the token server h:1 gave no token: it answered 400: invalid_client",
        "ᚱ ᚱ ᚱ h:1 ᚱ ᚱ ᚱ: ᚱ ᚱ 400: invalid_client");
    row("the instance metadata service gives no credentials: Could not connect to server",
        "ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ: Could not connect to server");
    row("the instance metadata service gives no credentials: Could not resolve host: a.b",
        "ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ: ᚱ ᚱ ᚱ ᚱ: a.b");
    row("the AWS credentials from profile 'p' in ~/.aws/config may not read log group '/g' in eu-west-1: they need "
        "logs:A",
        "ᚱ ᚱ ᚱ ᚱ ᚱ 'p' ᚱ ~/.aws/config ᚱ ᚱ ᚱ ᚱ ᚱ '/g' ᚱ eu-west-1: ᚱ ᚱ ᚱ:A");
    row("the value of tag 'a' has 9 bytes; at most 8 are kept", "ᚱ ᚱ ᚱ ᚱ 'a' ᚱ 9 ᚱ; ᚱ ᚱ 8 ᚱ ᚱ");
    row("the first step alone may take 5 min (1 request at 2/s to pass), longer than the 1 min allowed",
        "ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ 5 min (1 ᚱ ᚱ 2/s ᚱ ᚱ), ᚱ ᚱ ᚱ 1 min ᚱ");
    row("limit.gateway: there is no gateway 'x' in the catalogue; 'headroom-cli gateways' lists them",
        "limit.gateway: ᚱ ᚱ ᚱ ᚱ 'x' ᚱ ᚱ ᚱ; 'ᚱ-ᚱ ᚱ' ᚱ ᚱ");
    row("there is no gateway 'x' in the catalogue; similar are a, b", "ᚱ ᚱ ᚱ ᚱ 'x' ᚱ ᚱ ᚱ; ᚱ ᚱ a, b");
    row("header x is 'a b', which does not contain 'c: d'", "ᚱ x ᚱ 'a b', ᚱ ᚱ ᚱ ᚱ 'c: d'");
    row("JSON at '/a' is '[1, 2]', not '{\"b\": 2}'", "ᚱ ᚱ '/a' ᚱ '[1, 2]', ᚱ '{\"b\": 2}'");
    row("body is not 'plain text'", "ᚱ ᚱ ᚱ 'plain text'");
    row("the answer says nowhere to ask for the result: header location is missing",
        "ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ: ᚱ location ᚱ ᚱ");
    row("page 10: users: x is no number of users", "page 10: users: x ᚱ ᚱ ᚱ ᚱ ᚱ");
    row("cURL command: --header: 'a' is no 'Name: value'", "ᚱ ᚱ: --header: 'a' ᚱ ᚱ 'ᚱ: ᚱ'");
    row("'a.headroom' is a run of revision 9; this Headroom reads revisions 2 to 6, a newer one is needed",
        "'a.headroom' ᚱ ᚱ ᚱ ᚱ ᚱ 9; ᚱ ᚱ ᚱ ᚱ 2 ᚱ 6, ᚱ ᚱ ᚱ ᚱ ᚱ");
    row("The server's log is left out: 'a.headroom' is damaged: its server's log cannot be read.",
        "ᚱ ᚱ'ᚱ ᚱ ᚱ ᚱ ᚱ: 'a.headroom' ᚱ ᚱ: ᚱ ᚱ'ᚱ ᚱ ᚱ ᚱ ᚱ.");
    row("No gateway timeouts in 5 requests: too few for a bound.", "ᚱ ᚱ ᚱ ᚱ 5 ᚱ: ᚱ ᚱ ᚱ ᚱ ᚱ."); // no error at all
}

void ErrorSentencesTest::made_of_parts()
{
    QFETCH(QString, message);
    QFETCH(QString, expected);
    QCOMPARE(errorInRunes(message), expected);
}

void ErrorSentencesTest::unknown_ones_stay()
{
    for (const QString& message :
         {QStringLiteral("Something nobody has said yet."), QStringLiteral("load.rate: is a thing of the past"),
          QStringLiteral("This is no place at all: is missing"), QStringLiteral("日志已损坏")})
        QCOMPARE(errorInRunes(message), message);
}

QTEST_GUILESS_MAIN(ErrorSentencesTest)
#include "tst_errorsentences.moc"
