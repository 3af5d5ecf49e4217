#pragma once

#include "transport/transportchoice.h"

#include <QTest>

#include <boost/asio/executor_work_guard.hpp>

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace headroom {

/// Which transport the runs of a test go through. As global data each test function of a class runs on both: same
/// outcomes, same phases, same numbers. Give the class initTestCase_data() { onBothTransports(); } and
/// init() { useTransportOfRow(); }.
inline Connection::Transport transportOfRow = Connection::Transport::Auto;

inline void onBothTransports()
{
    QTest::addColumn<int>("transport");
    QTest::newRow("curl") << int(Connection::Transport::Curl);
    QTest::newRow("direct") << int(Connection::Transport::Direct);
}

inline void useTransportOfRow()
{
    QFETCH_GLOBAL(int, transport);
    transportOfRow = static_cast<Connection::Transport>(transport);
}

inline bool onDirect()
{
    return transportOfRow == Connection::Transport::Direct;
}

/// The row's transport; libcurl where the plan needs it, as in a run.
inline TransportPlan withTransportOfRow(TransportPlan plan)
{
    plan.connection.transport = transportOfRow;
    if (!chooseTransport(plan))
        plan.connection.transport = Connection::Transport::Auto;
    return plan;
}

/// A transfer's result with what it looked at.
struct Answer {
    TransferResult result;
    std::string bodyStart, body, retryAfter, failureText, leadsOn;
    std::vector<Header> headers;
    SteadyTime sentTold = neverHappened; ///< as transferSent() had it
    int timesTold = 0;
    std::vector<SteadyTime> began; ///< as transferBegan() had it
    std::uint32_t resendsTold = 0;

    [[nodiscard]] std::string header(const std::string& name) const
    {
        for (const Header& header : headers) {
            if (header.name == name)
                return header.value;
        }
        return {};
    }
};

/// A transport on a loop of its own with everything it told.
class TransportRun : private TransferSink {
public:
    explicit TransportRun(const TransportPlan& plan)
        : m_transport(makeTransport(m_loop, withTransportOfRow(plan), *this))
    {
    }

    void start(std::uint32_t id, const TransferOrder& order = {}) { m_transport->start(TransferId{id}, order); }
    /// Until that many ended; or half a minute.
    bool runUntil(std::size_t ended)
    {
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (answers.size() < ended && std::chrono::steady_clock::now() < until)
            m_loop.run_one_for(std::chrono::milliseconds(100));
        return answers.size() == ended;
    }
    /// One transfer from its start to its end.
    Answer one(const TransferOrder& order = {})
    {
        const std::uint32_t id = m_next++;
        start(id, order);
        if (!runUntil(answers.size() + 1))
            qWarning("a transfer did not end");
        return answers[id];
    }
    Transport& transport() { return *m_transport; }
    boost::asio::io_context& loop() { return m_loop; }

    std::map<std::uint32_t, Answer> answers;
    std::map<std::uint32_t, int> told;

    struct Piece {
        std::string bytes;
        SteadyTime at;
    };
    std::map<std::uint32_t, std::vector<Piece>> pieces;
    std::size_t mostPieces = SIZE_MAX; ///< of one transfer; it ends with them

private:
    bool transferPiece(TransferId id, std::string_view bytes, SteadyTime at) override
    {
        auto& heard = pieces[static_cast<std::uint32_t>(id)];
        heard.push_back({std::string(bytes), at});
        return heard.size() < mostPieces;
    }
    void transferSent(TransferId id, SteadyTime at) override
    {
        Answer& answer = m_sent[static_cast<std::uint32_t>(id)];
        answer.sentTold = at;
        ++answer.timesTold;
    }
    void transferResent(TransferId id, SteadyTime) override { ++m_sent[static_cast<std::uint32_t>(id)].resendsTold; }
    void transferBegan(TransferId id, SteadyTime firstByte) override
    {
        m_sent[static_cast<std::uint32_t>(id)].began.push_back(firstByte);
    }
    void transferFinished(TransferId id, const TransferResult& result) override
    {
        const auto number = static_cast<std::uint32_t>(id);
        Answer answer = m_sent[number];
        answer.result = result;
        answer.bodyStart = result.bodyStart;
        answer.body = result.body;
        answer.retryAfter = result.retryAfter;
        answer.failureText = result.failureText;
        answer.leadsOn = result.leadsOn;
        answer.headers.assign(result.headers.begin(), result.headers.end());
        if (++told[number] > 1)
            QFAIL("a transfer ended twice");
        answers[number] = std::move(answer);
    }

    boost::asio::io_context m_loop{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_keepLoop{m_loop.get_executor()};
    std::unique_ptr<Transport> m_transport;
    std::map<std::uint32_t, Answer> m_sent;
    std::uint32_t m_next = 100'000;
};

inline TransportPlan planFor(const std::string& url, const Connection& connection = {}, const Auth& auth = {})
{
    OutgoingRequest request;
    request.url = url;
    return {{request}, connection, auth, std::chrono::seconds(10)};
}

} // namespace headroom
