#pragma once

#include "base/networkfailure.h"
#include "base/outcome.h"
#include "gateway/recognise.h"
#include "profile/loadprofile.h"

#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// What was seen of one finished exchange, as far as it decides the outcome.
struct ExchangeSeen {
    std::uint16_t status = 0;
    NetworkFailure failure = NetworkFailure::None;
    nanoseconds serviceTime{0};
    nanoseconds firstByteTime{-1}; ///< below zero: no answer began
    std::string_view bodyStart{}; ///< of answers with status 400 and above
    std::span<const Header> headers{}; ///< of the same; names in lower case
    nanoseconds silence{0}; ///< from the last byte that came to the end; zero where none did
};

struct Classified {
    Outcome outcome = Outcome::Ok;
    FailureCause cause = FailureCause::None;
    /// Where the gateway cut an answer that had begun: by which of its limits, on silence or on the whole.
    std::optional<LimitKind> cutBy{};
    friend bool operator==(const Classified&, const Classified&) = default;
};

/// Decides what became of an exchange behind one gateway. Pure once made; any thread.
///
/// A gateway timeout needs the gateway's status and either a sign that says so outright or an elapsed time at the
/// limit: a 503 after 40 ms is not a timeout, and neither is a 504 that the backend itself made up early. Any gateway's
/// outright sign counts, not only that of the one in the profile: there may be several on the way.
class Classifier {
public:
    /// `known` are all gateways whose outright signs count.
    Classifier(const GatewayLimit& limit, GatewayEntry gateway, const std::vector<GatewayEntry>& known);

    [[nodiscard]] Classified classify(const ExchangeSeen& seen) const;
    /// "cut in mid-answer after 5min without a byte, the limit on silence": the evidence for Classified::cutBy.
    [[nodiscard]] std::string cutInWords(LimitKind cutBy) const;
    /// A message on a WebSocket by which this gateway says that the backend took too long.
    [[nodiscard]] bool saysTimeout(std::string_view message) const;
    [[nodiscard]] const GatewayEntry& gateway() const { return m_gateway; }

private:
    [[nodiscard]] Classified answer(const ExchangeSeen& seen) const;
    [[nodiscard]] Classified noAnswer(const ExchangeSeen& seen) const;
    [[nodiscard]] Classified failingAnswer(const ExchangeSeen& seen) const;
    [[nodiscard]] FailureCause causeOf(const FailureSeenFrom& seen, nanoseconds elapsed) const;
    [[nodiscard]] std::optional<LimitKind> cutBy(const ExchangeSeen& seen) const;
    /// Of the whole answer, whatever else the gateway limits; unset: none known.
    [[nodiscard]] std::optional<nanoseconds> wholeLimit() const;
    [[nodiscard]] bool atLimit(nanoseconds elapsed) const; ///< or past it
    [[nodiscard]] bool justAtLimit(nanoseconds elapsed) const;

    GatewayLimit m_limit;
    GatewayEntry m_gateway;
    std::vector<FailureSign> m_outright; ///< timeouts of any gateway that need no elapsed time
};

/// The stretch of an answer that its gateway's limit is held against; the first byte is the end of the longest silence
/// that is measured. Below zero: none began.
[[nodiscard]] nanoseconds limitedTime(LimitKind kind, nanoseconds serviceTime, nanoseconds firstByteTime);

} // namespace headroom
