#include "display/sayings.h"

#include <QtGlobal>

#include <array>

namespace headroom {

namespace {

constexpr std::array sayings{
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "is a folder, not a file"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "cannot be read: %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "is larger than %1 bytes"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "cannot be made: %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "cannot be written: %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "it is a folder"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "it is closed"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "cannot be listed: %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "was not written: stopped before its end"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the profile in %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the gateway of the run"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "there is no file '%1'"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is not a file"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' cannot be read: permission denied"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' cannot be read: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' cannot be written: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1; what was recorded until then is kept"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' cannot be opened: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the run in '%1' has only just begun; nothing is in it yet"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' cannot be changed: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "SQLite has no memory left"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is empty; it is not a Headroom run"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is not a Headroom run"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is another program's database, not a Headroom run"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "'%1' is a run of revision %2; this Headroom reads revisions %3 to %4, a newer one is needed"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "'%1' is a run of revision %2; this Headroom reads revisions %3 to %4"),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "'%1' was truncated: a part of the run is missing; 'headroom-cli show --salvage' tells what can be read"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "'%1' was cut while it was written, and its folder does not let Headroom read the rest; copy it "
                      "together with '%2' to a folder of your own"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "'%1' was cut while it was being closed, and Headroom may not write to it to mend that; copy it "
                      "together with '%2' to a folder of your own"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is not the journal of a run; remove it to open '%2'"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is damaged: the description of its run cannot be read"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is damaged: the state of the run cannot be read"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is damaged: its server's log cannot be read"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "'%1' is damaged: %2; 'headroom-cli show --salvage' tells what can be read"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the state of the run cannot be read"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "it does not hold as many samples as it counts"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a second of the run cannot be read"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "seconds of the run are missing"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a second of one of its requests cannot be read"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "seconds of its requests are missing"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a second of the load cannot be read"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "seconds of the load are missing"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "chunk %1 of its samples cannot be read"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "samples are missing"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "chunk %1 of its jobs cannot be read"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "jobs are missing"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a chunk of samples is damaged"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "reading '%1' was given up"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "reading the samples was given up"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the run's samples are not those that were listed"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' changed just now"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is being read just now; try again in a moment"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the run in '%1' is being written or read just now"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "it is still being written or read"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is not a file, so no run can be written to it"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' exists and is not a Headroom run; it is not overwritten"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the run in '%1' cannot be replaced: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the run in '%1' cannot be renamed to '%2': %3"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a snapshot of %1 samples came with %2 samples to be written"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a snapshot of %1 jobs came with %2 jobs to be written"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' cannot be written as fast as answers come in: %2 of them wait"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' holds runs already; name another folder to keep these in"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 has %2 bytes; at most %3 are kept"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 holds control characters"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the name"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the note"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the value of tag '%1'"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the note of the marker at %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "'%1' cannot name a tag; use up to %2 letters, digits, '.', '_' and '-'"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is not a tag; write KEY=VALUE, such as memory=512"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "a marker stands between the run's start and a week after it, not at %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a marker at %1 would lie past the run's end, at %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a run has at most %1 tags, not %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a run has at most %1 markers, not %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "there is no home folder to keep a library in; name one with --folder"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is not a verdict; there are PASS, FAIL, INVALID and STOPPED"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is not a date; write it as 2026-03-12"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' cannot be moved to the bin: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is not a folder"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the bin is full of files of that name"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' cannot be taken back from the bin: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' cannot be deleted: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "cannot be read"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "was not read to its end"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "cannot be read to its end"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "names no CSV file; only a record (HTML, Markdown, PDF) that was written together with one does"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the report was given up before all its runs were read"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the PDF cannot be made"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the PDF cannot be made: %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "'%1' is no paper that is known here"),
};

} // namespace

std::span<const char* const> fileSayings()
{
    return sayings;
}

} // namespace headroom
