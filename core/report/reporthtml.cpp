#include "report/reporthtml.h"

#include "report/htmlstyle.h"
#include "report/svgpicture.h"

#include <fmt/format.h>

namespace headroom {

namespace {

struct BlockWriter {
    std::string& html;

    void operator()(const Heading& heading) const
    {
        html += fmt::format("<h2{}>{}</h2>\n", heading.newPage ? " class=\"page\"" : "", markupText(heading.text));
    }
    void operator()(const Paragraph& paragraph) const
    {
        html += paragraph.strong ? fmt::format("<p><b>{}</b></p>\n", markupText(paragraph.text))
                                 : fmt::format("<p>{}</p>\n", markupText(paragraph.text));
    }
    void operator()(const Bullets& bullets) const
    {
        html += "<ul>\n";
        for (const std::string& item : bullets.items)
            html += fmt::format("<li>{}</li>\n", markupText(item));
        html += "</ul>\n";
    }
    void operator()(const Facts& facts) const
    {
        html += "<dl>\n";
        for (const NamedText& fact : facts.facts)
            html += fmt::format("<dt>{}</dt><dd dir=\"auto\">{}</dd>\n", markupText(fact.name), markupText(fact.text));
        html += "</dl>\n";
    }
    void operator()(const Table& table) const
    {
        html += "<table>\n<thead>";
        addRow(table, table.head, "th scope=\"col\"", "th");
        html += "</thead>\n<tbody>\n";
        for (const auto& row : table.rows)
            addRow(table, row, "td", "td");
        html += "</tbody>\n</table>\n";
    }
    void operator()(const Figures& figures) const
    {
        html += "<div class=\"figures\">\n";
        for (const Figure& figure : figures.figures)
            html += fmt::format("<figure>{}<figcaption><b>{}.</b> {}</figcaption></figure>\n",
                                svgElement(figure.picture, figure.description), markupText(figure.title),
                                markupText(figure.caption));
        html += "</div>\n";
    }

private:
    void addRow(const Table& table, const std::vector<std::string>& row, std::string_view open,
                std::string_view close) const
    {
        html += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool number = i >= table.numbersFrom && i < table.numbersUntil;
            html += fmt::format("<{}{}>{}</{}>", open, number ? " class=\"number\"" : "", markupText(row[i]), close);
        }
        html += "</tr>\n";
    }
};

void addBlocks(std::string& html, const std::vector<Block>& blocks)
{
    for (const Block& block : blocks)
        std::visit(BlockWriter{html}, block);
}

std::string headOf(const ReportDocument& document)
{
    std::string html = fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n",
                                   markupText(document.language));
    for (const std::string& mark : document.marks)
        html += mark + '\n';
    html += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    if (!document.author.empty())
        html += fmt::format("<meta name=\"author\" content=\"{}\">\n", markupText(document.author));
    return html
        + fmt::format("<meta name=\"description\" content=\"{}\">\n<title>{} - {}</title>\n<style>\n{}</style>\n"
                      "</head>\n",
                      markupText(document.subject), markupText(document.verdict), markupText(document.title),
                      htmlStyle());
}

} // namespace

std::string reportHtml(const ReportDocument& document)
{
    const std::string_view tone = document.passed ? " pass" : document.failed ? " fail" : "";
    std::string html = headOf(document)
        + fmt::format("<body>\n<main>\n<h1 dir=\"auto\">{}</h1>\n<p class=\"verdict{}\"><b>{}</b>{}</p>\n",
                      markupText(document.title), tone, markupText(document.verdict), markupText(document.sentence));
    addBlocks(html, document.record);
    html += "<div class=\"details\">\n";
    addBlocks(html, document.details);
    return html + fmt::format("</div>\n</main>\n<footer>{}</footer>\n</body>\n</html>\n", markupText(document.subject));
}

} // namespace headroom
