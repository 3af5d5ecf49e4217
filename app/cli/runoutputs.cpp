#include "runoutputs.h"

#include "base/files.h"
#include "report/requestscsv.h"
#include "report/summaryjson.h"
#include "report/summarytext.h"
#include "session/storedrun.h"
#include "store/runreader.h"

#include <fmt/format.h>

#include <cstdio>

namespace headroom {

namespace {

constexpr std::string_view standardOutput = "-";

Result<void> print(std::string_view text)
{
    const bool whole = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    return whole ? Result<void>() : failure(ErrorKind::Storage, "standard output cannot be written");
}

Result<void> writeJson(const std::string& file, const RunSummary& summary)
{
    if (file.empty())
        return {};
    const std::string json = summaryJson(summary);
    return file == standardOutput ? print(json) : replaceFile(file, json);
}

} // namespace

Result<void> checkOutputs(const RunOutputs& outputs)
{
    for (const std::string& file : {outputs.json, outputs.csv}) {
        if (file.empty() || file == standardOutput)
            continue;
        if (auto writable = checkWritable(file); !writable)
            return writable;
    }
    return {};
}

Result<void> writeOutputs(const RunOutputs& outputs, const RunSummary& summary, const LoadProfile& profile,
                          const std::filesystem::path& runFile)
{
    if (outputs.text && outputs.json != standardOutput) {
        if (auto printed = print(summaryText(summary, profile)); !printed)
            return printed;
    }
    return writeJson(outputs.json, summary).and_then([&]() -> Result<void> {
        return outputs.csv.empty() ? Result<void>() : writeCsv(runFile, outputs.csv);
    });
}

Result<void> writeCsv(const std::filesystem::path& runFile, const std::string& csv)
{
    auto reader = RunReader::open(runFile.string());
    if (!reader)
        return tl::make_unexpected(reader.error());
    auto file = RequestsCsvFile::create(csv, reader->info().startedAt);
    if (!file)
        return tl::make_unexpected(file.error());
    Result<void> added;
    const auto read = reader->forEachChunk([&](std::span<const Sample> samples) {
        for (const Sample& sample : samples)
            added = added.and_then([&] { return file->add(sample); });
        return added.has_value();
    });
    return read.and_then([&] { return added; }).and_then([&] { return file->finish(); });
}

} // namespace headroom
