#include "report/gatewaytext.h"

#include "analysis/wording.h"
#include "report/textlayout.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace headroom {

namespace {

std::string limitWords(const std::optional<nanoseconds>& limit)
{
    return limit ? formatSetTime(*limit) : "-";
}

std::string_view kindWords(LimitKind kind)
{
    switch (kind) {
    case LimitKind::Total:
        return "whole answer";
    case LimitKind::FirstByte:
        return "first byte";
    case LimitKind::Idle:
        return "silence";
    }
    return "";
}

std::string yesNo(const std::optional<bool>& value)
{
    return !value ? "not known" : *value ? "yes" : "no";
}

std::string rangeWords(const GatewayEntry& entry)
{
    std::string words = entry.limit ? formatSetTime(*entry.limit) + " by default" : "none known by default";
    if (entry.shortestLimit || entry.longestLimit)
        words += fmt::format(", {} to {}", limitWords(entry.shortestLimit), limitWords(entry.longestLimit));
    words += fmt::format("; held against: {}", kindWords(entry.kind));
    if (entry.totalLimit)
        words += fmt::format(", and {} for the whole answer", formatSetTime(*entry.totalLimit));
    return words;
}

std::string signWords(const FailureSign& sign)
{
    std::string words = fmt::format("{}: {}", failureCauseName(sign.cause), givesUpWords(sign));
    if (!sign.bodyContains.empty())
        words += fmt::format(", body with \"{}\"", sign.bodyContains);
    for (const Header& header : sign.headers)
        words += header.value.empty() ? fmt::format(", header {}", header.name)
                                      : fmt::format(", header {}: {}", header.name, header.value);
    if (sign.cause == FailureCause::GatewayTimeout)
        words += sign.proof ? "; proves it at any time" : "; counts at the limit only";
    return words + (sign.confirmed ? "" : " (not confirmed)");
}

std::string bytesWords(const std::optional<std::uint64_t>& bytes)
{
    return bytes ? grouped(*bytes) + " bytes" : "not known";
}

} // namespace

std::string givesUpWords(const FailureSign& sign)
{
    if (sign.statuses.empty())
        return "closes the connection";
    return fmt::format("{}{}", fmt::join(sign.statuses, " or "), sign.closes ? ", or closes the connection" : "");
}

std::string gatewayTable(const std::vector<GatewayEntry>& entries)
{
    std::size_t widest = 2;
    for (const GatewayEntry& entry : entries)
        widest = std::max(widest, entry.id.size());
    std::string table = fmt::format("{:<{}}  {:>8} {:>8}  {:<12}  {:<22}  {}\n", "id", widest, "limit", "highest",
                                    "held against", "gives up with", "product");
    for (const GatewayEntry& entry : entries) {
        const FailureSign& sign = timeoutSign(entry);
        table += fmt::format("{:<{}}  {:>8} {:>8}  {:<12}  {:<22}  {}{}{}\n", entry.id, widest, limitWords(entry.limit),
                             limitWords(entry.longestLimit), kindWords(entry.kind),
                             givesUpWords(sign) + (sign.confirmed ? "" : " ?"), entry.provider,
                             entry.provider.empty() ? "" : " ", entry.product);
    }
    return table + "? not confirmed by a source; '-' not known, or none. headroom-cli gateways ID tells more.\n";
}

std::string gatewayText(const GatewayEntry& entry)
{
    const auto line = [](std::string_view name, std::string_view text) {
        return hangingLines(fmt::format("{:<11}", name), text);
    };
    std::string text = line("Gateway", entry.id)
        + line("Product", entry.provider.empty() ? entry.product : entry.provider + " " + entry.product)
        + line("Limit", rangeWords(entry)) + line("Adjustable", yesNo(entry.adjustable));
    for (std::size_t i = 0; i < entry.signs.size(); ++i)
        text += line(i == 0 ? "Seen as" : "", signWords(entry.signs[i]));
    text += line("Backend", "goes on after the gateway gave up: " + yesNo(entry.backendContinues));
    text += line("Payload",
                 fmt::format("request at most {}, response at most {}", bytesWords(entry.mostRequestBytes),
                             bytesWords(entry.mostResponseBytes)));
    if (!entry.notes.empty())
        text += line("Notes", entry.notes);
    if (!entry.source.empty())
        text += line("Source", entry.source);
    if (!entry.checked.empty())
        text += line("Checked", entry.checked);
    return text;
}

} // namespace headroom
