#pragma once

#include "session/probe.h"

#include <QList>
#include <QStringList>

namespace headroom {

// What a probe brought, as the window prints it. A row is a name and what is said of it.

using TextRow = QStringList;

/// "200 · 412 ms · HTTP/2 · 1.4 % of the limit", or what went wrong.
[[nodiscard]] QString probeHeadline(const ProbeAnswer& answer);
/// Outcome and, of a failure, the evidence.
[[nodiscard]] QString probeOutcome(const ProbeAnswer& answer);
[[nodiscard]] QList<TextRow> probePhases(const ProbeAnswer& answer);
[[nodiscard]] QList<TextRow> probeHeaders(const ProbeAnswer& answer);
/// The request's checks and what it takes, each with what came of it.
[[nodiscard]] QList<TextRow> probeFindings(const ProbeAnswer& answer, const HttpRequest& request);
/// "4,000 of 18,212 bytes"; empty where the whole body is shown.
[[nodiscard]] QString probeBodyNote(const ProbeAnswer& answer);

} // namespace headroom
