#pragma once

#include "profile/loadprofile.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace headroom {

/// How many virtual users one worker of a closed load should have, and when the next one comes. Of all users of the
/// load, worker `index` of `count` has every count-th. Pure: no clock, no state.
class UserCurve {
public:
    /// Lengths are above zero. After the last stage nobody is wanted any more.
    UserCurve(std::vector<UserStage> stages, unsigned index, unsigned count);

    /// Users wanted at a moment of the run.
    [[nodiscard]] std::uint32_t wantedAt(nanoseconds moment) const;
    /// When, at `after` or later, more than `present` users are wanted; unset: never.
    [[nodiscard]] std::optional<nanoseconds> nextComer(std::uint32_t present, nanoseconds after) const;
    [[nodiscard]] nanoseconds length() const { return m_length; }

private:
    struct Piece {
        nanoseconds start;
        nanoseconds length;
        double from;
        double to;

        [[nodiscard]] double at(nanoseconds moment) const;
        [[nodiscard]] std::optional<nanoseconds> firstAbove(double users, nanoseconds after) const;
    };

    std::vector<Piece> m_pieces;
    unsigned m_index;
    unsigned m_count;
    nanoseconds m_length{0};
};

/// Users of a load without stages do not come in one instant but so far apart: hundreds of connections made at once
/// would be late starts of the generator's own making.
inline constexpr nanoseconds usersApart = std::chrono::microseconds(200);

/// The stages of a closed load; those of one with a constant number of users are the way there and the rest of the run.
[[nodiscard]] std::vector<UserStage> userStages(const ClosedModel& model);

} // namespace headroom
