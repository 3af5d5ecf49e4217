#pragma once

#include "transport/transport.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <string>
#include <utility>
#include <vector>

namespace headroom {

/// Transfers that could not even begin. They are told from the loop: who starts one must not be told of its end from
/// within. The loop's thread alone; the loop must not run on when this is gone.
class Refusals {
public:
    Refusals(boost::asio::io_context& loop, TransferSink& sink)
        : m_loop(loop)
        , m_sink(sink)
    {
    }

    void add(TransferId id, std::string why)
    {
        m_waiting.emplace_back(id, std::move(why));
        boost::asio::post(m_loop, [this] { tell(); });
    }
    void forget() { m_waiting.clear(); }

private:
    void tell()
    {
        for (const auto& [id, why] : std::exchange(m_waiting, {})) {
            TransferResult result;
            result.end = SteadyClock::now();
            result.failure = NetworkFailure::Other;
            result.failureText = why;
            m_sink.transferFinished(id, result);
        }
    }

    boost::asio::io_context& m_loop;
    TransferSink& m_sink;
    std::vector<std::pair<TransferId, std::string>> m_waiting;
};

} // namespace headroom
