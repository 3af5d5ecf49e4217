#include "models/probetexts.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "display/numbers.h"
#include "models/profilerows.h"

#include <QCoreApplication>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::ProbeTexts)
};

/// "Header contains, Content-Type, json" as it stands in the table of checks.
QString checkText(const Check& check)
{
    const RowsModel::Row row = rowsOf(std::vector{check}).constFirst();
    QStringList parts;
    for (int column = 0; column < row.size(); ++column) {
        if (checkUses(row, column))
            parts << row[column];
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace

QString probeHeadline(const ProbeAnswer& answer)
{
    if (answer.status == 0)
        return Text::tr("No answer: %1").arg(qString(networkFailureName(answer.failure)));
    QStringList parts{QString::number(answer.status), latencyText(answer.serviceTime)};
    if (answer.version != HttpVersion::None)
        parts << QStringLiteral("HTTP/%1").arg(qString(httpVersionName(answer.version)));
    parts << Text::tr("%1 of the limit").arg(shareText(answer.ofLimit));
    return parts.join(QStringLiteral(" · "));
}

QString probeOutcome(const ProbeAnswer& answer)
{
    const QString outcome = Text::tr("A run would count it as: %1.").arg(outcomeText(answer.outcome));
    return answer.trouble.empty() ? outcome : QStringLiteral("%1 %2").arg(outcome, errorInLanguage(answer.trouble));
}

QList<TextRow> probePhases(const ProbeAnswer& answer)
{
    QList<TextRow> rows;
    const auto add = [&](const QString& name, nanoseconds time) { rows << TextRow{name, latencyText(time)}; };
    add(Text::tr("Looking up the name"), answer.dns);
    add(Text::tr("Connecting"), answer.connect);
    add(Text::tr("TLS"), answer.tls);
    add(Text::tr("Waiting for the first byte"), answer.wait);
    add(Text::tr("Receiving"), answer.receive);
    add(Text::tr("Service time: from sending to the end"), answer.serviceTime);
    if (answer.redirects > 0)
        rows << TextRow{Text::tr("Redirects followed"), countText(answer.redirects)};
    return rows;
}

QList<TextRow> probeHeaders(const ProbeAnswer& answer)
{
    QList<TextRow> rows;
    for (const Header& header : answer.headers)
        rows << TextRow{qString(header.name), qString(header.value)};
    return rows;
}

QList<TextRow> probeFindings(const ProbeAnswer& answer, const HttpRequest& request)
{
    QList<TextRow> rows;
    for (std::size_t i = 0; i < std::min(answer.checks.size(), request.checks.size()); ++i)
        rows << TextRow{checkText(request.checks[i]),
                        answer.checks[i] ? Text::tr("fails: %1").arg(errorInLanguage(*answer.checks[i]))
                                         : Text::tr("holds")};
    for (const ProbedValue& taken : answer.taken)
        rows << TextRow{QStringLiteral("${taken:%1}").arg(qString(taken.name)),
                        taken.value ? qString(*taken.value) : Text::tr("nothing: %1").arg(errorInLanguage(taken.why))};
    return rows;
}

QString probeBodyNote(const ProbeAnswer& answer)
{
    if (!answer.bodyCut)
        return {};
    return Text::tr("The first %1 bytes of %2").arg(countText(shownOfBody), countText(answer.bodyBytes));
}

} // namespace headroom
