#include "report/reportmarkdown.h"

#include "report/foreigntext.h"

#include <fmt/format.h>

namespace headroom {

namespace {

struct BlockWriter {
    std::string& markdown;

    void operator()(const Heading& heading) const { markdown += fmt::format("### {}\n\n", markdownText(heading.text)); }
    void operator()(const Paragraph& paragraph) const
    {
        markdown += paragraph.strong ? fmt::format("**{}**\n\n", markdownText(paragraph.text))
                                     : fmt::format("{}\n\n", markdownText(paragraph.text));
    }
    void operator()(const Bullets& bullets) const
    {
        for (const std::string& item : bullets.items)
            markdown += fmt::format("- {}\n", markdownText(item));
        markdown += '\n';
    }
    void operator()(const Facts& facts) const
    {
        for (const NamedText& fact : facts.facts)
            markdown += fmt::format("- **{}**: {}\n", markdownText(fact.name), markdownText(fact.text));
        markdown += '\n';
    }
    void operator()(const Table& table) const
    {
        addRow(table.head);
        for (std::size_t i = 0; i < table.head.size(); ++i)
            markdown += i >= table.numbersFrom && i < table.numbersUntil ? "|--:" : "|---";
        markdown += "|\n";
        for (const auto& row : table.rows)
            addRow(row);
        markdown += '\n';
    }
    void operator()(const Figures&) const { } // a comment cannot hold them

private:
    void addRow(const std::vector<std::string>& row) const
    {
        for (const std::string& cell : row)
            markdown += fmt::format("| {} ", markdownText(cell));
        markdown += "|\n";
    }
};

void addBlocks(std::string& markdown, const std::vector<Block>& blocks)
{
    for (const Block& block : blocks)
        std::visit(BlockWriter{markdown}, block);
}

} // namespace

std::string reportMarkdown(const ReportDocument& document)
{
    std::string markdown = fmt::format("## {}: {}\n\n{}\n\n", markdownText(document.verdict),
                                       markdownText(document.title), markdownText(document.sentence));
    addBlocks(markdown, document.record);
    markdown += fmt::format("<details><summary>{}</summary>\n\n", markdownText(document.detailsTitle));
    addBlocks(markdown, document.details);
    markdown += "</details>\n";
    for (const std::string& mark : document.marks)
        markdown += '\n' + mark + '\n';
    return markdown;
}

std::string markdownText(std::string_view text)
{
    constexpr std::string_view escaped = "\\`*_{}[]|~";
    std::string markdown;
    for (const char c : shownText(text)) {
        if (c == '<')
            markdown += "&lt;";
        else if (c == '>')
            markdown += "&gt;";
        else if (c == '&')
            markdown += "&amp;";
        else if (c == '@') // a name behind it would be notified
            markdown += "&#64;";
        else if (c == '#') // a number behind it would be an issue
            markdown += "&#35;";
        else if (escaped.find(c) != std::string_view::npos)
            markdown += {'\\', c};
        else
            markdown += c;
    }
    return markdown;
}

} // namespace headroom
