#include "emulator/gatewayemulator.h"
#include "gateway/classify.h"
#include "gateway/gatewaycatalogue.h"
#include "gatewaytest.h"
#include "scriptedserver.h"
#include "transportrun.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <memory>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

constexpr nanoseconds limit = 2s;

enum Page { Slow, Quick, Broken, pageCount };
constexpr std::array<const char*, pageCount> pages{"/slow", "/quick", "/broken"};

bool hasSign(const GatewayEntry& entry, FailureCause cause)
{
    return std::any_of(entry.signs.begin(), entry.signs.end(),
                       [&](const FailureSign& sign) { return sign.cause == cause && !sign.statuses.empty(); });
}

} // namespace

/// Every gateway of the catalogue, as the local gateway is it, recognised by what Headroom makes of its answers. All
/// requests are sent at once; a row looks at those of its gateway.
class TestGatewayRoundTrip : public QObject {
    Q_OBJECT

    ScriptedServer m_server{[](ServerConnection& connection) {
        const std::string head = connection.readHead();
        if (head.starts_with("GET /quick "))
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
        else if (head.starts_with("GET /slow "))
            connection.awaitEnd(); // for as long as the gateway lets it
    }};
    std::vector<std::unique_ptr<GatewayEmulator>> m_gateways;
    std::map<std::string, std::array<Answer, pageCount>> m_answers;

    static Classified classified(const GatewayEntry& entry, const Answer& answer)
    {
        const GatewayLimit told{.gateway = entry.id, .time = limit};
        const TransferResult& result = answer.result;
        const nanoseconds first = result.firstByte == neverHappened ? nanoseconds(-1) : result.firstByte - result.sent;
        return Classifier(told, entry, shippedGateways())
            .classify(
                {result.status, result.failure, result.end - result.sent, first, answer.bodyStart, answer.headers});
    }
    static void ids()
    {
        QTest::addColumn<QString>("id");
        for (const GatewayEntry& entry : shippedGateways())
            QTest::newRow(entry.id.c_str()) << QString::fromStdString(entry.id);
    }

private slots:
    void initTestCase()
    {
        TransportPlan plan = planFor("");
        plan.requests.clear();
        plan.clientTimeout = 20s;
        for (const GatewayEntry& entry : shippedGateways()) {
            EmulatorSettings settings;
            settings.gateway = entry;
            settings.limit = limit;
            settings.upstream = m_server.url();
            settings.coldStart.median = 0s;
            m_gateways.push_back(std::make_unique<GatewayEmulator>(settings));
            const std::uint16_t port = started(*m_gateways.back());
            QVERIFY2(port != 0, entry.id.c_str());
            for (const char* page : pages) {
                OutgoingRequest request;
                request.url = "http://127.0.0.1:" + std::to_string(port) + page;
                plan.requests.push_back(request);
            }
        }
        TransportRun run(plan);
        for (std::uint32_t i = 0; i < plan.requests.size(); ++i)
            run.start(i, {.request = i});
        QVERIFY(run.runUntil(plan.requests.size()));
        for (std::uint32_t i = 0; i < plan.requests.size(); ++i)
            m_answers[shippedGateways()[i / pageCount].id][i % pageCount] = run.answers[i];
    }
    void cleanupTestCase() { m_gateways.clear(); } // before the server, whose scripts wait for them

    void givesUp_data() { ids(); }
    void givesUp()
    {
        QFETCH(QString, id);
        const GatewayEntry entry = shippedGateway(id.toStdString());
        const Answer& answer = m_answers.at(entry.id)[Slow];
        QVERIFY(answer.result.end - answer.result.sent >= limit);
        QVERIFY2((classified(entry, answer) == Classified{Outcome::GatewayTimeout, FailureCause::GatewayTimeout}),
                 answer.bodyStart.c_str());

        const FailureSign& sign = timeoutSign(entry);
        if (!sign.confirmed || (sign.bodyContains.empty() && sign.headers.empty()))
            return; // nothing to tell it by but the moment
        const auto behind = gatewaysBehind({answer.result.status, answer.bodyStart, answer.headers}, shippedGateways());
        QVERIFY(
            std::any_of(behind.begin(), behind.end(), [&](const GatewayEntry* one) { return one->id == entry.id; }));
    }

    void passesOnWhatIsQuick_data() { ids(); }
    void passesOnWhatIsQuick()
    {
        QFETCH(QString, id);
        const GatewayEntry entry = shippedGateway(id.toStdString());
        const Answer& answer = m_answers.at(entry.id)[Quick];
        QCOMPARE(int(answer.result.status), 200);
        QVERIFY((classified(entry, answer) == Classified{Outcome::Ok, FailureCause::None}));
    }

    void tellsOfABackendThatFails_data() { ids(); }
    void tellsOfABackendThatFails()
    {
        QFETCH(QString, id);
        const GatewayEntry entry = shippedGateway(id.toStdString());
        const Classified seen = classified(entry, m_answers.at(entry.id)[Broken]);
        QCOMPARE(int(seen.outcome), int(Outcome::ServerError));
        if (hasSign(entry, FailureCause::BackendFailed))
            QCOMPARE(int(seen.cause), int(FailureCause::BackendFailed));
        else if (hasSign(entry, FailureCause::BackendUnreachable))
            QCOMPARE(int(seen.cause), int(FailureCause::BackendUnreachable));
        else
            QVERIFY(seen.cause == FailureCause::BackendError || seen.cause == FailureCause::Unattributed);
    }
};

QTEST_GUILESS_MAIN(TestGatewayRoundTrip)
#include "tst_gatewayroundtrip.moc"
