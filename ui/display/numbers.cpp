#include "display/numbers.h"

#include "analysis/wording.h"
#include "display/convert.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::Numbers)
};

} // namespace

QString countText(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString latencyText(nanoseconds latency)
{
    QString text = qString(formatLatency(latency));
    text.replace(QLatin1Char('.'), QLocale().decimalPoint());
    text.replace(QLatin1String(" us"), QStringLiteral(" µs"));
    return text.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
}

QString axisLatencyText(nanoseconds latency)
{
    const double ms = toMilliseconds(latency);
    const QLocale locale;
    const auto withUnit = [&](double value, const QString& unit) {
        return QStringLiteral("%1\u00a0%2").arg(locale.toString(value, 'g', 6), unit);
    };
    if (ms >= 1000)
        return withUnit(ms / 1000, Text::tr("s"));
    return ms >= 1 ? withUnit(ms, Text::tr("ms")) : withUnit(ms * 1000, QStringLiteral("µs"));
}

QString shareText(double share)
{
    QString text = qString(formatShare(share));
    text.replace(QLatin1Char('.'), QLocale().decimalPoint());
    return text.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
}

QString perSecondText(double perSecond)
{
    const int decimals = perSecond >= 100 ? 0 : perSecond >= 10 ? 1 : 2;
    const double scale = std::pow(10, decimals);
    return QLocale().toString(std::round(perSecond * scale) / scale, 'g', 12);
}

QString clockText(nanoseconds elapsed)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(elapsed).count();
    const QString tail = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds >= 3600 ? QStringLiteral("%1:%2").arg(seconds / 3600).arg(tail) : tail;
}

QString momentText(nanoseconds moment)
{
    const auto tenths = std::chrono::floor<std::chrono::milliseconds>(moment).count() / 100 % 10;
    return QStringLiteral("%1%2%3").arg(clockText(moment)).arg(QLocale().decimalPoint()).arg(tenths);
}

QString durationText(nanoseconds duration)
{
    struct Unit {
        nanoseconds length;
        QString name;
    };
    using namespace std::chrono_literals;
    const std::array<Unit, 3> units{{{1h, Text::tr("h")}, {1min, Text::tr("min")}, {1s, Text::tr("s")}}};
    for (const Unit& unit : units) {
        // 90 s reads better than 1.5 min, 120 s better as 2 min: whole numbers, and from two of a unit on.
        if (duration % unit.length == 0ns && duration >= 2 * unit.length)
            return QStringLiteral("%1 %2").arg(countText(static_cast<std::uint64_t>(duration / unit.length)),
                                               unit.name);
    }
    if (duration < 1s)
        return QStringLiteral("%1 %2").arg(QLocale().toString(toMilliseconds(duration), 'g', 6), Text::tr("ms"));
    return QStringLiteral("%1 %2").arg(QLocale().toString(toSeconds(duration), 'g', 6), Text::tr("s"));
}

QString percentileText(const std::optional<Percentile>& percentile, nanoseconds limit)
{
    if (!percentile)
        return QStringLiteral("–");
    if (percentile->value)
        return latencyText(*percentile->value);
    const nanoseconds atLeast = percentile->atLeast.value_or(nanoseconds(0));
    const QString text = QStringLiteral("≥\u00a0") + latencyText(atLeast);
    return atLeast >= limit ? Text::tr("%1 (limit)").arg(text) : text;
}

QString intervalText(const std::optional<Percentile>& percentile)
{
    if (!percentile || !percentile->low)
        return {};
    if (!percentile->high)
        return Text::tr("from %1").arg(latencyText(*percentile->low));
    return QStringLiteral("%1 – %2").arg(latencyText(*percentile->low), latencyText(*percentile->high));
}

QString causeText(FailureCause cause)
{
    switch (cause) {
    case FailureCause::None:
        return {};
    case FailureCause::GatewayTimeout:
        return Text::tr("gateway gave up");
    case FailureCause::AtTheLimit:
        return Text::tr("at the limit, suspected timeout");
    case FailureCause::BackendUnreachable:
        return Text::tr("gateway did not reach the backend");
    case FailureCause::RateLimited:
        return Text::tr("rate limited");
    case FailureCause::BackendThrottled:
        return Text::tr("backend throttled or not permitted");
    case FailureCause::BackendFailed:
        return Text::tr("backend crashed or was stopped");
    case FailureCause::BackendTimedOut:
        return Text::tr("backend's own time limit");
    case FailureCause::ResponseTooLarge:
        return Text::tr("answer too large for the gateway");
    case FailureCause::BackendError:
        return Text::tr("backend error");
    case FailureCause::RequestTooLarge:
        return Text::tr("request too large");
    case FailureCause::RequestRefused:
        return Text::tr("request refused");
    case FailureCause::ClientTimeout:
        return Text::tr("Headroom gave up");
    case FailureCause::Network:
        return Text::tr("no whole answer");
    case FailureCause::WrongAnswer:
        return Text::tr("not what was asked for");
    case FailureCause::Unattributed:
        return Text::tr("gateway or backend, not told apart");
    }
    return {};
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return Text::tr("ok");
    case Outcome::NearLimit:
        return Text::tr("near limit");
    case Outcome::GatewayTimeout:
        return Text::tr("gateway timeout");
    case Outcome::Throttled:
        return Text::tr("throttled");
    case Outcome::ClientError:
        return Text::tr("other 4xx");
    case Outcome::ServerError:
        return Text::tr("other 5xx");
    case Outcome::NetworkError:
        return Text::tr("network error");
    case Outcome::ClientTimeout:
        return Text::tr("client timeout");
    case Outcome::Unfinished:
        return Text::tr("unfinished");
    case Outcome::CheckFailed:
        return Text::tr("check failed");
    }
    return {};
}

} // namespace headroom
