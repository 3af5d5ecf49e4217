#include "display/sampletexts.h"

#include "display/convert.h"
#include "display/numbers.h"
#include "profile/requestrows.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::SampleTexts)
};

QString bytesText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes));
}

/// "1:02.345": a moment of the run to the millisecond.
QString exactMomentText(nanoseconds moment)
{
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(moment).count() % 1000;
    return QStringLiteral("%1%2%3")
        .arg(clockText(moment))
        .arg(QLocale().decimalPoint())
        .arg(ms, 3, 10, QLatin1Char('0'));
}

} // namespace

QString sampleColumnTitle(SampleColumn column)
{
    switch (column) {
    case SampleColumn::Number:
        return Text::tr("Number");
    case SampleColumn::PlannedStart:
        return Text::tr("Start");
    case SampleColumn::ResponseTime:
        return Text::tr("Response");
    case SampleColumn::ServiceTime:
        return Text::tr("Service");
    case SampleColumn::FirstByteTime:
        return Text::tr("First byte");
    case SampleColumn::ConnectTime:
        return Text::tr("Connect");
    case SampleColumn::OutcomeColumn:
        return Text::tr("Outcome");
    case SampleColumn::Status:
        return Text::tr("Status");
    case SampleColumn::Cause:
        return Text::tr("Recognised as");
    case SampleColumn::Request:
        return Text::tr("Request");
    case SampleColumn::Attempt:
        return Text::tr("Attempt");
    case SampleColumn::BytesIn:
        return Text::tr("Received");
    case SampleColumn::BytesOut:
        break;
    }
    return Text::tr("Sent");
}

QString requestName(const LoadProfile& profile, std::size_t request)
{
    const std::vector<RequestRow> rows = requestRows(profile); // polls have one of their own
    return request < rows.size() ? qString(rows[request].name) : QString::number(request + 1);
}

QString sampleText(const Sample& sample, SampleColumn column, const LoadProfile& profile)
{
    switch (column) {
    case SampleColumn::Number:
        return countText(sample.number);
    case SampleColumn::PlannedStart:
        return exactMomentText(sample.plannedStart);
    case SampleColumn::ResponseTime:
        return latencyText(sample.responseTime());
    case SampleColumn::ServiceTime:
        return sample.sent == never ? QString() : latencyText(sample.serviceTime());
    case SampleColumn::FirstByteTime:
        return sample.firstByteTime() == never ? QString() : latencyText(sample.firstByteTime());
    case SampleColumn::ConnectTime:
        return sample.connectionReused ? Text::tr("reused") : latencyText(connectTime(sample));
    case SampleColumn::OutcomeColumn:
        return outcomeText(sample.outcome);
    case SampleColumn::Status:
        return sample.status == 0 ? QString() : QString::number(sample.status);
    case SampleColumn::Cause:
        return causeText(sample.cause);
    case SampleColumn::Request:
        return requestName(profile, sample.request);
    case SampleColumn::Attempt:
        return countText(sample.attempt + std::uint64_t{1});
    case SampleColumn::BytesIn:
        return bytesText(sample.bytesIn);
    case SampleColumn::BytesOut:
        break;
    }
    return bytesText(sample.bytesOut);
}

QString chosenPartText(const SampleFilter& filter)
{
    const SampleFilter all;
    QStringList parts;
    if (filter.plannedFrom != all.plannedFrom || filter.plannedBefore != all.plannedBefore)
        parts << Text::tr("started %1 to %2").arg(clockText(filter.plannedFrom), clockText(filter.plannedBefore));
    const QString kind = filter.byService ? Text::tr("service") : Text::tr("response");
    const bool low = filter.slowerThan != all.slowerThan, high = filter.fasterThan != all.fasterThan;
    if (low && high)
        parts << Text::tr("%1 %2 to %3").arg(kind, latencyText(filter.slowerThan), latencyText(filter.fasterThan));
    else if (low)
        parts << Text::tr("%1 over %2").arg(kind, latencyText(filter.slowerThan));
    else if (high)
        parts << Text::tr("%1 under %2").arg(kind, latencyText(filter.fasterThan));
    return parts.join(QStringLiteral(", "));
}

} // namespace headroom
