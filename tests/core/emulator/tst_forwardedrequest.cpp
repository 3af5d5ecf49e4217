#include "emulator/forwardedrequest.h"
#include "emulator/lambdaplan.h"

#include <QTest>

#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/write.hpp>

#include <sstream>

using namespace headroom;

namespace {

const Caller caller{"127.0.0.1", {"r", "x=", "Root=1-2;Parent=3;Sampled=0", "h"}};

ClientRequest request(http::verb method, const char* target)
{
    ClientRequest made(method, target, 11);
    made.set(http::field::host, "127.0.0.1:8089");
    return made;
}

ClientRequest forwarded(const ClientRequest& made)
{
    return forwardedRequest(made, caller, "localhost:8000", 8089);
}

QString value(const ClientRequest& made, const char* name)
{
    return QString::fromStdString(std::string(made[name]));
}

} // namespace

class TestForwardedRequest : public QObject {
    Q_OBJECT
private slots:
    void wholeRequest()
    {
        ClientRequest made = request(http::verb::post, "/a?b=%20c");
        made.set("Content-Type", "text/plain");
        made.body() = "hello";
        std::ostringstream out;
        out << forwarded(made);
        QCOMPARE(QString::fromStdString(out.str()),
                 QString("POST /a?b=%20c HTTP/1.1\r\n"
                         "Content-Type: text/plain\r\n"
                         "X-Forwarded-For: 127.0.0.1\r\n"
                         "X-Forwarded-Host: 127.0.0.1:8089\r\n"
                         "X-Forwarded-Port: 8089\r\n"
                         "X-Forwarded-Proto: http\r\n"
                         "X-Amzn-Trace-Id: Root=1-2;Parent=3;Sampled=0\r\n"
                         "Host: localhost:8000\r\n"
                         "Connection: close\r\n"
                         "Content-Length: 5\r\n"
                         "\r\n"
                         "hello"));
    }

    void noTraceWithoutOne()
    {
        const Caller plain{"127.0.0.1", {}};
        const ClientRequest made = forwardedRequest(request(http::verb::get, "/"), plain, "localhost:8000", 8089);
        QCOMPARE(made.count("X-Amzn-Trace-Id"), std::size_t(0));
        QCOMPARE(value(made, "X-Forwarded-For"), QString("127.0.0.1"));
    }

    void hopByHopStays_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection", "TE",
                                 "Trailer", "Transfer-Encoding", "Upgrade", "Expect", "X-Private"})
            QTest::newRow(name) << name;
    }
    void hopByHopStays()
    {
        QFETCH(QString, name);
        ClientRequest made = request(http::verb::get, "/");
        made.set(http::field::connection, "keep-alive, X-Private");
        made.set(name.toStdString(), "1");
        made.set("X-Public", "1");
        QCOMPARE(forwarded(made).count(name.toStdString()), std::size_t(0));
        QCOMPARE(value(forwarded(made), "X-Public"), QString("1"));
    }

    void chunkedBodyGetsALength()
    {
        ClientRequest made = request(http::verb::patch, "/");
        made.set(http::field::transfer_encoding, "chunked");
        made.body() = "abc";
        QCOMPARE(value(forwarded(made), "Content-Length"), QString("3"));
    }
    void emptyBodies()
    {
        QCOMPARE(value(forwarded(request(http::verb::post, "/")), "Content-Length"), QString("0"));
        QVERIFY(!forwarded(request(http::verb::get, "/")).has_content_length());
    }
    void addsToAnExistingRoute()
    {
        ClientRequest made = request(http::verb::get, "/");
        made.set("X-Forwarded-For", "10.0.0.9");
        QCOMPARE(value(forwarded(made), "X-Forwarded-For"), QString("10.0.0.9, 127.0.0.1"));
    }
    void absoluteFormBecomesOriginForm()
    {
        QCOMPARE(QString::fromStdString(std::string(forwarded(request(http::verb::get, "http://x:1/a?b")).target())),
                 QString("/a?b"));
    }

    void origins_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("expected");
        QTest::newRow("path") << "/a"
                              << "/a";
        QTest::newRow("absolute") << "http://h/a?b"
                                  << "/a?b";
        QTest::newRow("absolute, query only") << "http://h?b"
                                              << "/?b";
        QTest::newRow("absolute, nothing") << "http://h"
                                           << "/";
        QTest::newRow("an URL in the query") << "/go?to=http://x/y"
                                             << "/go?to=http://x/y";
        QTest::newRow("star") << "*"
                              << "/*";
        QTest::newRow("empty") << ""
                               << "/";
    }
    void origins()
    {
        QFETCH(QString, target);
        QTEST(QString::fromStdString(originForm(target.toStdString())), "expected");
    }

    void answersLoseWhatIsTheServersOwn()
    {
        http::response<http::string_body> response(http::status::created, 11);
        for (const auto& [name, text] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"Date", "x"}, {"Server", "x"}, {"Connection", "close, X-Hop"}, {"X-Hop", "x"}, {"Keep-Alive", "x"}})
            response.set(name, text);
        response.insert("Set-Cookie", "a=1");
        response.insert("Set-Cookie", "b=2");
        response.set("WWW-Authenticate", "Basic");
        response.body() = "hello";
        response.prepare_payload();
        const GatewayAnswer plain = forwardedAnswer(response, {});
        QCOMPARE(plain.status, 201U);
        QVERIFY(plain.body.empty()); // it comes apart
        QCOMPARE(
            plain.headers,
            (std::vector<AnswerHeader>{{"Set-Cookie", "a=1"}, {"Set-Cookie", "b=2"}, {"WWW-Authenticate", "Basic"}}));
        const GatewayAnswer remapped = forwardedAnswer(response, {"www-authenticate"});
        QCOMPARE(remapped.headers.back(), (AnswerHeader{"x-amzn-Remapped-WWW-Authenticate", "Basic"}));
    }
};

QTEST_GUILESS_MAIN(TestForwardedRequest)
#include "tst_forwardedrequest.moc"
