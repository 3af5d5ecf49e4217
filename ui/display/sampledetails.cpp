#include "display/sampledetails.h"

#include "analysis/samplefilter.h"
#include "display/convert.h"
#include "display/errorsentences.h"
#include "display/numbers.h"
#include "display/sampletexts.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::SampleDetails)
};

using Details = QList<QPair<QString, QString>>;

void addTime(Details& details, const QString& name, nanoseconds time)
{
    if (time > nanoseconds(0))
        details.append({name, latencyText(time)});
}

void addPhases(Details& details, const Sample& sample)
{
    if (sample.sent != never)
        addTime(details, Text::tr("Waited to be sent"), sample.sent - sample.plannedStart);
    addTime(details, Text::tr("Name lookup"), sample.dns);
    addTime(details, Text::tr("TCP connect"), sample.connect);
    addTime(details, Text::tr("TLS handshake"), sample.tls);
    if (sample.firstByte != never)
        addTime(details, Text::tr("From the first byte to the last"), sample.end - sample.firstByte);
}

void addAnswer(Details& details, const Sample& sample)
{
    const auto add = [&](const QString& name, std::string_view text) {
        if (!text.empty())
            details.append({name, QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))});
    };
    add(Text::tr("HTTP version"), httpVersionName(sample.version));
    add(Text::tr("Cache"), cacheUseName(sample.cache));
    add(Text::tr("Network failure"), networkFailureName(sample.failure));
}

void addLikeness(Details& details, const Sample& sample, const std::vector<FailureExample>& failures)
{
    const auto like = std::find_if(failures.begin(), failures.end(), [&](const FailureExample& one) {
        return one.outcome == sample.outcome && one.status == sample.status && one.cause == sample.cause;
    });
    if (isAnswer(sample.outcome) || like == failures.end())
        return;
    if (!like->text.empty())
        details.append({Text::tr("One of its kind came back as"), evidenceInLanguage(*like)});
    if (!like->headers.empty())
        details.append({Text::tr("With headers such as"), qString(like->headers)});
}

} // namespace

Details sampleDetails(const Sample& sample, const LoadProfile& profile, const std::vector<FailureExample>& failures)
{
    Details details;
    for (int column = 0; column < static_cast<int>(sampleColumnCount); ++column) {
        const auto what = static_cast<SampleColumn>(column);
        if (const QString text = sampleText(sample, what, profile); !text.isEmpty())
            details.append({sampleColumnTitle(what), text});
    }
    addPhases(details, sample);
    addAnswer(details, sample);
    addLikeness(details, sample, failures);
    return details;
}

} // namespace headroom
