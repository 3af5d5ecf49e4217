#include "serverlog/logenvelope.h"
#include "serverlog/logids.h"
#include "serverlog/logmessage.h"

#include <QFile>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

/// The lines of a fixture; SOURCES.md beside it says where its text is from.
QByteArrayList fixture(const QString& name)
{
    QFile file(QStringLiteral(HEADROOM_TEST_DATA "/serverlog/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(name));
    return file.readAll().split('\n');
}

std::optional<LogEvent> read(const QByteArray& line, const LogReadSettings& settings = {})
{
    return readMessage(openEnvelope(line.toStdString()).message, settings);
}

/// What a line tells, as text: only what is set.
QByteArray told(const std::optional<LogEvent>& event)
{
    if (!event)
        return "nothing";
    QByteArrayList parts;
    const auto add = [&](const char* name, const QByteArray& value) { parts += QByteArray(name) + ' ' + value; };
    const auto addTime = [&](const char* name, const std::optional<nanoseconds>& time) {
        if (time)
            add(name, QByteArray::number(toMilliseconds(*time)));
    };
    const auto addText = [&](const char* name, const std::string& text) {
        if (!text.empty())
            add(name, QByteArray::fromStdString(text));
    };
    const auto addMoment = [&](const char* name, const std::optional<LogTime>& moment) {
        if (moment)
            addText(name, formatWallTime(moment->at) + (moment->grain < 1s ? "" : "~"));
    };
    addText("of",
            event->invocation.substr(0, 8)
                + event->invocation.substr(std::min<std::size_t>(event->invocation.size(), 33)));
    if (event->began)
        add("began", "");
    if (event->continues)
        add("continues", "");
    if (event->how != BackendEnd::Unknown)
        addText("end", std::string(backendEndName(event->how)));
    addMoment("from", event->start);
    addMoment("until", event->end);
    addTime("took", event->duration);
    addTime("app", event->appTime);
    addTime("billed", event->billed);
    addTime("init", event->init);
    if (event->memorySizeMb)
        add("memory",
            QByteArray::number(event->maxMemoryUsedMb.value_or(0)) + '/' + QByteArray::number(*event->memorySizeMb));
    if (event->status != 0)
        add("status", QByteArray::number(event->status));
    addText("method", event->method);
    addText("path", event->path);
    addText("gateway", event->gatewayId);
    if (event->throttled)
        add("throttled", "");
    if (event->unitMissing)
        add("unit?", "");
    for (const std::string& id : event->ids)
        addText("id", id);
    return parts.join("; ").replace(" ;", ";").trimmed();
}

const char* const ownId = "369a704a-eb56-4985-b4b0-ff412eb2384b";

} // namespace

class TestLogFormats : public QObject {
    Q_OBJECT
private slots:
    void tellsWhatTheLineSays_data();
    void tellsWhatTheLineSays();
    void wholeNumbersNeedTheirUnit();
    void commonFormatWithAnIdIsTheGatewaysUnlessTold();
    void keepsNoSecret();
    void findsIds_data();
    void findsIds();
    void readsMoments_data();
    void readsMoments();
    void opensEnvelopes_data();
    void opensEnvelopes();
};

void TestLogFormats::tellsWhatTheLineSays_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line"); // from 0
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char* name, const char* file, int line, const QByteArray& what) {
        QTest::newRow(name) << file << line << what;
    };
    const QByteArray lambda = "of 6f747a4c001";
    row("init", "lambda-text.log", 0, "");
    row("start", "lambda-text.log", 1, lambda + "; began");
    row("logger", "lambda-text.log", 2, lambda);
    row("end", "lambda-text.log", 3, lambda + "; end finished");
    row("report, cold", "lambda-text.log", 4,
        lambda + "; end finished; took 3.01; billed 4; init 110.1; memory 36/128");
    row("trace", "lambda-text.log", 5, "continues; id 1-5e34a614-a614a614a614a614a614a614");
    row("report, older spaces", "lambda-text.log", 6,
        "of fb63a8b60b4; end finished; took 18018.3; billed 18000; memory 82/512");
    row("timeout, classic", "lambda-text.log", 7,
        "of fb63a8b60b4; end timed_out; until 2018-05-17T06:46:28.161Z; app 18020");
    row("empty", "lambda-text.log", 8, "nothing");
    row("timeout, newer", "lambda-text.log", 9, "of 6f747a4c002; end timed_out; app 1000");
    row("report, status", "lambda-text.log", 10,
        "of 4725a167770; end timed_out; took 180000; billed 180000; memory 1201/1280");
    row("killed", "lambda-text.log", 11, "of 6f747a4c003; end failed");
    row("print", "lambda-text.log", 12, "nothing");
    row("Node's logger", "lambda-text.log", 13, lambda + "; id 369a704a-eb56-4985-b4b0-ff412eb2384b");

    const QByteArray root = "id 1-62e900b2-710d76f009d6e7785905449a";
    row("JSON start", "lambda-json.log", 0, "of 6f7f0961001; began; from 2022-10-12T00:01:15.000Z; " + root);
    row("JSON init", "lambda-json.log", 1, "");
    row("JSON logger", "lambda-json.log", 2, "of 6f7f0961001");
    row("JSON report", "lambda-json.log", 3,
        "of 6f7f0961001; end finished; until 2022-10-12T00:01:15.694Z; took 693.92; billed 694; init 397.68; memory "
        "84/128; "
            + root);
    row("JSON timeout", "lambda-json.log", 4,
        "of 6f7f0961002; end timed_out; until 2022-10-12T00:02:15.000Z; took 30000; billed 30000; memory 84/128");

    row("Zappa event", "zappa.log", 1,
        QByteArray("of 8f507cfc0aa; began; from 2022-01-20T03:21:50.929Z; method GET; path /report; gateway "
                   "c6af9ac6-7b61-11e6-9a41-93e8deadbeef; id 1-5759e988-369a704aeb56985d2c3fd04b; id ")
            + ownId + "; id c6af9ac6-7b61-11e6-9a41-93e8deadbeef");
    row("Zappa access", "zappa.log", 2,
        "of 8f507cfc0aa; end finished; until 2022-01-20T03:21:52.950Z; app 2020.51; status 200; method GET; path "
        "/report");
    row("Zappa event, payload 2.0", "zappa.log", 3,
        "of 8f507cfc0ab; began; from 2022-01-20T03:21:50.929Z; method POST; path /prod/report; gateway "
        "RL2XYiwjPHcEMEQ=; "
        "id 00-369a704aeb56985d2c3fd04bac8e12ee-951a3bb3ef16130a-01");
    row("zappa tail", "zappa-tail.log", 2,
        "of 8f507cfc0aa; end finished; until 2022-01-20T03:21:52.950Z; app 2020.51; status 200; method GET; path "
        "/report");

    row("API Gateway, console", "apigateway.json.log", 0,
        "from 2022-01-20T03:21:50.000Z~; status 200; method GET; path /{proxy+}; gateway "
        "c6af9ac6-7b61-11e6-9a41-93e8deadbeef; id c6af9ac6-7b61-11e6-9a41-93e8deadbeef");
    row("API Gateway, timeout", "apigateway.json.log", 1,
        "from 2022-01-20T03:21:50.929Z; status 504; method GET; path /prod/report; gateway "
        "c6af9ac6-7b61-11e6-9a41-93e8deadbee0; id c6af9ac6-7b61-11e6-9a41-93e8deadbee0; id "
        "1-5759e988-369a704aeb56985d2c3fd04b");
    row("API Gateway, HTTP API", "apigateway.json.log", 2,
        "of 8f507cfc0aa; from 2022-01-20T03:21:50.000Z~; status 200; method GET; path /pets; gateway RL2XYiwjPHcEMEQ=; "
        "id "
        "8f507cfc-1d7b-4d2c-a5f4-a1d3b6f0c0aa");
    row("API Gateway, throttled", "apigateway.json.log", 3,
        "from 2022-01-20T03:21:51.000Z~; status 429; method GET; path /report; gateway "
        "c6af9ac6-7b61-11e6-9a41-93e8deadbee1; throttled; id c6af9ac6-7b61-11e6-9a41-93e8deadbee1");
    row("API Gateway, Lambda throttled", "apigateway.json.log", 4,
        "from 2022-01-20T03:21:51.000Z~; status 500; method GET; path /report; gateway "
        "c6af9ac6-7b61-11e6-9a41-93e8deadbee2; throttled; id c6af9ac6-7b61-11e6-9a41-93e8deadbee2");
    row("API Gateway, CLF", "apigateway.clf.log", 0,
        "from 2022-01-20T03:21:50.000Z~; status 504; method GET; path /report; gateway "
        "c6af9ac6-7b61-11e6-9a41-93e8deadbee0; id c6af9ac6-7b61-11e6-9a41-93e8deadbee0");
    row("HTTP API, CLF", "apigateway.clf.log", 1,
        "from 2022-01-20T03:21:50.000Z~; status 200; method GET; path /pets; gateway RL2XYiwjPHcEMEQ=");

    const QByteArray end = "end finished; until 2022-01-20T03:21:50.000Z~; ";
    row("nginx, combined", "nginx.log", 0, end + "status 200; method GET; path /orders");
    row("nginx, request time", "nginx.log", 1, end + "app 123; status 200; method GET; path /orders");
    row("nginx, named", "nginx.log", 2, end + "app 3004; status 200; method GET; path /orders; id " + ownId);
    row("nginx, client gone", "nginx.log", 3, "until 2022-01-20T03:21:50.000Z~; status 499; method GET; path /orders");
    row("nginx, no HTTP", "nginx.log", 4, end + "status 400; method \\x16\\x03\\x01");
    row("gunicorn", "gunicorn.log", 0, end + "status 200; method GET; path /orders/7");
    row("gunicorn, microseconds", "gunicorn.log", 1, end + "status 200; method GET; path /orders/7; unit?");
    row("gunicorn, decimal", "gunicorn.log", 2,
        end + "app 3456.79; status 200; method GET; path /orders/7; id " + ownId);
    row("gunicorn, 500", "gunicorn.log", 3, end + "app 12; status 500; method POST; path /orders");
}

void TestLogFormats::tellsWhatTheLineSays()
{
    QFETCH(QString, file);
    QFETCH(int, line);
    QFETCH(QByteArray, told);
    QCOMPARE(::told(read(fixture(file).at(line))), told);
}

void TestLogFormats::wholeNumbersNeedTheirUnit()
{
    const QByteArray line = fixture("gunicorn.log").at(1);
    LogReadSettings settings;
    for (const auto& [unit, took] : {std::pair<nanoseconds, nanoseconds>(1us, 3'456'789us), {1ms, 3'456'789ms}}) {
        settings.times.unit = unit;
        const auto event = read(line, settings);
        QVERIFY(event && !event->unitMissing);
        QCOMPARE(event->appTime, std::optional<nanoseconds>(took));
    }
}

void TestLogFormats::commonFormatWithAnIdIsTheGatewaysUnlessTold()
{
    const QByteArray line = fixture("apigateway.clf.log").at(0);
    QVERIFY(read(line)->format == LogFormat::ApiGateway);
    LogReadSettings settings;
    settings.choice = LogChoice::Access;
    QVERIFY(read(line, settings)->format == LogFormat::Access);
    settings.choice = LogChoice::Lambda;
    QVERIFY(!read(line, settings));
}

void TestLogFormats::keepsNoSecret()
{
    const QByteArray line = fixture("zappa.log").at(1);
    QVERIFY(line.contains("secret") && line.contains("Cookie"));
    const QByteArray kept = told(read(line));
    QVERIFY2(!kept.contains("secret") && !kept.contains("a=1"), kept);
}

void TestLogFormats::findsIds_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("ids");
    QTest::newRow("none") << QByteArray("a-b-c --- 1-2-3") << QByteArray();
    QTest::newRow("uuid") << QByteArray("x=369A704A-EB56-4985-B4B0-FF412EB2384B,") << QByteArray(ownId);
    QTest::newRow("uuid at the end") << QByteArray("a ") + ownId << QByteArray(ownId);
    QTest::newRow("longer than a uuid") << QByteArray(ownId) + "0" << QByteArray();
    QTest::newRow("goes on before") << QByteArray("f") + ownId << QByteArray();
    QTest::newRow("cut") << QByteArray(ownId).chopped(1) << QByteArray();
    QTest::newRow("root") << QByteArray("Root=1-5759e988-369a704aeb56985d2c3fd04b;Parent=1")
                          << QByteArray("1-5759e988-369a704aeb56985d2c3fd04b");
    QTest::newRow("traceparent") << QByteArray("00-369a704aeb56985d2c3fd04bac8e12ee-951a3bb3ef16130a-01")
                                 << QByteArray("00-369a704aeb56985d2c3fd04bac8e12ee-951a3bb3ef16130a-01");
    QTest::newRow("two") << QByteArray(ownId) + " " + ownId << QByteArray(ownId) + " " + ownId;
    QTest::newRow("more than are kept") << (QByteArray(ownId) + ' ').repeated(100)
                                        << (QByteArray(ownId) + ' ').repeated(int(mostIds)).trimmed();
}

void TestLogFormats::findsIds()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, ids);
    QByteArrayList found;
    for (const std::string& id : idsIn(line.toStdString()))
        found += QByteArray::fromStdString(id);
    QCOMPARE(found.join(' '), ids);
}

void TestLogFormats::readsMoments_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("moment"); // empty: none
    QTest::addColumn<qint64>("grain"); // nanoseconds
    QTest::newRow("milliseconds") << QByteArray("2026-03-12T14:02:07.125Z") << QByteArray("2026-03-12T14:02:07.125Z")
                                  << qint64(1'000'000);
    QTest::newRow("microseconds") << QByteArray("2026-03-12T14:02:07.125000+00:00")
                                  << QByteArray("2026-03-12T14:02:07.125Z") << qint64(1'000);
    QTest::newRow("zone") << QByteArray("2026-03-12T00:02:07-01:30") << QByteArray("2026-03-12T01:32:07.000Z")
                          << qint64(1'000'000'000);
    QTest::newRow("space, comma") << QByteArray("2024-02-29 14:02:07,5") << QByteArray("2024-02-29T14:02:07.500Z")
                                  << qint64(100'000'000);
    QTest::newRow("common log") << QByteArray("12/Mar/2026:14:02:07 +0200") << QByteArray("2026-03-12T12:02:07.000Z")
                                << qint64(1'000'000'000);
    QTest::newRow("since 1970") << QByteArray("1642648910929") << QByteArray("2022-01-20T03:21:50.929Z")
                                << qint64(1'000'000);
    for (const char* wrong :
         {"", "2026-13-12T14:02:07Z", "2026-02-30T14:02:07Z", "2026-03-12T25:02:07Z", "9999-03-12T14:02:07Z",
          "12/Mac/2026:14:02:07 +0000", "16426489109290", "164264891092", "9999999999999"})
        QTest::newRow(*wrong == 0 ? "empty" : wrong) << QByteArray(wrong) << QByteArray() << qint64(0);
}

void TestLogFormats::readsMoments()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, moment);
    QFETCH(qint64, grain);
    std::string_view rest(text.constData(), std::size_t(text.size()));
    auto time = takeIsoTime(rest);
    if (!time)
        time = takeClfTime(rest);
    if (!time)
        time = takeEpochMilliseconds(rest);
    QCOMPARE(time ? QByteArray::fromStdString(formatWallTime(time->at)) : QByteArray(), moment);
    if (time)
        QCOMPARE(qint64(time->grain.count()), grain);
    QCOMPARE(rest.empty(), time.has_value() || text.isEmpty());
}

void TestLogFormats::opensEnvelopes_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("envelope");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const QByteArray& line, LogEnvelope envelope, const QByteArray& message) {
        QTest::newRow(name) << line << int(envelope) << message;
    };
    const QByteArray stream = "2022/01/20/[$LATEST]0123456789abcdef0123456789abcdef";
    row("bare", "START RequestId: x", LogEnvelope::None, "START RequestId: x");
    row("tail", "2022-01-20T03:21:50.900000+00:00 " + stream + " hello there", LogEnvelope::Tail, "hello there");
    row("tail, a version's stream", "2022-01-20T03:21:50.900000+00:00 2022/01/20/orders[17]0123456789abcdef hi",
        LogEnvelope::Timed, "2022/01/20/orders[17]0123456789abcdef hi");
    row("tail, nothing behind", "2022-01-20T03:21:50.900000+00:00 " + stream + " ", LogEnvelope::Tail, "");
    row("API Gateway's stream", "2022-01-20T03:21:50.900000+00:00 0123456789abcdef0123456789abcdef {}",
        LogEnvelope::Tail, "{}");
    row("short", "2022-01-20T03:21:50 hello there", LogEnvelope::Timed, "hello there");
    row("zappa tail", "[1642648910929] hello", LogEnvelope::ZappaTail, "hello");
    row("a logger's bracket", "[INFO]\thello", LogEnvelope::None, "[INFO]\thello");
    const QByteArray timeout =
        "2018-05-17T06:46:28.161Z fb63a8b6-599d-11e8-a437-911ac44bc0b4 Task timed out after 18.02 "
        "seconds";
    row("Lambda's own time", timeout, LogEnvelope::None, timeout);
}

void TestLogFormats::opensEnvelopes()
{
    QFETCH(QByteArray, line);
    QFETCH(int, envelope);
    QFETCH(QByteArray, message);
    const std::string text = line.toStdString();
    const EnvelopedLine opened = openEnvelope(text);
    QCOMPARE(int(opened.envelope), envelope);
    QCOMPARE(QByteArray(opened.message.data(), int(opened.message.size())), message);
}

QTEST_GUILESS_MAIN(TestLogFormats)
#include "tst_logformats.moc"
