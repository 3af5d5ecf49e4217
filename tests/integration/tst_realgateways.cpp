#include "commandrun.h"
#include "gateway/gatewaycatalogue.h"
#include "gateway/recognise.h"
#include "nginxserver.h"
#include "serverprocess.h"
#include "transportrun.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

const QString python = "/usr/bin/python3";

std::unique_ptr<ServerProcess> gunicorn()
{
    return std::make_unique<ServerProcess>("gunicorn", python,
                                           QStringList{"-B", "-m", "gunicorn", "--chdir", HEADROOM_TEST_SUPPORT,
                                                       "--bind", "127.0.0.1:PORT", "--worker-class", "gthread",
                                                       "--workers", "1", "--threads", "32", "--graceful-timeout", "1",
                                                       "--worker-tmp-dir", "FOLDER", "slowdjango:application"});
}

std::unique_ptr<ServerProcess> developmentServer()
{
    return std::make_unique<ServerProcess>(
        "python3-django", python,
        QStringList{"-B", HEADROOM_TEST_SUPPORT "/slowdjango.py", "runserver", "--noreload", "127.0.0.1:PORT"});
}

std::unique_ptr<ServerProcess> haproxy(const QString& upstream)
{
    return std::make_unique<ServerProcess>("haproxy", "/usr/sbin/haproxy", QStringList{"-db", "-f", "FOLDER/conf"},
                                           QString(R"(defaults
    mode http
    timeout connect 5s
    timeout client 30s
    timeout server 1s
frontend front
    bind 127.0.0.1:PORT
    default_backend back
backend back
    server django %1
)")
                                               .arg(upstream));
}

std::unique_ptr<ServerProcess> localGateway(const QString& id, const QString& upstream)
{
    return std::make_unique<ServerProcess>("(it is built here)", HEADROOM_BIN "/headroom-cli",
                                           QStringList{"gateway", "--as", id, "--limit", "1s", "--port", "PORT",
                                                       "--upstream", upstream, "--concurrency", "32"});
}

QString nginxConfiguration(const QString& upstream)
{
    return QString("server { listen 127.0.0.1:PORT; location / { proxy_pass %1; proxy_read_timeout 1s; } }")
        .arg(upstream);
}

Answer answerOf(const QString& url)
{
    return TransportRun(planFor(url.toStdString())).one();
}

GatewayEntry entryOf(const QString& id)
{
    return gatewayNamed(id.toStdString(), shippedGateways()).value();
}

QString withoutVersion(const std::string& page)
{
    static const QRegularExpression version("nginx/[0-9.]+");
    return QString::fromStdString(page).replace(version, "nginx");
}

QStringList recognised(const Answer& answer)
{
    QStringList ids;
    for (const GatewayEntry* entry :
         gatewaysBehind({answer.result.status, answer.bodyStart, answer.headers}, shippedGateways()))
        ids << QString::fromStdString(entry->id);
    return ids;
}

} // namespace

/// Gateways as they are installed, and the local one, in front of a real Django: each gives up after a second and is
/// known by its answer, while Django works on and logs a 200.
class TestRealGateways : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerProcess> m_django;

    /// The front's own URL, and whatever has to live meanwhile.
    struct Front {
        std::unique_ptr<NginxServer> nginx;
        std::unique_ptr<ServerProcess> process;
        [[nodiscard]] QString url(const QString& path) const { return nginx ? nginx->url(path) : process->url(path); }
        [[nodiscard]] QByteArray trouble() const
        {
            if (nginx)
                return nginx->started() ? QByteArray() : "nginx did not start; tests/run installs nginx-light.";
            return process->trouble();
        }
    };
    [[nodiscard]] Front frontLike(const QString& id) const
    {
        if (id == "nginx")
            return {std::make_unique<NginxServer>(nginxConfiguration(m_django->url(""))), nullptr};
        if (id == "haproxy")
            return {nullptr, haproxy(m_django->url("").mid(7))};
        return {nullptr, localGateway(id, m_django->url(""))};
    }

private slots:
    void initTestCase()
    {
        m_django = gunicorn();
        QVERIFY2(m_django->started(), m_django->trouble());
        QCOMPARE(answerOf(m_django->url("/slow?s=0")).result.status, std::uint16_t(200));
    }
    void cleanupTestCase() { m_django.reset(); }

    void givesUpWhileDjangoWorksOn_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id : {"nginx", "haproxy", "aws-apigw-rest", "aws-apigw-http"})
            QTest::newRow(id) << id;
    }
    void givesUpWhileDjangoWorksOn()
    {
        QFETCH(QString, id);
        const Front front = frontLike(id);
        QVERIFY2(front.trouble().isEmpty(), front.trouble());

        const Answer one = answerOf(front.url("/slow?s=4&one=" + id));
        const QByteArray logged = "200 /slow?s=4&one=" + id.toUtf8() + '\n';
        QCOMPARE(m_django->said().count(logged), 0); // it has three seconds still to go
        QVERIFY2(recognised(one).contains(id), qPrintable(recognised(one).join(", ")));
        QCOMPARE(withoutVersion(one.bodyStart), withoutVersion(timeoutSign(entryOf(id)).answerBody));

        const CommandRun run =
            runCommand({"run", "--url", front.url("/slow?s=2&many=" + id), "--users", "8", "--requests", "16",
                        "--gateway", id, "--limit", "1s", "--json", "-", "--quiet"});
        QVERIFY2(!run.crashed, run.err);
        const QJsonObject outcomes = run.json()["outcomes"].toObject();
        QCOMPARE(outcomes["gateway_timeout"].toInt(), 16);
        QCOMPARE(run.json()["requests"].toObject()["sent"].toInt(), 16);

        QCOMPARE(m_django->awaitSaid("200 /slow?s=2&many=" + id.toUtf8() + '\n', 16), 16);
        QCOMPARE(m_django->awaitSaid(logged, 1), 1);
    }

    void whatIsQuickPasses()
    {
        for (const QString id : {"nginx", "haproxy", "aws-apigw-rest", "aws-apigw-http"}) {
            const Front front = frontLike(id);
            QVERIFY2(front.trouble().isEmpty(), front.trouble());
            const Answer answer = answerOf(front.url("/slow?s=0"));
            QCOMPARE(answer.result.status, std::uint16_t(200));
        }
    }

    /// The same with the server every Django developer has running.
    void worksLocallyAndTimesOutDeployed()
    {
        const auto django = developmentServer();
        QVERIFY2(django->started(), django->trouble());
        QCOMPARE(answerOf(django->url("/slow?s=2&locally")).result.status, std::uint16_t(200));
        const auto deployed = localGateway("aws-apigw-rest", django->url(""));
        QVERIFY2(deployed->started(), deployed->trouble());
        const Answer answer = answerOf(deployed->url("/slow?s=4&deployed"));
        QCOMPARE(answer.result.status, std::uint16_t(504));
        QCOMPARE(answer.bodyStart, std::string("{\"message\": \"Endpoint request timed out\"}"));
        const QByteArray logged = "\"GET /slow?s=4&deployed HTTP/1.1\" 200 9"; // Django's own line
        QCOMPARE(django->said().count(logged), 0);
        QCOMPARE(django->awaitSaid(logged, 1), 1);
    }
};

QTEST_GUILESS_MAIN(TestRealGateways)
#include "tst_realgateways.moc"
