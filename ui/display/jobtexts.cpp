#include "display/jobtexts.h"

#include "display/convert.h"
#include "display/numbers.h"
#include "gateway/gatewaycatalogue.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::JobTexts)
};

constexpr std::array shownEnds{JobEnd::Done, JobEnd::Failed,  JobEnd::Refused,
                               JobEnd::Lost, JobEnd::GivenUp, JobEnd::Unfinished};

QString endText(JobEnd end, std::uint64_t count)
{
    const QString number = countText(count);
    switch (end) {
    case JobEnd::Done:
        return Text::tr("%1 done").arg(number);
    case JobEnd::Failed:
        return Text::tr("%1 failed").arg(number);
    case JobEnd::Refused:
        return Text::tr("%1 never accepted").arg(number);
    case JobEnd::Lost:
        return Text::tr("%1 lost").arg(number);
    case JobEnd::GivenUp:
        return Text::tr("%1 given up").arg(number);
    case JobEnd::Unfinished:
        break;
    }
    return Text::tr("%1 cut by the end of the run").arg(number);
}

QString whoseText(const JobsSummary& jobs)
{
    const QString name = qString(jobs.name), count = countText(jobs.numbers.ended());
    switch (jobs.kind) {
    case JobKind::Polled:
        return Text::tr("%1 jobs of %2, polled").arg(count, name);
    case JobKind::Pushed:
        return Text::tr("%1 jobs of %2, pushed").arg(count, name);
    case JobKind::Streamed:
        break;
    }
    return Text::tr("%1 jobs of %2, streamed").arg(count, name);
}

QString partsText(const JobsSummary& jobs)
{
    const auto each = jobs.numbers.partsPerJob();
    if (!each)
        return {};
    const QString number = QLocale().toString(*each, 'f', 1);
    switch (jobs.kind) {
    case JobKind::Polled:
        return Text::tr("; %1 polls a job").arg(number);
    case JobKind::Pushed:
        return Text::tr("; %1 messages a job").arg(number);
    case JobKind::Streamed:
        break;
    }
    return Text::tr("; %1 parts a job").arg(number);
}

QString heldText(LimitKind kind, const JobNumbers& numbers, nanoseconds limit)
{
    const auto shown = [&](const QString& sentence, const LatencySummary& times) {
        return sentence.arg(durationText(limit), percentileText(times.p99, limit),
                            times.max ? latencyText(*times.max) : QStringLiteral("–"));
    };
    switch (kind) {
    case LimitKind::Idle:
        return shown(Text::tr("Limit on silence %1: longest silence p99 %2, worst %3."), numbers.silence);
    case LimitKind::FirstByte:
        return shown(Text::tr("Limit on the first byte %1: first byte p99 %2, slowest %3."), numbers.accepted);
    case LimitKind::Total:
        break;
    }
    return shown(Text::tr("Limit on the whole answer %1: total p99 %2, slowest %3."), numbers.completion);
}

} // namespace

QString jobSentence(const JobsSummary& jobs)
{
    QStringList ends;
    for (const JobEnd end : shownEnds) {
        if (jobs.numbers.ends[end] > 0)
            ends << endText(end, jobs.numbers.ends[end]);
    }
    QString text = whoseText(jobs);
    if (!ends.isEmpty())
        text = Text::tr("%1: %2").arg(text, ends.join(Text::tr(", ")));
    if (jobs.numbers.open > 0)
        text += Text::tr("; %1 under way").arg(countText(jobs.numbers.open));
    return Text::tr("%1.").arg(text + partsText(jobs));
}

QString pastLimitSentence(const JobNumbers& jobs, nanoseconds limit)
{
    const std::uint64_t done = jobs.ends[JobEnd::Done];
    if (done == 0)
        return {};
    if (jobs.pastLimit == 0)
        return Text::tr("None of them took longer than the %1 limit.").arg(durationText(limit));
    return Text::tr("%1 of the %2 done took longer than the %3 limit: requests that wait for their result would have "
                    "lost them.")
        .arg(countText(jobs.pastLimit), countText(done), durationText(limit));
}

QStringList streamLimitSentences(const JobsSummary& jobs, const LoadProfile& profile)
{
    if (jobs.kind != JobKind::Streamed)
        return {};
    const GatewayLimit& limit = profile.limit;
    QStringList lines{heldText(limit.heldAgainst(), jobs.numbers, limit.time)};
    const auto gateways = gatewaysOf(profile); // a run's own file of gateways may be gone
    const auto entry = gatewayOf(profile, gateways ? *gateways : shippedGateways());
    if (entry && entry->totalLimit && limit.heldAgainst() != LimitKind::Total)
        lines << heldText(LimitKind::Total, jobs.numbers, *entry->totalLimit);
    return lines;
}

QString acceptedTitle(JobKind kind)
{
    switch (kind) {
    case JobKind::Polled:
        return Text::tr("Time to acceptance");
    case JobKind::Pushed:
        return Text::tr("Connect time");
    case JobKind::Streamed:
        break;
    }
    return Text::tr("First byte");
}

QString completionTitle(JobKind kind)
{
    switch (kind) {
    case JobKind::Polled:
        return Text::tr("Time to completion");
    case JobKind::Pushed:
        return Text::tr("Time to result");
    case JobKind::Streamed:
        break;
    }
    return Text::tr("Total time");
}

} // namespace headroom
