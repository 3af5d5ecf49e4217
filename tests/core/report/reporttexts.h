#pragma once

#include "../analysis/jobsrun.h"
#include "checkoutrun.h"
#include "report/reportcharts.h"
#include "report/reportmodel.h"

#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

namespace headroom {

/// The kinds of run whose reports must be whole: each is made twice alike.
enum class Told { Mixed, Nothing, AllFailed, LongLimit, Foreign, Jobs };

inline LoadProfile toldProfile(Told kind)
{
    LoadProfile profile = checkoutProfile();
    for (const char* text : {"p95 <= 80 % of limit", "gateway_timeout = 0", "errors <= 1 %"})
        profile.pass.push_back(*parsePassCondition(text));
    if (kind == Told::LongLimit)
        profile.limit.time = std::chrono::minutes(29);
    if (kind == Told::Jobs) {
        profile.request().poll = PollPlan{};
        profile.pass.push_back(*parsePassCondition("p95 completion <= 60 s"));
    }
    if (kind == Told::Foreign) {
        profile.name = "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe2\x80\xae"
                       "evil <b>\xf0\x9f\x9a\x80</b> | `x` & \"y\"";
        profile.request().url =
            "https://\xe4\xbe\x8b\xe3\x81\x88.example/\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d/\xf0\x9f\x9a\x80";
    }
    return profile;
}

inline RunSnapshot toldRun(Told kind)
{
    using namespace std::chrono_literals;
    if (kind == Told::Mixed || kind == Told::Foreign) {
        RunSnapshot run = checkoutRun();
        FailureExample example{Outcome::GatewayTimeout,
                               504,
                               "{\"message\": \"Endpoint request timed out\"}",
                               50,
                               50s,
                               FailureCause::GatewayTimeout,
                               "server: x",
                               29s};
        if (kind == Told::Foreign)
            example.text =
                "</td><script>alert(1)</script> | \xe2\x80\xae @all #12 <!-- headroom-record run=x csv=requests "
                "sha256="
                + std::string(64, 'a') + " -->";
        run.failures.push_back(example);
        return run;
    }
    RunBuilder builder;
    if (kind == Told::Jobs) {
        JobsRun jobs;
        for (std::uint32_t i = 0; i < 200; ++i) {
            builder.add(i, Outcome::Ok, 20ms);
            jobs.add(i, i % 50 == 7 ? JobEnd::GivenUp : JobEnd::Done, 4s + std::chrono::milliseconds(i * 170));
        }
        RunSnapshot run = builder.build();
        run.jobs = jobs.build().jobs;
        return run;
    }
    for (std::uint32_t i = 0; i < 500 && kind != Told::Nothing; ++i)
        builder.add(i / 10, kind == Told::AllFailed ? Outcome::NetworkError : Outcome::NearLimit,
                    kind == Told::AllFailed ? 1ms : 28min + std::chrono::milliseconds(i));
    if (kind == Told::AllFailed) {
        builder.run.load.resize(1);
        builder.run.load[0].resent = 7;
    }
    return builder.build();
}

/// As reportOfRun() makes it, without a file.
inline ReportModel toldModel(Told kind)
{
    const LoadProfile profile = toldProfile(kind);
    const RunSnapshot run = toldRun(kind);
    const RunSummary summary = summarise(profile, run);
    ReportModel model = reportModel(summary, profile, {{}, "two\nlines", {{"release", "1.4"}}, false});
    RunInfo info;
    info.startedAt = run.startedAt;
    info.headroomVersion = "0.1.0";
    info.key = "0123456789abcdef0123456789abcdef";
    info.profileJson = "{}";
    info.environment = {{"os", "Linux 6.1"}, {"shard/profile", "{\n \"schema\": \"a whole profile\"\n}"}};
    addRecord(model, info, run.elapsed, {"Anna", "Ben", "1.4.0"});
    model.findings = {{"pages_grow", "Answers grow.", "From 12.5 kB to 3.75 MB.", "Page them.", 1}};
    model.files = {{"requests", "rows.csv", std::string(64, 'b')}};
    model.figures = reportFigures(summary, profile, run);
    return model;
}

/// Every text a record shows.
inline QStringList textsOf(const ReportModel& model)
{
    QStringList texts;
    const auto add = [&](const std::string& text) {
        if (!text.empty())
            texts << QString::fromStdString(text);
    };
    const auto addFacts = [&](const std::vector<NamedText>& facts) {
        for (const NamedText& fact : facts) {
            add(fact.name);
            add(fact.text);
        }
    };
    for (const std::string& text : {model.title, model.verdict, model.headroom, model.generator, model.runId,
                                    model.signs.author, model.signs.approver, model.signs.release})
        add(text);
    for (const auto& sentences : {model.reasons, model.wall, model.whatIfs, model.notes, model.redacted})
        for (const std::string& sentence : sentences)
            add(sentence);
    for (const auto& facts : {model.asked, model.labels, model.counts, model.ghosts, model.record, model.environment})
        addFacts(facts);
    for (const ConditionRow& row : model.conditions)
        for (const std::string& text : {row.condition, row.threshold, row.value, row.sentence})
            add(text);
    for (const OutcomeRow& row : model.outcomes)
        for (const std::string& text : {row.outcome, row.count, row.share})
            add(text);
    for (const LatencyRow& row : model.latencies)
        for (const std::string& text : {row.name, row.response, row.service, row.firstByte})
            add(text);
    for (const RequestLine& row : model.requests)
        for (const std::string& text :
             {row.name, row.ended, row.answered, row.inTime, row.headroom, row.p50, row.p95, row.p99})
            add(text);
    for (const JobsTable& jobs : model.jobs) {
        add(jobs.sentence);
        add(jobs.pastLimit);
        for (const JobTimesRow& row : jobs.times)
            for (const std::string& text : {row.name, row.completion, row.accepted, row.silence})
                add(text);
    }
    for (const FailureKindRow& row : model.failures)
        for (const std::string& text : {row.count, row.words, row.said})
            add(text);
    for (const Finding& finding : model.findings)
        for (const std::string& text : {finding.title, finding.evidence, finding.remedy})
            add(text);
    for (const RecordedFile& file : model.files)
        for (const std::string& text : {file.name, file.sha256})
            add(text);
    return texts;
}

inline QSet<QString> numbersIn(const QString& text)
{
    QSet<QString> numbers;
    auto found = QRegularExpression("[0-9][0-9.,:]*[0-9]|[0-9]").globalMatch(text);
    while (found.hasNext())
        numbers.insert(found.next().captured());
    return numbers;
}

} // namespace headroom
