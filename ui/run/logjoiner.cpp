#include "run/logjoiner.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "display/numbers.h"
#include "session/runlogs.h"
#include "store/logevents.h"

namespace headroom {

namespace {

QStringList notesOn(const ReadLogs& logs)
{
    QStringList notes;
    if (logs.unitMissing > 0)
        notes << LogJoiner::tr("%1 access lines hold a whole number that may be the time the request took; "
                               "'headroom-cli logs --time-unit' says in what unit.")
                     .arg(countText(logs.unitMissing));
    if (logs.tooLong > 0)
        notes << LogJoiner::tr("%1 lines of more than 1 MB were not looked at.").arg(countText(logs.tooLong));
    if (logs.beyond > 0)
        notes << LogJoiner::tr("%1 invocations are more than are kept at once; cut the log to the run's time.")
                     .arg(countText(logs.beyond));
    return notes;
}

/// What an earlier log said of the run stays where this one says nothing.
Result<QStringList> joinAndKeep(const QString& runFile, const LogJoiner::Logs& logs, const QString& from,
                                const Progress& progress)
{
    const auto sources = logs();
    if (!sources)
        return tl::make_unexpected(sources.error());
    const auto read = joinLogs(stdPath(runFile), *sources, {}, progress);
    if (!read)
        return tl::make_unexpected(read.error());
    if (read->joined.invocations == 0)
        return badInput(stdString(LogJoiner::tr("%1: the log says nothing, in a form that is read, of the time of this "
                                                "run.")
                                      .arg(from)));
    if (!goesOn(progress, 1)) // the last moment at which it can be given up
        return badInput({});
    if (auto kept = writeLogEvents(stdString(runFile), read->joined); !kept)
        return tl::make_unexpected(kept.error());
    return notesOn(*read);
}

} // namespace

LogJoiner::LogJoiner(QObject* parent)
    : QObject(parent)
{
}

void LogJoiner::join(const QString& runFile, const QStringList& files)
{
    const Logs logs = [files]() -> Result<std::vector<LogSource>> {
        std::vector<LogSource> sources;
        for (const QString& file : files)
            sources.push_back(logFileSource(stdPath(file)));
        return sources;
    };
    join(runFile, logs, files.join(QStringLiteral(", ")));
}

void LogJoiner::join(const QString& runFile, const Logs& logs, const QString& from)
{
    m_work.start([this, runFile, logs, from](const Progress& progress) -> std::function<void()> {
        const auto notes = joinAndKeep(runFile, logs, from, progress);
        return [this, runFile, notes] {
            if (notes)
                emit joined(runFile, *notes);
            else
                emit failed(errorInLanguage(notes.error().message));
        };
    });
}

} // namespace headroom
