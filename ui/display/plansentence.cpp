#include "display/plansentence.h"

#include "display/convert.h"
#include "display/numbers.h"
#include "profile/loadwords.h"
#include "profile/profilejson.h"
#include "schedule/stoprule.h"

#include <QCoreApplication>
#include <QUrl>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::PlanSentence)
};

/// A load that is being typed may be absurd, and core counts only what passes its check.
bool canRun(const LoadShape& load)
{
    LoadProfile profile;
    profile.request().url = "http://localhost/";
    profile.load = load;
    return checkProfile(profile).has_value();
}

QString requestsText(std::uint64_t count)
{
    return count == 1 ? Text::tr("1 request") : Text::tr("%1 requests").arg(countText(count));
}

} // namespace

std::optional<std::uint64_t> requestsOf(const LoadShape& load)
{
    return canRun(load) ? plannedStarts(load) : std::nullopt;
}

std::optional<nanoseconds> durationOf(const LoadShape& load)
{
    return canRun(load) ? plannedDuration(load) : std::nullopt;
}

QString hostText(const std::string& url)
{
    const QUrl parsed(qString(url), QUrl::StrictMode);
    const QString host = parsed.host(QUrl::FullyDecoded);
    return parsed.port() < 0 || host.isEmpty() ? host : QStringLiteral("%1:%2").arg(host).arg(parsed.port());
}

QString amountText(const LoadShape& load)
{
    const auto requests = requestsOf(load);
    const auto duration = durationOf(load);
    if (const auto* closed = std::get_if<ClosedModel>(&load.model)) {
        const std::uint32_t peak = peakUsers(*closed);
        const QString users = peak == 1 ? Text::tr("1 user") : Text::tr("%1 users").arg(countText(peak));
        if (requests && duration)
            return Text::tr("%1 by %2, for at most %3").arg(requestsText(*requests), users, durationText(*duration));
        if (requests)
            return Text::tr("%1 by %2").arg(requestsText(*requests), users);
        if (duration)
            return Text::tr("as many requests as %1 manage in %2").arg(users, durationText(*duration));
        return Text::tr("requests by %1, without an end").arg(users);
    }
    if (requests && duration)
        return Text::tr("%1 over %2").arg(requestsText(*requests), durationText(*duration));
    return Text::tr("requests without an end");
}

QString planSentence(const LoadProfile& profile)
{
    const QString host = hostText(profile.request().url);
    QString sentence = Text::tr("%1 to %2, at most %3 each")
                           .arg(amountText(profile.load), host.isEmpty() ? Text::tr("(no host yet)") : host,
                                durationText(profile.effectiveClientTimeout()));
    sentence[0] = sentence[0].toUpper();
    return sentence;
}

} // namespace headroom
