#include "display/runtexts.h"

#include "analysis/ghostsentences.h"
#include "analysis/verdictsentences.h"
#include "analysis/wallsentences.h"
#include "display/convert.h"
#include "display/coresentences.h"
#include "display/errorsentences.h"
#include "display/librarytexts.h"
#include "display/numbers.h"
#include "display/plansentence.h"
#include "profile/loadwords.h"
#include "profile/shownurl.h"

#include <QCoreApplication>
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
                                           shortened(qString(shownUrl(profile.request())), longest));
    const QString many = profile.order == LoadProfile::Order::InOrder ? Text::tr("journeys of %1 requests to %2")
                                                                      : Text::tr("%1 requests by weight to %2");
    return many.arg(countText(profile.requests.size()), shortened(hostsText(profile), longest));
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

/// Under a later limit there is no verdict: nobody knows what became of the timeouts.
RunHeadline whatIfHeadline(const RunView& view)
{
    const auto verdict = view.summary.verdict;
    const QString word = Text::tr("WHAT IF %1").arg(durationText(view.summary.limit));
    const bool told = verdict && !view.summary.range;
    return {told ? QStringLiteral("%1: %2").arg(word, saidInLanguage(std::string(verdictName(*verdict)))) : word,
            view.summary.reasons.empty() ? QString() : saidInLanguage(view.summary.reasons.front()),
            told ? toneOf(*verdict) : Tone::Plain};
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
    if (view.measured)
        return whatIfHeadline(view);
    if (const auto& range = view.summary.range)
        return {Text::tr("%1 TO %2").arg(clockText(range->from), clockText(range->until)),
                reasons.empty() ? QString() : saidInLanguage(reasons.front())};
    const Verdict verdict = view.summary.verdict.value_or(Verdict::Stopped);
    return {saidInLanguage(std::string(verdictName(verdict))),
            reasons.empty() ? QString() : saidInLanguage(reasons.front()), toneOf(verdict)};
}

QString contextOf(const RunView& view, qsizetype longestPart)
{
    const LoadProfile& profile = *view.profile;
    QStringList parts;
    if (!view.name.isEmpty())
        parts << shortened(view.name, longestPart / 2);
    if (!profile.name.empty() && view.name != qString(profile.name))
        parts << shortened(qString(profile.name), longestPart / 2);
    parts << requestsText(profile, longestPart);
    if (view.snapshot)
        parts << startedText(view.snapshot->startedAt);
    parts << loadText(profile.load);
    return parts.join(QStringLiteral(" · "));
}

QString retriesOf(const RunSummary& summary)
{
    return saidInLanguage(retrySentence(summary).value_or(std::string()));
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
    return summary.ghosts ? saidInLanguage(ghostSentence(*summary.ghosts)) : QString();
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

QString noteText(const std::string& note)
{
    const QString said = saidInLanguage(note);
    return said == qString(note) ? errorInLanguage(note) : said; // one says why the server's log is left out
}

QStringList remarksOf(const RunView& view)
{
    const RunSummary& summary = view.summary;
    const QString saidElsewhere = retriesOf(summary);
    QStringList remarks;
    if (view.live() && summary.timeoutsBegan)
        remarks << timeoutsBegan(summary); // of a run that is over the verdict's sentence says so
    for (std::size_t i = 1; i < summary.reasons.size(); ++i)
        remarks << saidInLanguage(summary.reasons[i]);
    for (const std::string& sentence : wallSentences(summary))
        remarks << saidInLanguage(sentence);
    for (const std::string& note : summary.notes)
        remarks << noteText(note);
    remarks.removeAll(saidElsewhere);
    return remarks;
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
