#pragma once

#include "base/result.h"
#include "scenario/answer.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

class PreparedCheck;

/// The checks of one request, read and compiled once. Immutable; any thread.
class Checks {
public:
    /// The error names the check: a regular expression, JSON pointer, JSON value, status list, size or duration that
    /// cannot be read, or a thing held to what it cannot be held to.
    [[nodiscard]] static Result<Checks> prepare(const std::vector<Check>& checks);

    /// What the first check that fails has to say, such as "status is 404, not 200-299"; nothing: all hold. It may
    /// quote the answer.
    [[nodiscard]] std::optional<std::string> firstFailed(const AnswerSeen& answer) const;

    [[nodiscard]] bool empty() const { return m_checks.empty(); }
    [[nodiscard]] bool lookAtHeaders() const;
    [[nodiscard]] bool lookAtBody() const;

private:
    std::vector<std::shared_ptr<const PreparedCheck>> m_checks;
};

} // namespace headroom
