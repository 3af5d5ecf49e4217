#include "display/runtiles.h"

#include "analysis/verdictsentences.h"
#include "charts/percentilecurve.h"
#include "display/convert.h"
#include "display/numbers.h"
#include "gateway/gatewayentry.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::RunTexts)
};

/// Under a later limit than the one that was measured, of which only bounds are known.
bool beyondMeasured(const RunSummary& summary)
{
    return !summary.whatIfs.empty() && summary.whatIfs.front().beyond;
}

std::uint64_t otherFailures(const OutcomeCounts& outcomes)
{
    std::uint64_t sum = 0;
    for (const Outcome outcome : {Outcome::Throttled, Outcome::ClientError, Outcome::ServerError, Outcome::NetworkError,
                                  Outcome::ClientTimeout, Outcome::CheckFailed})
        sum += outcomes[outcome];
    return sum;
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
        return {caption, shareText(*summary.headroomP95), Text::tr("of %1").arg(durationText(summary.limit)), hint,
                tight ? Tone::Warning : Tone::Plain};
    }
    if (!summary.limited.p95)
        return {caption, QStringLiteral("–"), Text::tr("too few answers"), hint, Tone::Plain};
    const nanoseconds least = summary.limited.p95->atLeast.value_or(nanoseconds(0));
    const bool pastLimit = least + limitTolerance(summary.limit) >= summary.limit;
    return {caption, pastLimit ? Text::tr("none") : QStringLiteral("–"),
            pastLimit                  ? Text::tr("p95 is past the limit")
                : summary.inFlight > 0 ? Text::tr("not yet known")
                                       : Text::tr("not known: p95 ≥ %1").arg(latencyText(least)),
            hint, pastLimit ? Tone::Bad : Tone::Plain};
}

StripTile inTimeTile(const RunSummary& summary)
{
    return {Text::tr("Answered in time"),
            summary.answeredInTime ? (beyondMeasured(summary) ? QStringLiteral("≥ %1") : QStringLiteral("%1"))
                                         .arg(shareText(*summary.answeredInTime))
                                   : QStringLiteral("–"),
            Text::tr("within %1").arg(durationText(summary.limit)),
            summary.heldAgainst == LimitKind::Total
                ? Text::tr("The share of all requests that were answered within the limit. Needs no assumption.")
                : Text::tr("The share of all requests whose answer began within the limit. Needs no assumption."),
            Tone::Plain};
}

StripTile nearLimitTile(const RunSummary& summary)
{
    const std::uint64_t count = summary.outcomes[Outcome::NearLimit];
    const std::uint64_t unknown = beyondMeasured(summary) ? summary.outcomes[Outcome::GatewayTimeout] : 0;
    return {Text::tr("Near limit"),
            unknown > 0 ? QStringLiteral("%1 – %2").arg(countText(count), countText(count + unknown))
                        : countText(count),
            count > 0 && unknown == 0 && summary.nearLimitShare
                ? Text::tr("%1 of answers").arg(shareText(*summary.nearLimitShare))
                : QString(),
            Text::tr("Answered, but later than %1.").arg(axisLatencyText(summary.nearMark)),
            count > 0 ? Tone::Warning : Tone::Plain};
}

/// What shares are of: while it runs of what has ended, as "answered in time" is, so that they add up.
std::uint64_t wholeOf(const RunView& view)
{
    return view.over() ? view.summary.sent : view.summary.sent - view.summary.inFlight;
}

StripTile timeoutsTile(const RunView& view)
{
    const RunSummary& summary = view.summary;
    StripTile tile = countTile(
        Text::tr("Gateway timeouts"), summary.outcomes[Outcome::GatewayTimeout], wholeOf(view), Tone::Bad,
        QStringList{Text::tr("The gateway gave up; the backend may still have worked on."), timeoutsBegan(summary)}
            .join(QLatin1Char(' '))
            .trimmed());
    if (beyondMeasured(summary) && summary.outcomes[Outcome::GatewayTimeout] > 0) {
        tile.value = QStringLiteral("0 – %1").arg(tile.value);
        tile.note = QStringLiteral("≤ %1").arg(tile.note);
    }
    return tile;
}

QList<StripTile> countTiles(const RunView& view)
{
    const RunSummary& summary = view.summary;
    const OutcomeCounts& outcomes = summary.outcomes;
    const StripTile sent{Text::tr("Sent"), countText(summary.sent),
                         summary.planned > summary.sent ? Text::tr("of %1").arg(countText(summary.planned)) : QString(),
                         Text::tr("Requests sent, and of how many that fell due if some did not start."), Tone::Plain};
    const bool tooShort = summary.elapsed < std::chrono::seconds(1); // one answer in 20 ms is no 50 a second
    const StripTile second = view.over()
        ? StripTile{Text::tr("Answers/s"), tooShort ? QStringLiteral("–") : perSecondText(summary.throughputPerSecond),
                    tooShort ? Text::tr("under 1 s") : QString(),
                    summary.range ? Text::tr("Answers to what was planned in this part, over its length.")
                                  : Text::tr("Answers a second, the wait for the last ones included."),
                    Tone::Plain}
        : StripTile{
            Text::tr("In flight"), countText(summary.inFlight), {}, Text::tr("Sent and not yet ended."), Tone::Plain};
    const StripTile third = view.over()
        ? countTile(Text::tr("Unfinished"), outcomes[Outcome::Unfinished], summary.sent, Tone::Warning,
                    Text::tr("Still in flight when the run ended."))
        : countTile(Text::tr("At risk"), summary.atRisk, 0, Tone::Warning,
                    (summary.heldAgainst == LimitKind::Total
                         ? Text::tr("In flight and past the near-limit mark of %1.")
                         : Text::tr("In flight, no byte of the answer yet, and past the near-limit mark of %1."))
                        .arg(axisLatencyText(summary.nearMark)));
    return {
        sent,
        second,
        third,
        nearLimitTile(summary),
        timeoutsTile(view),
        countTile(
            Text::tr("Other failures"), otherFailures(outcomes), wholeOf(view), Tone::Bad,
            Text::tr("Throttled, other 4xx and 5xx, failed checks, network errors and the client's own timeouts."))};
}

} // namespace

QString timeoutsBegan(const RunSummary& summary)
{
    return summary.timeoutsBegan ? Text::tr("Timeouts began %1.").arg(qString(beginningWords(*summary.timeoutsBegan)))
                                 : QString();
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

} // namespace headroom
