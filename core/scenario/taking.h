#pragma once

#include "base/result.h"
#include "scenario/answer.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace headroom {

/// Values taken from the answers of a journey so far, by name.
using TakenValues = std::map<std::string, std::string, std::less<>>;

class PreparedTaking;

/// What one request's answer gives to the requests after it, read and compiled once. Immutable; any thread.
class Taking {
public:
    /// The error names the value and what is wrong with its regular expression or JSON pointer.
    [[nodiscard]] static Result<Taking> prepare(const std::vector<TakenValue>& wanted);

    /// A JSON text is taken as it reads, any other JSON value as JSON writes it (1.50 becomes 1.5); of a regular
    /// expression its first group, or all it found if it has none. The error says which value the answer lacks.
    [[nodiscard]] Result<void> take(const AnswerSeen& answer, TakenValues& into) const;

    /// The first of the values alone. The error says what the answer lacks.
    [[nodiscard]] Result<std::string> first(const AnswerSeen& answer) const;

    [[nodiscard]] bool empty() const { return m_wanted.empty(); }
    [[nodiscard]] bool looksAtHeaders() const;
    [[nodiscard]] bool looksAtBody() const;

private:
    std::vector<std::shared_ptr<const PreparedTaking>> m_wanted;
};

} // namespace headroom
