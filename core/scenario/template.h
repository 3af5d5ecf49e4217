#pragma once

#include "base/result.h"
#include "base/units.h"
#include "scenario/environment.h"
#include "scenario/feeder.h"
#include "scenario/taking.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// A stretch of a template: plain text, or a value that is put in.
struct TemplatePiece {
    enum class Kind : std::uint8_t {
        Text,
        Environment, ///< ${env:NAME}
        Data, ///< ${data:FEEDER.COLUMN}
        Taken, ///< ${taken:NAME}, from an earlier answer of the same journey
        Uuid, ///< ${uuid}: one for each request; the same wherever it stands in that request, and in its retries
        Counter, ///< ${counter}: the number of the start in the run, from 0; unique over all workers
        Timestamp, ///< ${timestamp}: Unix seconds
        TimestampMs, ///< ${timestamp_ms}
        Now, ///< ${now}: ISO 8601, UTC
        Random, ///< ${random:1..100}: a whole number, both ends included; drawn anew wherever it stands
    };
    Kind kind = Kind::Text;
    std::string text{}; ///< itself; the name of a variable, feeder or taken value
    std::string column{}; ///< of the feeder
    std::int64_t least = 0, most = 0; ///< of a random number
    std::size_t feeder = 0, place = 0; ///< set when it is bound: which feeder and column; which draw of its request
};

/// What the values of one request are made from.
struct Filling {
    std::uint64_t number = 0; ///< of the start in the run
    WallTime wall{};
    const TakenValues* taken = nullptr;
    const std::vector<FeederRows>* feeders = nullptr;
    std::uint64_t feederSeed = 0; ///< the same for all requests of a start, which so see the same rows
    std::uint64_t drawSeed = 0; ///< of this request's random numbers
    std::string_view uuid{};
};

/// A text with values to be put in. Before a `{`, `$$` stands for one `$`: `$${` is a plain `${`, and `$$${uuid}` a `$`
/// with a value behind it. Anywhere else a `$` is just that.
class Template {
public:
    /// The error says which ${...} it does not know and which there are: a misspelt one would be sent as it stands.
    [[nodiscard]] static Result<Template> parse(std::string_view text);

    [[nodiscard]] bool varies() const; ///< holds anything but text
    [[nodiscard]] const std::vector<TemplatePiece>& pieces() const { return m_pieces; }
    /// As the user wrote it: fit for errors, which must not hold values.
    [[nodiscard]] const std::string& written() const { return m_written; }
    /// The text where nothing varies.
    [[nodiscard]] std::string text() const;

    /// Puts the values of environment variables in, once and for all. A value is never read as a template again.
    [[nodiscard]] Result<void> fillEnvironment(std::vector<EnvironmentValue>& values, UnsetVariables* unset = nullptr);
    /// Lets `bind` set `feeder` and `place` of the pieces that still vary, or refuse them.
    [[nodiscard]] Result<void> bind(const std::function<Result<void>(TemplatePiece&)>& bind);

    /// Errors: a value that no answer gave; a unique feeder whose rows are used up.
    [[nodiscard]] Result<void> appendTo(std::string& text, const Filling& filling) const;
    [[nodiscard]] Result<std::string> filled(const Filling& filling) const;

private:
    std::string m_written;
    std::vector<TemplatePiece> m_pieces;
};

} // namespace headroom
