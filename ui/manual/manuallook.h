#pragma once

class QTextDocument;
class QPalette;

namespace headroom {

/// Room around headings and in tables, thin lines, a little more height for a line: Qt renders Markdown without any.
void polishManual(QTextDocument* document, const QPalette& palette);

} // namespace headroom
