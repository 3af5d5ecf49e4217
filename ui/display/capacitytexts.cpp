#include "display/capacitytexts.h"

#include "display/convert.h"
#include "display/coresentences.h"
#include "display/numbers.h"
#include "display/plansentence.h"
#include "report/capacitytext.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom {

namespace {

using namespace std::chrono_literals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::CapacityTexts)
};

Tone toneOf(CapacityEnd end)
{
    switch (end) {
    case CapacityEnd::Confirmed:
        return Tone::Good;
    case CapacityEnd::NothingPasses:
    case CapacityEnd::NeverReached:
        return Tone::Bad;
    default:
        return Tone::Warning;
    }
}

RunHeadline searchingHeadline(const CapacityView& view)
{
    const CapacityProgress& progress = view.progress;
    if (view.stopping)
        return {Text::tr("STOPPING"), Text::tr("Waiting for what is in flight. What was found is kept.")};
    RunHeadline headline{Text::tr("SEARCHING"),
                         Text::tr("%1, %2 left").arg(clockText(progress.elapsed), aboutText(progress.timeLeft))};
    const double whole = toSeconds(progress.elapsed + progress.timeLeft);
    headline.progress = whole > 0 ? std::min(1.0, toSeconds(progress.elapsed) / whole) : 0;
    return headline;
}

QString phaseText(const StepUnderWay& step, const RunSnapshot& snapshot, std::chrono::seconds warmUp)
{
    if (snapshot.phase != RunPhase::Sending)
        return Text::tr("draining");
    if (step.since < warmUp)
        return Text::tr("warming up, %1 of %2").arg(clockText(step.since), clockText(warmUp));
    const nanoseconds judged = step.since - warmUp;
    if (judged > step.judged)
        return Text::tr("waiting for the last answers");
    return Text::tr("%1 of %2 judged").arg(clockText(judged), clockText(step.judged));
}

} // namespace

RunHeadline capacityHeadline(const CapacityView& view)
{
    if (!view.profile)
        return {Text::tr("READY"), Text::tr("Finds the highest rate that surely stays clear of the gateway's limit.")};
    if (!view.result)
        return searchingHeadline(view);
    return {saidInLanguage(std::string(capacityEndName(view.result->end))), saidInLanguage(view.result->sentence),
            toneOf(view.result->end)};
}

QString stepUnderWayText(const CapacityView& view)
{
    const CapacityProgress& progress = view.progress;
    if (view.result || !progress.underWay || !progress.snapshot)
        return {};
    const StepUnderWay& step = *progress.underWay;
    const QString rate = qString(rateWords(step.rate));
    return Text::tr("Step %1, %2: %3, %4 in flight")
        .arg(countText(progress.steps.size() + 1), step.confirming ? Text::tr("confirming %1").arg(rate) : rate,
             phaseText(step, *progress.snapshot, view.settings.warmUp), countText(progress.snapshot->inFlight.size()));
}

QString capacityPlan(const LoadProfile& profile, const CapacitySettings& settings)
{
    const QString hosts = hostsText(profile);
    QString plan = Text::tr("Searches up to %1 a second to %2, %3. A rate passes where p99 of the service time is "
                            "surely within %4, the near-limit mark.")
                       .arg(perSecondText(settings.highestRate), hosts.isEmpty() ? Text::tr("(no host yet)") : hosts,
                            aboutText(timeLeft(settings, {}, std::nullopt, nanoseconds(0))),
                            axisLatencyText(profile.limit.nearMark()));
    if (profile.requests.size() > 1 && profile.order == LoadProfile::Order::InOrder)
        plan += Text::tr(" A rate is of journeys.");
    return plan;
}

QString capacityLoadText(const CapacitySettings& settings)
{
    return Text::tr("up to %1 a second for up to %2")
        .arg(perSecondText(settings.highestRate), durationText(settings.mostTime));
}

QString aboutText(nanoseconds time)
{
    if (time < 60s)
        return Text::tr("about %1 s").arg(std::chrono::ceil<std::chrono::seconds>(time).count());
    if (time < 120min)
        return Text::tr("about %1 min").arg(std::chrono::round<std::chrono::minutes>(time).count());
    return Text::tr("about %1 h").arg(std::chrono::round<std::chrono::hours>(time).count());
}

QString stepVerdictText(StepVerdict verdict)
{
    switch (verdict) {
    case StepVerdict::Pass:
        return Text::tr("pass");
    case StepVerdict::Fail:
        return Text::tr("fail");
    case StepVerdict::Undecided:
        return Text::tr("undecided");
    case StepVerdict::Invalid:
        break;
    }
    return Text::tr("invalid");
}

} // namespace headroom
