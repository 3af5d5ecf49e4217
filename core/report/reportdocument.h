#pragma once

#include "report/reportmodel.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace headroom {

// A report as a page reads, before it is HTML, Markdown or PDF: what stands in it and in which order is decided here
// once, and each of them only chooses a look.

struct Heading {
    std::string text;
    bool newPage = false; ///< on paper
};
struct Paragraph {
    std::string text;
    bool strong = false;
};
struct Bullets {
    std::vector<std::string> items;
};
/// Names and what is said under them.
struct Facts {
    std::vector<NamedText> facts;
};
struct Table {
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows; ///< each as long as the head
    std::size_t numbersFrom = 0, numbersUntil = 0; ///< columns set to the right, so that digits line up
    std::optional<std::size_t> foreign{}; ///< the column of what a user or a target wrote: the same in every language
    std::vector<std::size_t> notForeign{}; ///< rows, ascending, in which even that column is in Headroom's words
};
struct Figures {
    std::vector<Figure> figures; ///< side by side
};
using Block = std::variant<Heading, Paragraph, Bullets, Facts, Table, Figures>;

struct ReportDocument {
    std::string language = "en"; ///< as HTML and PDF name it (BCP 47); core makes English ones
    std::string title; ///< "checkout-peak"
    bool ofSeveral = false; ///< runs; the title counts them, and is nobody's name
    std::string verdict; ///< "PASS"
    bool passed = false, failed = false; ///< neither: no verdict, or one that is none of both
    std::string sentence; ///< the deciding one
    std::string author;
    std::string subject; ///< for a document's own description
    std::string detailsTitle = "Details"; ///< where they are folded
    std::string page = "Page %1 of %2"; ///< at the foot of each on paper, where the numbers are filled in
    std::vector<Block> record; ///< the first page: what a release is approved by
    std::vector<Block> details; ///< what it rests on
    std::vector<std::string> marks; ///< lines by which `verify` knows the CSV files, see reportmark.h
};

[[nodiscard]] ReportDocument reportDocument(const ReportModel& model);

/// What the run had to hold; without rows where nothing was asked.
[[nodiscard]] Table conditionTable(const ReportModel& model);

} // namespace headroom
