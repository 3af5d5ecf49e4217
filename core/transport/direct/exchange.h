#pragma once

#include "transport/curlrequest.h"
#include "transport/direct/answerreader.h"
#include "transport/direct/connector.h"
#include "transport/notedheaders.h"
#include "transport/resend.h"
#include "transport/transport.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

class DirectConnection;
struct Origin;

/// A request in the form that goes over the wire, made once and shared by all that send it.
struct DirectRequest {
    CurlRequestPtr curl; ///< what it was made from; connections are made with it
    std::string head;
    Origin* origin = nullptr; ///< whose connections can carry it
    bool answersHead = false; ///< to HEAD: no body follows
    bool repeatable = false; ///< see isIdempotent()
};
using DirectRequestPtr = std::shared_ptr<const DirectRequest>;

/// What one transfer sends: a request that its transport keeps, or one made for this transfer. Counting the users of a
/// shared one was measured at a twentieth of the user time of every request.
struct SentRequest {
    const DirectRequest* request = nullptr;
    DirectRequestPtr own; ///< null: the transport's
};

/// One transfer: what is left to send, and what was seen of the answer. Does no input or output and reads no clock.
class Exchange final : private AnswerEvents {
public:
    /// `head` is this transfer's own where it is not empty.
    /// `sink` hears the body's pieces, where the request wants that.
    void begin(TransferId id, SentRequest request, std::string head, SteadyTime now, TransferSink& sink);

    [[nodiscard]] TransferId id() const { return m_id; }
    [[nodiscard]] const DirectRequest& request() const { return *m_sent.request; }
    [[nodiscard]] SteadyTime deadline() const { return m_deadline; }

    // Sending. On a fresh connection the request begins anew.
    void sending(SteadyTime now, bool connectionReused);
    /// Parts not yet sent; the views stay in place until the exchange ends.
    [[nodiscard]] std::string_view headLeft() const;
    [[nodiscard]] std::string_view bodyLeft() const;
    void sent(std::size_t bytes);
    [[nodiscard]] bool allSent() const { return m_sentNow == head().size() + body().size(); }
    [[nodiscard]] bool everSent() const { return m_firstSent != neverHappened; }
    [[nodiscard]] std::uint32_t resends() const { return m_resends; }

    // Receiving. How many of the bytes belong to the answer.
    std::size_t came(std::string_view bytes, SteadyTime now);
    void peerEnded();
    void cannotSendTheRest() { m_cannotSendTheRest = true; }
    [[nodiscard]] const AnswerReader& answer() const { return m_answer; }
    /// An answer that refuses what has not all been sent yet: the rest is not wanted.
    [[nodiscard]] bool refusesTheRest() const { return m_answer.headRead() && m_start.status >= 300 && !allSent(); }
    [[nodiscard]] bool over() const
    {
        return m_heardEnough || (m_answer.whole() && (allSent() || refusesTheRest() || m_cannotSendTheRest));
    }
    /// Who hears the pieces of the answer wants no more of them.
    [[nodiscard]] bool heardEnough() const { return m_heardEnough; }
    /// A kept connection brought nothing: the server may have closed it before it saw the request.
    [[nodiscard]] bool nothingCameOnKept() const { return m_reused && m_answer.nothingCame(); }
    /// What to do after that.
    [[nodiscard]] NextAttempt nextAttempt(SteadyTime now) const
    {
        return headroom::nextAttempt({m_sentNow > 0, request().repeatable, now - m_sentAt});
    }
    /// On a fresh connection, and no other after that.
    void tryAgain() { m_reused = false; }

    // What came of it; views into the exchange.
    void connected(const TransferResult& made);
    [[nodiscard]] TransferResult result(SteadyTime end);
    [[nodiscard]] TransferResult failure(SteadyTime end, NetworkFailure why, std::string text);
    /// Of one that never had a connection.
    [[nodiscard]] TransferResult notConnected(const TransferResult& made);
    [[nodiscard]] std::string timeoutText(SteadyTime now) const;
    /// Lets go of what is large or secret.
    void end();

    // The transport's.
    DirectConnection* connection = nullptr;
    Connector::Attempt* attempt = nullptr;
    Exchange* earlier = nullptr; ///< by deadline
    Exchange* later = nullptr;

private:
    void answerBegan(const AnswerStart& start) override;
    void answerField(std::string_view name, std::string_view value) override;
    void answerBody(std::string_view bytes) override;
    void tellPiece(std::string_view bytes);
    [[nodiscard]] std::string_view head() const { return m_ownHead.empty() ? request().head : m_ownHead; }
    [[nodiscard]] std::string_view body() const { return request().curl->message.body; }
    [[nodiscard]] const Kept& kept() const { return request().curl->message.kept; }

    TransferId m_id{};
    TransferSink* m_sink = nullptr;
    SentRequest m_sent;
    std::string m_ownHead;
    SteadyTime m_begun, m_deadline;
    SteadyTime m_firstSent = neverHappened; ///< of whichever try
    SteadyTime m_sentAt = neverHappened; ///< of the present one
    SteadyTime m_firstByte = neverHappened, m_lastByte = neverHappened;
    nanoseconds m_dns{0}, m_connect{0}, m_tls{0};
    std::size_t m_sentNow = 0; ///< bytes on the present connection
    std::uint64_t m_bytesOut = 0; ///< of all tries
    std::uint32_t m_resends = 0;
    bool m_reused = false;
    bool m_cannotSendTheRest = false;
    bool m_heardEnough = false;
    AnswerReader m_answer;
    AnswerStart m_start;
    NotedHeaders m_noted;
    std::string m_body;
    bool m_bodyWhole = true;
    std::vector<Header> m_headers;
    std::string m_failureText;
};

} // namespace headroom
