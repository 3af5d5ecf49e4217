#include "madeservers.h"
#include "sampledrun.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

using Make = std::function<void(SampledRun&)>;

QStringList idsOf(const std::vector<Finding>& findings)
{
    QStringList ids;
    for (const Finding& finding : findings)
        ids += QString::fromStdString(finding.id);
    return ids;
}

nanoseconds seconds(double s)
{
    return nanoseconds(static_cast<nanoseconds::rep>(s * 1e9));
}

/// So many answers, ten a second, each made by `make`.
void answers(SampledRun& run, int count, const std::function<void(Sample&, int)>& make)
{
    for (int i = 0; i < count; ++i) {
        Sample& sample = run.add(i * 100ms, 200ms);
        make(sample, i);
    }
}

void take(Sample& sample, nanoseconds service, nanoseconds body, std::uint64_t bytes)
{
    sample.end = sample.sent + service;
    sample.firstByte = sample.end - body;
    sample.bytesIn = bytes;
}

void causes(SampledRun& run, int count, Outcome outcome, FailureCause cause, std::uint16_t status, nanoseconds at,
            nanoseconds spread = 0ns)
{
    for (int i = 0; i < count; ++i) {
        Sample& sample = run.add(i * 500ms, at + spread * i / count, outcome);
        sample.cause = cause;
        sample.status = status;
    }
}

void fastAnswers(SampledRun& run, int count = 1000)
{
    answers(run, count, [](Sample&, int) {});
}

} // namespace

Q_DECLARE_METATYPE(Make)

class TestFindings : public QObject {
    Q_OBJECT

private slots:
    void troubles_data()
    {
        QTest::addColumn<Make>("make");
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<QString>("evidence");
        QTest::addColumn<QString>("remedy");

        QTest::newRow("pages grow") << Make([](SampledRun& run) {
            LognormalTimes noise(1s, 0.2, 1);
            answers(run, 600, [&](Sample& sample, int i) {
                const int rows = 1 + i * 7 % 30;
                take(sample, rows * noise() / 5, 1ms, 500 + static_cast<std::uint64_t>(rows) * 1000);
            });
        }) << QStringList{"pages_grow"}
                                    << "GET /report: the largest third of the answers (25.5 kB in the middle) took 5."
                                    << "Paginate";
        QTest::newRow("a page size in the query") << Make([](SampledRun& run) {
            run.profile.requests.resize(3);
            for (int i = 0; i < 3; ++i) {
                run.profile.requests[static_cast<std::size_t>(i)].url =
                    "https://api.example.com/items?sort=name&page_size=" + std::to_string(10 << 4 * i);
            }
            LognormalTimes noise(1s, 0.2, 2);
            answers(run, 600, [&](Sample& sample, int i) {
                sample.request = static_cast<std::uint16_t>(i % 3);
                take(sample, noise() * (1 + 2 * (i % 3)), 1ms, 2000);
            });
        }) << QStringList{"pages_grow"} << "GET /items with page_size=2560 took 4.9"
                                                  << "bound page_size on the server";
        QTest::newRow("a page size that mostly times out") << Make([](SampledRun& run) {
            run.profile.limit.gateway = "custom";
            run.profile.requests.resize(2);
            run.profile.requests[1] = run.profile.requests[0];
            run.profile.requests[0].query = {{"limit", "100"}};
            run.profile.requests[1].query = {{"limit", "5000"}};
            for (int i = 0; i < 200; ++i) {
                run.add(i * 1s, 500ms);
                (i % 4 == 0 ? run.add(i * 1s, 22s) : run.add(i * 1s, 29s, Outcome::GatewayTimeout)).request = 1;
            }
        }) << QStringList{"pages_grow"} << "with limit=5000 took at least 29.0 s, with limit=100 500 ms"
                                                           << "Paginate";
        QTest::newRow("fresh instances, evenly") << Make([](SampledRun& run) {
            LambdaPool pool(3s);
            LognormalTimes work(500ms, 0.5, 3);
            openLoad(run, 20, 60s, [&](nanoseconds sent) { return pool.serve(sent, work()); });
        }) << QStringList{"fresh_instances"} << "the first byte took 3."
                                                 << "provisioned concurrency";
        QTest::newRow("fresh instances, by chance") << Make([](SampledRun& run) {
            LambdaPool pool(4s);
            LognormalTimes work(400ms, 0.7, 4);
            openLoad(
                run, 10, 120s, [&](nanoseconds sent) { return pool.serve(sent, work()); }, 9);
        }) << QStringList{"fresh_instances"} << "that of the others 3"
                                                    << "1,769 MB";
        QTest::newRow("fresh instances of users that begin at once") << Make([](SampledRun& run) {
            LognormalTimes cold(3s, 0.4, 5), work(600ms, 0.5, 6);
            std::vector<bool> warm;
            LambdaPool pool(0s);
            closedLoad(run, 20, 60s, [&](nanoseconds sent) {
                const std::size_t before = pool.instances();
                const nanoseconds start = cold(), needed = work();
                const nanoseconds took = pool.serve(sent, needed); // warm ones; a cold one holds its user longer
                return pool.instances() > before ? took + start : took;
            });
        }) << QStringList{"fresh_instances"} << "20 could be compared with their neighbours"
                                                                     << "keep-warm";
        QTest::newRow("body time") << Make([](SampledRun& run) {
            LognormalTimes body(4s, 0.3, 7);
            answers(run, 400, [&](Sample& sample, int) {
                const nanoseconds slow = body();
                take(sample, slow + 300ms, slow, 9'000'000);
            });
        }) << QStringList{"body_time"}
                                   << "for 9.00 MB, 1."
                                   << "Content-Encoding";
        QTest::newRow("the limit is elsewhere") << Make([](SampledRun& run) {
            fastAnswers(run, 900);
            for (int i = 0; i < 40; ++i)
                run.add(i * 1s + 50ms, 3s, Outcome::GatewayTimeout);
        }) << QStringList{"limit_elsewhere", "backend_continues"}
                                                << "Your gateway gives up at 3.00 s"
                                                << "held against 29 s here, which nobody keeps";
        QTest::newRow("the backend continues")
            << Make([](SampledRun& run) {
                   run.profile.requests.resize(2, run.profile.request());
                   fastAnswers(run, 900);
                   for (int i = 0; i < 100; ++i)
                       run.add(i * 900ms + 50ms, 29s, Outcome::GatewayTimeout).request = 1;
               })
            << QStringList{"backend_continues"}
            << "100 requests ended in a gateway timeout: 100 x 29 s = 48 min 20 s of waiting"
            << "202";
        QTest::newRow("the client's timeout is the limit")
            << Make([](SampledRun& run) {
                   run.profile.clientTimeout = 29s;
                   fastAnswers(run, 900);
                   for (int i = 0; i < 100; ++i)
                       run.add(i * 900ms + 50ms, 29s, Outcome::ClientTimeout).request = 1;
               })
            << QStringList{"client_timeout_ties"}
            << "The client's own timeout is 29 s, just when the gateway does (29 s): 100 requests"
            << "at least 44 s";
        QTest::newRow("retries of timeouts")
            << Make([](SampledRun& run) {
                   run.profile.limit.gateway = "custom"; // nobody knows what its backend does
                   run.profile.retries.on = {Outcome::GatewayTimeout};
                   fastAnswers(run, 90);
                   for (int i = 0; i < 10; ++i) {
                       run.add(i * 1s, 29s, Outcome::GatewayTimeout).lastAttempt = false;
                       const std::uint64_t number = run.samples.back().number;
                       Sample& again = run.add(i * 1s + 30s, 29s, Outcome::GatewayTimeout);
                       again.plannedStart = i * 1s;
                       again.number = number;
                       again.attempt = 1;
                   }
               })
            << QStringList{"retries_multiply"}
            << "100 requests begun made 110 sent, 1.10 for each. 10 of the 10 retries followed a timeout"
            << "budget";
        QTest::newRow("cache misses") << Make([](SampledRun& run) {
            LognormalTimes miss(9s, 0.2, 8), hit(40ms, 0.2, 9);
            answers(run, 1000, [&](Sample& sample, int i) {
                const bool kept = i % 100 < 31;
                sample.cache = kept ? CacheUse::Hit : CacheUse::Miss;
                take(sample, kept ? hit() : miss(), 1ms, 2000);
            });
        }) << QStringList{"cache_misses"}
                                      << "310 of 1,000 answers that a cache spoke of were hits (31 %)."
                                      << "cache key";
        QTest::newRow("a throttled backend") << Make([](SampledRun& run) {
            fastAnswers(run, 950);
            causes(run, 50, Outcome::Throttled, FailureCause::BackendThrottled, 500, 30ms);
        }) << QStringList{"backend_throttled"}
                                             << "50 of 1,000 requests (5 %)"
                                             << "reserved concurrency";
        QTest::newRow("a refused rate") << Make([](SampledRun& run) {
            fastAnswers(run, 950);
            causes(run, 50, Outcome::Throttled, FailureCause::RateLimited, 429, 30ms);
        }) << QStringList{"rate_limited"}
                                        << "50 of 1,000 requests (5 %)"
                                        << "Retry-After";
        QTest::newRow("the function's own timeout") << Make([](SampledRun& run) {
            fastAnswers(run);
            causes(run, 40, Outcome::ServerError, FailureCause::BackendFailed, 502, 18s, 60ms);
        }) << QStringList{"backend_limit"} << "the middle 80 % of them after 18.0 s to 18.1 s"
                                                    << "gunicorn";
        QTest::newRow("a plain 500 that comes as sharply") << Make([](SampledRun& run) {
            fastAnswers(run);
            causes(run, 40, Outcome::ServerError, FailureCause::BackendError, 500, 10s, 20ms);
        }) << QStringList{"backend_limit"} << "after 10.0 s to 10.0 s"
                                                           << "10.0 s";
        QTest::newRow("crashes") << Make([](SampledRun& run) {
            fastAnswers(run);
            causes(run, 40, Outcome::ServerError, FailureCause::BackendFailed, 502, 50ms, 9s);
        }) << QStringList{"backend_crashes"}
                                 << "40 of 1,040 requests"
                                 << "Max Memory Used";
        QTest::newRow("too large") << Make([](SampledRun& run) {
            fastAnswers(run);
            causes(run, 3, Outcome::ServerError, FailureCause::ResponseTooLarge, 502, 400ms);
        }) << QStringList{"response_too_large"}
                                   << "3 of 1,003 requests (0.3 %) were refused for the size of the answer; "
                                   << "signed link";
        const auto answered = [](std::uint16_t status, HttpVersion version) {
            return [=](Sample& sample, int i) {
                sample.status = i % 10 == 0 ? 200 : status;
                sample.version = i % 10 == 0 ? HttpVersion::Http2 : version;
            };
        };
        QTest::newRow("redirects alone")
            << Make([](SampledRun& run) { answers(run, 500, [](Sample& sample, int) { sample.status = 302; }); })
            << QStringList{"redirects_measured"}
            << "All 500 answers that count as ok were redirects (302): the page behind them was never measured."
            << "Follow redirects (connection.redirects)";
        QTest::newRow("one redirect") << Make([](SampledRun& run) {
            answers(run, 1, [](Sample& sample, int) { sample.status = 307; });
        }) << QStringList{"redirects_measured"}
                                      << "The one answer that counts as ok was a redirect (307): the page behind it was"
                                      << "Location";
        QTest::newRow("mostly redirects, to elsewhere")
            << Make([=](SampledRun& run) {
                   run.profile.connection.redirects = 5;
                   answers(run, 500, answered(301, HttpVersion::None));
                   run.samples[7].status = 308;
               })
            << QStringList{"redirects_measured"}
            << "450 of 500 answers (90 %) that count as ok were redirects (301, 308): the page"
            << "connection.redirects_across_hosts";
        QTest::newRow("HTTP/1.1 for HTTP/2")
            << Make([=](SampledRun& run) {
                   run.profile.connection.http = Connection::Http::Http2;
                   answers(run, 500, answered(200, HttpVersion::Http11));
               })
            << QStringList{"other_http_version"}
            << "450 of 500 answers (90 %) came by HTTP/1.1: what this run shows is not what HTTP/2 would."
            << "did not offer the version when TLS was set up";
        QTest::newRow("HTTP/2 in clear") << Make([](SampledRun& run) {
            run.profile.connection.http = Connection::Http::Http2;
            run.profile.request().url = "http://127.0.0.1/";
            answers(run, 500, [](Sample& sample, int) { sample.version = HttpVersion::Http11; });
        }) << QStringList{"other_http_version"}
                                         << "All 500 answers came by HTTP/1.1"
                                         << "2-prior-knowledge";
    }
    void troubles()
    {
        QFETCH(Make, make);
        SampledRun run;
        make(run);
        const std::vector<Finding> findings = run.findings();
        QTEST(idsOf(findings), "ids");
        QFETCH(QString, evidence);
        QFETCH(QString, remedy);
        QVERIFY2(QString::fromStdString(findings[0].evidence).contains(evidence), findings[0].evidence.c_str());
        QVERIFY2(QString::fromStdString(findings[0].remedy).contains(remedy), findings[0].remedy.c_str());
        for (const std::string* sentence : {&findings[0].title, &findings[0].evidence, &findings[0].remedy})
            QVERIFY2(sentence->ends_with('.'), sentence->c_str());
    }

    void healthy_data()
    {
        QTest::addColumn<Make>("make");
        QTest::newRow("fast and constant")
            << Make([](SampledRun& run) { openLoad(run, 50, 60s, [](nanoseconds) { return 50ms; }); });
        QTest::newRow("slow and constant")
            << Make([](SampledRun& run) { openLoad(run, 10, 120s, [](nanoseconds) { return 9s; }); });
        QTest::newRow("closed, users begin at once") << Make([](SampledRun& run) {
            LognormalTimes times(2s, 0.8, 20);
            closedLoad(run, 50, 120s, [&](nanoseconds) { return std::min<nanoseconds>(times(), 20s); });
        });
        QTest::newRow("a few plain 500s") << Make([](SampledRun& run) {
            fastAnswers(run);
            causes(run, 12, Outcome::ServerError, FailureCause::BackendError, 500, 180ms, 40ms);
        });
        QTest::newRow("slow plain 500s, as long as the answers") << Make([](SampledRun& run) {
            openLoad(run, 10, 120s, [](nanoseconds) { return 3s; });
            causes(run, 30, Outcome::ServerError, FailureCause::BackendError, 500, 3s, 20ms);
        });
        QTest::newRow("plain 500s of all lengths") << Make([](SampledRun& run) {
            fastAnswers(run);
            causes(run, 30, Outcome::ServerError, FailureCause::BackendError, 500, 1s, 20s);
        });
        QTest::newRow("big but constant bodies") << Make([](SampledRun& run) {
            LognormalTimes times(3s, 0.7, 21);
            answers(run, 600, [&](Sample& sample, int) {
                const nanoseconds whole = std::min<nanoseconds>(times(), 20s);
                take(sample, whole, whole / 4, 8'000'000);
            });
        });
        QTest::newRow("bodies that nearly are") << Make([](SampledRun& run) {
            answers(run, 600, [&](Sample& sample, int i) { // bigger by a tenth, and slower each time
                take(sample, 2s + i % 10 * 1s, 1ms, 10'000 + static_cast<std::uint64_t>(i % 10) * 100);
            });
        });
        QTest::newRow("sizes and times without relation") << Make([](SampledRun& run) {
            LognormalTimes times(3s, 0.7, 22), sizes(1s, 1, 23);
            answers(run, 600, [&](Sample& sample, int) {
                take(sample, std::min<nanoseconds>(times(), 20s), 1ms, static_cast<std::uint64_t>(sizes() / 10'000ns));
            });
        });
        QTest::newRow("bigger is slower, but nothing is slow") << Make([](SampledRun& run) {
            answers(run, 600, [&](Sample& sample, int i) {
                take(sample, (1 + i % 30) * 5ms, 1ms, static_cast<std::uint64_t>(1 + i % 30) * 1000);
            });
        });
        QTest::newRow("\"not modified\" is small and quick") << Make([](SampledRun& run) {
            answers(run, 600, [&](Sample& sample, int i) {
                const bool same = i % 2 == 0;
                take(sample, same ? 300ms : 4s, 1ms, same ? 200 : 90'000);
                sample.status = same ? 304 : 200;
            });
        });
        QTest::newRow("requests that differ in a number that is no size") << Make([](SampledRun& run) {
            run.profile.requests.resize(2);
            run.profile.requests[1] = run.profile.requests[0];
            run.profile.requests[0].query = {{"id", "1"}};
            run.profile.requests[1].query = {{"id", "500"}};
            answers(run, 600, [&](Sample& sample, int i) {
                sample.request = static_cast<std::uint16_t>(i % 2);
                take(sample, i % 2 == 0 ? 1s : 6s, 1ms, 2000);
            });
        });
        QTest::newRow("a whole target stalls") << Make([](SampledRun& run) {
            LognormalTimes times(400ms, 0.5, 24);
            openLoad(run, 30, 120s, [&](nanoseconds sent) { // 5 s, in which nobody is answered
                const nanoseconds end = sent + times();
                return sent < 65s && end > 60s ? 65s - sent + times() / 4 : end - sent;
            });
        });
        QTest::newRow("a slow phase") << Make([](SampledRun& run) {
            LognormalTimes times(400ms, 0.5, 30);
            openLoad(run, 30, 120s, [&](nanoseconds sent) {
                return sent > 60s && sent < 70s ? std::min<nanoseconds>(times() * 20, 20s) : times();
            });
        });
        QTest::newRow("heavy rows in a row, light ones after them") << Make([](SampledRun& run) {
            LognormalTimes times(200ms, 0.5, 31);
            int i = 0;
            openLoad(run, 20, 120s, [&](nanoseconds) { return i++ % 100 < 15 ? times() * 20 : times(); });
        });
        QTest::newRow("heavy and light by turns") << Make([](SampledRun& run) {
            int i = 0;
            openLoad(run, 10, 120s, [&](nanoseconds) { return i++ % 2 == 0 ? 9s : nanoseconds(150ms); });
        });
        QTest::newRow("a queue that grows") << Make([](SampledRun& run) {
            QueueServer server(10);
            LognormalTimes times(1s, 0.3, 25);
            openLoad(run, 10.5, 120s, [&](nanoseconds sent) { return server.serve(sent, times()); });
        });
        QTest::newRow("a crowd at the start of a queue") << Make([](SampledRun& run) {
            QueueServer server(4);
            LognormalTimes times(400ms, 0.5, 26);
            closedLoad(
                run, 30, 120s, [&](nanoseconds sent) { return server.serve(sent, times()); }, 12s);
        });
        QTest::newRow("slower under more load") << Make([](SampledRun& run) {
            LognormalTimes times(1s, 0.4, 27);
            double at = 0;
            while (at < 100) { // a ramp; the answer takes up to six times as long
                const nanoseconds sent = seconds(at);
                run.addWork(
                    sent,
                    nanoseconds(static_cast<nanoseconds::rep>(static_cast<double>(times().count()) * (1 + at / 20))));
                at += 1 / (2 + at / 4);
            }
        });
        QTest::newRow("instances that start quickly") << Make([](SampledRun& run) {
            LambdaPool pool(120ms);
            LognormalTimes work(50ms, 0.5, 28);
            openLoad(run, 100, 60s, [&](nanoseconds sent) { return pool.serve(sent, work()); });
        });
        QTest::newRow("a warm cache") << Make([](SampledRun& run) {
            answers(run, 1000, [](Sample& sample, int i) {
                sample.cache = i % 40 == 0 ? CacheUse::Miss : CacheUse::Hit;
                take(sample, i % 40 == 0 ? 6s : 30ms, 1ms, 2000);
            });
        });
        QTest::newRow("misses as quick as hits") << Make([](SampledRun& run) {
            LognormalTimes times(3s, 0.4, 29);
            answers(run, 1000, [&](Sample& sample, int i) {
                sample.cache = i % 3 == 0 ? CacheUse::Miss : CacheUse::Hit;
                take(sample, times(), 1ms, 2000);
            });
        });
        QTest::newRow("a short client timeout that nobody meets") << Make([](SampledRun& run) {
            run.profile.clientTimeout = 10s;
            fastAnswers(run);
        });
        QTest::newRow("a retry now and then") << Make([](SampledRun& run) {
            run.profile.retries.on = {Outcome::ServerError};
            fastAnswers(run);
            for (int i = 0; i < 5; ++i) {
                run.add(i * 1s, 20ms, Outcome::ServerError).lastAttempt = false;
                const std::uint64_t number = run.samples.back().number;
                Sample& again = run.add(i * 1s + 100ms, 200ms);
                again.number = number;
                again.attempt = 1;
            }
        });
        QTest::newRow("one too many requests") << Make([](SampledRun& run) {
            fastAnswers(run);
            causes(run, 1, Outcome::Throttled, FailureCause::RateLimited, 429, 30ms);
        });
        QTest::newRow("some redirects, and not modified") << Make([](SampledRun& run) {
            answers(run, 600, [](Sample& sample, int i) {
                sample.status = i % 2 == 0 ? 302 : 304;
                sample.version = HttpVersion::Http11;
            });
        });
        QTest::newRow("the address of a job") << Make([](SampledRun& run) {
            run.profile.request().poll = PollPlan();
            answers(run, 600, [](Sample& sample, int) { sample.status = 303; });
        });
        QTest::newRow("HTTP/2 as asked for") << Make([](SampledRun& run) {
            run.profile.connection.http = Connection::Http::Http2;
            answers(run, 600, [](Sample& sample, int) { sample.version = HttpVersion::Http2; });
        });
        QTest::newRow("a version that nobody asked for") << Make([](SampledRun& run) {
            answers(run, 600, [](Sample& sample, int) { sample.version = HttpVersion::Http10; });
        });
        QTest::newRow("nothing at all") << Make([](SampledRun&) {});
        QTest::newRow("three requests") << Make([](SampledRun& run) {
            for (int i = 0; i < 3; ++i)
                run.addWork(i * 1s, 4s);
        });
    }
    void healthy()
    {
        QFETCH(Make, make);
        SampledRun run;
        make(run);
        QCOMPARE(idsOf(run.findings()).join(QLatin1Char(' ')), QString());
    }

    /// What is only noise fires in no run, of many: bodies, caches, sizes and instances at random, heavy tails.
    void noise()
    {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            SampledRun run;
            LognormalTimes times(seed % 2 == 0 ? nanoseconds(400ms) : nanoseconds(2500ms), 0.9, seed);
            std::mt19937_64 random(seed);
            const auto work = [&](nanoseconds) { return std::min<nanoseconds>(times(), 22s); };
            if (seed % 4 < 2)
                openLoad(run, 5 + static_cast<double>(seed), 60s, work, seed + 1000);
            else
                closedLoad(run, 5 + seed, 60s, work);
            for (Sample& sample : run.samples) {
                sample.bytesIn = 1000 + random() % 100'000;
                sample.cache = random() % 2 == 0 ? CacheUse::Hit : CacheUse::Miss;
                sample.firstByte = sample.sent + sample.serviceTime() * static_cast<int>(60 + random() % 40) / 100;
            }
            QVERIFY2(run.findings().empty(),
                     qPrintable(QString::number(seed) + idsOf(run.findings()).join(QLatin1Char(' '))));
        }
    }

    void theHeaviestComesFirst()
    {
        SampledRun run;
        run.profile.clientTimeout = 29s;
        LognormalTimes body(4s, 0.3, 7);
        answers(run, 400, [&](Sample& sample, int) { take(sample, body() + 10s, 9s, 9'000'000); });
        for (int i = 0; i < 20; ++i)
            run.add(i * 1s, 29s, Outcome::GatewayTimeout);
        causes(run, 60, Outcome::Throttled, FailureCause::BackendThrottled, 500, 30ms);
        QCOMPARE(idsOf(run.findings()),
                 (QStringList{"client_timeout_ties", "backend_throttled", "backend_continues", "body_time"}));
    }

    void anInvalidRunTellsNothingByItsTimes()
    {
        SampledRun run;
        answers(run, 400, [&](Sample& sample, int) { take(sample, 10s, 9s, 9'000'000); });
        causes(run, 60, Outcome::Throttled, FailureCause::BackendThrottled, 500, 30ms);
        RunSummary summary = run.summary();
        const SampleFacts facts = run.facts();
        const GatewayEntry gateway = *gatewayNamed("aws-apigw-rest", shippedGateways());
        QCOMPARE(idsOf(findingsOf({run.profile, gateway, summary, facts})),
                 (QStringList{"backend_throttled", "body_time"}));
        summary.verdict = Verdict::Invalid;
        QCOMPARE(idsOf(findingsOf({run.profile, gateway, summary, facts})), QStringList{"backend_throttled"});
    }

    void fewerThingsAreSaidWhereTheyMakeNoSense()
    {
        SampledRun run; // the pool of "fresh instances, evenly", behind a proxy that knows no instances
        run.profile.limit.gateway = "nginx";
        run.profile.limit.time = 60s;
        LambdaPool pool(5s);
        LognormalTimes work(500ms, 0.5, 3);
        openLoad(run, 20, 60s, [&](nanoseconds sent) { return pool.serve(sent, work()); });
        QCOMPARE(idsOf(run.findings()), QStringList());
    }

    void bytesAreReadable_data()
    {
        QTest::addColumn<double>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("bytes") << 812.0 << "812 bytes";
        QTest::newRow("kB") << 56'000.0 << "56.0 kB";
        QTest::newRow("nearly a MB") << 999'600.0 << "1.00 MB";
        QTest::newRow("MB") << 6'291'556.0 << "6.29 MB";
        QTest::newRow("GB") << 123e9 << "123 GB";
    }
    void bytesAreReadable()
    {
        QFETCH(double, bytes);
        QTEST(QString::fromStdString(formatBytes(bytes)), "text");
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
