#include "schedule/usercurve.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr nanoseconds restOfTheRun = std::chrono::hours(24 * 365);

}

double UserCurve::Piece::at(nanoseconds moment) const
{
    if (from == to)
        return from;
    const double share = static_cast<double>((moment - start).count()) / static_cast<double>(length.count());
    return from + (to - from) * share;
}

/// The first moment in this piece, not before `after`, from which on the curve lies above `users`.
std::optional<nanoseconds> UserCurve::Piece::firstAbove(double users, nanoseconds after) const
{
    const nanoseconds begin = std::max(start, after);
    if (begin >= start + length)
        return std::nullopt;
    if (at(begin) > users)
        return begin;
    if (to <= users) // it lies at or below now and does not rise above
        return std::nullopt;
    const double share = (users - from) / (to - from);
    return std::max(begin, start + nanoseconds(std::llround(share * static_cast<double>(length.count()))));
}

UserCurve::UserCurve(std::vector<UserStage> stages, unsigned index, unsigned count)
    : m_index(index)
    , m_count(count)
{
    for (const UserStage& stage : stages) {
        m_pieces.push_back({m_length, stage.length, static_cast<double>(stage.from), static_cast<double>(stage.to)});
        m_length += stage.length;
    }
}

std::uint32_t UserCurve::wantedAt(nanoseconds moment) const
{
    const auto piece = std::find_if(m_pieces.begin(), m_pieces.end(), [&](const Piece& one) {
        return moment >= one.start && moment < one.start + one.length;
    });
    if (piece == m_pieces.end())
        return 0;
    // User k is there while the curve lies above k. This worker's are index, index + count, ...
    const auto users = static_cast<std::uint32_t>(std::ceil(piece->at(moment)));
    return users <= m_index ? 0 : (users - m_index - 1) / m_count + 1;
}

std::optional<nanoseconds> UserCurve::nextComer(std::uint32_t present, nanoseconds after) const
{
    const double user = static_cast<double>(m_index) + static_cast<double>(present) * m_count;
    for (const Piece& piece : m_pieces) {
        if (const auto moment = piece.firstAbove(user, after))
            return moment;
    }
    return std::nullopt;
}

std::vector<UserStage> userStages(const ClosedModel& model)
{
    if (!model.stages.empty())
        return model.stages;
    return {{0, model.users, usersApart * model.users}, {model.users, model.users, restOfTheRun}};
}

} // namespace headroom
