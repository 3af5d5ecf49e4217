#include "analysis/comparison/comparison.h"
#include "analysis/conditionsentences.h"
#include "analysis/findings/findings.h"
#include "analysis/fit.h"
#include "analysis/runsummary.h"
#include "analysis/underlimit.h"
#include "display/convert.h"
#include "display/coresentences.h"
#include "display/sayings.h"
#include "gateway/gatewaycatalogue.h"
#include "inrunes.h"
#include "madesnapshots.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

std::vector<made::Second> minute(const made::Second& each)
{
    std::vector<made::Second> seconds;
    for (std::uint32_t i = 0; i < 60; ++i) {
        seconds.push_back(each);
        seconds.back().number = i;
    }
    return seconds;
}

/// Every sentence that can be said of a condition on `request`, in the same order for each.
QStringList sentencesOf(const std::string& request)
{
    QStringList sentences;
    const RunSnapshotPtr run = made::run(minute({.ok = {{1s, 50}}}));
    const auto add = [&](const std::string& sentence) { sentences << qString(sentence); };
    const auto ofPercentile = [&](const PassCondition& condition, const GatewayLimit& limit) {
        for (const Held held : {Held::Yes, Held::No}) {
            add(percentileSentence(condition, {3s, {}, 2s, 40s}, held, limit, 0));
            add(percentileSentence(condition, {3s, {}, 2s, {}}, held, limit, 0));
            add(percentileSentence(condition, {3s, {}, 2s, 3s}, held, limit, 0.06));
        }
        add(percentileSentence(condition, {{}, 29s, 20s, {}, true}, Held::Undecided, limit, 0));
        add(beyondSentence(condition, {20, 50, 0.4, 0.3, 0.5}, limit));
        for (const std::uint64_t requests : {0, 1, 3, 30000})
            add(unsupportedSentence(condition, requests, limit));
    };
    const auto ofShare = [&](const PassCondition& condition) {
        for (const Held held : {Held::Yes, Held::No}) {
            add(shareSentence(condition, {3, 50, 0.06, 0.02, 0.1}, held));
            add(shareSentence(condition, {1, 1, 1, 0, 1, 1, 1, true}, held));
        }
        for (const auto& below : {std::optional(0.06), std::optional(0.001), std::optional<double>()})
            add(noneSentence(condition, 50, below, *run));
        add(nothingToShareSentence(condition));
    };
    for (std::size_t i = 0; i < measuredCount; ++i) {
        PassCondition condition{static_cast<Measured>(i), PercentileTime::Response, Percent{1}, request};
        if (condition.what == Measured::Throughput) {
            condition.threshold = Rate{5, 1s};
            for (const Held held : {Held::Yes, Held::No})
                add(throughputSentence(condition, 3.2, held));
        } else if (!percentileShare(condition.what)) {
            ofShare(condition);
            condition.threshold = Percent{condition.what == Measured::AnsweredInTime ? 100.0 : 0.0};
            ofShare(condition);
        } else {
            for (const PercentileTime time : {PercentileTime::Response, PercentileTime::Service,
                                              PercentileTime::Completion, PercentileTime::Accepted}) {
                condition.time = time;
                condition.threshold = nanoseconds(3s);
                ofPercentile(condition, {});
            }
            condition.time = PercentileTime::Service;
            condition.threshold = PercentOfLimit{80};
            for (const LimitKind kind : {LimitKind::Total, LimitKind::FirstByte, LimitKind::Idle})
                ofPercentile(condition, {.kind = kind});
        }
    }
    return sentences;
}

/// Units are values, and so is a list of outcomes.
QString englishIn(const QString& said)
{
    static const QRegularExpression left(QStringLiteral("\\b(?!min\\b|server error\\b|error\\b)[A-Za-z]{3,}\\b"));
    return left.match(said).captured();
}

} // namespace

/// The sentences are made by core here, so that a change of its words is seen.
class CoreSentencesTest : public QObject {
    Q_OBJECT
private slots:
    void english_stays_as_it_is();
    void known_sentences_are_said_again_data();
    void known_sentences_are_said_again();
    void conditions_are_said_whatever_a_request_is_called_data();
    void conditions_are_said_whatever_a_request_is_called();
    void others_words_are_no_sentences_data();
    void others_words_are_no_sentences();
    void every_saying_is_found_before_any_that_is_less_special_data();
    void every_saying_is_found_before_any_that_is_less_special();
    void unknown_ones_stay();
};

void CoreSentencesTest::english_stays_as_it_is()
{
    const RunView view =
        made::view(made::profile(), made::run(minute({.ok = {{1s, 49}}, .gatewayTimeouts = {{29s, 1}}})));
    QVERIFY(!view.summary.reasons.empty());
    for (const std::string& sentence : view.summary.reasons)
        QCOMPARE(saidInLanguage(sentence), qString(sentence));
}

void CoreSentencesTest::known_sentences_are_said_again_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QStringList>("values"); // that it must still hold
    LoadProfile profile = made::profile();
    profile.pass = {parsePassCondition("gateway_timeout = 0").value(),
                    parsePassCondition("p95 <= 80 % of limit").value(),
                    parsePassCondition("answered_in_time >= 99 %").value()};
    const auto add = [](const char* name, const RunSummary& summary) {
        int number = 0;
        const auto row = [&](const std::string& sentence) {
            QTest::addRow("%s %d", name, ++number) << qString(sentence) << QStringList();
        };
        for (const std::string& sentence : summary.reasons)
            row(sentence);
        for (const ConditionResult& result : summary.conditions)
            row(result.sentence);
    };
    const RunSnapshotPtr timeouts = made::run(minute({.ok = {{1s, 49}}, .gatewayTimeouts = {{29s, 1}}}));
    add("timeouts", summarise(profile, *timeouts));
    add("slow", summarise(profile, *made::run(minute({.ok = {{25s, 50}}}))));
    add("good", summarise(profile, *made::run(minute({.ok = {{1s, 50}}}))));
    add("errors", summarise(profile, *made::run(minute({.ok = {{1s, 40}}, .serverErrors = {{1s, 10}}}))));
    add("what if earlier", underLimit(profile, timeouts, {}, 500ms).summary);
    add("what if later", underLimit(profile, timeouts, {}, 60s).summary);
    add("part", summarise(profile, *timeouts, TimeRange{5s, 15s}));
    auto stopped = std::make_shared<RunSnapshot>(*timeouts);
    stopped->end = RunEnd::StoppedSending;
    add("stopped", summarise(profile, *stopped));
    auto resent = std::make_shared<RunSnapshot>(*timeouts);
    resent->load[0].resent = 7;
    const std::vector<std::string> notes = summarise(profile, *resent).notes;
    const auto sentAgain = std::ranges::find_if(
        notes, [](const std::string& note) { return note.find("once more") != std::string::npos; });
    QVERIFY(sentAgain != notes.end());
    QTest::newRow("resent") << qString(*sentAgain) << QStringList{"7"};
    const auto addText = [](const char* name, const std::string& sentence) {
        QTest::newRow(name) << qString(sentence) << QStringList();
    };
    int number = 0;
    const RunSummary summary = summarise(profile, *timeouts);
    GatewayEntry gateway = shippedGateways().front();
    gateway.product = "GW"; // a name
    profile.connection.http = Connection::Http::Http2;
    for (const std::uint64_t answers : {0, 1, 10, 12}) { // of twelve, ten are redirects that came by HTTP/1.1
        SampleFacts facts;
        facts.requests.resize(1);
        AnswerKinds& kinds = facts.requests.front().kinds;
        kinds.answers = answers;
        kinds.redirects[1] = kinds.versions[std::size_t(HttpVersion::Http11)] = std::min<std::uint64_t>(answers, 10);
        for (const bool thinned : {false, true}) {
            facts.thinned = thinned;
            for (const Finding& finding : findingsOf({profile, gateway, summary, facts})) {
                for (const std::string& sentence : {finding.title, finding.evidence, finding.remedy})
                    addText(qPrintable(QStringLiteral("finding %1").arg(++number)), sentence);
            }
        }
    }
    profile.connection.http = Connection::Http::Http1;
    MachineLimits narrow;
    narrow.descriptors = 10;
    narrow.ports = 10;
    narrow.freeMemory = 1000;
    for (const FitLine& line : fit(profile, narrow, 1s))
        addText(qPrintable(QStringLiteral("plan %1").arg(++number)), line.sentence);
    const auto compared = [&](const char* name, const RunSnapshotPtr& run) {
        ComparedRun one;
        one.name = name;
        one.profile = std::make_shared<const LoadProfile>(profile);
        one.snapshot = run;
        one.summary = summarise(profile, *run);
        return one;
    };
    const RunSnapshotPtr fast = made::run(minute({.ok = {{1s, 50}}})), slow = made::run(minute({.ok = {{2s, 50}}}));
    for (const auto& [before, after] : {std::pair(fast, slow), std::pair(slow, fast), std::pair(fast, fast)}) {
        const auto comparison = compareRuns({compared("a", before)}, compared("b", after), {});
        QVERIFY(comparison);
        for (const std::string& sentence : comparison->sentences)
            addText(qPrintable(QStringLiteral("comparison %1").arg(++number)), sentence);
        for (const std::string& note : comparison->notes)
            addText(qPrintable(QStringLiteral("comparison %1").arg(++number)), note);
        for (const MetricComparison& metric : comparison->metrics) {
            if (metric.readingText.find(' ') != std::string::npos)
                addText(qPrintable(QStringLiteral("reading %1").arg(++number)), metric.readingText);
        }
    }
    QTest::newRow("values") << QStringLiteral(
        "38 of 12,400 requests (0.31 %) hit the 30 s limit, first at 06:41, at 50/s "
        "with 402 in flight.")
                            << QStringList{"38", "12,400", "0.31 %", "30 s", "06:41", "50/", "402"};
    QTest::newRow("a value that looks like a place")
        << QStringLiteral("a%20b is worse than c%10d: errors.") << QStringList{"a%20b", "c%10d"};
    QTest::newRow("one request") << QStringLiteral("None of 1 request was answered.") << QStringList{" 1 "};
}

void CoreSentencesTest::known_sentences_are_said_again()
{
    QFETCH(QString, sentence);
    QFETCH(QStringList, values);
    InRunes runes;
    QCoreApplication::installTranslator(&runes);
    const QString said = saidInLanguage(stdString(sentence));
    QCoreApplication::removeTranslator(&runes);
    QVERIFY2(englishIn(said).isEmpty(), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("ᚱ")), qPrintable(said));
    for (const QString& value : values)
        QVERIFY2(said.contains(value), qPrintable(said));
}

void CoreSentencesTest::conditions_are_said_whatever_a_request_is_called_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"order", "GET /a b?x=%20", "%1 of %2", "a is 3 s, within 4 s.", "x: none in 5 requests: too few. Your turn",
          "pay. It; now - \"so\" (1)", "b: 3 of 50 requests (6 %; 2-10 %), within 7 %", "is", "response time",
          "two\nlines", "\xe8\xae\xa2\xe5\x8d\x95"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void CoreSentencesTest::conditions_are_said_whatever_a_request_is_called()
{
    QFETCH(QString, name);
    const QStringList ofAll = sentencesOf({}), ofOne = sentencesOf(stdString(name));
    QCOMPARE(ofOne.size(), ofAll.size());
    QVERIFY(ofAll.size() > 500);
    for (qsizetype i = 0; i < ofAll.size(); ++i) {
        const QString all = inRunes([&] { return saidInLanguage(stdString(ofAll[i])); });
        QVERIFY2(all.contains(QStringLiteral("ᚱ")) && englishIn(all).isEmpty(), qPrintable(all));
        QCOMPARE(inRunes([&] { return saidInLanguage(stdString(ofOne[i])); }),
                 QStringLiteral("ᚱ ᚱ ᚱ '") + name + QStringLiteral("': ") + all);
        QCOMPARE(saidInLanguage(stdString(ofOne[i])), ofOne[i]); // in English
    }
}

/// What a target, a user or a library wrote stands in them.
void CoreSentencesTest::others_words_are_no_sentences_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* sentence, const char* expected) {
        QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromUtf8(expected);
    };
    row("The target was never reached: none of 5 requests got a connection: Failed to connect to ::1 port 1 after 0 "
        "ms: Couldn't connect to server.",
        "ᚱ ᚱ ᚱ ᚱ ᚱ: ᚱ ᚱ 5 ᚱ ᚱ ᚱ ᚱ: ᚱ ᚱ ᚱ ᚱ ::1 ᚱ 1 ᚱ 0 ᚱ: ᚱ'ᚱ ᚱ ᚱ ᚱ.");
    row("The target was never reached: none of 1 request got a connection: nobody said so.",
        "ᚱ ᚱ ᚱ ᚱ ᚱ: ᚱ ᚱ 1 ᚱ ᚱ ᚱ ᚱ: nobody said so.");
    row("2 of 5 requests (40 %) were answered with something else than was asked for: body does not contain 'Well. "
        "None of 5 requests was answered.'.",
        "2 ᚱ 5 ᚱ (40 %) ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ: ᚱ ᚱ ᚱ ᚱ 'Well. None of 5 requests was answered.'.");
    row("1 of 5 requests (20 %) were answered with something else than was asked for: still a redirect after 5, to "
        "https://a/%20b.",
        "1 ᚱ 5 ᚱ (20 %) ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ: ᚱ ᚱ ᚱ ᚱ 5, ᚱ https://a/%20b.");
    row("Sending was stopped after 60 s, as the profile asks, because errors <= 1 % of a. Because b was broken for "
        "good.",
        "ᚱ ᚱ ᚱ ᚱ 60 s, ᚱ ᚱ ᚱ ᚱ, ᚱ errors <= 1 % of a. Because b ᚱ ᚱ ᚱ ᚱ.");
    row("the server's log is left out: '/a b.headroom' is damaged: its server's log cannot be read",
        "ᚱ ᚱ'ᚱ ᚱ ᚱ ᚱ ᚱ: '/a b.headroom' ᚱ ᚱ: ᚱ ᚱ'ᚱ ᚱ ᚱ ᚱ ᚱ");
    row("The file is damaged: 3 of 60 seconds of the run cannot be read, and no number here tells of that.",
        "ᚱ ᚱ ᚱ ᚱ: 3 ᚱ 60 ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ, ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ ᚱ.");
}

void CoreSentencesTest::others_words_are_no_sentences()
{
    QFETCH(QString, sentence);
    QFETCH(QString, expected);
    QCOMPARE(inRunes([&] { return saidInLanguage(stdString(sentence)); }), expected);
    QCOMPARE(saidInLanguage(stdString(sentence)), sentence); // in English
}

void CoreSentencesTest::every_saying_is_found_before_any_that_is_less_special_data()
{
    QTest::addColumn<QString>("text");
    for (const auto& sayings : {verdictSayings(), noteSayings(), conditionSayings(), findingSayings(), planSayings(),
                                searchSayings(), comparisonSayings()}) {
        for (const char* text : sayings)
            QTest::addRow("%s", text) << QString::fromLatin1(text);
    }
}

void CoreSentencesTest::every_saying_is_found_before_any_that_is_less_special()
{
    QFETCH(QString, text);
    static const QRegularExpression place(QStringLiteral("%\\d"));
    InRunes runes;
    const QString expected =
        runes.translate("headroom::CoreSentences", text.toLatin1().constData(), nullptr, -1).replace(place, "7");
    QCoreApplication::installTranslator(&runes);
    const QString said = saidInLanguage(stdString(QString(text).replace(place, "7")));
    QCoreApplication::removeTranslator(&runes);
    QCOMPARE(said, expected);
}

void CoreSentencesTest::unknown_ones_stay()
{
    InRunes runes;
    QCoreApplication::installTranslator(&runes);
    const QString said = saidInLanguage("Something nobody has said yet.");
    const QString mixed = saidInLanguage("Something nobody has said yet. None of 5 requests was answered.");
    QCoreApplication::removeTranslator(&runes);
    QCOMPARE(said, QStringLiteral("Something nobody has said yet."));
    QCOMPARE(mixed, QStringLiteral("Something nobody has said yet. ᚱ ᚱ 5 ᚱ ᚱ ᚱ."));
}

QTEST_MAIN(CoreSentencesTest)
#include "tst_coresentences.moc"
