#pragma once

#include <span>

namespace headroom {

// What core says in English, as it writes it, by subject: texts of the translator's context headroom::CoreSentences,
// with %1 ... where a value or another of these stands. A plural also stands for its singular. In each list the more
// special one comes first.

[[nodiscard]] std::span<const char* const> verdictSayings(); ///< how the limit was met, how the run went, conditions
[[nodiscard]] std::span<const char* const> noteSayings(); ///< what numbers do not say; jobs, the wall, ghosts
[[nodiscard]] std::span<const char* const> conditionSayings(); ///< on first bytes and silences; what files lack
[[nodiscard]] std::span<const char* const> findingSayings();
[[nodiscard]] std::span<const char* const> comparisonSayings();
[[nodiscard]] std::span<const char* const> searchSayings(); ///< of capacity searches and sweeps
[[nodiscard]] std::span<const char* const> planSayings(); ///< whether a load fits this machine
[[nodiscard]] std::span<const char* const> recordSayings(); ///< headings, heads of tables, charts, the method
[[nodiscard]] std::span<const char* const> recordFactSayings(); ///< names of facts, and what is said under them
[[nodiscard]] std::span<const char* const> loadSayings(); ///< of a load in words, and of nothing else

// Errors and what core warns of, in any order. Where they are ("load.rate: ") stands before them.

[[nodiscard]] std::span<const char* const> profileSayings(); ///< what a profile holds
[[nodiscard]] std::span<const char* const> requestSayings(); ///< templates, data, checks, gateways, cURL
[[nodiscard]] std::span<const char* const> fileSayings(); ///< files, runs, the library, records
[[nodiscard]] std::span<const char* const> troubleSayings(); ///< connections, the machine, searches, sweeps, ranges
[[nodiscard]] std::span<const char* const> logSayings(); ///< servers' logs, AWS, alarms
[[nodiscard]] std::span<const char* const> transportSayings(); ///< how requests failed
[[nodiscard]] std::span<const char* const> socketCloseSayings(); ///< with meaning and reason, one of them, or neither

} // namespace headroom
