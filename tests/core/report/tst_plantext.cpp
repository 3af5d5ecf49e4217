#include "report/plantext.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class TestPlanText : public QObject {
    Q_OBJECT
private slots:
    void saysAllOfIt()
    {
        LoadProfile profile;
        profile.name = "checkout";
        profile.request().url = "https://api.example.com/v1/checkout?page=2&key=secret";
        profile.load = {OpenModel{{50, 1s}}, 60s, {}, {}};
        const Target target{"https", "api.example.com", 443, false};
        const std::vector<FitLine> lines{{"descriptors", 2, 1, Fit::DoesNotFit, "Two of one."},
                                         {"ports", 1, 2, Fit::Fits, "One of two."}};
        const std::string text =
            planText(profile, {target}, lines, "the direct transport: why not", "Never measured.", {"Mind the gap."});
        const std::string expected =
            "PLAN - nothing is sent.\n"
            "\n"
            "Profile    checkout\n"
            "Load       50/s: 3,000 requests within 1 min\n"
            "Sends      GET https://api.example.com/v1/checkout?page=2&key=...\n"
            "To         api.example.com:443, with your consent or --yes\n"
            "Through    the direct transport: why not\n"
            "Limit      29 s (aws-apigw-rest), near limit from 23.2 s; Headroom gives up after "
            "44 s\n"
            "Passes if  gateway_timeout = 0\n"
            "\n"
            "Will it fit?\n"
            "descriptors does not fit Two of one.\n"
            "ports       fits         One of two.\n"
            "Note: Never measured.\n"
            "Warning: Mind the gap.\n";
        QCOMPARE(QString::fromStdString(text), QString::fromStdString(expected));
    }

    void namesEveryRequest()
    {
        LoadProfile profile;
        profile.requests.resize(2);
        profile.requests[0].url = "http://127.0.0.1/a";
        profile.requests[1].url = "http://127.0.0.1/b";
        profile.requests[1].weight = 3;
        profile.load.model = ClosedModel{4};
        const std::string drawn = planText(profile, {}, {}, "", "-", {});
        QVERIFY(drawn.find("Load       4 users: as many requests as are answered within 1 min\n") != std::string::npos);
        QVERIFY(drawn.find("Sends      GET http://127.0.0.1/a (weight 1)\n"
                           "or         GET http://127.0.0.1/b (weight 3)\n"
                           "To         this machine only\n")
                != std::string::npos);
        profile.order = LoadProfile::Order::InOrder;
        const std::string journey = planText(profile, {}, {}, "", "-", {});
        QVERIFY(journey.find("Sends      GET http://127.0.0.1/a\nthen       GET http://127.0.0.1/b\n")
                != std::string::npos);
    }

    void saysWhatItHasToPass()
    {
        LoadProfile profile;
        profile.request().url = "http://127.0.0.1/a";
        profile.pass = {*parsePassCondition("errors <= 0.1 %"), *parsePassCondition("p99 <= 80 % of limit")};
        profile.pass[1].request = "GET /a";
        profile.abortWhenBroken = true;
        const std::string text = planText(profile, {}, {}, "", "-", {});
        QVERIFY2(text.find("Passes if  errors <= 0.1 %\n"
                           "and        p99 <= 80 % of limit (GET /a)\n"
                           "           and stops early once one is broken for good\n")
                     != std::string::npos,
                 text.c_str());
    }
};

QTEST_GUILESS_MAIN(TestPlanText)
#include "tst_plantext.moc"
