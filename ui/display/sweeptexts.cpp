#include "display/sweeptexts.h"

#include "display/capacitytexts.h"
#include "display/convert.h"
#include "display/coresentences.h"
#include "display/errorsentences.h"
#include "display/numbers.h"
#include "display/plansentence.h"
#include "profile/loadwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::SweepTexts)
};

constexpr nanoseconds between = std::chrono::seconds(2); ///< the last answers, and to store a run

nanoseconds lengthOfAll(const std::vector<PlannedRun>& planned)
{
    nanoseconds length{0};
    for (const PlannedRun& run : planned)
        length += durationOf(run.profile.load).value_or(nanoseconds(0)) + between;
    return length;
}

bool lengthsKnown(const std::vector<PlannedRun>& planned)
{
    return std::all_of(planned.begin(), planned.end(),
                       [](const PlannedRun& run) { return durationOf(run.profile.load).has_value(); });
}

RunHeadline goingHeadline(const SweepView& view)
{
    if (view.stopping)
        return {Text::tr("STOPPING"), Text::tr("Waiting for what is in flight. What was found is kept.")};
    const nanoseconds whole = lengthOfAll(view.planned);
    RunHeadline headline{Text::tr("SWEEPING"),
                         lengthsKnown(view.planned)
                             ? Text::tr("%1, %2 left")
                                   .arg(clockText(view.progress.elapsed),
                                        aboutText(std::max(nanoseconds(0), whole - view.progress.elapsed)))
                             : clockText(view.progress.elapsed)};
    headline.progress = lengthsKnown(view.planned)
        ? std::min(1.0, toSeconds(view.progress.elapsed) / toSeconds(whole))
        : static_cast<double>(view.progress.made.runs.size()) / static_cast<double>(view.planned.size());
    return headline;
}

QString underWayText(const SweepView& view)
{
    const SweepProgress& progress = view.progress;
    const std::size_t next = progress.made.runs.size();
    if (progress.gettingReady && next < view.planned.size())
        return Text::tr("Getting the target ready for %1, run %2 of %3")
            .arg(qString(view.planned[next].value))
            .arg(next + 1)
            .arg(view.planned.size());
    if (!progress.underWay)
        return {};
    QString text = Text::tr("%1 = %2, run %3 of %4")
                       .arg(qString(view.name), qString(view.planned[*progress.underWay].value))
                       .arg(*progress.underWay + 1)
                       .arg(view.planned.size());
    if (progress.snapshot)
        text += Text::tr(": %1, %2 sent, %3 in flight")
                    .arg(clockText(progress.snapshot->elapsed), countText(progress.snapshot->sent),
                         countText(progress.snapshot->inFlight.size()));
    return text;
}

} // namespace

RunHeadline sweepHeadline(const SweepView& view)
{
    if (!view.profile)
        return {Text::tr("READY"),
                Text::tr("Runs the profile with one value after the other, and says which stay under the limit.")};
    if (view.going)
        return goingHeadline(view);
    if (!view.result)
        return {Text::tr("STOPPED"), Text::tr("Nothing was measured."), Tone::Warning};
    const SweepResult& result = *view.result;
    // That of two halves may be why they cannot be compared.
    const QString sentence =
        view.comparison.empty() ? saidInLanguage(result.sentence) : errorInLanguage(view.comparison);
    if (!result.ordered)
        return {Text::tr("COMPARED"), sentence};
    if (!result.largestUnder)
        return {Text::tr("NONE"), sentence, Tone::Bad};
    const SweepRow& largest = result.rows[*result.largestUnder];
    const bool sure = largest.under == StaysUnder::Surely && largest.verdict != Verdict::Fail;
    return {Text::tr("UP TO %1").arg(qString(largest.value)), sentence, sure ? Tone::Good : Tone::Warning};
}

QString sweepDetails(const SweepView& view)
{
    QStringList lines;
    if (const QString text = underWayText(view); !text.isEmpty())
        lines << text;
    if (view.result) {
        for (const std::string& note : view.result->notes)
            lines << saidInLanguage(note);
    }
    return lines.join(QLatin1Char('\n'));
}

QString sweepPlan(const std::vector<PlannedRun>& planned, double share)
{
    const QString hosts = hostsText(planned.front().profile);
    const QString about =
        lengthsKnown(planned) ? aboutText(lengthOfAll(planned)) : Text::tr("as long as their requests take");
    return Text::tr("%1 runs to %2, one after the other, %3. %4 of each is held against the limit of %5.")
        .arg(planned.size())
        .arg(hosts, about, qString(percentileWord(share)), durationText(planned.front().profile.limit.time));
}

QString sweepLoadText(const std::vector<PlannedRun>& planned)
{
    return Text::tr("%1 runs, the last of %2 at %3")
        .arg(planned.size())
        .arg(amountText(planned.back().profile), qString(loadInWords(planned.back().profile.load)));
}

QString sweptTimeTitle(double share, LimitKind heldAgainst)
{
    return (heldAgainst == LimitKind::Total           ? Text::tr("%1 of service time")
                : heldAgainst == LimitKind::FirstByte ? Text::tr("%1 of time to first byte")
                                                      : Text::tr("%1 of longest silence"))
        .arg(qString(percentileWord(share)));
}

QString staysUnderText(StaysUnder under)
{
    switch (under) {
    case StaysUnder::Surely:
        return Text::tr("surely under");
    case StaysUnder::AsMeasured:
        return Text::tr("under");
    case StaysUnder::Over:
        return Text::tr("over");
    case StaysUnder::SurelyOver:
        return Text::tr("surely over");
    case StaysUnder::Unknown:
        break;
    }
    return Text::tr("not known");
}

} // namespace headroom
