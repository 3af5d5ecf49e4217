#include "fuzztext.h"
#include "scenario/csvreader.h"
#include "scenario/feeder.h"

using namespace headroom;

namespace {

std::string inQuotes(std::string_view field)
{
    std::string text = "\"";
    for (const char c : field)
        text += c == '"' ? "\"\"" : std::string(1, c);
    return text + '"';
}

} // namespace

/// What is read and written again is read the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    CsvReader reader(text, "f");
    std::vector<std::vector<std::string>> records;
    std::string written;
    std::vector<std::string> fields;
    for (auto any = reader.next(fields); any && *any; any = reader.next(fields)) {
        require(!fields.empty());
        for (std::size_t i = 0; i < fields.size(); ++i)
            written += (i == 0 ? "" : ",") + inQuotes(fields[i]);
        written += "\r\n";
        records.push_back(fields);
    }
    CsvReader again(written, "f");
    for (const auto& record : records) {
        const auto any = again.next(fields);
        require(any && *any && fields == record);
    }
    const auto end = again.next(fields);
    require(end && !*end);

    const auto rows = FeederRows::fromText({}, text, "f.csv", {"a", "b"});
    if (rows)
        static_cast<void>(rows->value(rows->count() - 1, 1));
    return 0;
}
