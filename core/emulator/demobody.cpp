#include "emulator/demobody.h"

#include "emulator/gatewayanswer.h"

#include <fmt/format.h>

#include <iterator>

namespace headroom {

namespace {

constexpr std::uint64_t reportTotal = 10'000'000; ///< rows the pretended table holds

void appendRow(std::string& out, std::uint64_t id)
{
    const std::uint64_t cents = 995 + id * 7919 % 90'000;
    fmt::format_to(std::back_inserter(out), R"({{"id":{},"customer":"Customer {}","total":"{}.{:02}","paid":{}}})", id,
                   1 + id * 31 % 4'000, cents / 100, cents % 100, id % 5 != 0);
}

std::string pageLink(std::uint32_t page, std::uint32_t size)
{
    return page == 0 ? std::string("null") : fmt::format(R"("/report?page={}&page_size={}")", page, size);
}

/// As Django REST framework pages a list.
std::string reportBody(const WorkPlan& plan)
{
    const std::uint64_t first = static_cast<std::uint64_t>(plan.pageNumber - 1) * plan.rows;
    std::string out = fmt::format(R"({{"count":{},"next":{},"previous":{},"results":[)", reportTotal,
                                  pageLink(plan.pageNumber + 1, plan.rows), pageLink(plan.pageNumber - 1, plan.rows));
    for (std::uint64_t i = 1; i <= plan.rows; ++i) {
        if (i > 1)
            out += ',';
        appendRow(out, first + i);
    }
    return out + "]}";
}

} // namespace

std::string renderBody(const WorkPlan& plan)
{
    switch (plan.page) {
    case DemoPage::Quick:
        return R"({"status":"ok","service":"demo"})";
    case DemoPage::Report:
        return reportBody(plan);
    case DemoPage::Slow:
        return R"({"status":"ok","note":"finished after the gateway gave up"})";
    case DemoPage::Delay:
        return fmt::format(R"({{"status":"ok","waited_ms":{}}})", plan.work / std::chrono::milliseconds(1));
    case DemoPage::Status:
        return mayHaveBody(plan.status) ? fmt::format(R"({{"status":{}}})", plan.status) : std::string();
    case DemoPage::Trickle:
    case DemoPage::Events:
        return demoPiece(plan, 0);
    case DemoPage::Push:
        return R"({"detail":"This page is a WebSocket, and this gateway has to be one that passes them on."})";
    case DemoPage::JobSubmitted:
    case DemoPage::JobAsked:
        return fmt::format(R"({{"job":"{0}","status":"{1}","status_url":"/jobs/{0}"}})", plan.job,
                           plan.status == 200 ? "done" : "running");
    case DemoPage::NotFound:
        return R"({"detail":"Not found."})";
    case DemoPage::BadQuery:
        return fmt::format(R"({{"detail":"{}"}})", plan.detail);
    }
    return {};
}

std::string contentType(const WorkPlan& plan)
{
    switch (plan.page) {
    case DemoPage::Trickle:
        return "application/x-ndjson";
    case DemoPage::Events:
        return "text/event-stream";
    default:
        return "application/json";
    }
}

bool comesInPieces(const WorkPlan& plan)
{
    return plan.page == DemoPage::Trickle || plan.page == DemoPage::Events;
}

std::string demoPiece(const WorkPlan& plan, std::uint32_t number)
{
    if (plan.page == DemoPage::Trickle)
        return fmt::format("{{\"chunk\":{},\"of\":{}}}\n", number + 1, plan.chunks);
    const bool last = number + 1 == plan.chunks;
    return fmt::format("id: {0}\nevent: progress\ndata: {{\"event\":{0},\"of\":{1}}}\n\n{2}", number + 1, plan.chunks,
                       last ? "data: [DONE]\n\n" : "");
}

} // namespace headroom
