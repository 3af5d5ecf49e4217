#include "engine/pushedjobs.h"

#include <utility>

namespace headroom {

JobRecord jobOfHandshake(const Sample& sample)
{
    JobRecord job;
    job.number = sample.number;
    job.request = sample.request;
    job.kind = JobKind::Pushed;
    job.how = sample.outcome == Outcome::Unfinished ? JobEnd::Unfinished
        : sample.outcome == Outcome::ClientTimeout  ? JobEnd::GivenUp
                                                    : JobEnd::Refused;
    job.plannedStart = sample.plannedStart;
    job.sent = sample.sent;
    job.end = sample.end;
    job.longestSilence = sample.end - (sample.sent == never ? sample.plannedStart : sample.sent);
    job.bytesIn = sample.bytesIn;
    return job;
}

void PushedJobs::open(TransferId handshake, const TransferOrder& order, const Visit& visit)
{
    const SocketId id{m_next++};
    Push& push = m_pushes[id];
    push.transfer = handshake;
    const PushPlan& plan = *m_terms.profile.requests[visit.request].push;
    m_sockets->open(id, {order, plan, steady(visit.plannedStart + plan.giveUpAfter)});
}

void PushedJobs::handshakeSent(SocketId id, SteadyTime at)
{
    m_handshakes.transferSent(m_pushes.at(id).transfer, at);
}

void PushedJobs::handshakeEnded(SocketId id, const TransferResult& result)
{
    Push& push = m_pushes.at(id);
    m_ending = &push;
    m_handshakes.transferFinished(push.transfer, result);
    m_ending = nullptr;
    if (push.open)
        return;
    m_pushes.erase(id);
    m_sockets->leave(id);
}

void PushedJobs::accept(Visit visit, const Sample& handshake)
{
    Push& push = *m_ending;
    push.open = true;
    ++m_open;
    push.visit = std::move(visit);
    push.handshake = handshake;
    push.job = jobOfHandshake(handshake);
    push.job.accepted = handshake.end;
    push.silences.heard(steady(handshake.end));
}

bool PushedJobs::socketMessage(SocketId id, std::string_view message, SteadyTime at)
{
    Push& push = m_pushes.at(id);
    ++push.job.parts;
    push.job.bytesIn += message.size();
    push.silences.heard(at);
    const bool result = isResult(push, message);
    if (!result && !m_terms.classifier.saysTimeout(message))
        return true;
    end(id, result ? JobEnd::Done : JobEnd::Failed, at, result ? std::string() : std::string(message));
    return false;
}

bool PushedJobs::isResult(const Push& push, std::string_view message) const
{
    AnswerSeen seen;
    seen.status = switchingProtocols;
    seen.body = message;
    seen.bodyBytes = message.size();
    return !m_terms.maker.pushed(push.visit.request).firstFailed(seen);
}

void PushedJobs::socketHeard(SocketId id, SteadyTime at)
{
    m_pushes.at(id).silences.heard(at);
}

void PushedJobs::socketClosed(SocketId id, const SocketClosed& closed)
{
    end(id, closed.gaveUp ? JobEnd::GivenUp : JobEnd::Lost, closed.at, std::string(closed.why));
}

void PushedJobs::end(SocketId id, JobEnd how, SteadyTime at, std::string why)
{
    Push push = std::move(m_pushes.extract(id).mapped());
    --m_open;
    const JobRecord job = jobOf(push, how, at);
    const nanoseconds silence = push.silences.since(steady(job.sent), at);
    m_owner.pushEnded({std::move(push.visit), push.handshake, job, std::move(why), silence});
}

JobRecord PushedJobs::jobOf(const Push& push, JobEnd how, SteadyTime at) const
{
    JobRecord job = push.job;
    job.how = how;
    job.end = at - m_terms.runStart;
    job.longestSilence = push.silences.longest(steady(job.sent), at);
    return job;
}

std::vector<JobRecord> PushedJobs::openJobs(SteadyTime now) const
{
    std::vector<JobRecord> jobs;
    for (const auto& [id, push] : m_pushes) {
        if (push.open)
            jobs.push_back(jobOf(push, JobEnd::Unfinished, now));
    }
    return jobs;
}

std::vector<Sample> PushedJobs::openHandshakes() const
{
    std::vector<Sample> handshakes;
    for (const auto& [id, push] : m_pushes) {
        if (push.open)
            handshakes.push_back(push.handshake);
    }
    return handshakes;
}

void PushedJobs::abandonAll()
{
    if (m_sockets)
        m_sockets->abandonAll();
    m_pushes.clear();
    m_open = 0;
}

} // namespace headroom
