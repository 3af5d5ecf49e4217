#include "gateway/classify.h"

#include <algorithm>

namespace headroom {

namespace {

bool isGatewayTimeout(const GatewayLimit& limit, const TimeoutSignature& signature, const ExchangeSeen& seen)
{
    const auto& statuses = signature.statuses;
    if (std::find(statuses.begin(), statuses.end(), seen.status) == statuses.end())
        return false;
    if (signature.bodyIsProof && seen.bodyStart.find(signature.bodyContains) != std::string_view::npos)
        return true;
    return seen.serviceTime >= limit.time - limitTolerance(limit.time);
}

} // namespace

Outcome classify(const GatewayLimit& limit, const TimeoutSignature& signature, const ExchangeSeen& seen)
{
    if (seen.failure != NetworkFailure::None)
        return seen.failure == NetworkFailure::Timeout ? Outcome::ClientTimeout : Outcome::NetworkError;
    if (seen.status < 400)
        return seen.serviceTime >= limit.nearMark() ? Outcome::NearLimit : Outcome::Ok;
    if (isGatewayTimeout(limit, signature, seen))
        return Outcome::GatewayTimeout;
    if (seen.status == 429)
        return Outcome::Throttled;
    return seen.status < 500 ? Outcome::ClientError : Outcome::ServerError;
}

} // namespace headroom
