#include "display/librarytexts.h"

#include "display/convert.h"
#include "display/coresentences.h"
#include "display/errorsentences.h"
#include "display/numbers.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::LibraryTexts)
};

QDateTime dateTimeOf(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count());
}

QString tagsText(const RunLabels& labels)
{
    QStringList tags;
    for (const auto& [key, value] : labels.tags)
        tags << QStringLiteral("%1=%2").arg(qString(key), qString(value));
    return tags.join(QStringLiteral(", "));
}

QStringList digestLines(const RunDigest& digest)
{
    QStringList lines;
    lines << Text::tr("%1 against %2, limit %3")
                 .arg(digest.verdict.empty() ? QStringLiteral("–") : saidInLanguage(digest.verdict),
                      qString(digest.host), durationText(digest.limit));
    lines
        << Text::tr("%1 requests, %2 gateway timeouts").arg(countText(digest.sent), countText(digest.gatewayTimeouts));
    if (digest.answeredInTime)
        lines << Text::tr("answered in time: %1").arg(shareText(*digest.answeredInTime));
    lines << Text::tr("service time: p50 %1, p95 %2, p99 %3")
                 .arg(digestTimeText(digest.p50), digestTimeText(digest.p95), digestTimeText(digest.p99));
    if (digest.headroomP99)
        lines << Text::tr("headroom: %1 of the limit at p99").arg(shareText(*digest.headroomP99));
    if (digest.findings && !digest.findings->empty())
        lines << Text::tr("%n finding(s)", nullptr, static_cast<int>(digest.findings->size()));
    return lines;
}

} // namespace

QString startedText(WallTime time)
{
    const QDateTime started = dateTimeOf(time);
    const bool thisYear = started.date().year() == QDate::currentDate().year();
    return QLocale().toString(started, thisYear ? Text::tr("d MMM HH:mm") : Text::tr("d MMM yyyy HH:mm"));
}

QString verdictText(const LibraryRun& run)
{
    if (run.state == ListedState::Running)
        return Text::tr("running");
    if (run.state == ListedState::Cut)
        return Text::tr("cut");
    return run.digest && !run.digest->verdict.empty() ? saidInLanguage(run.digest->verdict) : QStringLiteral("–");
}

QString digestTimeText(const std::optional<DigestTime>& time)
{
    if (!time)
        return QStringLiteral("–");
    return time->atLeast ? QStringLiteral("≥\u00a0") + latencyText(time->time) : latencyText(time->time);
}

QString detailsOf(const LibraryRun& run)
{
    QStringList lines{qString(run.name())};
    if (!run.problem.empty())
        lines << errorInLanguage(run.problem);
    if (run.state != ListedState::Unreadable)
        lines << QLocale().toString(dateTimeOf(run.startedAt), QLocale::LongFormat);
    if (run.state == ListedState::Cut)
        lines << Text::tr("It never came to its end.");
    if (run.digest)
        lines << digestLines(*run.digest);
    else if (run.state == ListedState::Running)
        lines << Text::tr("It goes on; opening it shows how it stands.");
    else if (run.state != ListedState::Unreadable)
        lines << Text::tr("Its file holds no summary; opening it shows all that is known.");
    if (run.labels.baseline)
        lines << Text::tr("Baseline");
    if (!run.labels.tags.empty())
        lines << tagsText(run.labels);
    if (!run.labels.note.empty())
        lines << qString(run.labels.note);
    lines << qPath(run.file);
    return lines.join(QLatin1Char('\n'));
}

QString detailsOf(const LibraryProfile& profile)
{
    const QString what = profile.problem.empty() ? qString(profile.url) : errorInLanguage(profile.problem);
    return QStringList{qString(profile.name), what, qPath(profile.file)}.join(QLatin1Char('\n'));
}

} // namespace headroom
