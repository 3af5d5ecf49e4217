#include "display/runtexts.h"

#include "analysis/ghostsentences.h"
#include "analysis/verdictsentences.h"
#include "analysis/wallsentences.h"
#include "charts/percentilecurve.h"
#include "display/convert.h"
#include "display/numbers.h"
#include "display/plansentence.h"
#include "profile/loadwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace headroom {

namespace {

constexpr qsizetype everything = std::numeric_limits<qsizetype>::max();

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::RunTexts)
};

RunHeadline readyHeadline(const LoadProfile& profile)
{
    const QString hosts = hostsText(profile);
    if (hosts.isEmpty())
        return {Text::tr("READY"), Text::tr("Give the profile a URL, then F5 starts.")};
    return {Text::tr("READY"), Text::tr("F5 sends %1 to %2.").arg(amountText(profile), hosts)};
}

/// Time and counts of the whole run: the summary's leave the warm-up out.
RunHeadline sendingHeadline(const RunView& view)
{
    const LoadShape& load = view.profile->load;
    const nanoseconds elapsed = view.snapshot->elapsed;
    RunHeadline headline{Text::tr("RUNNING"), clockText(elapsed)};
    if (const auto duration = durationOf(load)) {
        headline.sentence = Text::tr("%1 of %2").arg(clockText(elapsed), clockText(*duration));
        headline.progress = std::min(1.0, toSeconds(elapsed) / toSeconds(*duration));
    } else if (const auto requests = requestsOf(*view.profile)) {
        const std::uint64_t sent = view.snapshot->sent;
        headline.sentence =
            Text::tr("%1, %2 of %3 requests").arg(clockText(elapsed), countText(sent), countText(*requests));
        headline.progress = std::min(1.0, static_cast<double>(sent) / static_cast<double>(*requests));
    }
    if (elapsed < load.warmUp)
        headline.sentence += Text::tr(", warming up until %1").arg(clockText(load.warmUp));
    return headline;
}

RunHeadline drainingHeadline(const RunView& view)
{
    const auto& inFlight = view.snapshot->inFlight;
    nanoseconds youngest = view.snapshot->sendingTime;
    for (const InFlightRequest& request : inFlight)
        youngest = std::max(youngest, request.plannedStart);
    const nanoseconds left = view.profile->effectiveClientTimeout() - (view.snapshot->elapsed - youngest);
    const auto seconds = std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::seconds>(left).count());
    return {Text::tr("DRAINING"),
            Text::tr("%1, waiting for %2 in flight, at most %3 s more")
                .arg(clockText(view.snapshot->elapsed), countText(inFlight.size()))
                .arg(seconds)};
}

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return Tone::Good;
    case Verdict::Fail:
        return Tone::Bad;
    default:
        return Tone::Warning;
    }
}

QString loadText(const LoadShape& load)
{
    const QString words = qString(loadInWords(load));
    const auto closed = [](const LoadShape& shape) { return std::holds_alternative<ClosedModel>(shape.model); };
    const bool anyClosed = closed(load) || std::any_of(load.then.begin(), load.then.end(), closed);
    if (!load.then.empty())
        return anyClosed ? Text::tr("%1: stalls hide load from users").arg(words) : words;
    return anyClosed ? Text::tr("closed model, %1: stalls hide load").arg(words)
                     : Text::tr("open model, %1").arg(words);
}

/// Gives way in the middle, behind the host of a URL.
QString shortened(const QString& text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const qsizetype tail = longest / 4;
    return text.left(longest - tail - 1) + QStringLiteral("…") + text.right(tail);
}

QString requestsText(const LoadProfile& profile, qsizetype longest)
{
    if (profile.requests.size() == 1)
        return QStringLiteral("%1 %2").arg(qString(profile.request().method),
                                           shortened(qString(profile.request().url), longest));
    const QString many = profile.order == LoadProfile::Order::InOrder ? Text::tr("journeys of %1 requests to %2")
                                                                      : Text::tr("%1 requests by weight to %2");
    return many.arg(countText(profile.requests.size()), shortened(hostsText(profile), longest));
}

QDateTime localTime(WallTime time)
{
    const auto sinceEpoch = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch);
}

std::uint64_t otherFailures(const OutcomeCounts& outcomes)
{
    std::uint64_t sum = 0;
    for (const Outcome outcome : {Outcome::Throttled, Outcome::ClientError, Outcome::ServerError, Outcome::NetworkError,
                                  Outcome::ClientTimeout, Outcome::CheckFailed})
        sum += outcomes[outcome];
    return sum;
}

QString outcomesText(const OutcomeCounts& outcomes)
{
    QStringList parts;
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (outcomes.of[i] > 0)
            parts << QStringLiteral("%1 %2").arg(countText(outcomes.of[i]), outcomeText(static_cast<Outcome>(i)));
    }
    return parts.isEmpty() ? Text::tr("none yet") : parts.join(QStringLiteral(", "));
}

QString shareOf(std::uint64_t count, std::uint64_t all)
{
    return count == 0 || all == 0 ? QString() : shareText(static_cast<double>(count) / static_cast<double>(all));
}

StripTile countTile(const QString& caption, std::uint64_t count, std::uint64_t all, Tone ifAny, const QString& hint)
{
    return {caption, countText(count), shareOf(count, all), hint, count > 0 ? ifAny : Tone::Plain};
}

Tone toneOf(const std::optional<Percentile>& percentile, const RunSummary& summary)
{
    if (!percentile)
        return Tone::Plain;
    if (percentile->atLimit)
        return Tone::Bad;
    if (summary.heldAgainst != LimitKind::Total) // whole answers may well take longer
        return Tone::Plain;
    const nanoseconds time = percentile->value.value_or(percentile->atLeast.value_or(nanoseconds(0)));
    if (time >= summary.limit)
        return Tone::Bad;
    return time >= summary.nearMark ? Tone::Warning : Tone::Plain;
}

StripTile percentileTile(const QString& name, const std::optional<Percentile>& percentile, const RunSummary& summary,
                         LatencyKind kind)
{
    const QString what =
        kind == LatencyKind::Response ? Text::tr("%1 response").arg(name) : Text::tr("%1 service").arg(name);
    const QString hint =
        Text::tr("%1 % of the requests were answered within this time, failures counted as \"at least this "
                 "long\". Below it the 95 % interval.")
            .arg(name.mid(1));
    const QString note = percentile ? intervalText(percentile) : Text::tr("too few answers");
    return {what, percentileText(percentile, summary.limit), note, hint, toneOf(percentile, summary)};
}

StripTile headroomTile(const RunSummary& summary)
{
    const QString hint = summary.heldAgainst == LimitKind::Total
        ? Text::tr("What is left of the limit at the 95th percentile of the service time.")
        : summary.heldAgainst == LimitKind::FirstByte
        ? Text::tr("What is left of the limit at the 95th percentile of the time up to the first byte.")
        : Text::tr("What is left of the limit at the 95th percentile of the longest silence in each answer.");
    const QString caption = Text::tr("Headroom at p95");
    if (summary.headroomP95) {
        const bool tight =
            *summary.headroomP95 < 1 - toSeconds(summary.nearMark) / std::max(toSeconds(summary.limit), 1e-9);
        return {caption, shareText(*summary.headroomP95), Text::tr("of %1").arg(axisLatencyText(summary.limit)), hint,
                tight ? Tone::Warning : Tone::Plain};
    }
    if (!summary.limited.p95)
        return {caption, QStringLiteral("–"), Text::tr("too few answers"), hint, Tone::Plain};
    const bool pastLimit =
        summary.limited.p95->atLimit || summary.limited.p95->atLeast.value_or(nanoseconds(0)) >= summary.limit;
    return {caption, pastLimit ? Text::tr("none") : QStringLiteral("–"),
            pastLimit ? Text::tr("p95 is past the limit") : Text::tr("not yet known"), hint,
            pastLimit ? Tone::Bad : Tone::Plain};
}

StripTile inTimeTile(const RunSummary& summary)
{
    return {Text::tr("Answered in time"),
            summary.answeredInTime ? shareText(*summary.answeredInTime) : QStringLiteral("–"),
            Text::tr("within %1").arg(axisLatencyText(summary.limit)),
            summary.heldAgainst == LimitKind::Total
                ? Text::tr("The share of all requests that were answered within the limit. Needs no assumption.")
                : Text::tr("The share of all requests whose answer began within the limit. Needs no assumption."),
            Tone::Plain};
}

StripTile nearLimitTile(const RunSummary& summary)
{
    const std::uint64_t count = summary.outcomes[Outcome::NearLimit];
    return {Text::tr("Near limit"), countText(count),
            count > 0 && summary.nearLimitShare ? Text::tr("%1 of answers").arg(shareText(*summary.nearLimitShare))
                                                : QString(),
            Text::tr("Answered, but later than %1.").arg(axisLatencyText(summary.nearMark)),
            count > 0 ? Tone::Warning : Tone::Plain};
}

QString timeoutsBegan(const RunSummary& summary)
{
    return summary.timeoutsBegan ? Text::tr("Timeouts began %1.").arg(qString(beginningWords(*summary.timeoutsBegan)))
                                 : QString();
}

QList<StripTile> countTiles(const RunView& view)
{
    const RunSummary& summary = view.summary;
    const OutcomeCounts& outcomes = summary.outcomes;
    const StripTile sent{Text::tr("Sent"), countText(summary.sent),
                         summary.planned > summary.sent ? Text::tr("of %1").arg(countText(summary.planned)) : QString(),
                         Text::tr("Requests sent, and of how many that fell due if some did not start."), Tone::Plain};
    const StripTile second = view.over()
        ? StripTile{Text::tr("Answers/s"),
                    perSecondText(summary.throughputPerSecond),
                    {},
                    Text::tr("Answers a second, the wait for the last ones included."),
                    Tone::Plain}
        : StripTile{
            Text::tr("In flight"), countText(summary.inFlight), {}, Text::tr("Sent and not yet ended."), Tone::Plain};
    const StripTile third = view.over()
        ? countTile(Text::tr("Unfinished"), outcomes[Outcome::Unfinished], summary.sent, Tone::Warning,
                    Text::tr("Still in flight when the run ended."))
        : countTile(Text::tr("AT RISK"), summary.atRisk, 0, Tone::Warning,
                    (summary.heldAgainst == LimitKind::Total
                         ? Text::tr("In flight and past the near-limit mark of %1.")
                         : Text::tr("In flight, no byte of the answer yet, and past the near-limit mark of %1."))
                        .arg(axisLatencyText(summary.nearMark)));
    return {
        sent,
        second,
        third,
        nearLimitTile(summary),
        countTile(
            Text::tr("Gateway timeouts"), outcomes[Outcome::GatewayTimeout], summary.sent, Tone::Bad,
            QStringList{Text::tr("The gateway gave up; the backend may still have worked on."), timeoutsBegan(summary)}
                .join(QLatin1Char(' '))
                .trimmed()),
        countTile(
            Text::tr("Other failures"), otherFailures(outcomes), summary.sent, Tone::Bad,
            Text::tr("Throttled, other 4xx and 5xx, failed checks, network errors and the client's own timeouts."))};
}

} // namespace

RunHeadline headlineOf(const RunView& view)
{
    if (!view.snapshot)
        return readyHeadline(*view.profile);
    if (view.snapshot->phase == RunPhase::Sending)
        return sendingHeadline(view);
    if (view.snapshot->phase == RunPhase::Draining)
        return drainingHeadline(view);
    const auto& reasons = view.summary.reasons;
    if (const auto& range = view.summary.range)
        return {Text::tr("%1 TO %2").arg(clockText(range->from), clockText(range->until)),
                reasons.empty() ? QString() : qString(reasons.front())};
    const Verdict verdict = view.summary.verdict.value_or(Verdict::Stopped);
    return {qString(verdictName(verdict)), reasons.empty() ? QString() : qString(reasons.front()), toneOf(verdict)};
}

QString contextOf(const RunView& view, qsizetype longestPart)
{
    const LoadProfile& profile = *view.profile;
    QStringList parts;
    if (!profile.name.empty())
        parts << shortened(qString(profile.name), longestPart / 2);
    parts << requestsText(profile, longestPart);
    if (view.snapshot)
        parts << QLocale().toString(localTime(view.snapshot->startedAt), QLocale::ShortFormat);
    parts << loadText(profile.load);
    return parts.join(QStringLiteral(" · "));
}

QString retriesOf(const RunSummary& summary)
{
    return qString(retrySentence(summary).value_or(std::string()));
}

QString retryOutcomesOf(const RunSummary& summary)
{
    if (!summary.retries)
        return {};
    return Text::tr("First attempts: %1\nLast attempts: %2\n%3 requests, %4 attempts")
        .arg(outcomesText(summary.retries->first), outcomesText(summary.retries->last),
             countText(summary.retries->requests), countText(summary.retries->attempts));
}

QString ghostsOf(const RunSummary& summary)
{
    return summary.ghosts ? qString(ghostSentence(*summary.ghosts)) : QString();
}

QString ghostDetailsOf(const RunSummary& summary)
{
    QStringList lines;
    if (summary.ghosts) {
        for (const GhostLine& line : ghostLines(*summary.ghosts))
            lines << QStringLiteral("%1: %2").arg(qString(line.name), qString(line.text));
    }
    return lines.join(QLatin1Char('\n'));
}

QStringList remarksOf(const RunView& view)
{
    const RunSummary& summary = view.summary;
    const QString saidElsewhere = retriesOf(summary);
    QStringList remarks;
    if (view.live() && summary.timeoutsBegan)
        remarks << timeoutsBegan(summary); // of a run that is over the verdict's sentence says so
    for (std::size_t i = 1; i < summary.reasons.size(); ++i)
        remarks << qString(summary.reasons[i]);
    for (const std::string& sentence : wallSentences(summary))
        remarks << qString(sentence);
    for (const std::string& note : summary.notes)
        remarks << qString(note);
    remarks.removeAll(saidElsewhere);
    return remarks;
}

QList<StripTile> tilesOf(const RunView& view, LatencyKind kind)
{
    const LatencySummary& times = latenciesOf(view.summary, kind);
    QList<StripTile> tiles = countTiles(view);
    tiles << percentileTile(QStringLiteral("p50"), times.p50, view.summary, kind)
          << percentileTile(QStringLiteral("p95"), times.p95, view.summary, kind)
          << percentileTile(QStringLiteral("p99"), times.p99, view.summary, kind) << headroomTile(view.summary)
          << inTimeTile(view.summary);
    return tiles;
}

QString plainTextOf(const RunView& view, LatencyKind kind)
{
    const RunHeadline headline = headlineOf(view);
    QStringList lines{QStringLiteral("%1 – %2").arg(headline.word, headline.sentence), contextOf(view, everything)};
    for (const StripTile& tile : tilesOf(view, kind))
        lines << QStringLiteral("%1: %2%3")
                     .arg(tile.caption, tile.value,
                          tile.note.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(tile.note));
    if (const QString retries = retriesOf(view.summary); !retries.isEmpty())
        lines << retries << retryOutcomesOf(view.summary);
    if (const QString ghosts = ghostsOf(view.summary); !ghosts.isEmpty())
        lines << ghosts << ghostDetailsOf(view.summary);
    lines << remarksOf(view);
    return lines.join(QLatin1Char('\n'));
}

QString generatorText(const RunSummary& summary)
{
    QString text = Text::tr("Generator: largest lag %1, CPU %2, %3 late, %4 dropped")
                       .arg(latencyText(summary.maxLag), shareText(summary.cpuShare), countText(summary.lateStarts),
                            countText(summary.droppedStarts));
    const std::uint64_t lost = summary.outOfDescriptors + summary.outOfPorts + summary.outOfMemory;
    if (lost > 0)
        text += Text::tr(", %1 lost for want of resources here").arg(countText(lost));
    return text;
}

QString generatorDetails(const RunSummary& summary)
{
    QStringList lines;
    for (std::size_t i = 0; i < summary.workerCpu.size(); ++i)
        lines << Text::tr("Worker %1: %2 of a core at most").arg(i + 1).arg(shareText(summary.workerCpu[i]));
    lines << Text::tr("Lag at p99: %1").arg(latencyText(summary.p99Lag))
          << Text::tr("Longest pass, away from the sockets: %1").arg(latencyText(summary.maxPass));
    if (summary.peakMemory > 0)
        lines
            << Text::tr("Memory at most: %1").arg(QLocale().formattedDataSize(static_cast<qint64>(summary.peakMemory)));
    lines << Text::tr("Lost for want of descriptors: %1, ports: %2, memory: %3")
                 .arg(countText(summary.outOfDescriptors), countText(summary.outOfPorts),
                      countText(summary.outOfMemory));
    return lines.join(QLatin1Char('\n'));
}

} // namespace headroom
