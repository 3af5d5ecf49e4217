#include "fuzztext.h"
#include "scenario/checks.h"
#include "scenario/taking.h"

#include <nlohmann/json.hpp>

using namespace headroom;

namespace {

using Of = Check::Of;
using Must = Check::Must;

/// One set of checks for each, or the first that fails would hide the others.
const std::vector<Checks> checks = [] {
    std::vector<Checks> all;
    for (const Check& check : std::vector<Check>{{Of::Body, Must::Contain, "", "ok"},
                                                 {Of::Body, Must::Match, "", "(a|b)*c.?\\bx"},
                                                 {Of::Json, Must::Exist, "/a/0", ""},
                                                 {Of::Json, Must::Equal, "/a", "[1, {\"b\": \"c\"}]"},
                                                 {Of::Json, Must::Equal, "", "null"},
                                                 {Of::HeaderField, Must::Equal, "h", "v"},
                                                 {Of::HeaderField, Must::Match, "h", "^v+$"}})
        all.push_back(*Checks::prepare({check}));
    return all;
}();

const std::vector<Taking> takings = [] {
    std::vector<Taking> all;
    using From = TakenValue::From;
    for (const TakenValue& value : std::vector<TakenValue>{
             {"j", From::Json, "/a"}, {"r", From::Regex, "a(b*)(c)?"}, {"h", From::HeaderField, "h"}})
        all.push_back(*Taking::prepare({value}));
    return all;
}();

} // namespace

/// The first byte says whether the body is whole. What is said of an answer must be valid UTF-8: it is stored as JSON.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view body = textOf(data + 1, size - 1);
    const std::vector<Header> headers{{"h", std::string(body)}};
    AnswerSeen answer;
    answer.headers = headers;
    answer.body = body;
    answer.bodyWhole = data[0] % 2 == 0;
    for (const Checks& one : checks) {
        if (const auto failed = one.firstFailed(answer))
            static_cast<void>(nlohmann::json(*failed).dump());
    }
    TakenValues values;
    for (const Taking& one : takings) {
        if (const auto done = one.take(answer, values); !done)
            static_cast<void>(nlohmann::json(done.error().message).dump());
    }
    return 0;
}
