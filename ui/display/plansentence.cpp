#include "display/plansentence.h"

#include "display/convert.h"
#include "display/numbers.h"
#include "profile/loadwords.h"
#include "profile/profilejson.h"
#include "schedule/stoprule.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

#include <algorithm>

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

bool hasJourneys(const LoadProfile& profile)
{
    return profile.order == LoadProfile::Order::InOrder && profile.requests.size() > 1;
}

/// "3,000 requests", "9,000 requests in 3,000 journeys", "3,000 requests of 2 kinds"
QString countedText(const LoadProfile& profile, std::uint64_t requests)
{
    const std::size_t kinds = profile.requests.size();
    if (kinds == 1)
        return requestsText(requests);
    if (!hasJourneys(profile))
        return Text::tr("%1 of %2 kinds").arg(requestsText(requests), countText(kinds));
    const std::uint64_t journeys = requests / kinds;
    return journeys == 1 ? Text::tr("%1 in 1 journey").arg(requestsText(requests))
                         : Text::tr("%1 in %2 journeys").arg(requestsText(requests), countText(journeys));
}

/// Where the answers decide how many: "as many requests as", "as many journeys of 3 requests as"
QString manyText(const LoadProfile& profile)
{
    return hasJourneys(profile) ? Text::tr("as many journeys of %1").arg(requestsText(profile.requests.size()))
                                : Text::tr("as many requests");
}

QString usersText(std::uint32_t users)
{
    return users == 1 ? Text::tr("1 user") : Text::tr("%1 users").arg(countText(users));
}

QString closedAmount(const LoadProfile& profile, const ClosedModel& model)
{
    const auto requests = requestsOf(profile);
    const auto duration = durationOf(profile.load);
    const QString users = usersText(peakUsers(model));
    if (requests && duration)
        return Text::tr("%1 by %2, for at most %3")
            .arg(countedText(profile, *requests), users, durationText(*duration));
    if (requests)
        return Text::tr("%1 by %2").arg(countedText(profile, *requests), users);
    if (duration)
        return Text::tr("%1 as %2 manage in %3").arg(manyText(profile), users, durationText(*duration));
    return Text::tr("requests by %1, without an end").arg(users);
}

/// Loads of either model, one after the other.
QString sequenceAmount(const LoadProfile& profile)
{
    const auto requests = requestsOf(profile);
    const auto duration = durationOf(profile.load);
    const QString many =
        requests ? countedText(profile, *requests) : Text::tr("%1 as are answered").arg(manyText(profile));
    const QString loads = countText(profile.load.then.size() + 1);
    return duration ? Text::tr("%1 over %2, in %3 loads one after the other").arg(many, durationText(*duration), loads)
                    : Text::tr("%1, in %2 loads one after the other").arg(many, loads);
}

/// The most that any of the loads comes to; unset where none is of that model.
struct Peaks {
    std::optional<double> perSecond;
    std::optional<std::uint32_t> users;
    bool varies = false; ///< it is less at times

    explicit Peaks(const LoadShape& load)
        : varies(!load.then.empty())
    {
        add(load);
        for (const LoadShape& next : load.then)
            add(next);
    }
    void add(const LoadShape& shape)
    {
        if (const auto* open = std::get_if<OpenModel>(&shape.model)) {
            perSecond = std::max(perSecond.value_or(0), peakRate(*open).perSecond());
            varies = varies || !open->stages.empty();
        } else {
            users = std::max(users.value_or(0), peakUsers(std::get<ClosedModel>(shape.model)));
        }
    }
};

} // namespace

std::optional<std::uint64_t> requestsOf(const LoadProfile& profile)
{
    return canRun(profile.load) ? plannedRequests(profile) : std::nullopt;
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

QString hostsText(const LoadProfile& profile)
{
    QStringList hosts;
    for (const HttpRequest& request : profile.requests)
        hosts << hostText(request.url);
    hosts.removeAll(QString());
    hosts.removeDuplicates();
    if (hosts.size() < 2)
        return hosts.join(QString());
    const QString last = hosts.takeLast();
    return Text::tr("%1 and %2").arg(hosts.join(QStringLiteral(", ")), last);
}

QString amountText(const LoadProfile& profile)
{
    if (!profile.load.then.empty())
        return sequenceAmount(profile);
    if (const auto* closed = std::get_if<ClosedModel>(&profile.load.model))
        return closedAmount(profile, *closed);
    const auto requests = requestsOf(profile);
    const auto duration = durationOf(profile.load);
    if (requests && duration)
        return Text::tr("%1 over %2").arg(countedText(profile, *requests), durationText(*duration));
    return Text::tr("requests without an end");
}

QString pressureText(const LoadProfile& profile)
{
    const Peaks peaks(profile.load);
    QStringList parts;
    if (peaks.perSecond) {
        const QString rate = perSecondText(*peaks.perSecond);
        const QString each =
            hasJourneys(profile) ? Text::tr("%1 journeys a second").arg(rate) : Text::tr("%1 a second").arg(rate);
        parts << (peaks.varies ? Text::tr("up to %1").arg(each) : each);
    }
    if (peaks.users)
        parts << Text::tr("at most %1 at a time").arg(countText(*peaks.users));
    return parts.join(QStringLiteral(", "));
}

QString retriesText(const RetryPolicy& retries)
{
    if (!retries.any())
        return {};
    const QString each = retries.atMost == 1
        ? Text::tr("each sent again once if it fails")
        : Text::tr("each sent again up to %1 times if it fails").arg(countText(retries.atMost));
    return retries.budget ? Text::tr("%1, in all at most %2 more").arg(each, shareText(*retries.budget)) : each;
}

QString planSentence(const LoadProfile& profile)
{
    const QString hosts = hostsText(profile);
    QString sentence = Text::tr("%1 to %2, at most %3 each")
                           .arg(amountText(profile), hosts.isEmpty() ? Text::tr("(no host yet)") : hosts,
                                durationText(profile.effectiveClientTimeout()));
    if (profile.load.warmUp.count() > 0)
        sentence += Text::tr(", the first %1 as warm-up").arg(durationText(profile.load.warmUp));
    if (profile.retries.any())
        sentence += Text::tr("; %1").arg(retriesText(profile.retries));
    sentence[0] = sentence[0].toUpper();
    return sentence;
}

} // namespace headroom
