#pragma once

#include "emulator/lambdaplan.h"

#include <cstdint>
#include <string>

namespace headroom {

/// The JSON a page of the built-in backend answers with, in the shape of a small Django REST application's. Nothing for
/// a status that has no body. Made when the work ends, so that waiting requests hold no bodies.
[[nodiscard]] std::string renderBody(const WorkPlan& plan);

[[nodiscard]] std::string contentType(const WorkPlan& plan);

/// Of an answer that comes in pieces (plan.chunks of them), the one of this number, from 0.
[[nodiscard]] bool comesInPieces(const WorkPlan& plan);
[[nodiscard]] std::string demoPiece(const WorkPlan& plan, std::uint32_t number);

} // namespace headroom
