#pragma once

#include "recording/backendrecord.h"
#include "scenario/correlation.h"

#include <optional>
#include <string_view>

namespace headroom {

/// A run's ids, recognised.
struct RunIds {
    struct Found {
        SentRequest sent;
        LogJoin join = LogJoin::OwnId;
    };
    RunKey key;
    WallTime startedAt;

    /// Nothing if the id, in lower case, is not this run's.
    [[nodiscard]] std::optional<Found> find(std::string_view id) const
    {
        const auto sent = requestWithId(key, id, startedAt);
        if (!sent)
            return std::nullopt;
        return Found{*sent, id.starts_with("1-") ? LogJoin::TraceId : LogJoin::OwnId};
    }
};

} // namespace headroom
