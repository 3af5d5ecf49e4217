#include "fuzztext.h"
#include "scenario/requestmaker.h"

using namespace headroom;

namespace {

/// Sends `v` wherever a value may stand.
std::shared_ptr<const RequestMaker> makerOfEverything()
{
    LoadProfile profile;
    profile.order = LoadProfile::Order::InOrder;
    HttpRequest first, second;
    first.url = "http://127.0.0.1/";
    first.taken = {{"v", TakenValue::From::Json, "/v"}};
    second.url = "http://127.0.0.1/a${taken:v}?b=${taken:v}";
    second.query = {{"q", "${taken:v}"}};
    second.headers = {{"A", "${taken:v}"}};
    second.body = FormBody{{{"f", "${taken:v}"}}};
    profile.requests = {first, second};
    return *RequestMaker::create(profile, {});
}

} // namespace

/// As a template and as a value: what is sent goes to the host that consent was given for, in one line a header.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto maker = makerOfEverything();
    const std::string text(textOf(data, size));
    if (const auto read = Template::parse(text))
        require(read->written() == text);
    const TakenValues taken{{"v", text}};
    if (const auto made = maker->make(1, {0, {}, &taken})) {
        const auto target = parseTarget(made->url);
        require(target && target->host == "127.0.0.1" && target->port == 80);
        for (const Header& header : made->headers)
            require(header.value.find_first_of("\r\n") == std::string::npos);
    }
    LoadProfile profile; // the address itself from foreign bytes
    profile.request().url = "http://127.0.0.1" + text;
    if (const auto other = RequestMaker::create(profile, {}); other && (*other)->varies(0)) {
        const auto target = parseTarget("http://127.0.0.1" + text.substr(0, text.find_first_of("/?#")));
        const auto made = (*other)->make(0, {});
        require(!made || (target && parseTarget(made->url)->host == target->host));
    }
    return 0;
}
