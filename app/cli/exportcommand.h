#pragma once

#include "base/result.h"
#include "report/reportdocument.h"

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace headroom {

/// Makes the bytes of a PDF on paper called "a4" or "letter": what only the desktop program can. Empty: nothing can.
using PdfMaker = std::function<Result<std::string>(const ReportDocument& document, const std::string& paper)>;

void addExportCommand(CLI::App& root, int& exitCode, const PdfMaker& makePdf);

} // namespace headroom
