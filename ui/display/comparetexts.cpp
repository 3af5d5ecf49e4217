#include "display/comparetexts.h"

#include "analysis/comparison/comparisonsentences.h"
#include "display/convert.h"
#include "display/coresentences.h"
#include "display/librarytexts.h"
#include "report/comparisontext.h"
#include "theme/runlook.h"

#include <QCoreApplication>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::CompareTexts)
};

Tone toneOf(const Comparison& comparison)
{
    if (comparison.invalid())
        return Tone::Warning;
    switch (comparison.result) {
    case ComparisonResult::Worse:
        return Tone::Bad;
    case ComparisonResult::Better:
    case ComparisonResult::Same:
        return Tone::Good;
    case ComparisonResult::NotShown:
    case ComparisonResult::TooFew:
        break;
    }
    return Tone::Plain;
}

} // namespace

RunHeadline compareHeadline(const CompareView& view)
{
    if (!view.shown && view.reading)
        return {Text::tr("COMPARING"), Text::tr("Reading the runs…"), Tone::Plain};
    if (!view.shown)
        return {Text::tr("COMPARE"),
                Text::tr("Choose two or more runs, or drop them here: the newest is held against the others."),
                Tone::Plain};
    const Comparison& comparison = view.shown->comparison;
    QStringList sentences;
    for (const std::string& sentence : comparison.sentences)
        sentences << saidInLanguage(sentence);
    return {saidInLanguage(std::string(comparisonWord(comparison))), sentences.join(QLatin1Char(' ')),
            toneOf(comparison)};
}

QStringList comparedRunLines(const CompareView& view)
{
    QStringList lines;
    if (!view.shown)
        return lines;
    const auto& runs = view.shown->comparison.runs;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const ComparedHead& run = runs[i];
        QStringList parts{i + 1 == runs.size() ? Text::tr("candidate") : Text::tr("baseline")};
        if (run.verdict)
            parts << saidInLanguage(std::string(verdictName(*run.verdict)));
        parts << startedText(run.startedAt);
        if (!run.mark.empty())
            parts << qString(run.mark);
        parts << qString(run.name);
        lines << QStringLiteral("%1  %2").arg(runLetter(i), parts.join(QStringLiteral(" · ")));
    }
    return lines;
}

QStringList comparedDifferences(const CompareView& view)
{
    QStringList lines;
    if (!view.shown)
        return lines;
    for (const RunDifference& one : view.shown->comparison.differences) {
        const QString text = saidInLanguage(differenceWords(one, view.shown->comparison))
                                 .replace(QLatin1String("->"), QStringLiteral("→"));
        lines << (one.difference.unlike ? Text::tr("⚠ %1: not like with like").arg(text) : text);
    }
    if (lines.isEmpty())
        lines << Text::tr("Nothing that was asked of them differs, nor where they were made.");
    return lines;
}

} // namespace headroom
